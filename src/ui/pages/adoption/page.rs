//! `#/adoption`: who came, who signed, who runs a copy: on a map, through time, and step by step.

use leptos::prelude::*;

use super::after_visit::{behind, key_line, shares, taken};
use super::controls::{map_buttons, map_controls};
use super::inset_map::lens;
use super::list::regions_list;
use super::matrix::matrix;
use super::own_region::mine_line;
use super::records::{adoption_entry, region_records};
use super::time::time_controls;
use crate::dataset::{Dataset, Later};
use crate::figure::{
    Canvas, Figure, MapLook, RecordKey, adoption_arrivals, adoption_by_programme, adoption_distance, adoption_geojson,
    adoption_ladder, adoption_map, adoption_spread, adoption_steps, place_of, provinces_reached, whole,
};
use crate::geo::{Maps, Place};
use crate::query::{Reach, Scope as Chosen, climbs, reach, unnamed};
use crate::state::Route;
use crate::text::{Lang, heading_with_count};
use crate::ui::browser::{document, download};
use crate::ui::context::Scope;
use crate::ui::deferred::{DrawPart, after_first, follow};
use crate::ui::figure_view::{Extent, FigureProps, MakeFigure, figure_view};
use crate::ui::live::{all, live, nothing, with_later};
use crate::ui::map_gestures::MapControl;
use crate::ui::pages::maps::with_maps;
use crate::ui::widgets::{Status, back_to_mark, leave_records, status_line, visit_card};

/// Draws a figure of adoptions.
type Draw = fn(&Dataset, &Later, &Chosen, Lang, Canvas) -> Figure;

/// The figures of how adoption went through time.
const THROUGH_TIME: [Draw; 4] = [adoption_spread, adoption_arrivals, adoption_by_programme, provinces_reached];

/// The page of adoption.
pub(super) fn adoption(scope: Scope) -> AnyView {
    let words = scope.lang.adoption();
    view! {
        <section class="page adoption">
            <h1 tabindex="-1">{words.adoption_heading}</h1>
            <p class="lead">{words.adoption_lead}</p>
            {with_later(scope, move |later| content(scope, later))}
        </section>
    }
    .into_any()
}

fn content(scope: Scope, later: &'static Later) -> AnyView {
    let Scope { page, dataset, lang, .. } = scope;
    let scope_of_view = Memo::new(move |_| page.view.with(|view| view.reach_scope(dataset)));
    // The map answers at once; what else hangs on its years follows.
    let [lens, after, uptake, spread, arrivals, by_programme, provinces, distances, steps, ladder, of_matrix, of_list] =
        follow::<_, 12>(page, scope_of_view);
    let by = Memo::new(move |_| page.view.with(|view| view.sort.clone()));
    let class = Memo::new(move |_| page.view.with(|view| (view.focus.clone(), view.measure)));
    let props = move |make: MakeFigure| FigureProps {
        home: (Route::Adoption, "#panel"),
        ..FigureProps::new(make, Extent::Whole)
    };
    let figure = move |(draw, part): (Draw, RwSignal<Chosen>)| {
        let make = Callback::new(move |canvas| draw(dataset, later, &until(part), lang, canvas));
        figure_view(scope, props(make))
    };
    let distance = move |maps: &'static Maps| {
        let draw = move |canvas| adoption_distance(dataset, later, &maps.capitals, &until(distances), lang, canvas);
        figure_view(scope, props(Callback::new(draw)))
    };
    let through_time = THROUGH_TIME.into_iter().zip([spread, arrivals, by_programme, provinces]);
    let mut parts: Vec<DrawPart> = Vec::new();
    parts.push(Box::new(move || shares(scope, later, after)));
    parts.push(Box::new(move || taken(scope, later, uptake)));
    for one in through_time {
        parts.push(Box::new(move || figure(one)));
    }
    parts.push(Box::new(move || with_maps(scope, distance)));
    parts.push(Box::new(move || figure((adoption_steps, steps))));
    parts.push(Box::new(move || figure((adoption_ladder, ladder))));
    parts.push(Box::new(move || matrix(scope, later, &of_matrix.get(), by.get())));
    parts.push(Box::new(move || regions_list(scope, later, &of_list.get(), class.get())));
    view! {
        {with_maps(scope, move |maps| map(scope, later, maps, (scope_of_view, lens)))}
        {unnamed_list(scope, later)}
        {after_first(page, parts)}
    }
    .into_any()
}

/// What came first is found among all years, whatever the map shows.
pub(super) fn until(part: RwSignal<Chosen>) -> Chosen {
    Chosen { from: None, ..part.get() }
}

