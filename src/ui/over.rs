//! What lies over the page, and what was just done.

use std::sync::Arc;

use leptos::prelude::*;

use crate::figure::{Figure, FigureSize};
use crate::model::SourceKey;

/// What lies over the page; one thing at a time.
#[derive(Clone)]
pub(super) enum Over {
    /// The editor of a note on something.
    Note(String),
    /// The dialog in which something is shared and cited.
    Share(Shared),
}

/// What is shared: a figure, or a record.
#[derive(Clone)]
pub(super) struct Shared {
    /// Its finding or its name.
    pub(super) title: String,
    /// What it rests on.
    pub(super) sources: Vec<SourceKey>,
    /// The figure as it is shown, with what draws it for another room; none for a record.
    pub(super) figure: Option<(Arc<Figure>, Callback<FigureSize, Figure>)>,
}

/// What was just done, told for a while, with a way to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Done {
    /// Something was put into the tray; how many are in it.
    PutAside(usize),
    /// It was there already.
    WasAside,
    /// A note was written.
    Noted,
}
