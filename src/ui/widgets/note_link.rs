//! The ways from a record to the reader's notes on it, and into a deck.

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

/// A link that puts a record, `visit/ID`, into a deck.
pub(in crate::ui) fn deck_link(Scope { page, messages, .. }: Scope, record: &str) -> AnyView {
    let mut view = page.view.get_untracked().at(Route::Present);
    view.add = Some(record.to_owned());
    view! { <a class="note-link" data-action="to-deck" href=encode(&view)>{messages.to_deck}</a> }.into_any()
}
