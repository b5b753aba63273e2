//! The period as a picture: a bar for each year, two handles, and a brush for a pointer. The bars heed every choice
//! but the period.

use leptos::html::Div;
use leptos::prelude::*;
use web_sys::PointerEvent;

use super::chosen::Chosen;
use crate::dataset::Dataset;
use crate::query::Period;
use crate::ui::context::RenderContext;
use crate::ui::live::{all, live};

/// The slider.
pub(super) fn slider(scope: RenderContext, chosen: RwSignal<Chosen>) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.visits();
    let years = dataset.visits.first().zip(dataset.visits.last());
    let (first, last) = years.map_or((0, 0), |(first, last)| (first.date.year(), last.date.year()));
    let period = Memo::new(move |_| {
        let Period { from, to } = page.view.with(|view| view.filter.period);
        (from.unwrap_or(first), to.unwrap_or(last))
    });
    // While a pointer draws, the address is not written: one entry in the history for one choice.
    let drawn = RwSignal::new(None::<(i32, i32)>);
    let shown = Memo::new(move |_| drawn.get().map_or_else(|| period.get(), |(a, b)| (a.min(b), a.max(b))));
    let set = move |from: i32, to: i32, as_new: bool| {
        let period = period_within(dataset, from, to);
        let view = page.changed(|view| {
            view.filter.period = period;
            view.mark = None;
        });
        if as_new { page.open(view) } else { page.replace(view) }
    };
    let handle = move |label: &'static str, is_from: bool| {
        let value = Signal::derive(move || if is_from { shown.get().0 } else { shown.get().1 }.to_string());
        let on_input = move |event| {
            let Ok(year) = event_target_value(&event).parse::<i32>() else { return };
            let (from, to) = period.get_untracked();
            // A handle does not pass the other.
            if is_from { set(year.min(to), to, false) } else { set(from, year.max(from), false) }
        };
        view! {
            <input
                type="range"
                class=if is_from { "from" } else { "to" }
                aria-label=label
                min=first
                max=last
                step="1"
                prop:value=value
                on:input=on_input
            />
        }
        .into_any()
    };
    view! {
        <div class="slider" role="group" aria-label=words.brush>
            <Brush ends=(first, last) drawn on_drawn=Callback::new(move |(from, to)| set(from, to, true))>
                {bars(chosen, (first, last), shown)}
            </Brush>
            <div class="slider-handles">{handle(words.slide_from, true)} {handle(words.slide_to, false)}</div>
            {years_below((first, last), shown)}
        </div>
    }
    .into_any()
}

/// The bars with a brush for a pointer: what it draws over them is chosen when it is lifted.
#[component]
fn Brush(
    /// The first and the last year.
    ends: (i32, i32),
    /// The years that are being drawn over: where that began, and where the pointer is.
    drawn: RwSignal<Option<(i32, i32)>>,
    /// Takes the years drawn over.
    on_drawn: Callback<(i32, i32)>,
    children: Children,
) -> impl IntoView {
    let room = NodeRef::<Div>::new();
    let year_at = move |event: &PointerEvent| {
        room.get_untracked().map_or(ends.0, |room| year_below(&room, f64::from(event.client_x()), ends))
    };
    let on_down = move |event: PointerEvent| {
        if event.button() == 0 {
            event.prevent_default();
            if let Some(room) = room.get_untracked() {
                let _ = room.set_pointer_capture(event.pointer_id());
            }
            let year = year_at(&event);
            drawn.set(Some((year, year)));
        }
    };
    let on_move = move |event: PointerEvent| {
        if let Some((start, end)) = drawn.get_untracked() {
            let year = year_at(&event);
            if year != end {
                drawn.set(Some((start, year)));
            }
        }
    };
    let on_up = move |_: PointerEvent| {
        if let Some(years) = drawn.get_untracked() {
            drawn.set(None);
            on_drawn.run(years);
        }
    };
    view! {
        <div
            node_ref=room
            class="slider-bars"
            aria-hidden="true"
            on:pointerdown=on_down
            on:pointermove=on_move
            on:pointerup=on_up
            on:pointercancel=move |_| drawn.set(None)
        >
            {children()}
        </div>
    }
}

/// The year whose bar stands at a place of the window.
fn year_below(bars: &web_sys::Element, client_x: f64, (first, last): (i32, i32)) -> i32 {
    let area = bars.get_bounding_client_rect();
    let share = (client_x - area.left()) / area.width().max(1.0);
    let years = f64::from(last - first + 1);
    #[expect(clippy::cast_possible_truncation, reason = "a share of a few years")]
    let at = (share * years).floor().clamp(0.0, years - 1.0) as i32;
    first + at
}

/// The ends of the picture, which stay where they are, and between them what is chosen.
fn years_below((first, last): (i32, i32), shown: Memo<(i32, i32)>) -> AnyView {
    let chosen = move || match shown.get() {
        years if years == (first, last) => String::new(),
        (from, to) if from == to => from.to_string(),
        (from, to) => format!("{from}–{to}"),
    };
    view! {
        <p class="slider-years" aria-hidden="true">
            <span>{first.to_string()}</span>
            <strong>{chosen}</strong>
            <span>{last.to_string()}</span>
        </p>
    }
    .into_any()
}

/// A bar for each year, those within the period in colour.
fn bars(chosen: RwSignal<Chosen>, (first, last): (i32, i32), shown: Memo<(i32, i32)>) -> AnyView {
    live(move || {
        let counts: Vec<(i32, u32)> =
            chosen.with(|chosen| (first..=last).map(|year| (year, chosen.facets.of_year(year))).collect());
        let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
        all(counts.into_iter().map(|(year, count)| {
            let height = format!("{}%", count * 100 / most);
            let is_in = move || (shown.get().0..=shown.get().1).contains(&year);
            view! { <i class:within=is_in style:height=height></i> }.into_any()
        }))
    })
}

/// The period from one year to another; an end that keeps every visit is open.
pub(super) fn period_within(dataset: &Dataset, a: i32, b: i32) -> Period {
    let years = dataset.visits.first().zip(dataset.visits.last());
    let (first, last) = years.map_or((0, 0), |(first, last)| (first.date.year(), last.date.year()));
    let (from, to) = (a.min(b), a.max(b));
    Period { from: (from > first).then_some(from), to: (to < last).then_some(to) }
}
