//! Parts of a page that come one a frame: when it is opened, and when they follow a choice.
//!
//! What the reader touched answers in the very next frame; all that hangs on it comes in the frames after, so that a
//! slow phone never stands still. The page says that it waits until the last part has followed.

use leptos::prelude::*;

use super::context::Page;
use super::live::{all, live, nothing};

/// What each of so many parts is to show: a value, as soon as it is the part's turn.
pub(super) fn follow<T, const PARTS: usize>(page: Page, value: Memo<T>) -> [RwSignal<T>; PARTS]
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
        page.waiting.update(|parts| *parts += 1);
        let following = Following { page, parts, turn, own: turn.get_value() };
        // This frame belongs to what the reader touched.
        request_animation_frame(move || next(following, now, 0));
    });
    parts
}

/// Draws one of the parts of a page.
pub(super) type DrawPart = Box<dyn Fn() -> AnyView + Send + Sync>;

/// The parts of a page below what is seen first, drawn one a frame: what is seen first does not wait for them.
pub(super) fn one_a_frame(page: Page, parts: Vec<DrawPart>) -> AnyView {
    let (drawn, count) = (RwSignal::new(0), parts.len());
    page.waiting.update(|parts| *parts += 1);
    draw_next(page, drawn, count);
    let part = |(at, draw): (usize, DrawPart)| {
        let is_drawn = Memo::new(move |_| drawn.get() > at);
        live(move || if is_drawn.get() { draw() } else { nothing() })
    };
    all(parts.into_iter().enumerate().map(part))
}

fn draw_next(page: Page, drawn: RwSignal<usize>, count: usize) {
    request_animation_frame(move || {
        // The reader may have gone on: the parts went with the page.
        match drawn.try_update(|drawn| *drawn += 1).and_then(|()| drawn.try_get_untracked()) {
            Some(done) if done < count => draw_next(page, drawn, count),
            _ => page.waiting.update(|parts| *parts -= 1),
        }
    });
}

/// Parts on their way to a value.
struct Following<T: Send + Sync + 'static, const PARTS: usize> {
    page: Page,
    parts: [RwSignal<T>; PARTS],
    turn: StoredValue<u32>,
    own: u32,
}

/// Lets the part at a place follow in the next frame, and the others after it.
fn next<T, const PARTS: usize>(following: Following<T, PARTS>, value: T, at: usize)
where
    T: Clone + Send + Sync + 'static,
{
    request_animation_frame(move || {
        let is_current = following.turn.try_get_value() == Some(following.own);
        match following.parts.get(at).filter(|_| is_current) {
            Some(part) => {
                let _ = part.try_set(value.clone());
                next(following, value, at + 1);
            }
            None => following.page.waiting.update(|parts| *parts -= 1),
        }
    });
}
