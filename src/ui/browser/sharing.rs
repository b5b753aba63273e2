//! The system's own way to share, where there is one.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

fn share_function() -> Option<Function> {
    Reflect::get(&window().navigator(), &"share".into()).ok()?.dyn_into().ok()
}

/// Whether the system has one.
pub(in crate::ui) fn can_share() -> bool {
    share_function().is_some()
}

/// Offers a title and an address.
///
/// # Errors
/// Where the reader gave up, or the system refused.
pub(in crate::ui) async fn share(title: &str, address: &str) -> Result<(), JsValue> {
    let function = share_function().ok_or(JsValue::NULL)?;
    let data = Object::new();
    for (name, value) in [("title", title), ("text", title), ("url", address)] {
        Reflect::set(&data, &name.into(), &value.into())?;
    }
    let asked: Promise = function.call1(&window().navigator(), &data)?.dyn_into()?;
    JsFuture::from(asked).await.map(|_| ())
}
