//! Parts of a page that come after what is seen first: when it is opened, and when they follow a choice.
//!
//! What the reader touched answers in the very next frame. What hangs on it and is not on the screen comes right after that
//! frame was painted, in pieces between which the reader is heard, so that a slow phone never stands still. The page says
//! that it waits until the last part has come.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::browser::clock;
use super::context::AppState;
use super::live::{all, live, nothing};

/// Takes a step; says whether there is another.
type Step = Box<dyn FnMut() -> bool>;

/// Takes steps, each drawn before the next, until there is no more or the time is up; what is left comes as soon as the
/// reader was heard.
fn take(mut step: Step) {
    spawn_local(async move {
        let began = clock::now_ms();
        while step() {
            // What hangs on the step is drawn in the meantime.
            tick().await;
            if clock::now_ms() - began >= clock::SLICE_MS {
                set_timeout(move || take(step), Duration::ZERO);
                return;
            }
        }
    });
}

/// What each of so many parts is to show: a value, as soon as it is the part's turn.
pub(super) fn follow<T, const PARTS: usize>(page: AppState, value: Memo<T>) -> [RwSignal<T>; PARTS]
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let parts = [(); PARTS].map(|()| RwSignal::new(value.get_untracked()));
    let turn = StoredValue::new(0u32);
    Effect::new(move |before: Option<()>| {
        let now = value.get();
        if before.is_none() {
            return;
        }
        // A later choice takes over from an earlier one that is still being followed.
        turn.update_value(|turn| *turn += 1);
        let own = turn.get_value();
        page.waiting.update(|parts| *parts += 1);
        let mut following = parts.into_iter();
        let step: Step = Box::new(move || {
            let part = following.next().filter(|_| turn.try_get_value() == Some(own));
            match part {
                Some(part) => drop(part.try_set(now.clone())),
                None => page.waiting.update(|parts| *parts -= 1),
            }
            part.is_some()
        });
        // After the frame of the choice is painted.
        request_animation_frame(move || set_timeout(move || take(step), Duration::ZERO));
    });
    parts
}

/// Draws one of the parts of a page.
pub(super) type DrawPart = Box<dyn Fn() -> AnyView + Send + Sync>;

/// The parts of a page below what is seen first, which does not wait for them.
pub(super) fn after_first(page: AppState, parts: Vec<DrawPart>) -> AnyView {
    let (drawn, count) = (RwSignal::new(0), parts.len());
    page.waiting.update(|parts| *parts += 1);
    let step: Step = Box::new(move || {
        // The reader may have gone on: the parts went with the page.
        let done = drawn.try_update(|drawn| {
            *drawn += 1;
            *drawn
        });
        let goes_on = done.is_some_and(|done| done <= count);
        if !goes_on {
            page.waiting.update(|parts| *parts -= 1);
        }
        goes_on
    });
    request_animation_frame(move || take(step));
    let part = |(at, draw): (usize, DrawPart)| {
        let is_drawn = Memo::new(move |_| drawn.get() > at);
        live(move || if is_drawn.get() { draw() } else { nothing() })
    };
    all(parts.into_iter().enumerate().map(part))
}
