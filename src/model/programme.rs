//! The catalogue of programmes that visitors study.

use super::{Bilingual, SourceKey, Topic};

/// A programme of the subject.
#[derive(Clone, Debug)]
pub struct Programme {
    /// The stable id.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// Other spellings in use.
    pub aliases: Vec<String>,
    /// The field that it belongs to.
    pub sector: Topic,
    /// The year in which it was launched, where known.
    pub launched: Option<i32>,
    /// The agency that runs it, where known.
    pub agency: Option<Bilingual>,
    /// Whether the entry only marks an unspecified set of programmes.
    pub marker: bool,
    /// Whether the entry is a general term of visitors and not a programme of that name.
    pub general: bool,
    /// What it does.
    pub summary: Bilingual,
    /// Where that is stated.
    pub sources: Vec<SourceKey>,
}
