//! Moving about a map: drag, wheel, pinch, double click, keys.
//!
//! While a gesture lasts, the picture drawn before is only shifted and scaled, one attribute a frame; when it rests,
//! the place becomes that of the view, and the map is drawn anew for it, with the detail that it now has.

use std::time::Duration;

use leptos::html::Div;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use web_sys::{Element, KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};

use crate::geo::{Place, Window};
use crate::scene::{Pane, Point, Scene};

/// What a map is moved with.
#[derive(Clone, Copy)]
pub(super) struct MapControl {
    /// Where the map looks.
    pub(super) place: Signal<Place>,
    /// The farthest that it can look.
    pub(super) whole: Place,
    /// Hears where it shall look.
    pub(super) on_move: Callback<Place>,
    /// Draws the buttons that move it.
    pub(super) buttons: Callback<Self, AnyView>,
}

impl MapControl {
    /// Looks nearer by a factor, at the same middle.
    pub(super) fn zoom(self, factor: f64) {
        let place = self.place.get_untracked();
        self.on_move.run(place.nearer(factor, (place.lon, place.lat)).within(self.whole));
    }
}

/// How far a pointer moves before it drags, in pixels.
const DRAG_PX: f64 = 5.0;
/// How long a wheel must rest before the map is drawn anew.
const REST: Duration = Duration::from_millis(140);
/// The factor of a key, a button or a double click.
pub(super) const ZOOM_STEP: f64 = 1.6;
/// The part of the map that a key moves by.
const KEY_SHARE: f64 = 0.15;

/// A gesture under way.
#[derive(Default)]
struct Held {
    pointers: Vec<(i32, Point)>,
    /// Where the pointers and the map were when the last of them came or went.
    start: Option<(Vec<Point>, Place)>,
    is_dragging: bool,
    /// Where the map looks at this moment.
    shown: Option<Place>,
    rest: Option<TimeoutHandle>,
}

/// The gestures of one map.
#[derive(Clone, Copy)]
pub(super) struct MapGestures {
    control: MapControl,
    scene: Signal<Scene>,
    picture: NodeRef<Div>,
    held: StoredValue<Held, LocalStorage>,
}

impl MapGestures {
    /// The gestures of a map whose picture stands in an element.
    pub(super) fn new(control: MapControl, scene: Signal<Scene>, picture: NodeRef<Div>) -> Self {
        Self { control, scene, picture, held: StoredValue::new_local(Held::default()) }
    }

    /// A pointer goes down.
    pub(super) fn on_down(self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        let Some(at) = self.point(event) else { return };
        let shown = self.shown();
        self.held.update_value(|held| {
            held.pointers.retain(|(id, _)| *id != event.pointer_id());
            held.pointers.push((event.pointer_id(), at));
            held.is_dragging = held.pointers.len() > 1;
            held.start = Some((held.pointers.iter().map(|(_, at)| *at).collect(), shown));
        });
    }

    /// A pointer moves; true where the map moves with it.
    pub(super) fn on_move(self, event: &PointerEvent) -> bool {
        // A mouse that was let go elsewhere comes back with no button held.
        if event.pointer_type() != "touch" && event.buttons() == 0 {
            self.held.update_value(|held| held.pointers.retain(|(id, _)| *id != event.pointer_id()));
            return false;
        }
        let Some(at) = self.point(event) else { return false };
        let id = event.pointer_id();
        let mut target = None;
        let window = self.window();
        self.held.update_value(|held| {
            let Some(pointer) = held.pointers.iter_mut().find(|(of, _)| *of == id) else { return };
            pointer.1 = at;
            let Some((start, from)) = &held.start else { return };
            let now: Vec<_> = held.pointers.iter().map(|(_, at)| *at).collect();
            target = match (start.as_slice(), now.as_slice()) {
                ([a], [b]) => {
                    let is_far = (b.x - a.x).hypot(b.y - a.y) > DRAG_PX;
                    // A finger that moves up or down the whole map scrolls the page.
                    let may_drag = event.pointer_type() != "touch" || from.span < self.control.whole.span * 0.999;
                    held.is_dragging |= is_far && may_drag;
                    let window = Window::new(*from, window);
                    let ((from_lon, from_lat), (to_lon, to_lat)) = (window.degrees(*a), window.degrees(*b));
                    held.is_dragging.then_some(Place {
                        lon: from.lon + from_lon - to_lon,
                        lat: from.lat + from_lat - to_lat,
                        ..*from
                    })
                }
                ([a, b], [c, d]) => {
                    let apart = |a: &Point, b: &Point| (a.x - b.x).hypot(a.y - b.y).max(1.0);
                    let middle = |a: &Point, b: &Point| Point::new(f64::midpoint(a.x, b.x), f64::midpoint(a.y, b.y));
                    let before = Window::new(*from, window).degrees(middle(a, b));
                    let near = from.nearer(apart(c, d) / apart(a, b), before);
                    let after = Window::new(near, window).degrees(middle(c, d));
                    Some(Place { lon: near.lon + before.0 - after.0, lat: near.lat + before.1 - after.1, ..near })
                }
                _ => None,
            };
        });
        let Some(target) = target else { return false };
        if let Some(picture) = self.picture.get_untracked() {
            let _ = picture.set_pointer_capture(id);
        }
        event.prevent_default();
        self.show(target);
        true
    }

