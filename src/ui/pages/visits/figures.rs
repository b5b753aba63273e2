//! The figures of the page: each shows what all other choices keep, and narrows the others when a mark is chosen.

use leptos::prelude::*;

use super::page::Chosen;
use super::slider::period_within;
use crate::dataset::Dataset;
use crate::figure::{
    Canvas, Figure, TimeLook, visits_calendar, visits_kinds, visits_leaders, visits_origin, visits_over_time,
    visits_pairs, visits_programmes, visits_regions, visits_returning, visits_sizes, visits_topics,
};
use crate::model::{InstitutionType, Word as _};
use crate::query::{Dimension, Filter, Selection, Series, Step};
use crate::state::{Route, View};
use crate::text::Lang;
use crate::ui::context::{Page, Scope};
use crate::ui::deferred::{DrawPart, after_first};
use crate::ui::figure_view::{Extent, FigureProps, figure_view};
use crate::ui::live::{live, nothing};
use crate::ui::widgets::choice;

/// Visits over time, with the choices of how to look at them.
pub(super) fn time_figure(scope: Scope, selection: Memo<Selection>) -> AnyView {
    let Scope { page, dataset, lang, messages } = scope;
    let words = lang.visits();
    let look = Memo::new(move |_| page.view.with(look_of));
    let make = Callback::new(move |canvas| visits_over_time(dataset, &selection.get(), look.get(), lang, canvas));
    let mut props = FigureProps::new(make, Extent::Whole);
    props.height = |width_px| (width_px * 0.38).clamp(300.0, 440.0);
    props.on_period = Some(Callback::new(move |(from, to): (i32, i32)| {
        page.open(page.changed(|view| {
            view.filter.period = period_within(dataset, from, to);
            view.mark = None;
        }));
    }));
    let steps = [(Step::Year, words.step_year), (Step::Month, words.step_month)];
    let series =
        [(Series::Kind, words.by_kind), (Series::Topic, words.topic), (Series::Province, messages.filter_province)];
    let option = |word: &str, label: &str| (word.to_owned(), label.to_owned());
    let chosen_step = Signal::derive(move || look.get().step.word().to_owned());
    let chosen_series = Signal::derive(move || look.get().by.word().to_owned());
    let chosen_measure = Signal::derive(move || if look.get().people { "people" } else { "visits" }.to_owned());
    let change = move |change: &dyn Fn(&mut View)| {
        page.open(page.changed(|view| {
            change(view);
            view.mark = None;
        }));
    };
    let set_step = Callback::new(move |word: String| {
        change(&|view| view.step = Step::from_word(&word).unwrap_or(Step::Year));
    });
    let set_series = Callback::new(move |word: String| {
        change(&|view| view.by = Series::from_word(&word).unwrap_or(Series::Kind));
    });
    let set_measure = Callback::new(move |word: String| change(&|view| view.people = word == "people"));
    let measures = vec![option("visits", words.count), option("people", words.people)];
    view! {
        {figure_view(scope, props)}
        <div class="looks">
            {choice((Some("step"), words.step), steps.map(|(one, label)| option(one.word(), label)).to_vec(), chosen_step, set_step)}
            {choice((Some("by"), words.by), series.map(|(one, label)| option(one.word(), label)).to_vec(), chosen_series, set_series)}
            {choice((Some("count"), words.measure), measures, chosen_measure, set_measure)}
        </div>
    }
    .into_any()
}

/// How the view looks at time.
fn look_of(view: &View) -> TimeLook {
    TimeLook { step: view.step, by: view.by, people: view.people }
}

/// Computes a figure of a selection.
type Make = fn(&Dataset, &Selection, Lang, Canvas) -> Figure;

