//! How a record is cited, with a button that copies it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Status, status_line};
use crate::model::SourceKey;
use crate::ui::browser::clipboard;
use crate::ui::context::RenderContext;
use crate::ui::over::{Over, Shared};

/// The citation of a record, with the way to other styles and formats, and to share it.
pub(in crate::ui) fn citation(scope: RenderContext, text: String, title: String, sources: Vec<SourceKey>) -> AnyView {
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
            " "
            <button type="button" data-action="share" on:click=move |_| {
                let shared = Shared { title: title.clone(), sources: sources.clone(), figure: None };
                scope.page.over.set(Some(Over::Share(shared)));
            }>{messages.share}</button>
            {status_line(scope, status)}
        </section>
    }
    .into_any()
}
