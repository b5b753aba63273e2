//! `#/data`: the dataset itself, as tables, with what it covers and where sources disagree.

#![allow(unreachable_pub, reason = "the macro of components writes their properties as public")]

mod editions;
mod open_dataset;

use leptos::prelude::*;

use self::editions::changes;
use self::open_dataset::OpenDataset;
use crate::dataset::{EXAMPLES, Kind};
use crate::query::{Filter, Footing, Footings, count_checks, cover, evidence, grid};
use crate::state::{OtherDataset, Route, UrlState};
use crate::text::{
    checks_counted, coverage, evidence_lead, footing_label, heading_with_count, in_digits, integer, kind_label,
    other_subjects, record_name, what_changed,
};
use crate::ui::context::RenderContext;
use crate::ui::live::{all, nothing, with_later};
use crate::ui::widgets::{conflict_entry, record_link, sheet_view, whole_dataset};

/// The parts of the address that are views of their own.
const COVERAGE: &str = "coverage";
const DISAGREEMENTS: &str = "disagreements";
const CHANGES: &str = "changes";

/// The page of the data; `part` names a table or a view, and nothing is the visits.
pub(in crate::ui) fn data(scope: RenderContext, part: &str) -> AnyView {
    let RenderContext { page, lang, messages, .. } = scope;
    let part = if part.is_empty() { Kind::Visit.part() } else { part };
    let kind = Kind::from_part(part);
    let content = match (kind, part) {
        (Some(kind), _) => sheet_view(scope, kind),
        (None, COVERAGE) => coverage_grid(scope),
        (None, DISAGREEMENTS) => disagreements(scope),
        (None, CHANGES) if scope.dataset.is_built_in() => changes(scope),
        _ => return super::not_found(scope),
    };
    let tables = Kind::ALL.iter().map(|kind| (kind.part(), kind_label(lang, *kind)));
    let views = [(COVERAGE, messages.coverage), (DISAGREEMENTS, messages.disagreements)];
    // What editions changed is known of the built-in dataset.
    let of_editions = scope.dataset.is_built_in().then_some((CHANGES, what_changed(lang)));
    let choices = tables.chain(views).chain(of_editions).map(|(name, label)| {
        let current = (name == part).then_some("page");
        view! { <li><a href=page.link_to(Route::Data(name.to_owned())) aria-current=current>{label}</a></li> }
            .into_any()
    });
    view! {
        <section class="page">
            <h1 tabindex="-1">{messages.data_heading}</h1>
            <p class="lead">{messages.data_lead}</p>
            {whole_dataset(scope)}
            {examples(scope)}
            <OpenDataset scope />
            <nav class="choice" aria-label=messages.data_choice><ul>{all(choices)}</ul></nav>
            {content}
        </section>
    }
    .into_any()
}

/// The ways to datasets of other subjects.
fn examples(scope: RenderContext) -> AnyView {
    let RenderContext { page, lang, .. } = scope;
    let links = EXAMPLES.iter().map(|example| {
        let address = page.link(|view| {
            *view =
                UrlState { lang: view.lang, data: Some(OtherDataset::Example(example.name)), ..UrlState::default() };
        });
        view! { " " <a href=address data-example=example.name>{lang.of(&example.title()).to_owned()}</a> }
    });
    view! { <p>{other_subjects(lang)} {links.collect_view()}</p> }.into_any()
}

/// Recorded visits by province and year, beside what was stated.
fn coverage_grid(scope: RenderContext) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let grid = grid(dataset);
    let years =
        grid.years.iter().map(|year| view! { <th scope="col" class="number">{year.to_string()}</th> }.into_any());
    let rows = grid.rows.iter().map(|(key, counts)| {
        let region = dataset.region(*key);
        let cells = counts.iter().zip(&grid.years).map(|(count, year)| {
            if *count == 0 {
                return view! { <td class="hatched"><span class="visually-hidden">{messages.no_record_found}</span></td> }.into_any();
            }
            let address = page.link(|view| {
                *view = view.at(Route::Visits);
                view.filter.province = Some(region.code.as_str().to_owned());
                (view.filter.period.from, view.filter.period.to) = (Some(*year), Some(*year));
            });
            view! { <td class="number"><a href=address>{integer(lang, *count)}</a></td> }.into_any()
        });
        view! { <tr><th scope="row">{lang.of(&region.name).to_owned()}</th> {all(cells)}</tr> }.into_any()
    });
    let stated = cover(dataset, &Filter::default());
    let stated = stated.iter().map(|cover| view! { <p class="coverage">{coverage(lang, cover)}</p> }.into_any());
    view! {
        <h2>{messages.coverage}</h2>
        <p>{messages.coverage_lead}</p>
        {all(stated)}
        <div class="table-scroll" tabindex="0" role="region" aria-label=messages.coverage data-coverage="provinces">
            <table>
                <thead><tr><th scope="col">{messages.province}</th> {all(years)}</tr></thead>
                <tbody>{all(rows)}</tbody>
            </table>
        </div>
        {footings(scope)}
    }
    .into_any()
}

