//! The figures of the page. Each shows what all other choices keep: the one of provinces does not heed the choice of a
//! province.

use leptos::prelude::*;

use super::page::Chosen;
use super::slider::period_within;
use crate::dataset::Dataset;
use crate::figure::{
    Figure, FigureSize, TimeLook, VISITS_BY_YEAR, VISITS_CALENDAR, VISITS_KINDS, VISITS_LEADERS, VISITS_ORIGIN,
    VISITS_PAIRS, VISITS_PROGRAMMES, VISITS_REGIONS, VISITS_RETURNING, VISITS_SIZES, VISITS_TOPICS, visits_calendar,
    visits_kinds, visits_leaders, visits_origin, visits_over_time, visits_pairs, visits_programmes, visits_regions,
    visits_returning, visits_sizes, visits_topics,
};
use crate::model::Word as _;
use crate::query::{Breakdown, Dimension, Selection, TimeBin};
use crate::state::UrlState;
use crate::text::Lang;
use crate::ui::context::RenderContext;
use crate::ui::layout::{Marks, StageFigure};
use crate::ui::widgets::choice;

/// Computes a figure of a selection.
type Make = fn(&Dataset, &Selection, Lang, FigureSize) -> Figure;

/// A figure beside the one over time.
struct FigureSpec {
    id: &'static str,
    /// What the keys of its marks begin with.
    marks: &'static [&'static str],
    make: Make,
    /// The dimension that the figure shows, and so does not heed.
    free: Option<Dimension>,
}

const fn spec(id: &'static str, marks: &'static [&'static str], make: Make, free: Option<Dimension>) -> FigureSpec {
    FigureSpec { id, marks, make, free }
}

/// The figures after the one over time, in their order on the filmstrip.
const FIGURES: [FigureSpec; 10] = [
    spec(VISITS_ORIGIN, &["province"], visits_origin, Some(Dimension::Province)),
    spec(VISITS_REGIONS, &["region"], visits_regions, None),
    spec(VISITS_TOPICS, &["topic"], visits_topics, Some(Dimension::Topic)),
    spec(VISITS_KINDS, &["type"], visits_kinds, Some(Dimension::Type)),
    spec(VISITS_PROGRAMMES, &["programme"], visits_programmes, Some(Dimension::Programme)),
    spec(VISITS_PAIRS, &["pair"], visits_pairs, None),
    spec(VISITS_CALENDAR, &["visit"], visits_calendar, None),
    spec(VISITS_SIZES, &[], visits_sizes, None),
    spec(VISITS_RETURNING, &["institution"], visits_returning, None),
    spec(VISITS_LEADERS, &["leader"], visits_leaders, None),
];

/// All figures of the page.
pub(super) fn figures(scope: RenderContext, chosen: Memo<Chosen>) -> Vec<StageFigure> {
    let others = FIGURES.iter().map(|spec| one_figure(scope, chosen, spec));
    std::iter::once(over_time(scope, chosen)).chain(others).collect()
}

/// Visits over time, with the choices of how to look at them.
fn over_time(scope: RenderContext, chosen: Memo<Chosen>) -> StageFigure {
    let RenderContext { page, dataset, lang, .. } = scope;
    let look = Memo::new(move |_| page.view.with(look_of));
    let make = Callback::new(move |canvas| {
        chosen.with(|chosen| visits_over_time(dataset, &chosen.selection(), look.get(), lang, canvas))
    });
    StageFigure {
        on_period: Some(Callback::new(move |(from, to): (i32, i32)| {
            page.open(page.changed(|view| {
                view.filter.period = period_within(dataset, from, to);
                view.mark = None;
            }));
        })),
        looks: Some(ViewFn::from(move || looks(scope, look))),
        ..StageFigure::new(VISITS_BY_YEAR, Marks::Of(&[]), make)
    }
}

/// How the view looks at time.
fn look_of(view: &UrlState) -> TimeLook {
    TimeLook { step: view.step, by: view.by, people: view.people }
}

/// By what, per what, counting what.
fn looks(scope: RenderContext, look: Memo<TimeLook>) -> AnyView {
    let RenderContext { page, lang, messages, .. } = scope;
    let words = lang.visits();
    let steps = [(TimeBin::Year, words.step_year), (TimeBin::Month, words.step_month)];
    let series = [
        (Breakdown::None, words.by_none),
        (Breakdown::Kind, words.by_kind),
        (Breakdown::Topic, words.topic),
        (Breakdown::Province, messages.filter_province),
    ];
    let option = |word: &str, label: &str| (word.to_owned(), label.to_owned());
    let chosen_step = Signal::derive(move || look.get().step.word().to_owned());
    let chosen_series = Signal::derive(move || look.get().by.word().to_owned());
    let chosen_measure = Signal::derive(move || if look.get().people { "people" } else { "visits" }.to_owned());
    let change = move |change: &dyn Fn(&mut UrlState)| {
        page.open(page.changed(|view| {
            change(view);
            view.mark = None;
        }));
    };
    let set_step = Callback::new(move |word: String| {
        change(&|view| view.step = TimeBin::from_word(&word).unwrap_or(TimeBin::Year));
    });
    let set_series = Callback::new(move |word: String| {
        change(&|view| view.by = Breakdown::from_word(&word).unwrap_or(Breakdown::None));
    });
    let set_measure = Callback::new(move |word: String| change(&|view| view.people = word == "people"));
    let measures = vec![option("visits", words.count), option("people", words.people)];
    view! {
        {choice((Some("by"), words.by), series.map(|(one, label)| option(one.word(), label)).to_vec(), chosen_series, set_series)}
        {choice((Some("step"), words.step), steps.map(|(one, label)| option(one.word(), label)).to_vec(), chosen_step, set_step)}
        {choice((Some("count"), words.measure), measures, chosen_measure, set_measure)}
    }
    .into_any()
}

fn one_figure(scope: RenderContext, chosen: Memo<Chosen>, spec: &'static FigureSpec) -> StageFigure {
    let RenderContext { dataset, lang, .. } = scope;
    let make = Callback::new(move |canvas| {
        let selection = chosen.with(|chosen| match spec.free {
            Some(dimension) => chosen.crossed.free(&chosen.filter, dimension),
            None => chosen.selection(),
        });
        (spec.make)(dataset, &selection, lang, canvas)
    });
    StageFigure::new(spec.id, Marks::Of(spec.marks), make)
}
