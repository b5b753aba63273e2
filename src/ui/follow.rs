//! Parts of a page that follow a choice one a frame.
//!
//! What the reader touched answers in the very next frame; all that hangs on it comes in the frames after, so that a
//! slow phone never stands still. The page says that it waits until the last part has followed.

use leptos::prelude::*;

use super::context::Page;

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
