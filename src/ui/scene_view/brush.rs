//! A period drawn with a mouse over a picture of time. The years can also be typed and slid: a brush is never the only
//! way, and a finger that moves over the picture scrolls the page.

use leptos::html::Div;
use leptos::prelude::*;
use web_sys::{MouseEvent, PointerEvent, WheelEvent};

use super::marks::{percentage, point_of};
use crate::figure::{Stretch, years_between};
use crate::query::zoomed;
use crate::scene::{Point, Scene};
use crate::ui::live::{live, nothing};
use crate::ui::markup::view;

/// How far a pointer moves before it draws, in pixels: a click on a mark may tremble.
const THRESHOLD_PX: f64 = 6.0;

/// Years that no picture goes beyond; who hears of a period knows which there are.
const ANY_YEAR: std::ops::RangeInclusive<i32> = 1000..=9999;

/// Hears the first and the last year of a period that was drawn.
pub(in crate::ui) type OnPeriod = Callback<(i32, i32)>;

/// A brush over a picture.
#[derive(Clone, Copy)]
pub(super) struct Brush {
    pub(super) on_period: OnPeriod,
    pub(super) scene: Signal<Scene>,
    pub(super) place: NodeRef<Div>,
    start: StoredValue<Option<Point>>,
    drawn: RwSignal<Option<Stretch>>,
}

impl Brush {
    pub(super) fn new(on_period: OnPeriod, scene: Signal<Scene>, place: NodeRef<Div>) -> Self {
        Self { on_period, scene, place, start: StoredValue::new(None), drawn: RwSignal::new(None) }
    }

    pub(super) fn on_down(self, event: &PointerEvent) {
        if event.button() == 0 && event.pointer_type() != "touch" {
            self.start.set_value(self.point(event));
        }
    }

    /// Whether the pointer draws.
    pub(super) fn on_move(self, event: &PointerEvent) -> bool {
        let Some((start, now)) = self.start.get_value().zip(self.point(event)) else { return false };
        if event.buttons() & 1 == 0 {
            self.give_up();
            return false;
        }
        if self.drawn.with_untracked(Option::is_none) {
            if (now.x - start.x).abs() < THRESHOLD_PX {
                return false;
            }
            if let Some(place) = self.place.get_untracked() {
                let _ = place.set_pointer_capture(event.pointer_id());
            }
        }
        self.drawn.set(self.scene.with_untracked(|scene| years_between(scene, start, now)));
        true
    }

    /// Whether the pointer had drawn.
    pub(super) fn on_up(self) -> bool {
        self.start.set_value(None);
        let Some(drawn) = self.drawn.get_untracked() else { return false };
        self.drawn.set(None);
        self.on_period.run((drawn.from, drawn.to));
        true
    }

    /// Looks closer or wider at the year under the pointer, where the picture has an axis of years.
    pub(super) fn on_wheel(self, event: &WheelEvent) {
        if !event.ctrl_key() {
            return;
        }
        let Some((axis, point)) = self.scene.with_untracked(|scene| scene.time).zip(self.point(event)) else { return };
        event.prevent_default();
        let shown = axis.first..=axis.last;
        let year = axis.year_at(point.x);
        let period = zoomed(&shown, &ANY_YEAR, event.delta_y() < 0.0, Some(year));
        if let (Some(from), Some(to)) = (period.from, period.to) {
            self.on_period.run((from, to));
        }
    }

    pub(super) fn give_up(self) {
        self.start.try_set_value(None);
        self.drawn.try_set(None);
    }

    fn point(self, event: &MouseEvent) -> Option<Point> {
        let place = self.place.try_get_untracked()??;
        self.scene.try_with_untracked(|scene| point_of(event, &place, scene))?
    }

    /// What is drawn so far.
    pub(super) fn view(self) -> AnyView {
        live(move || {
            let Some(Stretch { from, to, area }) = self.drawn.get() else { return nothing() };
            let (width, height) =
                self.scene.with_untracked(|scene| (scene.width_px.max(1.0), scene.height_px.max(1.0)));
            let years = if from == to { from.to_string() } else { format!("{from}–{to}") };
            view! {
                <div
                    class="brush"
                    aria-hidden="true"
                    style:left=percentage(area.left / width)
                    style:width=percentage(area.width / width)
                    style:top=percentage(area.top / height)
                    style:height=percentage(area.height / height)
                >
                    <span>{years}</span>
                </div>
            }
            .into_any()
        })
    }
}
