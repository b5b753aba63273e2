//! Adoption and regions: pages that travel as one, see `ui::travel`.

mod adoption;
mod after_visit;
mod controls;
mod lens;
mod list;
mod matrix;
mod mine;
mod plan;
mod records;
mod region;
mod time;

use leptos::prelude::*;

use super::not_found;
use crate::state::Route;
use crate::ui::context::Scope;

/// The page of a route of this group.
pub(in crate::ui) fn story(scope: Scope, route: &Route) -> AnyView {
    match route {
        Route::Adoption => adoption::adoption(scope),
        Route::Region(code) => match scope.dataset.find_region(code) {
            Some(key) => region::region(scope, key),
            None => not_found(scope),
        },
        _ => not_found(scope),
    }
}
