//! What is searched for, and what was found.

use leptos::prelude::*;

/// Something to go to.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Way {
    /// What it is called.
    pub(super) name: String,
    /// What tells it from others of the name.
    pub(super) about: String,
    /// Its address.
    pub(super) address: String,
}

/// What is searched for, and what was found.
#[derive(Clone, Copy)]
pub(in crate::ui) struct Searching {
    /// The words typed.
    pub(super) typed: RwSignal<String>,
    /// What fits them, the best first; none while the index is on its way.
    pub(super) found: RwSignal<Option<Vec<Way>>>,
}
