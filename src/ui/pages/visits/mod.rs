//! Visits: pages that travel as one, see `ui::lazy_pages`.

mod afterwards;
mod chosen;
mod compare;
mod figures;
mod filter_bar;
mod page;
mod records;
mod slider;
mod visit;

use leptos::prelude::*;

use super::not_found;
use crate::state::Route;
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
