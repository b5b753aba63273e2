//! What is kept where, how large it is, and how to make room.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk::Desk;
use crate::text::{moment, size};
use crate::ui::browser::clock::local;
use crate::ui::browser::note_store;
use crate::ui::context::Scope;
use crate::ui::live::{all, live};
use crate::ui::markup::view;

/// The panel of the store.
pub(super) fn panel(scope: Scope, desk: Desk) -> AnyView {
    let lang = scope.lang;
    let words = lang.notebook();
    let cleared = RwSignal::new(0u32);
    let list = move || {
        desk.state.track();
        cleared.track();
        let versions = note_store::versions();
        let rows = versions.into_iter().map(|version| {
            let (when, bytes) = (
                moment(lang, local(version.saved_ms)),
                size(lang, note_store::text_of(&version).map_or(0, |text| text.len())),
            );
            let bring_back = move |_| {
                if let Some(book) = note_store::text_of(&version).and_then(|text| crate::notes::read(&text).ok()) {
                    desk.import.set(Some(Ok(book)));
                }
            };
            view! {
                <tr>
                    <th scope="row">{when}</th>
                    <td class="number">{bytes}</td>
                    <td><button type="button" on:click=bring_back>{words.bring_back}</button></td>
                </tr>
            }
            .into_any()
        });
        view! { <tbody>{all(rows)}</tbody> }.into_any()
    };
    let clear = move |_| {
        note_store::clear_old();
        cleared.update(|count| *count += 1);
        desk.save();
    };
    let kept = move || {
        desk.state.track();
        cleared.track();
        crate::text::room(lang, note_store::used(), note_store::USUAL_ROOM)
    };
    let promised = RwSignal::new(None::<bool>);
    spawn_local(async move {
        let _ = promised.try_set(Some(note_store::is_persisted().await));
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
            note_store::empty();
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
            <div class="table-scroll" tabindex="0" role="region" aria-label=words.versions>
                <table>
                    <thead><tr><th scope="col">{words.versions}</th> <th scope="col" class="number">{words.bytes}</th> <td></td></tr></thead>
                    {live(list)}
                </table>
            </div>
            <p><button type="button" data-action="clear-versions" on:click=clear>{words.clear_versions}</button> " " <button type="button" data-action="empty-store" on:click=empty>{empty_label}</button></p>
        </details>
    }
    .into_any()
}
