//! A text packed into the letters that addresses allow: deflated (RFC 1951) by the browser itself, which costs the page no
//! byte, and written in base64 for addresses (RFC 4648, section 5).

use js_sys::{ArrayBuffer, Function, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::download;

const FORMAT: &str = "deflate-raw";
/// The most letters that are unpacked: what is packed so cannot unfold to more than a thousand times as much.
const MOST_LETTERS: usize = 16_000;

/// Packs a text; an error where the browser is too old to.
pub(in crate::ui) async fn pack(text: &str) -> Result<String, JsValue> {
    let bytes = through("CompressionStream", text.as_bytes()).await?;
    let letters = window().btoa(&bytes.iter().map(|byte| char::from(*byte)).collect::<String>())?;
    Ok(letters.replace('+', "-").replace('/', "_").trim_end_matches('=').to_owned())
}

/// Unpacks a text; an error where the letters were cut or changed.
pub(in crate::ui) async fn unpack(letters: &str) -> Result<String, JsValue> {
    if letters.len() > MOST_LETTERS {
        return Err(JsValue::NULL);
    }
    let bytes = window().atob(&letters.replace('-', "+").replace('_', "/"))?;
    // Each letter of what `atob` gives stands for a byte.
    let bytes: Vec<u8> = bytes.chars().filter_map(|letter| u8::try_from(u32::from(letter)).ok()).collect();
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
