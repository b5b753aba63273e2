//! The way from a record in a list to the page of its own.

use leptos::prelude::*;

use crate::dataset::Kind;
use crate::state::Route;
use crate::ui::context::RenderContext;

/// A text that leads to the page of a record; the text alone for kinds whose records have none.
pub(in crate::ui) fn record_link(
    RenderContext { page, .. }: RenderContext,
    kind: Kind,
    id: &str,
    text: String,
) -> AnyView {
    match Route::of_record(kind, id) {
        Some(route) => view! { <a href=page.live_link_to(route)>{text}</a> }.into_any(),
        None => view! { <span>{text}</span> }.into_any(),
    }
}
