//! The book: every note, those in the bin among them.

use std::collections::BTreeMap;

use super::{About, Note, NoteId};
use crate::model::fold::{Sought, fold, sort_key};
use crate::model::order::in_order;

/// Every note by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Book {
    notes: BTreeMap<NoteId, Note>,
}

impl Book {
    /// The note with an id, in the bin or not.
    pub fn note(&self, id: NoteId) -> Option<&Note> {
        self.notes.get(&id)
    }

    /// Every note, those in the bin among them, the oldest first.
    pub fn all(&self) -> impl Iterator<Item = &Note> {
        self.notes.values()
    }

    /// The notes that are not in the bin, the last changed first.
    pub fn shown(&self) -> Vec<&Note> {
        let shown = self.notes.values().filter(|note| note.deleted_ms.is_none()).collect();
        in_order(shown, |a: &&Note, b| (b.changed_ms, b.id).cmp(&(a.changed_ms, a.id)))
    }

    /// The notes in the bin, the last deleted first.
    pub fn bin(&self) -> Vec<&Note> {
        let is_there = |note: &&Note| note.deleted_ms.is_some() && !note.is_blank();
        let deleted = self.notes.values().filter(is_there).collect();
        in_order(deleted, |a: &&Note, b| (b.deleted_ms, b.id).cmp(&(a.deleted_ms, a.id)))
    }

    /// The notes about something, the last changed first.
    pub fn about(&self, about: &About) -> Vec<&Note> {
        self.shown().into_iter().filter(|note| note.about == *about).collect()
    }

    /// How many notes are not in the bin.
    pub fn len(&self) -> usize {
        self.notes.values().filter(|note| note.deleted_ms.is_none()).count()
    }

    /// Whether there is no note outside of the bin.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Puts a note in, in place of the one with its id.
    pub fn put(&mut self, note: Note) {
        self.notes.insert(note.id, note);
    }

    /// Empties a note and leaves a trace of it: removed at once, another tab's copy would bring it back.
    pub fn delete_for_good(&mut self, id: NoteId, now_ms: u64) {
        if let Some(note) = self.notes.get_mut(&id) {
            note.touch(now_ms);
            note.text.clear();
            note.tags.clear();
            note.agenda.clear();
            note.follow_up = false;
            note.deleted_ms = Some(note.changed_ms);
        }
    }

    /// Puts a note into the bin.
    pub fn delete(&mut self, id: NoteId, now_ms: u64) {
        if let Some(note) = self.notes.get_mut(&id) {
            note.touch(now_ms);
            note.deleted_ms = Some(note.changed_ms);
        }
    }

    /// Takes a note out of the bin.
    pub fn restore(&mut self, id: NoteId, now_ms: u64) {
        if let Some(note) = self.notes.get_mut(&id) {
            note.deleted_ms = None;
            note.touch(now_ms);
        }
    }

    /// The tags in use, with the number of notes, the most used first.
    pub fn tags(&self) -> Vec<(String, usize)> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for tag in self.shown().iter().flat_map(|note| &note.tags) {
            *counts.entry(tag).or_default() += 1;
        }
        let counts = counts.into_iter().map(|(tag, count)| (tag.to_owned(), count)).collect();
        in_order(counts, |a: &(String, usize), b| b.1.cmp(&a.1).then_with(|| sort_key(&a.0).cmp(&sort_key(&b.0))))
    }

    /// The notes that hold all words of a search, in text, tags, author or subject.
    pub fn find(&self, text: &str) -> Vec<&Note> {
        // A tag is looked for with its sign or without.
        let words = Sought::new(&text.replace('#', " "));
        let holds = |note: &&Note| {
            let whole = [&note.text, &note.tags.join(" "), &note.author, &note.agenda, note.about.text()].join("\n");
            words.is_in(&fold(&whole))
        };
        self.shown().into_iter().filter(holds).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn book() -> Book {
        let mut book = Book::default();
        for (at, text) in [(1, "SAKIP naik"), (2, "Mal Pelayanan Publik"), (3, "tanya biaya")] {
            let mut note = Note::new(NoteId { made_ms: at, salt: 0 }, About::Record(format!("visit/{at}")));
            note.text = text.to_owned();
            note.tags = Note::tags_from(if at == 3 { "biaya mpp" } else { "mpp" });
            book.put(note);
        }
        book
    }

    #[test]
    fn a_deleted_note_waits_in_the_bin_until_the_reader_empties_it() {
        let mut book = book();
        let id = NoteId { made_ms: 1, salt: 0 };
        book.delete(id, 1000);
        assert_eq!((book.len(), book.bin().len()), (2, 1));
        book.restore(id, 2000);
        assert_eq!((book.len(), book.bin().len()), (3, 0));
        book.delete(id, 3000);
        book.delete_for_good(id, 4000);
        assert_eq!((book.len(), book.bin().len()), (2, 0));
    }

    #[test]
    fn a_search_finds_words_tags_and_subjects() {
        let book = book();
        let found = |text: &str| book.find(text).into_iter().map(|note| note.id.made_ms).collect::<Vec<_>>();
        assert_eq!(found("sakip NAIK"), [1]);
        assert_eq!(found("#mpp"), [3, 2, 1]);
        assert_eq!(found("visit/2"), [2]);
        assert_eq!(found("“mal pelayanan”"), [2]);
        assert_eq!(found("pela\u{ad}yanan"), [2]);
        assert_eq!(book.tags(), [("mpp".to_owned(), 3), ("biaya".to_owned(), 1)]);
    }
}
