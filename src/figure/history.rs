//! The history of adoptions as a table, one row an event, and the map as outlines: for whoever studies how programmes
//! spread.

use super::adoption_map::with_dot;
use crate::dataset::{Dataset, Later, SourceTexts};
use crate::geo::{Maps, Property, write_collection};
use crate::model::{Precision, Word as _};
use crate::query::{Level, Scope, chosen_adoptions, reach};
use crate::text::Lang;

/// The columns, the same in both languages.
const COLUMNS: [&str; 12] = [
    "region_code",
    "region",
    "institution",
    "programme_id",
    "programme",
    "date",
    "precision",
    "stage",
    "claim",
    "visit_id",
    "adoption_id",
    "sources",
];

/// Every adoption of a scope, whatever region it governs, as rows of text below the names of their columns: dates as
/// ISO 8601 with their precision, stages and claims as in the dataset, sources as addresses. Regions of groups that no
/// source names are empty.
pub fn adoption_history(
    dataset: &Dataset,
    later: &Later,
    texts: &SourceTexts,
    scope: &Scope,
    lang: Lang,
) -> Vec<Vec<String>> {
    let mut rows = vec![COLUMNS.map(str::to_owned).to_vec()];
    for key in chosen_adoptions(later, scope) {
        let adoption = later.adoption(key);
        let institution = dataset.institution(adoption.institution);
        let region = institution.region.map(|key| dataset.region(key));
        let programme = dataset.programme(adoption.programme);
        let precision = match adoption.date.precision() {
            Precision::Day => "day",
            Precision::Month => "month",
            Precision::Year => "year",
        };
        let sources: Vec<_> = adoption.sources.iter().map(|key| texts.get(*key).url.as_str()).collect();
        let row = [
            region.map_or("", |region| region.code.as_str()),
            region.map_or("", |region| lang.of(&region.name)),
            lang.of(&institution.name),
            &programme.id,
            lang.of(&programme.name),
            &adoption.date.to_string(),
            precision,
            adoption.stage.word(),
            adoption.claim.map_or("", |claim| claim.word()),
            adoption.visit.map_or("", |key| &dataset.visit(key).id),
            &adoption.id,
            &sources.join(" "),
        ];
        rows.push(row.map(str::to_owned).to_vec());
    }
    rows
}

/// The regions of a scope with their outlines and what the map says of them, as `GeoJSON`.
pub fn adoption_geojson(dataset: &Dataset, later: &Later, maps: &Maps, scope: &Scope, lang: Lang) -> String {
    let found = reach(dataset, later, scope);
    let layer = match scope.level {
        Level::Regency => "regencies",
        Level::Province => "provinces",
    };
    let text = |text: &str| Property::Text(text.to_owned());
    let outlines: Vec<_> = maps
        .regions
        .layer(layer)
        .iter()
        .filter_map(|outline| {
            let key = dataset.find_region(&with_dot(&outline.id))?;
            let region = dataset.region(key);
            let mut properties = vec![("code", text(region.code.as_str())), ("name", text(lang.of(&region.name)))];
            // Of a region without a record nothing is said: no record is no nought.
            if let Some(reach) = found.get(&key) {
                properties.extend([
                    ("step", text(reach.rung(later).word())),
                    ("visits", Property::Count(reach.visits.len())),
                    ("adoptions", Property::Count(reach.adoptions.len())),
                    ("programmes", Property::Count(reach.programmes(later).len())),
                ]);
            }
            Some((outline, properties))
        })
        .collect();
    let words = lang.story();
    let subject = &dataset.subject;
    let attribution = format!(
        "{} {} {} {}, {} {}",
        words.not_official,
        words.map_credit,
        lang.messages().dataset_version,
        dataset.version,
        subject.licence,
        subject.licence_url
    );
    write_collection(&maps.regions, &outlines, &attribution)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_adoption_that_is_no_unnamed_group_is_a_row_with_its_sources() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let rows = adoption_history(
            &dataset,
            later,
            dataset.source_texts().expect("they are there"),
            &Scope::default(),
            Lang::En,
        )
        .split_off(1);
        let expected = later.adoptions.iter().filter(|adoption| !adoption.aggregate).count();
        assert_eq!(rows.len(), expected);
        assert!(rows.iter().all(|row| row[11].starts_with("http")));
        let first = rows.iter().find(|row| row[0] == "33.11" && row[7] == "mou");
        assert_eq!(first.map(|row| row[5].as_str()), Some("2017-03-22"));
    }
}
