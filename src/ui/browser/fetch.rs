//! Files of the page itself.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

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
    /// Addresses under which no file of the page arrived: they are asked for past the browser's cache, which may hold
    /// what did.
    static REFUSED: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
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

/// What arrived under an address is no file of the page: whoever asks again asks past the browser's cache.
pub(in crate::ui) fn refuse(address: &str) {
    REFUSED.with_borrow_mut(|refused| refused.insert(address.to_owned()));
}

/// What is read from a file of the page; what arrives and cannot be read is refused.
pub(in crate::ui) async fn read<T>(address: &str, make: impl FnOnce(&[u8]) -> Option<T>) -> Option<T> {
    let made = make(&bytes(address).await.ok()?);
    if made.is_none() {
        refuse(address);
    }
    made
}

/// The bytes of a file of the page.
pub(in crate::ui) async fn bytes(address: &str) -> Result<Vec<u8>, JsValue> {
    let arrived = arrived(address).await;
    if arrived.is_ok() {
        REFUSED.with_borrow_mut(|refused| refused.remove(address));
    } else {
        refuse(address);
    }
    arrived
}

async fn arrived(address: &str) -> Result<Vec<u8>, JsValue> {
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
        Ok(find) => {
            let again = REFUSED.with_borrow(|refused| refused.contains(address));
            find.call2(&JsValue::NULL, &address.into(), &again.into())?.dyn_into()
        }
        // Another loader, that of Trunk, has every file beside the page.
        Err(_) => Ok(window().fetch_with_str(address)),
    }
}
