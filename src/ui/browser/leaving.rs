//! Leaving the page: what is unsaved is written at once, and where it cannot be, the browser asks.

use std::cell::RefCell;

use leptos::ev;
use leptos::prelude::*;

use super::document;

/// Saves what is unsaved; whether all is saved.
pub(in crate::ui) type SaveAll = fn() -> bool;

thread_local! {
    /// What is saved when the page goes. It lives as long as the window: work that could not be saved outlasts the page
    /// on which it was done.
    static WATCHED: RefCell<Vec<SaveAll>> = const { RefCell::new(Vec::new()) };
}

/// Saves by a function whenever the page is about to go, once it was given.
pub(in crate::ui) fn watch(save: SaveAll) {
    let is_first = WATCHED.with_borrow_mut(|watched| {
        let is_first = watched.is_empty();
        if !watched.iter().any(|one| std::ptr::fn_addr_eq(*one, save)) {
            watched.push(save);
        }
        is_first
    });
    if is_first {
        let leaving = window_event_listener(ev::beforeunload, |event| {
            if !save_all() {
                event.prevent_default();
            }
        });
        let hidden = window_event_listener(ev::pagehide, |_| {
            save_all();
        });
        let seen = document::listen("visibilitychange", || {
            save_all();
        });
        std::mem::forget((leaving, hidden, seen));
    }
}

fn save_all() -> bool {
    let watched = WATCHED.with_borrow(Clone::clone);
    // Each is asked, also after one that could not save.
    watched.into_iter().filter(|save| !save()).count() == 0
}