/// The map, and what it shows from near.
fn map(
    scope: Scope,
    later: &'static Later,
    maps: &'static Maps,
    (chosen, from_near): (Memo<Chosen>, RwSignal<Chosen>),
) -> AnyView {
    let Scope { page, dataset, lang, .. } = scope;
    let everything = whole(maps);
    let look = Memo::new(move |_| {
        page.view.with(|view| {
            let place = view.spot.map(Place::from);
            MapLook { place, measure: view.measure, flows: view.flows, bubbles: view.bubbles, own: page.own.get() }
        })
    });
    let make = Callback::new(move |canvas| adoption_map(dataset, later, maps, &chosen.get(), look.get(), lang, canvas));
    let control = MapControl {
        place: Signal::derive(move || look.with(|look| look.place.unwrap_or(everything))),
        whole: everything,
        on_move: Callback::new(move |place: Place| {
            let is_whole = place.span >= everything.span * 0.999;
            page.replace(page.changed(|view| view.spot = (!is_whole).then(|| place.into())));
        }),
        buttons: Callback::new(move |control| map_buttons(scope, control)),
    };
    let props = FigureProps {
        home: (Route::Adoption, "#panel"),
        height: |width_px| (width_px * 0.47).clamp(330.0, 700.0),
        map: Some(control),
        below: Some(Callback::new(move |()| {
            view! {
                {lens(scope, later, maps, from_near, look)}
                {time_controls(scope, later)}
                {geojson_button(scope, later, maps, chosen)}
                <section id="panel" class="panel" tabindex="-1" on:keydown=move |event| leave_records(page, &event)>
                    {live(move || panel(scope, later, maps, chosen))}
                </section>
            }
            .into_any()
        })),
        ..FigureProps::new(make, Extent::Whole)
    };
    view! {
        {figure_view(scope, props)}
        {map_controls(scope, maps)}
        {mine_line(scope, later)}
        {key_line(scope, later, from_near)}
    }
    .into_any()
}

/// What lies behind the chosen mark.
fn panel(scope: Scope, later: &'static Later, maps: &'static Maps, chosen: Memo<Chosen>) -> AnyView {
    let Scope { page, dataset, messages, lang } = scope;
    let Some(mark) = page.view.with(|view| view.mark.clone()) else { return nothing() };
    let close = view! {
        <p><button type="button" data-action="lift-mark" on:click=move |_| back_to_mark(page)>{lang.adoption().close_panel}</button></p>
    };
    let chosen = chosen.get();
    if let Some(key) = dataset.find_region(&mark) {
        let found = reach(dataset, later, &chosen).remove(&key).unwrap_or_default();
        let zoom = move |_| {
            let place = place_of(maps, &mark);
            page.open(page.changed(|view| view.spot = place.map(Into::into)));
            document::reveal("figure[data-figure='adoption-map'] .picture");
        };
        return view! {
            {region_records(scope, later, key, &found)}
            <p><button type="button" data-action="zoom-to" on:click=zoom>{lang.adoption().zoom_here}</button></p>
            {close}
        }
        .into_any();
    }
    if let Some(code) = mark.strip_prefix("climb.") {
        let climb = climbs(dataset, later, &chosen)
            .into_iter()
            .find(|climb| dataset.region(climb.region).code.as_str() == code);
        if let Some(climb) = climb {
            let found = Reach { visits: vec![climb.visit], adoptions: vec![climb.adoption], ..Reach::default() };
            return view! { {region_records(scope, later, climb.region, &found)} {close} }.into_any();
        }
    }
    let canvas = Canvas { width_px: 1200.0, height_px: 2000.0, type_px: 12.0, at_least: 0 };
    let until = Chosen { from: None, ..chosen };
    let of_time =
        || THROUGH_TIME.iter().find_map(|draw| draw(dataset, later, &until, lang, canvas).records.remove(&mark));
    let Some(behind) = behind(scope, later, &until, &mark).or_else(of_time) else {
        return view! { <p class="empty">{messages.nothing_selected}</p> {close} }.into_any();
    };
    let entries = behind.iter().filter_map(|key| match key {
        RecordKey::Adoption(key) => Some(adoption_entry(scope, later.adoption(*key), true)),
        _ => None,
    });
    let cards = behind.iter().filter_map(|key| match key {
        RecordKey::Visit(key) => Some(visit_card(scope, *key)),
        _ => None,
    });
    let cards: Vec<_> = cards.collect();
    let cards = if cards.is_empty() { nothing() } else { view! { <ul class="cards">{all(cards)}</ul> }.into_any() };
    view! {
        <h2>{heading_with_count(lang.adoption().behind, lang, behind.len())}</h2>
        <ul class="entries">{all(entries)}</ul>
        {cards}
        {close}
    }
    .into_any()
}

/// Adoptions whose regions no source names: beside the map, never on it.
fn unnamed_list(scope: Scope, later: &'static Later) -> AnyView {
    let words = scope.lang.adoption();
    let is_seen = RwSignal::new(false);
    // Their sources' addresses travel only when somebody looks.
    let list = move || {
        if !is_seen.get() {
            return nothing();
        }
        let entries = unnamed(later).into_iter().map(|key| adoption_entry(scope, later.adoption(key), true));
        view! { <ul class="entries">{all(entries)}</ul> }.into_any()
    };
    view! {
        <details class="unnamed" on:toggle=move |_| is_seen.set(true)>
            <summary>{heading_with_count(words.unnamed_heading, scope.lang, unnamed(later).len())}</summary>
            <p>{words.unnamed_lead}</p>
            {live(list)}
        </details>
    }
    .into_any()
}

/// The map as a file of outlines.
fn geojson_button(scope: Scope, later: &'static Later, maps: &'static Maps, chosen: Memo<Chosen>) -> AnyView {
    let Scope { dataset, lang, .. } = scope;
    let status = RwSignal::new(None::<Status>);
    let save = move |_| {
        let text = adoption_geojson(dataset, later, maps, &chosen.get_untracked(), lang);
        let name = format!("studi-tiru-map-{}.geojson", dataset.version);
        let saved =
            download::blob(text.as_bytes(), "application/geo+json").and_then(|blob| download::save(&name, &blob));
        status.set(Some(saved.map_or(Status::NotSaved, |()| Status::Downloaded(name))));
    };
    view! {
        <div class="toolbar"><button type="button" data-download="geojson" on:click=save>{lang.adoption().geojson}</button></div>
        {status_line(scope, status)}
    }
    .into_any()
}
