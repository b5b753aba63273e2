//! The records of a kind as a table that scrolls. All its rows are in the document, so that printing, copying and
//! finding in the page reach them; of a very long table the first are, and it says so.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{
    Status, TableFile, file_link, is_json, menu, not_arrived, record_link, row_note_link, status_line, text_search,
    tick,
};
use crate::dataset::{Kind, sheet};
use crate::figure::about_dataset;
use crate::model::fold::{Sought, fold, sort_key};
use crate::model::order::in_order;
use crate::table::{Cell, Column, Table, Value};
use crate::text::{Lang, cell_text, heading_with_count, integer, kind_label, labelled_sheet, rows_of};
use crate::ui::browser::{clipboard, download, fetch};
use crate::ui::context::{AppState, RenderContext};
use crate::ui::live::{all, live, nothing};
use crate::ui::resources::published_file;

/// The most rows that are drawn.
const MOST_ROWS: usize = 2_000;

/// The records of a kind, with headings for the reader, and the text of each row for searches.
struct Sheet {
    table: Table,
    search_texts: Vec<String>,
}

impl Sheet {
    fn new(RenderContext { lang, .. }: RenderContext, kind: Kind, table: Table) -> Self {
        let table = labelled_sheet(lang, kind, table);
        let text = |row: &Vec<Cell>| {
            let cells = row.iter().map(|cell| fold(&cell_text(lang, cell)));
            cells.collect::<Vec<_>>().join("\n")
        };
        Self { search_texts: table.rows.iter().map(text).collect(), table }
    }

    /// The positions of the rows that hold all words of a text, in the order of a column.
    fn arrange(&self, RenderContext { lang, .. }: RenderContext, text: &str, sort: Option<(&str, bool)>) -> Vec<usize> {
        let words = Sought::new(text);
        let holds = |at: usize| words.is_in(&self.search_texts[at]);
        self.table.arrange(holds, sort, |cell| sort_key(&cell_text(lang, cell)))
    }
}

/// How far the file has come.
#[derive(Clone)]
enum File {
    Waiting,
    There(Arc<Sheet>),
    Failed,
}

/// The table of a kind, with search, columns and downloads.
pub(in crate::ui) fn sheet_view(scope: RenderContext, kind: Kind) -> AnyView {
    let RenderContext { dataset, messages, .. } = scope;
    let file = RwSignal::new(File::Waiting);
    let load = move || {
        file.set(File::Waiting);
        spawn_local(async move {
            let table = published_file(dataset, kind).await.and_then(|bytes| sheet(kind, &bytes));
            if table.is_none() {
                fetch::refuse(&dataset.file_address(kind));
            }
            file.set(table.map_or(File::Failed, |table| File::There(Arc::new(Sheet::new(scope, kind, table)))));
        });
    };
    load();
    live(move || match file.get() {
        File::There(sheet) => table(scope, kind, &sheet),
        File::Waiting => view! { <p class="muted" role="status">{messages.later_waiting}</p> }.into_any(),
        File::Failed => not_arrived(messages, messages.later_failed, load),
    })
}

fn table(scope: RenderContext, kind: Kind, sheet: &Arc<Sheet>) -> AnyView {
    let RenderContext { page, lang, messages, .. } = scope;
    let all_rows = sheet.table.rows.len();
    let arranged = {
        let sheet = Arc::clone(sheet);
        Memo::new(move |_| {
            page.view.with(|view| {
                let sort = view.sort.as_ref().map(|(column, falls)| (column.as_str(), *falls));
                Arc::new(sheet.arrange(scope, &view.filter.text, sort))
            })
        })
    };
    let columns = {
        let sheet = Arc::clone(sheet);
        Memo::new(move |_| Arc::new(shown_columns(scope, &sheet)))
    };
    let sort = Memo::new(move |_| page.view.with(|view| view.sort.clone()));
    let counted = move || rows_of(lang, arranged.with(|rows| rows.len()), all_rows).into_any();
    let rows = {
        let sheet = Arc::clone(sheet);
        move || rows(scope, kind, &sheet, columns, arranged, sort)
    };
    view! {
        <h2>{heading_with_count(kind_label(lang, kind), lang, all_rows)}</h2>
        <form class="filters" role="search" on:submit=|event| event.prevent_default()>
            {text_search(scope, messages.search_table)}
        </form>
        <div class="toolbar">
            {column_choice(scope, sheet, columns)} {downloads(scope, kind, sheet)} {copy_button(scope, sheet, columns, arranged)}
        </div>
        <p class="muted" role="status">{live(counted)}</p>
        {live(rows)}
    }
    .into_any()
}

