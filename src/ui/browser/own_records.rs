//! The reader's decks, reports and pictures: each a record of the store, so that what windows save at once is merged and
//! nothing is written over. What is removed stays in the bin until the reader empties it.

use std::cell::RefCell;
use std::thread::LocalKey;
use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use super::store::{BrowserStore, writer};
use super::{clock, document, leaving};
use crate::store::{Record, Shelf};

/// How often an open record is compared with the store: another window may have changed or emptied it.
const COMPARED: Duration = Duration::from_secs(3);

/// A kind of record that the reader makes.
pub(in crate::ui) trait OwnRecord: Record + 'static {
    /// Its id.
    fn id(&self) -> &str;

    /// When it was put into the bin, if it was: milliseconds since 1970.
    fn removed_ms(&self) -> Option<u64>;

    /// The same under another id.
    #[must_use]
    fn with_id(self, id: String) -> Self;

    /// The same, in the bin or out of it.
    #[must_use]
    fn with_removed_ms(self, removed_ms: Option<u64>) -> Self;

    /// What is left of one that was removed for good.
    fn removed_for_good(id: &str, removed_ms: u64) -> Self;

    /// Lets what belongs to it alone go with it, when it is removed for good.
    fn let_go(&self) {}

    /// Where the window holds those of this kind: what could not be saved outlasts the page on which it was made.
    fn window() -> &'static LocalKey<RefCell<Option<Held<Self>>>>;

    /// Takes over what lies elsewhere: of an earlier version, or brought along by a copy of the one-file app.
    fn take_over(held: &mut Held<Self>);
}

/// The methods of [`OwnRecord`] of a record with the fields `id` and `removed_ms`, kept in a thread local of that name.
macro_rules! fields_of_own_record {
    ($held:ident) => {
        fn id(&self) -> &str {
            &self.id
        }

        fn removed_ms(&self) -> Option<u64> {
            self.removed_ms
        }

        fn with_id(self, id: String) -> Self {
            Self { id, ..self }
        }

        fn with_removed_ms(self, removed_ms: Option<u64>) -> Self {
            Self { removed_ms, ..self }
        }

        fn removed_for_good(id: &str, removed_ms: u64) -> Self {
            Self { id: id.to_owned(), removed_ms: Some(removed_ms), ..Self::default() }
        }

        fn window() -> &'static LocalKey<RefCell<Option<Held<Self>>>> {
            &$held
        }
    };
}
pub(super) use fields_of_own_record;

/// What the window holds of a kind.
pub(in crate::ui) struct Held<R> {
    shelf: Shelf<R>,
    /// Whether something could not be read; it stays where it is.
    pub(super) is_damaged: bool,
}

impl<R: OwnRecord> Held<R> {
    /// Puts a record in that comes from elsewhere; one of the same id stays as it is here.
    pub(super) fn add(&mut self, record: R) {
        let id = record.id().to_owned();
        if !self.shelf.records().contains_key(&id) {
            self.shelf.put(&id, record);
        }
    }

    /// Takes in what other windows wrote. What was merged is saved; where it cannot be, it lasts as long as the window.
    fn compare(&mut self) {
        self.shelf.compare(&BrowserStore);
        let _ = self.save();
    }

    /// Saves what is unsaved; whether all is saved.
    pub(super) fn save(&mut self) -> bool {
        self.shelf.save(&BrowserStore).is_ok()
    }
}

fn held<R: OwnRecord, T>(work: impl FnOnce(&mut Held<R>) -> T) -> T {
    R::window().with_borrow_mut(|held| work(held.get_or_insert_with(open)))
}

fn open<R: OwnRecord>() -> Held<R> {
    leaving::watch(save_all::<R>);
    let shelf = Shelf::open(&BrowserStore, &writer());
    let is_damaged = !shelf.unreadable().is_empty();
    let mut held = Held { shelf, is_damaged };
    R::take_over(&mut held);
    held
}

fn save_all<R: OwnRecord>() -> bool {
    R::window().with_borrow_mut(|held| held.as_mut().is_none_or(Held::save))
}

/// Every record as all windows have it, the bin among them, and whether something could not be read.
fn all<R: OwnRecord>() -> (Vec<R>, bool) {
    held(|held: &mut Held<R>| {
        held.compare();
        (held.shelf.records().values().filter(|record| !record.is_tombstone()).cloned().collect(), held.is_damaged)
    })
}

/// The records, and whether something could not be read.
pub(in crate::ui) fn list<R: OwnRecord>() -> (Vec<R>, bool) {
    let (all, is_damaged) = all::<R>();
    (all.into_iter().filter(|record| record.removed_ms().is_none()).collect(), is_damaged)
}

/// The record with an id.
pub(in crate::ui) fn get<R: OwnRecord>(id: &str) -> Option<R> {
    held(|held: &mut Held<R>| {
        held.compare();
        let found = held.shelf.records().get(id);
        found.filter(|record| !record.is_tombstone() && record.removed_ms().is_none()).cloned()
    })
}

