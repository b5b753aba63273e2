//! A period drawn with a mouse over a picture of time, or spread by two fingers. The years can also be typed and slid: a
//! brush is never the only way, and a finger that moves over the picture scrolls the page.

use leptos::html::Div;
use leptos::prelude::*;
use web_sys::{MouseEvent, PointerEvent, WheelEvent};

use super::marks::{percentage, point_of};
use crate::figure::{BrushedYears, years_between};
use crate::query::zoomed;
use crate::scene::{Point, Scene};
use crate::ui::live::{live, nothing};

/// How far a pointer moves before it draws, in pixels: a click on a mark may tremble.
const THRESHOLD_PX: f64 = 6.0;

/// How many times further apart, or nearer, two fingers are before years are doubled or halved.
const PINCH: f64 = 1.5;

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
    /// The fingers on the picture, and where each is.
    fingers: StoredValue<Vec<(i32, Point)>>,
    /// How far apart two of them were when years were last doubled or halved.
    apart: StoredValue<f64>,
    drawn: RwSignal<Option<BrushedYears>>,
}

impl Brush {
    pub(super) fn new(on_period: OnPeriod, scene: Signal<Scene>, place: NodeRef<Div>) -> Self {
        let (start, fingers, apart) = (StoredValue::new(None), StoredValue::new(Vec::new()), StoredValue::new(0.0));
        Self { on_period, scene, place, start, fingers, apart, drawn: RwSignal::new(None) }
    }

    pub(super) fn on_down(self, event: &PointerEvent) {
        if event.pointer_type() == "touch" {
            if let Some(at) = self.point(event) {
                self.fingers.update_value(|fingers| fingers.push((event.pointer_id(), at)));
                self.apart.set_value(self.spread().map_or(0.0, |(apart, _)| apart));
            }
        } else if event.button() == 0 {
            self.start.set_value(self.point(event));
        }
    }

    /// How far apart two fingers are and what is midway between them; none of fewer or more.
    fn spread(self) -> Option<(f64, f64)> {
        self.fingers.with_value(|fingers| match fingers.as_slice() {
            [(_, one), (_, other)] => Some(((one.x - other.x).hypot(one.y - other.y), f64::midpoint(one.x, other.x))),
            _ => None,
        })
    }

    /// Whether two fingers spread or pinch the years.
    fn on_finger(self, event: &PointerEvent) -> bool {
        let Some(at) = self.point(event) else { return false };
        self.fingers.update_value(|fingers| {
            if let Some(finger) = fingers.iter_mut().find(|(id, _)| *id == event.pointer_id()) {
                finger.1 = at;
            }
        });
        let Some((apart, middle)) = self.spread() else { return false };
        let before = self.apart.get_value().max(1.0);
        if apart > before * PINCH || apart < before / PINCH {
            self.apart.set_value(apart);
            self.look(apart > before, middle);
        }
        true
    }

    /// Whether the pointer draws.
    pub(super) fn on_move(self, event: &PointerEvent) -> bool {
        if event.pointer_type() == "touch" {
            return self.on_finger(event);
        }
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
    pub(super) fn on_up(self, event: &PointerEvent) -> bool {
        let pinched = self.lift(event);
        self.start.set_value(None);
        let Some(drawn) = self.drawn.get_untracked() else { return pinched };
        self.drawn.set(None);
        self.on_period.run((drawn.from, drawn.to));
        true
    }

    /// Looks closer or wider at the year under the pointer.
    pub(super) fn on_wheel(self, event: &WheelEvent) {
        if !event.ctrl_key() {
            return;
        }
        if let Some(point) = self.point(event).filter(|_| self.scene.with_untracked(|scene| scene.time.is_some())) {
            event.prevent_default();
            self.look(event.delta_y() < 0.0, point.x);
        }
    }

    /// Looks closer or wider at the year at some place, where the picture has an axis of years.
    fn look(self, closer: bool, x: f64) {
        let Some(axis) = self.scene.with_untracked(|scene| scene.time) else { return };
        let period = zoomed(&(axis.first..=axis.last), &ANY_YEAR, closer, Some(axis.year_at(x)));
        if let (Some(from), Some(to)) = (period.from, period.to) {
            self.on_period.run((from, to));
        }
    }

    /// Takes a finger off; whether it was one of several.
    fn lift(self, event: &PointerEvent) -> bool {
        let of_several = self.fingers.with_value(Vec::len) > 1;
        self.fingers.update_value(|fingers| fingers.retain(|(id, _)| *id != event.pointer_id()));
        of_several
    }

    pub(super) fn on_cancel(self, event: &PointerEvent) {
        self.lift(event);
        self.give_up();
    }

    fn give_up(self) {
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
            let Some(BrushedYears { from, to, area }) = self.drawn.get() else { return nothing() };
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
