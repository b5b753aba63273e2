//! Decks: pages that travel as one, see `ui::lazy_pages`.

#![allow(unreachable_pub, reason = "the macro of components writes their properties as public")]
#![allow(clippy::needless_pass_by_value, reason = "a component owns its properties")]

mod agenda;
mod arrivals;
mod deck_link;
mod drawings;
mod editor;
mod fields;
mod grid;
mod handout;
mod keeping;
mod list;
mod over;
mod panel;
mod pen;
mod photo;
mod record;
mod retype;
mod room;
mod session;
mod sheet;
mod show;
mod sight;
mod slide;
mod slide_figure;
mod slides_file;
mod speaker;
mod stage;
mod steps_field;
mod title;

pub(super) use arrivals::name_of;
pub(super) use room::Room;
pub(super) use slide::slide;

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use super::not_found;
use crate::deck::{Deck, made};
use crate::state::Route;
use crate::ui::browser::{document, own_records};
use crate::ui::context::RenderContext;
use crate::ui::live::{live, with_later};

/// The page of a route of this group.
pub(in crate::ui) fn present(scope: RenderContext, route: &Route) -> AnyView {
    match route {
        Route::Present => list::decks(scope),
        Route::Deck(id) => deck(scope, id),
        _ => not_found(scope),
    }
}

/// How a deck is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Editor,
    Show,
    Speaker,
    /// The one page that the host of a region prints.
    Sheet,
}

/// A deck: edited, shown, or as its speaker sees it.
fn deck(scope: RenderContext, id: &str) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let id = id.to_owned();
    let look = Memo::new(move |_| {
        page.view.with(|view| match (view.speaker, view.slide) {
            _ if view.sheet => Look::Sheet,
            (true, _) => Look::Speaker,
            (false, Some(_)) => Look::Show,
            (false, None) => Look::Editor,
        })
    });
    let agenda = Memo::new(move |_| page.view.with(|view| view.agenda.clone()));
    with_later(scope, move |later| {
        let own = || own_records::get::<Deck>(&id);
        let ready = made(dataset, later, &id, &agenda.get(), lang);
        let is_ready = ready.is_some();
        let found: Option<Deck> = ready.or_else(own);
        let Some(found) = found else {
            let address = page.link_to(Route::Present);
            let words = lang.present();
            return view! {
                <section class="page">
                    <h1 tabindex="-1">{words.heading}</h1>
                    <p class="notice">{words.not_found} " " <a href=address>{words.all_decks}</a></p>
                </section>
            }
            .into_any();
        };
        let deck = RwSignal::new(found);
        if !is_ready {
            follow_others(deck);
        }
        live(move || match look.get() {
            Look::Editor => editor::editor(scope, later, deck, is_ready),
            Look::Show => show::show(scope, later, deck),
            Look::Speaker => speaker::speaker(scope, later, deck),
            Look::Sheet => sheet::sheet(scope, later, &deck.with(|deck| deck.id.clone())),
        })
    })
}

/// How often a deck is compared with the store: another window may have emptied it.
const COMPARED: Duration = Duration::from_secs(3);

/// Takes in what other windows keep of the same deck. A field that has the focus is never written over: while words are
/// typed here, what comes from elsewhere waits until the field is left.
fn follow_others(deck: RwSignal<Deck>) {
    let take_in = move || {
        if document::is_typed_into() {
            return;
        }
        // The page may be gone by the time that the focus has moved.
        let Some(id) = deck.try_with_untracked(|deck| deck.id.clone()) else { return };
        let kept = own_records::get::<Deck>(&id);
        if let Some(kept) = kept.filter(|kept| deck.with_untracked(|deck| deck != kept)) {
            deck.set(kept);
        }
    };
    let stored = window_event_listener(ev::storage, move |_| take_in());
    // The focus goes to where it goes only after the event.
    let left = window_event_listener(ev::focusout, move |_| request_animation_frame(take_in));
    let compared = set_interval_with_handle(take_in, COMPARED).ok();
    on_cleanup(move || {
        stored.remove();
        left.remove();
        if let Some(compared) = compared {
            compared.clear();
        }
    });
}
