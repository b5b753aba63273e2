//! Regions of the page that are drawn anew when what they read changes.

use leptos::prelude::*;

/// A region that is drawn anew whenever a signal that it read while drawing changes.
pub(super) fn live(draw: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let draw: Box<dyn FnMut() -> AnyView + Send> = Box::new(draw);
    draw.into_any()
}

/// Nothing.
pub(super) fn nothing() -> AnyView {
    ().into_any()
}

/// One view after another.
pub(super) fn all(views: impl IntoIterator<Item = AnyView>) -> AnyView {
    views.into_iter().collect::<Vec<_>>().into_any()
}