/// What choosing a mark of a figure does.
#[derive(Clone, Copy)]
enum Choose {
    /// Narrows by a value: how it is read from the view, and how it is set.
    Narrow(&'static str, fn(&Filter) -> Option<String>, fn(&mut Filter, Option<&str>)),
    /// Lists the records behind it.
    List,
    /// Opens the visit that it stands for.
    Open,
}

struct More {
    make: Make,
    /// The dimension that the figure shows, and so does not heed.
    free: Option<Dimension>,
    choose: Choose,
    height: fn(f64) -> f64,
}

const TALL: fn(f64) -> f64 = |_| 420.0;

const PROVINCE: Choose = Choose::Narrow(
    "province",
    |filter| filter.province.clone(),
    |filter, code| filter.province = code.map(str::to_owned),
);
const KIND: Choose = Choose::Narrow(
    "type",
    |filter| filter.institution_type.map(|kind| kind.word().to_owned()),
    |filter, word| filter.institution_type = word.and_then(InstitutionType::from_word),
);
const PROGRAMME: Choose = Choose::Narrow(
    "programme",
    |filter| filter.programme.clone(),
    |filter, id| filter.programme = id.map(str::to_owned),
);

const MORE: [More; 10] = [
    More { make: visits_origin, free: Some(Dimension::Province), choose: PROVINCE, height: TALL },
    More { make: visits_regions, free: None, choose: Choose::List, height: TALL },
    More { make: visits_topics, free: Some(Dimension::Topic), choose: Choose::List, height: TALL },
    More { make: visits_kinds, free: Some(Dimension::Type), choose: KIND, height: TALL },
    More { make: visits_programmes, free: Some(Dimension::Programme), choose: PROGRAMME, height: TALL },
    More { make: visits_pairs, free: None, choose: Choose::List, height: TALL },
    More { make: visits_calendar, free: None, choose: Choose::Open, height: TALL },
    More { make: visits_sizes, free: None, choose: Choose::Open, height: |_| 320.0 },
    More { make: visits_returning, free: None, choose: Choose::List, height: TALL },
    More { make: visits_leaders, free: None, choose: Choose::List, height: TALL },
];

/// How many figures there are besides the one over time.
pub(super) const FIGURES: usize = MORE.len();

/// The other figures, side by side where there is room.
pub(super) fn more_figures(scope: Scope, chosen: [RwSignal<Chosen>; FIGURES]) -> AnyView {
    let figures =
        MORE.iter().zip(chosen).map(|(more, chosen)| -> DrawPart { Box::new(move || one_figure(scope, chosen, more)) });
    view! { <div class="figures">{after_first(scope.page, figures.collect())}</div> }.into_any()
}

fn one_figure(scope: Scope, chosen: RwSignal<Chosen>, more: &'static More) -> AnyView {
    let Scope { page, dataset, lang, .. } = scope;
    let selection = Memo::new(move |_| {
        chosen.with(|chosen| match more.free {
            Some(dimension) => chosen.crossed.free(&chosen.filter, dimension),
            None => chosen.selection(),
        })
    });
    let make = Callback::new(move |canvas| selection.with(|selection| (more.make)(dataset, selection, lang, canvas)));
    let mut props = FigureProps::new(make, Extent::Whole);
    props.height = more.height;
    match more.choose {
        Choose::List => {}
        Choose::Narrow(name, read, set) => {
            props.chosen = Some(Signal::derive(move || {
                page.view.with(|view| read(&view.filter)).map(|value| format!("{name}.{value}"))
            }));
            props.on_choose = Some(Callback::new(move |key: String| {
                let value = key.split_once('.').map(|(_, value)| value.to_owned());
                page.open(page.changed(|view| {
                    let is_chosen = read(&view.filter) == value;
                    set(&mut view.filter, value.as_deref().filter(|_| !is_chosen));
                    view.mark = None;
                }));
            }));
        }
        Choose::Open => props.on_choose = Some(Callback::new(move |key: String| open_visit(page, &key))),
    }
    // Nothing to say of an empty selection ten times over: the list says how to loosen it.
    live(move || {
        let is_empty = Memo::new(move |_| selection.with(|selection| selection.keys.is_empty()));
        let props = props.clone();
        live(move || if is_empty.get() { nothing() } else { figure_view(scope, props.clone()) })
    })
}

fn open_visit(page: Page, key: &str) {
    if let Some(series) = key.strip_prefix("series.") {
        page.open(page.changed(|view| {
            view.focus = (view.focus.as_deref() != Some(series)).then(|| series.to_owned());
        }));
    } else if let Some(id) = key.strip_prefix("visit.") {
        page.open(page.changed(|view| view.route = Route::Visit(id.to_owned())));
    }
}
