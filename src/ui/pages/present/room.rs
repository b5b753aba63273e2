//! The room of a slide, and the steps that one on the stage has taken.

use leptos::prelude::*;

/// The room of a slide.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::ui) struct Room {
    pub(in crate::ui) width_px: f64,
    pub(in crate::ui) height_px: f64,
    /// The type size.
    pub(in crate::ui) type_px: f64,
    /// Whether marks answer: on the stage they do, in small pictures they do not.
    pub(in crate::ui) is_live: bool,
}

/// Which of its steps a slide on the stage has taken.
#[derive(Clone, Copy)]
pub(super) struct SlideSteps {
    /// The key of the mark that is pointed out.
    pub(super) mark: Memo<Option<String>>,
    /// How many entries of its lists have come, where they come one by one.
    pub(super) lines: Memo<Option<usize>>,
}

/// The steps of the stage, for a slide that stands there.
pub(super) fn steps_on_stage(room: Signal<Room>) -> Option<SlideSteps> {
    use_context::<SlideSteps>().filter(|_| room.with_untracked(|room| room.is_live))
}
