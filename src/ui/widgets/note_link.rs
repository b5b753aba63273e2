//! The ways from a record to the reader's notes on it, and into a deck.

use leptos::prelude::*;

use crate::state::{Route, View, encode};
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

/// A link that puts a record, `visit/ID`, or a note, `note/ID`, into a deck.
pub(in crate::ui) fn deck_link(Scope { page, messages, .. }: Scope, record: &str) -> AnyView {
    let mut view = page.view.get_untracked().at(Route::Present);
    view.add = Some(record.to_owned());
    view! { <a class="note-link" data-action="to-deck" href=encode(&view)>{messages.to_deck}</a> }.into_any()
}

/// A link that puts what the view selects into a deck: its `list`, or its `summary`. Whoever draws it follows the view.
pub(in crate::ui) fn selection_link(Scope { page, messages, .. }: Scope, what: &str) -> AnyView {
    let from = page.link(|view| {
        view.table = None;
        view.mark = None;
    });
    let address =
        page.link(|view| *view = View { add: Some(what.to_owned()), from: Some(from), ..view.at(Route::Present) });
    view! { <a class="note-link" data-action="to-deck" data-add=what.to_owned() href=address>{messages.to_deck}</a> }
        .into_any()
}
