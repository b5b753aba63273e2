//! The dialog in which what the page shows is shared and cited. What it holds travels when it is first opened.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::ui::context::RenderContext;
use crate::ui::lazy_pages::lazy_share;
use crate::ui::over::Over;

/// The dialog.
#[component]
pub(in crate::ui) fn ShareDialog(
    /// The dataset, the view and the language.
    scope: RenderContext,
) -> impl IntoView {
    let page = scope.page;
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        let is_asked = page.over.with(|over| matches!(over, Some(Over::Share(_))));
        if is_asked && !dialog.open() {
            let _ = dialog.show_modal();
        }
    });
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    // A press beside the panel is one on the dialog itself.
    let on_click = move |event: web_sys::MouseEvent| {
        if event_target::<web_sys::Element>(&event).tag_name() == "DIALOG" {
            close();
        }
    };
    let content = move || match page.over.get() {
        Some(Over::Share(shared)) => Some(lazy_share(scope, shared)),
        _ => None,
    };
    let on_close = move |_| {
        if page.over.with_untracked(|over| matches!(over, Some(Over::Share(_)))) {
            page.over.set(None);
        }
    };
    view! {
        <dialog node_ref=dialog class="share" aria-label=scope.messages.share on:close=on_close on:click=on_click>
            <div class="share-panel">
                <header>
                    <h2>{scope.messages.share}</h2>
                    <button type="button" class="icon" aria-label=scope.messages.close data-action="close-share" on:click=move |_| close()>"×"</button>
                </header>
                {content}
            </div>
        </dialog>
    }
}
