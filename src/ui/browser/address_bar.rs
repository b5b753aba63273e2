//! The address bar and the browser's history.

use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// The part of the address from `#` on.
pub(in crate::ui) fn fragment() -> String {
    window().location().hash().unwrap_or_default()
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

/// Adds an entry to the history. Browsers may refuse a flood of entries; the view changes all the same.
pub(in crate::ui) fn push(address: &str) {
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// Replaces the entry shown.
pub(in crate::ui) fn replace(address: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}
