//! What was removed of what the reader makes, and what it was before: nothing made is gone at once.

use leptos::prelude::*;

use crate::text::{Lang, heading_with_count, moment, or_untitled};
use crate::ui::browser::clock::local;
use crate::ui::browser::own_records::{self, OwnRecord};
use crate::ui::context::RenderContext;
use crate::ui::live::{all, nothing};

/// A record that is listed by its title.
pub(in crate::ui) trait Titled: OwnRecord + Send + Sync {
    /// Its title; may be empty.
    fn title(&self) -> &str;

    /// The same under another title.
    #[must_use]
    fn with_title(self, title: String) -> Self;

    /// How large it is, in words.
    fn size(&self, lang: Lang) -> String;
}

/// The bin.
pub(in crate::ui) fn bin<R: Titled>(scope: RenderContext, changes: RwSignal<u32>) -> AnyView {
    changes.track();
    let lang = scope.lang;
    let words = lang.present();
    let removed = own_records::bin::<R>();
    if removed.is_empty() {
        return nothing();
    }
    let count = removed.len();
    let entries = removed.into_iter().map(|record| {
        let (id, title) = (record.id().to_owned(), or_untitled(lang, record.title()).to_owned());
        let restore = move |_| {
            own_records::restore(&record);
            changes.update(|count| *count += 1);
        };
        // Asked once more: nothing follows this.
        let is_asked = RwSignal::new(false);
        let gone = id.clone();
        let remove = move |_| {
            if is_asked.get_untracked() {
                own_records::remove_for_good::<R>(&gone);
                changes.update(|count| *count += 1);
            } else {
                is_asked.set(true);
            }
        };
        let label = move || if is_asked.get() { words.really_delete } else { words.delete_for_good };
        view! {
            <li data-removed=id>
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

/// Records as they were, of which each can be had back beside what it is now.
pub(in crate::ui) fn versions<R: Titled>(
    scope: RenderContext,
    changes: RwSignal<u32>,
    notice: RwSignal<Option<String>>,
    not_kept: &'static str,
) -> AnyView {
    changes.track();
    let lang = scope.lang;
    let words = lang.present();
    let (now, _) = own_records::list::<R>();
    let mut seen = now;
    let mut entries = Vec::new();
    for (saved_ms, record) in own_records::versions::<R>() {
        if record.removed_ms().is_none() && !seen.contains(&record) {
            seen.push(record.clone());
            let when = moment(lang, local(saved_ms));
            let size = record.size(lang);
            let title = or_untitled(lang, record.title()).to_owned();
            let copy_title = format!("{title} ({when})");
            let take = move |_| {
                let copy = record.clone().with_id(own_records::new_id::<R>()).with_title(copy_title.clone());
                if !own_records::save(&copy) {
                    notice.set(Some(not_kept.to_owned()));
                }
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
