//! The index of the page's visits, which every selection of them asks.

use std::sync::OnceLock;

use crate::dataset::Dataset;
use crate::query::VisitIndex;
use crate::text::visit_words;

/// The index of the page's dataset, made when it is first asked for.
pub(super) fn visit_index(dataset: &'static Dataset) -> &'static VisitIndex {
    static INDEX: OnceLock<VisitIndex> = OnceLock::new();
    INDEX.get_or_init(|| VisitIndex::new(dataset, |visit| visit_words(dataset, visit)))
}
