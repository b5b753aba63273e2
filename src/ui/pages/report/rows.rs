//! The rows of a table of a report, each with its fields, to be added, moved and removed.

use leptos::prelude::*;

use super::desk::{ReportSession, new_row_id};
use super::field::FieldView;
use crate::report::{Change, Field, Kind, Owner, Place, Row, Step, Table, fields_of, table_label};
use crate::ui::browser::document;
use crate::ui::context::RenderContext;

/// More fields than these are folded.
const LONG: usize = 8;

/// The ids of the rows of a table.
pub(super) fn ids_of(desk: ReportSession, table: Table) -> Memo<Vec<String>> {
    Memo::new(move |_| desk.report.with(|report| report.rows(table).iter().map(|row| row.id.clone()).collect()))
}

/// A table with all of its fields.
#[component]
pub(super) fn Rows(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// The report.
    desk: ReportSession,
    /// The table.
    table: Table,
    /// The step whose fields are shown.
    step: Step,
) -> impl IntoView {
    let lang = scope.lang;
    let ids = ids_of(desk, table);
    let word: &'static str = table.into();
    let add = move |_| {
        let id = desk.add(table, Row::default());
        focus_row(&id);
    };
    let row = move |id: String| {
        let shown = fields_of(Owner::Row(table), step).filter(|field| !matches!(field.kind, Kind::Hidden));
        // Of a long form what is needed is seen at once.
        let all: Vec<&'static Field> = shown.collect();
        let is_long = all.len() > LONG;
        let (first, more): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|field| !is_long || field.is_needed || field.kind == Kind::Seen);
        let views = |fields: Vec<&'static Field>| {
            let view_of = |field: &'static Field| {
                let place = Place::Row(table, id.clone(), field.name);
                view! { <FieldView scope desk place field /> }
            };
            fields.into_iter().map(view_of).collect_view()
        };
        view! {
            <li class="report-row" data-row=id.clone()>
                <div>
                    <div class="row-fields">{views(first)}</div>
                    {(!more.is_empty()).then(|| view! {
                        <details><summary>{lang.report().more_fields}</summary> <div class="row-fields">{views(more)}</div></details>
                    })}
                </div>
                <RowTools scope desk table id=id.clone() />
            </li>
        }
    };
    // Cells copied from a spreadsheet fill the fields and rows from where they are pasted on.
    let on_paste = move |event: web_sys::ClipboardEvent| {
        let text = event.clipboard_data().and_then(|copied| copied.get_data("text").ok()).unwrap_or_default();
        let at = event_target::<web_sys::Element>(&event).get_attribute("data-place").unwrap_or_default();
        let mut report = desk.report.get_untracked();
        if report.paste(&at, step, &text, new_row_id) {
            event.prevent_default();
            desk.replace(report);
        }
    };
    view! {
        <section class="report-table" data-table=word on:paste=on_paste>
            <h3>{table_label(lang, table)}</h3>
            <ol class="report-rows"><For each=move || ids.get() key=Clone::clone children=row /></ol>
            <p><button type="button" data-action="add-row" aria-label=format!("{}: {}", lang.report().add_row, table_label(lang, table)) on:click=add>{lang.report().add_row}</button></p>
        </section>
    }
}

/// Puts the focus into the first field of a row that has just been added.
pub(super) fn focus_row(id: &str) {
    let selector = format!("[data-row='{id}'] :is(input, textarea, select)");
    request_animation_frame(move || document::focus(&selector));
}

/// What can be done with a row.
#[component]
pub(super) fn RowTools(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// The report.
    desk: ReportSession,
    /// Its table.
    table: Table,
    /// Its id.
    id: String,
) -> impl IntoView {
    let words = scope.lang.report();
    let (lower, gone) = (id.clone(), id.clone());
    let named = move |what: &str, id: &str| {
        let name = desk.report.with(|report| crate::report::row_name(report, scope.lang, table, id));
        format!("{what}: {name}")
    };
    let (up_id, down_id, remove_id) = (id.clone(), id.clone(), id.clone());
    view! {
        <p class="row-tools">
            <button type="button" class="icon" data-action="up" aria-label=move || named(words.up, &up_id) title=words.up on:click=move |_| desk.change(Change::Move(table, id.clone(), true))>"↑"</button>
            <button type="button" class="icon" data-action="down" aria-label=move || named(words.down, &down_id) title=words.down on:click=move |_| desk.change(Change::Move(table, lower.clone(), false))>"↓"</button>
            <button type="button" class="icon" data-action="remove-row" aria-label=move || named(words.remove_row, &remove_id) title=words.remove_row on:click=move |_| desk.change(Change::Remove(table, gone.clone()))>"×"</button>
        </p>
    }
}
