//! The reader's own records and the guest book: pages that travel as one, see `ui::lazy_pages`.

#![allow(unreachable_pub, reason = "the macro of components writes their properties as public")]
#![allow(clippy::needless_pass_by_value, reason = "a component owns its properties")]

mod editor;
mod field;
mod files;
mod guest_book;
mod import;
mod list;
mod own_subject;
mod session;

use leptos::prelude::*;

use self::editor::Editor;
use self::guest_book::GuestBook;
use self::list::OwnList;
use self::session::OwnSession;
use super::not_found;
use crate::dataset::{Dataset, OwnRecords, Shown};
use crate::own::{OwnEntry, dataset_text};
use crate::state::Route;
use crate::text::own_heading;
use crate::ui::browser::own_records;
use crate::ui::context::{AppState, RenderContext};

/// The page of a route of this group.
pub(in crate::ui) fn own(scope: RenderContext, route: &Route) -> AnyView {
    match route {
        Route::OwnRecords => view! { <OwnList scope /> }.into_any(),
        Route::GuestBook => view! { <GuestBook scope /> }.into_any(),
        Route::OwnRecord(id) => match own_records::get::<OwnEntry>(id) {
            Some(entry) => {
                let session = OwnSession::open(scope, entry);
                view! { <Editor scope session /> }.into_any()
            }
            None => gone(scope),
        },
        _ => not_found(scope),
    }
}

/// The dataset with the reader's own records as they are now.
pub(in crate::ui) fn dataset_with_own(shown: Shown) -> Dataset {
    let (entries, _) = own_records::list::<OwnEntry>();
    let text = if entries.is_empty() { String::new() } else { dataset_text(&Dataset::embedded(), &entries) };
    // An address may ask for own records alone where none counts any more.
    let shown = if text.is_empty() { Shown::All } else { shown };
    Dataset::embedded_with(OwnRecords { text, shown })
}

/// Has the whole page count what was just written down.
fn count_now(page: AppState) {
    page.dataset_changed.set(false);
    page.show_dataset(dataset_with_own(page.view.with_untracked(|view| view.shown)));
}

/// A record that is not in this browser.
fn gone(scope: RenderContext) -> AnyView {
    let words = scope.lang.own();
    view! {
        <section class="page">
            <h1 tabindex="-1">{own_heading(scope.lang)}</h1>
            <p class="notice" role="status">{words.gone}</p>
            <p><a href=scope.page.link_to(Route::OwnRecords)>{words.back}</a></p>
        </section>
    }
    .into_any()
}
