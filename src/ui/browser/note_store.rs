//! The notes in localStorage: a version under each key, the newest readable one in force.
//!
//! A save writes a new key and only then removes old ones, so that a save that breaks off leaves the one before it.
//! What cannot be read is moved aside and never removed.

use crate::model::order::in_order;
use std::collections::BTreeMap;

use gloo_storage::{LocalStorage, Storage as _};
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::notes::{Book, ReadError, VERSION, read, write};

/// What all keys of this program begin with.
const OWN: &str = "studi-tiru/";
/// The keys of versions, each followed by the millisecond in which it was written, in 16 digits.
const VERSIONS: &str = "studi-tiru/1/notes/";
/// The keys of what could not be read.
const ASIDE: &str = "studi-tiru/1/notes-aside/";
/// How many notes there are about each subject: a line each, for pages that do not read the notes.
const COUNTS: &str = "studi-tiru/1/note-counts";
/// How many letters browsers keep for a page at least.
pub(in crate::ui) const USUAL_ROOM: usize = 5_000_000;
/// How many versions are kept.
const MOST: usize = 10;
/// A newer version takes the place of one that is younger than this: ten minutes.
const APART_MS: u64 = 10 * 60 * 1000;

/// Why notes were not saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Refusal {
    /// The browser keeps nothing.
    Refused,
    /// There is no room left.
    Full,
}

/// What was found in the store.
#[derive(Clone, Debug, Default)]
pub(in crate::ui) struct Found {
    pub(in crate::ui) book: Book,
    /// Whether something could not be read, and was set aside.
    pub(in crate::ui) damaged: bool,
    /// Whether something was written by a newer program.
    pub(in crate::ui) newer: bool,
}

/// A version.
#[derive(Clone, Debug)]
pub(in crate::ui) struct Version {
    pub(in crate::ui) saved_ms: u64,
    key: String,
}

fn store() -> Option<web_sys::Storage> {
    // gloo-storage panics where a browser refuses its store: it is asked only where there is one.
    let is_there = matches!(window().local_storage(), Ok(Some(_)));
    is_there.then(LocalStorage::raw)
}

/// Why the browser did not keep a text.
fn refusal(error: &JsValue) -> Refusal {
    let name = js_sys::Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => Refusal::Full,
        _ => Refusal::Refused,
    }
}

/// Whether the browser keeps anything: tried, since some offer a store and refuse every word.
pub(in crate::ui) fn try_out() -> Result<(), Refusal> {
    let key = "studi-tiru/1/probe";
    let store = store().ok_or(Refusal::Refused)?;
    store.set_item(key, "1").map_err(|error| refusal(&error))?;
    let _ = store.remove_item(key);
    Ok(())
}

fn keys(prefix: &str) -> Vec<String> {
    let Some(store) = store() else { return Vec::new() };
    let length = store.length().unwrap_or(0);
    let keys = (0..length).filter_map(|at| store.key(at).ok().flatten());
    in_order(keys.filter(|key| key.starts_with(prefix)).collect(), |a: &String, b| b.cmp(a))
}

/// The versions, the newest first.
pub(in crate::ui) fn versions() -> Vec<Version> {
    let version = |key: String| Some(Version { saved_ms: key.strip_prefix(VERSIONS)?.parse().ok()?, key });
    keys(VERSIONS).into_iter().filter_map(version).collect()
}

/// The text of a version.
pub(in crate::ui) fn text_of(version: &Version) -> Option<String> {
    store()?.get_item(&version.key).ok()?
}

/// What was set aside, in one text.
pub(in crate::ui) fn aside() -> Option<String> {
    let store = store()?;
    let texts: Vec<String> = keys(ASIDE).iter().filter_map(|key| store.get_item(key).ok()?).collect();
    (!texts.is_empty()).then(|| texts.join("\n"))
}

/// Removes a version, unless it is one that this program did not write.
fn remove(store: &web_sys::Storage, version: &Version) {
    if text_of(version).is_some_and(|text| is_own(&text)) {
        let _ = store.remove_item(&version.key);
    }
}

/// Whether a text was written whole by this program: only such versions are ever removed.
fn is_own(text: &str) -> bool {
    text.starts_with("{\"format\":\"studi-tiru-notes\"")
        && (2..=VERSION).any(|version| text.ends_with(&format!("\"version\":{version}}}")))
}

/// Moves a text that cannot be read to where it stays; false where there is no room, and it stays where it is.
fn set_aside(store: &web_sys::Storage, key: &str, text: &str) -> bool {
    let name = key.strip_prefix(VERSIONS).unwrap_or("0");
    store.set_item(&format!("{ASIDE}{name}"), text).is_ok() && store.remove_item(key).is_ok()
}

