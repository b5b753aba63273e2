//! What is recorded of a region: its visits and its adoptions, each with its sources.

use leptos::prelude::*;

use crate::dataset::Later;
use crate::query::RegionProgress;
use crate::text::heading_with_count;
use crate::ui::context::RenderContext;
use crate::ui::live::{all, nothing};
use crate::ui::pages::record_entries::{ListOf, adoption_entry};
use crate::ui::widgets::visit_card;

/// The visits and adoptions of a region, with the names of institutions where it is a province; nothing recorded is said
/// to be so.
pub(super) fn lists(
    scope: RenderContext,
    later: &'static Later,
    found: &RegionProgress,
    on_page: Option<bool>,
) -> AnyView {
    let lang = scope.lang;
    let words = lang.adoption();
    if found.visits.is_empty() && found.adoptions.is_empty() {
        return view! { <p class="empty">{words.region_without_records}</p> }.into_any();
    }
    let heading = |text: String| {
        if on_page.is_some() { view! { <h2>{text}</h2> }.into_any() } else { view! { <h3>{text}</h3> }.into_any() }
    };
    let list = if on_page == Some(true) { ListOf::All } else { ListOf::Adopter };
    let adoptions = found.adoptions.iter().map(|key| adoption_entry(scope, later.adoption(*key), list));
    let adoptions = if found.adoptions.is_empty() {
        nothing()
    } else {
        let counted = heading_with_count(words.region_adoptions, lang, found.adoptions.len());
        view! { {heading(counted)} <ul class="entries">{all(adoptions)}</ul> }.into_any()
    };
    let cards = found.visits.iter().rev().map(|key| visit_card(scope, *key));
    let visits = if found.visits.is_empty() {
        nothing()
    } else {
        let counted = heading_with_count(words.region_visits, lang, found.visits.len());
        view! { {heading(counted)} <ul class="cards">{all(cards)}</ul> }.into_any()
    };
    all([adoptions, visits])
}
