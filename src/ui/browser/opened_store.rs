//! The dataset that the reader opened last: too large for the store of notes, it lies in the browser's database. A copy of the
//! one-file app may have brought one along.

use std::cell::RefCell;

use js_sys::Uint8Array;
use rexie::{ObjectStore, Rexie, TransactionMode};
use wasm_bindgen::{JsCast as _, JsValue};

use super::{base64, copy};

/// The database, its store, and the key in it.
const DATABASE: &str = "studi-tiru";
const STORE: &str = "datasets";
const KEY: &str = "opened";

thread_local! {
    /// One that the browser does not keep: there until the page is left.
    static UNKEPT: RefCell<Option<Vec<u8>>> = const { RefCell::new(None) };
}

async fn database() -> rexie::Result<Rexie> {
    Rexie::builder(DATABASE).version(1).add_object_store(ObjectStore::new(STORE)).build().await
}

/// Keeps the file of a dataset in place of the one before.
pub(in crate::ui) async fn keep(file: Vec<u8>) {
    let is_kept = put(&file).await.unwrap_or(false);
    UNKEPT.set((!is_kept).then_some(file));
    // It stands in place of the one that the copy brought along.
    copy::taken(copy::DATASET);
}

async fn put(file: &[u8]) -> rexie::Result<bool> {
    let database = database().await?;
    let transaction = database.transaction(&[STORE], TransactionMode::ReadWrite)?;
    let file = Uint8Array::from(file);
    transaction.store(STORE)?.put(&file, Some(&JsValue::from_str(KEY))).await?;
    let result = transaction.done().await?;
    database.close();
    Ok(result.is_committed())
}

/// Whether the browser refused to keep the dataset that was opened last.
pub(in crate::ui) fn is_unkept() -> bool {
    UNKEPT.with_borrow(Option::is_some)
}

/// The file of the dataset that was opened last.
pub(in crate::ui) async fn kept() -> Option<Vec<u8>> {
    if let Some(file) = UNKEPT.with_borrow(Clone::clone) {
        return Some(file);
    }
    // All copies on a stick may share one database: what a copy brought along is read from itself.
    if let Some(brought) = copy::brought(copy::DATASET) {
        return base64::bytes(&brought).ok();
    }
    let database = database().await.ok()?;
    let transaction = database.transaction(&[STORE], TransactionMode::ReadOnly).ok()?;
    let found = transaction.store(STORE).ok()?.get(JsValue::from_str(KEY)).await.ok()?;
    database.close();
    Some(found?.dyn_into::<Uint8Array>().ok()?.to_vec())
}

/// The file of the dataset that was opened last, as a copy of the one-file app takes it along.
pub(in crate::ui) async fn to_bring() -> Option<String> {
    base64::letters(&kept().await?).ok()
}

/// Whether this copy of the one-file app brought a dataset along.
pub(in crate::ui) fn is_brought() -> bool {
    copy::is_brought(copy::DATASET)
}
