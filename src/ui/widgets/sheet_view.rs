//! The records of a kind as a table that scrolls: only the rows in sight are in the document.

use crate::model::order::in_order;
use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Status, TableFile, menu, row_note_link, status_line, text_search, tick};
use crate::dataset::{Kind, Sheet};
use crate::export;
use crate::figure::CsvStyle;
use crate::text::{field_label, heading_with_count, kind_label, rows_of};
use crate::ui::browser::{download, fetch};
use crate::ui::context::{Page, Scope};
use crate::ui::live::{all, live};
use crate::ui::markup::view;

/// The height of a row in pixels, as in the style sheet.
const ROW_PX: usize = 36;
/// Rows drawn: what the tallest screen shows, and some before and after.
const ROWS_DRAWN: usize = 48;

/// How far the file has come.
#[derive(Clone, PartialEq)]
enum File {
    Waiting,
    There(Arc<Sheet>),
    Failed,
}

/// The table of a kind, with search, columns and downloads.
pub(in crate::ui) fn sheet_view(scope: Scope, kind: Kind) -> AnyView {
    let Scope { dataset, messages, .. } = scope;
    let file = RwSignal::new(File::Waiting);
    let load = move || {
        file.set(File::Waiting);
        spawn_local(async move {
            let bytes = fetch::bytes(&address(kind, &dataset.version)).await;
            let sheet = bytes.ok().and_then(|bytes| Sheet::read(kind, &bytes));
            file.set(sheet.map_or(File::Failed, |sheet| File::There(Arc::new(sheet))));
        });
    };
    load();
    live(move || match file.get() {
        File::There(sheet) => table(scope, kind, &sheet),
        File::Waiting => view! { <p class="muted" role="status">{messages.later_waiting}</p> }.into_any(),
        File::Failed => view! {
            <p class="notice" role="alert">
                {messages.later_failed} " " <button type="button" on:click=move |_| load()>{messages.try_again}</button>
            </p>
        }
        .into_any(),
    })
}

fn address(kind: Kind, version: &str) -> String {
    format!("./data/{}?{version}", kind.file())
}

