//! The browser's history: shows what the address says when the reader follows a link, goes back or edits it.

use std::cell::Cell;
use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::browser::address_bar::{self, EntryArrival};
use super::browser::document;
use super::context::AppState;
use super::places::{end_way, is_moved, lead_to, remember_place, scrolled, watch_places};
use crate::state::{Left, decode};

/// Follows the history for as long as the window is open: the listeners are never taken off.
pub(super) fn follow_history(page: AppState) {
    if let Some(left) = address_bar::begin().filter(|_| !is_moved()) {
        lead_to(left, false);
    }
    watch_places();
    let by_link = Rc::new(Cell::new(false));
    let clicked = Rc::clone(&by_link);
    let _ = window_event_listener(ev::click, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let link = target.and_then(|target| target.closest("a[href^='#/']").ok().flatten());
        let plain = !event.default_prevented()
            && event.button() == 0
            && !event.ctrl_key()
            && !event.meta_key()
            && !event.shift_key();
        let to = link.and_then(|link| link.get_attribute("href"));
        if plain && to.is_some() {
            // The entry that is left shows what was chosen last.
            address_bar::finish();
        }
        // A link to the address shown changes nothing, and is followed by no change of the address.
        let leads_away = to.as_ref().is_some_and(|to| *to != address_bar::fragment());
        clicked.set(plain && leads_away);
        address_bar::remember(|left| (left.scrolled_px, left.link) = (scrolled(), to));
    });
    let arrived = Rc::new(move || arrive(page, by_link.replace(false)));
    // Browsers tell of most moves in both ways, of some in one alone.
    let also = Rc::clone(&arrived);
    let _ = window_event_listener_untyped("popstate", move |_| also());
    let _ = window_event_listener_untyped("hashchange", move |_| arrived());
}

/// The browser shows another entry: one returned to at the place left, a page that is new at its top.
fn arrive(page: AppState, by_link: bool) {
    // The page is still as long as it was when it was left.
    remember_place();
    let place = address_bar::left().scrolled_px;
    let arrival = address_bar::arrive();
    if matches!(arrival, EntryArrival::Same) {
        return;
    }
    end_way();
    let read = decode(&address_bar::fragment());
    let view = &read.0;
    let (same_page, same_lang) = page.view.with_untracked(|shown| (shown.route == view.route, shown.lang == view.lang));
    if same_page && matches!(arrival, EntryArrival::New) {
        address_bar::remember(|left| left.scrolled_px = place);
    }
    page.show_read(read);
    match arrival {
        EntryArrival::Back(left) => lead_to(left, !same_page),
        // What is drawn anew is there in the next frame.
        _ if by_link => request_animation_frame(move || {
            if !same_page {
                document::begin_page();
            } else if !same_lang {
                document::focus(".site-menu > summary");
            } else if document::is_focus_lost() && document::has("#finding") {
                // On a page of figures a choice moves nothing.
                document::focus_quietly("#finding");
            } else if document::is_focus_lost() {
                document::focus(if document::has("#records") { "#records" } else { "#plan" });
            }
        }),
        _ if !same_page => lead_to(Left::default(), true),
        _ => {}
    }
}
