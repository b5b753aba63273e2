//! A text packed into the letters that addresses allow: deflated (RFC 1951) by the browser itself, which costs the page no
//! byte, and written in base64 for addresses (RFC 4648, section 5).

use js_sys::{Function, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStream, ReadableStreamDefaultReader};

use super::{base64, download};

const FORMAT: &str = "deflate-raw";

/// Why letters were not unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum UnpackError {
    /// They were cut or changed, or the browser is too old.
    Broken,
    /// They hold more than is wanted.
    TooLarge,
}

/// Packs a text; an error where the browser is too old to.
pub(in crate::ui) async fn pack(text: &str) -> Result<String, JsValue> {
    let bytes = through("CompressionStream", text.as_bytes(), usize::MAX).await?.ok_or(JsValue::NULL)?;
    Ok(base64::letters(&bytes)?.replace('+', "-").replace('/', "_").trim_end_matches('=').to_owned())
}

/// Unpacks a text of at most so many bytes: no more than that is ever unpacked, whatever the letters hold.
pub(in crate::ui) async fn unpack(letters: &str, most: usize) -> Result<String, UnpackError> {
    // Packed, a text is never much longer than it is.
    if letters.len() > most.saturating_mul(2) {
        return Err(UnpackError::TooLarge);
    }
    let bytes = base64::bytes(&letters.replace('-', "+").replace('_', "/")).map_err(|_| UnpackError::Broken)?;
    match through("DecompressionStream", &bytes, most).await {
        Ok(Some(bytes)) => String::from_utf8(bytes).map_err(|_| UnpackError::Broken),
        Ok(None) => Err(UnpackError::TooLarge),
        Err(_) => Err(UnpackError::Broken),
    }
}

/// Bytes as they come out of one of the browser's streams, piece by piece; none where they become more than is wanted,
/// and then the stream is stopped.
async fn through(stream: &str, bytes: &[u8], most: usize) -> Result<Option<Vec<u8>>, JsValue> {
    let maker: Function = Reflect::get(&window(), &stream.into())?.dyn_into()?;
    let stream = Reflect::construct(&maker, &js_sys::Array::of1(&FORMAT.into()))?;
    let body = download::blob(bytes, "application/octet-stream")?.stream();
    let pipe: Function = Reflect::get(&body, &"pipeThrough".into())?.dyn_into()?;
    let piped: ReadableStream = pipe.call1(&body, &stream)?.dyn_into()?;
    let reader = ReadableStreamDefaultReader::new(&piped)?;
    let mut all = Vec::new();
    loop {
        let piece = JsFuture::from(reader.read()).await?;
        if Reflect::get(&piece, &"done".into())?.is_truthy() {
            return Ok(Some(all));
        }
        let piece = Reflect::get(&piece, &"value".into())?.dyn_into::<Uint8Array>()?.to_vec();
        if all.len() + piece.len() > most {
            // Nobody waits for the end of a stream that is given up.
            let _ = JsFuture::from(reader.cancel()).await;
            return Ok(None);
        }
        all.extend(piece);
    }
}
