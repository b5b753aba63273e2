//! Decks as records that the reader makes, and the decks of version 1.

use std::cell::RefCell;
use std::thread::LocalKey;

use super::own_records::{self, Held, OwnRecord, fields_of_own_record};
use super::picture_store::pictures_of;
use super::{clock, copy, storage};
use crate::deck::{Deck, read};
use crate::store::OwnPicture;

/// The keys of version 1: all decks in one text, and what was written over, followed by when.
const ALL_IN_ONE: &str = "decks";
const ALL_BEFORE: &str = "decks-before/";

thread_local! {
    static HELD: RefCell<Option<Held<Deck>>> = const { RefCell::new(None) };
}

impl OwnRecord for Deck {
    fields_of_own_record!(HELD);

    fn let_go(&self) {
        let others: Vec<Deck> = own_records::list().0.into_iter().chain(own_records::bin()).collect();
        let kept = pictures_of(&others);
        for picture in pictures_of(std::slice::from_ref(self)).iter().filter(|picture| !kept.contains(picture)) {
            own_records::save(&OwnPicture { id: picture.id.clone(), ..OwnPicture::default() });
        }
    }

    fn take_over(held: &mut Held<Self>) {
        take_over_version_1(held);
        if let Some(brought) = copy::brought("decks").and_then(|text| read(&text).ok()) {
            // What is taken is not brought any more: the pictures come first.
            own_records::list::<OwnPicture>();
            for deck in brought {
                held.add(deck);
            }
            if held.save() {
                copy::taken("decks");
            }
        }
    }
}

/// Takes over the decks of version 1. Those that only stand in what was written over go into the bin. The old texts go
/// when all is kept.
fn take_over_version_1(held: &mut Held<Deck>) {
    let mut old = Vec::new();
    let mut take = |held: &mut Held<Deck>, key: String, removed_ms: Option<u64>| {
        let Some(text) = storage::read(&key) else { return };
        match read(&text) {
            Ok(decks) => {
                for deck in decks {
                    held.add(Deck { removed_ms: deck.removed_ms.or(removed_ms), ..deck });
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
    if !old.is_empty() && held.save() {
        for key in &old {
            storage::forget(key);
        }
    }
}
