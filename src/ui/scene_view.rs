//! A scene on the screen: its marks answer to mouse, finger and keyboard alike.
//!
//! The picture is one tab stop. Arrows move between marks, Home and End to the first and the last, Enter opens what
//! lies behind the mark, Escape leaves. What a pointer hovers and what the keyboard focuses is the same *active*
//! mark, with the same tooltip. A pointer near a mark counts as on it, so that small marks can be hit.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent, PointerEvent};

use super::browser::svg;
use super::context::Scope;
use super::live::{all, live, nothing};
use super::map_gestures::{MapControl, MapGestures};
use crate::scene::svg::{Colours, tree};
use crate::scene::{Direction, Layout, Mark, Point, Scene};

/// How near to a mark a pointer must be.
const REACH_PX: f64 = 14.0;
/// The room that a tooltip needs above its mark.
const ROOM_ABOVE_PX: f64 = 96.0;

/// What a scene is shown with.
pub(super) struct SceneProps {
    pub(super) scene: Signal<Scene>,
    /// The key of the chosen mark.
    pub(super) chosen: Signal<Option<String>>,
    /// The series in focus; the others are dimmed.
    pub(super) focus: Signal<Option<String>>,
    /// Names the whole picture.
    pub(super) label: Signal<String>,
    /// The ids of the elements that describe the picture.
    pub(super) described_by: String,
    /// Hears the key of a mark that was chosen.
    pub(super) on_choose: Callback<String>,
    /// Where the picture is a map: what moves it.
    pub(super) map: Option<MapControl>,
}

/// Shows a scene.
pub(super) fn scene_view(scope: Scope, props: SceneProps) -> AnyView {
    let SceneProps { scene, chosen, focus, label, described_by, on_choose, map } = props;
    let place = NodeRef::<Div>::new();
    let active = RwSignal::new(None::<usize>);
    let by_touch = StoredValue::new(false);
    let gestures = map.map(|control| MapGestures::new(control, scene, place));

    // How each mark looks at this moment: few of many change at a time.
    let looks = StoredValue::new(Vec::<Look>::new());
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let focused = focused_key(&place);
        scene.with(|scene| draw(&place, scene));
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
        let (chosen, focus) = (chosen.get(), focus.get());
        let now = scene.with(|scene| looks_of(scene, active.get(), chosen.as_deref(), focus.as_deref()));
        looks.update_value(|before| show_looks(&place, before, now));
    });

    let choose = move |at: usize| {
        let key = scene.with_untracked(|scene| scene.marks.get(at).map(|mark| mark.key.clone()));
        active.set(None);
        if let Some(key) = key {
            on_choose.run(key);
        }
    };
    // The mark with the focus, also where the mouse has since passed over the picture and left it.
    let focused = move |event: &KeyboardEvent| mark_of(event.target(), place, scene).or_else(|| active.get_untracked());
    let on_key = move |event: KeyboardEvent| match (action(&event), focused(&event)) {
        _ if gestures.is_some_and(|gestures| gestures.on_key(&event)) => {}
        (Some(Action::Move(direction)), Some(from)) => {
            event.prevent_default();
            let to = scene.with_untracked(|scene| scene.step(from, direction));
            active.set(Some(to));
            if let Some(place) = place.get_untracked() {
                focus_mark(&place, to);
            }
            if let Some(gestures) = gestures {
                let at = scene.with_untracked(|scene| {
                    let mark = scene.marks.get(to).filter(|mark| !mark.key.starts_with("series."));
                    mark.map(|mark| mark.area.centre())
                });
                at.into_iter().for_each(|at| gestures.bring_into_view(at));
            }
        }
        (Some(Action::Choose), Some(at)) => {
            event.prevent_default();
            choose(at);
        }
        (Some(Action::Leave), _) => {
            active.set(None);
            leave(&event);
        }
        _ => {}
    };
    let on_focus = move |event: web_sys::FocusEvent| {
        if let Some(at) = mark_of(event.target(), place, scene) {
            active.try_set(Some(at));
        }
    };
    // The browser takes the focus from a mark that is being removed, when its picture is no more: hence the `try_`.
    let on_blur = move |event: web_sys::FocusEvent| {
        let stays = event.related_target().is_some_and(|to| mark_of(Some(to), place, scene).is_some());
        if !stays && by_touch.try_get_value() == Some(false) {
            active.try_set(None);
        }
    };
    let find = move |event: &PointerEvent| {
        let place = place.try_get_untracked()??;
        scene.try_with_untracked(|scene| find_mark(event, &place, scene))?
    };
    let on_move = move |event: PointerEvent| {
        if gestures.is_some_and(|gestures| gestures.on_move(&event)) {
            active.try_set(None);
            return;
        }
        // Over its tooltip a mark stays active: what it says can be reached and copied.
        if event.pointer_type() != "touch" && !in_tooltip(event.target()) {
            let found = find(&event);
            if active.try_get_untracked() != Some(found) {
                active.try_set(found);
            }
        }
    };
    let on_leave = move |event: PointerEvent| {
        if event.pointer_type() != "touch" {
            active.try_set(None);
        }
    };
    // A finger first shows what a mark says, and opens it from the tooltip; a mouse has seen it by hovering.
    let on_up = move |event: PointerEvent| {
        if gestures.is_some_and(|gestures| gestures.on_up(&event)) {
            return;
        }
        if in_tooltip(event.target()) {
            return;
        }
        by_touch.try_set_value(event.pointer_type() == "touch");
        let found = find(&event);
        if event.pointer_type() == "touch" {
            active.try_set(found);
        } else if let Some(at) = found.filter(|_| event.button() == 0) {
            choose(at);
        }
    };
    clear_from_outside(active);
    let tooltip = live(move || scene.with(|scene| tooltip(scope, scene, active, Callback::new(choose))));
    let on_down = move |event: PointerEvent| {
        if let Some(gestures) = gestures.filter(|_| !in_tooltip(event.target())) {
            gestures.on_down(&event);
        }
    };
    let on_cancel = move |event: PointerEvent| {
        if let Some(gestures) = gestures {
            gestures.on_up(&event);
        }
    };
    let on_wheel = move |event: web_sys::WheelEvent| {
        if let Some(gestures) = gestures {
            gestures.on_wheel(&event);
        }
    };
    let on_double = move |event: web_sys::MouseEvent| {
        if let Some(gestures) = gestures {
            gestures.on_double(&event);
        }
    };
    let class = match map {
        None => "picture",
        Some(_) => "picture map",
    };
    let is_near = move || map.is_some_and(|map| map.place.get().span < map.whole.span * 0.999);
    view! {
        <div
            class=class
            class:near=is_near
            on:pointerdown=on_down
            on:pointercancel=on_cancel
            on:wheel=on_wheel
            on:dblclick=on_double
            on:keydown=on_key
            on:focusin=on_focus
            on:focusout=on_blur
            on:pointermove=on_move
            on:pointerleave=on_leave
            on:pointerup=on_up
        >
            <div node_ref=place role="group" aria-label=label aria-describedby=described_by></div>
            {tooltip}
        </div>
    }
    .into_any()
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

