//! The desk: the book that is open in this tab, and how it goes into the store and comes out of it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::notes::{About, Book, History, Note, NoteId, write};
use crate::ui::browser::clock::{now_ms, salt};
use crate::ui::browser::note_store::{self, Found, Refusal};
use crate::ui::browser::{document, storage};

/// How long typing must rest before it is saved; nothing older than a second is ever unsaved.
const REST: Duration = Duration::from_millis(600);

/// The key of the name of who wrote last.
const AUTHOR: &str = "author";

/// Whether all is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Saved,
    Saving,
    Full,
    Refused,
}

impl State {
    fn of(saved: Result<(), Refusal>) -> Self {
        match saved {
            Ok(()) => Self::Saved,
            Err(Refusal::Full) => Self::Full,
            Err(Refusal::Refused) => Self::Refused,
        }
    }
}

/// What a tab holds.
#[derive(Default)]
struct Held {
    book: Book,
    history: History,
    /// The notes changed since this tab and the store agreed, each as it was then.
    edited: BTreeMap<NoteId, Option<Note>>,
    timer: Option<TimeoutHandle>,
    /// The note whose typing goes on: its changes are undone as one.
    typing: Option<NoteId>,
    /// Whether the last save was refused.
    is_refused: bool,
}

thread_local! {
    /// The book lives as long as the window: what could not be saved outlasts the page of notes.
    static HELD: RefCell<Option<Held>> = const { RefCell::new(None) };
}

/// Works on what the tab holds.
fn held<T>(work: impl FnOnce(&mut Held) -> T) -> T {
    HELD.with_borrow_mut(|held| work(held.get_or_insert_default()))
}

/// The open book. Cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    /// Grows with every change of the book: what shows the book reads it.
    pub(super) revision: RwSignal<u32>,
    pub(super) state: RwSignal<State>,
    /// The note in the editor.
    pub(super) open: RwSignal<Option<NoteId>>,
    pub(super) found: Flags,
    /// A book read from a file, waiting to be merged.
    pub(super) import: RwSignal<Option<Result<Book, String>>, LocalStorage>,
}

/// What the store held besides the book.
#[derive(Clone, Copy)]
pub(super) struct Flags {
    pub(super) damaged: bool,
    pub(super) newer: bool,
}

impl Desk {
    /// Reads the store, and follows other tabs and the closing of this one.
    pub(super) fn open() -> Self {
        let Found { mut book, damaged, newer } = note_store::load(now_ms());
        book.purge(now_ms());
        let is_first = HELD.with_borrow(Option::is_none);
        if is_first {
            held(|held| held.book = book);
            // Whoever leaves with unsaved notes is asked.
            let leaving = window_event_listener(ev::beforeunload, |event| {
                if held(|held| !held.edited.is_empty() && held.is_refused) {
                    event.prevent_default();
                }
            });
            // It lives as long as the window.
            std::mem::forget(leaving);
        }
        let unsaved = held(|held| !held.edited.is_empty());
        let state = State::of(note_store::try_out());
        let desk = Self {
            revision: RwSignal::new(0),
            state: RwSignal::new(state),
            open: RwSignal::new(None),
            found: Flags { damaged, newer },
            import: RwSignal::new_local(None),
        };
        if !is_first {
            desk.take_in();
        }
        if unsaved {
            desk.changed();
        }
        // Another tab has saved: what it wrote is taken in; what is typed here stays.
        let other = window_event_listener(ev::storage, move |event| {
            if event.key().is_some_and(|key| key.starts_with("studi-tiru/1/notes/")) && event.new_value().is_some() {
                desk.take_in();
            }
        });
        let hidden = window_event_listener(ev::pagehide, move |_| desk.save());
        let seen = document::listen("visibilitychange", move || desk.save());
        let seen = StoredValue::new_local(Some(seen));
        on_cleanup(move || {
            desk.close();
            other.remove();
            hidden.remove();
            drop(seen.try_update_value(Option::take));
        });
        desk
    }

    /// Reads the book.
    #[expect(clippy::unused_self, reason = "there is one book a window, and whoever reads it has its desk")]
    pub(super) fn with<T>(self, read: impl FnOnce(&Book) -> T) -> T {
        held(|held| read(&held.book))
    }

    /// Opens the editor on a new note, or on a blank one about the same.
    pub(super) fn begin(self, about: About) {
        let blank = self.with(|book| book.about(&about).into_iter().find(|note| note.is_blank()).map(|note| note.id));
        let id = blank.unwrap_or_else(|| {
            let id = NoteId { made_ms: now_ms(), salt: salt() };
            let author = storage::read(AUTHOR).unwrap_or_default();
            self.change(id, false, |book| book.put(Note { author, ..Note::new(id, about) }));
            note_store::ask_to_persist();
            id
        });
        self.open.set(Some(id));
        request_animation_frame(|| document::focus("[data-field=text]"));
    }

    /// Opens the editor on a new note that has words already.
    pub(super) fn begin_with(self, about: About, text: String) {
        self.begin(about);
        if let Some(id) = self.open.get_untracked() {
            self.edit(id, false, |note| note.text = text);
        }
    }

