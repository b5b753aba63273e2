//! Disagreements between sources, kept and shown instead of settled in silence.

use super::{Bilingual, SourceKey};

/// A record of any kind, by kind and id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RecordRef {
    /// The kind of record: `visit`, `award` …
    pub kind: String,
    /// Its id.
    pub id: String,
}

/// A disagreement between sources, or between a source and the calendar.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// The stable id.
    pub id: String,
    /// The record that it is about.
    pub about: RecordRef,
    /// The field of that record on which sources disagree.
    pub field: String,
    /// Who says what.
    pub text: Bilingual,
    /// What the dataset uses, and why, where it had to choose.
    pub used: Option<Bilingual>,
    /// The sources that disagree.
    pub sources: Vec<SourceKey>,
}
