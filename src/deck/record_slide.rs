//! A record as a slide: a visit, a programme, an adoption, an award, a region or an institution, in the words of its page.

use crate::dataset::{Dataset, Later};
use crate::model::{Adoption, InstitutionKey, SourceKey, Topic, Visit};
use crate::state::Route;
use crate::text::{
    Lang, and_more, date, head_count, institution_names, level_label, outcome_label, source_count, stage_label,
    topic_label, visit_date, visits,
};

/// What a slide says of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordSlide {
    /// Who or what it is.
    pub heading: String,
    /// The page of the record.
    pub route: Route,
    /// When it was; empty where that is not said.
    pub when: String,
    /// What is told of it.
    pub text: String,
    /// Facts, each a line.
    pub facts: Vec<String>,
}

/// The sources of a record.
pub fn sources_of_record(dataset: &Dataset, later: &Later, name: &str) -> Vec<SourceKey> {
    let found = match name.split_once('/') {
        Some(("visit", id)) => dataset.find_visit(id).map(|key| dataset.visit(key).sources.clone()),
        Some(("adoption", id)) => later.find_adoption(id).map(|key| later.adoption(key).sources.clone()),
        Some(("award", id)) => later.find_award(id).map(|key| later.award(key).sources.clone()),
        Some(("programme", id)) => dataset.find_programme(id).map(|key| {
            let taken = later.adoptions.iter().filter(|adoption| adoption.programme == key);
            let taken = taken.flat_map(|adoption| &adoption.sources);
            dataset.programme(key).sources.iter().chain(taken).copied().collect()
        }),
        _ => None,
    };
    found.unwrap_or_default()
}

/// What a slide says of a record, `visit/ID`; none where there is no such record.
pub fn record_slide(dataset: &Dataset, later: &Later, lang: Lang, name: &str) -> Option<RecordSlide> {
    let (kind, id) = name.split_once('/')?;
    Some(match kind {
        "visit" => {
            let visit = dataset.visit(dataset.find_visit(id)?);
            RecordSlide {
                heading: institution_names(lang, dataset, visit),
                route: Route::Visit(id.to_owned()),
                when: visit_date(lang, &visit.date),
                text: lang.of(&visit.summary).to_owned(),
                facts: facts_of(dataset, lang, visit),
            }
        }
        "programme" => {
            let key = dataset.find_programme(id)?;
            let programme = dataset.programme(key);
            let studied = dataset.visits.iter().filter(|visit| visit.programmes.contains(&key)).count();
            let mut facts = vec![visits(lang, u32::try_from(studied).unwrap_or(u32::MAX))];
            let taken = later.adoptions.iter().filter(|adoption| adoption.programme == key);
            facts.extend(taken.take(4).map(|adoption| {
                let who = lang.of(&dataset.institution(adoption.institution).name);
                format!("{who}: {}, {}", stage_label(lang, adoption.stage), date(lang, adoption.date))
            }));
            RecordSlide {
                heading: lang.of(&programme.name).to_owned(),
                route: Route::Programme(id.to_owned()),
                when: programme.launched.map_or_else(String::new, |year| year.to_string()),
                text: lang.of(&later.programme_text(key).summary).to_owned(),
                facts,
            }
        }
        "adoption" => {
            let adoption = later.adoption(later.find_adoption(id)?);
            let institution = dataset.institution(adoption.institution);
            let programme = dataset.programme(adoption.programme);
            RecordSlide {
                heading: lang.of(&institution.name).to_owned(),
                route: Route::AdoptionRecord(id.to_owned()),
                when: format!("{}, {}", stage_label(lang, adoption.stage), date(lang, adoption.date)),
                text: lang.of(&adoption.summary).to_owned(),
                facts: vec![lang.of(&programme.name).to_owned(), source_count(lang, adoption.sources.len())],
            }
        }
        "award" => {
            let award = later.award(later.find_award(id)?);
            let mut facts = vec![format!("{} · {}", lang.of(&award.grantor), level_label(lang, award.level))];
            facts.extend(award.category.as_ref().map(|category| lang.of(category).to_owned()));
            facts.push(lang.of(&award.recipient).to_owned());
            facts.push(source_count(lang, award.sources.len()));
            RecordSlide {
                heading: lang.of(&award.name).to_owned(),
                route: Route::Award(id.to_owned()),
                when: award.year.to_string(),
                text: format!("{}: {}", outcome_label(lang, award.outcome), lang.of(&award.result)),
                facts,
            }
        }
        "region" => {
            let key = dataset.find_region(id)?;
            let of = |institution| dataset.institution(institution).region == Some(key);
            let came: Vec<_> = dataset
                .visits
                .iter()
                .filter(|visit| visit.delegations.iter().any(|part| of(part.institution)))
                .collect();
            let taken: Vec<_> = later.adoptions.iter().filter(|adoption| of(adoption.institution)).collect();
            came_and_took(
                dataset,
                lang,
                lang.of(&dataset.region(key).name),
                Route::Region(id.to_owned()),
                &came,
                &taken,
            )
        }
        "institution" => {
            let at = dataset.institutions.iter().position(|one| one.id == id)?;
            let key = InstitutionKey::from(at);
            let came: Vec<_> = dataset
                .visits
                .iter()
                .filter(|visit| visit.delegations.iter().any(|part| part.institution == key))
                .collect();
            let taken: Vec<_> = later.adoptions.iter().filter(|adoption| adoption.institution == key).collect();
            let institution = dataset.institution(key);
            let route = match institution.region {
                Some(region) => Route::Region(dataset.region(region).code.to_string()),
                None => Route::Data("institutions".to_owned()),
            };
            came_and_took(dataset, lang, lang.of(&institution.name), route, &came, &taken)
        }
        _ => return None,
    })
}

