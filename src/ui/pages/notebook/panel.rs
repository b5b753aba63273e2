//! What is kept where, how large it is, and how to make room.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::session::NotebookSession;
use crate::ui::browser::store;
use crate::ui::context::RenderContext;

/// The panel of the store.
pub(super) fn panel(scope: RenderContext, desk: NotebookSession) -> AnyView {
    let lang = scope.lang;
    let words = lang.notebook();
    let clear = move |_| desk.forget_earlier();
    let kept = move || {
        desk.state.track();
        desk.revision.track();
        crate::text::room(lang, store::used(), store::USUAL_ROOM)
    };
    let promised = RwSignal::new(None::<bool>);
    spawn_local(async move {
        let _ = promised.try_set(Some(store::is_persisted().await));
    });
    let promise = move || match promised.get() {
        Some(true) => words.persisted,
        Some(false) => words.not_persisted,
        None => "",
    };
    // Asked once more: nothing follows this.
    let is_asked = RwSignal::new(false);
    let empty = move |_| {
        if is_asked.get_untracked() {
            // The page begins anew, with nothing that it held.
            desk.forget();
            let _ = window().location().reload();
        } else {
            is_asked.set(true);
        }
    };
    let empty_label = move || if is_asked.get() { words.really_empty } else { words.empty_store };
    view! {
        <details class="store">
            <summary>{words.storage}</summary>
            <p>{words.storage_lead}</p>
            <p data-room="">{kept} " " {promise}</p>
            <p><button type="button" data-action="clear-versions" on:click=clear>{words.clear_versions}</button> " " <button type="button" data-action="empty-store" on:click=empty>{empty_label}</button></p>
        </details>
    }
    .into_any()
}
