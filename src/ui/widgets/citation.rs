//! How a record is cited, with a button that copies it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Status, status_line};
use crate::ui::browser::clipboard;
use crate::ui::context::RenderContext;

/// The citation of a record.
pub(in crate::ui) fn citation(scope: RenderContext, text: String) -> AnyView {
    let messages = scope.messages;
    let status = RwSignal::new(None::<Status>);
    let copied = text.clone();
    let copy = move |_| {
        let text = copied.clone();
        spawn_local(async move {
            let copied = clipboard::copy_text(&text).await;
            status.set(Some(copied.map_or(Status::CopyByHand(text), |()| Status::Copied)));
        });
    };
    view! {
        <section class="citation">
            <h2>{messages.cite}</h2>
            <pre tabindex="0">{text}</pre>
            <button type="button" data-action="copy-citation" on:click=copy>{messages.copy_citation}</button>
            {status_line(scope, status)}
        </section>
    }
    .into_any()
}
