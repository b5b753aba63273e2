//! `#/adoption`: who came, who signed, who runs a copy: on a map, through time, and step by step.

use leptos::prelude::*;

use super::after_visit::{key_line, shares, shares_method_strip, taken, until};
use super::controls::{colour_choices, map_chips, place_of_java};
use super::inset_map::lens;
use super::list::regions_list;
use super::matrix::matrix;
use super::own_region::{mine, mine_line};
use super::time::time_controls;
use crate::dataset::Later;
use crate::figure::{
    ADOPTION_AFTER_VISIT, ADOPTION_FIGURES, ADOPTION_MAP, Draw, FigureSpec, MapOptions, PROGRAMME_UPTAKE,
    adoption_distance, adoption_geojson, adoption_map, place_of, whole,
};
use crate::geo::{Maps, Place};
use crate::query::{AdoptionFilter, ReachCounts, count_reach, reach, unnamed};
use crate::state::Route;
use crate::text::heading_with_count;
use crate::ui::browser::{document, download};
use crate::ui::context::RenderContext;
use crate::ui::deferred::{DrawPart, after_first, follow};
use crate::ui::layout::{Frame, Method, Sections, StageFigure, key_numbers};
use crate::ui::live::{all, live, nothing, with_later};
use crate::ui::map_gestures::MapControl;
use crate::ui::maps::with_maps;
use crate::ui::pages::located_map::map_buttons;
use crate::ui::pages::record_entries::{ListOf, adoption_entry};
use crate::ui::widgets::{Status, status_line};

/// The page of adoption.
pub(super) fn adoption(scope: RenderContext) -> AnyView {
    with_later(scope, move |later| with_maps(scope, move |maps| content(scope, later, maps)))
}

fn content(scope: RenderContext, later: &'static Later, maps: &'static Maps) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let chosen = Memo::new(move |_| page.view.with(|view| view.reach_scope(dataset)));
    // The stage answers at once; what else hangs on its years follows.
    let [rest, of_matrix, of_list] = follow::<_, 3>(page, chosen);
    let rest = Memo::new(move |_| rest.get());
    let by = Memo::new(move |_| page.view.with(|view| view.sort.clone()));
    let class = Memo::new(move |_| page.view.with(|view| (view.focus.clone(), view.measure)));
    let parts: Vec<DrawPart> = vec![
        Box::new(move || matrix(scope, later, &of_matrix.get(), by.get())),
        Box::new(move || regions_list(scope, later, &of_list.get(), class.get())),
    ];
    let look = map_look(scope, maps);
    view! {
        <Frame
            scope
            figures=figures(scope, later, maps, chosen, look)
            chips=move || map_chips(scope, maps, later)
            rest=move || at_rest(scope, later, maps, rest, look)
            behind=Callback::new(move |mark: String| of_region(scope, maps, &mark))
        >
            <Sections
                scope
                sections=vec![
                    ("matrix", lang.adoption().matrix.to_owned()),
                    ("regions-list", lang.adoption().regions_list.to_owned()),
                    ("method", lang.frame().method.to_owned()),
                ]
            />
            {unnamed_list(scope, later)}
            <section class="records" id="records" tabindex="-1">{after_first(page, parts)}</section>
            {geojson_button(scope, later, maps, chosen)}
            {shares_method_strip(scope)}
            <Method scope lead=lang.adoption().adoption_lead filter=Signal::derive(crate::query::Filter::default) />
        </Frame>
    }
    .into_any()
}

/// The width below which a window is a phone's.
const PHONE_PX: f64 = 768.0;

/// Where the map looks without a place in the address: at the whole country; on a phone where most marks are.
fn usual_place(maps: &Maps) -> Option<Place> {
    if document::window_size_px().0 < PHONE_PX { place_of_java(maps) } else { None }
}

fn map_look(scope: RenderContext, maps: &'static Maps) -> Memo<MapOptions> {
    let page = scope.page;
    let usual = usual_place(maps);
    Memo::new(move |_| {
        page.view.with(|view| {
            let place = view.viewport.map(Place::from).or(usual).filter(|place| place.span < whole(maps).span * 0.999);
            MapOptions {
                place,
                measure: view.measure,
                flows: view.flows,
                bubbles: view.bubbles,
                own: page.own.get(),
                outlined: Vec::new(),
            }
        })
    })
}

fn figures(
    scope: RenderContext,
    later: &'static Later,
    maps: &'static Maps,
    chosen: Memo<AdoptionFilter>,
    look: Memo<MapOptions>,
) -> Vec<StageFigure> {
    let RenderContext { dataset, lang, .. } = scope;
    let figure = move |FigureSpec { facts, draw }| match (facts.id, draw) {
        (id, Draw::Adoptions(draw)) => {
            StageFigure::new(id, Callback::new(move |canvas| draw(dataset, later, &until(chosen), lang, canvas)))
        }
        (ADOPTION_MAP, _) => map(scope, later, maps, chosen, look),
        (ADOPTION_AFTER_VISIT, _) => shares(scope, later, chosen),
        (PROGRAMME_UPTAKE, _) => taken(scope, later, chosen),
        (id, _) => {
            let distance =
                move |canvas| adoption_distance(dataset, later, &maps.capitals, &until(chosen), lang, canvas);
            StageFigure::new(id, Callback::new(distance))
        }
    };
    ADOPTION_FIGURES.into_iter().map(figure).collect()
}

