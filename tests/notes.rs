//! Whatever is done with notes, in two tabs, with crashes in between: nothing that was written is lost.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use studi_tiru::notes::{About, Book, Difference, History, Note, NoteId, ReadError, compare, read, write};

/// What can happen in a tab.
#[derive(Clone, Debug)]
enum TimeBin {
    Create(usize),
    Edit(usize, usize),
    Delete(usize, usize),
    Restore(usize, usize),
    Undo(usize),
    Redo(usize),
    Save(usize),
    Crash(usize),
}

fn steps() -> impl Strategy<Value = Vec<TimeBin>> {
    let tab = 0..2usize;
    let note = 0..6usize;
    let step = prop_oneof![
        tab.clone().prop_map(TimeBin::Create),
        (tab.clone(), note.clone()).prop_map(|(tab, note)| TimeBin::Edit(tab, note)),
        (tab.clone(), note.clone()).prop_map(|(tab, note)| TimeBin::Edit(tab, note)),
        (tab.clone(), note.clone()).prop_map(|(tab, note)| TimeBin::Delete(tab, note)),
        (tab.clone(), note).prop_map(|(tab, note)| TimeBin::Restore(tab, note)),
        tab.clone().prop_map(TimeBin::Undo),
        tab.clone().prop_map(TimeBin::Redo),
        tab.clone().prop_map(TimeBin::Save),
        tab.prop_map(TimeBin::Crash),
    ];
    proptest::collection::vec(step, 1..60)
}

/// A tab: its book, the notes changed since it last agreed with the store, and what it knew then.
#[derive(Default)]
struct Tab {
    book: Book,
    history: History,
    edited: BTreeMap<NoteId, Option<Note>>,
    known: Book,
}

fn texts(book: &Book) -> BTreeMap<NoteId, String> {
    book.all().map(|note| (note.id, note.text.clone())).collect()
}

impl Tab {
    fn id(&self, at: usize) -> Option<NoteId> {
        let ids: Vec<_> = self.book.all().map(|note| note.id).collect();
        (!ids.is_empty()).then(|| ids[at % ids.len()])
    }

    fn change(&mut self, id: NoteId, change: impl FnOnce(&mut Book)) {
        self.edits(id);
        self.history.change(&mut self.book, id, false, change);
    }

    /// Remembers the state that store and tab agree on.
    fn edits(&mut self, id: NoteId) {
        let agreed = self.book.note(id).cloned();
        self.edited.entry(id).or_insert(agreed);
    }

    fn save(&mut self, store: &mut String) {
        let before = read(store).expect("the store reads");
        let written = texts(&self.book);
        self.book.merge(&before, &self.edited);
        *store = write(&self.book);
        let after: BTreeSet<String> = texts(&read(store).expect("what was written reads")).into_values().collect();
        for (id, text) in texts(&before) {
            // A text goes only where this tab knew it and wrote another in its place.
            let known = self.known.note(id).map(|note| note.text.as_str());
            let is_replaced = known == Some(text.as_str()) && self.edited.contains_key(&id);
            assert!(after.contains(&text) || is_replaced, "{text:?} of {id} was lost");
        }
        let rivals =
            texts(&self.book).len() - written.keys().chain(texts(&before).keys()).collect::<BTreeSet<_>>().len();
        let is_alone = before == self.known;
        assert!(rivals == 0 || !is_alone, "a tab that is alone has no rivals");
        for id in self.edited.keys() {
            let text = written.get(id).expect("what was changed is there");
            assert!(after.contains(text), "{text:?} of {id} was not saved");
        }
        self.edited.clear();
        self.known = self.book.clone();
    }
}

