//! The figures of slides, each drawn once for all places that show it alike.

use std::cell::RefCell;
use std::sync::Arc;

use crate::deck::{Asked, Drawings};
use crate::figure::{Canvas, Figure};
use crate::state::View;

thread_local! {
    /// There is one dataset a window, so that what is drawn from it holds.
    static DRAWN: RefCell<Drawings> = const { RefCell::new(Drawings::new()) };
}

/// A figure of a view on a canvas.
pub(super) fn drawing(asked: Asked<'_>, id: &str, view: &View, canvas: Canvas) -> Option<Arc<Figure>> {
    DRAWN.with_borrow_mut(|drawn| drawn.figure(asked, id, view, canvas))
}
