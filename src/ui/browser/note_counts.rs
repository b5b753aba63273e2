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

fn kept() -> String {
    BrowserStore.get(KEY).unwrap_or_default()
}

/// The views that there are notes about, as their addresses, with how many.
pub(in crate::ui) fn of_views() -> Vec<(String, usize)> {
    let counts = kept();
    let lines = counts.lines().filter_map(|line| line.split_once('\t'));
    let views = lines.filter(|(_, about)| about.starts_with('#'));
    views.filter_map(|(count, about)| Some((about.to_owned(), count.parse().ok()?))).collect()
}

/// How many notes there are about something.
pub(in crate::ui) fn about(about: &str) -> usize {
    let counts = kept();
    let found = counts.lines().filter_map(|line| line.split_once('\t')).find(|(_, of)| *of == about);
    found.and_then(|(count, _)| count.parse().ok()).unwrap_or(0)
}
