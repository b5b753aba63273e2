//! The notes that are open in this window: changed by the page, saved when typing rests.

use std::cell::RefCell;
use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::notes::{About, Book, Note, NoteId, Notebook, Unread, write};
use crate::store::{Earlier, KeyValue as _, Refusal};
use crate::ui::browser::clock::{now_ms, salt};
use crate::ui::browser::store::{self, BrowserStore};
use crate::ui::browser::{document, leaving, note_counts, storage};

/// How long typing must rest before it is saved; nothing older than a second is ever unsaved.
const REST: Duration = Duration::from_millis(600);
/// How often the page compares itself with the store: another window may have emptied it.
const COMPARED: Duration = Duration::from_secs(3);

/// The key of the name of who wrote last.
const AUTHOR: &str = "author";

/// Whether all is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum State {
    Saved,
    Saving,
    Full,
    Refused,
}

impl From<Result<(), Refusal>> for State {
    fn from(saved: Result<(), Refusal>) -> Self {
        match saved {
            Ok(()) => Self::Saved,
            Err(Refusal::Full) => Self::Full,
            Err(Refusal::Refused) => Self::Refused,
        }
    }
}

/// What the window holds.
struct Held {
    notebook: Notebook,
    unread: Unread,
    timer: Option<TimeoutHandle>,
}

thread_local! {
    /// The notes live as long as the window: what could not be saved outlasts the page of notes.
    static HELD: RefCell<Option<Held>> = const { RefCell::new(None) };
}

/// Works on what the window holds; reads the store first where it holds nothing yet.
fn held<T>(work: impl FnOnce(&mut Held) -> T) -> T {
    HELD.with_borrow_mut(|held| {
        work(held.get_or_insert_with(|| {
            let (notebook, unread) = Notebook::open(&BrowserStore, &store::writer());
            Held { notebook, unread, timer: None }
        }))
    })
}

/// A note as it is now, for pages that show none themselves.
pub(in crate::ui) fn note(id: NoteId) -> Option<Note> {
    held(|held| {
        held.notebook.compare(&BrowserStore);
        held.notebook.book().note(id).cloned()
    })
}

/// The notes that are not in the bin, the last changed first, for pages that show none themselves.
pub(in crate::ui) fn all_notes() -> Vec<Note> {
    held(|held| {
        held.notebook.compare(&BrowserStore);
        held.notebook.book().shown().into_iter().cloned().collect()
    })
}

/// Saves what is unsaved; whether all is saved.
fn save_all() -> bool {
    HELD.with_borrow_mut(|held| held.as_mut().is_none_or(|held| held.notebook.save(&BrowserStore).is_ok()))
}

/// The open notes. Cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct NotebookSession {
    /// Grows with every change of the notes: what shows them reads it.
    pub(super) revision: RwSignal<u32>,
    pub(super) state: RwSignal<State>,
    /// The note in the editor.
    pub(super) open: RwSignal<Option<NoteId>>,
    /// A book read from a file, waiting to be merged.
    pub(super) import: RwSignal<Option<Result<Book, String>>, LocalStorage>,
}

#[expect(clippy::unused_self, reason = "there is one notebook a window, and whoever reads it has its desk")]
impl NotebookSession {
    /// Reads the store, and follows other windows and the closing of this one.
    pub(super) fn open() -> Self {
        let desk = Self {
            revision: RwSignal::new(0),
            state: RwSignal::new(State::from(store::try_out())),
            open: RwSignal::new(None),
            import: RwSignal::new_local(None),
        };
        leaving::watch(save_all);
        desk.compare();
        let other = window_event_listener(ev::storage, move |event| match event.key() {
            // Without a new value it was removed: that alone changes nothing here, unless nothing is left.
            Some(_) if event.new_value().is_none() => {}
            Some(key) => desk.take_in(&key),
            None => desk.compare(),
        });
        let hidden = document::listen("visibilitychange", move || desk.save());
        let hidden = StoredValue::new_local(Some(hidden));
        let compared = set_interval_with_handle(move || desk.compare(), COMPARED).ok();
        on_cleanup(move || {
            desk.close();
            other.remove();
            drop(hidden.try_update_value(Option::take));
            if let Some(compared) = compared {
                compared.clear();
            }
        });
        desk
    }

