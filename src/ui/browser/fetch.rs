//! Files of the page itself.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The function of the page's loader that knows where its files lie: beside the page, or within it.
const FILES: &str = "studiTiruFile";

/// The bytes of a file of the page.
pub(in crate::ui) async fn bytes(address: &str) -> Result<Vec<u8>, JsValue> {
    let find = Reflect::get(&window(), &FILES.into())?;
    let asked: Promise = match find.dyn_into::<Function>() {
        Ok(find) => find.call1(&JsValue::NULL, &address.into())?.dyn_into()?,
        // Another loader, that of Trunk, has every file beside the page.
        Err(_) => window().fetch_with_str(address),
    };
    let response: Response = JsFuture::from(asked).await?.dyn_into()?;
    if !response.ok() {
        return Err(response.status_text().into());
    }
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
