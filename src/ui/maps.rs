//! The outlines of the map: fetched when a page first needs them.

use std::sync::OnceLock;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::geo::{Capitals, Maps, Topology};
use crate::ui::browser::fetch;
use crate::ui::context::{AppState, LoadState, RenderContext};
use crate::ui::live::live;
use crate::ui::resources::{MAP_FILES, ask_for_map};
use crate::ui::widgets::not_arrived;

static MAPS: OnceLock<Maps> = OnceLock::new();

/// Fetches the outlines, unless they are there.
pub(in crate::ui) async fn fetch_maps() -> Option<&'static Maps> {
    if let Some(maps) = MAPS.get() {
        return Some(maps);
    }
    let [regions, neighbours, capitals] = MAP_FILES;
    ask_for_map();
    let regions = fetch::read(regions, |bytes| Topology::read(bytes).ok()).await?;
    let neighbours = fetch::read(neighbours, |bytes| Topology::read(bytes).ok()).await?;
    let capitals = fetch::read(capitals, Capitals::read).await?;
    Some(MAPS.get_or_init(|| Maps { regions, neighbours, capitals }))
}

/// The outlines, as soon as they are there (tracked).
pub(in crate::ui) fn maps_now(page: AppState) -> Option<&'static Maps> {
    LoadState::of(page.maps);
    MAPS.get()
}

/// Fetches the outlines, unless they are there or on their way.
pub(in crate::ui) fn ask(page: AppState) {
    if matches!(page.maps.get_untracked(), LoadState::Waiting | LoadState::There) {
        return;
    }
    page.maps.set(LoadState::Waiting);
    spawn_local(async move {
        let came = fetch_maps().await.is_some();
        page.maps.set(if came { LoadState::There } else { LoadState::Failed });
    });
}

/// Fetches the outlines before a part of the page needs them.
pub(in crate::ui) fn fetch_early(page: AppState) {
    if page.maps.get_untracked() == LoadState::NotAsked {
        ask(page);
    }
}

/// A region of the page that needs the outlines: says that they are on their way, or how to ask again.
pub(in crate::ui) fn with_maps(
    scope: RenderContext,
    draw: impl Fn(&'static Maps) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let (page, words) = (scope.page, scope.lang.adoption());
    fetch_early(page);
    live(move || match (LoadState::of(page.maps), MAPS.get()) {
        (LoadState::There, Some(maps)) => draw(maps),
        (LoadState::Failed, _) => not_arrived(scope.messages, words.map_failed, move || ask(page)),
        _ => view! { <p class="muted map-waiting" role="status">{words.map_waiting}</p> }.into_any(),
    })
}
