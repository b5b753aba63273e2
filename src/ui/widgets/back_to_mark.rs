//! From the records behind a mark back to the mark.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use crate::ui::browser::document;
use crate::ui::context::AppState;

/// Lifts the choice of a mark, and gives the mark the focus again.
pub(in crate::ui) fn back_to_mark(page: AppState) {
    let Some(mark) = page.view.with_untracked(|view| view.mark.clone()) else { return };
    page.open(page.changed(|view| view.mark = None));
    let element = format!("main [data-mark='{mark}']");
    request_animation_frame(move || document::reveal_gently(&element));
}

/// Escape goes back to the mark.
pub(in crate::ui) fn leave_records(page: AppState, event: &KeyboardEvent) {
    if event.key() == "Escape" && page.view.with_untracked(|view| view.mark.is_some()) {
        event.prevent_default();
        back_to_mark(page);
    }
}
