//! An address that leads nowhere.

use leptos::prelude::*;

use crate::state::Route;
use crate::ui::context::RenderContext;

/// The page for an address that leads nowhere.
pub(in crate::ui) fn not_found(RenderContext { page, messages, .. }: RenderContext) -> AnyView {
    view! {
        <section class="page">
            <h1 tabindex="-1">{messages.not_found_heading}</h1>
            <p>{messages.not_found_text}</p>
            <p><a href=page.link_to(Route::Overview)>{messages.go_to_overview}</a></p>
        </section>
    }
    .into_any()
}
