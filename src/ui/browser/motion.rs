//! Motion on the stage: marks that move from slide to slide, and entries that come one by one.

use std::collections::BTreeMap;

use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{DomRect, Element};

/// How long marks move, in milliseconds.
const MOVES_MS: f64 = 600.0;
/// The most marks that move: beyond that nobody follows any.
const MOST: usize = 120;

/// Where marks stand in the window, by their keys.
pub(in crate::ui) struct MarkPlaces(BTreeMap<String, DomRect>);

impl MarkPlaces {
    /// Where the marks within an element stand now; nowhere for whoever wants less motion.
    pub(in crate::ui) fn of(selector: &str) -> Self {
        let prefers_less = window().match_media("(prefers-reduced-motion: reduce)");
        if prefers_less.ok().flatten().is_some_and(|query| query.matches()) {
            return Self(BTreeMap::new());
        }
        Self(marks(selector).into_iter().map(|(key, mark)| (key, mark.get_bounding_client_rect())).collect())
    }

    /// Lets the marks that stand there now come from where these stood.
    pub(in crate::ui) fn animate(&self, selector: &str) {
        let found = marks(selector);
        let moved: Vec<_> = found.iter().filter_map(|(key, mark)| Some((mark, self.0.get(key)?))).collect();
        let do_move = !moved.is_empty() && moved.len() <= MOST;
        // Time passes from left to right where a picture is new; where its marks move it does not begin again.
        if let Ok(Some(stage)) = document().query_selector(selector) {
            let _ = stage.toggle_attribute_with_force("data-moved", do_move);
        }
        for (mark, from) in moved.into_iter().filter(|_| do_move) {
            let _ = animate(mark, from);
        }
    }
}

/// The marks within an element, by their keys.
fn marks(selector: &str) -> Vec<(String, Element)> {
    let found = document().query_selector_all(&format!("{selector} [data-mark]"));
    let Ok(found) = found else { return Vec::new() };
    let marks = (0..found.length()).filter_map(|at| found.item(at)?.dyn_into::<Element>().ok());
    marks.filter_map(|mark| Some((mark.get_attribute("data-mark")?, mark))).collect()
}

/// Lets an element come from another place and size (`Element.animate` of the Web Animations API).
fn animate(mark: &Element, from: &DomRect) -> Result<(), JsValue> {
    let to = mark.get_bounding_client_rect();
    if to.width() < 1.0 || to.height() < 1.0 || from.width() < 1.0 || from.height() < 1.0 {
        return Ok(());
    }
    let (dx, dy) = (from.left() - to.left(), from.top() - to.top());
    let (sx, sy) = (from.width() / to.width(), from.height() / to.height());
    let begin = Object::new();
    Reflect::set(&begin, &"transformBox".into(), &"fill-box".into())?;
    Reflect::set(&begin, &"transformOrigin".into(), &"0 0".into())?;
    Reflect::set(&begin, &"transform".into(), &format!("translate({dx}px, {dy}px) scale({sx}, {sy})").into())?;
    let end = Object::new();
    Reflect::set(&end, &"transformBox".into(), &"fill-box".into())?;
    Reflect::set(&end, &"transformOrigin".into(), &"0 0".into())?;
    Reflect::set(&end, &"transform".into(), &"none".into())?;
    let timing = Object::new();
    Reflect::set(&timing, &"duration".into(), &MOVES_MS.into())?;
    Reflect::set(&timing, &"easing".into(), &"ease-in-out".into())?;
    let animate: Function = Reflect::get(mark, &"animate".into())?.dyn_into()?;
    animate.call2(mark, &Array::of2(&begin, &end), &timing)?;
    Ok(())
}

/// Shows only the first so many of the elements within another; all without a number.
pub(in crate::ui) fn show_first(within: &Element, selector: &str, count: Option<usize>) {
    let Ok(found) = within.query_selector_all(selector) else { return };
    for at in 0..found.length() {
        let Some(one) = found.item(at).and_then(|one| one.dyn_into::<Element>().ok()) else { continue };
        let is_shown = count.is_none_or(|count| usize::try_from(at).is_ok_and(|at| at < count));
        let _ = one.toggle_attribute_with_force("data-waiting", !is_shown);
    }
}
