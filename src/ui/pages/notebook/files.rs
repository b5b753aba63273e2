//! Notes out of the page and into it again.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::locking::{lock_form, unlock_form};
use super::note_file::{offer, read_file};
use super::session::NotebookSession;
use crate::deck::Deck;
use crate::export::{CsvDialect, write_csv};
use crate::notes::{About, Difference, EncryptedNotes, compare, markdown_file, notes_table, read, write};
use crate::own::OwnEntry;
use crate::report::Report;
use crate::text::{Lang, moment};
use crate::ui::browser::clock::local;
use crate::ui::browser::offline::is_hosted;
use crate::ui::browser::picture_store::pictures_of;
use crate::ui::browser::{clock, copy, file, opened_store, own_records, own_store};
use crate::ui::context::RenderContext;
use crate::ui::live::{all, live, nothing};
use crate::ui::widgets::{FileButton, Status, menu, status_line, subject};

/// Downloads what could not be read.
pub(super) fn download_unread(desk: NotebookSession) {
    offer("studi-tiru-notes-unread.txt", desk.unread_texts().as_bytes(), "text/plain;charset=utf-8");
}

/// Takes in the notes that a copy of the one-file app brought along: at once where there are none of the reader's own,
/// else with the preview of every import.
pub(super) fn take_brought(desk: NotebookSession) {
    let Some(book) = copy::brought("notes").and_then(|text| read(&text).ok()) else { return };
    let is_new = desk
        .with(|own| compare(own, &book).iter().any(|(_, one)| !matches!(one, Difference::Same | Difference::Earlier)));
    if desk.with(|own| own.all().next().is_none()) {
        desk.merge(&book);
    } else if is_new {
        // Offered until it is taken over: whoever closes the preview loses nothing.
        desk.import.set(Some(Ok(book)));
    }
}

/// The menu of files, and the way back in.
pub(super) fn take_along(
    scope: RenderContext,
    desk: NotebookSession,
    locked: RwSignal<Option<EncryptedNotes>>,
) -> AnyView {
    let lang = scope.lang;
    let words = lang.notebook();
    let status = RwSignal::new(None::<Status>);
    let stamp = move || clock::today().to_string();
    let day = move |ms: u64| moment(lang, local(ms));
    let json = move |_| {
        let text = desk.with(write);
        status.set(Some(offer(&format!("studi-tiru-notes-{}.json", stamp()), text.as_bytes(), "application/json")));
    };
    let markdown = move |_| {
        let name = |about: &str| subject(scope, &About::from_text(about)).0;
        let text = desk.with(|book| markdown_file(book, words.heading, name, day));
        status.set(Some(offer(
            &format!("studi-tiru-notes-{}.md", stamp()),
            text.as_bytes(),
            "text/markdown;charset=utf-8",
        )));
    };
    let table = move |_| {
        let headings = [
            words.column_id,
            words.column_about,
            words.text,
            words.tags,
            words.follow_up,
            words.author,
            words.agenda,
            words.column_changed,
        ];
        let table = desk.with(|book| notes_table(book, &headings, |ms| local(ms).0));
        let bytes = write_csv(&table, CsvDialect::IndonesianExcel);
        status.set(Some(offer(&format!("studi-tiru-notes-{}.csv", stamp()), &bytes, "text/csv;charset=utf-8")));
    };
    let print = move |_| {
        let _ = window().print();
    };
    let entries = view! {
        <li><button type="button" data-download="json" on:click=json>{words.export_json}</button></li>
        <li><button type="button" data-download="markdown" on:click=markdown>{words.export_markdown}</button></li>
        <li><button type="button" data-download="csv" on:click=table>{words.export_csv}</button></li>
        {copy_button(scope, desk, status)}
        <li><button type="button" on:click=print>{words.print}</button></li>
    }
    .into_any();
    let on_file = move |file: web_sys::File| take_file(lang, desk, locked, file);
    view! {
        {menu(words.take_along, entries)}
        <FileButton label=words.import action="import" accept=".json,application/json" on_file />
        {lock_form(scope, desk, status)}
        {unlock_form(scope, desk, locked)}
        {status_line(scope, status)}
    }
    .into_any()
}

