//! The notes that are open in a page, and how they go into the store and come out of it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Book, History, Note, NoteId, ReadError, read, write};
use crate::store::{Earlier, KeyValue, Refusal, Session};

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
                    let before_saved = self.unsaved.len();
                    self.unsaved.extend(changed(&before, &self.book));
                    readable.push((key, self.unsaved.len() == before_saved));
                }
                Err(error) => {
                    let is_newer = matches!(error, ReadError::Newer(_));
                    unread.newer |= is_newer;
                    unread.damaged |= !is_newer;
                    unread.keys.push(key);
                }
            }
        }
        // Books of which the newest holds everything are no longer needed; the newest gives its room up step by step: what
        // of it is kept and read back goes, what is not kept yet stays under its key.
        let Some((newest, older)) = readable.split_first() else { return };
        if older.iter().all(|(_, is_held)| *is_held) {
            for (key, _) in older {
                store.remove(key);
            }
        }
        loop {
            let before = self.unsaved.len();
            if self.save(store).is_ok() {
                for (key, _) in &readable {
                    store.remove(key);
                }
                return;
            }
            if self.unsaved.len() == before {
                return;
            }
            let mut rest = Book::default();
            self.unsaved.iter().filter_map(|id| self.book.note(*id)).for_each(|note| rest.put(note.clone()));
            if store.set(&newest.0, &write(&rest)).is_err() {
                return;
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
        // The shortest first: where one finds no room, no longer one does.
        let length = |id: &NoteId| self.book.note(*id).map_or(0, |note| note.text.len());
        let mut unsaved: Vec<NoteId> = self.unsaved.iter().copied().collect();
        unsaved.sort_by_key(length);
        for id in unsaved {
            let Some(note) = self.book.note(id) else {
                self.unsaved.remove(&id);
                continue;
            };
            let name = id.to_string();
            // A blank note that was never kept leaves no trace.
            let is_needless = note.is_blank() && !self.session.is_known(&name);
            if is_needless || self.session.is_saved(&name, note) {
                self.unsaved.remove(&id);
                continue;
            }
            match self.session.save(store, &name, note) {
                Ok(()) => drop(self.unsaved.remove(&id)),
                Err(refusal) => return Err(refusal),
            }
        }
        Ok(())
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

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;
    use crate::notes::About;

    /// A store with room for so many letters.
    struct Memory {
        texts: RefCell<BTreeMap<String, String>>,
        room: usize,
    }

    impl KeyValue for Memory {
        fn get(&self, key: &str) -> Option<String> {
            self.texts.borrow().get(key).cloned()
        }

        fn set(&self, key: &str, text: &str) -> Result<(), Refusal> {
            let others: usize = self
                .texts
                .borrow()
                .iter()
                .filter(|(one, _)| *one != key)
                .map(|(key, text)| key.len() + text.len())
                .sum();
            if others + key.len() + text.len() > self.room {
                return Err(Refusal::Full);
            }
            self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
            Ok(())
        }

        fn remove(&self, key: &str) {
            self.texts.borrow_mut().remove(key);
        }

        fn keys(&self, prefix: &str) -> Vec<String> {
            self.texts.borrow().keys().filter(|key| key.starts_with(prefix)).cloned().collect()
        }

        fn now_ms(&self) -> u64 {
            1_000
        }
    }

    fn book(notes: u64) -> Book {
        let mut book = Book::default();
        for at in 0..notes {
            let mut note = Note::new(NoteId { made_ms: at + 1, salt: 1 }, About::Free);
            note.text = format!("{at} {}", "kata ".repeat(100));
            book.put(note);
        }
        book
    }

    #[test]
    fn a_book_of_version_1_that_fills_most_of_the_store_is_taken_over_step_by_step() {
        let store = Memory { texts: RefCell::default(), room: 100_000 };
        let old = write(&book(100));
        assert!(old.len() > 55_000, "old and new never fit together: {}", old.len());
        store.set("studi-tiru/1/notes/0000000000000002", &old).expect("there is room");
        store.set("studi-tiru/1/notes/0000000000000001", &write(&book(3))).expect("there is room");
        let (notebook, unread) = Notebook::open(&store, "a");
        assert!(notebook.is_saved() && unread.keys.is_empty());
        assert!(store.keys("studi-tiru/1/notes/").is_empty(), "the old keys have gone");
        let (again, _) = Notebook::open(&store, "b");
        assert_eq!(again.book().len(), 100);
    }

    #[test]
    fn a_blank_note_that_was_never_kept_leaves_no_trace() {
        let store = Memory { texts: RefCell::default(), room: 100_000 };
        let (mut notebook, _) = Notebook::open(&store, "a");
        let id = NoteId { made_ms: 1, salt: 1 };
        notebook.change(id, false, |book| book.put(Note::new(id, About::Free)));
        notebook.save(&store).expect("there is room");
        assert!(store.keys("studi-tiru/2/note/").is_empty());
        assert!(notebook.is_saved());
    }
}
