//! The address bar and the browser's history.

use std::cell::RefCell;
use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::{ScrollRestoration, Storage};

use super::clock;
use super::embedded::is_embedded;
use crate::state::{AddressWrites, Left, Places, Write};

/// The part of the address from `#` on.
pub(in crate::ui) fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The address of the folder that the page lies in, with its last slash.
pub(in crate::ui) fn folder() -> String {
    let whole = without_fragment();
    let path = whole.split('?').next().unwrap_or_default();
    path.rsplit_once('/').map_or_else(String::new, |(folder, _)| format!("{folder}/"))
}

/// Whether the page lies on a host, with its files beside it; one from a disk or in one file has none.
pub(in crate::ui) fn is_hosted() -> bool {
    let is_web = window().location().protocol().is_ok_and(|protocol| protocol.starts_with("http"));
    let root = leptos::prelude::document().document_element();
    is_web && root.and_then(|root| root.get_attribute("data-bundle")).as_deref() != Some("file")
}

/// The address without its fragment.
pub(in crate::ui) fn without_fragment() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// A parameter before the `#`: links from elsewhere may carry `?lang=en`.
pub(in crate::ui) fn search_parameter(name: &str) -> Option<String> {
    let search = window().location().search().ok()?;
    let mut pairs = search.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
}

/// The reader's preferred languages, best first.
pub(in crate::ui) fn preferred_languages() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// What the window knows of its history: the entry shown, the writes that wait, and where entries were left.
#[derive(Default)]
struct Held {
    entry: u64,
    /// The address with which the entry was last seen.
    address: String,
    writes: AddressWrites,
    timer: Option<TimeoutHandle>,
    places: Places,
}

thread_local! {
    static HELD: RefCell<Held> = RefCell::default();
}

/// Where entries were left outlives a reload, a restored tab and a way back from another site: in the store of the tab.
const PLACES_KEY: &str = "studi-tiru/1/places";

fn tab_store() -> Option<Storage> {
    if is_embedded() { None } else { window().session_storage().ok().flatten() }
}

/// The entry of the history that is shown, if this page wrote it.
fn written_entry() -> Option<u64> {
    window().history().ok()?.state().ok()?.as_string()?.parse().ok()
}

/// An entry that was never there before, also not before a reload.
fn new_entry(last: u64) -> u64 {
    clock::now_ms().max(last + 1)
}

/// Writes into the history; whether the browser took it. One that is flooded throws, or does nothing.
fn write(to_write: &Write) -> bool {
    let Ok(history) = window().history() else { return true };
    let state = JsValue::from_str(&to_write.entry.to_string());
    let address = Some(to_write.address.as_str());
    let done = if to_write.as_new {
        history.push_state_with_url(&state, "", address)
    } else {
        history.replace_state_with_url(&state, "", address)
    };
    done.is_ok() && written_entry() == Some(to_write.entry) && fragment() == to_write.address
}

impl Held {
    /// Lets the writes be asked again after a pause.
    fn agree(&mut self, pause_ms: Option<u32>) {
        let Some(pause_ms) = pause_ms else { return };
        if let Some(timer) = self.timer.take() {
            timer.clear();
        }
        let rested = || {
            HELD.with_borrow_mut(|held| {
                let pause = held.writes.rested(&mut write);
                held.agree(pause);
            });
        };
        self.timer = set_timeout_with_handle(rested, Duration::from_millis(pause_ms.into())).ok();
    }

    fn show(&mut self, address: &str, as_new: bool) {
        address.clone_into(&mut self.address);
        let to_write = Write { address: address.to_owned(), entry: self.entry, as_new };
        let pause = self.writes.show(to_write, &mut write);
        self.agree(pause);
    }

    /// The entry shown is another: where it was left, if it was shown before.
    fn arrive(&mut self) -> Option<Left> {
        self.writes.forget();
        self.address = fragment();
        if let Some(entry) = written_entry() {
            self.entry = entry;
            return Some(self.places.of(entry).cloned().unwrap_or_default());
        }
        self.entry = new_entry(self.entry);
        let address = self.address.clone();
        self.show(&address, false);
        None
    }

    fn keep_places(&self) {
        if let Some(store) = tab_store() {
            let _ = store.set_item(PLACES_KEY, &self.places.write());
        }
    }
}

/// Begins to follow the history; where the entry shown was left, if the reader comes back to it.
pub(in crate::ui) fn begin() -> Option<Left> {
    if let Ok(history) = window().history() {
        // Pages become as long as they were only once their records are there: the browser would not wait.
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    HELD.with_borrow_mut(|held| {
        let kept = tab_store().and_then(|store| store.get_item(PLACES_KEY).ok().flatten());
        held.places = kept.map(|text| Places::read(&text)).unwrap_or_default();
        held.arrive()
    })
}

/// What entry the browser shows after it has moved.
pub(in crate::ui) enum EntryArrival {
    /// The one shown before, with its address: nothing to do.
    Same,
    /// One that was never shown.
    New,
    /// One shown before, and where it was left.
    Back(Left),
}

/// The browser has moved in its history, or followed a link.
pub(in crate::ui) fn arrive() -> EntryArrival {
    HELD.with_borrow_mut(|held| {
        // A link's entry says nothing until its own number has been written.
        if fragment() == held.address && written_entry().is_none_or(|entry| entry == held.entry) {
            return EntryArrival::Same;
        }
        held.arrive().map_or(EntryArrival::New, EntryArrival::Back)
    })
}

/// Remembers something of how the entry shown was left.
pub(in crate::ui) fn remember(change: impl FnOnce(&mut Left)) {
    HELD.with_borrow_mut(|held| {
        held.places.change(held.entry, change);
        held.keep_places();
    });
}

/// How the entry shown was left so far.
pub(in crate::ui) fn left() -> Left {
    HELD.with_borrow(|held| held.places.of(held.entry).cloned().unwrap_or_default())
}

/// Adds an entry to the history.
pub(in crate::ui) fn push(address: &str) {
    HELD.with_borrow_mut(|held| {
        held.entry = new_entry(held.entry);
        held.show(address, true);
    });
}

/// Replaces the entry shown, once changes come to rest.
pub(in crate::ui) fn replace(address: &str) {
    HELD.with_borrow_mut(|held| held.show(address, false));
}

/// Writes the address of the view shown, if it still waits: the reader leaves.
pub(in crate::ui) fn finish() {
    HELD.with_borrow_mut(|held| {
        let pause = held.writes.finish(&mut write);
        held.agree(pause);
    });
}
