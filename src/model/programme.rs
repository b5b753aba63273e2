//! The catalogue of programmes that visitors study.

use super::{Bilingual, SourceKey, Topic};

/// The part of a programme that travels later.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProgrammeText {
    /// What it does.
    pub summary: Bilingual,
    /// Other spellings in use.
    pub aliases: Vec<String>,
    /// The agency that runs it, where known.
    pub agency: Option<Bilingual>,
}

/// A programme of the subject.
#[derive(Clone, Debug)]
pub struct Programme {
    /// The stable id.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// The field that it belongs to.
    pub sector: Topic,
    /// The year in which it was launched, where known.
    pub launched: Option<i32>,
    /// Whether the entry only marks an unspecified set of programmes.
    pub marker: bool,
    /// Whether the entry is a general term of visitors and not a programme of that name.
    pub general: bool,
    /// Where that is stated.
    pub sources: Vec<SourceKey>,
}
