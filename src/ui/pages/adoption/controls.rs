//! What the map shows: programme, colours, regions, lines, and where it looks.

use leptos::prelude::*;

use crate::dataset::Later;
use crate::figure::{place_of, whole};
use crate::geo::{Bounds, Maps, Place};
use crate::model::Word as _;
use crate::model::order::{distinct, in_order_of_text};
use crate::query::{Filter, Level, Measure, find_regions, meant_region, reach};
use crate::state::{MapViewport, UrlState};
use crate::text::regions;
use crate::ui::browser::document;
use crate::ui::context::RenderContext;
use crate::ui::layout::{FilterChips, chip_choice, chip_menu};
use crate::ui::live::{all, live, nothing};
use crate::ui::widgets::{choice, tick};

/// Parts of the country by the first digit of their codes.
const PARTS: [(&str, &str, &str); 7] = [
    ("12", "Sumatera", "Sumatra"),
    ("3", "Jawa", "Java"),
    ("5", "Bali dan Nusa Tenggara", "Bali and Nusa Tenggara"),
    ("6", "Kalimantan", "Kalimantan"),
    ("7", "Sulawesi", "Sulawesi"),
    ("8", "Maluku", "Maluku"),
    ("9", "Papua", "Papua"),
];

/// What the choice of a part says while the map shows none of them; it cannot be chosen.
const ELSEWHERE: &str = "elsewhere";

/// The place that shows the provinces whose codes begin with one of some digits.
fn place_of_part(maps: &Maps, digits: &str) -> Option<Place> {
    let of_part = |id: &str| id.chars().next().is_some_and(|first| digits.contains(first));
    let outlines = maps.regions.layer("provinces").iter().filter(|outline| of_part(&outline.id));
    let bounds = outlines.map(|outline| outline.bounds).reduce(Bounds::with)?;
    Some(Place::around(bounds).within(whole(maps)))
}

/// Where Java lies, as the map is moved there.
pub(super) fn place_of_java(maps: &Maps) -> Option<Place> {
    if maps.is_of_points() { None } else { place_of_part(maps, "3") }
}

/// What the map shows, as chips; how many regions with a record that leaves.
pub(super) fn map_chips(scope: RenderContext, maps: &'static Maps, later: &'static Later) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.adoption();
    let counted = move || {
        let chosen = page.view.with(|view| view.reach_scope(dataset));
        regions(lang, reach(dataset, later, &chosen).len())
    };
    let is_narrowed = Memo::new(move |_| {
        page.view.with(|view| view.filter != Filter::default() || view.viewport.is_some() || view.flows || view.bubbles)
    });
    let reset = Callback::new(move |()| {
        page.open(page.changed(|view| {
            view.filter = Filter::default();
            (view.viewport, view.mark, view.flows, view.bubbles) = (None, None, false, false);
        }));
        document::focus("[data-filter=programme]");
    });
    let is_set = Signal::derive(move || page.view.with(|view| view.flows || view.bubbles));
    let panel = view! {
        {switch(scope, ("flows", words.flows), |view| view.flows, |view, is_on| view.flows = is_on)}
        {switch(scope, ("bubbles", words.bubbles), |view| view.bubbles, |view, is_on| view.bubbles = is_on)}
    };
    view! {
        <FilterChips scope counted=move || counted() is_quiet=true is_narrowed reset>
            {region_search(scope, maps)}
            {programme_choice(scope)}
            {level_choice(scope)}
            {part_choice(scope, maps)}
            {chip_menu("more", scope.lang.frame().more_filters, is_set, panel.into_any())}
        </FilterChips>
    }
    .into_any()
}

/// What the colours say, beside the tabs of the map.
pub(super) fn colour_choices(scope: RenderContext) -> AnyView {
    measure_choice(scope)
}

/// The programmes that visits or adoptions name.
fn programme_choice(scope: RenderContext) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let visited = dataset.visits.iter().flat_map(|visit| visit.programmes.iter().copied());
    let taken = dataset.later().into_iter().flat_map(|later| later.adoptions.iter().map(|adoption| adoption.programme));
    let named = distinct(visited.chain(taken))
        .into_iter()
        .map(|key| dataset.programme(key))
        .filter(|programme| !programme.marker);
    let named = in_order_of_text(named.collect(), |programme| lang.of(&programme.name).to_owned());
    let mut options = vec![(String::new(), lang.adoption().every_programme.to_owned())];
    options.extend(named.into_iter().map(|programme| (programme.id.clone(), lang.of(&programme.name).to_owned())));
    let chosen = Signal::derive(move || page.view.with(|view| view.filter.programme.clone().unwrap_or_default()));
    let on_choose = Callback::new(move |id: String| {
        page.open(page.changed(|view| view.filter.programme = (!id.is_empty()).then_some(id)));
    });
    chip_choice("programme", lang.adoption().programme, options, chosen, on_choose)
}

