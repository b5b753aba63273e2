//! The index of the page's visits, which every selection of them asks.

use std::cell::RefCell;

use crate::dataset::Dataset;
use crate::query::VisitIndex;
use crate::text::visit_words;

thread_local! {
    /// The dataset that was last asked for, and its index.
    static INDEX: RefCell<Option<(&'static Dataset, &'static VisitIndex)>> = const { RefCell::new(None) };
}

/// The index of a dataset, made when it is first asked for.
pub(super) fn visit_index(dataset: &'static Dataset) -> &'static VisitIndex {
    INDEX.with_borrow_mut(|held| {
        if let Some((of, index)) = *held
            && std::ptr::eq(of, dataset)
        {
            return index;
        }
        let index: &'static VisitIndex = Box::leak(Box::new(VisitIndex::new(dataset, visit_words)));
        *held = Some((dataset, index));
        index
    })
}
