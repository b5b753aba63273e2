//! The parts of a dataset as they lie in files: JSON text cut into records, nothing checked yet.

use std::collections::BTreeMap;

use super::kind::Kind;
use super::opened::MOST_DATASET_BYTES;
use super::problem::{Fault, Problem};
use super::raw::Raw;

/// The records of a dataset by kind, as written.
#[derive(Debug, Default)]
pub struct Parts<'a>(BTreeMap<Kind, Vec<Raw<'a>>>);

impl<'a> Parts<'a> {
    /// Cuts a combined text, `{"visits": [ … ], "sources": [ … ], … }`, into its parts.
    pub fn from_combined(text: &'a str) -> (Self, Vec<Problem>) {
        let mut parts = Self::default();
        let mut problems = Vec::new();
        match serde_json::from_str(text) {
            Err(error) => problems.push(whole("dataset.json", not_json(&error))),
            Ok(Raw::Record(fields)) => {
                for (name, value) in fields {
                    parts.add(&name, value, &mut problems);
                }
            }
            Ok(_) => problems.push(whole("dataset.json", Fault::NoRecords)),
        }
        (parts, problems)
    }

    /// Cuts files, named as in `data/`, into parts.
    pub fn from_files(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> (Self, Vec<Problem>) {
        let mut parts = Self::default();
        let mut problems = Vec::new();
        for (name, bytes) in files {
            match read_file(bytes) {
                Ok(records) => parts.add(name.trim_end_matches(".json"), records, &mut problems),
                Err(fault) => problems.push(whole(name, fault)),
            }
        }
        (parts, problems)
    }

    fn add(&mut self, name: &str, records: Raw<'a>, problems: &mut Vec<Problem>) {
        let Some(kind) = Kind::from_part(name) else {
            problems.push(Problem::unknown_part(&format!("{name}.json")));
            return;
        };
        match records {
            Raw::List(records) => {
                self.0.insert(kind, records);
            }
            _ => problems.push(whole(&kind.file(), Fault::NoRecords)),
        }
    }

    /// Every record of every kind as one JSON, as [`Parts::from_combined`] reads it.
    pub fn to_json(&self) -> String {
        let lists = self.0.iter().map(|(kind, records)| {
            let records: Vec<_> = records.iter().map(Raw::to_json).collect();
            format!("\"{}\":[{}]", kind.part(), records.join(","))
        });
        format!("{{{}}}", lists.collect::<Vec<_>>().join(","))
    }

    /// The file of each kind, as [`Parts::from_files`] reads it.
    pub(super) fn to_files(&self) -> BTreeMap<Kind, Vec<u8>> {
        let file = |records: &[Raw<'_>]| {
            let records: Vec<_> = records.iter().map(Raw::to_json).collect();
            format!("{{\"records\":[{}]}}", records.join(",")).into_bytes()
        };
        self.0.iter().map(|(kind, records)| (*kind, file(records))).collect()
    }

    /// A copy of the records of some kinds.
    pub(super) fn copy(&self, kinds: &[Kind]) -> Self {
        Self(
            self.0
                .iter()
                .filter(|(kind, _)| kinds.contains(kind))
                .map(|(kind, records)| (*kind, records.clone()))
                .collect(),
        )
    }

    /// Puts the records of other parts in.
    pub(super) fn put(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// Whether there are records of a kind, or an empty list of them.
    pub(super) fn has(&self, kind: Kind) -> bool {
        self.0.contains_key(&kind)
    }

    /// Leaves no record of a kind.
    pub(super) fn empty(&mut self, kind: Kind) {
        self.0.insert(kind, Vec::new());
    }

    /// Puts the records of some kinds of other parts behind those of the same kinds.
    pub(super) fn join(&mut self, others: &mut Self, kinds: &[Kind]) {
        for kind in kinds {
            if let Some(records) = others.take(*kind) {
                self.0.entry(*kind).or_default().extend(records);
            }
        }
    }

    /// Takes the records of a kind out.
    pub(super) fn take(&mut self, kind: Kind) -> Option<Vec<Raw<'a>>> {
        self.0.remove(&kind)
    }
}

fn read_file(bytes: &[u8]) -> Result<Raw<'_>, Fault> {
    if bytes.len() > MOST_DATASET_BYTES {
        return Err(Fault::TooLarge { bytes: bytes.len(), most: MOST_DATASET_BYTES });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::NotText)?;
    match serde_json::from_str(text).map_err(|error| not_json(&error))? {
        Raw::Record(mut file) => file.take("records").ok_or(Fault::NoRecords),
        _ => Err(Fault::NoRecords),
    }
}

fn not_json(error: &serde_json::Error) -> Fault {
    Fault::NotJson { line: error.line(), column: error.column() }
}

fn whole(file: &str, fault: Fault) -> Problem {
    Problem { file: file.to_owned(), record: None, field: None, fault }
}
