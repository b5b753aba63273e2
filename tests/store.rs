//! The store of what the reader writes: whatever two pages do at once, whatever the browser refuses, nothing that was
//! called saved is lost.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

#[path = "support/memory_store.rs"]
mod memory_store;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

use memory_store::Memory;
use proptest::prelude::*;
use serde_json::{Value, json};
use studi_tiru::store::{KeyValue, ReadError, Record, Refusal, Session, merge_text};

/// The simplest record: a text; empty is a tombstone.
#[derive(Clone, Debug, PartialEq)]
struct Words(String);

impl Record for Words {
    const KIND: &'static str = "words";

    fn to_json(&self) -> Value {
        json!(self.0)
    }

    fn from_json(value: &Value) -> Option<Self> {
        value.as_str().map(|text| Self(text.to_owned()))
    }

    fn merge(base: Option<&Self>, one: &Self, other: &Self) -> Self {
        Self(merge_text(base.map(|base| base.0.as_str()), &one.0, &other.0))
    }

    fn is_tombstone(&self) -> bool {
        self.0.is_empty()
    }
}

fn words(text: &str) -> Words {
    Words(text.to_owned())
}

/// What a page opened now would show.
fn shown(store: &impl KeyValue) -> BTreeMap<String, Words> {
    Session::new("reader").load(store).records
}

/// A store that two pages share, whose steps are taken in a given order: `order` names the page of each step.
#[derive(Clone)]
struct Shared {
    state: Arc<(Mutex<Turns>, Condvar)>,
    page: usize,
}

struct Turns {
    texts: BTreeMap<String, String>,
    order: Vec<usize>,
    at: usize,
    finished: [bool; 2],
    /// After how many steps of its own a page is closed: its later steps do nothing.
    lives: [usize; 2],
}

impl Shared {
    fn step<T>(&self, closed: T, work: impl FnOnce(&mut BTreeMap<String, String>) -> T) -> T {
        let (turns, changed) = &*self.state;
        let mut turns = turns.lock().expect("no thread panicked");
        loop {
            let next = turns.order.get(turns.at).copied().unwrap_or(self.page);
            if next == self.page || turns.finished[next] {
                break;
            }
            turns = changed.wait(turns).expect("no thread panicked");
        }
        turns.at += 1;
        let result = if turns.lives[self.page] == 0 {
            closed
        } else {
            turns.lives[self.page] -= 1;
            work(&mut turns.texts)
        };
        changed.notify_all();
        result
    }

    fn finish(&self) {
        let (turns, changed) = &*self.state;
        turns.lock().expect("no thread panicked").finished[self.page] = true;
        changed.notify_all();
    }
}

