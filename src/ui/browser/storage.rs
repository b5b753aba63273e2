//! The reader's choices in localStorage.
//!
//! A browser may refuse storage, and gloo-storage panics where it does; so the store is probed before each use:
//! whoever reads gets nothing, and a choice lasts until the page is closed.

use crate::model::order::in_order;
use gloo_storage::{LocalStorage, Storage as _};
use leptos::prelude::window;

use super::embedded::is_embedded;

/// Pages of other programs share the store on `file://` and on shared hosts: every key carries a prefix and the
/// version of what is kept under it.
const PREFIX: &str = "studi-tiru/1/";

fn is_there() -> bool {
    !is_embedded() && matches!(window().local_storage(), Ok(Some(_)))
}

/// What is kept under a key, if anything can be read.
pub(in crate::ui) fn read(key: &str) -> Option<String> {
    if !is_there() {
        return None;
    }
    LocalStorage::get(format!("{PREFIX}{key}")).ok()
}

/// The keys that begin so, the last in order first.
pub(in crate::ui) fn keys(beginning: &str) -> Vec<String> {
    if !is_there() {
        return Vec::new();
    }
    let store = LocalStorage::raw();
    let keys = (0..store.length().unwrap_or(0)).filter_map(|at| store.key(at).ok().flatten());
    let own = keys.filter_map(|key| key.strip_prefix(PREFIX).map(ToOwned::to_owned));
    in_order(own.filter(|key| key.starts_with(beginning)).collect(), |a: &String, b| b.cmp(a))
}

/// Removes what is kept under a key.
pub(in crate::ui) fn forget(key: &str) {
    if is_there() {
        LocalStorage::delete(format!("{PREFIX}{key}"));
    }
}

/// Keeps a text under a key, where the browser lets it.
pub(in crate::ui) fn write(key: &str, text: &str) {
    if is_there() {
        let _ = LocalStorage::set(format!("{PREFIX}{key}"), text);
    }
}
