//! `#/awards`: the timeline of awards, runs of years, indicators, and every award with its sources.

use std::ops::RangeInclusive;

use leptos::prelude::*;

use super::award_controls::award_controls;
use super::behind::{lift_mark, records_behind};
use super::entries::award_entry;
use super::runs::runs;
use super::zoom::{on_period, time_buttons};
use crate::dataset::Later;
use crate::figure::{Canvas, RecordKey, TimelineLook, award_timeline, indicators};
use crate::model::{AwardKey, Word as _};
use crate::query::{Scale, select_awards};
use crate::state::Route;
use crate::text::{heading_with_count, shown_of};
use crate::ui::context::Scope;
use crate::ui::figure_view::{Extent, FigureProps, figure_view};
use crate::ui::live::{all, live, nothing, with_later};
use crate::ui::widgets::{RowsShown, choice, leave_records};

/// How many entries a list shows before the reader asks for more.
const PAGE_LENGTH: usize = 30;

/// The page of awards.
pub(super) fn awards(scope: Scope) -> AnyView {
    let words = scope.lang.awards();
    view! {
        <section class="page">
            <h1 tabindex="-1">{words.awards_heading}</h1>
            <p class="lead">{words.awards_lead}</p>
            {with_later(scope, move |later| content(scope, later))}
        </section>
    }
    .into_any()
}

/// The years of all awards.
pub(super) fn award_years(later: &Later) -> RangeInclusive<i32> {
    let years = later.awards.iter().map(|award| award.year);
    years.clone().min().zip(years.max()).map_or(2010..=2026, |(first, last)| first..=last)
}

fn content(scope: Scope, later: &'static Later) -> AnyView {
    let Scope { page, dataset, lang, .. } = scope;
    let words = lang.awards();
    let filter = Memo::new(move |_| page.view.with(|view| view.award_filter(dataset)));
    let look = Memo::new(move |_| page.view.with(|view| (view.lanes, view.context.clone())));
    let draw = move |canvas: Canvas| {
        let (lanes, context) = look.get();
        award_timeline(dataset, later, &filter.get(), TimelineLook { lanes, context: &context }, lang, canvas)
    };
    let panels = Callback::new(move |canvas| indicators(later, page.view.with(|view| view.scale), lang, canvas));
    // On the page a picture is as tall as it needs.
    let height: fn(f64) -> f64 = |_| f64::MAX;
    let props =
        |make| FigureProps { home: (Route::Awards, "#records"), height, ..FigureProps::new(make, Extent::Whole) };
    let mark = Memo::new(move |_| page.view.with(|view| view.mark.clone()));
    // The records behind the chosen mark, of whichever of the two pictures has it.
    let behind = Memo::new(move |_| {
        let mark = mark.get()?;
        let canvas = Canvas { width_px: 900.0, height_px: f64::MAX, type_px: 12.0, at_least: 0 };
        draw(canvas).records.remove(&mark).or_else(|| panels.run(canvas).records.remove(&mark))
    });
    let years = award_years(later);
    let timeline = FigureProps {
        on_period: Some(on_period(scope, years.clone())),
        below: Some(Callback::new({
            let years = years.clone();
            move |()| time_buttons(scope, years.clone())
        })),
        ..props(Callback::new(draw))
    };
    view! {
        {award_controls(scope, later)}
        {figure_view(scope, timeline)}
        <section class="records" id="records" tabindex="-1" on:keydown=move |event| leave_records(page, &event)>
            {live(move || match behind.get() {
                Some(records) if records.iter().any(|record| !matches!(record, RecordKey::Award(_))) => {
                    records_behind(scope, later, &records)
                }
                chosen => award_list(scope, later, filter, chosen),
            })}
        </section>
        {live(move || runs(scope, later, &filter.get()))}
        <h2 id="indicators">{words.indicators_heading}</h2>
        <form class="filters single" on:submit=|event| event.prevent_default()>{scale_choice(scope)}</form>
        {figure_view(scope, props(panels))}
    }
    .into_any()
}

/// The awards behind a mark, or all that are chosen.
fn award_list(
    scope: Scope,
    later: &'static Later,
    filter: Memo<crate::query::AwardFilter>,
    behind: Option<Vec<RecordKey>>,
) -> AnyView {
    let Scope { dataset, lang, .. } = scope;
    let lift = if behind.is_some() { lift_mark(scope) } else { nothing() };
    let words = lang.awards();
    let heading = if behind.is_some() { words.behind_heading } else { words.list_heading };
    let keys = match behind {
        Some(records) => {
            let awards = records.into_iter().filter_map(|key| match key {
                RecordKey::Award(key) => Some(key),
                _ => None,
            });
            awards.collect()
        }
        None => select_awards(dataset, later, &filter.get()),
    };
    let heading = heading_with_count(heading, lang, keys.len());
    view! { <h2>{heading}</h2> {lift} {list(scope, later, keys)} }.into_any()
}

fn scale_choice(scope: Scope) -> AnyView {
    let page = scope.page;
    let words = scope.lang.awards();
    let label = |scale: Scale| match scale {
        Scale::Linear => words.scale_linear,
        Scale::Logarithmic => words.scale_log,
        Scale::Indexed => words.scale_index,
    };
    let options = Scale::ALL.iter().map(|scale| (scale.word().to_owned(), label(*scale).to_owned())).collect();
    let chosen = Signal::derive(move || page.view.with(|view| view.scale.word().to_owned()));
    let on_choose = Callback::new(move |word: String| {
        page.open(page.changed(|view| view.scale = Scale::from_word(&word).unwrap_or(Scale::Linear)));
    });
    choice((Some("scale"), words.scale), options, chosen, on_choose)
}

fn list(scope: Scope, later: &'static Later, keys: Vec<AwardKey>) -> AnyView {
    let Scope { lang, messages, .. } = scope;
    if keys.is_empty() {
        return view! { <p class="empty">{lang.awards().none_found}</p> }.into_any();
    }
    let shown = RowsShown::new("awards", keys.len(), PAGE_LENGTH);
    live(move || {
        scope.page.links.track();
        let newest: Vec<_> = keys.iter().rev().take(shown.get()).copied().collect();
        let of_years = newest.chunk_by(|a, b| later.award(*a).year == later.award(*b).year).map(|of_year| {
            let year = of_year.first().map_or(0, |key| later.award(*key).year);
            let entries = of_year.iter().map(|key| award_entry(scope, later, *key));
            view! {
                <li class="year">
                    <h3>{year.to_string()}</h3>
                    <ul class="entries">{all(entries)}</ul>
                </li>
            }
            .into_any()
        });
        let more = if keys.len() > shown.get() {
            let counted = format!("{} ", shown_of(lang, shown.get(), keys.len()));
            view! { <p class="more">{counted} {shown.more(keys.len(), messages.show_more)}</p> }.into_any()
        } else {
            nothing()
        };
        view! { <ol class="years">{all(of_years)}</ol> {more} }.into_any()
    })
}
