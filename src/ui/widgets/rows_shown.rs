//! How many rows of a list are shown. Kept in the address: who comes back, reloads or follows a link finds as many. On
//! paper all rows are.

use leptos::prelude::*;

use crate::ui::browser::sight;
use crate::ui::context::AppState;
use crate::ui::live::nothing;

/// The rows shown of a list: at first a page of them.
#[derive(Clone, Copy)]
pub(in crate::ui) struct RowsShown {
    on_more: Callback<usize>,
    page: usize,
    shown: RwSignal<usize>,
    is_printed: RwSignal<bool>,
}

impl PartialEq for RowsShown {
    fn eq(&self, other: &Self) -> bool {
        self.shown == other.shown
    }
}

impl RowsShown {
    /// Of a list of this name, a page at a time.
    pub(in crate::ui) fn new(state: AppState, name: &'static str, page: usize) -> Self {
        let kept = state.view.with_untracked(|view| view.rows_of(name));
        let is_printed = RwSignal::new(false);
        let printing = StoredValue::new_local(Some(sight::follow_printing(move |is_on| {
            let _ = is_printed.try_set(is_on);
        })));
        on_cleanup(move || drop(printing.try_update_value(Option::take)));
        let on_more = Callback::new(move |shown| state.replace(state.changed(|view| view.show_rows(name, shown))));
        Self { on_more, page, shown: RwSignal::new(kept.unwrap_or(page)), is_printed }
    }

    /// The same, with all of so many rows at once when the reader asks for more.
    pub(in crate::ui) fn then_all(self, rows: usize) -> Self {
        Self { page: rows, ..self }
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
            self.on_more.run(self.shown.get_untracked());
        };
        view! { <button type="button" data-action="more" on:click=show_more>{label}</button> }.into_any()
    }
}
