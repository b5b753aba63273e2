//! A scene on the screen: its marks answer to mouse, finger and keyboard alike.
//!
//! The picture is one tab stop. Arrows move between marks, Home and End to the first and the last, Enter opens what
//! lies behind the mark, Escape leaves. What a pointer hovers and what the keyboard focuses is the same *active*
//! mark, with the same tooltip. A pointer near a mark counts as on it, so that small marks can be hit.

mod brush;
mod marks;
mod note_markers;
mod plain_picture;
mod tooltip;

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusEvent, KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};

use self::brush::Brush;
pub(in crate::ui) use self::brush::OnPeriod;
use self::marks::{
    Fills, Look, draw, find_mark, focus_mark, focused_key, in_tooltip, leave, looks_of, mark_of, name_of_picture,
    show_changes, show_looks,
};
use self::note_markers::signs;
pub(in crate::ui) use self::plain_picture::{plain_picture, without_marks};
use self::tooltip::{place_tooltip, tooltip};
use crate::scene::{Direction, Scene};
use crate::ui::context::RenderContext;
use crate::ui::live::live;
use crate::ui::map_gestures::{MapControl, MapGestures};

/// What a scene is shown with.
pub(in crate::ui) struct SceneProps {
    pub(in crate::ui) scene: Signal<Scene>,
    /// The key of the chosen mark.
    pub(in crate::ui) chosen: Signal<Option<String>>,
    /// The series in focus; the others are dimmed.
    pub(in crate::ui) focus: Signal<Option<String>>,
    /// The keys of marks that are pointed at elsewhere: in a list of their records.
    pub(in crate::ui) lit: Signal<Vec<String>>,
    /// Names the whole picture.
    pub(in crate::ui) label: Signal<String>,
    /// The ids of the elements that describe the picture.
    pub(in crate::ui) described_by: String,
    /// Hears the key of a mark that was chosen.
    pub(in crate::ui) on_choose: Callback<String>,
    /// Hears of a press beside every mark, where a choice stays until it is lifted. A finger then chooses at once: what
    /// the mark says stands beside the picture.
    pub(in crate::ui) on_beside: Option<Callback<()>>,
    /// Where the picture is a map: what moves it.
    pub(in crate::ui) map: Option<MapControl>,
    /// Where the picture is one of time: hears a period drawn over it.
    pub(in crate::ui) on_period: Option<OnPeriod>,
}

/// Shows a scene.
pub(in crate::ui) fn scene_view(scope: RenderContext, props: SceneProps) -> AnyView {
    show(scope, props, true)
}

/// Shows a scene beside another of the same marks, which is where the keyboard reaches them: a figure is one tab stop.
pub(in crate::ui) fn scene_view_beside(scope: RenderContext, props: SceneProps) -> AnyView {
    show(scope, props, false)
}

fn show(scope: RenderContext, props: SceneProps, is_stop: bool) -> AnyView {
    let SceneProps { scene, chosen, focus, lit, label, described_by, on_choose, on_beside, map, on_period } = props;
    let place = NodeRef::<Div>::new();
    let gestures = map.map(|control| MapGestures::new(control, scene, place));
    let active = RwSignal::new(None::<usize>);
    let brush = on_period.map(|on_period| Brush::new(on_period, scene, place));
    let by_touch = StoredValue::new(false);
    let picture = Picture { scene, place, active, by_touch, gestures, brush, on_choose, on_beside, is_stop };
    picture.follow(chosen, focus, lit);
    picture.place_tooltip();
    clear_from_outside(active);
    let choose = Callback::new(move |at| picture.choose(at));
    let tooltip = live(move || scene.with(|scene| tooltip(scope, scene, active, choose)));
    let class = if map.is_some() { "picture map" } else { "picture" };
    // The others recede where one of the marks is chosen.
    let has_chosen = move || {
        let chosen = chosen.get().filter(|_| on_beside.is_some());
        chosen.is_some_and(|key| scene.with(|scene| scene.marks.iter().any(|mark| mark.key == key)))
    };
    let is_near = move || map.is_some_and(|map| map.place.get().span < map.whole.span * 0.999);
    view! {
        <div
            class=class
            class:near=is_near
            class:chosen-one=has_chosen
            class:brushed=on_period.is_some()
            class:timed=move || on_period.is_some() && scene.with(|scene| scene.time.is_some())
            on:pointerdown=move |event| picture.on_down(&event)
            on:pointercancel=move |event| picture.on_cancel(&event)
            on:pointermove=move |event| picture.on_move(&event)
            on:pointerleave=move |event| picture.on_leave(&event)
            on:pointerup=move |event| picture.on_up(&event)
            on:wheel=move |event| picture.on_wheel(&event)
            on:dblclick=move |event| picture.on_double(&event)
            on:keydown=move |event| picture.on_key(&event)
            on:focusin=move |event| picture.on_focus(&event)
            on:focusout=move |event| picture.on_blur(&event)
        >
            <div node_ref=place role="group" aria-label=label aria-describedby=described_by></div>
            {map.map(|map| map.buttons.run(map))}
            {brush.map(Brush::view)}
            {live(move || {
                scope.page.links.track();
                scene.with(|scene| signs(scope, scene))
            })}
            {tooltip}
        </div>
    }
    .into_any()
}

