//! The reader's decks: each a record of the store, so that what windows save at once is merged and nothing is written
//! over. What is removed stays in the bin until the reader empties it.

use std::cell::RefCell;

use super::store::{BrowserStore, writer};
use super::{clock, copy, leaving, storage};
use crate::deck::{Deck, read};
use crate::store::{Record as _, Shelf};

/// The keys of version 1: all decks in one text, and what was written over, followed by when.
const ALL_IN_ONE: &str = "decks";
const ALL_BEFORE: &str = "decks-before/";

/// What the window holds.
struct Held {
    shelf: Shelf<Deck>,
    /// Whether something could not be read; it stays where it is.
    is_damaged: bool,
}

thread_local! {
    /// The decks live as long as the window: what could not be saved outlasts the page on which it was made.
    static HELD: RefCell<Option<Held>> = const { RefCell::new(None) };
}

fn held<T>(work: impl FnOnce(&mut Held) -> T) -> T {
    HELD.with_borrow_mut(|held| work(held.get_or_insert_with(open)))
}

fn open() -> Held {
    leaving::watch(save_all);
    let shelf = Shelf::open(&BrowserStore, &writer());
    let is_damaged = !shelf.unreadable().is_empty();
    let mut held = Held { shelf, is_damaged };
    take_over(&mut held);
    // What a copy of the one-file app brought along joins the reader's own; one of the same id stays as it is here.
    if let Some(brought) = copy::brought("decks").and_then(|text| read(&text).ok()) {
        for deck in brought {
            if !held.shelf.records().contains_key(&deck.id) {
                held.shelf.put(&deck.id.clone(), deck);
            }
        }
        if held.shelf.save(&BrowserStore).is_ok() {
            copy::taken("decks");
        }
    }
    held
}

/// Takes over the decks of version 1. Those that only stand in what was written over go into the bin. The old texts go
/// when all is kept.
fn take_over(held: &mut Held) {
    let mut old = Vec::new();
    let mut take = |held: &mut Held, key: String, removed_ms: Option<u64>| {
        let Some(text) = storage::read(&key) else { return };
        match read(&text) {
            Ok(decks) => {
                for deck in decks {
                    if !held.shelf.records().contains_key(&deck.id) {
                        held.shelf.put(&deck.id.clone(), Deck { removed_ms: deck.removed_ms.or(removed_ms), ..deck });
                    }
                }
                old.push(key);
            }
            Err(_) => held.is_damaged = true,
        }
    };
    take(held, ALL_IN_ONE.to_owned(), None);
    for key in storage::keys(ALL_BEFORE) {
        take(held, key, Some(clock::now_ms()));
    }
    if !old.is_empty() && held.shelf.save(&BrowserStore).is_ok() {
        for key in &old {
            storage::forget(key);
        }
    }
}

/// Saves what is unsaved; whether all is saved.
fn save_all() -> bool {
    HELD.with_borrow_mut(|held| held.as_mut().is_none_or(|held| held.shelf.save(&BrowserStore).is_ok()))
}

/// Every deck as all windows have it, the bin among them, and whether something could not be read.
fn all() -> (Vec<Deck>, bool) {
    held(|held| {
        held.shelf.compare(&BrowserStore);
        // What was merged is saved; where it cannot be, it lasts as long as the window.
        let _ = held.shelf.save(&BrowserStore);
        (held.shelf.records().values().filter(|deck| !deck.is_tombstone()).cloned().collect(), held.is_damaged)
    })
}

/// The decks, and whether something could not be read.
pub(in crate::ui) fn decks() -> (Vec<Deck>, bool) {
    let (all, damaged) = all();
    (all.into_iter().filter(|deck| deck.removed_ms.is_none()).collect(), damaged)
}

/// The deck with an id.
pub(in crate::ui) fn deck(id: &str) -> Option<Deck> {
    decks().0.into_iter().find(|deck| deck.id == id)
}

/// The decks in the bin.
pub(in crate::ui) fn bin() -> Vec<Deck> {
    all().0.into_iter().filter(|deck| deck.removed_ms.is_some()).collect()
}

/// Decks as they were, each with when it was saved, the last first.
pub(in crate::ui) fn versions() -> Vec<(u64, Deck)> {
    let mut found = held(|held| {
        let ids: Vec<String> = held.shelf.records().keys().cloned().collect();
        let earlier = ids.iter().flat_map(|id| held.shelf.earlier(&BrowserStore, id));
        earlier.map(|earlier| (earlier.revision.saved_ms, earlier.body)).collect::<Vec<_>>()
    });
    found.sort_by_key(|(saved_ms, _)| std::cmp::Reverse(*saved_ms));
    found
}

/// Saves again what the store has lost or refused before; whether all is kept.
pub(in crate::ui) fn keep_alive() -> bool {
    held(|held| held.shelf.keep_alive(&BrowserStore).is_ok())
}

/// Keeps a deck; false where the browser does not, and it lasts as long as the window.
pub(in crate::ui) fn save(deck: &Deck) -> bool {
    held(|held| {
        held.shelf.put(&deck.id, deck.clone());
        held.shelf.save(&BrowserStore).is_ok()
    })
}

/// Puts a deck into the bin; false where the browser does not keep that.
pub(in crate::ui) fn remove(deck: &Deck) -> bool {
    save(&Deck { removed_ms: Some(clock::now_ms()), ..deck.clone() })
}

/// Takes a deck out of the bin.
pub(in crate::ui) fn restore(deck: &Deck) -> bool {
    save(&Deck { removed_ms: None, ..deck.clone() })
}

/// Removes a deck for good: only that it was removed is kept, or another window would bring it back.
pub(in crate::ui) fn remove_for_good(id: &str) -> bool {
    save(&Deck { id: id.to_owned(), removed_ms: Some(clock::now_ms()), ..Deck::default() })
}

/// Keeps a deck that comes from elsewhere, under an id of its own where another deck has its: what is here stays as it
/// is. The very same in the bin is taken out of it. The id, and whether the browser keeps it.
pub(in crate::ui) fn take_in(deck: Deck) -> (String, bool) {
    let deck = Deck { removed_ms: None, ..deck };
    let (all, _) = all();
    let (id, is_same) = match all.iter().find(|one| one.id == deck.id) {
        Some(own) => (deck.id.clone(), Deck { removed_ms: None, ..own.clone() } == deck),
        None => (deck.id.clone(), true),
    };
    let id = if is_same { id } else { new_id() };
    let is_kept = save(&Deck { id: id.clone(), ..deck });
    (id, is_kept)
}

/// An id that no deck has.
pub(in crate::ui) fn new_id() -> String {
    format!("deck-{}-{:08x}", clock::now_ms(), clock::salt())
}
