//! The dataset and its sources: pages that travel as one, see `ui::lazy_pages`.

use leptos::prelude::*;

use super::data::data;
use super::not_found;
use super::source::source;
use super::sources::sources;
use crate::state::Route;
use crate::ui::context::Scope;

/// The page of a route of this group.
pub(in crate::ui) fn data_pages(scope: Scope, route: &Route) -> AnyView {
    match route {
        Route::Sources => sources(scope),
        Route::Source(id) => match scope.dataset.find_source(id) {
            Some(key) => source(scope, key),
            None => not_found(scope),
        },
        Route::Data(part) => data(scope, part),
        _ => not_found(scope),
    }
}
