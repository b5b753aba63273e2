//! The programmes seen: picked from the catalogue or the reader's own, each with its block, the questions on site and the
//! reader's notes; and the analysis of their gaps.

use leptos::prelude::*;

use super::desk::ReportSession;
use super::field::FieldView;
use super::rows::{RowTools, focus_row, ids_of};
use crate::dataset::Later;
use crate::model::fold::fold;
use crate::model::order::in_order_of_text;
use crate::notes::{About, Note};
use crate::report::{Change, Field, Kind, Owner, Place, Row, Step, Table, Words, fields_of, programme_values};
use crate::text::questions;
use crate::ui::context::RenderContext;
use crate::ui::pages::notebook::all_notes;
use crate::ui::widgets::{rendered, tick};

/// The fields of a block that are seen at once; the others lie behind a disclosure.
const FIRST: [&str; 5] = ["name", "agency", "problem", "how", "result"];

/// The step of the programmes seen.
#[component]
pub(super) fn Programmes(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// The records that travel later.
    later: &'static Later,
    /// The report.
    desk: ReportSession,
) -> impl IntoView {
    let (lang, words) = (scope.lang, scope.lang.report());
    let ids = ids_of(desk, Table::Programmes);
    let own = move |_| {
        let id = desk.add(Table::Programmes, Row::default());
        focus_row(&id);
    };
    let row = move |id: String| {
        let fields = |is_first: bool| {
            let of_step = fields_of(Owner::Row(Table::Programmes), Step::Programmes);
            let shown = of_step
                .filter(|field| field.kind != Kind::Programme && FIRST.contains(&field.name) == is_first)
                .collect();
            views(scope, desk, &id, shown)
        };
        let title = title_of(desk, &id, lang.report().untitled);
        view! {
            <li class="report-row block" data-row=id.clone()>
                <h3 dir="auto">{title}</h3>
                <div class="row-fields">{fields(true)}</div>
                <details>
                    <summary>{words.more_fields}</summary>
                    <div class="row-fields">{fields(false)}</div>
                </details>
                <Answers scope desk programme=id.clone() />
                <Notes scope desk programme=id.clone() />
                <RowTools scope desk table=Table::Programmes id=id.clone() />
            </li>
        }
    };
    view! {
        <section class="report-table" data-table="programmes">
            <FromCatalogue scope later desk />
            <ol class="report-rows"><For each=move || ids.get() key=Clone::clone children=row /></ol>
            <p><button type="button" data-action="add-row" on:click=own>{words.own_programme}</button></p>
        </section>
    }
}

/// Fields of a row.
fn views(scope: RenderContext, desk: ReportSession, id: &str, fields: Vec<&'static Field>) -> impl IntoView + use<> {
    let id = id.to_owned();
    let view_of = move |field: &'static Field| {
        let place = Place::Row(Table::Programmes, id.clone(), field.name);
        view! { <FieldView scope desk place field /> }
    };
    fields.into_iter().map(view_of).collect_view()
}

/// The name of a programme as it is typed.
fn title_of(desk: ReportSession, id: &str, untitled: &'static str) -> impl Fn() -> String + use<> {
    let id = id.to_owned();
    move || {
        let name = desk.report.with(|report| report.row(Table::Programmes, &id).map(|row| row.text("name").to_owned()));
        name.filter(|name| !name.trim().is_empty()).unwrap_or_else(|| untitled.to_owned())
    }
}

/// A field in which the name of a programme is typed or chosen; it comes with what the dataset knows of it.
#[component]
fn FromCatalogue(scope: RenderContext, later: &'static Later, desk: ReportSession) -> impl IntoView {
    let (dataset, lang, words) = (scope.dataset, scope.lang, scope.lang.report());
    let typed = RwSignal::new(String::new());
    let names = dataset
        .programmes()
        .filter(|(_, programme)| !programme.marker)
        .map(|(_, programme)| lang.of(&programme.name).to_owned());
    let names = in_order_of_text(names.collect(), Clone::clone);
    let options = names.into_iter().map(|name| view! { <option value=name></option> }).collect_view();
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = typed.get_untracked();
        let is_meant = |text: &str| fold(text) == fold(name.trim());
        let found =
            dataset.programmes().find(|(_, programme)| is_meant(&programme.name.id) || is_meant(&programme.name.en));
        let Some((key, programme)) = found else { return };
        let values = programme_values(dataset, later, key, lang).into_iter();
        let values = values.filter(|(_, words)| !words.text.is_empty()).map(|(name, words)| (name.to_owned(), words));
        let id = desk.add(Table::Programmes, Row { id: String::new(), values: values.collect() });
        for question in questions(lang, programme.sector) {
            let values = [("seen", Words::typed(id.clone())), ("question", Words::suggested(question, Vec::new()))];
            let values = values.into_iter().map(|(name, words)| (name.to_owned(), words)).collect();
            desk.add(Table::Answers, Row { id: String::new(), values });
        }
        typed.set(String::new());
        focus_row(&id);
    };
    view! {
        <form class="looks" on:submit=add>
            <label>
                <span>{words.from_catalogue}</span>
                <input type="search" list="report-programmes" autocomplete="off" data-action="programme-name" prop:value=typed on:input=move |event| typed.set(event_target_value(&event)) />
            </label>
            <datalist id="report-programmes">{options}</datalist>
            <button type="submit" data-action="add-programme">{words.insert}</button>
        </form>
    }
}

