//! Regions of the page that are drawn anew when what they read changes.

use leptos::prelude::*;

use super::context::{Arrival, Scope};
use crate::dataset::Later;

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
pub(super) fn with_later(scope: Scope, draw: impl Fn(&'static Later) -> AnyView + Send + Sync + 'static) -> AnyView {
    let Scope { page, dataset, messages, .. } = scope;
    page.ask_for_later();
    live(move || match (page.later.get(), dataset.later()) {
        (Arrival::There, Some(later)) => draw(later),
        (Arrival::Failed, _) | (Arrival::There, None) => {
            let again = move |_| page.ask_for_later();
            view! {
                <p class="notice" role="alert">
                    {messages.later_failed} " " <button type="button" on:click=again>{messages.try_again}</button>
                </p>
            }
            .into_any()
        }
        _ => view! { <p class="muted" role="status">{messages.later_waiting}</p> }.into_any(),
    })
}
