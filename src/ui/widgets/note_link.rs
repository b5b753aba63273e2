//! The way from a record to the reader's notes on it.

use leptos::prelude::*;

use crate::state::{Route, encode};
use crate::ui::browser::note_store;
use crate::ui::context::Scope;

/// A link that opens the notebook on a record, `visit/ID`, with the number of notes there.
pub(in crate::ui) fn note_link(Scope { page, messages, .. }: Scope, record: &str) -> AnyView {
    let count = note_store::count_about(record);
    let mut view = page.view.get_untracked().at(Route::Notes);
    view.about = Some(record.to_owned());
    let label =
        if count > 0 { format!("✎ {} ({count})", messages.notes) } else { format!("✎ {}", messages.make_note) };
    view! { <a class="note-link" data-note-about=record.to_owned() href=encode(&view)>{label}</a> }.into_any()
}