/// The mark under or near a pointer.
fn find_mark(event: &PointerEvent, place: &Element, scene: &Scene) -> Option<usize> {
    let bounds = place.query_selector("svg").ok()??.get_bounding_client_rect();
    let scale = scene.width_px / bounds.width().max(1.0);
    let x = (f64::from(event.client_x()) - bounds.left()) * scale;
    let y = (f64::from(event.client_y()) - bounds.top()) * scale;
    let at = Point::new(x, y);
    if scene.layout == Layout::Grid {
        return scene.mark_near(at, REACH_PX * scale);
    }
    // On a map the nearest point that stands for a small region goes before the land under the pointer.
    scene.mark_near(at, REACH_PX * scale * 0.85).or_else(|| {
        let under = event.target()?.dyn_into::<Element>().ok()?.closest(".mark").ok()??;
        let key = under.get_attribute("data-mark")?;
        scene.marks.iter().position(|mark| mark.key == key)
    })
}

/// A finger beside the picture puts its tooltip away.
fn clear_from_outside(active: RwSignal<Option<usize>>) {
    let listener = window_event_listener(leptos::ev::pointerdown, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_none_or(|target| target.closest(".picture").ok().flatten().is_none()) {
            active.set(None);
        }
    });
    on_cleanup(move || listener.remove());
}

/// What a mark says: above it, or below where there is no room above; at the foot of narrow screens, where no finger
/// hides it.
fn tooltip(scope: Scope, scene: &Scene, active: RwSignal<Option<usize>>, on_open: Callback<usize>) -> AnyView {
    let found = active.get().and_then(|at| scene.marks.get(at).map(|mark| (at, mark)));
    let Some((at, mark)) = found else { return nothing() };
    let centre = mark.area.centre().x / scene.width_px.max(1.0);
    let mut side = match centre {
        left if left < 0.3 => "tooltip from-left",
        right if right > 0.7 => "tooltip from-right",
        _ => "tooltip",
    }
    .to_owned();
    let is_below = mark.area.top < ROOM_ABOVE_PX;
    if is_below {
        side.push_str(" below");
    }
    let top = if is_below { mark.area.bottom() } else { mark.area.top };
    let lines = mark.lines.iter().map(|line| view! { <span>{line.clone()}</span> }.into_any());
    let messages = scope.messages;
    let open = if mark.key.starts_with("series.") { messages.focus_series } else { messages.open_records };
    view! {
        <div class=side style:left=percentage(centre) style:top=percentage(top / scene.height_px.max(1.0))>
            <strong>{mark.title.clone()}</strong>
            {all(lines)}
            <div class="tooltip-actions">
                <button type="button" tabindex="-1" on:click=move |_| on_open.run(at)>{open}</button>
                <button type="button" tabindex="-1" on:click=move |_| active.set(None)>{messages.close}</button>
            </div>
        </div>
    }
    .into_any()
}

