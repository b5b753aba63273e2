//! A pen on the stage: strokes over the slide, which last until it is left.

use leptos::prelude::*;
use web_sys::PointerEvent;

/// The lines drawn over a slide, each through its points in pixels of the window.
type Strokes = Vec<Vec<(i32, i32)>>;

/// A pen; cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Pen {
    is_on: RwSignal<bool>,
    is_down: StoredValue<bool>,
    strokes: RwSignal<Strokes>,
}

impl Pen {
    pub(super) fn new() -> Self {
        Self { is_on: RwSignal::new(false), is_down: StoredValue::new(false), strokes: RwSignal::new(Vec::new()) }
    }

    pub(super) fn is_on(self) -> bool {
        self.is_on.get()
    }

    /// Takes the pen up or puts it down.
    pub(super) fn toggle(self) {
        self.is_on.update(|is_on| *is_on = !*is_on);
        self.is_down.set_value(false);
    }

    /// Takes away what was drawn.
    pub(super) fn clear(self) {
        self.strokes.update(Vec::clear);
    }

    /// Where it draws: over the slide, and only while it is in hand.
    pub(super) fn view(self) -> impl IntoView {
        let at = |event: &PointerEvent| (event.client_x(), event.client_y());
        let on_down = move |event: PointerEvent| {
            if event.is_primary() {
                event.stop_propagation();
                self.is_down.set_value(true);
                self.strokes.update(|strokes| strokes.push(vec![at(&event)]));
            }
        };
        let on_move = move |event: PointerEvent| {
            if self.is_down.get_value() {
                self.strokes.update(|strokes| {
                    if let Some(stroke) = strokes.last_mut() {
                        stroke.push(at(&event));
                    }
                });
            }
        };
        let on_up = move |event: PointerEvent| {
            event.stop_propagation();
            self.is_down.set_value(false);
        };
        let points = |stroke: &Vec<(i32, i32)>| {
            let points: Vec<_> = stroke.iter().map(|(x, y)| format!("{x},{y}")).collect();
            view! { <polyline points=points.join(" ") /> }
        };
        view! {
            <svg
                class="pen"
                class:drawing=move || self.is_on.get()
                data-strokes=move || self.strokes.with(Vec::len)
                aria-hidden="true"
                on:pointerdown=on_down
                on:pointermove=on_move
                on:pointerup=on_up
                on:pointercancel=on_up
            >
                {move || self.strokes.with(|strokes| strokes.iter().map(points).collect_view())}
            </svg>
        }
    }
}
