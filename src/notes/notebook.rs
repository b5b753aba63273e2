//! The notes that are open in a page, and how they go into the store and come out of it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Book, History, Note, NoteId, ReadError, read};
use crate::store::{Earlier, KeyValue, Record as _, Refusal, Session};

/// The keys of version 1 of the store: whole books, each under the millisecond in which it was written.
const BOOKS: &str = "studi-tiru/1/notes/";
/// The keys of books of version 1 that could not be read.
const BOOKS_ASIDE: &str = "studi-tiru/1/notes-aside/";

/// The open notes.
#[derive(Debug)]
pub struct Notebook {
    book: Book,
    history: History,
    session: Session<Note>,
    /// The notes that the store does not hold as they are here.
    unsaved: BTreeSet<NoteId>,
    /// The note whose typing goes on: its changes are undone as one.
    typing: Option<NoteId>,
}

/// What the store held that could not be read; it stays there as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unread {
    /// The keys.
    pub keys: Vec<String>,
    /// Whether something is damaged.
    pub damaged: bool,
    /// Whether something was written by a newer program.
    pub newer: bool,
}

impl Notebook {
    /// Reads the store. Books of version 1 are taken over: what the newest does not hold is merged into it, and each goes
    /// when every note of it can be read back.
    pub fn open(store: &impl KeyValue, writer: &str) -> (Self, Unread) {
        let mut session = Session::new(writer);
        let loaded = session.load(store);
        let mut unread = Unread::default();
        for one in loaded.unreadable {
            unread.damaged |= one.error == crate::store::ReadError::Damaged;
            unread.newer |= one.error == crate::store::ReadError::Newer;
            unread.keys.push(one.key);
        }
        let mut notebook = Self {
            book: Book::default(),
            history: History::default(),
            session,
            unsaved: loaded.merged.iter().filter_map(|id| NoteId::parse(id)).collect(),
            typing: None,
        };
        for note in loaded.records.into_values() {
            notebook.book.put(note);
        }
        notebook.take_over_books(store, &mut unread);
        (notebook, unread)
    }

    fn take_over_books(&mut self, store: &impl KeyValue, unread: &mut Unread) {
        let mut keys = store.keys(BOOKS);
        keys.sort();
        keys.reverse();
        keys.extend(store.keys(BOOKS_ASIDE));
        let mut readable = Vec::new();
        for key in keys {
            let Some(text) = store.get(&key) else { continue };
            match read(&text) {
                Ok(book) => {
                    let before = self.book.clone();
                    self.book.merge(&book, &BTreeMap::new());
                    self.unsaved.extend(changed(&before, &self.book));
                    readable.push(key);
                }
                Err(error) => {
                    let is_newer = matches!(error, ReadError::Newer(_));
                    unread.newer |= is_newer;
                    unread.damaged |= !is_newer;
                    unread.keys.push(key);
                }
            }
        }
        if !readable.is_empty() && self.save(store).is_ok() {
            for key in readable {
                store.remove(&key);
            }
        }
    }

    /// The notes.
    pub fn book(&self) -> &Book {
        &self.book
    }

    /// Whether the store holds all notes as they are here.
    pub fn is_saved(&self) -> bool {
        self.unsaved.is_empty()
    }

    /// Changes a note. Changes while typing join into one for undo.
    pub fn change(&mut self, id: NoteId, typing: bool, change: impl FnOnce(&mut Book)) {
        let joins = typing && self.typing == Some(id);
        self.typing = typing.then_some(id);
        self.history.change(&mut self.book, id, joins, change);
        self.unsaved.insert(id);
    }

    /// Whether something can be undone, and whether something can be made again.
    pub fn can_step(&self) -> (bool, bool) {
        self.history.can()
    }

    /// Takes the last change back, or makes it again.
    pub fn step(&mut self, undo: bool, now_ms: u64) {
        self.typing = None;
        let before = self.book.clone();
        let Self { book, history, .. } = self;
        let _ = if undo { history.undo(book, now_ms) } else { history.redo(book, now_ms) };
        self.unsaved.extend(changed(&before, &self.book));
    }

    /// Takes the notes of a file in.
    pub fn import(&mut self, other: &Book, now_ms: u64) {
        let before = self.book.clone();
        self.book.import(other, now_ms);
        self.unsaved.extend(changed(&before, &self.book));
    }

    /// Saves what is not saved.
    ///
    /// # Errors
    /// The first refusal; the notes that were not saved stay unsaved.
    pub fn save(&mut self, store: &impl KeyValue) -> Result<(), Refusal> {
        let mut result = Ok(());
        for id in self.unsaved.clone() {
            let Some(note) = self.book.note(id) else {
                self.unsaved.remove(&id);
                continue;
            };
            let name = id.to_string();
            // A blank note that was never kept leaves no trace.
            let is_needless = note.is_tombstone() && !self.session.is_known(&name);
            if is_needless || self.session.is_saved(&name, note) {
                self.unsaved.remove(&id);
                continue;
            }
            match self.session.save(store, &name, note) {
                Ok(()) => drop(self.unsaved.remove(&id)),
                Err(refusal) => result = result.and(Err(refusal)),
            }
        }
        result
    }

    /// Takes in what another page saved under a key; whether that changed anything here.
    pub fn take_in(&mut self, store: &impl KeyValue, key: &str) -> bool {
        let book = &self.book;
        let ours = |id: &str| NoteId::parse(id).and_then(|id| book.note(id)).cloned();
        let Some((id, note)) = self.session.take_in(store, key, ours) else { return false };
        let Some(id) = NoteId::parse(&id) else { return false };
        if !self.session.is_saved(&id.to_string(), &note) {
            self.unsaved.insert(id);
        }
        let is_changed = self.book.note(id) != Some(&note);
        self.book.put(note);
        is_changed
    }

    /// Compares with the store: what other pages saved is taken in, what the store lost is to be saved again. Whether
    /// anything changed here.
    pub fn compare(&mut self, store: &impl KeyValue) -> bool {
        let lost = self.session.forget_lost(store);
        self.unsaved.extend(lost.iter().filter_map(|id| NoteId::parse(id)));
        let unknown = self.session.unknown_keys(store);
        let mut is_changed = false;
        for key in unknown {
            is_changed |= self.take_in(store, &key);
        }
        is_changed
    }

    /// The earlier revisions of a note, the newest first.
    pub fn earlier(&self, store: &impl KeyValue, id: NoteId) -> Vec<Earlier<Note>> {
        self.session.earlier(store, &id.to_string())
    }

    /// Removes the earlier revisions of every note from the store.
    pub fn forget_earlier(&mut self, store: &impl KeyValue) {
        self.session.forget_earlier(store);
    }
}

/// The notes of a book that are not as they were before.
fn changed<'a>(before: &'a Book, book: &'a Book) -> impl Iterator<Item = NoteId> + 'a {
    book.all().filter(|note| before.note(note.id) != Some(*note)).map(|note| note.id)
}
