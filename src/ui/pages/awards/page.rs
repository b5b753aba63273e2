//! `#/awards`: the timeline of awards, runs of years, indicators, and every award with its sources.

use leptos::prelude::*;

use super::award_controls::{award_controls, award_years, lanes_choice};
use super::runs::runs;
use super::zoom::{on_period, time_buttons};
use crate::dataset::Later;
use crate::figure::{
    AWARD_TIMELINE, FigureSize, INDICATORS, RecordKey, TimelineLook, award_timeline, indicators, series_name,
};
use crate::model::{Award, AwardKey, Word as _};
use crate::query::{AwardCounts, AwardFilter, Filter, Lanes, Scale, Streak, count_awards, runs_within, select_awards};
use crate::text::{Lang, heading_with_count, in_a_row, shown_of};
use crate::ui::context::RenderContext;
use crate::ui::deferred::follow;
use crate::ui::layout::{Frame, Method, Sections, StageFigure, key_numbers, record_items};
use crate::ui::live::{all, live, nothing, with_later};
use crate::ui::pages::record_entries::award_entry;
use crate::ui::widgets::{RowsShown, choice, leave_records};

/// How many entries a list shows before the reader asks for more.
const PAGE_LENGTH: usize = 20;
/// How many runs and how many of the newest awards the rail shows at rest.
const LONGEST: usize = 5;
const NEWEST: usize = 3;

/// The page of awards.
pub(super) fn awards(scope: RenderContext) -> AnyView {
    with_later(scope, move |later| content(scope, later))
}

fn content(scope: RenderContext, later: &'static Later) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.awards();
    let filter = Memo::new(move |_| page.view.with(|view| view.award_filter(dataset)));
    // Stage and rail are on the screen: both show a choice in the very next frame.
    let [listed, of_runs] = follow::<_, 2>(page, filter);
    let listed = Memo::new(move |_| listed.get());
    view! {
        <Frame
            scope
            figures=vec![timeline(scope, later, filter), values(scope, later)]
            chips=move || award_controls(scope, later)
            rest=move || live(move || at_rest(scope, later, &filter.get()))
        >
            <Sections
                scope
                sections=vec![
                    ("records", words.list_heading.to_owned()),
                    ("runs", words.streaks_heading.to_owned()),
                    ("firsts", words.firsts_heading.to_owned()),
                    ("method", lang.frame().method.to_owned()),
                ]
            />
            <section class="records" id="records" tabindex="-1" on:keydown=move |event| leave_records(page, &event)>
                {live(move || award_list(scope, later, listed))}
            </section>
            {live(move || runs(scope, later, &of_runs.get()))}
            <Method scope lead=words.awards_lead filter=Signal::derive(Filter::default) />
        </Frame>
    }
    .into_any()
}

/// The timeline: the strongest series as far as the stage has room, all of them where the reader asks for them.
fn timeline(scope: RenderContext, later: &'static Later, filter: Memo<AwardFilter>) -> StageFigure {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.awards();
    let look = Memo::new(move |_| page.view.with(|view| (view.lanes, view.context.clone())));
    let make = Callback::new(move |canvas: FigureSize| {
        let (lanes, context) = look.get();
        award_timeline(dataset, later, &filter.get(), TimelineLook { lanes, context: &context }, lang, canvas)
    });
    let years = award_years(later);
    let draws_all = RwSignal::new(false);
    let of_time = years.clone();
    let label = move || if draws_all.get() { words.show_first_lanes } else { words.show_all_lanes };
    let looks = move || {
        let toggle = move |_| draws_all.update(|all| *all = !*all);
        view! { {lanes_choice(scope)} <button type="button" data-action="all-lanes" on:click=toggle>{label}</button> }
    };
    StageFigure {
        on_period: Some(on_period(scope, years)),
        looks: Some(ViewFn::from(looks)),
        below: Some(ViewFn::from(move || time_buttons(scope, of_time.clone()))),
        draws_all: Some(draws_all),
        ..StageFigure::new(AWARD_TIMELINE, make)
    }
}

