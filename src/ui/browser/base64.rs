//! Bytes as letters and back (RFC 4648, section 4), by the browser itself, which costs the page no byte.

use leptos::prelude::window;
use wasm_bindgen::JsValue;

/// Writes bytes as letters.
pub(super) fn letters(bytes: &[u8]) -> Result<String, JsValue> {
    window().btoa(&bytes.iter().map(|byte| char::from(*byte)).collect::<String>())
}

/// Reads letters; an error where they are none of base64.
pub(super) fn bytes(letters: &str) -> Result<Vec<u8>, JsValue> {
    // Each letter of what `atob` gives stands for a byte.
    Ok(window().atob(letters)?.chars().filter_map(|letter| u8::try_from(u32::from(letter)).ok()).collect())
}
