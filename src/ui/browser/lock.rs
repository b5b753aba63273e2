//! Locking a text with a passphrase, by the browser's own cryptography; pages without a secure origin have none.

use js_sys::{Array, Object, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

use super::base64::{bytes, letters};
use crate::notes::{EncryptedNotes, ROUNDS};

/// Locks a text.
pub(in crate::ui) async fn lock(text: &str, passphrase: &str) -> Result<EncryptedNotes, JsValue> {
    let (salt, iv) = (random(16)?, random(12)?);
    let key = key(passphrase, &salt, ROUNDS).await?;
    let locked = subtle()?.encrypt_with_object_and_u8_array(&cipher(&iv)?, &key, text.as_bytes())?;
    let data = Uint8Array::new(&JsFuture::from(locked).await?).to_vec();
    Ok(EncryptedNotes { rounds: ROUNDS, salt: letters(&salt)?, iv: letters(&iv)?, data: letters(&data)? })
}

/// Unlocks a text; an error where the passphrase does not fit or the file was changed.
pub(in crate::ui) async fn unlock(locked: &EncryptedNotes, passphrase: &str) -> Result<String, JsValue> {
    let (salt, iv, data) = (bytes(&locked.salt)?, bytes(&locked.iv)?, bytes(&locked.data)?);
    let key = key(passphrase, &salt, locked.rounds).await?;
    let text = subtle()?.decrypt_with_object_and_u8_array(&cipher(&iv)?, &key, &data)?;
    let text = Uint8Array::new(&JsFuture::from(text).await?).to_vec();
    String::from_utf8(text).map_err(|_| JsValue::NULL)
}

fn subtle() -> Result<SubtleCrypto, JsValue> {
    let subtle = window().crypto()?.subtle();
    if subtle.is_undefined() { Err(JsValue::NULL) } else { Ok(subtle) }
}

fn random(count: usize) -> Result<Vec<u8>, JsValue> {
    let mut bytes = vec![0; count];
    window().crypto()?.get_random_values_with_u8_array(&mut bytes)?;
    Ok(bytes)
}

async fn key(passphrase: &str, salt: &[u8], rounds: u32) -> Result<CryptoKey, JsValue> {
    let subtle = subtle()?;
    let raw = Uint8Array::from(passphrase.as_bytes());
    let base = subtle.import_key_with_str("raw", &raw, "PBKDF2", false, &Array::of1(&"deriveKey".into()))?;
    let base: CryptoKey = JsFuture::from(base).await?.dyn_into()?;
    let way = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("iterations", rounds.into()),
        ("salt", Uint8Array::from(salt).into()),
    ])?;
    let kind = object(&[("name", "AES-GCM".into()), ("length", 256.into())])?;
    let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
    let key = subtle.derive_key_with_object_and_object(&way, &base, &kind, false, &uses)?;
    JsFuture::from(key).await?.dyn_into()
}

fn cipher(iv: &[u8]) -> Result<Object, JsValue> {
    object(&[("name", "AES-GCM".into()), ("iv", Uint8Array::from(iv).into())])
}

fn object(fields: &[(&str, JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &(*name).into(), value)?;
    }
    Ok(object)
}