/// A picture on the screen.
#[derive(Clone, Copy)]
struct Picture {
    scene: Signal<Scene>,
    place: NodeRef<Div>,
    /// The mark that a pointer is over or that has the focus.
    active: RwSignal<Option<usize>>,
    by_touch: StoredValue<bool>,
    gestures: Option<MapGestures>,
    brush: Option<Brush>,
    on_choose: Callback<String>,
    on_beside: Option<Callback<()>>,
    /// Whether one of its marks can be reached by Tab.
    is_stop: bool,
}

impl Picture {
    /// Draws the scene whenever it changes, and shows which marks are active, chosen and in focus.
    fn follow(self, chosen: Signal<Option<String>>, focus: Signal<Option<String>>, lit: Signal<Vec<String>>) {
        let Self { scene, place, active, gestures, is_stop, .. } = self;
        let name = name_of_picture();
        // How each mark looks at this moment: few of many change at a time.
        let looks = StoredValue::new(Vec::<Look>::new());
        let fills = StoredValue::new(Fills::new());
        Effect::new(move |_| {
            let Some(place) = place.get() else { return };
            let focused = focused_key(&place);
            scene.with(|scene| draw(&place, scene, &name, is_stop));
            fills.update_value(|before| scene.with(|scene| show_changes(&place, before, scene)));
            looks.set_value(Vec::new());
            active.set(None);
            if let Some(gestures) = gestures {
                gestures.drawn();
            }
            let again = focused.and_then(|key| scene.with(|scene| scene.marks.iter().position(|mark| mark.key == key)));
            if let Some(at) = again {
                focus_mark(&place, at);
            }
        });
        Effect::new(move |_| {
            let Some(place) = place.get() else { return };
            let (chosen, focus, lit) = (chosen.get(), focus.get(), lit.get());
            let now = scene.with(|scene| looks_of(scene, active.get(), chosen.as_deref(), focus.as_deref(), &lit));
            looks.update_value(|before| show_looks(&place, before, now, is_stop));
        });
    }

    /// Places the tooltip beside its mark when it appears, and again when the page is scrolled or has another size.
    fn place_tooltip(self) {
        let Self { scene, place, active, .. } = self;
        let again = move |may_scroll: bool| {
            if let (Some(Some(place)), Some(Some(at))) = (place.try_get_untracked(), active.try_get_untracked()) {
                scene.try_with_untracked(|scene| place_tooltip(&place, scene, at, may_scroll));
            }
        };
        Effect::new(move |_| {
            if active.get().is_some() {
                // It may be drawn only after this; before a frame is painted it is.
                again(false);
                request_animation_frame(move || again(true));
            }
        });
        let scrolled = window_event_listener(leptos::ev::scroll, move |_| again(false));
        let resized = window_event_listener(leptos::ev::resize, move |_| again(false));
        on_cleanup(move || {
            scrolled.remove();
            resized.remove();
        });
    }

    fn choose(self, at: usize) {
        let key = self.scene.with_untracked(|scene| scene.marks.get(at).map(|mark| mark.key.clone()));
        self.active.set(None);
        if let Some(key) = key {
            self.on_choose.run(key);
        }
    }

    fn on_key(self, event: &KeyboardEvent) {
        self.by_touch.try_set_value(false);
        if self.gestures.is_some_and(|gestures| gestures.on_key(event)) {
            return;
        }
        // The mark with the focus, also where the mouse has since passed over the picture and left it.
        let from = mark_of(event.target(), self.place, self.scene).or_else(|| self.active.get_untracked());
        match (action(event), from) {
            (Some(Action::Move(direction)), Some(from)) => {
                event.prevent_default();
                self.step(from, direction);
            }
            (Some(Action::Choose), Some(at)) => {
                event.prevent_default();
                self.choose(at);
            }
            (Some(Action::Leave), _) => {
                self.active.set(None);
                if let Some(on_beside) = self.on_beside {
                    on_beside.run(());
                }
                leave(event);
            }
            _ => {}
        }
    }

    fn step(self, from: usize, direction: Direction) {
        let to = self.scene.with_untracked(|scene| scene.step(from, direction));
        self.active.set(Some(to));
        if let Some(place) = self.place.get_untracked() {
            focus_mark(&place, to);
        }
        let at = self.scene.with_untracked(|scene| {
            let mark = scene.marks.get(to).filter(|mark| !mark.key.starts_with("series."));
            mark.map(|mark| mark.area.centre())
        });
        if let Some((gestures, at)) = self.gestures.zip(at) {
            gestures.bring_into_view(at);
        }
    }

