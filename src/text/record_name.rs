//! What a record is called, where only its kind and id are at hand: no reader is shown an id.

use super::{Lang, date, field_label, joined, total_period, visit_date, with_own_sign};
use crate::dataset::{Dataset, Kind, Later};
use crate::model::Visit;

/// The names of the institutions that came.
pub fn institution_names(lang: Lang, dataset: &Dataset, visit: &Visit) -> String {
    let names = visit.delegations.iter().map(|part| lang.of(&dataset.institution(part.institution).name).to_owned());
    with_own_sign(lang, joined(lang, &names.collect::<Vec<_>>()), &visit.id)
}

/// The name of a record in a few words; none where there is no such record, or records of its kind have no names.
pub fn record_name(lang: Lang, dataset: &Dataset, later: &Later, kind: Kind, id: &str) -> Option<String> {
    Some(match kind {
        Kind::Subject => lang.of(&dataset.subject.title).to_owned(),
        Kind::Source => dataset.source(dataset.find_source(id)?).publisher.clone(),
        Kind::Region => lang.of(&dataset.region(dataset.find_region(id)?).name).to_owned(),
        Kind::Institution => lang.of(&dataset.institutions.iter().find(|one| one.id == id)?.name).to_owned(),
        Kind::Programme => lang.of(&dataset.programme(dataset.find_programme(id)?).name).to_owned(),
        Kind::Visit => {
            let visit = dataset.visit(dataset.find_visit(id)?);
            format!("{}, {}", institution_names(lang, dataset, visit), visit_date(lang, &visit.date))
        }
        Kind::Total => total_period(lang, dataset.totals.iter().find(|one| one.id == id)?),
        Kind::Adoption => {
            let adoption = later.adoptions.iter().find(|one| one.id == id)?;
            let who = lang.of(&dataset.institution(adoption.institution).name);
            let what = lang.of(&dataset.programme(adoption.programme).name);
            with_own_sign(lang, format!("{who}: {what}, {}", date(lang, adoption.date)), id)
        }
        Kind::Award => {
            let award = later.awards.iter().find(|one| one.id == id)?;
            with_own_sign(lang, format!("{}, {}", lang.of(&award.name), award.year), id)
        }
        Kind::Indicator => {
            let value = later.indicators.iter().find(|one| one.id == id)?;
            format!("{}, {}", lang.of(&value.name), value.year)
        }
        Kind::Conflict => {
            let conflict = later.find_conflict(id)?;
            // A disagreement about another is called by nothing.
            let about = Kind::ALL.iter().copied().find(|kind| kind.singular() == conflict.about.kind);
            let about = about.filter(|kind| *kind != Kind::Conflict)?;
            let name = record_name(lang, dataset, later, about, &conflict.about.id)?;
            match field_label(lang, &conflict.field) {
                Some(field) => format!("{name} · {field}"),
                None => name,
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_record_that_sources_disagree_on_is_called_by_a_name_and_not_by_its_id() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        for conflict in &later.conflicts {
            let kind = Kind::ALL.iter().find(|kind| kind.singular() == conflict.about.kind);
            let kind = *kind.expect("a disagreement is about a record of some kind");
            for lang in [Lang::Id, Lang::En] {
                let name = record_name(lang, &dataset, later, kind, &conflict.about.id);
                // A total is called by its period, and a whole year is its own id.
                let is_name = |name: String| name != conflict.about.id || kind == Kind::Total;
                assert!(name.is_some_and(is_name), "{}", conflict.about.id);
            }
        }
        assert_eq!(record_name(Lang::Id, &dataset, later, Kind::Visit, "no-such"), None);
    }
}
