//! Reports as JSON: what the browser keeps, and what is sent as a file.

use std::fmt;

use serde_json::{Value, json};

use super::{Report, Row};
use crate::model::fingerprint;
use crate::store::{OwnPicture, read_pictures};

/// The version of the format.
pub const VERSION: u64 = 1;
const FORMAT: &str = "studi-tiru-reports";
/// The most letters of an id.
const MOST_LETTERS: usize = 64;

/// The JSON Schema of a file of reports.
pub const SCHEMA: &str = include_str!("schema.json");

/// Why a text is no file of reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportError {
    /// It is not JSON, or not of this format.
    NotReports,
    /// A newer program wrote it.
    Newer,
    /// A part of it cannot be read: where, and what is wrong.
    Broken(String),
}

impl fmt::Display for ReportError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotReports => out.write_str("not a file of reports"),
            Self::Newer => out.write_str("written by a newer program"),
            Self::Broken(place) => write!(out, "cannot read {place}"),
        }
    }
}

/// Reports as a text, with the logos that they show.
pub fn write(reports: &[Report], logos: &[OwnPicture]) -> String {
    json!({ "format": FORMAT, "version": VERSION, "reports": reports, "logos": logos }).to_string()
}

/// The logos of a file of reports; what is no picture is left out.
pub fn read_logos(text: &str) -> Vec<OwnPicture> {
    read_pictures(text, "logos")
}

/// The reports of a text.
///
/// # Errors
/// What keeps it from being read; nothing of a broken file is taken over.
pub fn read(text: &str) -> Result<Vec<Report>, ReportError> {
    let file: Value = serde_json::from_str(text).map_err(|_| ReportError::NotReports)?;
    if file.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(ReportError::NotReports);
    }
    match file.get("version").and_then(Value::as_u64) {
        Some(VERSION) => {}
        Some(newer) if newer > VERSION => return Err(ReportError::Newer),
        _ => return Err(ReportError::NotReports),
    }
    let reports =
        file.get("reports").and_then(Value::as_array).ok_or_else(|| ReportError::Broken("reports".to_owned()))?;
    reports.iter().enumerate().map(|(at, report)| report_from_json(report, at)).collect()
}

/// A report as JSON, with the version of the format.
pub(super) fn report_to_json(report: &Report) -> Value {
    let mut value = json!(report);
    value["version"] = json!(VERSION);
    value
}

/// A report of JSON; `at` is its place in the file, for what is said of it.
pub(super) fn report_from_json(value: &Value, at: usize) -> Result<Report, ReportError> {
    if value.get("version").and_then(Value::as_u64).is_some_and(|version| version > VERSION) {
        return Err(ReportError::Newer);
    }
    let read: Result<Report, _> = serde_json::from_value(value.clone());
    let report = read.map_err(|error| ReportError::Broken(format!("reports[{at}]: {error}")))?;
    let tables = report.tables.into_iter().map(|(table, rows)| (table, rows.into_iter().map(own_row).collect()));
    Ok(Report { id: own_id(&report.id, "report"), tables: tables.collect(), ..report })
}

fn own_row(row: Row) -> Row {
    Row { id: own_id(&row.id, "row"), ..row }
}

/// An id that may stand in an address and in a key of the store: where one may not, another made of it, the same each
/// time.
fn own_id(id: &str, kind: &str) -> String {
    let is_sign = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    let fits = (1..=MOST_LETTERS).contains(&id.len()) && id.chars().all(is_sign);
    if fits { id.to_owned() } else { format!("{kind}-x{:016x}", fingerprint(id)) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Table, Words};
    use super::*;

    proptest! {
        #[test]
        fn every_report_reads_back_as_it_was(
            values in proptest::collection::btree_map("[a-z_]{1,8}", (".{1,20}", any::<bool>(), proptest::collection::vec("[a-z]{1,4}", 0..3)), 0..5),
            ids in proptest::collection::btree_set("[a-z0-9-]{1,12}", 0..5),
            removed_ms in proptest::option::of(any::<u64>()),
        ) {
            let values: super::super::Values = values
                .into_iter()
                .map(|(name, (text, suggested, sources))| (name, Words { text, suggested, sources }))
                .collect();
            let rows = ids.into_iter().map(|id| Row { id, values: values.clone() }).collect();
            let report = Report { id: "a".into(), values, tables: [(Table::Actions, rows)].into(), removed_ms };
            prop_assert_eq!(read(&write(std::slice::from_ref(&report), &[])), Ok(vec![report]));
        }

        #[test]
        fn no_text_breaks_the_reader(text in ".{0,200}") {
            let _ = read(&text);
        }
    }

    #[test]
    fn a_logo_travels_with_the_reports() {
        let logo = OwnPicture::new("data:image/png;base64,AAAA".to_owned(), (3, 4));
        assert_eq!(read_logos(&write(&[], std::slice::from_ref(&logo))), [logo]);
    }

    #[test]
    fn a_file_of_a_newer_program_or_of_another_kind_is_told_apart_from_a_broken_one() {
        assert_eq!(read("[]"), Err(ReportError::NotReports));
        assert_eq!(read(r#"{"format":"studi-tiru-reports","version":2,"reports":[]}"#), Err(ReportError::Newer));
        let broken = r#"{"format":"studi-tiru-reports","version":1,"reports":[{"id":"a","values":[]}]}"#;
        assert!(matches!(read(broken), Err(ReportError::Broken(place)) if place.starts_with("reports[0]")));
    }

    #[test]
    fn an_id_that_leads_elsewhere_becomes_one_that_leads_to_its_report() {
        for id in ["", "a/b", "a@b", "../x", "é"] {
            let own = own_id(id, "report");
            assert!(own.starts_with("report-x") && own == own_id(&own, "report"), "{id}");
        }
        assert_eq!(own_id("report-17-1a", "report"), "report-17-1a");
    }

    #[test]
    fn the_schema_names_every_table() {
        use strum::VariantArray as _;
        for table in Table::VARIANTS {
            let word: &'static str = table.into();
            assert!(SCHEMA.contains(&format!("\"{word}\"")), "{word}");
        }
    }
}