/// The records in the bin.
pub(in crate::ui) fn bin<R: OwnRecord>() -> Vec<R> {
    all::<R>().0.into_iter().filter(|record| record.removed_ms().is_some()).collect()
}

/// Records as they were, each with when it was saved, the last first.
pub(in crate::ui) fn versions<R: OwnRecord>() -> Vec<(u64, R)> {
    let mut found = held(|held: &mut Held<R>| {
        let ids: Vec<String> = held.shelf.records().keys().cloned().collect();
        let earlier = ids.iter().flat_map(|id| held.shelf.earlier(&BrowserStore, id));
        earlier.map(|earlier| (earlier.revision.saved_ms, earlier.body)).collect::<Vec<_>>()
    });
    found.sort_by_key(|(saved_ms, _)| std::cmp::Reverse(*saved_ms));
    found
}

/// Saves again what the store has lost or refused before; whether all is kept.
pub(in crate::ui) fn keep_alive<R: OwnRecord>() -> bool {
    held(|held: &mut Held<R>| held.shelf.keep_alive(&BrowserStore).is_ok())
}

/// Keeps a record; false where the browser does not, and it lasts as long as the window.
pub(in crate::ui) fn save<R: OwnRecord>(record: &R) -> bool {
    held(|held: &mut Held<R>| {
        held.shelf.put(record.id(), record.clone());
        held.save()
    })
}

/// Puts a record into the bin; false where the browser does not keep that.
pub(in crate::ui) fn remove<R: OwnRecord>(record: &R) -> bool {
    save(&record.clone().with_removed_ms(Some(clock::now_ms())))
}

/// Takes a record out of the bin.
pub(in crate::ui) fn restore<R: OwnRecord>(record: &R) -> bool {
    save(&record.clone().with_removed_ms(None))
}

/// Removes a record for good: only that it was removed is kept, or another window would bring it back. One that another
/// window has taken out of the bin, or has written on, stays.
pub(in crate::ui) fn remove_for_good<R: OwnRecord>(id: &str) -> bool {
    let Some(record) = bin::<R>().into_iter().find(|record| record.id() == id) else { return true };
    let is_kept = save(&R::removed_for_good(id, clock::now_ms()));
    record.let_go();
    is_kept
}

/// Keeps a record that comes from elsewhere, under an id of its own where another has its: what is here stays as it is.
/// The very same in the bin is taken out of it. The id, and whether the browser keeps it.
pub(in crate::ui) fn take_in<R: OwnRecord>(record: R) -> (String, bool) {
    let record = record.with_removed_ms(None);
    let same_id = all::<R>().0.into_iter().find(|one| one.id() == record.id());
    let is_same = same_id.is_none_or(|own| own.with_removed_ms(None) == record);
    let id = if is_same { record.id().to_owned() } else { new_id::<R>() };
    let is_kept = save(&record.with_id(id.clone()));
    (id, is_kept)
}

/// An id that no record of the kind has.
pub(in crate::ui) fn new_id<R: OwnRecord>() -> String {
    format!("{}-{}-{:08x}", R::KIND, clock::now_ms(), clock::salt())
}

/// Counts a change whenever another window saves something: a list that follows is drawn anew.
pub(in crate::ui) fn follow(changes: RwSignal<u32>) {
    let stored = window_event_listener(ev::storage, move |event| {
        // Without a new value an earlier revision went: that changes no list.
        if event.new_value().is_some() || event.key().is_none() {
            let _ = changes.try_update(|count| *count += 1);
        }
    });
    on_cleanup(move || stored.remove());
}

/// Takes in what other windows keep of the record that is edited here, and saves again what the store lost, as long as the
/// part is shown that is being drawn. A field that has the focus is never written over: while words are typed here, what
/// comes from elsewhere waits until the field is left.
pub(in crate::ui) fn follow_open<R>(record: RwSignal<R>, is_kept: RwSignal<bool>, on_change: impl Fn() + Copy + 'static)
where
    R: OwnRecord + Clone + PartialEq + Send + Sync + 'static,
{
    let take_in = move || {
        if document::is_typed_into() {
            return;
        }
        // The page may be gone by the time that the focus has moved.
        let Some(id) = record.try_with_untracked(|record| record.id().to_owned()) else { return };
        if let Some(kept) = get::<R>(&id).filter(|kept| record.with_untracked(|record| record != kept)) {
            record.set(kept);
            on_change();
        }
    };
    let stored = window_event_listener(ev::storage, move |_| take_in());
    // The focus goes to where it goes only after the event.
    let left = window_event_listener(ev::focusout, move |_| request_animation_frame(take_in));
    let compare = move || {
        let now = keep_alive::<R>();
        if is_kept.try_get_untracked() == Some(!now) {
            is_kept.set(now);
        }
        take_in();
    };
    let compared = set_interval_with_handle(compare, COMPARED).ok();
    on_cleanup(move || {
        stored.remove();
        left.remove();
        if let Some(compared) = compared {
            compared.clear();
        }
    });
}
