//! Opening a dataset that the reader has as a file: what it holds, what is wrong in it, and how it differs from the one
//! shown; then it takes the place of that.

use std::rc::Rc;
use std::sync::{Arc, Mutex};

use futures_util::future::{AbortHandle, abortable};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::editions::Comparison;
use crate::dataset::{Dataset, DatasetFileError, DatasetFiles, MOST_DATASET_BYTES, Problem, RecordChange, compare};
use crate::export::{CsvDialect, write_csv};
use crate::table::{Cell, Column, ColumnType, Table};
use crate::text::{
    Lang, dataset_counts, dataset_file_error, edition, fault_text, problem, problems_counted, what_changed,
};
use crate::ui::browser::{clock, download, file};
use crate::ui::context::RenderContext;
use crate::ui::lazy_pages::{exporter, own_records};
use crate::ui::opened::{Tell, show_opened};
use crate::ui::widgets::{FileButton, Status, published_files, status_line};

/// How many problems are listed; the file has all.
const PROBLEMS_SHOWN: usize = 20;

/// A file that was read.
struct Opened {
    bytes: Vec<u8>,
    files: DatasetFiles,
    /// What was read of it, until it is shown.
    dataset: Mutex<Option<Dataset>>,
    problems: Vec<Problem>,
    /// What it holds: its title, its edition, how many records; nothing where it cannot be shown.
    about: Option<(String, String)>,
    is_shown: bool,
}

/// How many steps it takes to read a file: it is fetched, taken apart, and checked.
const STEPS: usize = 3;

/// How far the file has come.
#[derive(Clone)]
enum Reading {
    Nothing,
    /// The step that it has come to, from 1 to [`STEPS`].
    Waiting(usize),
    Refused(String),
    There(Arc<Opened>),
}

/// The way to a file, and what was found in it.
#[component]
pub(super) fn OpenDataset(
    /// The dataset, the view and the language.
    scope: RenderContext,
) -> impl IntoView {
    let words = scope.lang.opened();
    let reading = RwSignal::new(Reading::Nothing);
    let share = RwSignal::new(0.0);
    let changes = RwSignal::new(None::<Arc<Vec<RecordChange>>>);
    // Another file, or the reader who gives up or goes on, ends the reading of one before.
    let running = StoredValue::new(None::<AbortHandle>);
    let stop = move || {
        if let Some(handle) = running.try_update_value(Option::take).flatten() {
            handle.abort();
        }
    };
    on_cleanup(stop);
    let look_at = move |chosen: web_sys::File| {
        stop();
        changes.set(None);
        let (read, handle) = abortable(async move { reading.set(read(scope, &chosen, reading, share).await) });
        running.set_value(Some(handle));
        spawn_local(async move {
            let _ = read.await;
        });
    };
    file::on_paste(look_at);
    let give_up = move |_| {
        stop();
        reading.set(Reading::Nothing);
    };
    let found = move || match reading.get() {
        Reading::Nothing => ().into_any(),
        Reading::Waiting(step) => view! {
            <p>
                <span role="status">{format!("{} {step}/{STEPS}", words.reading)}</span> " "
                <progress max="1" aria-label=words.reading prop:value=share></progress> " "
                <button type="button" data-action="give-up" on:click=give_up>{words.cancel}</button>
            </p>
        }
        .into_any(),
        Reading::Refused(why) => view! { <p class="notice" role="alert">{why}</p> }.into_any(),
        Reading::There(opened) => view! { <Found scope opened reading changes /> }.into_any(),
    };
    let compared = move || {
        changes.get().map(|changes| view! { <Comparison scope changes heading=what_changed(scope.lang).to_owned() /> })
    };
    view! {
        <div class="own-files" data-open-dataset="" on:dragover=|event| file::welcome(&event) on:drop=move |event| file::dropped(&event).into_iter().for_each(look_at)>
            <p class="toolbar">
                <FileButton label=words.open action="open-dataset" accept=".json,.zip,application/json,application/zip" on_file=look_at />
            </p>
            <p class="muted">{words.lead}</p>
            {found}
            {compared}
        </div>
    }
}

/// Reads a file, step by step and each in slices, between which the page is painted and the reader heard.
async fn read(
    scope: RenderContext,
    chosen: &web_sys::File,
    reading: RwSignal<Reading>,
    share: RwSignal<f64>,
) -> Reading {
    let RenderContext { dataset: shown, lang, messages, .. } = scope;
    let refused = |error: &DatasetFileError| Reading::Refused(dataset_file_error(lang, error));
    let step = async |step: usize| {
        share.set(0.0);
        reading.set(Reading::Waiting(step));
        clock::pause().await;
    };
    step(1).await;
    if let Some(bytes) = file::larger_than(chosen, MOST_DATASET_BYTES) {
        return refused(&DatasetFileError::TooLarge(bytes));
    }
    let Some(bytes) = file::bytes(chosen).await.map(Rc::new) else {
        return Reading::Refused(messages.file_not_read.to_owned());
    };
    let Some((exporter, own)) = exporter().await.zip(own_records().await) else {
        return Reading::Refused(messages.page_failed.to_owned());
    };
    let tell = || -> Tell { Box::new(move |done| share.set(done)) };
    step(2).await;
    let (files, mut problems) = match (exporter.read_dataset)(Rc::clone(&bytes), tell()).await {
        Ok(read) => read,
        Err(error) => return refused(&error),
    };
    step(3).await;
    let crate::dataset::Reading { dataset, problems: within } = (own.opened)(files.clone(), tell()).await;
    problems.extend(within);
    let about = dataset.as_ref().map(|dataset| {
        let subject = &dataset.subject;
        let edition = edition(lang, messages.dataset_version, subject);
        (
            lang.of(&subject.title).to_owned(),
            format!("{edition} {} · {}", dataset.version, dataset_counts(lang, dataset)),
        )
    });
    let is_shown = dataset.as_ref().is_some_and(|dataset| dataset.version == shown.version);
    let bytes = Rc::unwrap_or_clone(bytes);
    Reading::There(Arc::new(Opened { bytes, files, dataset: Mutex::new(dataset), problems, about, is_shown }))
}

