//! The clipboard; every call can be refused.

use leptos::prelude::window;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, ClipboardItem};

/// Pages without a secure origin have no clipboard at all.
fn clipboard() -> Result<Clipboard, JsValue> {
    js_sys::Reflect::get(&window().navigator(), &"clipboard".into())?.dyn_into()
}

/// Copies a text.
pub(in crate::ui) async fn copy_text(text: &str) -> Result<(), JsValue> {
    JsFuture::from(clipboard()?.write_text(text)).await.map(|_| ())
}

/// Copies a PNG that is still being made: the clipboard must be asked within the reader's click.
pub(in crate::ui) async fn copy_png(
    png: impl Future<Output = Result<JsValue, JsValue>> + 'static,
) -> Result<(), JsValue> {
    let clipboard = clipboard()?;
    let items = js_sys::Object::new();
    js_sys::Reflect::set(&items, &"image/png".into(), &wasm_bindgen_futures::future_to_promise(png))?;
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&items)?;
    JsFuture::from(clipboard.write(&js_sys::Array::of1(&item))).await.map(|_| ())
}
