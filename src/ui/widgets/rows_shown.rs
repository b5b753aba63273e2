//! How many rows of a list are shown. Kept with the entry of the history: who comes back, or reloads, finds as many.

use leptos::prelude::*;

use crate::ui::browser::address_bar;
use crate::ui::live::nothing;
use crate::ui::markup::view;

/// The rows shown of a list: at first a page of them.
#[derive(Clone, Copy)]
pub(in crate::ui) struct RowsShown {
    name: &'static str,
    length: usize,
    page: usize,
    shown: RwSignal<usize>,
}

impl RowsShown {
    /// Of a list of this name and length, a page at a time. A list of another length is another list, and begins anew.
    pub(in crate::ui) fn new(name: &'static str, length: usize, page: usize) -> Self {
        let kept = address_bar::rows_of(name, length);
        Self { name, length, page, shown: RwSignal::new(kept.unwrap_or(page)) }
    }

    /// The same, with all rows at once when the reader asks for more.
    pub(in crate::ui) fn then_all(self) -> Self {
        Self { page: self.length, ..self }
    }

    /// How many.
    pub(in crate::ui) fn get(self) -> usize {
        self.shown.get()
    }

    /// The button that shows another page of so many rows, if there are more.
    pub(in crate::ui) fn more(self, rows: usize, label: &'static str) -> AnyView {
        if rows <= self.shown.get() {
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
