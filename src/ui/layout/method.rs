//! One strip on method and sources for the whole page: how the records came to be, how much of what is known elsewhere
//! they cover, and where all of it can be read.

use leptos::prelude::*;

use crate::query::{Filter, cover};
use crate::state::Route;
use crate::text::coverage;
use crate::ui::context::RenderContext;

/// The strip.
#[component]
pub(in crate::ui) fn Method(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// What the page's records are.
    lead: &'static str,
    /// What the page is narrowed to: coverage is told of all visits, or of a period of them.
    #[prop(into)]
    filter: Signal<Filter>,
) -> impl IntoView {
    let (page, dataset, lang, messages) = (scope.page, scope.dataset, scope.lang, scope.messages);
    let covered = move || {
        let covered = cover(dataset, &filter.get());
        covered.iter().map(|one| view! { <p class="coverage">{coverage(lang, one)}</p> }).collect::<Vec<_>>()
    };
    view! {
        <section class="method" aria-labelledby="method">
            <h2 id="method">{scope.lang.frame().method}</h2>
            <p>{lead}</p>
            <p>{messages.sample_warning} " " {messages.hatch_explained}</p>
            {covered}
            <p>
                <a href=page.link_to(Route::Sources)>{messages.back_to_sources}</a>
                " · "
                <a href=page.link_to(Route::Data(String::new()))>{messages.data_heading}</a>
            </p>
        </section>
    }
}
