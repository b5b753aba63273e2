//! One revision of a record, as it is kept.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Value, json};

use super::{PREFIX, Record};

/// The version of the format.
const VERSION: u64 = 2;
/// What names the format.
const FORMAT: &str = "studi-tiru-record";

/// What names a revision among those of its record: a number that grows with every save, when it was saved, and who
/// saved it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RevisionId {
    /// From 1; larger than that of every revision that the saver knew.
    pub number: u32,
    /// Milliseconds since 1970, by the saver's clock; tells the reader when, and orders nothing.
    pub saved_ms: u64,
    /// Drawn at random for each opened page.
    pub writer: String,
}

impl RevisionId {
    /// Reads `00000007-1700000000000-1a2b`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let number = parts.next()?.parse().ok()?;
        let saved_ms = parts.next()?.parse().ok()?;
        let writer = parts.next().filter(|writer| !writer.is_empty())?.to_owned();
        Some(Self { number, saved_ms, writer })
    }
}

impl fmt::Display for RevisionId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:08}-{}-{}", self.number, self.saved_ms, self.writer)
    }
}

/// How many writers are remembered of those whose revisions a revision holds.
const MOST_WRITERS: usize = 40;

/// The revisions that a state holds: of each writer all up to a number. A writer's revisions hold all its earlier ones, so
/// this says as much as a list, and stays true when earlier revisions are removed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Holds(BTreeMap<String, u32>);

impl Holds {
    pub(super) fn contains(&self, revision: &RevisionId) -> bool {
        self.0.get(&revision.writer).is_some_and(|number| *number >= revision.number)
    }

    pub(super) fn add(&mut self, revision: &RevisionId) {
        let number = self.0.entry(revision.writer.clone()).or_default();
        *number = (*number).max(revision.number);
        while self.0.len() > MOST_WRITERS {
            let oldest = self.0.iter().min_by_key(|(_, number)| **number).map(|(writer, _)| writer.clone());
            self.0.retain(|writer, _| Some(writer) != oldest.as_ref());
        }
    }

    pub(super) fn join(&mut self, other: &Self) {
        for (writer, number) in &other.0 {
            self.add(&RevisionId { number: *number, saved_ms: 0, writer: writer.clone() });
        }
    }

    /// Whether it holds every revision that another holds.
    pub(super) fn covers(&self, other: &Self) -> bool {
        other.0.iter().all(|(writer, number)| self.0.get(writer).is_some_and(|own| own >= number))
    }

    /// The revisions that both hold.
    pub(super) fn common(&self, other: &Self) -> Self {
        let both =
            self.0.iter().filter_map(|(writer, number)| Some((writer.clone(), *number.min(other.0.get(writer)?))));
        Self(both.collect())
    }

    /// The largest number of any of them; 0 where there is none.
    pub(super) fn highest(&self) -> u32 {
        self.0.values().copied().max().unwrap_or(0)
    }

    fn read(value: &Value) -> Option<Self> {
        let numbers = value.get("holds")?.as_object()?.iter();
        let number =
            |(writer, number): (&String, &Value)| Some((writer.clone(), u32::try_from(number.as_u64()?).ok()?));
        numbers.map(number).collect::<Option<_>>().map(Self)
    }
}

/// Why a revision cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// It is damaged.
    Damaged,
    /// A newer program wrote it.
    Newer,
}

/// A revision.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry<R> {
    /// The revisions that it holds.
    pub(super) holds: Holds,
    pub(super) body: R,
}

impl<R: Record> Entry<R> {
    pub(super) fn write(&self) -> String {
        json!({ "format": FORMAT, "version": VERSION, "holds": self.holds.0, "body": self.body.to_json() }).to_string()
    }

    pub(super) fn read(text: &str) -> Result<Self, ReadError> {
        let value: Value = serde_json::from_str(text).map_err(|_| ReadError::Damaged)?;
        if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return Err(ReadError::Damaged);
        }
        match value.get("version").and_then(Value::as_u64) {
            Some(VERSION) => {}
            Some(newer) if newer > VERSION => return Err(ReadError::Newer),
            _ => return Err(ReadError::Damaged),
        }
        let holds = Holds::read(&value).ok_or(ReadError::Damaged)?;
        let body = value.get("body").and_then(R::from_json).ok_or(ReadError::Damaged)?;
        Ok(Self { holds, body })
    }
}

/// What a revision of any kind holds; none where it cannot be read.
pub(super) fn holds_of(text: &str) -> Option<Holds> {
    let value: Value = serde_json::from_str(text).ok()?;
    let is_known = value.get("format")?.as_str()? == FORMAT && value.get("version")?.as_u64()? == VERSION;
    is_known.then(|| Holds::read(&value)).flatten()
}

/// The key of a revision of a record.
pub(super) fn key<R: Record>(id: &str, revision: &RevisionId) -> String {
    format!("{PREFIX}{}/{id}@{revision}", R::KIND)
}

/// Record and revision of a key; none where it is no key of this kind.
pub(super) fn parse_key<R: Record>(key: &str) -> Option<(&str, RevisionId)> {
    let (id, revision) = key.strip_prefix(PREFIX)?.strip_prefix(R::KIND)?.strip_prefix('/')?.rsplit_once('@')?;
    Some((id, RevisionId::parse(revision)?))
}
