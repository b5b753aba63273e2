//! The reader's decks in localStorage. A save reads what is kept first and puts its one deck in its place, so that
//! another window's decks stay; what cannot be read is set aside whole.

use std::cell::RefCell;

use super::{clock, copy, storage};
use crate::deck::{Deck, read, write};

const KEY: &str = "decks";
/// What could not be read, followed by when.
const ASIDE: &str = "decks-aside/";

thread_local! {
    /// Decks that the browser did not keep: they last as long as the window.
    static HELD: RefCell<Vec<Deck>> = const { RefCell::new(Vec::new()) };
}

/// The decks, and whether something could not be read and was set aside.
pub(in crate::ui) fn decks() -> (Vec<Deck>, bool) {
    let (mut decks, mut damaged) = (Vec::new(), false);
    if let Some(text) = storage::read(KEY) {
        if let Ok(kept) = read(&text) {
            decks = kept;
        } else {
            damaged = true;
            if storage::keep(&format!("{ASIDE}{:016}", clock::now_ms()), &text) {
                storage::forget(KEY);
            }
        }
    }
    // What a copy of the one-file app brought along joins the reader's own; one of the same id stays as it is here.
    if let Some(brought) = copy::brought("decks").and_then(|text| read(&text).ok()) {
        let before = decks.len();
        for deck in brought {
            if !decks.iter().any(|own| own.id == deck.id) {
                decks.push(deck);
            }
        }
        if decks.len() == before || keep(&decks, None) {
            copy::taken("decks");
        }
    }
    HELD.with_borrow(|held| {
        for deck in held {
            put(&mut decks, deck.clone());
        }
    });
    (decks, damaged)
}

fn put(decks: &mut Vec<Deck>, deck: Deck) {
    match decks.iter_mut().find(|one| one.id == deck.id) {
        Some(place) => *place = deck,
        None => decks.push(deck),
    }
}

/// Keeps a deck; false where the browser does not, and it lasts as long as the window.
pub(in crate::ui) fn save(deck: &Deck) -> bool {
    let (mut all, _) = decks();
    put(&mut all, deck.clone());
    keep(&all, Some(deck))
}

/// Removes a deck.
pub(in crate::ui) fn remove(id: &str) -> bool {
    let (mut all, _) = decks();
    all.retain(|deck| deck.id != id);
    HELD.with_borrow_mut(|held| held.retain(|deck| deck.id != id));
    keep(&all, None)
}

fn keep(all: &[Deck], changed: Option<&Deck>) -> bool {
    // What could neither be read nor set aside is never written over.
    let is_foreign = storage::read(KEY).is_some_and(|text| read(&text).is_err());
    let is_kept = !is_foreign && storage::keep(KEY, &write(all));
    HELD.with_borrow_mut(|held| {
        if is_kept {
            held.clear();
        } else if let Some(deck) = changed {
            put(held, deck.clone());
        }
    });
    is_kept
}

/// An id that no deck has.
pub(in crate::ui) fn new_id() -> String {
    format!("deck-{}-{}", clock::now_ms(), clock::salt() % 1000)
}
