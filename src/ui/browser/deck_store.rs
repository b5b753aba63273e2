//! The reader's decks in localStorage. A save reads what is kept first and puts its one deck in its place, so that
//! another window's decks stay; what cannot be read is set aside whole. What is written over stays as a version for a
//! while, what is removed in the bin.

use std::cell::RefCell;

use super::{clock, copy, storage};
use crate::deck::{Deck, empty_bin, read, write};

const KEY: &str = "decks";
/// What could not be read, followed by when.
const ASIDE: &str = "decks-aside/";
/// What was written over, followed by when, in 16 digits.
const BEFORE: &str = "decks-before/";
/// How many versions are kept.
const MOST: usize = 10;
/// How far they lie apart: ten minutes.
const APART_MS: u64 = 10 * 60 * 1000;

thread_local! {
    /// Decks that the browser did not keep: they last as long as the window.
    static HELD: RefCell<Vec<Deck>> = const { RefCell::new(Vec::new()) };
}

/// The decks, and whether something could not be read and was set aside.
pub(in crate::ui) fn decks() -> (Vec<Deck>, bool) {
    let (all, damaged) = all();
    (all.into_iter().filter(|deck| deck.removed_ms.is_none()).collect(), damaged)
}

/// The decks in the bin.
pub(in crate::ui) fn bin() -> Vec<Deck> {
    all().0.into_iter().filter(|deck| deck.removed_ms.is_some()).collect()
}

/// The decks as they were, each time with when.
pub(in crate::ui) fn versions() -> Vec<(u64, Vec<Deck>)> {
    let version = |key: &String| Some((key.strip_prefix(BEFORE)?.parse().ok()?, read(&storage::read(key)?).ok()?));
    storage::keys(BEFORE).iter().filter_map(version).collect()
}

fn all() -> (Vec<Deck>, bool) {
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
    let (mut all, _) = all();
    put(&mut all, deck.clone());
    keep(&all, Some(deck))
}

/// Puts a deck into the bin; false where the browser does not keep that.
pub(in crate::ui) fn remove(deck: &Deck) -> bool {
    save(&Deck { removed_ms: Some(clock::now_ms()), ..deck.clone() })
}

/// Takes a deck out of the bin.
pub(in crate::ui) fn restore(deck: &Deck) -> bool {
    save(&Deck { removed_ms: None, ..deck.clone() })
}

/// Removes a deck for good; it stays in the versions for a while.
pub(in crate::ui) fn remove_for_good(id: &str) -> bool {
    let (mut all, _) = all();
    all.retain(|deck| deck.id != id);
    HELD.with_borrow_mut(|held| held.retain(|deck| deck.id != id));
    keep(&all, None)
}

fn keep(all: &[Deck], changed: Option<&Deck>) -> bool {
    let before = storage::read(KEY);
    // What could neither be read nor set aside is never written over.
    let is_foreign = before.as_ref().is_some_and(|text| read(text).is_err());
    if let Some(text) = before.filter(|_| !is_foreign) {
        keep_version(&text);
    }
    let mut all = all.to_vec();
    empty_bin(&mut all, clock::now_ms());
    let is_kept = !is_foreign && keep_with_room(&write(&all));
    HELD.with_borrow_mut(|held| {
        if is_kept {
            held.clear();
        } else if let Some(deck) = changed {
            put(held, deck.clone());
        }
    });
    is_kept
}

/// Keeps what is about to be written over, unless a version is younger than ten minutes.
fn keep_version(text: &str) {
    let kept = storage::keys(BEFORE);
    let newest = kept.first().and_then(|key| key.strip_prefix(BEFORE)?.parse::<u64>().ok());
    let now = clock::now_ms();
    if newest.is_none_or(|newest| now.abs_diff(newest) >= APART_MS) {
        // Clocks are set back: a new version is always the newest.
        let stamp = newest.map_or(now, |newest| now.max(newest + 1));
        storage::write(&format!("{BEFORE}{stamp:016}"), text);
        kept.iter().skip(MOST - 1).for_each(|key| storage::forget(key));
    }
}

/// Keeps the decks; where there is no room, the oldest versions make some.
fn keep_with_room(text: &str) -> bool {
    let mut versions = storage::keys(BEFORE);
    loop {
        if storage::keep(KEY, text) {
            return true;
        }
        match versions.pop() {
            Some(oldest) => storage::forget(&oldest),
            None => return false,
        }
    }
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
