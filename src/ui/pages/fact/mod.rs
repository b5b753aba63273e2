//! Pages of single records that have no other page: an adoption, an award, a value of an indicator, a disagreement.
//! Each is an address to cite, with the facts, the sources and the ways to its neighbours.

mod adoption;
mod award;
mod conflict;
mod indicator;

use leptos::prelude::*;

pub(super) use adoption::adoption;
pub(super) use award::award;
pub(super) use conflict::conflict;
pub(super) use indicator::indicator;

use crate::cite::cite_record;
use crate::dataset::{Kind, Later};
use crate::model::{Checked, ProgrammeKey, SourceKey};
use crate::state::Route;
use crate::text::{Others, field_label, kind_label, others_heading, record_beside, record_name};
use crate::ui::browser::clock;
use crate::ui::context::RenderContext;
use crate::ui::live::{all, nothing, with_source_texts};
use crate::ui::widgets::{
    checked_line, citation, conflict_entry, correct_link, deck_link, note_link, own_line, record_link, source_list,
};

/// What the page of a record is made of.
struct Fact {
    kind: Kind,
    id: &'static str,
    /// The page that lists such records, and what it is called.
    home: (Route, &'static str),
    heading: String,
    subtitle: String,
    /// What it says, in a sentence.
    lead: String,
    /// What to know beside.
    note: Option<String>,
    checked: Option<Checked>,
    /// What is known, row by row.
    rows: Vec<Row>,
    sources: &'static [SourceKey],
    /// Other records, with their headings.
    others: Vec<(Others, Vec<&'static str>)>,
    /// The records before and after it.
    beside: [Option<&'static str>; 2],
    /// Whether it can be put into a deck.
    has_slide: bool,
}

/// A row of facts: the field, and its values.
type Row = (&'static str, Vec<AnyView>);

/// A row of one text.
fn row(field: &'static str, text: impl Into<String>) -> Row {
    (field, vec![text.into().into_any()])
}

/// A row where there is something to say.
fn row_of(field: &'static str, text: Option<impl Into<String>>) -> Option<Row> {
    text.map(|text| row(field, text))
}

/// A row of programmes, with the way to each.
fn programmes(scope: RenderContext, field: &'static str, keys: &[ProgrammeKey]) -> Option<Row> {
    let link = |key: &ProgrammeKey| {
        let programme = scope.dataset.programme(*key);
        record_link(scope, Kind::Programme, &programme.id, scope.lang.of(&programme.name).to_owned())
    };
    (!keys.is_empty()).then(|| (field, keys.iter().map(link).collect()))
}

/// The page of a record.
fn fact(scope: RenderContext, later: &'static Later, fact: Fact) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let Fact { kind, id, home, heading, subtitle, lead, note, checked, rows, sources, others, beside, has_slide } =
        fact;
    let record = format!("{}/{id}", kind.singular());
    let note = note.map_or_else(nothing, |note| view! { <p class="muted">{note}</p> }.into_any());
    let slide = if has_slide { deck_link(scope, &record) } else { nothing() };
    let rows = rows.into_iter().flat_map(|(field, values)| {
        let name = field_label(lang, field).unwrap_or_default();
        let values = values.into_iter().map(|value| view! { <dd>{value}</dd> }.into_any());
        std::iter::once(view! { <dt>{name}</dt> }.into_any()).chain(values)
    });
    let conflicts: Vec<_> = later.conflicts_about(kind, id).map(|conflict| conflict_entry(scope, conflict)).collect();
    let conflicts = if conflicts.is_empty() {
        nothing()
    } else {
        view! { <section class="disagreements"><h2>{messages.disagreements}</h2> <ul>{conflicts}</ul></section> }
            .into_any()
    };
    let others = others.into_iter().filter(|(_, ids)| !ids.is_empty()).map(|(what, ids)| {
        let entries = ids.into_iter().map(|other| {
            let name = named(scope, later, kind, other);
            if other == id {
                return view! { <li aria-current="true"><strong>{name}</strong></li> }.into_any();
            }
            view! { <li>{record_link(scope, kind, other, name)}</li> }.into_any()
        });
        view! { <h2>{others_heading(lang, what)}</h2> <ul class="entries">{all(entries)}</ul> }.into_any()
    });
    let beside = beside.into_iter().enumerate().filter_map(|(at, other)| {
        let (label, name) = (record_beside(lang, at == 1), named(scope, later, kind, other?));
        let address = page.link_to(Route::of_record(kind, other?)?);
        Some(view! { <a href=address><span class="muted">{label}</span> " " {name}</a> }.into_any())
    });
    let name = named(scope, later, kind, id);
    view! {
        <article class="page" data-record=record>
            <p class="way-back"><a href=page.link_to(home.0)>{format!("← {}", home.1)}</a></p>
            <h1 tabindex="-1">{heading}</h1>
            <p class="subtitle">{subtitle}</p>
            <p class="lead">{lead}</p>
            {note}
            {own_line(scope, id)}
            <p class="toolbar">{note_link(scope, record.clone())} {slide} {correct_link(scope, kind, id)}</p>
            {checked_line(scope, checked)}
            <dl class="facts">{all(rows)}</dl>
            {conflicts}
            <h2>{messages.sources}</h2>
            {source_list(scope, sources)}
            {all(others)}
            {with_source_texts(scope, move |texts| {
                let address = page.full_address();
                let cited = cite_record(lang, (dataset, texts), (&name, sources), &address, clock::today());
                citation(scope, cited, name.clone(), sources.to_vec())
            })}
            <nav class="neighbours" aria-label=kind_label(lang, kind)>{all(beside)}</nav>
        </article>
    }
    .into_any()
}

/// The name of a record, or its id where it has none.
fn named(RenderContext { dataset, lang, .. }: RenderContext, later: &Later, kind: Kind, id: &str) -> String {
    record_name(lang, dataset, later, kind, id).unwrap_or_else(|| id.to_owned())
}
