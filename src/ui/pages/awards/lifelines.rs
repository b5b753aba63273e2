//! The lifelines of the programmes that are chosen.

use leptos::prelude::*;

use super::zoom::{on_period, time_buttons};
use crate::dataset::Later;
use crate::figure::{FigureSize, PROGRAMME_LIFELINES, programme_lifelines};
use crate::query::{Period, ProgrammeFilter, ProgrammeOrder};
use crate::ui::context::RenderContext;
use crate::ui::layout::StageFigure;

/// The figure: as many programmes as the stage has room for, all of them where the reader asks for them.
pub(super) fn lifelines(scope: RenderContext, later: &'static Later) -> StageFigure {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.awards();
    let asked = Memo::new(move |_| page.view.with(|view| (view.wanted(), view.programme_order(), view.filter.period)));
    let make = Callback::new(move |canvas: FigureSize| {
        let (wanted, order, period) = asked.get();
        programme_lifelines(dataset, later, (&wanted, order, period), lang, canvas)
    });
    let whole = {
        // The years do not depend on the choice of programmes that is made later.
        let canvas = FigureSize { width_px: 900.0, height_px: 200.0, type_px: 12.0, at_least: 0 };
        let all = (&ProgrammeFilter::default(), ProgrammeOrder::Studied.into(), Period::default());
        let axis = programme_lifelines(dataset, later, all, lang, canvas).scene.time;
        axis.map_or(2010..=2026, |axis| axis.first..=axis.last)
    };
    let draws_all = RwSignal::new(false);
    let label = move || if draws_all.get() { words.show_first_lanes } else { words.show_all_lanes };
    let looks = move || {
        let toggle = move |_| draws_all.update(|all| *all = !*all);
        view! { <button type="button" data-action="all-lanes" on:click=toggle>{label}</button> }
    };
    let of_time = whole.clone();
    StageFigure {
        on_period: Some(on_period(scope, whole)),
        looks: Some(ViewFn::from(looks)),
        below: Some(ViewFn::from(move || time_buttons(scope, of_time.clone()))),
        draws_all: Some(draws_all),
        ..StageFigure::new(PROGRAMME_LIFELINES, make)
    }
}