/// The positions of the columns shown: those of the address, else all but the texts in the other language.
fn shown_columns(RenderContext { page, lang, .. }: RenderContext, sheet: &Sheet) -> Vec<usize> {
    let other = lang.pick(".en", ".id");
    page.view.with(|view| {
        // Names that this table does not have choose nothing: a table without a column would say nothing.
        let keys = || sheet.table.columns.iter().map(|column| &column.key);
        let chosen = keys().any(|column| view.columns.contains(column));
        let is_shown = |column: &String| {
            if chosen { view.columns.contains(column) } else { column == "about.id" || !column.ends_with(other) }
        };
        // A column that no record fills is there for whoever asks for it.
        let is_filled = |at: usize| {
            let mut cells = sheet.table.rows.iter().map(|row| &row[at].value);
            chosen || cells.any(|value| !matches!(value, Value::Absent(_)))
        };
        let shown = keys().enumerate().filter(|(at, column)| is_shown(column) && is_filled(*at));
        shown.map(|(at, _)| at).collect()
    })
}

/// The rows in their order, and how many are left out.
fn rows(
    scope: RenderContext,
    kind: Kind,
    sheet: &Arc<Sheet>,
    columns: Memo<Arc<Vec<usize>>>,
    arranged: Memo<Arc<Vec<usize>>>,
    sort: Memo<Option<(String, bool)>>,
) -> AnyView {
    let RenderContext { lang, messages, .. } = scope;
    let (columns, arranged, sort) = (columns.get(), arranged.get(), sort.get());
    let table = &sheet.table;
    let headings = columns.iter().map(|at| heading(scope, &table.columns[*at], sort.as_ref())).collect::<Vec<_>>();
    let drawn = arranged.iter().take(MOST_ROWS).map(|at| {
        let cells = columns.iter().map(|column| {
            let (cell, column) = (&table.rows[*at][*column], &table.columns[*column]);
            let text = cell_text(lang, cell);
            let class = if column.column_type.is_numeric() { "cell number" } else { "cell" };
            match &cell.value {
                Value::Code(id) if column.key == kind.id_field() => {
                    let note = row_note_link(scope, &format!("{}/{id}", kind.singular()));
                    let name = record_link(scope, kind, id, text);
                    view! { <td><div class=class>{note} " " {name}</div></td> }.into_any()
                }
                _ => view! { <td><div class=class>{text}</div></td> }.into_any(),
            }
        });
        view! { <tr>{all(cells)}</tr> }.into_any()
    });
    let cut = if arranged.len() > MOST_ROWS {
        let text = match lang {
            Lang::Id => format!(
                "Tabel ini memuat {} baris pertama dari {}. Unduh berkasnya untuk semua baris.",
                integer(lang, count(MOST_ROWS)),
                integer(lang, count(arranged.len()))
            ),
            Lang::En => format!(
                "This table holds the first {} of {} rows. Download the file for all of them.",
                integer(lang, count(MOST_ROWS)),
                integer(lang, count(arranged.len()))
            ),
        };
        view! { <p class="notice" role="status">{text}</p> }.into_any()
    } else {
        nothing()
    };
    // Another order begins at its first row.
    let place = NodeRef::<leptos::html::Div>::new();
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            place.set_scroll_top(0);
        }
    });
    view! {
        <div class="sheet" tabindex="0" role="region" aria-label=messages.table node_ref=place>
            <table>
                <thead><tr>{headings}</tr></thead>
                <tbody>{all(drawn)}</tbody>
            </table>
        </div>
        {cut}
    }
    .into_any()
}

fn count(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}

/// Copies the rows and columns shown, separated by tabs, as spreadsheets paste them.
fn copy_button(
    scope: RenderContext,
    sheet: &Arc<Sheet>,
    columns: Memo<Arc<Vec<usize>>>,
    arranged: Memo<Arc<Vec<usize>>>,
) -> AnyView {
    let RenderContext { lang, messages, .. } = scope;
    let status = RwSignal::new(None::<Status>);
    let sheet = Arc::clone(sheet);
    let copy = move |_| {
        let (columns, arranged) = (columns.get_untracked(), arranged.get_untracked());
        let table = &sheet.table;
        let line = |cells: &mut dyn Iterator<Item = String>| {
            cells.map(|text| text.replace(['\t', '\n', '\r'], " ")).collect::<Vec<_>>().join("\t")
        };
        let headings = line(&mut columns.iter().map(|at| table.columns[*at].heading.clone()));
        let rows =
            arranged.iter().map(|row| line(&mut columns.iter().map(|at| cell_text(lang, &table.rows[*row][*at]))));
        let text = std::iter::once(headings).chain(rows).collect::<Vec<_>>().join("\n");
        spawn_local(async move {
            let copied = clipboard::copy_text(&text).await;
            status.set(Some(copied.map_or(Status::NotSaved, |()| Status::Copied)));
        });
    };
    view! {
        <button type="button" data-action="copy-table" on:click=copy>{messages.copy_table}</button>
        {status_line(scope, status)}
    }
    .into_any()
}

