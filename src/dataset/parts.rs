//! The parts of a dataset as they lie in files: JSON text cut into records, nothing checked yet.

use std::collections::BTreeMap;

use super::files::{DatasetFiles, MOST_DATASET_BYTES};
use super::kind::Kind;
use super::lists::{Event, Lists};
use super::pace::{Pace, Pause, at_once};
use super::problem::{Fault, Problem};
use super::raw::Raw;
use super::version::Version;

/// How many bytes of text are read between two pauses: far less than a reader feels.
pub(super) const SLICE_BYTES: usize = 16_384;

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

    /// Cuts files into parts, record by record.
    pub(super) async fn from_dataset_files(files: &'a DatasetFiles, pace: &mut Pace<'_>) -> (Self, Vec<Problem>) {
        let mut parts = Self::default();
        let mut problems = Vec::new();
        for (kind, bytes) in files.iter() {
            match read_records(bytes, pace).await {
                Ok(records) => drop(parts.0.insert(kind, records)),
                Err(fault) => problems.push(whole(&kind.file(), fault)),
            }
        }
        (parts, problems)
    }

    /// The version of the records: see [`version_of`](super::version_of).
    pub(super) async fn version(&self, pace: &mut Pace<'_>) -> String {
        let mut kinds: Vec<_> = self.0.iter().collect();
        kinds.sort_by_cached_key(|(kind, _)| kind.file());
        let mut version = Version::default();
        for (_, records) in kinds {
            for record in records {
                version.add(&record.to_value());
                pace.add(1).await;
            }
            version.end_file();
        }
        version.finish()
    }

    /// How many records there are.
    pub(super) fn len(&self) -> usize {
        self.0.values().map(Vec::len).sum()
    }

    fn add(&mut self, name: &str, records: Raw<'a>, problems: &mut Vec<Problem>) {
        let Some(kind) = known_part(name, problems) else { return };
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

/// Cuts a combined text into files, record by record: each list of records as it is written. What is no part of a dataset, and
/// what is wrong, is told.
pub(super) async fn cut(text: &str, pause: Option<Pause<'_>>) -> (BTreeMap<Kind, Vec<u8>>, Vec<Problem>) {
    let (mut files, mut problems) = (BTreeMap::new(), Vec::new());
    let mut pace = Pace::new(pause, text.len(), SLICE_BYTES);
    let mut lists = Lists::new(text);
    let (mut kind, mut from) = (None, 0);
    while let Some(event) = lists.next() {
        match event {
            Ok(Event::List(name)) => kind = known_part(name.as_text().unwrap_or_default(), &mut problems),
            Ok(Event::Item(_)) => {}
            Ok(Event::End(list)) => {
                if let Some(kind) = kind {
                    files.insert(kind, format!("{{\"records\":{list}}}").into_bytes());
                }
            }
            Ok(Event::Other(name)) => {
                if let Some(kind) = known_part(name.as_text().unwrap_or_default(), &mut problems) {
                    problems.push(whole(&kind.file(), Fault::NoRecords));
                }
            }
            Err(_) => problems.push(whole("dataset.json", why_broken(text))),
        }
        pace.add(lists.position() - from).await;
        from = lists.position();
    }
    (files, problems)
}

/// The records of a file.
async fn read_records<'a>(bytes: &'a [u8], pace: &mut Pace<'_>) -> Result<Vec<Raw<'a>>, Fault> {
    let text = text_of(bytes)?;
    let mut lists = Lists::new(text);
    let (mut records, mut is_within, mut from) = (None, false, 0);
    while let Some(event) = lists.next() {
        let is_records = |name: &Raw<'_>| name.as_text() == Some("records");
        match event.map_err(|_| why_broken(text))? {
            Event::List(name) => {
                is_within = is_records(&name);
                if is_within {
                    records = Some(Vec::new());
                }
            }
            Event::Item(record) if is_within => records.get_or_insert_default().push(record),
            Event::Other(name) if is_records(&name) => records = None,
            Event::Item(_) | Event::End(_) | Event::Other(_) => {}
        }
        pace.add(lists.position() - from).await;
        from = lists.position();
    }
    records.ok_or(Fault::NoRecords)
}

/// Why a text is no object of lists.
fn why_broken(text: &str) -> Fault {
    serde_json::from_str::<Raw<'_>>(text).err().map_or(Fault::NoRecords, |error| not_json(&error))
}

/// The kind of a part; a part of another name is told.
fn known_part(name: &str, problems: &mut Vec<Problem>) -> Option<Kind> {
    let kind = Kind::from_part(name);
    if kind.is_none() {
        problems.push(Problem::unknown_part(&format!("{name}.json")));
    }
    kind
}

fn text_of(bytes: &[u8]) -> Result<&str, Fault> {
    if bytes.len() > MOST_DATASET_BYTES {
        return Err(Fault::TooLarge { bytes: bytes.len(), most: MOST_DATASET_BYTES });
    }
    std::str::from_utf8(bytes).map_err(|_| Fault::NotText)
}

fn read_file(bytes: &[u8]) -> Result<Raw<'_>, Fault> {
    match serde_json::from_str(text_of(bytes)?).map_err(|error| not_json(&error))? {
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

impl DatasetFiles {
    /// The files of a combined text, `{"visits": [ … ], "sources": [ … ], … }`; parts that are none of a dataset's are
    /// told and left out.
    pub async fn from_json(text: &str, pause: Option<Pause<'_>>) -> (Self, Vec<Problem>) {
        let (files, problems) = cut(text, pause).await;
        (Self::new(files), problems)
    }

    /// All of them as one text, as [`DatasetFiles::from_json`] reads it.
    pub fn to_json(&self) -> String {
        at_once(Parts::from_dataset_files(self, &mut Pace::default())).0.to_json()
    }
}
