//! The focus of a reader who works by keyboard. What had it may be gone after what they did: something near it has it
//! then, and they go on where they were instead of at the top of the page.

use leptos::prelude::{document, request_animation_frame};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use super::document::{is_focus_lost, scroll_to, scrolled_px};

/// What may have the focus next. Fields may not: on a phone a keyboard would open.
const NEXT: &str = "button:not([disabled]), a[href], summary, select, [tabindex]";

/// How many frames what was chosen may take to be drawn.
const FRAMES: u32 = 10;

/// Watches over the focus as long as the page is open.
pub(in crate::ui) fn watch_focus() {
    // On the way down: what a press changes may be drawn before the event comes up again.
    let on_event = Closure::<dyn FnMut(Event)>::new(|event: Event| {
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
        if key.is_none_or(|key| matches!(key.as_str(), "Enter" | "Escape" | "Delete")) {
            let within = surroundings();
            if !within.is_empty() {
                // Whoever acts may move the focus in the next frame.
                request_animation_frame(|| request_animation_frame(move || follow(within, FRAMES)));
            }
        }
    });
    for name in ["click", "keydown"] {
        let listener = on_event.as_ref().unchecked_ref();
        let _ = document().add_event_listener_with_callback_and_bool(name, listener, true);
    }
    on_event.forget();
}

/// What lies around what has the focus, the nearest first; nothing where nothing has it, nor around a link: where it
/// leads, the page itself sees to the focus.
fn surroundings() -> Vec<Element> {
    let focused = document().active_element().filter(|one| one.tag_name() != "BODY" && !one.has_attribute("href"));
    std::iter::successors(focused, |one| one.parent_element())
        .skip(1)
        .take_while(|one| one.tag_name() != "BODY")
        .collect()
}

fn follow(within: Vec<Element>, frames: u32) {
    if is_focus_lost() {
        let mut still_there = within.iter().filter(|element| element.is_connected());
        // A mark of a picture is none of these: further out there is a button.
        let next_in = |element: &Element| element.query_selector(NEXT).ok().flatten()?.dyn_into::<HtmlElement>().ok();
        if let Some(next) = still_there.find_map(next_in) {
            let place = scrolled_px();
            let _ = next.focus();
            scroll_to(place);
            return;
        }
    }
    if frames > 0 {
        request_animation_frame(move || follow(within, frames - 1));
    }
}
