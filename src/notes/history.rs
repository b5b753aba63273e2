//! Undo and redo: each change of a note with what it was before.

use super::{Book, Note, NoteId};

/// How many changes can be undone.
const MOST: usize = 100;

/// What a note was before a change, and after it; none where it was not there.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Change {
    id: NoteId,
    before: Option<Note>,
    after: Option<Note>,
}

/// The changes made, and those undone.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Change>,
    undone: Vec<Change>,
}

impl History {
    /// Makes a change to a note and remembers it. Changes of one note in one stroke of typing, as the caller judges,
    /// are one change.
    pub fn change(&mut self, book: &mut Book, id: NoteId, joins: bool, change: impl FnOnce(&mut Book)) {
        let before = book.note(id).cloned();
        change(book);
        let after = book.note(id).cloned();
        if before == after {
            return;
        }
        self.undone.clear();
        match self.done.last_mut().filter(|last| joins && last.id == id) {
            Some(last) => last.after = after,
            None => self.done.push(Change { id, before, after }),
        }
        if self.done.len() > MOST {
            self.done.remove(0);
        }
    }

    /// The note that the next undo, or the next redo, changes.
    pub fn next(&self, undo: bool) -> Option<NoteId> {
        let changes = if undo { &self.done } else { &self.undone };
        changes.last().map(|change| change.id)
    }

    /// Undoes the last change; the id of its note.
    pub fn undo(&mut self, book: &mut Book, now_ms: u64) -> Option<NoteId> {
        let change = self.done.pop()?;
        keep_others(book, change.id, change.after.as_ref(), now_ms);
        apply(book, change.id, change.before.as_ref(), now_ms);
        let id = change.id;
        self.undone.push(change);
        Some(id)
    }

    /// Makes the change that was undone last again; the id of its note.
    pub fn redo(&mut self, book: &mut Book, now_ms: u64) -> Option<NoteId> {
        let change = self.undone.pop()?;
        keep_others(book, change.id, change.before.as_ref(), now_ms);
        apply(book, change.id, change.after.as_ref(), now_ms);
        let id = change.id;
        self.done.push(change);
        Some(id)
    }

    /// Whether something can be undone, and whether something can be made again.
    pub fn can(&self) -> (bool, bool) {
        (!self.done.is_empty(), !self.undone.is_empty())
    }
}

/// What another tab or a file has written since a change goes into the bin before the change is taken back.
fn keep_others(book: &mut Book, id: NoteId, expected: Option<&Note>, now_ms: u64) {
    let found = book.note(id).filter(|found| !expected.is_some_and(|expected| expected.says_the_same(found)));
    if let Some(found) = found.filter(|found| found.deleted_ms.is_none()).cloned() {
        book.bin_copy(&found, now_ms);
    }
}

/// A note as it was; a note that was not there goes into the bin, where another tab can still find it.
fn apply(book: &mut Book, id: NoteId, state: Option<&Note>, now_ms: u64) {
    let revision = book.note(id).map_or(0, |note| note.revision);
    match state {
        Some(note) => {
            let mut note = note.clone();
            note.revision = revision;
            note.touch(now_ms);
            book.put(note);
        }
        None => book.delete(id, now_ms),
    }
}
