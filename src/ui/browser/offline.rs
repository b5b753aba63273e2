//! What the page's loader (`xtask/src/hosted.js`) does so that the page opens without a network.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Event;

/// The event with which the loader tells of a change.
pub(in crate::ui) const CHANGED: &str = "studi-tiru-offline";

fn root_attribute(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

/// Whether the page comes from a host, and there is one file of it beside it.
pub(in crate::ui) fn is_hosted() -> bool {
    root_attribute("data-bundle").as_deref() == Some("hosted")
}

/// Whether all of the page is kept for when the network is down.
pub(in crate::ui) fn is_kept() -> bool {
    root_attribute("data-offline").as_deref() == Some("kept")
}

/// Whether a new version of the page waits.
pub(in crate::ui) fn is_new_version_waiting() -> bool {
    root_attribute("data-offline").as_deref() == Some("waiting")
}

/// Lets the new version take over; the page is loaded anew.
pub(in crate::ui) fn take_over() {
    if let Ok(event) = Event::new("studi-tiru-take-over") {
        let _ = window().dispatch_event(&event);
    }
}

/// Whether the host has another version of the page by now: what is missing of this one will not arrive any more.
pub(in crate::ui) async fn is_replaced() -> bool {
    let Some(asked) = call("studiTiruIsReplaced") else { return false };
    JsFuture::from(asked).await.is_ok_and(|answer| answer.is_truthy())
}

/// Opens the page as the host has it now.
pub(in crate::ui) fn reload() {
    if call("studiTiruReload").is_none() {
        let _ = window().location().reload();
    }
}

/// What a function of the page's loader promises; none where the loader has no such function.
fn call(name: &str) -> Option<Promise> {
    let function: Function = Reflect::get(&window(), &name.into()).ok()?.dyn_into().ok()?;
    function.call0(&JsValue::NULL).ok()?.dyn_into().ok()
}