    /// A pointer goes up; true where it had moved the map, and so points at nothing.
    pub(super) fn on_up(self, event: &PointerEvent) -> bool {
        let mut was_dragging = false;
        let shown = self.shown();
        self.held.update_value(|held| {
            let count = held.pointers.len();
            held.pointers.retain(|(id, _)| *id != event.pointer_id());
            if held.pointers.len() == count {
                return;
            }
            was_dragging = held.is_dragging;
            held.is_dragging &= !held.pointers.is_empty();
            held.start = Some((held.pointers.iter().map(|(_, at)| *at).collect(), shown));
        });
        if was_dragging && self.held.with_value(|held| held.pointers.is_empty()) {
            self.settle();
        }
        was_dragging
    }

    /// A wheel turns. From afar it scrolls the page, unless Ctrl is held: nobody is caught in the map on the way.
    pub(super) fn on_wheel(self, event: &WheelEvent) {
        let shown = self.shown();
        let is_far = shown.span >= self.control.whole.span * 0.999;
        if is_far && !(event.ctrl_key() || event.meta_key()) {
            return;
        }
        let Some(at) = self.point(event) else { return };
        event.prevent_default();
        // Lines and pages are turned by wheels that click.
        let unit = [1.0, 30.0, 400.0].get(event.delta_mode() as usize).copied().unwrap_or(1.0);
        let factor = (-event.delta_y() * unit / 400.0).clamp(-0.7, 0.7).exp();
        let around = Window::new(shown, self.window()).degrees(at);
        self.show(shown.nearer(factor, around));
        self.held.update_value(|held| {
            if let Some(rest) = held.rest.take() {
                rest.clear();
            }
            held.rest = set_timeout_with_handle(move || self.settle(), REST).ok();
        });
    }

    /// A double click or a double tap.
    pub(super) fn on_double(self, event: &MouseEvent) {
        let Some(at) = self.point(event) else { return };
        event.prevent_default();
        let place = self.shown();
        let around = Window::new(place, self.window()).degrees(at);
        let factor = if event.shift_key() { 1.0 / (ZOOM_STEP * ZOOM_STEP) } else { ZOOM_STEP * ZOOM_STEP };
        self.control.on_move.run(place.nearer(factor, around).within(self.control.whole));
    }