/// The questions of a programme with their answers.
#[component]
fn Answers(scope: RenderContext, desk: ReportSession, programme: String) -> impl IntoView {
    let words = scope.lang.report();
    let of = programme.clone();
    let ids = Memo::new(move |_| {
        desk.report.with(|report| {
            let rows = report.rows(Table::Answers).iter().filter(|row| row.text("seen") == of);
            rows.map(|row| row.id.clone()).collect::<Vec<_>>()
        })
    });
    let add = move |_| {
        let values = [("seen".to_owned(), Words::typed(programme.clone()))].into();
        let id = desk.add(Table::Answers, Row { id: String::new(), values });
        focus_row(&id);
    };
    let row = move |id: String| {
        let fields = fields_of(Owner::Row(Table::Answers), Step::Programmes).filter(|field| field.kind != Kind::Seen);
        let fields: Vec<_> = fields.collect();
        let of = id.clone();
        let view_of = move |field: &'static Field| {
            let place = Place::Row(Table::Answers, of.clone(), field.name);
            view! { <FieldView scope desk place field /> }
        };
        let gone = id.clone();
        view! {
            <li data-row=id>
                {fields.into_iter().map(view_of).collect_view()}
                <button type="button" class="icon" data-action="remove-row" aria-label=words.remove_row title=words.remove_row on:click=move |_| desk.change(Change::Remove(Table::Answers, gone.clone()))>"×"</button>
            </li>
        }
    };
    let label = move || format!("{} ({})", words.questions, ids.with(Vec::len));
    view! {
        <details class="answers">
            <summary>{label}</summary>
            <ol><For each=move || ids.get() key=Clone::clone children=row /></ol>
            <p><button type="button" data-action="add-question" on:click=add>{words.add_question}</button></p>
        </details>
    }
}

/// The reader's notes on a programme, each drawn in by a tick.
#[component]
fn Notes(scope: RenderContext, desk: ReportSession, programme: String) -> impl IntoView {
    let words = scope.lang.report();
    let id = desk.report.with_untracked(|report| {
        report.row(Table::Programmes, &programme).map(|row| row.text("programme").to_owned()).unwrap_or_default()
    });
    let about = About::Record(format!("programme/{id}"));
    let notes: Vec<Note> = all_notes().into_iter().filter(|note| note.about == about && !note.is_blank()).collect();
    if id.is_empty() || notes.is_empty() {
        return None;
    }
    let entries = notes.into_iter().map(|note| view! { <NoteEntry scope desk note seen=programme.clone() /> });
    Some(view! {
        <details class="answers" open=true>
            <summary>{words.notes}</summary>
            <ul class="report-notes">{entries.collect_view()}</ul>
        </details>
    })
}

/// A note that can be drawn in.
#[component]
pub(super) fn NoteEntry(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// The report.
    desk: ReportSession,
    /// The note.
    note: Note,
    /// The id of the programme's row that it is drawn in for; empty for none.
    seen: String,
) -> impl IntoView {
    let words = scope.lang.report();
    let note_id = note.id.to_string();
    let drawn = Memo::new({
        let note_id = note_id.clone();
        move |_| {
            desk.report.with(|report| {
                report.rows(Table::Notes).iter().find(|row| row.text("note") == note_id).map(|row| row.id.clone())
            })
        }
    });
    let text = note.text.clone();
    let on_tick = move |is_on: bool| match drawn.get_untracked() {
        Some(id) if !is_on => desk.change(Change::Remove(Table::Notes, id)),
        None if is_on => {
            let values = [("seen", seen.clone()), ("note", note_id.clone()), ("text", text.clone())];
            let values = values.into_iter().filter(|(_, text)| !text.is_empty());
            let values = values.map(|(name, text)| (name.to_owned(), Words::typed(text))).collect();
            desk.add(Table::Notes, Row { id: String::new(), values });
        }
        _ => {}
    };
    let is_drawn = Signal::derive(move || drawn.with(Option::is_some));
    view! {
        <li data-note=note.id.to_string()>
            {tick(None, words.insert, is_drawn, on_tick)}
            <div dir="auto">{rendered(&note.text)}</div>
        </li>
    }
}

/// The step of the gaps.
#[component]
pub(super) fn Gaps(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// The report.
    desk: ReportSession,
) -> impl IntoView {
    let words = scope.lang.report();
    let ids = ids_of(desk, Table::Programmes);
    let row = move |id: String| {
        let title = title_of(desk, &id, words.untitled);
        let fields = fields_of(Owner::Row(Table::Programmes), Step::Gap).collect();
        view! {
            <li class="report-row block" data-row=id.clone()>
                <h3 dir="auto">{title}</h3>
                <div class="row-fields">{views(scope, desk, &id, fields)}</div>
            </li>
        }
    };
    view! {
        <section class="report-table" data-table="gaps">
            {move || ids.with(Vec::is_empty).then(|| view! { <p class="notice">{words.no_programmes}</p> })}
            <ol class="report-rows"><For each=move || ids.get() key=Clone::clone children=row /></ol>
        </section>
    }
}
