//! Own records as a file: to be taken in elsewhere, and to be checked and merged by the dataset's maintainers.

use std::fmt;

use serde_json::{Value, json};

use super::OwnEntry;
use super::written::dataset_text;
use crate::dataset::Dataset;
use crate::store::Record as _;

/// The version of the format.
pub const VERSION: u64 = 1;
const FORMAT: &str = "studi-tiru-own-records";

/// The JSON Schema of a file of own records.
pub const SCHEMA: &str = include_str!("schema.json");

/// Why a text is no file of own records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnFileError {
    /// It is not JSON, or not of this format.
    NotOwnRecords,
    /// A newer program wrote it.
    Newer,
    /// An entry of it cannot be read: its place, from 1.
    Broken(usize),
}

impl fmt::Display for OwnFileError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOwnRecords => out.write_str("not a file of own records"),
            Self::Newer => out.write_str("written by a newer program"),
            Self::Broken(place) => write!(out, "cannot read entry {place}"),
        }
    }
}

/// Entries as a text: as they were typed, and, of those that are sound, as records of a dataset.
pub fn write(dataset: &Dataset, entries: &[OwnEntry]) -> String {
    let records: Value = serde_json::from_str(&dataset_text(dataset, entries)).unwrap_or_else(|_| json!({}));
    let file = json!({
        "format": FORMAT,
        "version": VERSION,
        "dataset": dataset.version,
        "entries": entries,
        "records": records,
    });
    // Whoever merges it reads it first.
    serde_json::to_string_pretty(&file).unwrap_or_default()
}

/// The entries of a text.
///
/// # Errors
/// What keeps it from being read; nothing of a broken file is taken in.
pub fn read(text: &str) -> Result<Vec<OwnEntry>, OwnFileError> {
    let file: Value = serde_json::from_str(text).map_err(|_| OwnFileError::NotOwnRecords)?;
    is_own_file(&file)?;
    let entries = file.get("entries").and_then(Value::as_array).ok_or(OwnFileError::NotOwnRecords)?;
    let read = |(at, entry): (usize, &Value)| OwnEntry::from_json(entry).ok_or(OwnFileError::Broken(at + 1));
    entries.iter().enumerate().map(read).collect()
}

/// Whether a JSON is a file of own records that this program reads.
pub(super) fn is_own_file(file: &Value) -> Result<(), OwnFileError> {
    if file.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(OwnFileError::NotOwnRecords);
    }
    match file.get("version").and_then(Value::as_u64) {
        Some(VERSION) => Ok(()),
        Some(newer) if newer > VERSION => Err(OwnFileError::Newer),
        _ => Err(OwnFileError::NotOwnRecords),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Kind, OWN_KINDS};

    fn entries() -> Vec<OwnEntry> {
        let mut sound = OwnEntry::new("own-1".into(), Kind::Visit);
        sound.set("start", "2026-11-29".into());
        sound.set("institutions.0.institution", "Pemkab Jember".into());
        let mut unsound = OwnEntry::new("own-2".into(), Kind::Award);
        unsound.set("name", "<script>alert(1)</script>".into());
        vec![sound, unsound]
    }

    #[test]
    fn what_is_written_is_read_again_and_holds_the_sound_records() {
        let text = write(&Dataset::embedded(), &entries());
        assert_eq!(read(&text), Ok(entries()));
        let file: Value = serde_json::from_str(&text).expect("it is JSON");
        assert_eq!(file["records"]["visits"].as_array().map(Vec::len), Some(1));
        assert!(file["records"]["awards"].is_null());
    }

    #[test]
    fn the_schema_names_every_kind_that_the_reader_may_have() {
        let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
        let kinds = &schema["properties"]["entries"]["items"]["properties"]["kind"]["enum"];
        assert_eq!(*kinds, json!(OWN_KINDS.map(Kind::singular)));
        let parts = &schema["properties"]["records"]["propertyNames"]["enum"];
        assert_eq!(*parts, json!(OWN_KINDS.map(Kind::part)));
    }

    #[test]
    fn what_is_no_such_file_says_why() {
        let with = |from: &str, to: &str| read(&write(&Dataset::embedded(), &entries()).replacen(from, to, 1));
        assert_eq!(read("{"), Err(OwnFileError::NotOwnRecords));
        assert_eq!(read("{\"format\":\"studi-tiru-reports\"}"), Err(OwnFileError::NotOwnRecords));
        assert_eq!(with("\"version\": 1", "\"version\": 9"), Err(OwnFileError::Newer));
        assert_eq!(with("\"kind\": \"award\"", "\"kind\": 7"), Err(OwnFileError::Broken(2)));
    }
}
