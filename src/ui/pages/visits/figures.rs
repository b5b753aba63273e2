//! The figures of the page. Each shows what all other choices keep: the one of provinces does not heed the choice of a
//! province.

use leptos::prelude::*;

use super::chosen::Chosen;
use super::slider::period_within;
use crate::figure::{Draw, FigureSpec, TimeLook, VISIT_FIGURES, VISITS_BY_YEAR, visits_over_time};
use crate::model::Word as _;
use crate::query::{Breakdown, TimeBin};
use crate::state::UrlState;
use crate::ui::context::RenderContext;
use crate::ui::layout::StageFigure;
use crate::ui::widgets::choice;

/// All figures of the page.
pub(super) fn figures(scope: RenderContext, chosen: Memo<Chosen>) -> Vec<StageFigure> {
    let RenderContext { dataset, lang, .. } = scope;
    let figure = move |FigureSpec { facts, draw }| {
        let Draw::Visits(draw, shows) = draw else { return over_time(scope, chosen) };
        let make = Callback::new(move |canvas| {
            let selection = chosen.with(|chosen| match shows {
                Some(dimension) => chosen.facets.free(&chosen.filter, dimension),
                None => chosen.selection(),
            });
            draw(dataset, &selection, lang, canvas)
        });
        StageFigure::new(facts.id, make)
    };
    VISIT_FIGURES.into_iter().map(figure).collect()
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
        ..StageFigure::new(VISITS_BY_YEAR, make)
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
