//! Awards, indicators and programmes: pages that travel as one, see `ui::lazy_pages`.

mod award_controls;
mod catalogue;
mod catalogue_table;
mod compare;
mod lifelines;
mod page;
mod programme;
mod runs;
mod zoom;

use leptos::prelude::*;

use super::not_found;
use crate::state::Route;
use crate::ui::context::RenderContext;

/// The page of a route of this group.
pub(in crate::ui) fn awards(scope: RenderContext, route: &Route) -> AnyView {
    match route {
        Route::Awards => page::awards(scope),
        Route::Programmes => catalogue::programmes(scope),
        Route::Programme(id) => match scope.dataset.find_programme(id) {
            Some(key) => programme::programme(scope, key),
            None => not_found(scope),
        },
        _ => not_found(scope),
    }
}