/// The most visits and the most adoptions that a slide names.
const NAMED: usize = 4;

/// What is recorded of a region or an institution: when it came, what it took; nothing recorded is said to be so.
fn came_and_took(
    dataset: &Dataset,
    lang: Lang,
    name: &str,
    route: Route,
    came: &[&Visit],
    taken: &[&Adoption],
) -> RecordSlide {
    let mut facts: Vec<String> = came
        .iter()
        .rev()
        .take(NAMED)
        .map(|visit| format!("{}: {}", visit_date(lang, &visit.date), lang.of(&visit.summary)))
        .collect();
    facts.extend(and_more(lang, came.len().saturating_sub(NAMED)));
    facts.extend(taken.iter().rev().take(NAMED).map(|adoption| {
        let programme = lang.of(&dataset.programme(adoption.programme).name);
        format!("{}: {programme}, {}", stage_label(lang, adoption.stage), date(lang, adoption.date))
    }));
    let text = if came.is_empty() && taken.is_empty() {
        lang.adoption().region_without_records.to_owned()
    } else {
        visits(lang, u32::try_from(came.len()).unwrap_or(u32::MAX))
    };
    RecordSlide { heading: name.to_owned(), route, when: String::new(), text, facts }
}

fn facts_of(dataset: &Dataset, lang: Lang, visit: &Visit) -> Vec<String> {
    let people = |people| format!("{} {}", head_count(lang, people), lang.pick("orang", "people"));
    let mut facts: Vec<String> = visit.people.map(people).into_iter().collect();
    let topics: Vec<_> =
        visit.topics.iter().filter(|topic| **topic != Topic::Other).map(|topic| topic_label(lang, *topic)).collect();
    if !topics.is_empty() {
        facts.push(topics.join(" · "));
    }
    let programmes: Vec<_> = visit.programmes.iter().map(|key| lang.of(&dataset.programme(*key).name)).collect();
    if !programmes.is_empty() {
        facts.push(programmes.join(" · "));
    }
    facts.push(source_count(lang, visit.sources.len()));
    facts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_record_has_a_slide_and_one_that_is_gone_has_none() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let slide = |name: &str| record_slide(&dataset, later, Lang::En, name);
        let adoption = format!("adoption/{}", later.adoptions[0].id);
        let award = format!("award/{}", later.awards[0].id);
        let institution = format!("institution/{}", dataset.institutions[0].id);
        let names =
            ["visit/2019-10-09-seruyan", "programme/smart-kampung", "region/62.07", &adoption, &award, &institution];
        for name in names {
            let slide = slide(name).unwrap_or_else(|| panic!("{name} has no slide"));
            assert!(!slide.heading.is_empty() && !slide.text.is_empty(), "{name}: {slide:?}");
        }
        for name in ["visit/no-such", "region/99.99", "king/a", "visit"] {
            assert_eq!(slide(name), None, "{name}");
        }
        assert!(!sources_of_record(&dataset, later, "visit/2019-10-09-seruyan").is_empty());
    }
}
