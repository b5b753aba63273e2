//! The dataset that the reader opened last: too large for the store of notes, it lies in the browser's database.

use std::cell::RefCell;

use rexie::{ObjectStore, Rexie, TransactionMode};
use wasm_bindgen::JsValue;

/// The database, its store, and the key in it.
const DATABASE: &str = "studi-tiru";
const STORE: &str = "datasets";
const KEY: &str = "opened";

thread_local! {
    /// One that the browser does not keep: there until the page is left.
    static UNKEPT: RefCell<Option<String>> = const { RefCell::new(None) };
}

async fn database() -> rexie::Result<Rexie> {
    Rexie::builder(DATABASE).version(1).add_object_store(ObjectStore::new(STORE)).build().await
}

/// Keeps a dataset as a text in place of the one before; says whether it is there after a reload, too.
pub(in crate::ui) async fn keep(text: String) -> bool {
    let is_kept = put(&text).await.unwrap_or(false);
    UNKEPT.set((!is_kept).then_some(text));
    is_kept
}

async fn put(text: &str) -> rexie::Result<bool> {
    let database = database().await?;
    let transaction = database.transaction(&[STORE], TransactionMode::ReadWrite)?;
    transaction.store(STORE)?.put(&JsValue::from_str(text), Some(&JsValue::from_str(KEY))).await?;
    let result = transaction.done().await?;
    database.close();
    Ok(result.is_committed())
}

/// The dataset that was opened last.
pub(in crate::ui) async fn kept() -> Option<String> {
    if let Some(text) = UNKEPT.with_borrow(Clone::clone) {
        return Some(text);
    }
    let database = database().await.ok()?;
    let transaction = database.transaction(&[STORE], TransactionMode::ReadOnly).ok()?;
    let found = transaction.store(STORE).ok()?.get(JsValue::from_str(KEY)).await.ok()?;
    database.close();
    found?.as_string()
}
