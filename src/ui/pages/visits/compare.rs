//! Two selections side by side, on one scale, with their difference in a sentence.

use leptos::prelude::*;

use super::records::words_of;
use crate::figure::{FigureSize, visits_by_kind};
use crate::query::{Filter, Period, Selection, count_by_year, years_of};
use crate::text::{difference, per_year};
use crate::ui::browser::document;
use crate::ui::context::RenderContext;
use crate::ui::figure_view::small_figure;
use crate::ui::live::{all, live};
use crate::ui::visit_index::visit_index;
use crate::ui::widgets::choice;

/// What is compared, or how to begin.
pub(super) fn compare(scope: RenderContext, selection: Memo<Selection>) -> AnyView {
    let RenderContext { page, dataset, .. } = scope;
    let comparison = Memo::new(move |_| page.view.with(|view| view.comparison.clone()));
    live(move || match comparison.get() {
        None => offers(scope),
        Some(pinned) => {
            let pinned = visit_index(dataset).select(dataset, &pinned);
            side_by_side(scope, StoredValue::new(pinned), selection)
        }
    })
}

/// Ways to begin a comparison.
fn offers(scope: RenderContext) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.visits();
    let pin = move |_| {
        page.open(page.changed(|view| view.comparison = Some(view.filter.clone())));
        document::focus_when_lost("#compare");
    };
    // Programmes that were launched while visits are recorded: what came before and after can be told apart.
    let years = dataset.visits.first().zip(dataset.visits.last());
    let (first, last) = years.map_or((0, 0), |(first, last)| (first.date.year(), last.date.year()));
    let launched = dataset.programmes.iter().filter_map(|programme| {
        let year = programme.launched.filter(|year| (first + 1..=last).contains(year))?;
        (!programme.marker)
            .then(|| (year.to_string() + "|" + &programme.id, format!("{} ({year})", lang.of(&programme.name))))
    });
    let options: Vec<_> = std::iter::once((String::new(), "–".to_owned())).chain(launched).collect();
    let set = Callback::new(move |value: String| {
        if let Some(year) = value.split_once('|').and_then(|(year, _)| year.parse::<i32>().ok()) {
            page.open(page.changed(|view| {
                let of = |from, to| Filter { period: Period { from, to }, ..view.filter.clone() };
                (view.comparison, view.filter) = (Some(of(None, Some(year - 1))), of(Some(year), None));
                view.mark = None;
            }));
        }
    });
    view! {
        <div class="looks compare-offers">
            <button type="button" data-action="pin" on:click=pin>{words.pin}</button>
            {choice((Some("before-after"), words.before_after), options, Signal::derive(String::new), set)}
        </div>
    }
    .into_any()
}

fn side_by_side(scope: RenderContext, pinned: StoredValue<Selection>, selection: Memo<Selection>) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.visits();
    let unpin = move |_| {
        page.open(page.changed(|view| view.comparison = None));
        document::focus_when_lost("[data-action=pin]");
    };
    // One scale: the highest year of both.
    let highest = move |selection: &Selection| {
        let counts = count_by_year(dataset, selection);
        counts.years.clone().map(|year| counts.year_total(year)).max().unwrap_or(0)
    };
    let at_least = Memo::new(move |_| selection.with(highest).max(pinned.with_value(highest)));
    let make_pinned = Callback::new(move |canvas: FigureSize| {
        let canvas = FigureSize { at_least: at_least.get(), ..canvas };
        pinned.with_value(|pinned| visits_by_kind(dataset, pinned, lang, canvas))
    });
    let make_current = Callback::new(move |canvas: FigureSize| {
        let canvas = FigureSize { at_least: at_least.get(), ..canvas };
        selection.with(|selection| visits_by_kind(dataset, selection, lang, canvas))
    });
    let count = |keys: usize| u32::try_from(keys).unwrap_or(u32::MAX);
    let said = live(move || {
        let (a, b) = (pinned.get_value(), selection.get());
        let text = if a.filter == b.filter {
            words.same.to_owned()
        } else {
            let of = |selection: &Selection| {
                (count(selection.keys.len()), count(years_of(dataset, &selection.filter).count()))
            };
            let rates = per_year(lang, of(&a), of(&b)).map_or_else(String::new, |rates| format!(" {rates}"));
            difference(lang, count(a.keys.len()), count(b.keys.len())) + &rates
        };
        view! { <p class="sentence" role="status">{text}</p> }.into_any()
    });
    let half = move |heading: &'static str, filter: Signal<Filter>, make| {
        let words = live(move || words_of(scope, &filter.get()).into_any());
        view! { <div><h3>{format!("{heading}: ")} {words}</h3> {small_figure(scope, make)}</div> }.into_any()
    };
    let pinned_filter = Signal::derive(move || pinned.with_value(|one| one.filter.clone()));
    let current_filter = Signal::derive(move || selection.with(|one| one.filter.clone()));
    view! {
        <section class="comparison" data-compare="" aria-labelledby="compare">
            <h2 id="compare" tabindex="-1">{words.compared}</h2>
            {said}
            <div class="columns">
                {all([half(words.pinned, pinned_filter, make_pinned), half(words.current, current_filter, make_current)])}
            </div>
            <p><button type="button" data-action="unpin" on:click=unpin>{words.unpin}</button></p>
        </section>
    }
    .into_any()
}
