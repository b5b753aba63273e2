//! What is done while the reader does nothing.

use std::time::Duration;

use js_sys::Reflect;
use leptos::prelude::{set_timeout, window};

use super::document;

/// How long a page has been there before anything is done at rest.
const REST: Duration = Duration::from_secs(3);

/// Runs something once the page is ready and has been there for a while.
pub(in crate::ui) fn once_at_rest(run: impl FnOnce() + 'static) {
    set_timeout(
        move || {
            if document::is_ready() {
                run();
            } else {
                once_at_rest(run);
            }
        },
        REST,
    );
}

/// Whether the reader asked the browser to save data (`NetworkInformation.saveData`; not every browser tells).
pub(in crate::ui) fn saves_data() -> bool {
    let connection = Reflect::get(&window().navigator(), &"connection".into());
    let saves = connection.and_then(|connection| Reflect::get(&connection, &"saveData".into()));
    saves.is_ok_and(|saves| saves.is_truthy())
}