/// A column's heading sorts by it: upwards, downwards, not at all.
fn heading(scope: RenderContext, column: &Column, sort: Option<&(String, bool)>) -> AnyView {
    let RenderContext { page, messages, .. } = scope;
    let sort = sort.filter(|(sorted, _)| *sorted == column.key);
    let (sign, state, words) = match sort {
        Some((_, false)) => (" ▲", "ascending", messages.sorted_up),
        Some((_, true)) => (" ▼", "descending", messages.sorted_down),
        None => ("", "none", ""),
    };
    let next = match sort {
        None => Some((column.key.clone(), false)),
        Some((_, false)) => Some((column.key.clone(), true)),
        Some((_, true)) => None,
    };
    let on_click = move |_| {
        let next = next.clone();
        page.open(page.changed(|view| view.sort = next));
    };
    view! {
        <th scope="col" aria-sort=state>
            <button type="button" on:click=on_click>
                {column.heading.clone()} <span aria-hidden="true">{sign}</span> <span class="visually-hidden">{words}</span>
            </button>
        </th>
    }
    .into_any()
}

fn column_choice(scope: RenderContext, sheet: &Arc<Sheet>, columns: Memo<Arc<Vec<usize>>>) -> AnyView {
    let page = scope.page;
    let names: Arc<Vec<String>> = Arc::new(sheet.table.columns.iter().map(|column| column.key.clone()).collect());
    let boxes = sheet.table.columns.iter().enumerate().map(|(at, column)| {
        let chosen = Signal::derive(move || columns.with(|shown| shown.contains(&at)));
        let names = Arc::clone(&names);
        let toggle = move |_: bool| {
            let mut shown: Vec<usize> = columns.get_untracked().to_vec();
            if shown.contains(&at) {
                shown.retain(|one| *one != at);
            } else {
                shown.push(at);
                shown = in_order(shown, usize::cmp);
            }
            choose_columns(page, &names, &shown);
        };
        view! { <li>{tick(None, column.heading.clone(), chosen, toggle)}</li> }.into_any()
    });
    menu(scope.messages.columns, all(boxes))
}

/// A table without any column would say nothing: the last one stays.
fn choose_columns(page: AppState, names: &[String], shown: &[usize]) {
    if !shown.is_empty() {
        let columns = shown.iter().map(|at| names[*at].clone()).collect();
        page.replace(page.changed(|view| view.columns = columns));
    }
}

fn downloads(scope: RenderContext, kind: Kind, sheet: &Arc<Sheet>) -> AnyView {
    let RenderContext { dataset, lang, messages, .. } = scope;
    let status = RwSignal::new(None::<Status>);
    let name = format!("studi-tiru-{}-{}", kind.part(), dataset.version);
    let tables = TableFile::ALL.into_iter().map(|file| {
        let (sheet, name) = (Arc::clone(sheet), format!("{name}{}", file.ending()));
        let save = move |_| {
            let (sheet, name) = (Arc::clone(&sheet), name.clone());
            spawn_local(async move {
                let title = kind_label(lang, kind);
                let made = file.make(lang, title, &sheet.table, || about_dataset(dataset, lang, title)).await;
                let saved = made.and_then(|blob| download::save(&name, &blob));
                status.set(Some(saved.map_or(Status::NotSaved, |()| Status::Downloaded(name))));
            });
        };
        view! { <li><button type="button" data-download=file.key() on:click=save>{file.label(messages)}</button></li> }
            .into_any()
    });
    let schema = format!("./data/schema/{}.schema.json", kind.part());
    // One that the reader opened lies nowhere but in its file.
    let json = (!dataset.is_opened()).then(|| {
        let address = dataset.file_address(kind);
        let json = file_link("json", address, format!("{name}.json"), messages.download_json, is_json, status);
        view! { <li>{json}</li> }.into_any()
    });
    let schema_name = format!("{}.schema.json", kind.part());
    let schema = file_link("schema", schema, schema_name, messages.schema, is_json, status);
    let schema = view! { <li>{schema}</li> };
    let files = menu(messages.download, all(tables.chain(json).chain([schema.into_any()])));
    view! { {files} {status_line(scope, status)} }.into_any()
}
