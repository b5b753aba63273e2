//! The page without a network: whether it would open, the one file to take along, and a new version that waits.

use leptos::ev::Custom;
use leptos::prelude::*;

use super::{Status, file_link, status_line};
use crate::ui::browser::offline::{CHANGED, is_hosted, is_kept, is_new_version_waiting, take_over};
use crate::ui::context::RenderContext;
use crate::ui::live::{live, nothing};

/// The page as one file.
const ONE_FILE: &str = "studi-tiru.html";

/// Whether bytes are that file: the program is packed in an element of it.
fn is_one_file(bytes: &[u8]) -> bool {
    let packed = b"id=\"packed\"";
    bytes.windows(packed.len()).any(|part| part == packed)
}

/// Follows the loader; what reads it is drawn anew when the loader tells of a change.
fn changes() -> RwSignal<u32> {
    let changes = RwSignal::new(0);
    let handle =
        window_event_listener(Custom::<web_sys::Event>::new(CHANGED), move |_| changes.update(|count| *count += 1));
    on_cleanup(move || handle.remove());
    changes
}

/// A new version waits: it takes over when the reader says so, and never by itself.
pub(in crate::ui) fn new_version(RenderContext { messages, .. }: RenderContext) -> AnyView {
    let changes = changes();
    live(move || {
        changes.track();
        if !is_new_version_waiting() {
            return nothing();
        }
        view! {
            <p class="notice" role="status" data-notice="new-version">
                {messages.new_version} " "
                <button type="button" on:click=move |_| take_over()>{messages.use_new_version}</button>
            </p>
        }
        .into_any()
    })
}

/// Whether the page opens without a network, and the one file; nothing where the page is that file.
pub(in crate::ui) fn offline(scope: RenderContext) -> AnyView {
    let messages = scope.messages;
    if !is_hosted() {
        return nothing();
    }
    let changes = changes();
    let kept = live(move || {
        changes.track();
        if is_kept() { format!("{} ", messages.kept_offline).into_any() } else { nothing() }
    });
    // The worker does not keep it: it holds all of the page once more.
    let status = RwSignal::new(None::<Status>);
    let (address, name) = (format!("./{ONE_FILE}"), ONE_FILE.to_owned());
    let link = file_link("one-file", address, name, messages.one_file, is_one_file, status);
    view! { <div data-offline=""><p>{kept} {link}</p> {status_line(scope, status)}</div> }.into_any()
}
