//! Marks as elements: drawing them, how they look, which of them is meant.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent, MouseEvent, PointerEvent};

use crate::scene::svg::{Colours, named_tree};
use crate::scene::{Ink, Layout, Mark, Point, Scene};
use crate::ui::browser::svg;

/// How near to a mark a pointer must be.
const REACH_PX: f64 = 14.0;

/// How wide and high land is at least that is meant where a pointer is on it.
const LARGE_PX: f64 = 28.0;

/// The mark under or near a pointer.
pub(super) fn find_mark(event: &PointerEvent, place: &Element, scene: &Scene) -> Option<usize> {
    let (at, scale) = (point_of(event, place, scene)?, scale(place, scene)?);
    if scene.layout == Layout::Grid {
        return scene.mark_near(at, REACH_PX * scale);
    }
    let under = || {
        let under = event.target()?.dyn_into::<Element>().ok()?.closest(".mark").ok()??;
        let key = under.get_attribute("data-mark")?;
        let bounds = under.get_bounding_client_rect();
        let is_large = bounds.width().min(bounds.height()) >= LARGE_PX;
        Some((scene.marks.iter().position(|mark| mark.key == key)?, is_large))
    };
    let under = under();
    // On a map the nearest point that stands for a small region goes before the land under the pointer, unless that is
    // large enough to be meant itself.
    let meant = under.filter(|(_, is_large)| *is_large).map(|(at, _)| at);
    meant.or_else(|| scene.mark_near(at, REACH_PX * scale * 0.85)).or(under.map(|(at, _)| at))
}

/// Where a pointer is in the picture.
pub(super) fn point_of(event: &MouseEvent, place: &Element, scene: &Scene) -> Option<Point> {
    let bounds = place.query_selector("svg").ok()??.get_bounding_client_rect();
    let scale = scale(place, scene)?;
    let (x, y) = (f64::from(event.client_x()) - bounds.left(), f64::from(event.client_y()) - bounds.top());
    Some(Point::new(x * scale, y * scale))
}

/// How many pixels of the picture are one of the screen.
fn scale(place: &Element, scene: &Scene) -> Option<f64> {
    let bounds = place.query_selector("svg").ok()??.get_bounding_client_rect();
    Some(scene.width_px / bounds.width().max(1.0))
}

/// A share as CSS has it, to a hundredth of a per cent.
#[expect(clippy::cast_possible_truncation, reason = "a share lies near 0 to 1")]
pub(super) fn percentage(share: f64) -> String {
    let hundredths = (share * 10_000.0).round() as i64;
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// A name that no other picture of the page has, for its ids.
pub(super) fn name_of_picture() -> String {
    static DRAWN: AtomicUsize = AtomicUsize::new(0);
    format!("picture-{}", DRAWN.fetch_add(1, Ordering::Relaxed))
}

/// Draws a scene, its ids beginning with a name; where it is a tab stop, its first mark is the one that Tab reaches.
pub(super) fn draw(place: &Element, scene: &Scene, name: &str, is_stop: bool) {
    place.set_text_content(None);
    let Ok(picture) = svg::build(&named_tree(scene, Colours::Classes, name)) else { return };
    let _ = place.append_child(&picture);
    if let Ok(Some(first)) = picture.query_selector(".mark")
        && is_stop
    {
        let _ = first.set_attribute("tabindex", "0");
    }
}

/// The fills of the marks of a map, by their keys.
pub(super) type Fills = BTreeMap<String, Ink>;

/// Lets the marks of a map that have another fill than before appear anew, slowly; style sheets leave it out for who
/// wants no motion.
pub(super) fn show_changes(place: &Element, before: &mut Fills, scene: &Scene) {
    if scene.layout != Layout::Plane {
        return;
    }
    let mut now = Fills::new();
    for item in &scene.items {
        if let (Some(mark), Some(ink)) = (item.mark.and_then(|at| scene.marks.get(at)), item.fill) {
            now.entry(mark.key.clone()).or_insert(ink);
        }
    }
    let is_other = |key: &String| before.get(key).is_some_and(|ink| now.get(key) != Some(ink));
    if let Ok(elements) = place.query_selector_all(".mark") {
        for at in (0..scene.marks.len()).filter(|at| is_other(&scene.marks[*at].key)) {
            if let Some(element) = element_at(&elements, at) {
                let _ = element.class_list().add_1("fresh");
            }
        }
    }
    *before = now;
}

/// How a mark looks: active, chosen, dimmed, pressed, lit.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Look([bool; 5]);

pub(super) fn looks_of(
    scene: &Scene,
    active: Option<usize>,
    chosen: Option<&str>,
    focus: Option<&str>,
    lit: &[String],
) -> Vec<Look> {
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
            lit.contains(&mark.key),
        ])
    };
    scene.marks.iter().enumerate().map(look).collect()
}

