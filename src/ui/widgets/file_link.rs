//! A link to a file of the page.
//!
//! The page fetches the file itself and gives it away: left to the browser, a file that a missing network withholds
//! would fail without a word, or take the place of the page.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use web_sys::MouseEvent;

use super::Status;
use crate::ui::browser::{download, fetch};

/// Whether bytes are a file of JSON.
pub(in crate::ui) fn is_json(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().starts_with(b"{")
}

/// A link to the file at an address, saved under a name; the status says what became of it.
///
/// `is_file` tells such a file from the page that a network without the world answers with.
pub(in crate::ui) fn file_link(
    key: &'static str,
    address: String,
    name: String,
    label: &'static str,
    is_file: fn(&[u8]) -> bool,
    status: RwSignal<Option<Status>>,
) -> AnyView {
    let (href, saved_as) = (address.clone(), name.clone());
    let save = move |event: MouseEvent| {
        // With such a key the reader asks the browser to open it elsewhere.
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
            return;
        }
        event.prevent_default();
        status.set(Some(Status::Waiting));
        let (address, name) = (address.clone(), name.clone());
        spawn_local(async move {
            let file = fetch::read(&address, |bytes| is_file(bytes).then(|| bytes.to_vec())).await;
            let said = match file {
                None => Status::NotArrived,
                Some(bytes) if give(&bytes, &name).is_ok() => Status::Downloaded(name),
                Some(_) => Status::NotSaved,
            };
            let _ = status.try_set(Some(said));
        });
    };
    view! { <a href=href download=saved_as data-download=key on:click=save>{label}</a> }.into_any()
}

fn give(bytes: &[u8], name: &str) -> Result<(), JsValue> {
    download::save(name, &download::blob(bytes, "application/octet-stream")?)
}
