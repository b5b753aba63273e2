//! Where a fact is stated.

use super::{Bilingual, PartialDate, SourceKey};

/// The part of a source that travels later: what a reader needs who goes to look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceText {
    /// Its title, where known.
    pub title: Option<String>,
    /// Its address.
    pub url: String,
}

/// A page or document that states facts.
#[derive(Clone, Debug)]
pub struct Source {
    /// The stable id.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// When it was published, where known.
    pub published: Option<PartialDate>,
    /// The language it is written in (ISO 639-1).
    pub language: String,
    /// Whether it is one of the articles that the dataset was founded on.
    pub founding: bool,
    /// The source that first carried the same press release: both count once as evidence.
    pub release: Option<SourceKey>,
    /// What to know of it.
    pub note: Option<Bilingual>,
}