/// Shows what changed. The elements of the marks stand in the order of the marks (proven in `tests/figures.rs`).
pub(super) fn show_looks(place: &Element, before: &mut Vec<Look>, now: Vec<Look>, is_stop: bool) {
    let Ok(elements) = place.query_selector_all(".mark") else { return };
    for (at, look) in now.iter().enumerate() {
        let old = before.get(at);
        if old == Some(look) {
            continue;
        }
        let Some(element) = element_at(&elements, at) else { continue };
        let Look([active, chosen, dimmed, pressed, lit]) = *look;
        let mut class = "mark".to_owned();
        for (name, holds) in [(" active", active), (" chosen", chosen), (" dimmed", dimmed), (" lit", lit)] {
            if holds {
                class.push_str(name);
            }
        }
        let _ = element.set_attribute("class", &class);
        let _ = element.set_attribute("aria-pressed", if pressed { "true" } else { "false" });
        // The one tab stop moves to the mark that is active, and stays where the last one was.
        if active && is_stop {
            if let Ok(Some(stop)) = place.query_selector(".mark[tabindex='0']") {
                let _ = stop.set_attribute("tabindex", "-1");
            }
            let _ = element.set_attribute("tabindex", "0");
        }
    }
    *before = now;
}

/// The key of the mark that has the focus.
pub(super) fn focused_key(place: &Element) -> Option<String> {
    let mark = document().active_element()?.closest(".mark").ok()??;
    place.contains(Some(&mark)).then(|| mark.get_attribute("data-mark")).flatten()
}

/// The element of a mark.
pub(super) fn element_of(place: &Element, at: usize) -> Option<web_sys::SvgElement> {
    element_at(&place.query_selector_all(".mark").ok()?, at)
}

fn element_at(elements: &web_sys::NodeList, at: usize) -> Option<web_sys::SvgElement> {
    elements.item(u32::try_from(at).ok()?)?.dyn_into().ok()
}

pub(super) fn focus_mark(place: &Element, at: usize) {
    if let Some(element) = element_of(place, at) {
        let _ = element.focus();
    }
}

/// The position of the mark that an element belongs to.
pub(super) fn mark_of(
    target: Option<web_sys::EventTarget>,
    place: NodeRef<Div>,
    scene: Signal<Scene>,
) -> Option<usize> {
    let mark = target?.dyn_into::<Element>().ok()?.closest(".mark").ok()??;
    if !place.try_get_untracked()??.contains(Some(&mark)) {
        return None;
    }
    let key = mark.get_attribute("data-mark")?;
    scene.try_with_untracked(|scene| scene.marks.iter().position(|mark| mark.key == key))?
}

pub(super) fn in_tooltip(target: Option<web_sys::EventTarget>) -> bool {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.closest(".tooltip, .map-buttons").ok().flatten().is_some())
}

/// Takes the focus from the marks to the figure.
pub(super) fn leave(event: &KeyboardEvent) {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let figure = element.and_then(|element| element.closest("figure").ok().flatten());
    if let Some(figure) = figure.and_then(|figure| figure.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = figure.focus();
    }
}
