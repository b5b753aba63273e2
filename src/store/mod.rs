//! What the reader writes, kept record by record and revision by revision: notes, decks, and whatever else is the
//! reader's own.
//!
//! # Why a log
//! Each save of a record writes one new key, `studi-tiru/2/KIND/ID@REVISION`, and none is ever written over. A revision
//! says which others its text already holds; one that no other holds is a head. Two tabs that save at once leave two
//! heads, and whoever reads next merges them: there is no moment at which one save can hide another, so no lock is
//! needed, also where the page is about to go and could not wait for one. A save costs what changed, not the whole.
//!
//! Revisions are ordered by their number, never by a clock. Those that a later one holds are thinned, and are the first
//! to go where room is needed. What cannot be read, or was written by a newer program, is left as it is.

mod entry;
mod merge;
mod picture;
mod session;
mod shelf;
mod thin;

pub use entry::{ReadError, RevisionId};
pub use merge::{merge_choice, merge_text, typed_onto};
pub use picture::{OwnPicture, read_pictures};
pub use session::{Earlier, Loaded, Session, Unreadable};
pub use shelf::Shelf;

use serde_json::Value;

/// What the keys of records begin with; the kind follows.
pub const PREFIX: &str = "studi-tiru/2/";

/// Why the browser did not keep a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It keeps nothing.
    Refused,
    /// There is no room left.
    Full,
}

/// Keys with texts, as a browser keeps them for a page. Each call is one step: between two, another tab may do anything.
pub trait KeyValue {
    /// The text of a key.
    fn get(&self, key: &str) -> Option<String>;

    /// Keeps a text under a key.
    ///
    /// # Errors
    /// Where the text is not kept.
    fn set(&self, key: &str, text: &str) -> Result<(), Refusal>;

    /// Removes a key.
    fn remove(&self, key: &str);

    /// The keys that begin so, in any order.
    fn keys(&self, prefix: &str) -> Vec<String>;

    /// Milliseconds since 1970, by a clock that may be wrong.
    fn now_ms(&self) -> u64;
}

/// What can be kept.
pub trait Record: Clone + PartialEq {
    /// The kind, as in its keys: `note`.
    const KIND: &'static str;

    /// The record as JSON.
    fn to_json(&self) -> Value;

    /// A record of JSON; none where it is none.
    fn from_json(value: &Value) -> Option<Self>;

    /// One record of two that were changed apart from each other: what either wrote is in it. `base` is what both were
    /// before, where it is known. The order of the two must not matter.
    #[must_use]
    fn merge(base: Option<&Self>, one: &Self, other: &Self) -> Self;

    /// Whether nothing is left of the record but that it was removed: the last to go where room is needed.
    fn is_tombstone(&self) -> bool;
}
