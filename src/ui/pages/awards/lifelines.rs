//! The lifelines of the programmes that are chosen.

use leptos::prelude::*;

use super::behind::records_behind;
use super::zoom::{on_period, time_buttons};
use crate::dataset::Later;
use crate::figure::{Canvas, programme_lifelines};
use crate::query::{Period, ProgrammeOrder, Wanted};
use crate::state::Route;
use crate::ui::context::Scope;
use crate::ui::figure_view::{Extent, FigureProps, figure_view};
use crate::ui::live::{live, nothing};
use crate::ui::widgets::leave_records;

/// The height of the picture before all programmes are asked for, in pixels.
const FEW_PX: f64 = 560.0;

/// The figure, with the records behind its chosen mark.
pub(super) fn lifelines(scope: Scope, later: &'static Later) -> AnyView {
    let Scope { page, dataset, lang, .. } = scope;
    let words = lang.awards();
    let asked = Memo::new(move |_| page.view.with(|view| (view.wanted(), view.programme_order(), view.filter.period)));
    let draws_all = RwSignal::new(false);
    let draw = move |canvas: Canvas| {
        let (wanted, order, period) = asked.get();
        programme_lifelines(dataset, later, (&wanted, order, period), lang, canvas)
    };
    let make = Callback::new(move |canvas: Canvas| {
        let height_px = if draws_all.get() { f64::MAX } else { canvas.height_px };
        draw(Canvas { height_px, ..canvas })
    });
    let whole = {
        // The years do not depend on the choice of programmes that is made later.
        let canvas = Canvas { width_px: 900.0, height_px: 200.0, type_px: 12.0, at_least: 0 };
        let all = (&Wanted::default(), ProgrammeOrder::Studied.into(), Period::default());
        let axis = programme_lifelines(dataset, later, all, lang, canvas).scene.time;
        axis.map_or(2010..=2026, |axis| axis.first..=axis.last)
    };
    let buttons = {
        let whole = whole.clone();
        move || {
            let toggle = move |_| draws_all.update(|all| *all = !*all);
            let label = move || if draws_all.get() { words.show_first_lanes } else { words.show_all_lanes }.into_any();
            view! {
                {time_buttons(scope, whole.clone())}
                <p><button type="button" data-action="all-lanes" on:click=toggle>{live(label)}</button></p>
            }
            .into_any()
        }
    };
    let mark = Memo::new(move |_| page.view.with(|view| view.mark.clone()));
    let behind = Memo::new(move |_| {
        let canvas = Canvas { width_px: 900.0, height_px: f64::MAX, type_px: 12.0, at_least: 0 };
        let mark = mark.get()?;
        draw(canvas).records.remove(&mark)
    });
    let props = FigureProps {
        home: (Route::Programmes, "#records"),
        height: |_| FEW_PX,
        on_period: Some(on_period(scope, whole)),
        below: Some(Callback::new(move |()| buttons())),
        ..FigureProps::new(make, Extent::Whole)
    };
    view! {
        {figure_view(scope, props)}
        <section class="records" id="records" tabindex="-1" on:keydown=move |event| leave_records(page, &event)>
            {live(move || behind.get().map_or_else(nothing, |records| records_behind(scope, later, &records)))}
        </section>
    }
    .into_any()
}