fn measure_choice(scope: RenderContext) -> AnyView {
    let (page, words) = (scope.page, scope.lang.adoption());
    let label = |measure: Measure| match measure {
        Measure::Level => words.measure_level,
        Measure::Visits => words.measure_visits,
        Measure::People => words.measure_people,
        Measure::Programmes => words.measure_programmes,
    };
    let options = Measure::ALL.iter().map(|one| (one.word().to_owned(), label(*one).to_owned())).collect();
    let chosen = Signal::derive(move || page.view.with(|view| view.measure.word().to_owned()));
    let on_choose = Callback::new(move |word: String| {
        let measure = Measure::from_word(&word).unwrap_or(Measure::Level);
        page.open(page.changed(|view| {
            view.measure = measure;
            view.focus = None;
        }));
    });
    choice((Some("colour"), words.colour_by), options, chosen, on_choose)
}

fn level_choice(scope: RenderContext) -> AnyView {
    let (page, words) = (scope.page, scope.lang.adoption());
    let options = vec![
        (Level::Regency.word().to_owned(), words.level_regency.to_owned()),
        (Level::Province.word().to_owned(), words.level_province.to_owned()),
    ];
    let chosen = Signal::derive(move || page.view.with(|view| view.level.word().to_owned()));
    let on_choose = Callback::new(move |word: String| {
        let level = Level::from_word(&word).unwrap_or(Level::Regency);
        page.open(page.changed(|view| {
            view.level = level;
            view.mark = None;
        }));
    });
    chip_choice("level", words.level, options, chosen, on_choose)
}

/// A switch of the map.
fn switch(
    scope: RenderContext,
    (name, label): (&'static str, &'static str),
    read: fn(&UrlState) -> bool,
    write: fn(&mut UrlState, bool),
) -> AnyView {
    let page = scope.page;
    let chosen = Signal::derive(move || page.view.with(read));
    tick(Some(name.to_owned()), label, chosen, move |is_on| page.open(page.changed(|view| write(view, is_on))))
}

fn part_choice(scope: RenderContext, maps: &'static Maps) -> AnyView {
    // In another country the digits of codes have another meaning.
    if maps.is_of_points() {
        return nothing();
    }
    let (page, lang) = (scope.page, scope.lang);
    let words = lang.adoption();
    let of_part = move |viewport: Option<MapViewport>| {
        PARTS.iter().find(|(digits, ..)| viewport.is_some() && place_of_part(maps, digits).map(Into::into) == viewport)
    };
    let chosen = Signal::derive(move || match page.view.with(|view| view.viewport) {
        None => "",
        viewport => of_part(viewport).map_or(ELSEWHERE, |(digits, ..)| digits),
    });
    let choose = move |event| {
        let digits = event_target_value(&event);
        let place = if digits.is_empty() { None } else { place_of_part(maps, &digits) };
        page.open(page.changed(|view| view.viewport = place.map(Into::into)));
    };
    let options =
        PARTS.iter().map(|(digits, id, en)| view! { <option value=*digits>{lang.pick(id, en)}</option> }.into_any());
    view! {
        <label class="chip-choice">
            <span>{words.zoom_to}</span>
            <select data-filter="part" prop:value=chosen on:change=choose>
                <option value="">{words.whole_country}</option>
                {all(options)}
                <option value=ELSEWHERE disabled hidden>{words.elsewhere}</option>
            </select>
        </label>
    }
    .into_any()
}

/// Finds a region by its name and flies to it.
fn region_search(scope: RenderContext, maps: &'static Maps) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.adoption();
    let fault = RwSignal::new(None::<&'static str>);
    let options = dataset
        .regions
        .iter()
        .map(|region| view! { <option value=lang.of(&region.name).to_owned()></option> }.into_any());
    let find = move |event| {
        let wanted = event_target_value(&event);
        if wanted.trim().is_empty() {
            fault.set(None);
            return;
        }
        let Some(region) = meant_region(dataset, &wanted) else {
            let is_unknown = find_regions(dataset, &wanted).is_empty();
            fault.set(Some(if is_unknown { words.region_unknown } else { words.region_many }));
            return;
        };
        fault.set(None);
        let code = dataset.region(region).code.to_string();
        let level = if code.len() == 2 { Level::Province } else { Level::Regency };
        let place = place_of(maps, &code);
        page.open(page.changed(|view| {
            view.level = level;
            view.viewport = place.map(Into::into);
            (view.mark, view.figure, view.table) = (Some(code), None, None);
        }));
    };
    let unknown = move || {
        fault
            .get()
            .map_or_else(nothing, |text| view! { <span class="field-error" role="alert">{text}</span> }.into_any())
    };
    view! {
        <label class="chip-search">
            <span>{words.find_region}</span>
            <input type="search" placeholder=words.find_region dir="auto" list="region-names" data-filter="region" autocomplete="off" on:change=find />
            <datalist id="region-names">{all(options)}</datalist>
            {live(unknown)}
        </label>
    }
    .into_any()
}