/// What a file holds, and what can be done with it.
#[component]
fn Found(
    scope: RenderContext,
    opened: Arc<Opened>,
    reading: RwSignal<Reading>,
    changes: RwSignal<Option<Arc<Vec<RecordChange>>>>,
) -> impl IntoView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.opened();
    let status = RwSignal::new(None::<Status>);
    let show = {
        let opened = Arc::clone(&opened);
        move |_| {
            let opened = Arc::clone(&opened);
            spawn_local(async move {
                let read = opened.dataset.lock().ok().and_then(|mut dataset| dataset.take());
                show_opened(page, opened.bytes.clone(), read).await;
            });
        }
    };
    let compare_with_shown = {
        let opened = Arc::clone(&opened);
        move |_| {
            let opened = Arc::clone(&opened);
            spawn_local(async move {
                status.set(Some(Status::Waiting));
                let shown = published_files(dataset).await.map(DatasetFiles::new);
                let compared = shown.map(|shown| compare(&opened.files, &shown));
                let _ = match compared {
                    Ok(found) => {
                        let _ = changes.try_set(Some(Arc::new(found)));
                        status.try_set(None)
                    }
                    Err(failure) => status.try_set(Some(failure)),
                };
            });
        }
    };
    let close = move |_| {
        changes.set(None);
        reading.set(Reading::Nothing);
    };
    let about = match &opened.about {
        Some((title, about)) => {
            let same = opened.is_shown.then(|| view! { <p role="status">{words.same}</p> });
            view! { <p><strong>{title.clone()}</strong></p> <p class="muted">{about.clone()}</p> {same} }.into_any()
        }
        None => view! { <p class="notice" role="alert">{words.no_subject}</p> }.into_any(),
    };
    let can_show = opened.about.is_some() && !opened.is_shown;
    let shows = can_show.then(|| view! { <button type="button" class="primary" data-action="show-dataset" on:click=show>{words.show}</button> " " });
    let compares = (!opened.is_shown).then(|| view! { <button type="button" data-action="compare-editions" on:click=compare_with_shown>{words.compare}</button> " " });
    view! {
        <div class="panel" data-found="">
            {about}
            {problem_list(scope, &opened)}
            <p class="toolbar">
                {shows}
                {compares}
                <button type="button" data-action="cancel" on:click=close>{words.cancel}</button>
            </p>
            {status_line(scope, status)}
        </div>
    }
}

/// What is wrong in a file: the first problems, and all of them as a file.
fn problem_list(scope: RenderContext, opened: &Arc<Opened>) -> Option<AnyView> {
    let RenderContext { lang, .. } = scope;
    let problems = &opened.problems;
    if problems.is_empty() {
        return None;
    }
    let status = RwSignal::new(None::<Status>);
    let words = lang.opened();
    let lines = problems.iter().take(PROBLEMS_SHOWN).map(|one| view! { <li>{problem(lang, one)}</li> }.into_any());
    let all = Arc::clone(opened);
    let save = move |_| {
        let name = "studi-tiru-problems.csv";
        let csv = write_csv(&problem_table(lang, &all.problems), CsvDialect::Plain);
        let saved = download::blob(&csv, "text/csv;charset=utf-8").and_then(|blob| download::save(name, &blob));
        status.set(Some(saved.map_or(Status::NotSaved, |()| Status::Downloaded(name.to_owned()))));
    };
    Some(
        view! {
            <details class="problems" open=true>
                <summary>{problems_counted(lang, problems.len())}</summary>
                <p>{words.problems_lead}</p>
                <ul>{lines.collect_view()}</ul>
                <p><button type="button" data-download="problems" on:click=save>{words.problems_file}</button></p>
                {status_line(scope, status)}
            </details>
        }
        .into_any(),
    )
}

fn problem_table(lang: Lang, problems: &[Problem]) -> Table {
    let words = lang.opened();
    let columns = vec![
        Column::new("file", words.file, ColumnType::Text),
        Column::new("record", "ID", ColumnType::Code),
        Column::new("field", words.field, ColumnType::Code),
        Column::new("problem", words.problems, ColumnType::Text),
    ];
    let rows = problems.iter().map(|one| {
        let code = |text: &Option<String>| Cell::code(text.clone().unwrap_or_default());
        vec![Cell::text(&one.file), code(&one.record), code(&one.field), Cell::text(fault_text(lang, &one.fault))]
    });
    Table { rows: rows.collect(), columns }
}