    /// Reads the notes.
    pub(super) fn with<T>(self, read: impl FnOnce(&Book) -> T) -> T {
        held(|held| read(held.notebook.book()))
    }

    /// What of the store could not be read.
    pub(super) fn unread(self) -> Unread {
        held(|held| held.unread.clone())
    }

    /// The texts of the store that could not be read, below one another.
    pub(super) fn unread_texts(self) -> String {
        let texts: Vec<_> = self.unread().keys.iter().filter_map(|key| BrowserStore.get(key)).collect();
        texts.join("\n")
    }

    /// Opens the editor on a new note, or on a blank one about the same.
    pub(super) fn begin(self, about: About) {
        let blank = self.with(|book| book.about(&about).into_iter().find(|note| note.is_blank()).map(|note| note.id));
        let id = blank.unwrap_or_else(|| {
            let id = NoteId { made_ms: now_ms(), salt: salt() };
            let author = storage::read(AUTHOR).unwrap_or_default();
            self.change(id, false, |book| book.put(Note { author, ..Note::new(id, about) }));
            store::ask_to_persist();
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
    pub(super) fn that_fit(self) -> usize {
        /// What a note takes besides its words, in letters.
        const AROUND: usize = 200;
        self.with(|book| {
            let all = book.all().count().max(1);
            let letters = write(book).len() + all * AROUND;
            all * store::used().max(store::USUAL_ROOM) / letters.max(1)
        })
    }

    /// Remembers who writes, for the next note.
    pub(super) fn remember_author(self, author: &str) {
        storage::write(AUTHOR, author);
    }

    /// Lets go of everything, saved or not: the reader asked for it.
    pub(super) fn forget(self) {
        store::empty();
        HELD.with_borrow_mut(|held| *held = None);
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
        held(|held| held.notebook.change(id, typing, change));
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

    pub(super) fn can_step(self) -> (bool, bool) {
        held(|held| held.notebook.can_step())
    }

    pub(super) fn undo(self) {
        held(|held| held.notebook.step(true, now_ms()));
        self.changed();
    }

    pub(super) fn redo(self) {
        held(|held| held.notebook.step(false, now_ms()));
        self.changed();
    }

    /// Takes the notes of a file in.
    pub(super) fn merge(self, other: &Book) {
        held(|held| held.notebook.import(other, now_ms()));
        self.changed();
    }

    /// The earlier revisions of a note.
    pub(super) fn earlier(self, id: NoteId) -> Vec<Earlier<Note>> {
        held(|held| held.notebook.earlier(&BrowserStore, id))
    }

    /// Removes the earlier revisions of every note.
    pub(super) fn forget_earlier(self) {
        held(|held| held.notebook.forget_earlier(&BrowserStore));
        self.save();
    }

    /// Says that the notes changed, and saves them soon.
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

    /// What another window saved under a key.
    fn take_in(self, key: &str) {
        if held(|held| held.notebook.take_in(&BrowserStore, key)) {
            self.changed();
        }
    }

    /// Takes in what other windows saved, and saves again what the store lost.
    fn compare(self) {
        let (is_changed, is_saved) = held(|held| {
            let is_changed = held.notebook.compare(&BrowserStore);
            (is_changed, held.notebook.is_saved())
        });
        if is_changed {
            let _ = self.revision.try_update(|revision| *revision += 1);
        }
        if !is_saved {
            self.save();
        }
    }

    /// Saves now.
    pub(super) fn save(self) {
        let saved = held(|held| {
            if let Some(timer) = held.timer.take() {
                timer.clear();
            }
            let was_saved = held.notebook.is_saved();
            let saved = held.notebook.save(&BrowserStore);
            if !was_saved && saved.is_ok() {
                note_counts::keep(held.notebook.book());
            }
            (!was_saved).then_some(saved)
        });
        let state = match saved {
            Some(saved) => State::from(saved),
            None if self.state.try_get_untracked() == Some(State::Saving) => State::Saved,
            None => return,
        };
        if self.state.try_get_untracked() != Some(state) {
            let _ = self.state.try_set(state);
        }
    }
}
