//! `#/awards`: the timeline of awards, runs of years, indicators, and every award with its sources.

use leptos::prelude::*;

use super::entries::award_entry;
use crate::dataset::Later;
use crate::figure::{RecordKey, award_timeline, indicators, series_name};
use crate::model::{AwardKey, AwardLevel, Word as _};
use crate::query::{AwardFilter, Lanes, select_awards, streaks};
use crate::state::Route;
use crate::text::{heading_with_count, in_a_row, lanes_label, level_label, shown_of};
use crate::ui::context::Scope;
use crate::ui::figure_view::{Extent, FigureProps, figure_view};
use crate::ui::live::{all, live, nothing, with_later};
use crate::ui::widgets::{choice, text_search};

/// How many entries a list shows before the reader asks for more.
const PAGE_LENGTH: usize = 30;
/// How many runs the table shows.
const RUNS: usize = 12;

/// The page of awards.
pub(super) fn awards(scope: Scope) -> AnyView {
    let words = scope.lang.honours();
    view! {
        <section class="page">
            <h1 tabindex="-1">{words.awards_heading}</h1>
            <p class="lead">{words.awards_lead}</p>
            {with_later(scope, move |later| content(scope, later))}
        </section>
    }
    .into_any()
}

fn content(scope: Scope, later: &'static Later) -> AnyView {
    let Scope { page, dataset, lang, .. } = scope;
    let words = lang.honours();
    let filter = Memo::new(move |_| page.view.with(|view| view.award_filter(dataset)));
    let look = Memo::new(move |_| page.view.with(|view| (view.lanes, view.context)));
    let timeline = Callback::new(move |canvas| award_timeline(dataset, later, &filter.get(), look.get(), lang, canvas));
    let panels = Callback::new(move |canvas| indicators(later, lang, canvas));
    // On the page a picture is as tall as it needs.
    let height: fn(f64) -> f64 = |_| f64::MAX;
    let props =
        |make| FigureProps { home: (Route::Awards, "#records"), height, ..FigureProps::new(make, Extent::Whole) };
    let mark = Memo::new(move |_| page.view.with(|view| view.mark.clone()));
    let listed = Memo::new(move |_| {
        let chosen = select_awards(later, &filter.get());
        let Some(mark) = mark.get() else { return chosen };
        let canvas = crate::figure::Canvas { width_px: 900.0, height_px: f64::MAX, type_px: 12.0, at_least: 0 };
        let behind = award_timeline(dataset, later, &filter.get(), look.get(), lang, canvas).records.remove(&mark);
        let awards = behind.into_iter().flatten().filter_map(|key| match key {
            RecordKey::Award(key) => Some(key),
            _ => None,
        });
        awards.collect::<Vec<AwardKey>>()
    });
    view! {
        {controls(scope)}
        {figure_view(scope, props(timeline))}
        <section class="records" aria-labelledby="records">
            <h2 id="records" tabindex="-1">
                {live(move || heading_with_count(words.list_heading, lang, listed.with(Vec::len)).into_any())}
            </h2>
            {live(move || lift_mark(scope, mark))}
            {live(move || list(scope, later, listed.get()))}
        </section>
        {live(move || runs(scope, later, &filter.get()))}
        <h2 id="indicators">{words.indicators_heading}</h2>
        {figure_view(scope, FigureProps { home: (Route::Awards, "#indicators"), ..props(panels) })}
    }
    .into_any()
}

fn lift_mark(scope: Scope, mark: Memo<Option<String>>) -> AnyView {
    let page = scope.page;
    page.view.track();
    if mark.get().is_none() {
        return nothing();
    }
    let address = page.link(|view| view.mark = None);
    view! { <p><a data-action="lift-mark" href=address>{scope.messages.show_whole_selection}</a></p> }.into_any()
}

