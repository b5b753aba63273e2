//! *The catalogue of programmes* as a table: a row for each, with what names it counted.

use crate::dataset::{Dataset, Later, SourceTexts};
use crate::query::Entry;
use crate::table::{Absence, Cell, Column, ColumnType, Table};
use crate::text::{Lang, topic_label};

/// The columns: key, headings in both languages, type.
const COLUMNS: [(&str, &str, &str, ColumnType); 10] = [
    ("programme_id", "ID program", "Programme ID", ColumnType::Code),
    ("programme", "Program", "Programme", ColumnType::Text),
    ("sector", "Bidang", "Sector", ColumnType::Text),
    ("launched", "Diluncurkan", "Launched", ColumnType::Year),
    ("agency", "Perangkat daerah pengelola", "Lead agency", ColumnType::Text),
    ("visits", "Kunjungan", "Visits", ColumnType::Count),
    ("first_visit", "Kunjungan pertama", "First visit", ColumnType::Date),
    (
        "regions_wanting_or_taking",
        "Daerah yang berminat atau mengadopsi",
        "Regions that expressed interest or adopted",
        ColumnType::Count,
    ),
    ("awards", "Penghargaan", "Awards", ColumnType::Count),
    ("sources", "Sumber", "Sources", ColumnType::Text),
];

/// Programmes in the order given: sources as addresses. What is not known is absent; the
/// number of regions is that of regencies and cities.
pub fn catalogue_table(dataset: &Dataset, later: &Later, texts: &SourceTexts, entries: &[Entry], lang: Lang) -> Table {
    let column = |(key, indonesian, english, column_type): (&str, &str, &str, ColumnType)| {
        Column::new(key, lang.pick(indonesian, english), column_type)
    };
    let row = |entry: &Entry| {
        let programme = dataset.programme(entry.key);
        let agency = later.programme_text(entry.key).agency.as_ref();
        let sources: Vec<_> = programme.sources.iter().map(|key| texts.get(*key).url.as_str()).collect();
        vec![
            Cell::code(&programme.id),
            Cell::text(lang.of(&programme.name)),
            Cell::text(topic_label(lang, programme.sector)),
            Cell::or_absent(programme.launched.map(Cell::year), Absence::NotStated),
            Cell::or_absent(agency.map(|agency| Cell::text(lang.of(agency))), Absence::NotStated),
            Cell::count(entry.visits.len()),
            Cell::or_absent(entry.first_visit(dataset).map(Cell::date), Absence::NoRecord),
            Cell::count(entry.takers(dataset, later).len()),
            Cell::count(entry.awards.len()),
            Cell::text(sources.join(" ")),
        ]
    };
    Table { columns: COLUMNS.map(column).to_vec(), rows: entries.iter().map(row).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{ProgrammeFilter, catalogue};
    use crate::table::Value;

    #[test]
    fn a_row_counts_what_names_its_programme_and_leaves_empty_what_is_not_known() {
        let dataset = Dataset::embedded();
        let (later, texts) = dataset.later().zip(dataset.source_texts()).expect("they are there");
        let entries = catalogue(&dataset, later, &ProgrammeFilter::default());
        let table = catalogue_table(&dataset, later, texts, &entries, Lang::En);
        assert!(table.is_sound());
        assert_eq!(table.rows.len(), entries.len());
        let is_absent = |cell: &Cell| matches!(cell.value, Value::Absent(_));
        for (row, entry) in table.rows.iter().zip(&entries) {
            assert_eq!(row[5], Cell::count(entry.visits.len()));
            assert_eq!(is_absent(&row[6]), entry.visits.is_empty());
            assert_eq!(is_absent(&row[3]), dataset.programme(entry.key).launched.is_none());
            assert!(matches!(&row[9].value, Value::Text(text) if text.starts_with("http")), "{row:?}");
        }
    }
}
