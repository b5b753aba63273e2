//! The figures of slides, each drawn once for all places that show it alike.

use std::cell::RefCell;
use std::sync::Arc;

use crate::deck::{Drawings, FigureInputs};
use crate::figure::{Figure, FigureSize};
use crate::state::UrlState;

thread_local! {
    /// There is one dataset a window, so that what is drawn from it holds.
    static DRAWN: RefCell<Drawings> = const { RefCell::new(Drawings::new()) };
}

/// A figure of a view on a canvas.
pub(super) fn drawing(asked: FigureInputs<'_>, id: &str, view: &UrlState, canvas: FigureSize) -> Option<Arc<Figure>> {
    DRAWN.with_borrow_mut(|drawn| drawn.figure(asked, id, view, canvas))
}
