//! One revision of a record, as it is kept.

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
    /// The revisions that were there when this one was written, and that it holds.
    pub(super) merged: Vec<RevisionId>,
    pub(super) body: R,
}

impl<R: Record> Entry<R> {
    pub(super) fn write(&self) -> String {
        let merged: Vec<_> = self.merged.iter().map(ToString::to_string).collect();
        json!({ "format": FORMAT, "version": VERSION, "merged": merged, "body": self.body.to_json() }).to_string()
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
        let merged = ids(&value).ok_or(ReadError::Damaged)?;
        let body = value.get("body").and_then(R::from_json).ok_or(ReadError::Damaged)?;
        Ok(Self { merged, body })
    }
}

/// The revisions that a revision of any kind holds; none where it cannot be read.
pub(super) fn merged_of(text: &str) -> Option<Vec<RevisionId>> {
    let value: Value = serde_json::from_str(text).ok()?;
    let is_known = value.get("format")?.as_str()? == FORMAT && value.get("version")?.as_u64()? == VERSION;
    is_known.then(|| ids(&value)).flatten()
}

fn ids(value: &Value) -> Option<Vec<RevisionId>> {
    let ids = value.get("merged")?.as_array()?;
    Some(ids.iter().filter_map(Value::as_str).filter_map(RevisionId::parse).collect())
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