    fn on_focus(self, event: &FocusEvent) {
        // Where a finger chose, what the mark says stands beside the picture.
        if self.on_beside.is_some() && self.by_touch.try_get_value() == Some(true) {
            return;
        }
        if let Some(at) = mark_of(event.target(), self.place, self.scene) {
            self.active.try_set(Some(at));
        }
    }

    /// The browser takes the focus from a mark that is being removed, when its picture is no more: hence the `try_`.
    fn on_blur(self, event: &FocusEvent) {
        let stays = event.related_target().is_some_and(|to| mark_of(Some(to), self.place, self.scene).is_some());
        if !stays && self.by_touch.try_get_value() == Some(false) {
            self.active.try_set(None);
        }
    }

    fn find(self, event: &PointerEvent) -> Option<usize> {
        let place = self.place.try_get_untracked()??;
        self.scene.try_with_untracked(|scene| find_mark(event, &place, scene))?
    }

    fn on_down(self, event: &PointerEvent) {
        if let Some(gestures) = self.gestures.filter(|_| !in_tooltip(event.target())) {
            gestures.on_down(event);
        }
        if let Some(brush) = self.brush.filter(|_| !in_tooltip(event.target())) {
            brush.on_down(event);
        }
    }

    fn on_cancel(self, event: &PointerEvent) {
        if let Some(gestures) = self.gestures {
            gestures.on_up(event);
        }
        if let Some(brush) = self.brush {
            brush.on_cancel(event);
        }
    }

    fn on_wheel(self, event: &WheelEvent) {
        if let Some(gestures) = self.gestures.filter(|_| !in_tooltip(event.target())) {
            gestures.on_wheel(event);
        }
        if let Some(brush) = self.brush {
            brush.on_wheel(event);
        }
    }

    fn on_double(self, event: &MouseEvent) {
        if let Some(gestures) = self.gestures.filter(|_| !in_tooltip(event.target())) {
            gestures.on_double(event);
        }
    }

    fn on_move(self, event: &PointerEvent) {
        if self.gestures.is_some_and(|gestures| gestures.on_move(event))
            || self.brush.is_some_and(|brush| brush.on_move(event))
        {
            self.active.try_set(None);
            return;
        }
        // Over its tooltip a mark stays active: what it says can be reached and copied.
        if event.pointer_type() != "touch" && !in_tooltip(event.target()) {
            let found = self.find(event);
            if self.active.try_get_untracked() != Some(found) {
                self.active.try_set(found);
            }
        }
    }

    fn on_leave(self, event: &PointerEvent) {
        if event.pointer_type() != "touch" {
            self.active.try_set(None);
        }
    }

    /// A finger first shows what a mark says, and opens it from the tooltip; a mouse has seen it by hovering.
    fn on_up(self, event: &PointerEvent) {
        if self.brush.is_some_and(|brush| brush.on_up(event)) {
            return;
        }
        if self.gestures.is_some_and(|gestures| gestures.on_up(event)) || in_tooltip(event.target()) {
            return;
        }
        self.by_touch.try_set_value(event.pointer_type() == "touch");
        let found = self.find(event);
        if event.pointer_type() == "touch" && self.on_beside.is_none() {
            self.active.try_set(found);
        } else if let Some(at) = found.filter(|_| event.button() == 0) {
            self.choose(at);
        } else if let Some(on_beside) = self.on_beside.filter(|_| event.button() == 0) {
            on_beside.run(());
        }
    }
}

/// What a key asks for.
enum Action {
    Move(Direction),
    Choose,
    Leave,
}

fn action(event: &KeyboardEvent) -> Option<Action> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    Some(match event.key().as_str() {
        "ArrowLeft" => Action::Move(Direction::Left),
        "ArrowRight" => Action::Move(Direction::Right),
        "ArrowUp" => Action::Move(Direction::Up),
        "ArrowDown" => Action::Move(Direction::Down),
        "Home" => Action::Move(Direction::First),
        "End" => Action::Move(Direction::Last),
        "Enter" | " " => Action::Choose,
        "Escape" => Action::Leave,
        _ => return None,
    })
}

/// A finger beside the picture puts its tooltip away.
fn clear_from_outside(active: RwSignal<Option<usize>>) {
    let listener = window_event_listener(leptos::ev::pointerdown, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_outside = target.is_none_or(|target| target.closest(".picture").ok().flatten().is_none());
        if is_outside && active.get_untracked().is_some() {
            active.set(None);
        }
    });
    on_cleanup(move || listener.remove());
}