/// The indicators, on scales of the reader's choice.
fn values(scope: RenderContext, later: &'static Later) -> StageFigure {
    let (page, lang) = (scope.page, scope.lang);
    let make = Callback::new(move |canvas| indicators(later, page.view.with(|view| view.scale), lang, canvas));
    // Each value has a panel of its own: all of them, until the reader asks for those that fit the screen.
    let draws_all = RwSignal::new(true);
    let words = lang.awards();
    let label = move || if draws_all.get() { words.show_first_lanes } else { words.show_all_lanes };
    let looks = move || {
        let toggle = move |_| draws_all.update(|all| *all = !*all);
        view! { {scale_choice(scope)} <button type="button" data-action="all-lanes" on:click=toggle>{label}</button> }
    };
    StageFigure { looks: Some(ViewFn::from(looks)), draws_all: Some(draws_all), ..StageFigure::new(INDICATORS, make) }
}

/// The rail at rest: how many awards and series, the longest runs, the newest awards.
fn at_rest(scope: RenderContext, later: &'static Later, filter: &AwardFilter) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.awards();
    let chosen = select_awards(dataset, later, filter);
    let AwardCounts { awards, series, grantors } = count_awards(later, &chosen);
    let numbers = vec![(awards, words.count_awards), (series, words.count_series), (grantors, words.count_grantors)];
    let longest = runs_within(dataset, later, filter).into_iter().filter(|run| run.length() >= 2).take(LONGEST);
    let longest: Vec<_> = longest
        .map(|run| {
            let mark = format!("{}.{}", run.series, filter.to.map_or(run.last, |to| run.last.min(to)));
            let address = page.live_link(move |view| {
                view.lanes = Lanes::Series;
                (view.mark, view.figure) = (Some(mark.clone()), None);
            });
            view! {
                <li>
                    <a href=address>{full_name(later, lang, &run)}</a>
                    <span class="rail-about">{format!("{} · {}–{}", in_a_row(lang, run.length()), run.first, run.last)}</span>
                </li>
            }
        })
        .collect();
    let newest: Vec<_> = chosen.iter().rev().take(NEWEST).map(|key| RecordKey::Award(*key)).collect();
    view! {
        {key_numbers(scope, numbers)}
        <h2>{words.streaks_heading}</h2>
        <ul class="rail-records">{longest}</ul>
        <h2>{words.newest_awards}</h2>
        {record_items(scope, &newest, NEWEST)}
    }
    .into_any()
}

/// What a run is called by the award that ended it: outsiders do not know the short names of series.
fn full_name(later: &'static Later, lang: Lang, run: &Streak) -> String {
    let of_run = |award: &&Award| award.series == run.series && award.year == run.last;
    later
        .awards
        .iter()
        .find(of_run)
        .map_or_else(|| series_name(later, lang, &run.series), |award| lang.of(&award.name).to_owned())
}

/// All awards that are chosen.
fn award_list(scope: RenderContext, later: &'static Later, filter: Memo<AwardFilter>) -> AnyView {
    let RenderContext { dataset, lang, .. } = scope;
    let keys = select_awards(dataset, later, &filter.get());
    let heading = heading_with_count(lang.awards().list_heading, lang, keys.len());
    view! { <h2>{heading}</h2> {list(scope, later, keys)} }.into_any()
}

fn scale_choice(scope: RenderContext) -> AnyView {
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

fn list(scope: RenderContext, later: &'static Later, keys: Vec<AwardKey>) -> AnyView {
    let RenderContext { lang, messages, .. } = scope;
    if keys.is_empty() {
        return view! { <p class="empty">{lang.awards().none_found}</p> }.into_any();
    }
    let shown = RowsShown::new(scope.page, "awards", PAGE_LENGTH);
    live(move || {
        let newest: Vec<_> = keys.iter().rev().take(shown.get()).copied().collect();
        let of_years = newest.chunk_by(|a, b| later.award(*a).year == later.award(*b).year).map(|of_year| {
            let year = of_year.first().map_or(0, |key| later.award(*key).year);
            let entries = of_year.iter().map(|key| award_entry(scope, later, *key, false));
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
