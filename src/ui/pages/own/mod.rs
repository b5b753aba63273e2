//! The reader's own records and the guest book: pages that travel as one, see `ui::lazy_pages`.

#![allow(unreachable_pub, reason = "the macro of components writes their properties as public")]
#![allow(clippy::needless_pass_by_value, reason = "a component owns its properties")]

mod counting;
mod editor;
mod field;
mod files;
mod guest_book;
mod import;
mod list;
mod own_subject;
mod session;

use leptos::prelude::*;

pub(in crate::ui) use self::counting::dataset_with_own;
use self::editor::Editor;
use self::guest_book::GuestBook;
use self::list::OwnList;
use self::session::OwnSession;
use super::not_found;
use crate::own::OwnEntry;
use crate::state::Route;
use crate::text::own_heading;
use crate::ui::browser::own_records;
use crate::ui::context::RenderContext;

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
