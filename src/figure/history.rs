//! The history of adoptions as a table, one row an event, and the map as outlines: for whoever studies how programmes
//! spread.

use super::adoption_map::{credits, with_dot};
use crate::dataset::{Dataset, Later, SourceTexts};
use crate::geo::{Maps, Property, write_collection};
use crate::model::{Precision, Word as _};
use crate::query::{AdoptionFilter, Level, chosen_adoptions, reach};
use crate::table::{Absence, Cell, Column, ColumnType, Table};
use crate::text::{Lang, claim_label, stage_label};

/// The columns: key, headings in both languages, type.
const COLUMNS: [(&str, &str, &str, ColumnType); 12] = [
    ("region_code", "Kode wilayah", "Region code", ColumnType::Code),
    ("region", "Wilayah", "Region", ColumnType::Text),
    ("institution", "Lembaga", "Institution", ColumnType::Text),
    ("programme_id", "ID program", "Programme ID", ColumnType::Code),
    ("programme", "Program", "Programme", ColumnType::Text),
    ("date", "Tanggal", "Date", ColumnType::Date),
    ("precision", "Ketelitian tanggal", "Precision of the date", ColumnType::Text),
    ("stage", "Tahap", "Stage", ColumnType::Text),
    ("claim", "Klaim", "Claim", ColumnType::Text),
    ("visit_id", "ID kunjungan", "Visit ID", ColumnType::Code),
    ("adoption_id", "ID adopsi", "Adoption ID", ColumnType::Code),
    ("sources", "Sumber", "Sources", ColumnType::Text),
];

/// Every adoption of a scope, whatever region it governs: dates with their precision, stages and claims in words,
/// sources as addresses. Regions of groups that no source names are absent.
pub fn adoption_history(
    dataset: &Dataset,
    later: &Later,
    texts: &SourceTexts,
    scope: &AdoptionFilter,
    lang: Lang,
) -> Table {
    let column = |(key, indonesian, english, column_type): (&str, &str, &str, ColumnType)| {
        Column::new(key, lang.pick(indonesian, english), column_type)
    };
    let mut rows = Vec::new();
    for key in chosen_adoptions(later, scope) {
        let adoption = later.adoption(key);
        let institution = dataset.institution(adoption.institution);
        let region = institution.region.map(|key| dataset.region(key));
        let programme = dataset.programme(adoption.programme);
        let precision = match adoption.date.precision() {
            Precision::Day => lang.pick("hari", "day"),
            Precision::Month => lang.pick("bulan", "month"),
            Precision::Year => lang.pick("tahun", "year"),
        };
        let sources: Vec<_> = adoption.sources.iter().map(|key| texts.get(*key).url.as_str()).collect();
        rows.push(vec![
            Cell::or_absent(region.map(|region| Cell::region(&region.code)), Absence::Empty),
            Cell::or_absent(region.map(|region| Cell::text(lang.of(&region.name))), Absence::Empty),
            Cell::text(lang.of(&institution.name)),
            Cell::code(&programme.id),
            Cell::text(lang.of(&programme.name)),
            Cell::date(adoption.date),
            Cell::text(precision),
            Cell::text(stage_label(lang, adoption.stage)),
            Cell::or_absent(adoption.claim.map(|claim| Cell::text(claim_label(lang, claim))), Absence::Empty),
            Cell::or_absent(adoption.visit.map(|key| Cell::code(&dataset.visit(key).id)), Absence::Empty),
            Cell::code(&adoption.id),
            Cell::text(sources.join(" ")),
        ]);
    }
    Table { columns: COLUMNS.map(column).to_vec(), rows }
}

/// The regions of a scope with their outlines and what the map says of them, as `GeoJSON`.
pub fn adoption_geojson(dataset: &Dataset, later: &Later, maps: &Maps, scope: &AdoptionFilter, lang: Lang) -> String {
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
                    ("step", text(reach.adoption_level(later).word())),
                    ("visits", Property::Count(reach.visits.len())),
                    ("adoptions", Property::Count(reach.adoptions.len())),
                    ("programmes", Property::Count(reach.programmes(later).len())),
                ]);
            }
            Some((outline, properties))
        })
        .collect();
    let subject = &dataset.subject;
    let attribution = format!(
        "{} {} {}, {} {}",
        credits(maps, lang).collect::<Vec<_>>().join(" "),
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
    use crate::model::{PartialDate, Stage};
    use crate::table::Value;

    #[test]
    fn every_adoption_that_is_no_unnamed_group_is_a_row_with_its_sources() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let texts = dataset.source_texts().expect("they are there");
        let table = adoption_history(&dataset, later, texts, &AdoptionFilter::default(), Lang::En);
        assert!(table.is_sound());
        let expected = later.adoptions.iter().filter(|adoption| !adoption.aggregate).count();
        assert_eq!(table.rows.len(), expected);
        let is_address = |cell: &Cell| matches!(&cell.value, Value::Text(text) if text.starts_with("http"));
        assert!(table.rows.iter().all(|row| is_address(&row[11])));
        let (region, stage) = (Cell::code("33.11"), Cell::text(stage_label(Lang::En, Stage::Mou)));
        let first = table.rows.iter().find(|row| row[0] == region && row[7] == stage).expect("Sukoharjo signed");
        assert_eq!(Ok(first[5].clone()), PartialDate::parse("2017-03-22").map(Cell::date));
    }
}