/// How many records rest on one source, on one release, on independent ones; by kind and by year.
fn footings(scope: RenderContext) -> AnyView {
    let RenderContext { dataset, lang, messages, .. } = scope;
    let heading = lang.pick("Kekuatan bukti", "Strength of evidence");
    let tables = with_later(scope, move |later| {
        let found = evidence(dataset, later);
        let by_kind = found.by_kind.iter().map(|(kind, counts)| (kind_label(lang, *kind).to_owned(), *counts));
        let by_year = found.by_year.iter().rev().map(|(year, counts)| (year.to_string(), *counts));
        let checks = checks_counted(lang, &count_checks(dataset, later));
        let checks = checks.map_or_else(nothing, |words| view! { <p data-checks="">{words}</p> }.into_any());
        let kind = lang.pick("Jenis data", "Kind of record");
        view! {
            {footing_table(scope, "kind", kind, by_kind.collect())}
            {footing_table(scope, "year", messages.year, by_year.collect())}
            {checks}
        }
        .into_any()
    });
    view! {
        <section data-evidence="">
            <h2>{heading}</h2>
            <p>{evidence_lead(lang)}</p>
            {tables}
        </section>
    }
    .into_any()
}

/// A table of footings, `by` kind or year, a row for each.
fn footing_table(
    RenderContext { lang, messages, .. }: RenderContext,
    by: &str,
    first: &str,
    rows: Vec<(String, Footings)>,
) -> AnyView {
    let headings = Footing::ALL.map(|footing| footing_label(lang, footing)).into_iter().chain([messages.total]);
    let headings = headings.map(|label| view! { <th scope="col" class="number">{label}</th> }.into_any());
    let number = |count: usize| in_digits(lang, count);
    let rows = rows.into_iter().map(|(name, counts)| {
        let cells = counts.0.into_iter().chain([counts.total()]);
        let cells = cells.map(|count| view! { <td class="number">{number(count)}</td> }.into_any());
        view! { <tr><th scope="row">{name}</th> {all(cells)}</tr> }.into_any()
    });
    let (first, by) = (first.to_owned(), by.to_owned());
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=first.clone() data-evidence-by=by>
            <table>
                <thead><tr><th scope="col">{first.clone()}</th> {all(headings)}</tr></thead>
                <tbody>{all(rows)}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Every disagreement, by the kind of record that it is about.
fn disagreements(scope: RenderContext) -> AnyView {
    let RenderContext { dataset, lang, messages, .. } = scope;
    let list = with_later(scope, move |later| {
        let groups = Kind::ALL.iter().map(|kind| {
            let of_kind = later.conflicts.iter().filter(|conflict| conflict.about.kind == kind.singular());
            let entries: Vec<_> = of_kind
                .map(|conflict| {
                    let name = record_name(lang, dataset, later, *kind, &conflict.about.id);
                    let name = name.unwrap_or_else(|| conflict.about.id.clone());
                    let about = record_link(scope, *kind, &conflict.about.id, name);
                    view! { {conflict_entry(scope, conflict)} <li class="about">{about}</li> }.into_any()
                })
                .collect();
            if entries.is_empty() {
                return nothing();
            }
            let heading = heading_with_count(kind_label(lang, *kind), lang, entries.len());
            view! { <h3>{heading}</h3> <ul>{entries}</ul> }.into_any()
        });
        all(groups)
    });
    view! {
        <section class="disagreements">
            <h2>{messages.disagreements}</h2>
            <p>{messages.disagreements_lead}</p>
            {list}
        </section>
    }
    .into_any()
}
