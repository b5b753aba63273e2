//! How many rows of a list are shown. Kept with the entry of the history: who comes back, or reloads, finds as many. On
//! paper all rows are.

use leptos::prelude::*;

use crate::ui::browser::{address_bar, sight};
use crate::ui::live::nothing;

/// The rows shown of a list: at first a page of them.
#[derive(Clone, Copy)]
pub(in crate::ui) struct RowsShown {
    name: &'static str,
    length: usize,
    page: usize,
    shown: RwSignal<usize>,
    is_printed: RwSignal<bool>,
}

impl RowsShown {
    /// Of a list of this name and length, a page at a time. A list of another length is another list, and begins anew.
    pub(in crate::ui) fn new(name: &'static str, length: usize, page: usize) -> Self {
        let kept = address_bar::rows_of(name, length);
        let is_printed = RwSignal::new(false);
        let printing = StoredValue::new_local(Some(sight::follow_printing(move |is_on| {
            let _ = is_printed.try_set(is_on);
        })));
        on_cleanup(move || drop(printing.try_update_value(Option::take)));
        Self { name, length, page, shown: RwSignal::new(kept.unwrap_or(page)), is_printed }
    }

    /// The same, with all rows at once when the reader asks for more.
    pub(in crate::ui) fn then_all(self) -> Self {
        Self { page: self.length, ..self }
    }

    /// How many.
    pub(in crate::ui) fn get(self) -> usize {
        if self.is_printed.get() { usize::MAX } else { self.shown.get() }
    }

    /// The button that shows another page of so many rows, if there are more.
    pub(in crate::ui) fn more(self, rows: usize, label: &'static str) -> AnyView {
        if rows <= self.get() {
            return nothing();
        }
        let show_more = move |_| {
            self.shown.update(|shown| *shown += self.page);
            let shown = self.shown.get_untracked();
            address_bar::remember(|left| left.keep_rows(self.name, self.length, shown));
        };
        view! { <button type="button" data-action="more" on:click=show_more>{label}</button> }.into_any()
    }
}
