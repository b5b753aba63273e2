//! Visits: pages that travel as one, see `ui::lazy_pages`.

mod afterwards;
mod compare;
mod figures;
mod filter_bar;
mod page;
mod records;
mod slider;
mod visit;

use std::sync::OnceLock;

use leptos::prelude::*;

use super::not_found;
use crate::dataset::Dataset;
use crate::query::VisitIndex;
use crate::state::Route;
use crate::text::visit_words;
use crate::ui::context::RenderContext;
pub(super) use records::words_of;

/// The page of a route of this group.
pub(in crate::ui) fn visits(scope: RenderContext, route: &Route) -> AnyView {
    match route {
        Route::Visits => page::visits(scope),
        Route::Visit(id) => match scope.dataset.find_visit(id) {
            Some(key) => visit::visit(scope, key),
            None => not_found(scope),
        },
        _ => not_found(scope),
    }
}

/// The index of the page's dataset, made when it is first asked for.
pub(super) fn visit_index(dataset: &'static Dataset) -> &'static VisitIndex {
    static INDEX: OnceLock<VisitIndex> = OnceLock::new();
    INDEX.get_or_init(|| VisitIndex::new(dataset, |visit| visit_words(dataset, visit)))
}
