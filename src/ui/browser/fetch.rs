//! Files of the page itself.

use std::cell::RefCell;
use std::collections::BTreeMap;

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The function of the page's loader that knows where its files lie: beside the page, or within it.
const FILES: &str = "studiTiruFile";

thread_local! {
    /// Files that were asked for before anything waits for them.
    static ASKED: RefCell<BTreeMap<String, Promise>> = const { RefCell::new(BTreeMap::new()) };
}

/// Asks for a file that will be needed: it is on its way while the page does something else.
pub(in crate::ui) fn ask(address: &str) {
    if ASKED.with_borrow(|asked| asked.contains_key(address)) {
        return;
    }
    if let Ok(promise) = promise(address) {
        // A failure is told to whoever waits for the file, not to the window; who asks later asks anew.
        let failed = address.to_owned();
        let forget = Closure::once(move |_: JsValue| {
            ASKED.with_borrow_mut(|asked| asked.remove(&failed));
        });
        let _ = promise.catch(&forget);
        forget.forget();
        ASKED.with_borrow_mut(|asked| asked.insert(address.to_owned(), promise));
    }
}

/// The bytes of a file of the page.
pub(in crate::ui) async fn bytes(address: &str) -> Result<Vec<u8>, JsValue> {
    let mut response = None;
    if let Some(asked) = ASKED.with_borrow_mut(|asked| asked.remove(address)) {
        let early: Response = JsFuture::from(asked).await?.dyn_into()?;
        // It may be long ago that it was refused.
        response = Some(early).filter(Response::ok);
    }
    let response = match response {
        Some(response) => response,
        None => JsFuture::from(promise(address)?).await?.dyn_into()?,
    };
    if !response.ok() {
        return Err(response.status_text().into());
    }
    let buffer = JsFuture::from(response.array_buffer()?).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

fn promise(address: &str) -> Result<Promise, JsValue> {
    let find = Reflect::get(&window(), &FILES.into())?;
    match find.dyn_into::<Function>() {
        Ok(find) => find.call1(&JsValue::NULL, &address.into())?.dyn_into(),
        // Another loader, that of Trunk, has every file beside the page.
        Err(_) => Ok(window().fetch_with_str(address)),
    }
}