/// What of the reader's own a copy of the app brings along, each part with its name.
fn brought_parts(scope: RenderContext, desk: NotebookSession) -> Vec<(&'static str, String)> {
    let (decks, reports) = (own_records::list::<Deck>().0, own_records::list::<Report>().0);
    let logos: Vec<_> = reports.iter().filter_map(|report| own_records::get(report.text("logo"))).collect();
    let reports = crate::report::write(&reports, &logos);
    let mut parts = vec![
        ("notes", desk.with(write)),
        ("decks", crate::deck::write(&decks, &pictures_of(&decks))),
        ("reports", reports),
    ];
    let (entries, _) = own_records::list::<OwnEntry>();
    if !entries.is_empty() {
        parts.push((own_store::BROUGHT, crate::own::write(scope.dataset, &entries)));
    }
    parts
}

/// The button that makes a copy of the app with what the reader wrote; nothing where none can be made.
fn copy_button(scope: RenderContext, desk: NotebookSession, status: RwSignal<Option<Status>>) -> AnyView {
    let words = scope.lang.notebook();
    if !copy::can_copy() {
        return nothing();
    }
    // The app itself is fetched from the host; where it is the one file, it is there.
    let (label, failure) = if is_hosted() {
        (words.copy_from_host, Status::NotArrived)
    } else {
        (words.copy_with_notes, Status::NotSaved)
    };
    let make = move |_| {
        let mut parts = brought_parts(scope, desk);
        let failure = failure.clone();
        status.set(Some(Status::Waiting));
        spawn_local(async move {
            if scope.dataset.is_opened()
                && let Some(dataset) = opened_store::to_bring().await
            {
                parts.push((copy::DATASET, dataset));
            }
            status.set(Some(copy::save(&parts).await.map_or(failure, Status::Downloaded)));
        });
    };
    view! { <li><button type="button" data-download="copy" on:click=make>{label}</button></li> }.into_any()
}

/// Takes a file that was chosen or dropped: one that is locked asks for its passphrase, any other shows what an import
/// of it would change.
pub(super) fn take_file(
    lang: Lang,
    desk: NotebookSession,
    locked: RwSignal<Option<EncryptedNotes>>,
    file: web_sys::File,
) {
    spawn_local(async move {
        let Some(bytes) = file::bytes(&file).await else {
            desk.import.set(Some(Err(lang.messages().file_not_read.to_owned())));
            return;
        };
        match EncryptedNotes::read(&String::from_utf8_lossy(&bytes)) {
            Some(file) => locked.set(Some(file)),
            None => desk.import.set(Some(read_file(lang, &bytes))),
        }
    });
}

/// What an import would change, before it changes anything.
pub(super) fn import_preview(scope: RenderContext, desk: NotebookSession) -> AnyView {
    let lang = scope.lang;
    let words = lang.notebook();
    live(move || {
        let close = move |_| desk.import.set(None);
        desk.import.with(|import| match import {
            None => nothing(),
            Some(Err(error)) => view! {
                <p class="notice" role="alert">{error.clone()} " " <button type="button" on:click=close>{scope.messages.close}</button></p>
            }
            .into_any(),
            Some(Ok(book)) => {
                let found = desk.with(|own| compare(own, book));
                let kinds = [
                    (Difference::New, words.import_new),
                    (Difference::Same, words.import_same),
                    (Difference::Later, words.import_later),
                    (Difference::Earlier, words.import_earlier),
                    (Difference::Rival, words.import_rival),
                ];
                let lines = kinds.into_iter().filter_map(|(kind, label)| {
                    let count = found.iter().filter(|(_, of)| *of == kind).count();
                    (count > 0).then(|| view! { <li>{format!("{count} {label}")}</li> }.into_any())
                });
                let book = book.clone();
                let merge = move |_| {
                    desk.merge(&book);
                    desk.import.set(None);
                };
                view! {
                    <section class="import" aria-labelledby="import">
                        <h2 id="import">{words.import_preview}</h2>
                        <ul>{all(lines)}</ul>
                        <p>
                            <button type="button" data-action="import-now" on:click=merge>{words.import_now}</button> " "
                            <button type="button" on:click=close>{words.cancel}</button>
                        </p>
                    </section>
                }
                .into_any()
            }
        })
    })
}