proptest! {
    #[test]
    fn nothing_written_is_lost(steps in steps()) {
        let mut store = write(&Book::default());
        let mut tabs = [Tab::default(), Tab::default()];
        for (now, step) in (1u64..).zip(steps) {
            match step {
                TimeBin::Create(tab) => {
                    let id = NoteId { made_ms: now, salt: u32::try_from(tab).expect("two tabs") };
                    let mut note = Note::new(id, About::Free);
                    note.text = format!("made {now}");
                    tabs[tab].change(id, |book| book.put(note));
                }
                TimeBin::Edit(tab, at) => {
                    if let Some(id) = tabs[tab].id(at) {
                        tabs[tab].change(id, |book| {
                            let mut note = book.note(id).expect("it is there").clone();
                            note.text = format!("edited {now}");
                            note.touch(now);
                            book.put(note);
                        });
                    }
                }
                TimeBin::Delete(tab, at) => {
                    if let Some(id) = tabs[tab].id(at) {
                        tabs[tab].change(id, |book| book.delete(id, now));
                    }
                }
                TimeBin::Restore(tab, at) => {
                    if let Some(id) = tabs[tab].id(at) {
                        tabs[tab].change(id, |book| book.restore(id, now));
                    }
                }
                TimeBin::Undo(tab) | TimeBin::Redo(tab) => {
                    let tab = &mut tabs[tab];
                    let is_undo = matches!(step, TimeBin::Undo(_));
                    let next = tab.history.next(is_undo);
                    if let Some(id) = next {
                        tab.edits(id);
                    }
                    if is_undo {
                        tab.history.undo(&mut tab.book, now);
                    } else {
                        tab.history.redo(&mut tab.book, now);
                    }
                }
                TimeBin::Save(tab) => tabs[tab].save(&mut store),
                TimeBin::Crash(tab) => {
                    let book = read(&store).expect("the store reads");
                    tabs[tab] = Tab { known: book.clone(), book, ..Tab::default() };
                }
            }
        }
        for tab in &mut tabs {
            tab.save(&mut store);
        }
        // Both tabs have seen all that either saved.
        tabs[0].save(&mut store);
        prop_assert_eq!(read(&store).expect("the store reads"), tabs[0].book.clone());
    }

    #[test]
    fn a_book_is_read_as_it_was_written(texts in proptest::collection::vec(".{0,40}", 0..8), flags in any::<u8>()) {
        let mut book = Book::default();
        for (at, text) in (1u32..).zip(texts) {
            let mut note = Note::new(NoteId { made_ms: u64::from(at), salt: at }, About::Record(format!("visit/{at}")));
            note.tags = Note::tags_from(&text);
            note.text = text;
            note.follow_up = flags & 1 == 1;
            note.deleted_ms = (flags & 2 == 2).then_some(7);
            note.rival_of = (flags & 4 == 4).then_some(NoteId { made_ms: 1, salt: 9 });
            book.put(note);
        }
        prop_assert_eq!(read(&write(&book)), Ok(book));
    }

    #[test]
    fn no_text_breaks_the_reader_of_books(text in ".{0,200}") {
        let _ = read(&text);
    }

    #[test]
    fn no_damaged_book_breaks_its_reader(at in 0usize..400, byte in any::<u8>()) {
        let whole = include_str!("fixtures/notes-1.json");
        let mut bytes = whole.as_bytes().to_vec();
        let at = at % bytes.len();
        bytes[at] = byte;
        if let Ok(text) = String::from_utf8(bytes) {
            let _ = read(&text);
        }
    }
}

#[test]
fn a_book_of_the_first_version_is_read_whole() {
    let book = read(include_str!("fixtures/notes-1.json")).expect("version 1 is still read");
    assert_eq!(book.len(), 2);
    let note = book.find("biaya")[0];
    assert_eq!(note.about, About::Record("programme/smart-kampung".into()));
    assert!(note.follow_up);
    assert_eq!(note.tags, ["desa"]);
    assert_eq!(read(&write(&book)), Ok(book));
}