fn table(scope: Scope, kind: Kind, sheet: &Arc<Sheet>) -> AnyView {
    let Scope { page, lang, messages, .. } = scope;
    let all_rows = sheet.rows.len();
    let arranged = {
        let sheet = Arc::clone(sheet);
        Memo::new(move |_| {
            page.view.with(|view| {
                let sort = view.sort.as_ref().map(|(column, falls)| (column.as_str(), *falls));
                Arc::new(sheet.arrange(&view.filter.text, sort))
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
        <div class="toolbar">{column_choice(scope, sheet, columns)} {downloads(scope, kind, sheet)}</div>
        <p class="muted" role="status">{live(counted)}</p>
        {live(rows)}
    }
    .into_any()
}

/// The positions of the columns shown: those of the address, else all but the texts in the other language.
fn shown_columns(Scope { page, lang, .. }: Scope, sheet: &Sheet) -> Vec<usize> {
    let other = lang.pick(".en", ".id");
    page.view.with(|view| {
        // Names that this table does not have choose nothing: a table without a column would say nothing.
        let chosen = sheet.columns.iter().any(|column| view.columns.contains(column));
        let is_shown = |column: &String| {
            if chosen { view.columns.contains(column) } else { column == "about.id" || !column.ends_with(other) }
        };
        sheet.columns.iter().enumerate().filter(|(_, column)| is_shown(column)).map(|(at, _)| at).collect()
    })
}

fn label(scope: Scope, column: &str) -> String {
    field_label(scope.lang, column).unwrap_or_else(|| column.to_owned())
}

/// The rows in sight of those arranged, between two spaces as high as the others.
fn rows(
    scope: Scope,
    kind: Kind,
    sheet: &Arc<Sheet>,
    columns: Memo<Arc<Vec<usize>>>,
    arranged: Memo<Arc<Vec<usize>>>,
    sort: Memo<Option<(String, bool)>>,
) -> AnyView {
    let (columns, arranged, sort) = (columns.get(), arranged.get(), sort.get());
    let first = RwSignal::new(0_usize);
    let place = NodeRef::<Div>::new();
    // Another order begins at its first row.
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            place.set_scroll_top(0);
        }
    });
    let on_scroll = move |_| {
        if let Some(place) = place.get_untracked() {
            let row = usize::try_from(place.scroll_top()).unwrap_or(0) / ROW_PX;
            // Rounded, so that the table is not drawn anew with every pixel.
            let from = row.saturating_sub(ROWS_DRAWN / 4) / 8 * 8;
            if first.get_untracked() != from {
                first.set(from);
            }
        }
    };
    let headings = columns.iter().map(|at| heading(scope, &sheet.columns[*at], sort.as_ref())).collect::<Vec<_>>();
    let (length, sheet) = (arranged.len(), Arc::clone(sheet));
    let body = move || {
        let from = first.get().min(length);
        let to = (from + ROWS_DRAWN).min(length);
        let drawn = arranged.iter().enumerate().take(to).skip(from).map(|(place, at)| {
            let cells = columns.iter().map(|column| {
                let text = sheet.rows[*at][*column].clone();
                if sheet.columns[*column] != kind.id_field() {
                    return view! { <td><div class="cell">{text}</div></td> }.into_any();
                }
                let note = row_note_link(scope, &format!("{}/{text}", kind.singular()));
                view! { <td><div class="cell">{note} " " {text}</div></td> }.into_any()
            });
            view! { <tr aria-rowindex=(place + 2).to_string()>{all(cells)}</tr> }.into_any()
        });
        let space = |rows: usize| {
            view! { <tr class="space" aria-hidden="true" style:height=format!("{}px", rows * ROW_PX)></tr> }.into_any()
        };
        view! { <tbody>{space(from)} {all(drawn)} {space(length - to)}</tbody> }.into_any()
    };
    view! {
        <div class="sheet" tabindex="0" role="region" aria-label=scope.messages.table node_ref=place on:scroll=on_scroll>
            <table aria-rowcount=(length + 1).to_string()>
                <thead><tr aria-rowindex="1">{headings}</tr></thead>
                {live(body)}
            </table>
        </div>
    }
    .into_any()
}

/// A column's heading sorts by it: upwards, downwards, not at all.
fn heading(scope: Scope, column: &str, sort: Option<&(String, bool)>) -> AnyView {
    let Scope { page, messages, .. } = scope;
    let sort = sort.filter(|(sorted, _)| sorted == column);
    let (sign, state, words) = match sort {
        Some((_, false)) => (" ▲", "ascending", messages.sorted_up),
        Some((_, true)) => (" ▼", "descending", messages.sorted_down),
        None => ("", "none", ""),
    };
    let next = match sort {
        None => Some((column.to_owned(), false)),
        Some((_, false)) => Some((column.to_owned(), true)),
        Some((_, true)) => None,
    };
    let on_click = move |_| {
        let next = next.clone();
        page.open(page.changed(|view| view.sort = next));
    };
    view! {
        <th scope="col" aria-sort=state>
            <button type="button" on:click=on_click>
                {label(scope, column)} <span aria-hidden="true">{sign}</span> <span class="visually-hidden">{words}</span>
            </button>
        </th>
    }
    .into_any()
}

fn column_choice(scope: Scope, sheet: &Arc<Sheet>, columns: Memo<Arc<Vec<usize>>>) -> AnyView {
    let page = scope.page;
    let names = Arc::new(sheet.columns.clone());
    let boxes = sheet.columns.iter().enumerate().map(|(at, column)| {
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
        view! { <li>{tick(None, label(scope, column), chosen, toggle)}</li> }.into_any()
    });
    menu(scope.messages.columns, all(boxes))
}

/// A table without any column would say nothing: the last one stays.
fn choose_columns(page: Page, names: &[String], shown: &[usize]) {
    if !shown.is_empty() {
        let columns = shown.iter().map(|at| names[*at].clone()).collect();
        page.replace(page.changed(|view| view.columns = columns));
    }
}

fn downloads(scope: Scope, kind: Kind, sheet: &Arc<Sheet>) -> AnyView {
    let Scope { dataset, lang, messages, .. } = scope;
    let status = RwSignal::new(None::<Status>);
    let name = format!("studi-tiru-{}-{}", kind.part(), dataset.version);
    let tables = TableFile::ALL.into_iter().map(|file| {
        let (sheet, name) = (Arc::clone(sheet), format!("{name}{}", file.ending()));
        let save = move |_| {
            let (sheet, name) = (Arc::clone(&sheet), name.clone());
            spawn_local(async move {
                let title = kind_label(lang, kind).to_owned();
                let page =
                    || export::Page { name: title.clone(), headings: sheet.columns.clone(), rows: sheet.rows.clone() };
                let workbook = || (title.clone(), vec![page()]);
                let made = file.make(|style| sheet.write_csv(style == CsvStyle::Semicolon), workbook).await;
                let saved = made.and_then(|blob| download::save(&name, &blob));
                status.set(Some(saved.map_or(Status::NotSaved, |()| Status::Downloaded(name))));
            });
        };
        view! { <li><button type="button" data-download=file.key() on:click=save>{file.label(messages)}</button></li> }
            .into_any()
    });
    let schema = format!("./data/schema/{}.schema.json", kind.part());
    let json = view! {
        <li>
            <a href=address(kind, &dataset.version) download=format!("{name}.json") data-download="json">
                {messages.download_json}
            </a>
        </li>
    };
    let schema = view! { <li><a href=schema data-download="schema">{messages.schema}</a></li> };
    let files = menu(messages.download, all(tables.chain([json.into_any(), schema.into_any()])));
    view! { {files} {status_line(scope, status)} }.into_any()
}
