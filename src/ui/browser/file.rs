//! Files that the reader chose.

use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, HtmlInputElement};

/// The bytes of the file chosen in a field, which is emptied: the same file can be chosen again.
pub(in crate::ui) async fn chosen(event: &Event) -> Option<Vec<u8>> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0)?;
    let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
    field.set_value("");
    Some(js_sys::Uint8Array::new(&buffer).to_vec())
}
