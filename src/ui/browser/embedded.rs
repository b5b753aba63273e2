//! The page within a frame of another: `embed.html`.

use leptos::prelude::{document, window};
use wasm_bindgen::JsValue;

/// Whether this is the page that others embed: it keeps nothing in the browser.
pub(in crate::ui) fn is_embedded() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute("data-embed"))
}

/// Tells the page around this one how high it is, in CSS pixels: `{studiTiru: "height", height}`.
pub(in crate::ui) fn tell_height(height_px: f64) {
    let Ok(Some(parent)) = window().parent() else { return };
    let message = js_sys::Object::new();
    for (name, value) in [("studiTiru", JsValue::from_str("height")), ("height", JsValue::from_f64(height_px))] {
        let _ = js_sys::Reflect::set(&message, &JsValue::from_str(name), &value);
    }
    // Whoever embeds the page may be anyone, and learns nothing but a height.
    let _ = parent.post_message(&message, "*");
}
