//! What a window keeps for itself while it is loaded anew, in sessionStorage. A browser may refuse it: then it is gone
//! with the page.

use gloo_storage::{SessionStorage, Storage as _};
use leptos::prelude::window;

use super::embedded::is_embedded;

/// Pages of other programs share the store on `file://` and on shared hosts.
const PREFIX: &str = "studi-tiru/1/";

/// gloo-storage panics where a browser refuses its store: it is asked only where there is one.
fn is_there() -> bool {
    !is_embedded() && matches!(window().session_storage(), Ok(Some(_)))
}

/// What is kept under a key, if anything can be read.
pub(in crate::ui) fn read(key: &str) -> Option<String> {
    if is_there() { SessionStorage::get(format!("{PREFIX}{key}")).ok() } else { None }
}

/// Keeps a text under a key, or lets go of what is there.
pub(in crate::ui) fn keep(key: &str, text: Option<&str>) {
    if !is_there() {
        return;
    }
    match text {
        Some(text) => {
            let _ = SessionStorage::set(format!("{PREFIX}{key}"), text);
        }
        None => SessionStorage::delete(format!("{PREFIX}{key}")),
    }
}
