//! What is put into a report: figures that were collected, notes, annexes, and what the page adds by itself.

use leptos::prelude::*;

use super::desk::ReportSession;
use super::own_fields::OwnFields;
use super::programmes::NoteEntry;
use super::rows::{RowTools, Rows, ids_of};
use crate::figure::FigureFacts;
use crate::notes::{About, Note};
use crate::report::{Row, Step, Table, Words, table_label};
use crate::state::TrayItem;
use crate::ui::context::RenderContext;
use crate::ui::pages::notebook::all_notes;
use crate::ui::pages::present::name_of;

/// The step of the material.
#[component]
pub(super) fn Material(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// The report.
    desk: ReportSession,
) -> impl IntoView {
    let (lang, words) = (scope.lang, scope.lang.report());
    let ids = ids_of(desk, Table::Figures);
    let row = move |id: String| {
        let name = desk.report.with_untracked(|report| {
            let row = report.row(Table::Figures, &id)?;
            Some(TrayItem { add: row.text("figure").to_owned(), from: Some(row.text("address").to_owned()) })
        });
        let name = name.map(|item| name_of(scope, &item)).unwrap_or_default();
        view! {
            <li class="report-row" data-row=id.clone()>
                <p dir="auto">{name}</p>
                <RowTools scope desk table=Table::Figures id=id.clone() />
            </li>
        }
    };
    // Notes on a programme of the report stand at it.
    let is_elsewhere = |note: &Note| {
        desk.report.with_untracked(|report| {
            let of = |row: &Row| About::Record(format!("programme/{}", row.text("programme")));
            report.rows(Table::Programmes).iter().all(|row| of(row) != note.about)
        })
    };
    let notes = all_notes().into_iter().filter(|note| !note.is_blank() && is_elsewhere(note));
    let notes: Vec<_> = notes.map(|note| view! { <NoteEntry scope desk note seen=String::new() /> }).collect();
    view! {
        <OwnFields scope desk step=Step::Material />
        <section class="report-table" data-table="collected">
            <h3>{words.collected}</h3>
            <Collected scope desk />
            <h3>{table_label(lang, Table::Figures)}</h3>
            <ol class="report-rows"><For each=move || ids.get() key=Clone::clone children=row /></ol>
        </section>
        {(!notes.is_empty()).then(|| view! { <section class="report-table"><h3>{words.notes}</h3> <ul class="report-notes">{notes}</ul></section> })}
        <Rows scope desk table=Table::Annexes step=Step::Material />
    }
}

/// The figures of the tray, each to be put in.
#[component]
fn Collected(scope: RenderContext, desk: ReportSession) -> impl IntoView {
    let words = scope.lang.report();
    move || {
        let items = scope.page.tray.with(|tray| tray.items.clone());
        let figures: Vec<_> = items.into_iter().filter(|item| FigureFacts::of(&item.add).is_some()).collect();
        if figures.is_empty() {
            return view! { <p class="muted">{words.no_collected}</p> }.into_any();
        }
        let entries = figures.into_iter().map(|item| {
            let name = name_of(scope, &item);
            let (figure, address) = (item.add.clone(), item.from.clone().unwrap_or_default());
            let of = (figure.clone(), address.clone());
            let is_in = Memo::new(move |_| {
                desk.report.with(|report| {
                    let is_it = |row: &Row| row.text("figure") == of.0 && row.text("address") == of.1;
                    report.rows(Table::Figures).iter().any(is_it)
                })
            });
            let insert = move |_| {
                let values = [("figure", figure.clone()), ("address", address.clone())];
                let values = values.into_iter().map(|(name, text)| (name.to_owned(), Words::typed(text))).collect();
                desk.add(Table::Figures, Row { id: String::new(), values });
            };
            let label = format!("{}: {name}", words.insert);
            let button = move || {
                let (insert, label) = (insert.clone(), label.clone());
                if is_in.get() {
                    view! { <span class="muted">{words.inserted}</span> }.into_any()
                } else {
                    view! { <button type="button" data-action="insert" aria-label=label on:click=insert>{words.insert}</button> }.into_any()
                }
            };
            view! { <li><span dir="auto">{name}</span> " " {button}</li> }
        });
        view! { <ul class="entries">{entries.collect_view()}</ul> }.into_any()
    }
}
