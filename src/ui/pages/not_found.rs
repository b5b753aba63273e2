//! An address that leads nowhere.

use leptos::prelude::*;

use crate::state::Route;
use crate::ui::context::use_page;

#[component]
pub(in crate::ui) fn NotFoundPage() -> impl IntoView {
    let page = use_page();
    view! {
        <section class="page">
            <h1 tabindex="-1">{move || page.messages().not_found_heading}</h1>
            <p>{move || page.messages().not_found_text}</p>
            <p>
                <a href=move || page.link(|view| *view = view.at(Route::Overview))>
                    {move || page.messages().go_to_overview}
                </a>
            </p>
        </section>
    }
}