impl KeyValue for Shared {
    fn get(&self, key: &str) -> Option<String> {
        self.step(None, |texts| texts.get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refusal> {
        self.step(Err(Refusal::Refused), |texts| {
            texts.insert(key.to_owned(), text.to_owned());
            Ok(())
        })
    }

    fn remove(&self, key: &str) {
        self.step((), |texts| {
            texts.remove(key);
        });
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        self.step(Vec::new(), |texts| texts.keys().filter(|key| key.starts_with(prefix)).cloned().collect())
    }

    fn now_ms(&self) -> u64 {
        1_000
    }
}

/// Two pages open the same store with one record, and each saves two states of it, in the order given; what each was
/// told, and what is in the store.
fn race(order: Vec<usize>, lives: [usize; 2]) -> (Vec<(String, bool)>, Memory) {
    let store = Memory::default();
    let mut first = Session::new("start");
    first.save(&store, "r", &words("awal")).expect("there is room");
    let turns = Turns { texts: store.texts.take(), order, at: 0, finished: [false; 2], lives };
    let state = Arc::new((Mutex::new(turns), Condvar::new()));
    let page = |page: usize, added: [&'static str; 2]| {
        let store = Shared { state: Arc::clone(&state), page };
        thread::spawn(move || {
            let mut session = Session::<Words>::new(["a", "b"][page]);
            let mut held = session.load(&store).records.remove("r").unwrap_or_else(|| words(""));
            let mut told = Vec::new();
            for word in added {
                held = Words(format!("{} {word}", held.0));
                let saved = session.save(&store, "r", &held).is_ok();
                told.push((word.to_owned(), saved));
                for key in session.unknown_keys(&store) {
                    let ours = held.clone();
                    if let Some((_, body)) = session.take_in(&store, &key, |_| Some(ours)) {
                        held = body;
                    }
                }
            }
            store.finish();
            told
        })
    };
    let (one, other) = (page(0, ["satu", "tiga"]), page(1, ["dua", "empat"]));
    let mut told = one.join().expect("it ends");
    told.extend(other.join().expect("it ends"));
    let texts = state.0.lock().expect("no thread panicked").texts.clone();
    (told, Memory { texts: RefCell::new(texts), ..Memory::default() })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_the_order_of_two_pages_steps_all_that_was_called_saved_is_shown(
        order in prop::collection::vec(0usize..2, 0..60),
        lives in prop::array::uniform2(prop_oneof![Just(usize::MAX), 0usize..25]),
    ) {
        let (told, store) = race(order, lives);
        let record = shown(&store).remove("r").expect("the record is there");
        for (word, saved) in told {
            prop_assert!(!saved || record.0.contains(&word), "{word} is not in {:?}", record.0);
        }
        prop_assert!(record.0.contains("awal"));
    }

    #[test]
    fn what_was_saved_outlasts_any_lack_of_room(
        texts in prop::collection::vec(".{0,60}", 1..40),
        room in 300usize..4_000,
    ) {
        let store = Memory::default();
        store.room.set(Some(room));
        let mut session = Session::new("a");
        let mut expected: BTreeMap<String, String> = BTreeMap::new();
        for (at, text) in (0u64..).zip(texts) {
            store.now_ms.set(at * 700_000);
            let id = format!("r{}", at % 5);
            if session.save(&store, &id, &words(&text)).is_ok() {
                expected.insert(id, text);
            }
        }
        let shown: BTreeMap<_, _> =
            shown(&store).into_iter().filter(|(_, words)| !words.0.is_empty()).map(|(id, words)| (id, words.0)).collect();
        expected.retain(|_, text| !text.is_empty());
        prop_assert_eq!(shown, expected);
    }

    #[test]
    fn no_damage_to_one_revision_breaks_the_reader_or_another_record(at in 0usize..400, byte in any::<u8>()) {
        let store = Memory::default();
        let mut session = Session::new("a");
        session.save(&store, "r", &words("satu")).expect("there is room");
        session.save(&store, "s", &words("dua")).expect("there is room");
        let key = store.keys("studi-tiru/2/words/r@").remove(0);
        let mut bytes = store.get(&key).expect("it was saved").into_bytes();
        let at = at % bytes.len();
        bytes[at] = byte;
        let damaged = String::from_utf8_lossy(&bytes).into_owned();
        store.set(&key, &damaged).expect("there is room");
        let loaded = Session::<Words>::new("b").load(&store);
        prop_assert_eq!(loaded.records.get("s"), Some(&words("dua")));
        prop_assert!(loaded.records.contains_key("r") || loaded.unreadable.len() == 1);
        prop_assert_eq!(store.get(&key), Some(damaged), "what cannot be read stays as it is");
    }
}

#[test]
fn two_pages_that_save_at_the_same_moment_both_stay() {
    let store = Memory::default();
    let (mut one, mut other) = (Session::new("a"), Session::new("b"));
    one.load(&store);
    other.load(&store);
    one.save(&store, "r", &words("satu")).expect("there is room");
    other.save(&store, "r", &words("dua")).expect("there is room");
    assert_eq!(shown(&store)["r"], words("dua\nsatu"));
}

#[test]
fn letters_typed_in_turn_in_two_pages_are_not_doubled() {
    let store = Memory::default();
    let (mut one, mut other) = (Session::new("a"), Session::new("b"));
    one.save(&store, "r", &words("awal")).expect("there is room");
    other.load(&store);
    let (mut here, mut there) = (words("awal"), words("awal"));
    for at in 0..20 {
        here.0.push_str(&format!(" x{at}"));
        there.0 = format!("y{at} {}", there.0);
        one.save(&store, "r", &here).expect("there is room");
        other.save(&store, "r", &there).expect("there is room");
        for (session, held) in [(&mut one, &mut here), (&mut other, &mut there)] {
            for key in session.unknown_keys(&store) {
                let ours = held.clone();
                if let Some((_, body)) = session.take_in(&store, &key, |_| Some(ours)) {
                    *held = body;
                }
            }
        }
    }
    assert_eq!(here, there, "both pages show the same");
    for at in 0..20 {
        for word in [format!("x{at}"), format!("y{at}")] {
            assert_eq!(here.0.split_whitespace().filter(|one| *one == word).count(), 1, "{word} in {:?}", here.0);
        }
    }
}

#[test]
fn a_save_costs_what_changed_and_not_the_whole_book() {
    let store = Memory::default();
    let mut session = Session::new("a");
    for at in 0..500 {
        session.save(&store, &format!("r{at}"), &words(&"kata ".repeat(40))).expect("there is room");
    }
    store.written.set(0);
    session.save(&store, "r7", &words("lain")).expect("there is room");
    assert!(store.written.get() < 1_000, "{} letters were written", store.written.get());
}

#[test]
fn a_store_can_be_filled_with_records_to_its_brim_and_removing_some_makes_room() {
    let store = Memory::default();
    store.room.set(Some(100_000));
    let mut session = Session::new("a");
    session.load(&store);
    let text = words(&"k".repeat(1_000));
    let fit = (0..1_000).take_while(|at| session.save(&store, &format!("r{at}"), &text).is_ok()).count();
    assert!(fit > 80, "{fit} records of 1,000 letters fit into 100,000");
    assert_eq!(session.save(&store, "r0", &words(&"m".repeat(3_000))), Err(Refusal::Full));
    for at in 1..5 {
        session.save(&store, &format!("r{at}"), &words("")).expect("a tombstone is small");
    }
    session.save(&store, "r0", &words(&"m".repeat(3_000))).expect("what was removed made room");
    assert_eq!(shown(&store).values().filter(|words| !words.0.is_empty()).count(), fit - 4);
}

#[test]
fn what_was_emptied_from_outside_is_known_and_can_be_written_again() {
    let store = Memory::default();
    let mut session = Session::new("a");
    session.save(&store, "r", &words("satu")).expect("there is room");
    assert!(session.forget_lost(&store).is_empty());
    store.texts.borrow_mut().clear();
    assert_eq!(session.forget_lost(&store), ["r"]);
    assert!(!session.is_saved("r", &words("satu")));
    session.save(&store, "r", &words("satu")).expect("there is room");
    assert_eq!(shown(&store)["r"], words("satu"));
}

#[test]
fn a_newer_programs_revision_is_left_as_it_is() {
    let store = Memory::default();
    let key = "studi-tiru/2/words/r@00000009-5-z";
    let text = r#"{"format":"studi-tiru-record","version":9,"holds":{},"body":{"words":[]}}"#;
    store.set(key, text).expect("there is room");
    let mut session = Session::<Words>::new("a");
    let loaded = session.load(&store);
    assert_eq!((loaded.records.len(), loaded.unreadable[0].error), (0, ReadError::Newer));
    session.save(&store, "r", &words("satu")).expect("there is room");
    session.forget_earlier(&store);
    assert_eq!(store.get(key).as_deref(), Some(text));
}

#[test]
fn a_refusal_changes_nothing_and_a_later_save_holds_all() {
    let store = Memory::default();
    let mut session = Session::new("a");
    session.save(&store, "r", &words("satu")).expect("there is room");
    store.refuses.set(true);
    assert_eq!(session.save(&store, "r", &words("satu dua")), Err(Refusal::Refused));
    assert_eq!(shown(&store)["r"], words("satu"));
    store.refuses.set(false);
    session.save(&store, "r", &words("satu dua tiga")).expect("there is room");
    assert_eq!(shown(&store)["r"], words("satu dua tiga"));
}

#[test]
fn a_clock_set_back_hides_nothing_and_earlier_revisions_keep_their_order() {
    let store = Memory::default();
    let mut session = Session::new("a");
    let year_ms = 365 * 24 * 60 * 60 * 1000;
    for (now_ms, text) in [(year_ms, "satu"), (2 * year_ms, "dua"), (year_ms, "tiga"), (year_ms + 900_000, "empat")] {
        store.now_ms.set(now_ms);
        session.save(&store, "r", &words(text)).expect("there is room");
    }
    assert_eq!(shown(&store)["r"], words("empat"));
    let earlier: Vec<_> = session.earlier(&store, "r").into_iter().map(|one| one.body.0).collect();
    assert_eq!(earlier, ["tiga", "dua", "satu"]);
}

#[test]
fn a_page_that_last_saw_a_revision_long_removed_takes_the_newer_one_as_it_is() {
    let store = Memory::default();
    let (mut one, mut other) = (Session::new("a"), Session::new("b"));
    one.save(&store, "r", &words("awal")).expect("there is room");
    other.load(&store);
    for at in 0..200u64 {
        store.now_ms.set(at * 1_000);
        one.save(&store, "r", &words(&format!("kata {at}"))).expect("there is room");
    }
    let keys = other.unknown_keys(&store);
    let mut held = words("awal");
    for key in keys {
        if let Some((_, body)) = other.take_in(&store, &key, |_| Some(held.clone())) {
            held = body;
        }
    }
    assert_eq!(held, words("kata 199"));
    assert!(other.is_saved("r", &held), "there is nothing to merge, and nothing to save");
}
