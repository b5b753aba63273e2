//! The dataset and its sources: pages that travel as one, see `ui::lazy_pages`.

use leptos::prelude::*;

use super::data::data;
use super::source::source;
use super::sources::sources;
use super::{fact, not_found};
use crate::state::Route;
use crate::ui::context::RenderContext;
use crate::ui::live::with_later;

/// The page of a route of this group.
pub(in crate::ui) fn data_pages(scope: RenderContext, route: &Route) -> AnyView {
    match route {
        Route::Sources => sources(scope),
        Route::Source(id) => match scope.dataset.find_source(id) {
            Some(key) => source(scope, key),
            None => not_found(scope),
        },
        Route::Data(part) => data(scope, part),
        Route::AdoptionRecord(_) | Route::Award(_) | Route::Indicator(_) | Route::Conflict(_) => of_later(scope, route),
        _ => not_found(scope),
    }
}

/// The page of a record that travels after the program.
fn of_later(scope: RenderContext, route: &Route) -> AnyView {
    let route = route.clone();
    with_later(scope, move |later| {
        let drawn = match &route {
            Route::AdoptionRecord(id) => later.find_adoption(id).map(|key| fact::adoption(scope, later, key)),
            Route::Award(id) => later.find_award(id).map(|key| fact::award(scope, later, key)),
            Route::Indicator(id) => later.find_indicator(id).map(|key| fact::indicator(scope, later, key)),
            Route::Conflict(id) => later.find_conflict(id).map(|one| fact::conflict(scope, later, one)),
            _ => None,
        };
        drawn.unwrap_or_else(|| not_found(scope))
    })
}