fn controls(scope: Scope) -> AnyView {
    let Scope { page, lang, messages, .. } = scope;
    let words = lang.honours();
    let lanes = Lanes::ALL.iter().map(|one| (one.word().to_owned(), lanes_label(lang, *one).to_owned())).collect();
    let shown_lanes = Signal::derive(move || page.view.with(|view| view.lanes.word().to_owned()));
    let choose_lanes = Callback::new(move |word: String| {
        page.open(page.changed(|view| {
            view.lanes = Lanes::from_word(&word).unwrap_or(Lanes::Series);
            view.mark = None;
        }));
    });
    let mut reaches = vec![(String::new(), messages.any.to_owned())];
    reaches.extend(AwardLevel::ALL.iter().map(|one| (one.word().to_owned(), level_label(lang, *one).to_owned())));
    let shown_reach =
        Signal::derive(move || page.view.with(|view| view.reach.map_or("", |reach| reach.word()).to_owned()));
    let choose_reach = Callback::new(move |word: String| {
        page.open(page.changed(|view| {
            view.reach = AwardLevel::from_word(&word);
            view.mark = None;
        }));
    });
    let years = scope.dataset.later().map_or(2010..=2026, |later| {
        let years = later.awards.iter().map(|award| award.year);
        years.clone().min().unwrap_or(2010)..=years.max().unwrap_or(2026)
    });
    let mut options = vec![(String::new(), messages.any.to_owned())];
    options.extend(years.map(|year| (year.to_string(), year.to_string())));
    let year_choice = |name: &'static str, label: &'static str, is_from: bool| {
        let chosen = Signal::derive(move || {
            let period = page.view.with(|view| view.filter.period);
            let year = if is_from { period.from } else { period.to };
            year.map_or_else(String::new, |year| year.to_string())
        });
        let on_choose = Callback::new(move |text: String| {
            let year = text.parse::<i32>().ok();
            page.open(page.changed(|view| {
                let period = &mut view.filter.period;
                if is_from {
                    period.from = year;
                } else {
                    period.to = year;
                }
                if let (Some(from), Some(to), Some(year)) = (period.from, period.to, year)
                    && from > to
                {
                    (period.from, period.to) = (Some(year), Some(year));
                }
                view.mark = None;
            }));
        });
        choice((Some(name), label), options.clone(), chosen, on_choose)
    };
    let has_context = Signal::derive(move || page.view.with(|view| view.context));
    let toggle = move |event| {
        let context = event_target_checked(&event);
        page.open(page.changed(|view| view.context = context));
    };
    view! {
        <form class="filters" role="search" aria-label=messages.narrow on:submit=|event| event.prevent_default()>
            {choice((Some("lanes"), words.lanes), lanes, shown_lanes, choose_lanes)}
            {choice((Some("reach"), words.reach), reaches, shown_reach, choose_reach)}
            {year_choice("from", messages.filter_from, true)}
            {year_choice("to", messages.filter_to, false)}
            {text_search(scope, messages.filter_text)}
            <label class="check">
                <input type="checkbox" data-filter="context" prop:checked=has_context on:change=toggle />
                <span>{words.context}</span>
            </label>
        </form>
    }
    .into_any()
}

fn list(scope: Scope, later: &'static Later, keys: Vec<AwardKey>) -> AnyView {
    let Scope { lang, messages, .. } = scope;
    if keys.is_empty() {
        return view! { <p class="empty">{lang.honours().none_found}</p> }.into_any();
    }
    let shown = RwSignal::new(PAGE_LENGTH);
    live(move || {
        scope.page.view.track();
        let entries = keys.iter().rev().take(shown.get()).map(|key| award_entry(scope, later, *key));
        let more = if keys.len() > shown.get() {
            let counted = format!("{} ", shown_of(lang, shown.get(), keys.len()));
            let show_more = move |_| shown.update(|shown| *shown += PAGE_LENGTH);
            view! { <p class="more">{counted} <button type="button" on:click=show_more>{messages.show_more}</button></p> }.into_any()
        } else {
            nothing()
        };
        view! { <ul class="entries">{all(entries)}</ul> {more} }.into_any()
    })
}

/// The longest runs, computed from what is chosen.
fn runs(scope: Scope, later: &'static Later, filter: &AwardFilter) -> AnyView {
    let Scope { page, dataset, lang, .. } = scope;
    let words = lang.honours();
    page.view.track();
    let chosen = select_awards(later, filter);
    let found: Vec<_> = streaks(dataset, later, &chosen).into_iter().filter(|run| run.length() >= 2).collect();
    let rows = found.iter().take(RUNS).map(|run| {
        let address = page.link(|view| {
            view.lanes = Lanes::Series;
            view.mark = Some(format!("{}.{}", run.series, run.last));
        });
        view! {
            <tr>
                <th scope="row"><a href=address>{series_name(later, lang, &run.series)}</a></th>
                <td class="number">{format!("{}–{}", run.first, run.last)}</td>
                <td>{in_a_row(lang, run.length())}</td>
                <td>{if run.is_current { words.yes } else { words.no }}</td>
            </tr>
        }
        .into_any()
    });
    view! {
        <h2>{words.streaks_heading}</h2>
        <p>{words.streaks_lead}</p>
        <div class="table-scroll" tabindex="0" role="region" aria-label=words.streaks_heading>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.series}</th>
                        <th scope="col" class="number">{words.years}</th>
                        <th scope="col">{words.length}</th>
                        <th scope="col">{words.running}</th>
                    </tr>
                </thead>
                <tbody>{all(rows)}</tbody>
            </table>
        </div>
    }
    .into_any()
}
