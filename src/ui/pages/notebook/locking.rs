//! The file of notes under a passphrase: made, and opened again.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::note_file::{offer, read_file};
use super::session::NotebookSession;
use crate::notes::{EncryptedNotes, write};
use crate::ui::browser::{clock, lock};
use crate::ui::context::RenderContext;
use crate::ui::live::{live, nothing};
use crate::ui::widgets::Status;

/// Asks for a passphrase and offers the locked file.
pub(super) fn lock_form(scope: RenderContext, desk: NotebookSession, status: RwSignal<Option<Status>>) -> AnyView {
    let words = scope.lang.notebook();
    let passphrase = RwSignal::new(String::new());
    let failed = RwSignal::new(false);
    // Whoever mistypes it unseen never opens the file again.
    let is_seen = RwSignal::new(false);
    let kind = move || if is_seen.get() { "text" } else { "password" };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (text, word) = (desk.with(write), passphrase.get_untracked());
        if word.is_empty() {
            return;
        }
        status.set(Some(Status::Waiting));
        spawn_local(async move {
            let made = lock::lock(&text, &word).await.ok().map(|locked| {
                let name = format!("studi-tiru-notes-{}.locked.json", clock::today());
                offer(&name, locked.write().as_bytes(), "application/json")
            });
            failed.set(made.is_none());
            if made.is_some() {
                passphrase.set(String::new());
            }
            status.set(made);
        });
    };
    let said = move || {
        if failed.get() {
            view! { <p class="notice" role="alert">{words.no_locking}</p> }.into_any()
        } else {
            nothing()
        }
    };
    view! {
        <details class="locking" data-locking="">
            <summary>{words.export_locked}</summary>
            <p class="muted">{words.locked_how}</p>
            <form class="looks" on:submit=save>
                <label>
                    <span>{words.passphrase}</span>
                    <input type=kind required autocomplete="new-password" data-field="passphrase" prop:value=passphrase on:input=move |event| passphrase.set(event_target_value(&event)) />
                </label>
                <label class="check"><input type="checkbox" prop:checked=is_seen on:change=move |event| is_seen.set(event_target_checked(&event)) /> <span>{words.show_passphrase}</span></label>
                <button type="submit" data-download="locked">{words.lock_and_save}</button>
            </form>
            {live(said)}
        </details>
    }
    .into_any()
}

/// Asks for the passphrase of a locked file, and shows what an import of it would change.
pub(super) fn unlock_form(
    scope: RenderContext,
    desk: NotebookSession,
    locked: RwSignal<Option<EncryptedNotes>>,
) -> AnyView {
    let lang = scope.lang;
    let words = lang.notebook();
    let passphrase = RwSignal::new(String::new());
    let is_wrong = RwSignal::new(false);
    let open = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(file) = locked.get_untracked() else { return };
        let word = passphrase.get_untracked();
        spawn_local(async move {
            let text = lock::unlock(&file, &word).await.ok();
            is_wrong.set(text.is_none());
            if let Some(text) = text {
                desk.import.set(Some(read_file(lang, text.as_bytes())));
                locked.set(None);
            }
        });
    };
    live(move || {
        if locked.with(Option::is_none) {
            return nothing();
        }
        let said = move || {
            if is_wrong.get() {
                view! { <p class="notice" role="alert">{words.wrong_passphrase}</p> }.into_any()
            } else {
                nothing()
            }
        };
        view! {
            <section class="import" aria-labelledby="locked" data-locked="">
                <h2 id="locked">{words.locked_file}</h2>
                <form class="looks" on:submit=open>
                    <label>
                        <span>{words.passphrase}</span>
                        <input type="password" autocomplete="off" data-field="unlock" on:input=move |event| passphrase.set(event_target_value(&event)) />
                    </label>
                    <button type="submit" data-action="unlock">{words.unlock}</button>
                    <button type="button" on:click=move |_| locked.set(None)>{words.cancel}</button>
                </form>
                {live(said)}
            </section>
        }
        .into_any()
    })
}
