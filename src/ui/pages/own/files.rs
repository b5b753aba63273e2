//! Own records as a file: written for another browser and for the dataset's maintainers, and taken in with a look first.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::own::{OwnEntry, OwnFileError, read, write};
use crate::text::{Lang, or_untitled};
use crate::ui::browser::{clock, download, file, own_records};
use crate::ui::context::RenderContext;
use crate::ui::widgets::{FileButton, Titled as _};

/// How an entry of a file stands to those that are here.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ImportStatus {
    /// It is not here.
    New,
    /// It is here as it is.
    Same,
    /// It is here with other words.
    Other,
}

/// The buttons and the look at a file before it is taken in.
#[component]
pub(super) fn Files(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// Counts what changes the list.
    changes: RwSignal<u32>,
    /// What is told of it.
    notice: RwSignal<Option<String>>,
) -> impl IntoView {
    let lang = scope.lang;
    let words = lang.own();
    let opened = RwSignal::new(None::<Vec<OwnEntry>>);
    let look_at = move |file: web_sys::File| {
        spawn_local(async move {
            let Some(text) = file::text(&file).await else {
                notice.set(Some(scope.messages.file_not_read.to_owned()));
                return;
            };
            match read(&text) {
                Ok(entries) => {
                    notice.set(None);
                    opened.set(Some(entries));
                }
                Err(error) => notice.set(Some(told(lang, &error))),
            }
        });
    };
    file::on_paste(move |pasted| {
        if file::is_json(&pasted) {
            look_at(pasted);
        }
    });
    let save = move |_| {
        let (entries, _) = own_records::list::<OwnEntry>();
        let text = write(scope.dataset, &entries);
        if let Ok(blob) = download::blob(text.as_bytes(), "application/json") {
            let _ = download::save(&format!("studi-tiru-own-records-{}.json", clock::today()), &blob);
        }
    };
    view! {
        <div class="own-files" on:dragover=|event| file::welcome(&event) on:drop=move |event| file::dropped(&event).into_iter().for_each(look_at)>
            <p class="toolbar">
                <button type="button" data-download="own" on:click=save>{words.file}</button> " "
                <FileButton label=words.open_file action="open-own" accept=".json,application/json" on_file=look_at />
            </p>
            <p class="muted">{words.file_lead}</p>
            <Preview scope opened changes notice />
        </div>
    }
}

/// The records of a file before they are taken in, each with what that would change.
#[component]
fn Preview(
    scope: RenderContext,
    opened: RwSignal<Option<Vec<OwnEntry>>>,
    changes: RwSignal<u32>,
    notice: RwSignal<Option<String>>,
) -> impl IntoView {
    let lang = scope.lang;
    let words = lang.own();
    move || {
        let entries = opened.get()?;
        let taken = entries.clone();
        let take = move |_| {
            let mut is_kept = true;
            for entry in taken.iter().filter(|entry| status_of(entry) != ImportStatus::Same) {
                is_kept &= own_records::take_in(entry.clone()).1;
            }
            notice.set((!is_kept).then(|| words.not_kept.to_owned()));
            opened.set(None);
            changes.update(|count| *count += 1);
        };
        let line = |entry: OwnEntry| {
            let status = match status_of(&entry) {
                ImportStatus::New => words.new_here,
                ImportStatus::Same => words.same_here,
                ImportStatus::Other => words.other_here,
            };
            let said = format!("{} · {status}", entry.size(lang));
            view! { <li><span dir="auto">{or_untitled(lang, entry.title()).to_owned()}</span> " " <span class="muted">{said}</span></li> }
        };
        Some(view! {
            <div class="panel" data-preview="">
                <p>{words.preview}</p>
                <ul>{entries.into_iter().map(line).collect_view()}</ul>
                <p class="toolbar">
                    <button type="button" class="primary" data-action="take-in" on:click=take>{words.take_in}</button> " "
                    <button type="button" data-action="cancel" on:click=move |_| opened.set(None)>{words.cancel}</button>
                </p>
            </div>
        })
    }
}

fn status_of(entry: &OwnEntry) -> ImportStatus {
    match own_records::get::<OwnEntry>(&entry.id) {
        None => ImportStatus::New,
        Some(known) if known.values == entry.values => ImportStatus::Same,
        Some(_) => ImportStatus::Other,
    }
}

/// Why a file was not taken in.
fn told(lang: Lang, error: &OwnFileError) -> String {
    let words = lang.own();
    match error {
        OwnFileError::NotOwnRecords => words.not_own.to_owned(),
        OwnFileError::Newer => words.newer.to_owned(),
        OwnFileError::Broken(place) => format!("{} {place}.", words.broken),
    }
}
