//! The dataset with the reader's own records.

use leptos::prelude::*;

use crate::dataset::{Dataset, OwnRecords, Shown};
use crate::own::{OwnEntry, dataset_text};
use crate::ui::browser::own_records;
use crate::ui::context::AppState;

/// The dataset with the reader's own records as they are now.
pub(in crate::ui) fn dataset_with_own(shown: Shown) -> Dataset {
    let (entries, _) = own_records::list::<OwnEntry>();
    let text = if entries.is_empty() { String::new() } else { dataset_text(&Dataset::embedded(), &entries) };
    // An address may ask for own records alone where none counts any more.
    let shown = if text.is_empty() { Shown::All } else { shown };
    Dataset::embedded_with(OwnRecords { text, shown })
}

/// Has the whole page count what was just written down.
pub(super) fn count_now(page: AppState) {
    page.dataset_changed.set(false);
    page.show_dataset(dataset_with_own(page.view.with_untracked(|view| view.shown)));
}
