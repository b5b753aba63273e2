//! What the search finds: the index of all that has a page, which travels when the search is first opened.

use std::sync::Arc;

use leptos::prelude::*;

use super::searching::{Searching, Way};
use crate::dataset::Kind;
use crate::query::{SearchEntry, SearchIndex, SearchTarget};
use crate::state::{Route, UrlState, encode};
use crate::text::{kind_label, search_entries};
use crate::ui::context::{LoadState, RenderContext};

/// How many entries are listed.
const LISTED: usize = 12;

/// Follows the words typed with what fits them. Draws nothing itself.
pub(in crate::ui) fn search_results(scope: RenderContext, searching: Searching) -> AnyView {
    let index = index(scope);
    Effect::new(move |_| {
        let question = searching.typed.get();
        let find = |index: &Arc<SearchIndex>| -> Vec<Way> {
            index.find(&question, LISTED).into_iter().map(|entry| way(scope, entry)).collect()
        };
        searching.found.set(Some(index.with(find)));
    });
    ().into_any()
}

/// The index, made anew when further records have come.
fn index(scope: RenderContext) -> Memo<Arc<SearchIndex>> {
    let page = scope.page;
    let came = Memo::new(move |_| [page.later, page.source_texts].map(|state| state.get() == LoadState::There));
    let make = move |_: Option<&Arc<SearchIndex>>| {
        came.track();
        Arc::new(SearchIndex::new(search_entries(scope.lang, scope.dataset)))
    };
    let is_other = |before: Option<&Arc<SearchIndex>>, now: Option<&Arc<SearchIndex>>| {
        before.map(Arc::as_ptr) != now.map(Arc::as_ptr)
    };
    Memo::new_with_compare(make, is_other)
}

/// Where an entry leads: an institution to its visits.
fn way(scope: RenderContext, entry: &SearchEntry) -> Way {
    let page = scope.page;
    let shown = page.view.get_untracked();
    let (view, kind) = match &entry.target {
        SearchTarget::Page(path) => (shown.at(Route::from_path(path)), None),
        SearchTarget::Record(Kind::Institution, id) => {
            (UrlState { mark: Some(format!("institution.{id}")), ..shown.at(Route::Visits) }, Some(Kind::Institution))
        }
        SearchTarget::Record(kind, id) => (shown.at(Route::of_record(*kind, id).unwrap_or_default()), Some(*kind)),
    };
    let about = match kind {
        Some(kind) => format!("{} · {}", kind_label(scope.lang, kind), entry.about),
        None => entry.about.clone(),
    };
    Way { name: entry.name.clone(), about, address: encode(&view) }
}
