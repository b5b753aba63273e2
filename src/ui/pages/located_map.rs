//! A map of a few regions and the one visited, for pages about one record: it stands beside what the page says at once,
//! and comes when its records and outlines have.

use leptos::prelude::*;

use crate::figure::{ADOPTION_MAP, Figure, FigureSize, MapOptions, adoption_map, place_between, whole};
use crate::geo::{Maps, Place};
use crate::query::{AdoptionFilter, Level};
use crate::ui::context::{LoadState, RenderContext};
use crate::ui::layout::StageFigure;
use crate::ui::map_gestures::{MapControl, ZOOM_STEP};
use crate::ui::maps::{ask, fetch_early, maps_now};
use crate::ui::resources::LazyData;
use crate::ui::widgets::not_arrived;

/// The map that shows regions of some codes, outlined, with what is recorded of all as colours.
pub(super) fn located_map(scope: RenderContext, codes: Signal<Vec<String>>, chosen: AdoptionFilter) -> StageFigure {
    let RenderContext { page, dataset, lang, messages } = scope;
    page.ask_for(LazyData::Records);
    fetch_early(page);
    let outlined = move || codes.with(|codes| codes.iter().filter_map(|code| dataset.find_region(code)).collect());
    let there = Memo::new(move |_| LoadState::of(page.later) == LoadState::There && maps_now(page).is_some());
    let usual = move |maps: &Maps| codes.with(|codes| place_between(maps, dataset, codes));
    let place = move |maps: &'static Maps| {
        let asked = page.view.with(|view| view.viewport.map(Place::from));
        asked.or_else(|| usual(maps)).unwrap_or_else(|| whole(maps))
    };
    let make = Callback::new(move |canvas: FigureSize| {
        let drawn = || {
            let (later, maps) = (dataset.later()?, maps_now(page)?);
            let look = MapOptions {
                place: Some(place(maps)),
                own: page.own.get(),
                outlined: outlined(),
                ..MapOptions::default()
            };
            Some(adoption_map(dataset, later, maps, &chosen, look, lang, canvas))
        };
        if there.get() { drawn() } else { None }.unwrap_or_else(|| Figure::empty(ADOPTION_MAP, canvas))
    });
    let far = Place { lon: 118.0, lat: -2.5, span: 48.0 };
    let control = MapControl {
        place: Signal::derive(move || maps_now(page).map_or(far, place)),
        whole: far,
        on_move: Callback::new(move |place: Place| {
            page.replace(page.changed(|view| view.viewport = Some(place.into())));
        }),
        buttons: Callback::new(move |control| map_buttons(scope, control)),
    };
    let waits = move |()| {
        if there.get() {
            return None;
        }
        let has_failed = [page.later, page.maps].iter().any(|arrival| arrival.get() == LoadState::Failed);
        let again = move || {
            page.ask_again_for(LazyData::Records);
            ask(page);
        };
        Some(if has_failed {
            not_arrived(messages, lang.adoption().map_failed, again)
        } else {
            view! { <p class="muted stage-waiting" role="status">{lang.adoption().map_waiting}</p> }.into_any()
        })
    };
    StageFigure { map: Some(control), waits: Some(Callback::new(waits)), ..StageFigure::new(ADOPTION_MAP, make) }
}

/// The level of the map on which a region of a code is drawn.
pub(super) fn level_of(code: &str) -> Level {
    if code.len() == 2 { Level::Province } else { Level::Regency }
}

/// The buttons that move a map.
pub(super) fn map_buttons(scope: RenderContext, control: MapControl) -> AnyView {
    let words = scope.lang.adoption();
    view! {
        <div class="map-buttons" role="group" aria-label=words.zoom_to>
            <button type="button" data-action="zoom-in" title=words.zoom_in aria-label=words.zoom_in on:click=move |_| control.zoom(ZOOM_STEP)>"+"</button>
            <button type="button" data-action="zoom-out" title=words.zoom_out aria-label=words.zoom_out on:click=move |_| control.zoom(1.0 / ZOOM_STEP)>"−"</button>
            <button type="button" data-action="zoom-reset" title=words.zoom_reset aria-label=words.zoom_reset on:click=move |_| control.on_move.run(control.whole)>"⤢"</button>
        </div>
    }
    .into_any()
}