/// A share as CSS has it, to a hundredth of a per cent.
#[expect(clippy::cast_possible_truncation, reason = "a share lies near 0 to 1")]
fn percentage(share: f64) -> String {
    let hundredths = (share * 10_000.0).round() as i64;
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

fn draw(place: &Element, scene: &Scene) {
    place.set_text_content(None);
    let Ok(picture) = svg::build(&tree(scene, Colours::Classes)) else { return };
    let _ = place.append_child(&picture);
    if let Ok(Some(first)) = picture.query_selector(".mark") {
        let _ = first.set_attribute("tabindex", "0");
    }
}

/// How a mark looks: active, chosen, dimmed, pressed.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Look([bool; 4]);

fn looks_of(scene: &Scene, active: Option<usize>, chosen: Option<&str>, focus: Option<&str>) -> Vec<Look> {
    // A focus that names no series of this picture dims nothing.
    let focus = focus.filter(|focus| scene.marks.iter().any(|mark| mark.series.as_deref() == Some(*focus)));
    let look = |(at, mark): (usize, &Mark)| {
        let in_focus = focus.is_some() && mark.series.as_deref() == focus;
        let is_entry = mark.key.starts_with("series.");
        let is_chosen = chosen == Some(mark.key.as_str());
        Look([
            active == Some(at),
            is_chosen,
            focus.is_some() && !in_focus && !is_entry,
            is_chosen || (in_focus && is_entry),
        ])
    };
    scene.marks.iter().enumerate().map(look).collect()
}

/// Shows what changed. The elements of the marks stand in the order of the marks (proven in `tests/figures.rs`).
fn show_looks(place: &Element, before: &mut Vec<Look>, now: Vec<Look>) {
    let Ok(elements) = place.query_selector_all(".mark") else { return };
    for (at, look) in now.iter().enumerate() {
        let old = before.get(at);
        if old == Some(look) {
            continue;
        }
        let Some(element) = element_at(&elements, at) else { continue };
        let Look([active, chosen, dimmed, pressed]) = *look;
        let mut class = "mark".to_owned();
        for (name, holds) in [(" active", active), (" chosen", chosen), (" dimmed", dimmed)] {
            if holds {
                class.push_str(name);
            }
        }
        let _ = element.set_attribute("class", &class);
        let _ = element.set_attribute("aria-pressed", if pressed { "true" } else { "false" });
        // The one tab stop moves to the mark that is active, and stays where the last one was.
        if active {
            if let Ok(Some(stop)) = place.query_selector(".mark[tabindex='0']") {
                let _ = stop.set_attribute("tabindex", "-1");
            }
            let _ = element.set_attribute("tabindex", "0");
        }
    }
    *before = now;
}

/// The key of the mark that has the focus.
fn focused_key(place: &Element) -> Option<String> {
    let mark = document().active_element()?.closest(".mark").ok()??;
    place.contains(Some(&mark)).then(|| mark.get_attribute("data-mark")).flatten()
}

fn element_at(elements: &web_sys::NodeList, at: usize) -> Option<web_sys::SvgElement> {
    elements.item(u32::try_from(at).ok()?)?.dyn_into().ok()
}

fn focus_mark(place: &Element, at: usize) {
    let elements = place.query_selector_all(".mark").ok();
    if let Some(element) = elements.and_then(|elements| element_at(&elements, at)) {
        let _ = element.focus();
    }
}

/// The position of the mark that an element belongs to.
fn mark_of(target: Option<web_sys::EventTarget>, place: NodeRef<Div>, scene: Signal<Scene>) -> Option<usize> {
    let mark = target?.dyn_into::<Element>().ok()?.closest(".mark").ok()??;
    if !place.try_get_untracked()??.contains(Some(&mark)) {
        return None;
    }
    let key = mark.get_attribute("data-mark")?;
    scene.try_with_untracked(|scene| scene.marks.iter().position(|mark| mark.key == key))?
}

fn in_tooltip(target: Option<web_sys::EventTarget>) -> bool {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.closest(".tooltip").ok().flatten().is_some())
}

/// Takes the focus from the marks to the figure.
fn leave(event: &KeyboardEvent) {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let figure = element.and_then(|element| element.closest("figure").ok().flatten());
    if let Some(figure) = figure.and_then(|figure| figure.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = figure.focus();
    }
}
