//! The records of a kind as a sheet: rows of text under columns, for tables and files.
//!
//! The columns come from the table of fields that the checks obey, so no field can be forgotten: a text in both
//! languages makes two columns, a record within a record one for each of its fields, a list is joined.

use std::cmp::Ordering;

use serde_json::Value;

use super::kind::Kind;
use super::shape::{Field, Shape};
use crate::model::order::positions_in_order;

/// What joins the values of a list.
const JOIN: &str = "; ";

/// Rows of text under columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The columns, by path: `start`, `summary.en`, `people.count`.
    pub columns: Vec<String>,
    /// A text for each column; empty where the record has no value.
    pub rows: Vec<Vec<String>>,
}

impl Sheet {
    /// Reads a published file of a kind; none if it is not one.
    pub fn read(kind: Kind, bytes: &[u8]) -> Option<Self> {
        let file: Value = serde_json::from_slice(bytes).ok()?;
        let mut columns = Vec::new();
        add_columns("", kind.fields(), &mut columns);
        let records = file.get("records")?.as_array()?;
        let row = |record: &Value| columns.iter().map(|column| text_at(record, column)).collect();
        Some(Self { rows: records.iter().map(row).collect(), columns })
    }

    /// The rows that hold all words of a text, in the order of a column: numbers by size, texts by letter, unknown
    /// values last whichever the direction.
    pub fn arrange(&self, text: &str, sort: Option<(&str, bool)>) -> Vec<usize> {
        let words: Vec<_> = text.split_whitespace().map(str::to_lowercase).collect();
        let holds = |row: &Vec<String>| {
            words.iter().all(|word| row.iter().any(|cell| cell.to_lowercase().contains(word.as_str())))
        };
        let found: Vec<_> = (0..self.rows.len()).filter(|at| words.is_empty() || holds(&self.rows[*at])).collect();
        let column = sort.and_then(|(path, falls)| Some((self.columns.iter().position(|one| one == path)?, falls)));
        let Some((column, falls)) = column else { return found };
        let order = positions_in_order(&found, |a, b| compare(&self.rows[*a][column], &self.rows[*b][column], falls));
        order.into_iter().map(|at| found[at]).collect()
    }

    /// The whole sheet as CSV (RFC 4180), with commas, or with semicolons and a byte order mark for Excel where the
    /// comma is the decimal sign.
    pub fn write_csv(&self, semicolons: bool) -> Vec<u8> {
        let mut file = if semicolons { "\u{feff}".as_bytes().to_vec() } else { Vec::new() };
        let delimiter = if semicolons { b';' } else { b',' };
        let mut writer =
            csv::WriterBuilder::new().delimiter(delimiter).terminator(csv::Terminator::CRLF).from_writer(&mut file);
        for row in std::iter::once(&self.columns).chain(&self.rows) {
            // Writing into memory cannot fail.
            let _ = writer.write_record(row);
        }
        drop(writer);
        file
    }
}

fn compare(a: &str, b: &str, falls: bool) -> Ordering {
    match (a.is_empty(), b.is_empty()) {
        (true, true) => return Ordering::Equal,
        (true, false) => return Ordering::Greater,
        (false, true) => return Ordering::Less,
        (false, false) => {}
    }
    let rising = match (a.parse::<f64>(), b.parse::<f64>()) {
        (Ok(a), Ok(b)) => a.total_cmp(&b),
        _ => a.cmp(b),
    };
    if falls { rising.reverse() } else { rising }
}

fn add_columns(before: &str, fields: &[Field], columns: &mut Vec<String>) {
    for field in fields {
        let path = format!("{before}{}", field.name);
        match &field.shape {
            Shape::Bilingual => columns.extend(["id", "en"].map(|lang| format!("{path}.{lang}"))),
            Shape::Record(inner) => add_columns(&format!("{path}."), inner, columns),
            _ => columns.push(path),
        }
    }
}

fn text_at(record: &Value, path: &str) -> String {
    let found = path.split('.').try_fold(record, |value, name| value.get(name));
    found.map(text_of).unwrap_or_default()
}

fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(text_of).collect::<Vec<_>>().join(JOIN),
        Value::Object(map) => map.values().map(text_of).collect::<Vec<_>>().join(", "),
        Value::Number(number) => {
            number.as_i64().map_or_else(|| decimal(number.as_f64().unwrap_or_default()), |whole| whole.to_string())
        }
        Value::Bool(flag) => flag.to_string(),
        Value::Null => String::new(),
    }
}

/// A number with a point and at most six decimals: what degrees and rates need. The formatter of the standard library
/// would add 3 KB to the page for digits that no record has.
#[expect(clippy::cast_possible_truncation, reason = "values of records lie far below 2^63 millionths")]
fn decimal(value: f64) -> String {
    let millionths = (value * 1e6).round() as i64;
    let (whole, rest) = (millionths.unsigned_abs() / 1_000_000, millionths.unsigned_abs() % 1_000_000);
    let sign = if millionths < 0 { "-" } else { "" };
    let digits = format!("{rest:06}");
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{digits}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &[u8] = br#"{"records": [
        {"id": "a", "start": "2017", "institutions": [{"institution": "x", "people": 9}, {"institution": "y"}],
         "people": {"count": 10, "precision": "exact"}, "topics": ["village", "tourism"], "summary": {"id": "Satu", "en": "One"}},
        {"id": "b", "start": "2016", "people": {"count": 9, "precision": "about"}, "summary": {"id": "Dua", "en": "Two; 2"}},
        {"id": "c", "start": "2018", "summary": {"id": "Tiga", "en": "Three"}}]}"#;

    fn sheet() -> Sheet {
        Sheet::read(Kind::Visit, FILE).unwrap_or(Sheet { columns: Vec::new(), rows: Vec::new() })
    }

    fn ids(sheet: &Sheet, text: &str, sort: Option<(&str, bool)>) -> String {
        sheet.arrange(text, sort).into_iter().map(|at| sheet.rows[at][0].as_str()).collect()
    }

    #[test]
    fn records_and_lists_are_laid_flat() {
        let sheet = sheet();
        let at =
            |path: &str| sheet.columns.iter().position(|column| column == path).map(|at| sheet.rows[0][at].as_str());
        assert_eq!(at("institutions"), Some("x, 9; y"));
        assert_eq!((at("people.count"), at("summary.en"), at("end")), (Some("10"), Some("One"), Some("")));
    }

    #[test]
    fn numbers_sort_by_size_and_unknown_values_stay_last() {
        let sheet = sheet();
        assert_eq!(ids(&sheet, "", Some(("people.count", false))), "bac");
        assert_eq!(ids(&sheet, "", Some(("people.count", true))), "abc");
        assert_eq!(ids(&sheet, "", Some(("start", true))), "cab");
        assert_eq!(ids(&sheet, "", Some(("no-such-column", true))), "abc");
    }

    #[test]
    fn a_search_finds_rows_that_hold_every_word() {
        assert_eq!(ids(&sheet(), "TOUR one", None), "a");
        assert_eq!(ids(&sheet(), "tiga one", None), "");
    }

    #[test]
    fn csv_keeps_separators_within_a_field() {
        let file = sheet().write_csv(true);
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&file[3..]);
        let rows: Vec<_> = reader.records().flatten().collect();
        assert_eq!(rows.len(), 3);
        assert!(rows[1].iter().any(|field| field == "Two; 2"));
    }

    #[test]
    fn numbers_are_written_as_they_were() {
        for number in ["0", "9", "-8.223", "114.3664", "0.5", "-0.25", "74400"] {
            let value: Value = serde_json::from_str(number).unwrap_or_default();
            assert_eq!(text_of(&value), number);
        }
    }

    #[test]
    fn what_is_no_file_of_records_is_no_sheet() {
        assert_eq!(Sheet::read(Kind::Visit, b"[]"), None);
        assert_eq!(Sheet::read(Kind::Visit, b"{"), None);
    }
}
