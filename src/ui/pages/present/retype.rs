//! A change to one field of a slide.

use leptos::prelude::*;

use super::session::DeckSession;
use crate::deck::{Change, Slide};

/// The slide as it is now, changed by one field.
pub(super) fn retype_slide(session: DeckSession, (name, at): (&'static str, usize), change: impl FnOnce(&mut Slide)) {
    if let Some(mut now) = session.deck.with_untracked(|deck| deck.slides.get(at).cloned()) {
        change(&mut now);
        session.retype((name, at), Change::Set(at, now));
    }
}
