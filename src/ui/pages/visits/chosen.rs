//! What the filter of the page of visits chooses.

use std::sync::Arc;

use crate::query::{FacetResult, Filter, Selection};

/// What the view's filter chooses.
#[derive(Clone)]
pub(super) struct Chosen {
    pub(super) filter: Filter,
    pub(super) facets: Arc<FacetResult<'static>>,
}

impl PartialEq for Chosen {
    fn eq(&self, other: &Self) -> bool {
        self.filter == other.filter
    }
}

impl Chosen {
    pub(super) fn selection(&self) -> Selection {
        Selection { filter: self.filter.clone(), keys: self.facets.selected() }
    }
}
