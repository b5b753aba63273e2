//! Moving about in time: buttons, and what a period drawn over a picture does.

use std::ops::RangeInclusive;

use leptos::prelude::*;

use crate::query::{Period, shifted, years_shown, zoomed};
use crate::text::years;
use crate::ui::context::RenderContext;
use crate::ui::live::{all, live};
use crate::ui::scene_view::OnPeriod;

/// Shows the years that were drawn, as far as there are any.
pub(super) fn on_period(scope: RenderContext, years: RangeInclusive<i32>) -> OnPeriod {
    let page = scope.page;
    Callback::new(move |(from, to): (i32, i32)| {
        let (from, to) = (from.max(*years.start()), to.min(*years.end()));
        let is_all = from <= *years.start() && to >= *years.end();
        let period = if is_all || from > to { Period::default() } else { Period { from: Some(from), to: Some(to) } };
        page.open(page.changed(|view| {
            view.filter.period = period;
            view.mark = None;
        }));
    })
}

/// Buttons that look closer, wider, earlier and later. Each keeps its place and its focus.
pub(super) fn time_buttons(scope: RenderContext, all_years: RangeInclusive<i32>) -> AnyView {
    let page = scope.page;
    let words = scope.lang.awards();
    let shown = {
        let all_years = all_years.clone();
        move || page.view.with(|view| years_shown(view.filter.period, &all_years))
    };
    let buttons = [
        ("zoom-in", "+", words.zoom_in),
        ("zoom-out", "−", words.zoom_out),
        ("earlier", "←", words.zoom_earlier),
        ("later", "→", words.zoom_later),
        ("all-years", "⟲", words.zoom_all),
    ];
    let buttons = buttons.map(|(action, sign, label)| {
        let all_years = all_years.clone();
        let now = shown.clone();
        let next = Signal::derive(move || {
            let now = now();
            match action {
                "zoom-in" => zoomed(&now, &all_years, true, None),
                "zoom-out" => zoomed(&now, &all_years, false, None),
                "earlier" => shifted(&now, &all_years, false),
                "later" => shifted(&now, &all_years, true),
                _ => Period::default(),
            }
        });
        // A button that would change nothing says so, and keeps the focus.
        let is_idle = move || {
            let period = page.view.with(|view| view.filter.period);
            let is_same = next.get() == period;
            is_same.then_some("true")
        };
        let press = move |_| {
            let period = next.get_untracked();
            page.open(page.changed(|view| {
                view.filter.period = period;
                view.mark = None;
            }));
        };
        view! {
            <button type="button" data-action=action aria-label=label title=label aria-disabled=is_idle on:click=press>
                {sign}
            </button>
        }
        .into_any()
    });
    let label = live(move || years(&shown()).into_any());
    view! {
        <p class="time-buttons" role="group" aria-label=words.zoom title=words.zoom_hint>
            {all(buttons)} <strong role="status">{label}</strong> <span class="visually-hidden">{words.zoom_hint}</span>
        </p>
    }
    .into_any()
}
