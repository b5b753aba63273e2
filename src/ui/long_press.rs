//! A finger that rests on a mark or on a record begins a note on it. Never the only way: both have a button for it.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, PointerEvent};

use super::context::AppState;
use super::widgets::{about_mark, notes_about};

/// How long a finger rests.
const LONG: Duration = Duration::from_millis(600);
/// How far it may tremble, in pixels.
const TREMBLE_PX: i32 = 10;

/// A finger that rests: where, and until when.
type Resting = Rc<RefCell<Option<(i32, i32, TimeoutHandle)>>>;

/// Hears fingers for as long as the window lives.
pub(super) fn hear(page: AppState) {
    let resting: Resting = Rc::default();
    let lift = |resting: &Resting| {
        if let Some((_, _, timer)) = resting.borrow_mut().take() {
            timer.clear();
        }
    };
    let begun = Rc::clone(&resting);
    let _ = window_event_listener(ev::pointerdown, move |event| {
        lift(&begun);
        let Some(about) = about_of(page, &event) else { return };
        let ended = Rc::clone(&begun);
        let begin = move || {
            ended.borrow_mut().take();
            page.open(notes_about(page, &about));
        };
        if let Ok(timer) = set_timeout_with_handle(begin, LONG) {
            *begun.borrow_mut() = Some((event.client_x(), event.client_y(), timer));
        }
    });
    let moved = Rc::clone(&resting);
    let _ = window_event_listener(ev::pointermove, move |event| {
        let is_far = moved.borrow().as_ref().is_some_and(|(x, y, _)| {
            (event.client_x() - x).abs() > TREMBLE_PX || (event.client_y() - y).abs() > TREMBLE_PX
        });
        if is_far {
            lift(&moved);
        }
    });
    let up = Rc::clone(&resting);
    let _ = window_event_listener(ev::pointerup, move |_| lift(&up));
    let _ = window_event_listener(ev::pointercancel, move |_| lift(&resting));
}

/// What a note begun there would be about; none for a mouse, and where nothing can have one.
fn about_of(page: AppState, event: &PointerEvent) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok().filter(|_| event.pointer_type() == "touch")?;
    let closest = |selector: &str| target.closest(selector).ok().flatten();
    if closest("a, button, input, select, textarea, .show, .map").is_some() {
        return None;
    }
    if let Some(mark) = closest(".mark") {
        return about_mark(page, &mark.get_attribute("data-mark")?);
    }
    closest("[data-record]")?.get_attribute("data-record").filter(|record| record.contains('/'))
}
