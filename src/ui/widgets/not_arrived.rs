//! What a part of the page says that did not arrive.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::text::Messages;
use crate::ui::browser::offline::{is_replaced, reload};

/// Says by its words that something did not arrive, and asks again when the reader says so. Where the host has another
/// version of the page by now, asking would not help: it says that, and opens the new one.
pub(in crate::ui) fn not_arrived(
    messages: &'static Messages,
    words: &'static str,
    ask: impl Fn() + Copy + Send + Sync + 'static,
) -> AnyView {
    let replaced = RwSignal::new(false);
    spawn_local(async move {
        if is_replaced().await {
            // The reader may have gone on: the signal went with the words.
            let _ = replaced.try_set(true);
        }
    });
    let told = move || {
        if replaced.get() {
            view! {
                <p class="notice" role="alert" data-notice="replaced">
                    {messages.replaced} " " <button type="button" on:click=move |_| reload()>{messages.use_new_version}</button>
                </p>
            }
            .into_any()
        } else {
            view! {
                <p class="notice" role="alert">
                    {words} " " <button type="button" on:click=move |_| ask()>{messages.try_again}</button>
                </p>
            }
            .into_any()
        }
    };
    told.into_any()
}