/// The map, with time below it.
fn map(
    scope: RenderContext,
    later: &'static Later,
    maps: &'static Maps,
    chosen: Memo<AdoptionFilter>,
    look: Memo<MapOptions>,
) -> StageFigure {
    let RenderContext { page, dataset, lang, .. } = scope;
    let everything = whole(maps);
    let usual = usual_place(maps);
    let make = Callback::new(move |canvas| adoption_map(dataset, later, maps, &chosen.get(), look.get(), lang, canvas));
    let control = MapControl {
        place: Signal::derive(move || look.with(|look| look.place.unwrap_or(everything))),
        whole: everything,
        on_move: Callback::new(move |place: Place| {
            let is_usual = usual.is_none() && place.span >= everything.span * 0.999;
            page.replace(page.changed(|view| view.viewport = (!is_usual).then(|| place.into())));
        }),
        buttons: Callback::new(move |control| map_buttons(scope, control)),
    };
    StageFigure {
        map: Some(control),
        looks: Some(ViewFn::from(move || colour_choices(scope))),
        below: Some(ViewFn::from(move || time_controls(scope, later))),
        ..StageFigure::new(ADOPTION_MAP, make)
    }
}

/// The rail at rest: how many came, signed and run a copy; the reader's own region; Java from near.
fn at_rest(
    scope: RenderContext,
    later: &'static Later,
    maps: &'static Maps,
    chosen: Memo<AdoptionFilter>,
    look: Memo<MapOptions>,
) -> AnyView {
    let RenderContext { dataset, lang, .. } = scope;
    let words = lang.adoption();
    let numbers = move || {
        let ReachCounts { came, signed, running } = count_reach(later, &reach(dataset, later, &chosen.get()));
        let numbers = vec![(came, words.count_came), (signed, words.count_signed), (running, words.count_running)];
        key_numbers(scope, numbers)
    };
    view! {
        {live(numbers)}
        {key_line(scope, later, chosen)}
        {mine_line(scope, later)}
        {lens(scope, later, maps, chosen, look)}
    }
    .into_any()
}

/// What the rail says of a region before its records: where it lies, its own page, the way to it on the map.
fn of_region(scope: RenderContext, maps: &'static Maps, mark: &str) -> Option<AnyView> {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.adoption();
    let key = dataset.find_region(mark)?;
    let region = dataset.region(key);
    let province = dataset.province_of(key).filter(|province| *province != key);
    let province = province.map(|key| format!("{} · ", lang.of(&dataset.region(key).name)));
    let address = page.link_to(Route::Region(region.code.to_string()));
    let code = region.code.to_string();
    let zoom = move |_| {
        let place = place_of(maps, &code);
        page.open(page.changed(|view| view.viewport = place.map(Into::into)));
    };
    Some(
        view! {
            <p class="rail-line">{province} <a href=address>{words.open_region}</a></p>
            <div class="rail-actions">
                {mine(scope, key)}
                <button type="button" data-action="zoom-to" on:click=zoom>{words.zoom_here}</button>
            </div>
        }
        .into_any(),
    )
}

/// Adoptions whose regions no source names: beside the map, never on it.
fn unnamed_list(scope: RenderContext, later: &'static Later) -> AnyView {
    let words = scope.lang.adoption();
    let is_seen = RwSignal::new(false);
    // Their sources' addresses travel only when somebody looks.
    let list = move || {
        if !is_seen.get() {
            return nothing();
        }
        let entries = unnamed(later).into_iter().map(|key| adoption_entry(scope, later.adoption(key), ListOf::All));
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
fn geojson_button(
    scope: RenderContext,
    later: &'static Later,
    maps: &'static Maps,
    chosen: Memo<AdoptionFilter>,
) -> AnyView {
    let RenderContext { dataset, lang, .. } = scope;
    let status = RwSignal::new(None::<Status>);
    let save = move |_| {
        let text = adoption_geojson(dataset, later, maps, &chosen.get_untracked(), lang);
        let name = format!("studi-tiru-map-{}.geojson", dataset.version);
        let saved =
            download::blob(text.as_bytes(), "application/geo+json").and_then(|blob| download::save(&name, &blob));
        status.set(Some(saved.map_or(Status::NotSaved, |()| Status::Downloaded(name))));
    };
    view! {
        <p><button type="button" data-download="geojson" on:click=save>{lang.adoption().geojson}</button></p>
        {status_line(scope, status)}
    }
    .into_any()
}