/// Reads the newest version that can be read. What cannot is set aside; what was set aside and can be read now, after
/// an update of the program, is taken in.
pub(in crate::ui) fn load(now_ms: u64) -> Found {
    let mut found = Found::default();
    let Some(store) = store() else { return found };
    for key in keys(VERSIONS) {
        let Ok(Some(text)) = store.get_item(&key) else { continue };
        if let Ok(book) = read(&text) {
            found.book = book;
            break;
        }
        set_aside(&store, &key, &text);
    }
    for key in keys(ASIDE) {
        let Ok(Some(text)) = store.get_item(&key) else { continue };
        match read(&text) {
            Ok(book) => {
                found.book.merge(&book, &BTreeMap::new());
                if save(&found.book, now_ms).is_ok() {
                    let _ = store.remove_item(&key);
                }
            }
            Err(ReadError::Newer(_)) => found.newer = true,
            Err(_) => found.damaged = true,
        }
    }
    found
}

/// The newest version as it stands in the store, if it can be read.
pub(in crate::ui) fn newest() -> Option<Book> {
    read(&text_of(versions().first()?)?).ok()
}

/// Saves a book. Where there is no room, old versions make some.
pub(in crate::ui) fn save(book: &Book, now_ms: u64) -> Result<(), Refusal> {
    let store = store().ok_or(Refusal::Refused)?;
    let text = write(book);
    // A newer program in another tab may have written what this one cannot read.
    if let Some(newest) = versions().first()
        && let Some(other) = text_of(newest).filter(|other| !is_own(other) && read(other).is_err())
    {
        set_aside(&store, &newest.key, &other);
    }
    let before = versions();
    // Clocks are set back: a new version is always the newest.
    let stamp = before.first().map_or(now_ms, |newest| now_ms.max(newest.saved_ms + 1));
    let key = format!("{VERSIONS}{stamp:016}");
    let mut old: Vec<&Version> = before.iter().skip(1).collect();
    while let Err(error) = store.set_item(&key, &text) {
        let refusal = refusal(&error);
        let Some(oldest) = old.pop().filter(|_| refusal == Refusal::Full) else { return Err(refusal) };
        remove(&store, oldest);
    }
    // A version so young that it is only a state of the same stroke of work gives its place up.
    if let [newest, older, ..] = before.as_slice()
        && newest.saved_ms.saturating_sub(older.saved_ms) < APART_MS
    {
        remove(&store, newest);
    }
    for version in versions().iter().skip(MOST) {
        remove(&store, version);
    }
    let _ = store.set_item(COUNTS, &counts(book));
    Ok(())
}

/// How many letters all that this program keeps takes.
pub(in crate::ui) fn used() -> usize {
    let Some(store) = store() else { return 0 };
    let lengths = keys(OWN).into_iter().map(|key| {
        let text = store.get_item(&key).ok().flatten();
        key.len() + text.map_or(0, |text| text.len())
    });
    lengths.sum()
}

/// Removes everything that this program keeps.
pub(in crate::ui) fn empty() {
    if let Some(store) = store() {
        for key in keys(OWN) {
            let _ = store.remove_item(&key);
        }
    }
}

/// Asks the browser not to remove what is kept here by itself; some ask the reader, some decide.
pub(in crate::ui) fn ask_to_persist() {
    let _ = window().navigator().storage().persist();
}

/// Whether the browser promised so.
pub(in crate::ui) async fn is_persisted() -> bool {
    let Ok(asked) = window().navigator().storage().persisted() else { return false };
    JsFuture::from(asked).await.is_ok_and(|is| is.is_truthy())
}

/// Removes all versions but the newest.
pub(in crate::ui) fn clear_old() {
    if let Some(store) = store() {
        for version in versions().iter().skip(1) {
            remove(&store, version);
        }
    }
}

fn counts(book: &Book) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for note in book.all().filter(|note| note.deleted_ms.is_none()) {
        *counts.entry(note.about.text()).or_default() += 1;
    }
    let lines: Vec<_> = counts.iter().map(|(about, count)| format!("{count}\t{about}")).collect();
    lines.join("\n")
}

/// The views that there are notes about, as their addresses, with how many.
pub(in crate::ui) fn counts_of_views() -> Vec<(String, usize)> {
    let counts = store().and_then(|store| store.get_item(COUNTS).ok()?).unwrap_or_default();
    let lines = counts.lines().filter_map(|line| line.split_once('\t'));
    let views = lines.filter(|(_, about)| about.starts_with('#'));
    views.filter_map(|(count, about)| Some((about.to_owned(), count.parse().ok()?))).collect()
}

/// How many notes there are about something.
pub(in crate::ui) fn count_about(about: &str) -> usize {
    let counts = store().and_then(|store| store.get_item(COUNTS).ok()?).unwrap_or_default();
    let found = counts.lines().filter_map(|line| line.split_once('\t')).find(|(_, of)| *of == about);
    found.and_then(|(count, _)| count.parse().ok()).unwrap_or(0)
}