    /// How many notes of the reader's usual length the browser has room for.
    #[expect(clippy::unused_self, reason = "there is one book a window, and whoever reads it has its desk")]
    pub(super) fn that_fit(self) -> usize {
        held(|held| {
            let (all, text) = (held.book.all().count(), write(&held.book).len());
            all * note_store::used().max(note_store::USUAL_ROOM) / text.max(1)
        })
    }

    /// Remembers who writes, for the next note.
    #[expect(clippy::unused_self, reason = "there is one book a window, and whoever reads it has its desk")]
    pub(super) fn remember_author(self, author: &str) {
        storage::write(AUTHOR, author);
    }

    /// Lets go of everything, saved or not: the reader asked for it.
    #[expect(clippy::unused_self, reason = "there is one book a window, and whoever reads it has its desk")]
    pub(super) fn forget(self) {
        held(|held| *held = Held::default());
    }

    /// Closes the editor; a note in which nothing was written goes with it.
    pub(super) fn close(self) {
        if let Some(id) = self.open.try_update(Option::take).flatten() {
            let is_blank = self.with(|book| book.note(id).is_some_and(Note::is_blank));
            if is_blank {
                self.change(id, false, |book| book.delete_for_good(id, now_ms()));
            }
        }
        self.save();
    }

    /// Changes a note. Changes while typing join into one for undo.
    pub(super) fn change(self, id: NoteId, typing: bool, change: impl FnOnce(&mut Book)) {
        held(|held| {
            let agreed = held.book.note(id).cloned();
            held.edited.entry(id).or_insert(agreed);
            let joins = typing && held.typing == Some(id);
            held.typing = typing.then_some(id);
            let Held { book, history, .. } = held;
            history.change(book, id, joins, change);
        });
        self.changed();
    }

    /// Changes the words or marks of a note, and when it was changed.
    pub(super) fn edit(self, id: NoteId, typing: bool, edit: impl FnOnce(&mut Note)) {
        self.change(id, typing, |book| {
            if let Some(mut note) = book.note(id).cloned() {
                edit(&mut note);
                note.touch(now_ms());
                book.put(note);
            }
        });
    }

    #[expect(clippy::unused_self, reason = "there is one book a window, and whoever reads it has its desk")]
    pub(super) fn can_step(self) -> (bool, bool) {
        held(|held| held.history.can())
    }

    pub(super) fn undo(self) {
        self.step(true);
    }

    pub(super) fn redo(self) {
        self.step(false);
    }

    fn step(self, undo: bool) {
        held(|held| {
            let Some(id) = held.history.next(undo) else { return };
            let agreed = held.book.note(id).cloned();
            held.edited.entry(id).or_insert(agreed);
            held.typing = None;
            let Held { book, history, .. } = held;
            let _ = if undo { history.undo(book, now_ms()) } else { history.redo(book, now_ms()) };
        });
        self.changed();
    }

    /// Takes the notes of a file in.
    pub(super) fn merge(self, other: &Book) {
        held(|held| {
            let Held { book, edited, .. } = held;
            let before = book.clone();
            book.import(other, now_ms());
            for note in book.all().filter(|note| before.note(note.id) != Some(*note)) {
                edited.entry(note.id).or_insert_with(|| before.note(note.id).cloned());
            }
        });
        self.changed();
    }

    /// Says that the book changed, and saves it soon.
    fn changed(self) {
        let _ = self.revision.try_update(|revision| *revision += 1);
        if self.state.try_get_untracked() == Some(State::Saved) {
            self.state.set(State::Saving);
        }
        held(|held| {
            if held.timer.is_none() {
                held.timer = set_timeout_with_handle(move || self.save(), REST).ok();
            }
        });
    }

    /// What another tab saved.
    fn take_in(self) {
        let Some(other) = note_store::newest() else { return };
        held(|held| {
            let Held { book, edited, .. } = held;
            book.merge(&other, edited);
            // What both agree on now is where they last agreed.
            edited.retain(|id, _| book.note(*id) != other.note(*id));
        });
        self.revision.update(|revision| *revision += 1);
    }

    /// Saves now, with whatever another tab has saved meanwhile.
    pub(super) fn save(self) {
        let result = held(|held| {
            if let Some(timer) = held.timer.take() {
                timer.clear();
            }
            if held.edited.is_empty() {
                return None;
            }
            let before = held.book.clone();
            if let Some(other) = note_store::newest() {
                held.book.merge(&other, &held.edited);
            }
            held.book.purge(now_ms());
            let saved = note_store::save(&held.book, now_ms());
            held.is_refused = saved.is_err();
            if saved.is_ok() {
                held.edited.clear();
            }
            Some((saved, held.book != before))
        });
        let state = match result {
            Some((saved, is_changed)) => {
                if is_changed {
                    let _ = self.revision.try_update(|revision| *revision += 1);
                }
                State::of(saved)
            }
            None if self.state.try_get_untracked() == Some(State::Saving) => State::Saved,
            None => return,
        };
        let _ = self.state.try_set(state);
    }
}
