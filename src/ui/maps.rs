//! The outlines of the map: fetched when a page first needs them.

use std::collections::BTreeMap;
use std::sync::Mutex;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::dataset::{Dataset, Kind};
use crate::geo::{Capitals, Maps, Topology, read_elsewhere};
use crate::ui::browser::fetch;
use crate::ui::context::{AppState, LoadState, RenderContext};
use crate::ui::live::live;
use crate::ui::resources::{COASTS_FILE, MAP_FILES, ask_for_map};
use crate::ui::widgets::not_arrived;

/// The outlines by the dataset that they are of; those of the country have no name.
static MAPS: Mutex<BTreeMap<String, &'static Maps>> = Mutex::new(BTreeMap::new());

/// The name of the outlines of a dataset: one that brings regions of its own may lie in another country.
fn name(dataset: &Dataset) -> &str {
    if dataset.opened_file(Kind::Region).is_some() { &dataset.version } else { "" }
}

fn there(dataset: &Dataset) -> Option<&'static Maps> {
    MAPS.lock().ok()?.get(name(dataset)).copied()
}

/// Fetches the outlines of a dataset, unless they are there.
pub(in crate::ui) async fn fetch_maps(dataset: &Dataset) -> Option<&'static Maps> {
    if let Some(maps) = there(dataset) {
        return Some(maps);
    }
    if name(dataset).is_empty() {
        ask_for_map();
    }
    let [outlines, neighbours, capitals] = MAP_FILES;
    let capitals = fetch::read(capitals, Capitals::read).await?;
    let subject = dataset.region(dataset.subject.region).code.as_str();
    let regions = dataset.opened_file(Kind::Region);
    let elsewhere = regions.and_then(|regions| read_elsewhere(regions, &capitals, subject));
    let topology = async |file: &str| fetch::read(file, |bytes| Topology::read(bytes).ok()).await;
    let maps = if let Some(own) = elsewhere {
        Maps::of_points(own, topology(COASTS_FILE).await?)
    } else {
        ask_for_map();
        Maps { regions: topology(outlines).await?, neighbours: topology(neighbours).await?, capitals }
    };
    let mut all = MAPS.lock().ok()?;
    Some(*all.entry(name(dataset).to_owned()).or_insert_with(|| Box::leak(Box::new(maps))))
}

/// The outlines, as soon as they are there (tracked).
pub(in crate::ui) fn maps_now(page: AppState) -> Option<&'static Maps> {
    LoadState::of(page.maps);
    there(page.shown_dataset.get())
}

/// Fetches the outlines, unless they are there or on their way.
pub(in crate::ui) fn ask(page: AppState) {
    if matches!(page.maps.get_untracked(), LoadState::Waiting | LoadState::There) {
        return;
    }
    page.maps.set(LoadState::Waiting);
    spawn_local(async move {
        let dataset = page.dataset();
        let came = fetch_maps(dataset).await.is_some();
        // Another dataset may be shown by now, which asks for itself.
        if std::ptr::eq(dataset, page.dataset()) {
            page.maps.set(if came { LoadState::There } else { LoadState::Failed });
        }
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
    live(move || match (LoadState::of(page.maps), there(scope.dataset)) {
        (LoadState::There, Some(maps)) => draw(maps),
        (LoadState::Failed, _) => not_arrived(scope.messages, words.map_failed, move || ask(page)),
        _ => view! { <p class="muted map-waiting" role="status">{words.map_waiting}</p> }.into_any(),
    })
}
