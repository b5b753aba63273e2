//! Programmes that are compared: put beside others, and named in a bar.

use leptos::prelude::*;

use crate::ui::browser::document;
use crate::ui::context::RenderContext;
use crate::ui::live::nothing;

/// How many programmes are compared at most.
pub(super) const COMPARED: usize = 4;

/// A link that puts a programme beside others, or takes it away; none where there is no more room.
pub(super) fn compare_link(
    RenderContext { page, lang, .. }: RenderContext,
    id: &str,
    compared: &[String],
) -> Option<AnyView> {
    let is_compared = compared.iter().any(|one| one == id);
    if !is_compared && compared.len() >= COMPARED {
        return None;
    }
    let id = id.to_owned();
    let address =
        page.live_link(
            move |view| {
                if is_compared { view.compare.retain(|one| *one != id) } else { view.compare.push(id.clone()) }
            },
        );
    let label = format!("{} {}", if is_compared { "−" } else { "+" }, lang.awards().compare);
    Some(view! { <a class="compare" href=address>{label}</a> }.into_any())
}

/// What is compared, in a bar that stays in sight while the catalogue is read.
pub(super) fn compare_bar(RenderContext { page, dataset, lang, .. }: RenderContext, ids: &[String]) -> AnyView {
    let words = lang.awards();
    let names: Vec<_> = ids.iter().filter_map(|id| dataset.find_programme(id)).collect();
    if names.is_empty() {
        return nothing();
    }
    let names: Vec<String> = names.into_iter().map(|key| lang.of(&dataset.programme(key).name).to_owned()).collect();
    let stop = move |_| page.open(page.changed(|view| view.compare.clear()));
    view! {
        <p class="compare-bar" data-compare-bar="">
            <span>{names.join(" · ")}</span>
            <button type="button" class="primary" on:click=move |_| document::reveal("#compare")>{words.compare_heading}</button>
            <button type="button" on:click=stop>{words.stop_comparing}</button>
        </p>
    }
    .into_any()
}
