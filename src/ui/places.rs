//! Where pages were left, and the way back there: also after a reload and from another site.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::*;

use super::browser::address_bar;
use super::browser::document;
use crate::state::Left;

/// How often the place of a page that is scrolled is remembered.
const REMEMBER_EVERY: Duration = Duration::from_millis(150);
/// How many frames a page that is ready is given to become as long as it was.
const FRAMES_WHEN_READY: u32 = 40;
/// How many frames a page is given to become ready: about half a minute.
const FRAMES: u32 = 1800;

/// The way back to where a page was left: it lasts until the page is ready, or until the reader moves the page.
#[derive(Clone, Copy)]
struct Way {
    number: u32,
    goes_on: bool,
}

thread_local! {
    static WAY: Cell<Way> = const { Cell::new(Way { number: 0, goes_on: false }) };
    /// Whether the reader moved the page.
    static IS_MOVED: Cell<bool> = const { Cell::new(false) };
    /// Whether the page was scrolled since its place was remembered.
    static IS_SCROLLED: Cell<bool> = const { Cell::new(false) };
}

/// Hears from now on when the reader moves the page, also one whose first picture still stands there: then nothing leads
/// it anywhere.
pub(super) fn hear_moves() {
    for name in ["wheel", "touchstart", "pointerdown", "keydown"] {
        let _ = window_event_listener_untyped(name, |_| {
            IS_MOVED.set(true);
            end_way();
        });
    }
}

fn is_on_way() -> bool {
    WAY.get().goes_on
}

pub(super) fn end_way() {
    WAY.set(Way { goes_on: false, ..WAY.get() });
}

/// Leads to where a page was left, once it is drawn and long enough; then to the link that was followed, if nothing has
/// the focus.
pub(super) fn lead_to(left: Left, takes_focus: bool) {
    let number = WAY.get().number + 1;
    WAY.set(Way { number, goes_on: true });
    request_animation_frame(move || lead(number, left, takes_focus, (FRAMES, FRAMES_WHEN_READY)));
}

fn lead(number: u32, left: Left, takes_focus: bool, (frames, when_ready): (u32, u32)) {
    if !is_on_way() || WAY.get().number != number {
        return;
    }
    let place = f64::from(left.scrolled_px);
    let is_long_enough = document::longest_scroll_px() + 1.0 >= place;
    // What comes later may push down what was in place.
    if is_long_enough && (document::scrolled_px() - place).abs() >= 1.0 {
        document::scroll_to(place);
    }
    let is_ready = document::is_ready();
    if frames > 0 && !(is_ready && (is_long_enough || when_ready == 0)) {
        let frames = (frames - 1, when_ready.saturating_sub(u32::from(is_ready)));
        request_animation_frame(move || lead(number, left, takes_focus, frames));
        return;
    }
    document::scroll_to(place);
    end_way();
    if takes_focus && document::is_focus_lost() {
        let link = left.link.map(|to| format!("main a[href=\"{to}\"]")).filter(|link| document::has(link));
        document::focus_quietly(link.as_deref().unwrap_or("main"));
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page has few pixels")]
pub(super) fn scrolled() -> u32 {
    document::scrolled_px().max(0.0) as u32
}

/// Remembers how far the page is scrolled; not while it is on its way there.
pub(super) fn remember_place() {
    IS_SCROLLED.set(false);
    if !is_on_way() {
        address_bar::remember(|left| left.scrolled_px = scrolled());
    }
}

/// Adds an entry for a view that the reader chose. One of the same page goes on where that is.
pub(super) fn open(address: &str, is_same_page: bool) {
    // To ask where the page is has the browser lay it out: only where that is not known.
    if IS_SCROLLED.get() {
        remember_place();
    }
    end_way();
    let place = address_bar::left().scrolled_px;
    address_bar::push(address);
    if is_same_page {
        address_bar::remember(|left| left.scrolled_px = place);
    }
}

/// Remembers the place of the page as it is scrolled, and what was chosen last when the window is left.
pub(super) fn watch_places() {
    let _ = window_event_listener_untyped("scroll", move |_| {
        if !IS_SCROLLED.replace(true) {
            set_timeout(remember_place, REMEMBER_EVERY);
        }
    });
    for name in ["pagehide", "visibilitychange"] {
        let _ = window_event_listener_untyped(name, |_| {
            address_bar::finish();
            remember_place();
        });
    }
}

/// Whether the reader moved the page.
pub(super) fn is_moved() -> bool {
    IS_MOVED.get()
}
