//! Regions of the page that are drawn anew when what they read changes.

use leptos::prelude::*;

use super::context::{LoadState, RenderContext};
use super::resources::LazyData;
use super::widgets::not_arrived;
use crate::dataset::{Later, SourceTexts};

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

/// A region that needs the later records: says that they are on their way, or how to ask again.
pub(super) fn with_later(
    scope: RenderContext,
    draw: impl Fn(&'static Later) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let dataset = scope.dataset;
    waiting_for(scope, LazyData::Records, scope.page.later, Box::new(move || dataset.later().map(&draw)))
}

/// A region that needs the titles and addresses of sources, likewise.
pub(super) fn with_source_texts(
    scope: RenderContext,
    draw: impl Fn(&'static SourceTexts) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let dataset = scope.dataset;
    let draw = move || dataset.source_texts().map(&draw);
    waiting_for(scope, LazyData::SourceTexts, scope.page.source_texts, Box::new(draw))
}

fn waiting_for(
    RenderContext { page, messages, .. }: RenderContext,
    need: LazyData,
    arrival: RwSignal<LoadState>,
    draw: Box<dyn Fn() -> Option<AnyView> + Send + Sync>,
) -> AnyView {
    page.ask_for(need);
    live(move || match LoadState::of(arrival) {
        LoadState::There => draw().unwrap_or_else(nothing),
        LoadState::Failed => not_arrived(messages, messages.later_failed, move || page.ask_again_for(need)),
        _ => view! { <p class="muted" role="status">{messages.later_waiting}</p> }.into_any(),
    })
}
