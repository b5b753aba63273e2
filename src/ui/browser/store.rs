//! The browser's localStorage as the store of what the reader writes.
//!
//! gloo-storage panics where a browser refuses its store, so it is asked only where there is one.

use gloo_storage::{LocalStorage, Storage as _};
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::clock;
use super::embedded::is_embedded;
use crate::store::{KeyValue, Refusal};

/// What all keys of this program begin with.
const OWN: &str = "studi-tiru/";
/// How many letters browsers keep for a page at least.
pub(in crate::ui) const USUAL_ROOM: usize = 5_000_000;

/// localStorage; it keeps nothing where the browser refuses.
pub(in crate::ui) struct BrowserStore;

impl KeyValue for BrowserStore {
    fn get(&self, key: &str) -> Option<String> {
        storage()?.get_item(key).ok()?
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refusal> {
        storage().ok_or(Refusal::Refused)?.set_item(key, text).map_err(|error| refusal(&error))
    }

    fn remove(&self, key: &str) {
        if let Some(storage) = storage() {
            let _ = storage.remove_item(key);
        }
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        let Some(storage) = storage() else { return Vec::new() };
        // All names in one call: asked one by one, ten thousand take as many.
        let names = js_sys::Object::keys(&storage);
        names.iter().filter_map(|name| name.as_string()).filter(|name| name.starts_with(prefix)).collect()
    }

    fn now_ms(&self) -> u64 {
        clock::now_ms()
    }
}

fn storage() -> Option<web_sys::Storage> {
    let is_there = !is_embedded() && matches!(window().local_storage(), Ok(Some(_)));
    is_there.then(LocalStorage::raw)
}

fn refusal(error: &JsValue) -> Refusal {
    let name = js_sys::Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => Refusal::Full,
        _ => Refusal::Refused,
    }
}

/// Tells this page from every other one that writes.
pub(in crate::ui) fn writer() -> String {
    format!("{:08x}", clock::salt())
}

/// Whether the browser keeps anything: tried, since some offer a store and refuse every word.
pub(in crate::ui) fn try_out() -> Result<(), Refusal> {
    let key = "studi-tiru/2-probe";
    BrowserStore.set(key, "1")?;
    BrowserStore.remove(key);
    Ok(())
}

/// How many letters all that this program keeps takes.
pub(in crate::ui) fn used() -> usize {
    let lengths =
        BrowserStore.keys(OWN).into_iter().map(|key| key.len() + BrowserStore.get(&key).map_or(0, |text| text.len()));
    lengths.sum()
}

/// Removes everything that this program keeps.
pub(in crate::ui) fn empty() {
    for key in BrowserStore.keys(OWN) {
        BrowserStore.remove(&key);
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
