//! Adoption and regions: pages that travel as one, see `ui::lazy_pages`.

mod after_visit;
mod controls;
mod inset_map;
mod list;
mod matrix;
mod own_region;
mod page;
mod plan;
mod records;
mod region;
mod time;

use leptos::prelude::*;

use super::not_found;
use crate::state::Route;
use crate::ui::context::RenderContext;

/// The page of a route of this group.
pub(in crate::ui) fn adoption(scope: RenderContext, route: &Route) -> AnyView {
    match route {
        Route::Adoption => page::adoption(scope),
        Route::Region(code) => match scope.dataset.find_region(code) {
            Some(key) => region::region(scope, key),
            None => not_found(scope),
        },
        _ => not_found(scope),
    }
}
