//! *The catalogue of programmes* as rows: one for each, with what names it counted.

use crate::dataset::{Dataset, Later, SourceTexts};
use crate::model::Word as _;
use crate::query::Entry;
use crate::text::Lang;

/// The names of the columns: the same in both languages, as programs read them.
const COLUMNS: [&str; 10] = [
    "programme_id",
    "programme",
    "sector",
    "launched",
    "agency",
    "visits",
    "first_visit",
    "regions_wanting_or_taking",
    "awards",
    "sources",
];

/// Programmes as rows of text below the names of their columns, in the order given: sectors as in the dataset, sources as
/// addresses. What is not known is empty; the number of regions is that of regencies and cities.
pub fn catalogue_rows(
    dataset: &Dataset,
    later: &Later,
    texts: &SourceTexts,
    entries: &[Entry],
    lang: Lang,
) -> Vec<Vec<String>> {
    let row = |entry: &Entry| {
        let programme = dataset.programme(entry.key);
        let agency = later.programme_text(entry.key).agency.as_ref();
        let sources: Vec<_> = programme.sources.iter().map(|key| texts.get(*key).url.as_str()).collect();
        vec![
            programme.id.clone(),
            lang.of(&programme.name).to_owned(),
            programme.sector.word().to_owned(),
            programme.launched.map_or_else(String::new, |year| year.to_string()),
            agency.map_or_else(String::new, |agency| lang.of(agency).to_owned()),
            entry.visits.len().to_string(),
            entry.first_visit(dataset).map_or_else(String::new, |start| start.to_string()),
            entry.takers(dataset, later).len().to_string(),
            entry.awards.len().to_string(),
            sources.join(" "),
        ]
    };
    std::iter::once(COLUMNS.map(str::to_owned).to_vec()).chain(entries.iter().map(row)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{Wanted, catalogue};

    #[test]
    fn a_row_counts_what_names_its_programme_and_leaves_empty_what_is_not_known() {
        let dataset = Dataset::embedded();
        let (later, texts) = dataset.later().zip(dataset.source_texts()).expect("they are there");
        let entries = catalogue(&dataset, later, &Wanted::default());
        let rows = catalogue_rows(&dataset, later, texts, &entries, Lang::En);
        assert_eq!(rows.len(), entries.len() + 1);
        for (row, entry) in rows[1..].iter().zip(&entries) {
            assert_eq!(row.len(), COLUMNS.len());
            assert_eq!(row[5], entry.visits.len().to_string());
            assert_eq!(row[6].is_empty(), entry.visits.is_empty());
            assert_eq!(row[3].is_empty(), dataset.programme(entry.key).launched.is_none());
            assert!(row[9].starts_with("http"), "{row:?}");
        }
    }
}