#[test]
fn a_book_of_the_second_version_is_read_as_it_is() {
    let book = read(include_str!("fixtures/notes-2.json")).expect("version 2 is still read");
    assert_eq!((book.len(), book.bin().len()), (1, 1));
    let (note, rival) = (book.find("biaya")[0], book.bin()[0]);
    assert_eq!((note.revision, note.agenda.as_str()), (3, ""));
    assert_eq!(rival.rival_of, Some(note.id));
    assert_eq!(read(&write(&book)), Ok(book));
}

#[test]
fn each_fault_of_a_file_is_named() {
    let file =
        |notes: &str, version: u32| format!(r#"{{"format":"studi-tiru-notes","version":{version},"notes":[{notes}]}}"#);
    assert_eq!(read("{"), Err(ReadError::NotJson(1, 1)));
    assert_eq!(read("{}"), Err(ReadError::NotNotes));
    assert_eq!(read(r#"{"visits":[]}"#), Err(ReadError::NotNotes));
    assert_eq!(read(&file("", 99)), Err(ReadError::Newer(99)));
    assert_eq!(
        read(&file(r#"{"id":"1-1","changed":1,"revision":0},{"changed":1,"revision":0}"#, 2)),
        Err(ReadError::BrokenNote(2, "id"))
    );
    assert_eq!(
        read(&file(r#"{"id":"1-1","changed":1,"revision":0,"tags":[1]}"#, 2)),
        Err(ReadError::BrokenNote(1, "tags"))
    );
}

#[test]
fn a_note_whose_id_fits_no_address_or_is_taken_gets_another_and_hides_none() {
    let note = |id: &str, text: &str| format!(r#"{{"id":"{id}","text":"{text}","changed":1,"revision":0}}"#);
    let notes = [note("a/b?c#d", "foreign"), note("1-1", "first"), note("1-1", "second"), note("1-1", "first")];
    let file = format!(r#"{{"format":"studi-tiru-notes","version":3,"notes":[{}]}}"#, notes.join(","));
    let book = read(&file).expect("the file is sound");
    let mut texts: Vec<_> = book.all().map(|note| note.text.as_str()).collect();
    texts.sort_unstable();
    assert_eq!(texts, ["first", "foreign", "second"]);
    for note in book.all() {
        assert_eq!(NoteId::parse(&note.id.to_string()), Some(note.id));
    }
    assert_eq!(read(&file), Ok(book), "the same ids each time");
}

#[test]
fn an_import_says_what_is_new_same_later_earlier_and_different() {
    let note = |at: u64, text: &str, revision: u32| {
        let mut note = Note::new(NoteId { made_ms: at, salt: 0 }, About::Free);
        note.text = text.to_owned();
        note.revision = revision;
        note
    };
    let (mut own, mut other) = (Book::default(), Book::default());
    for (at, mine, theirs) in [
        (1, None, Some(("n", 1))),
        (2, Some(("s", 1)), Some(("s", 4))),
        (3, Some(("a", 1)), Some(("b", 2))),
        (4, Some(("b", 2)), Some(("a", 1))),
        (5, Some(("x", 2)), Some(("y", 2))),
    ] {
        own_put(&mut own, mine.map(|(text, revision)| note(at, text, revision)));
        own_put(&mut other, theirs.map(|(text, revision)| note(at, text, revision)));
    }
    let found: Vec<_> = compare(&own, &other).into_iter().map(|(_, difference)| difference).collect();
    assert_eq!(found, [Difference::New, Difference::Same, Difference::Later, Difference::Earlier, Difference::Rival]);
    let rivals = own.merge(&other, &BTreeMap::new());
    assert_eq!((own.len(), rivals.len()), (6, 1));
    let before = own.clone();
    assert!(own.merge(&other, &BTreeMap::new()).is_empty());
    assert_eq!(own.len(), before.len(), "the same file twice changes nothing");
}

fn own_put(book: &mut Book, note: Option<Note>) {
    if let Some(note) = note {
        book.put(note);
    }
}