    /// A key; true where it was for the map.
    pub(super) fn on_key(self, event: &KeyboardEvent) -> bool {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return false;
        }
        let place = self.control.place.get_untracked();
        let step = place.span * KEY_SHARE;
        let moved = |lon: f64, lat: f64| Place { lon: place.lon + lon, lat: place.lat + lat, ..place };
        let to = match (event.key().as_str(), event.shift_key()) {
            ("+" | "=", _) => place.nearer(ZOOM_STEP, (place.lon, place.lat)),
            ("-" | "_" | "−", _) => place.nearer(1.0 / ZOOM_STEP, (place.lon, place.lat)),
            ("0", _) => self.control.whole,
            ("ArrowLeft", true) => moved(-step, 0.0),
            ("ArrowRight", true) => moved(step, 0.0),
            ("ArrowUp", true) => moved(0.0, step),
            ("ArrowDown", true) => moved(0.0, -step),
            _ => return false,
        };
        event.prevent_default();
        self.control.on_move.run(to.within(self.control.whole));
        true
    }

    /// Whether the map is being dragged.
    pub(super) fn is_dragging(self) -> bool {
        self.held.try_with_value(|held| held.is_dragging).unwrap_or(false)
    }

    /// Moves the map so that a point of the picture with the keyboard's focus is in it.
    pub(super) fn bring_into_view(self, at: Point) {
        let Some((left, top, width, height)) = self.pane() else { return };
        let inner = Point::new(at.x - left, at.y - top);
        let (margin_x, margin_y) = (width * 0.06, height * 0.06);
        if (margin_x..=width - margin_x).contains(&inner.x) && (margin_y..=height - margin_y).contains(&inner.y) {
            return;
        }
        let place = self.control.place.get_untracked();
        let (lon, lat) = Window::new(place, (width, height)).degrees(inner);
        self.control.on_move.run(Place { lon, lat, ..place }.within(self.control.whole));
    }

    fn shown(self) -> Place {
        let drawn = self.control.place.get_untracked().within(self.control.whole);
        self.held.with_value(|held| held.shown).unwrap_or(drawn)
    }

    /// Shifts and scales what is drawn, so that it looks as if drawn for a place.
    fn show(self, target: Place) {
        let to = target.within(self.control.whole);
        let from = self.control.place.get_untracked().within(self.control.whole);
        let Some((left, top, width, height)) = self.pane() else { return };
        let scale = from.span / to.span;
        let per_degree = Window::new(to, (width, height)).px_per_degree();
        let (middle_x, middle_y) = (left + width / 2.0, top + height / 2.0);
        let x = middle_x * (1.0 - scale) + (from.lon - to.lon) * per_degree;
        let y = middle_y * (1.0 - scale) - (from.lat - to.lat) * per_degree;
        if let Some(content) = self.content() {
            let _ = content.set_attribute("transform", &format!("translate({x} {y}) scale({scale})"));
        }
        self.held.update_value(|held| held.shown = Some(to));
    }

    /// What is shown becomes the place of the view.
    fn settle(self) {
        let shown = self.held.try_update_value(|held| held.shown.take()).flatten();
        if let Some(place) = shown {
            // The same place draws nothing anew, and what was shifted goes back.
            if let Some(content) = self.content() {
                let _ = content.remove_attribute("transform");
            }
            self.control.on_move.run(place);
        }
    }

    /// The place drawn becomes the one shown: the picture was drawn anew.
    pub(super) fn drawn(self) {
        if let Some(shown) = self.held.try_with_value(|held| held.shown).flatten() {
            self.show(shown);
        }
    }

    fn content(self) -> Option<Element> {
        self.picture.get_untracked()?.query_selector(".pane-content").ok()?
    }

    /// Left, top, width and height of the moving part, in pixels of the scene.
    fn pane(self) -> Option<(f64, f64, f64, f64)> {
        self.scene.with_untracked(|scene| {
            let Pane { area: [left, top, width, height], .. } = scene.pane.as_ref()?;
            Some((f64::from(*left), f64::from(*top), f64::from(*width), f64::from(*height)))
        })
    }

    fn window(self) -> (f64, f64) {
        self.pane().map_or((1.0, 1.0), |(_, _, width, height)| (width, height))
    }

    /// Where an event is, in pixels from the corner of the moving part; none where it is outside of it.
    fn point(self, event: &MouseEvent) -> Option<Point> {
        let (left, top, width, height) = self.pane()?;
        let bounds = self.picture.get_untracked()?.query_selector("svg").ok()??.get_bounding_client_rect();
        let scale = self.scene.with_untracked(|scene| scene.width_px) / bounds.width().max(1.0);
        let at = Point::new(
            (f64::from(event.client_x()) - bounds.left()) * scale - left,
            (f64::from(event.client_y()) - bounds.top()) * scale - top,
        );
        let is_within = (0.0..=width).contains(&at.x) && (0.0..=height).contains(&at.y);
        (is_within || self.is_dragging()).then_some(at)
    }
}
