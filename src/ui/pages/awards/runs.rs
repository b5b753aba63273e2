//! Runs of years: the longest, how sources count them, and what they call the first of its kind.

use leptos::prelude::*;

use crate::dataset::{Kind, Later};
use crate::figure::series_name;
use crate::query::{AwardFilter, Counted, Lanes, Streak, counted_in_a_row, runs_within, select_awards};
use crate::text::{counts_differ, heading_with_count, in_a_row};
use crate::ui::context::RenderContext;
use crate::ui::live::{all, nothing};
use crate::ui::pages::record_entries::award_entry;
use crate::ui::widgets::{conflict_entry, record_link, source_links};

/// How many runs the table shows.
const RUNS: usize = 12;

/// The longest runs, computed from what is chosen, beside what sources say; then the firsts.
pub(super) fn runs(scope: RenderContext, later: &'static Later, filter: &AwardFilter) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.awards();
    let chosen = select_awards(dataset, later, filter);
    let found: Vec<_> = runs_within(dataset, later, filter).into_iter().filter(|run| run.length() >= 2).collect();
    let mut counted = counted_in_a_row(dataset, later);
    counted.retain(|one| chosen.contains(&one.award));
    let rows = found.iter().take(RUNS).map(|run| {
        let mark = format!("{}.{}", run.series, filter.to.map_or(run.last, |to| run.last.min(to)));
        let address = page.live_link(move |view| (view.lanes, view.mark) = (Lanes::Series, Some(mark.clone())));
        view! {
            <tr>
                <th scope="row"><a href=address>{series_name(later, lang, &run.series)}</a></th>
                <td class="number">{format!("{}–{}", run.first, run.last)}</td>
                <td>{in_a_row(lang, run.length())}</td>
                <td>{stated(scope, later, &counted, run)}</td>
                <td>{if run.is_current { words.yes } else { words.no }}</td>
            </tr>
        }
        .into_any()
    });
    let firsts: Vec<_> = chosen.iter().filter(|key| later.award(**key).first).collect();
    let firsts = if firsts.is_empty() {
        nothing()
    } else {
        let entries = firsts.into_iter().map(|key| award_entry(scope, later, *key, true));
        view! { <h2 id="firsts">{words.firsts_heading}</h2> <ul class="entries">{all(entries)}</ul> }.into_any()
    };
    if found.is_empty() {
        return view! { <h2 id="runs">{words.streaks_heading}</h2> <p class="empty">{words.none_found}</p> }.into_any();
    }
    view! {
        <h2 id="runs">{words.streaks_heading}</h2>
        <p>{words.streaks_lead}</p>
        <div class="table-scroll" tabindex="0" role="region" aria-label=words.streaks_heading>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.series}</th>
                        <th scope="col" class="number">{words.years}</th>
                        <th scope="col">{words.length}</th>
                        <th scope="col">{words.stated}</th>
                        <th scope="col">{words.running}</th>
                    </tr>
                </thead>
                <tbody>{all(rows)}</tbody>
            </table>
        </div>
        {differences(scope, later, &counted)}
        {firsts}
    }
    .into_any()
}

/// The newest count of a run by its sources.
fn stated(scope: RenderContext, later: &'static Later, counted: &[Counted], run: &Streak) -> AnyView {
    let lang = scope.lang;
    let of_run = counted.iter().rev().find(|one| {
        let award = later.award(one.award);
        award.series == run.series && (run.first..=run.last).contains(&award.year)
    });
    let Some(one) = of_run else {
        return view! { <span class="muted">{scope.messages.not_stated}</span> }.into_any();
    };
    let year = later.award(one.award).year;
    let said = if one.stated == one.found {
        format!("= {} ({year})", in_a_row(lang, one.stated))
    } else {
        // Of the same year, since the run may have gone on.
        format!("≠ {year}: {}", counts_differ(lang, one.stated, one.found))
    };
    said.into_any()
}

/// Where sources count otherwise than the records, and where they disagree among themselves.
fn differences(scope: RenderContext, later: &'static Later, counted: &[Counted]) -> AnyView {
    let RenderContext { lang, .. } = scope;
    let words = lang.awards();
    let differing = counted.iter().filter(|one| one.stated != one.found).map(|one| {
        let award = later.award(one.award);
        let counts = counts_differ(lang, one.stated, one.found);
        view! {
            <li data-record=format!("award/{}", award.id)>
                <p><strong>{record_link(scope, Kind::Award, &award.id, format!("{} {}", series_name(later, lang, &award.series), award.year))}</strong> {format!(": {counts}")}</p>
                {source_links(scope, &award.sources)}
            </li>
        }
        .into_any()
    });
    let differing: Vec<_> = differing.collect();
    let count = differing.len();
    let list = if differing.is_empty() {
        view! { <p>{words.no_differences}</p> }.into_any()
    } else {
        view! { <ul class="entries">{all(differing)}</ul> }.into_any()
    };
    let is_counted = |series: &str| counted.iter().any(|one| later.award(one.award).series == series);
    let of_counts = later
        .awards
        .iter()
        .filter(|award| is_counted(&award.series))
        .flat_map(|award| later.conflicts_about(Kind::Award, &award.id));
    let of_counts: Vec<_> = of_counts
        .filter(|conflict| conflict.field == "count")
        .map(|conflict| conflict_entry(scope, conflict))
        .collect();
    let conflicts =
        if of_counts.is_empty() { nothing() } else { view! { <ul class="disagreements">{of_counts}</ul> }.into_any() };
    view! {
        <details class="differences">
            <summary>{heading_with_count(words.differences_heading, lang, count)}</summary>
            <p>{words.differences_lead}</p>
            {list}
            {conflicts}
        </details>
    }
    .into_any()
}
