//! Decks that were removed, and decks as they were: nothing made is gone at once.

use leptos::prelude::*;

use super::list::keep;
use crate::deck::Deck;
use crate::text::{deck_size, heading_with_count, moment, or_untitled};
use crate::ui::browser::clock::local;
use crate::ui::browser::deck_store;
use crate::ui::context::RenderContext;
use crate::ui::live::{all, nothing};

/// The bin.
pub(super) fn bin(scope: RenderContext, changes: RwSignal<u32>) -> AnyView {
    changes.track();
    let lang = scope.lang;
    let words = lang.present();
    let removed = deck_store::bin();
    if removed.is_empty() {
        return nothing();
    }
    let count = removed.len();
    let entries = removed.into_iter().map(|deck| {
        let (id, title) = (deck.id.clone(), or_untitled(lang, &deck.title).to_owned());
        let restore = move |_| {
            deck_store::restore(&deck);
            changes.update(|count| *count += 1);
        };
        // Asked once more: nothing follows this.
        let is_asked = RwSignal::new(false);
        let gone = id.clone();
        let remove = move |_| {
            if is_asked.get_untracked() {
                deck_store::remove_for_good(&gone);
                changes.update(|count| *count += 1);
            } else {
                is_asked.set(true);
            }
        };
        let label = move || if is_asked.get() { words.really_delete } else { words.delete_for_good };
        view! {
            <li data-deck=id>
                <span dir="auto">{title}</span> " "
                <button type="button" data-action="restore" on:click=restore>{words.restore}</button> " "
                <button type="button" data-action="delete-for-good" on:click=remove>{label}</button>
            </li>
        }
        .into_any()
    });
    view! {
        <details data-bin="">
            <summary>{heading_with_count(words.bin, lang, count)}</summary>
            <p class="muted">{words.bin_lead}</p>
            <ul class="decks">{all(entries)}</ul>
        </details>
    }
    .into_any()
}

/// Decks as they were, of which each can be had back beside what it is now.
pub(super) fn versions(scope: RenderContext, changes: RwSignal<u32>, notice: RwSignal<Option<String>>) -> AnyView {
    changes.track();
    let lang = scope.lang;
    let words = lang.present();
    let (now, _) = deck_store::decks();
    let mut seen = now;
    let mut entries = Vec::new();
    for (saved_ms, deck) in deck_store::versions() {
        if deck.removed_ms.is_none() && !seen.contains(&deck) {
            seen.push(deck.clone());
            let when = moment(lang, local(saved_ms));
            let size = deck_size(lang, deck.slides.len(), deck.minutes);
            let title = or_untitled(lang, &deck.title).to_owned();
            let copy_title = format!("{title} ({when})");
            let take = move |_| {
                let copy = Deck { id: deck_store::new_id(), title: copy_title.clone(), ..deck.clone() };
                keep(scope, &copy, notice);
                changes.update(|count| *count += 1);
            };
            entries.push(
                view! {
                    <li>
                        <span dir="auto">{title}</span> " " <span class="muted">{format!("{when} · {size}")}</span> " "
                        <button type="button" data-action="restore-version" on:click=take>{words.restore_as_copy}</button>
                    </li>
                }
                .into_any(),
            );
        }
    }
    if entries.is_empty() {
        return nothing();
    }
    view! {
        <details data-versions="">
            <summary>{heading_with_count(words.versions, lang, entries.len())}</summary>
            <ul class="decks">{entries}</ul>
        </details>
    }
    .into_any()
}
