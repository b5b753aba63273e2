//! How many notes there are about each subject: a line each, for pages that do not read the notes.

use std::collections::BTreeMap;

use super::store::BrowserStore;
use crate::notes::Book;
use crate::store::KeyValue as _;

const KEY: &str = "studi-tiru/1/note-counts";

/// Keeps the counts of a book. They can be made anew from the notes: where there is no room, nothing is lost.
pub(in crate::ui) fn keep(book: &Book) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for note in book.all().filter(|note| note.deleted_ms.is_none()) {
        *counts.entry(note.about.text()).or_default() += 1;
    }
    let lines: Vec<_> = counts.iter().map(|(about, count)| format!("{count}\t{about}")).collect();
    let _ = BrowserStore.set(KEY, &lines.join("\n"));
}

/// What there are notes about, `visit/ID` or the address of a view, with how many.
pub(in crate::ui) fn kept() -> BTreeMap<String, usize> {
    let lines = BrowserStore.get(KEY).unwrap_or_default();
    let counts = lines.lines().filter_map(|line| line.split_once('\t'));
    counts.filter_map(|(count, about)| Some((about.to_owned(), count.parse().ok()?))).collect()
}

/// The views that there are notes about, as their addresses, with how many.
pub(in crate::ui) fn of_views() -> impl Iterator<Item = (String, usize)> {
    kept().into_iter().filter(|(about, _)| about.starts_with('#'))
}
