//! The action plan: its chart, its rows, and a workbook with it that was filled in elsewhere.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk::{ReportSession, new_row_id};
use super::field::label_of;
use super::rows::Rows;
use crate::figure::{Figure, FigureSize, action_plan, action_plan_height_px};
use crate::report::{
    Change, Difference, Owner, PlanError, Row, Step, Table, Words, apply_differences, differences, field_named,
    plan_bars, row_name,
};
use crate::scene::svg::{Colours, named_tree};
use crate::text::Lang;
use crate::ui::browser::{file, svg};
use crate::ui::context::RenderContext;
use crate::ui::lazy_pages::exporter;
use crate::ui::widgets::FileButton;

/// The narrowest that the chart is drawn, in pixels.
const NARROWEST_PX: f64 = 300.0;

/// The chart of the plan of a report, for a width.
pub(super) fn plan_figure(report: &crate::report::Report, lang: Lang, width_px: f64, type_px: f64) -> Figure {
    let bars = plan_bars(report, lang);
    let height_px = action_plan_height_px(bars.len(), type_px);
    action_plan(&bars, lang, FigureSize { width_px, height_px, type_px, at_least: 0 })
}

/// The step of the plan.
#[component]
pub(super) fn Plan(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// The report.
    desk: ReportSession,
) -> impl IntoView {
    let (lang, words) = (scope.lang, scope.lang.report());
    let found = RwSignal::new(None::<Result<Vec<Difference>, String>>);
    let from_choices = move |_| add_from_choices(desk);
    let on_file = move |file: web_sys::File| {
        spawn_local(async move {
            let Some(bytes) = file::bytes(&file).await else {
                found.set(Some(Err(scope.messages.file_not_read.to_owned())));
                return;
            };
            let Some(exporter) = exporter().await else {
                found.set(Some(Err(words.not_made.to_owned())));
                return;
            };
            let read = (exporter.read_plan)(&bytes).map_err(|error| told(lang, &error));
            found.set(Some(read.map(|filled| desk.report.with_untracked(|report| differences(report, &filled)))));
        });
    };
    view! {
        <section class="report-table" data-table="plan">
            <h3>{words.plan_chart}</h3>
            <PlanChart scope desk />
            <p class="toolbar">
                <button type="button" data-action="actions-from-choices" on:click=from_choices>{words.actions_from_choices}</button>
                <FileButton label=words.take_plan action="take-plan" accept=".xlsx" on_file />
            </p>
            <p class="toolbar" role="group" aria-label=words.sort_by>
                <span>{words.sort_by}</span>
                {SORTED_BY.iter().map(|name| view! { <SortButton scope desk name /> }).collect_view()}
            </p>
            {move || found.get().map(|found_now| view! { <Differences scope desk found=found_now of=found /> })}
        </section>
        <Rows scope desk table=Table::Actions step=Step::Plan />
    }
}

/// The fields that actions are put in order by.
const SORTED_BY: [&str; 4] = ["starts", "ends", "responsible", "status"];

/// Puts the actions into the order of a field.
#[component]
fn SortButton(scope: RenderContext, desk: ReportSession, name: &'static str) -> impl IntoView {
    let label = field_named(Owner::Row(Table::Actions), name).map_or("", |field| label_of(scope.lang, field));
    let sort = move |_| desk.change(Change::Sort(Table::Actions, name));
    view! { <button type="button" class="small" data-sort=name aria-label=format!("{} {label}", scope.lang.report().sort_by) on:click=sort>{label}</button> }
}

/// The chart, drawn anew when typing rests.
#[component]
pub(super) fn PlanChart(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// The report.
    desk: ReportSession,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    let width_px = Memo::new(move |_| {
        let room = place.get().map_or(0.0, |place| f64::from(place.client_width()));
        room.max(NARROWEST_PX)
    });
    let figure =
        Memo::new(move |_| Arc::new(desk.rested.with(|report| plan_figure(report, scope.lang, width_px.get(), 13.0))));
    Effect::new(move |_| {
        let (Some(place), figure) = (place.get(), figure.get()) else { return };
        place.set_text_content(None);
        if let Ok(picture) = svg::build(&named_tree(&figure.scene, Colours::Classes, "plan-chart")) {
            let _ = place.append_child(&picture);
        }
    });
    view! {
        <figure data-figure="action-plan">
            <figcaption>{move || figure.with(|figure| figure.title.clone())}</figcaption>
            <div class="picture" node_ref=place role="img" aria-label=move || figure.with(|figure| figure.sentence.clone())></div>
        </figure>
    }
}

/// An action for each programme that is taken and has none yet.
fn add_from_choices(desk: ReportSession) {
    let wanted: Vec<(String, String)> = desk.report.with_untracked(|report| {
        let has_action = |id: &str| report.rows(Table::Actions).iter().any(|row| row.text("seen") == id);
        let is_taken = |row: &&Row| !["", "not-taken"].contains(&row.text("choice"));
        let rows = report.rows(Table::Programmes).iter().filter(is_taken).filter(|row| !has_action(&row.id));
        rows.map(|row| (row.id.clone(), row.text("name").to_owned())).collect()
    });
    for (id, name) in wanted {
        let values =
            [("seen".to_owned(), Words::typed(id)), ("activity".to_owned(), Words::suggested(name, Vec::new()))];
        desk.add(Table::Actions, Row { id: String::new(), values: values.into() });
    }
}

fn told(lang: Lang, error: &PlanError) -> String {
    let words = lang.report();
    match error {
        PlanError::NotAWorkbook => words.not_a_plan.to_owned(),
        PlanError::NoColumn(column) => format!("{} {column}", words.no_column),
        PlanError::Cell(row, column) => {
            format!("{} {} {row}, {column}", words.bad_cell, lang.pick("baris", "row"))
        }
    }
}

/// What a plan that was filled in says otherwise, to be taken or left.
#[component]
fn Differences(
    scope: RenderContext,
    desk: ReportSession,
    found: Result<Vec<Difference>, String>,
    of: RwSignal<Option<Result<Vec<Difference>, String>>>,
) -> impl IntoView {
    let (lang, words) = (scope.lang, scope.lang.report());
    let found = match found {
        Err(error) => return view! { <p class="notice" role="alert">{error}</p> }.into_any(),
        Ok(found) if found.is_empty() => {
            return view! { <p class="notice" role="status">{words.no_difference}</p> }.into_any();
        }
        Ok(found) => found,
    };
    let entries = found.iter().map(|one| {
        let name = match &one.row {
            Ok(id) => desk.report.with_untracked(|report| row_name(report, lang, Table::Actions, id)),
            Err(_) => words.new_action.to_owned(),
        };
        view! {
            <tr>
                <th scope="row" dir="auto">{name}</th>
                <td>{label_of(lang, one.field)}</td>
                <td dir="auto">{one.before.clone()}</td>
                <td dir="auto">{one.after.clone()}</td>
            </tr>
        }
    });
    let entries = entries.collect_view();
    let take = move |_| {
        let mut report = desk.report.get_untracked();
        apply_differences(&mut report, &found, new_row_id);
        desk.replace(report);
        of.set(None);
    };
    view! {
        <div class="panel" data-differences="" role="status">
            <h4>{words.differences}</h4>
            <div class="table-scroll" tabindex="0" role="region" aria-label=words.differences><table><tbody>{entries}</tbody></table></div>
            <p class="toolbar">
                <button type="button" class="primary" data-action="take-differences" on:click=take>{words.take_differences}</button>
                <button type="button" on:click=move |_| of.set(None)>{words.leave_differences}</button>
            </p>
        </div>
    }
    .into_any()
}
