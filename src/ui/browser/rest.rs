//! What is done while the reader does nothing.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use js_sys::Reflect;
use leptos::prelude::{set_timeout, window};

use super::document;

/// How long a page has been there before anything is done at rest.
const AT_REST: Duration = Duration::from_secs(3);
/// How long what is seen last waits after a change: who tries one choice after another is not held up by it.
const AFTER_CHANGE: Duration = Duration::from_millis(400);

/// Runs something once the page is ready and has been there for a while.
pub(in crate::ui) fn once_at_rest(run: impl FnOnce() + 'static) {
    when_ready(AT_REST, Arc::default(), run);
}

/// Runs something once the page shows all that a change asked for. What is given back stops it.
pub(in crate::ui) fn after_change(run: impl FnOnce() + 'static) -> impl FnOnce() + Send + Sync {
    let is_stopped = Arc::<AtomicBool>::default();
    when_ready(AFTER_CHANGE, Arc::clone(&is_stopped), run);
    move || is_stopped.store(true, Ordering::Relaxed)
}

/// Runs something after some time, and again as much as long as the page is being drawn, unless it is stopped.
fn when_ready(after: Duration, is_stopped: Arc<AtomicBool>, run: impl FnOnce() + 'static) {
    let look = move || match is_stopped.load(Ordering::Relaxed) {
        true => {}
        false if document::is_ready() => run(),
        false => when_ready(after, is_stopped, run),
    };
    set_timeout(look, after);
}

/// Whether the reader asked the browser to save data (`NetworkInformation.saveData`; not every browser tells).
pub(in crate::ui) fn saves_data() -> bool {
    let connection = Reflect::get(&window().navigator(), &"connection".into());
    let saves = connection.and_then(|connection| Reflect::get(&connection, &"saveData".into()));
    saves.is_ok_and(|saves| saves.is_truthy())
}
