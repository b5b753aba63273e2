//! A text packed into the letters that addresses allow: deflated (RFC 1951) by the browser itself, which costs the page no
//! byte, and written in base64 for addresses (RFC 4648, section 5).

use js_sys::{ArrayBuffer, Function, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::{base64, download};

const FORMAT: &str = "deflate-raw";
/// The most letters that are unpacked: what is packed so cannot unfold to more than a thousand times as much.
const MOST_LETTERS: usize = 16_000;

/// Packs a text; an error where the browser is too old to.
pub(in crate::ui) async fn pack(text: &str) -> Result<String, JsValue> {
    let bytes = through("CompressionStream", text.as_bytes()).await?;
    Ok(base64::letters(&bytes)?.replace('+', "-").replace('/', "_").trim_end_matches('=').to_owned())
}

/// Unpacks a text; an error where the letters were cut or changed.
pub(in crate::ui) async fn unpack(letters: &str) -> Result<String, JsValue> {
    if letters.len() > MOST_LETTERS {
        return Err(JsValue::NULL);
    }
    let bytes = base64::bytes(&letters.replace('-', "+").replace('_', "/"))?;
    String::from_utf8(through("DecompressionStream", &bytes).await?).map_err(|_| JsValue::NULL)
}

/// Bytes as they come out of one of the browser's streams.
async fn through(stream: &str, bytes: &[u8]) -> Result<Vec<u8>, JsValue> {
    let maker: Function = Reflect::get(&window(), &stream.into())?.dyn_into()?;
    let stream = Reflect::construct(&maker, &js_sys::Array::of1(&FORMAT.into()))?;
    let body = download::blob(bytes, "application/octet-stream")?.stream();
    let pipe: Function = Reflect::get(&body, &"pipeThrough".into())?.dyn_into()?;
    let piped = pipe.call1(&body, &stream)?;
    let response = Response::new_with_opt_readable_stream(Some(piped.unchecked_ref()))?;
    let buffer: ArrayBuffer = JsFuture::from(response.array_buffer()?).await?.dyn_into()?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
