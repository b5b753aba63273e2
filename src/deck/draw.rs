//! A figure of a slide, drawn from the address of its view: the same as on the page, for another canvas.

use std::sync::Arc;

use crate::dataset::{Dataset, Later};
use crate::figure::{
    AfterLook, Figure, FigureSize, MapOptions, TimeLook, TimelineLook, UptakeLook, adoption_after_visit,
    adoption_arrivals, adoption_by_programme, adoption_distance, adoption_ladder, adoption_map, adoption_spread,
    adoption_steps, award_timeline, indicators, place_between, programme_lifelines, programme_mentions,
    programme_uptake, provinces_reached, visits_calendar, visits_kinds, visits_leaders, visits_origin,
    visits_over_time, visits_pairs, visits_programmes, visits_regions, visits_returning, visits_sizes, visits_topics,
};
use crate::geo::{Maps, Place};
use crate::query::{AdoptionFilter, Dimension, VisitIndex};
use crate::state::{Route, UrlState};
use crate::text::Lang;

/// The ids of the figures that can be drawn.
pub const FIGURES: [&str; 25] = [
    "visits-by-year",
    "visits-origin",
    "visits-regions",
    "visits-kinds",
    "visits-programmes",
    "visits-leaders",
    "visits-topics",
    "visits-pairs",
    "visits-calendar",
    "visits-sizes",
    "visits-returning",
    "adoption-map",
    "adoption-spread",
    "adoption-ladder",
    "adoption-after-visit",
    "programme-uptake",
    "adoption-steps",
    "adoption-arrivals",
    "adoption-distance",
    "provinces-reached",
    "adoption-by-programme",
    "award-timeline",
    "indicators",
    "programme-lifelines",
    "programme-mentions",
];

/// Whether a figure, by its id, is drawn from the outlines of the map.
pub fn needs_maps(id: &str) -> bool {
    matches!(id, "adoption-map" | "adoption-distance")
}

/// The id of the figure that a view shows: the one that it names, else the first of its page.
pub fn figure_of(view: &UrlState) -> &'static str {
    let named = |id: &&&str| view.figure.as_deref() == Some(**id);
    FIGURES.iter().find(named).copied().unwrap_or(match &view.route {
        Route::Visits | Route::Visit(_) => "visits-by-year",
        Route::Awards | Route::Award(_) => "award-timeline",
        Route::Indicator(_) => "indicators",
        Route::Programmes => "programme-lifelines",
        Route::Programme(_) => "programme-mentions",
        _ => "adoption-map",
    })
}

/// The figures that are lists of named bars.
const LISTS: [&str; 8] = [
    "visits-origin",
    "visits-regions",
    "visits-kinds",
    "visits-programmes",
    "visits-leaders",
    "visits-returning",
    "programme-uptake",
    "adoption-by-programme",
];

/// The figures with signs that are smaller than their type, in shares of it: grades in dots, numbers in cells, years below
/// a panel.
const SMALLEST: [(&str, f64); 5] = [
    ("award-timeline", 0.76),
    ("indicators", 0.85),
    ("adoption-by-programme", 0.85),
    ("visits-topics", 0.9),
    ("visits-pairs", 0.9),
];

/// The figures whose rows are too many for type that is larger than it must be.
const DENSE: [&str; 4] = ["visits-topics", "visits-pairs", "visits-calendar", "indicators"];

/// The room of a figure on a slide: a list names about eight, in larger type, instead of all that would fit; of others the
/// smallest signs are as large as the text beside the picture, but for a narrow slide.
pub fn on_slide(id: &str, canvas: FigureSize) -> FigureSize {
    /// The narrowest picture whose signs are as large as the text.
    const LEAST_PX: f64 = 600.0;
    /// The narrowest picture that has room for larger type, in widths of its type.
    const WIDE_LETTERS: f64 = 44.0;
    /// The larger type, as a multiple.
    const LARGER: f64 = 1.3;
    /// Rows of type that eight bars and what is said of the rest take.
    const ROWS: f64 = 18.0;
    if canvas.width_px < LEAST_PX {
        return canvas;
    }
    let smallest = SMALLEST.iter().find(|(one, _)| *one == id).map_or(1.0, |(_, share)| *share);
    let least_px = canvas.type_px / smallest;
    let type_px = if LISTS.contains(&id) {
        (canvas.height_px / ROWS).min(canvas.width_px / WIDE_LETTERS).max(least_px)
    } else if canvas.width_px >= canvas.type_px * WIDE_LETTERS && !DENSE.contains(&id) {
        least_px.max(canvas.type_px * LARGER)
    } else {
        least_px
    };
    FigureSize { type_px, ..canvas }
}

/// A figure no higher than its room: one that is higher is asked for fewer rows, and, where it has no fewer, drawn smaller.
pub fn fitted(canvas: FigureSize, drawn: impl Fn(FigureSize) -> Option<Arc<Figure>>) -> Option<Arc<Figure>> {
    /// Rows do not shrink as their type does, so that once may not be enough.
    const MOST_TIMES: usize = 3;
    let over = |figure: &Figure| figure.scene.height_px / canvas.height_px;
    let fits = |figure: &Arc<Figure>| over(figure) <= 1.01;
    let first = drawn(canvas)?;
    if fits(&first) {
        return Some(first);
    }
    let lower = drawn(FigureSize { height_px: canvas.height_px / over(&first), ..canvas })?;
    if fits(&lower) {
        return Some(lower);
    }
    let mut smaller = (canvas, first);
    for _ in 0..MOST_TIMES {
        let (size, figure) = &smaller;
        let size = FigureSize { type_px: size.type_px / over(figure), ..canvas };
        smaller = (size, drawn(size)?);
        if fits(&smaller.1) {
            break;
        }
    }
    Some(smaller.1)
}

/// What figures are drawn from.
#[derive(Clone, Copy)]
pub struct FigureInputs<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// The records that travel later.
    pub later: &'a Later,
    /// The outlines, where they are there.
    pub maps: Option<&'a Maps>,
    /// The register of visits.
    pub register: &'a VisitIndex,
    /// The language.
    pub lang: Lang,
}

/// The figure with an id, of a view; none where there is no such figure, or its outlines are not there.
pub fn draw(asked: FigureInputs<'_>, id: &str, view: &UrlState, canvas: FigureSize) -> Option<Figure> {
    let FigureInputs { dataset, later, maps, register, lang } = asked;
    let crossed = register.cross(dataset, &view.filter);
    let free = |dimension| crossed.free(&view.filter, dimension);
    let selection = register.select(dataset, &view.filter);
    let scope = view.reach_scope(dataset);
    let until = AdoptionFilter { from: None, ..scope.clone() };
    let figure = match id {
        "visits-by-year" => {
            let look = TimeLook { step: view.step, by: view.by, people: view.people };
            visits_over_time(dataset, &selection, look, lang, canvas)
        }
        "visits-origin" => visits_origin(dataset, &free(Dimension::Province), lang, canvas),
        "visits-regions" => visits_regions(dataset, &selection, lang, canvas),
        "visits-kinds" => visits_kinds(dataset, &free(Dimension::Type), lang, canvas),
        "visits-programmes" => visits_programmes(dataset, &free(Dimension::Programme), lang, canvas),
        "visits-leaders" => visits_leaders(dataset, &selection, lang, canvas),
        "visits-topics" => visits_topics(dataset, &free(Dimension::Topic), lang, canvas),
        "visits-pairs" => visits_pairs(dataset, &selection, lang, canvas),
        "visits-calendar" => visits_calendar(dataset, &selection, lang, canvas),
        "visits-sizes" => visits_sizes(dataset, &selection, lang, canvas),
        "visits-returning" => visits_returning(dataset, &selection, lang, canvas),
        "adoption-map" => {
            let of_page = match &view.route {
                Route::Region(code) => std::slice::from_ref(code),
                _ => &[],
            };
            let near = || (!of_page.is_empty()).then(|| place_between(maps?, dataset, of_page)).flatten();
            let look = MapOptions {
                place: view.spot.map(Place::from).or_else(near),
                outlined: of_page.iter().filter_map(|code| dataset.find_region(code)).collect(),
                measure: view.measure,
                flows: view.flows,
                bubbles: view.bubbles,
                ..MapOptions::default()
            };
            adoption_map(dataset, later, maps?, &scope, look, lang, canvas)
        }
        "adoption-spread" => adoption_spread(dataset, later, &until, lang, canvas),
        "adoption-ladder" => adoption_ladder(dataset, later, &until, lang, canvas),
        "adoption-after-visit" => {
            // A region's own deck shows where it stands; on the map it is the chosen mark.
            let own = view.mark.as_deref().and_then(|code| dataset.find_region(code));
            let look = AfterLook { asking: view.asking(), split: view.split, own };
            adoption_after_visit(dataset, later, &until, look, lang, canvas)
        }
        "programme-uptake" => {
            let look = UptakeLook { all_visits: view.all_visits, order: view.uptake };
            programme_uptake(dataset, later, &until, look, lang, canvas)
        }
        "adoption-steps" => adoption_steps(dataset, later, &until, lang, canvas),
        "adoption-arrivals" => adoption_arrivals(dataset, later, &until, lang, canvas),
        "adoption-distance" => adoption_distance(dataset, later, &maps?.capitals, &until, lang, canvas),
        "provinces-reached" => provinces_reached(dataset, later, &until, lang, canvas),
        "adoption-by-programme" => adoption_by_programme(dataset, later, &until, lang, canvas),
        "award-timeline" => {
            let look = TimelineLook { lanes: view.lanes, context: &view.context };
            award_timeline(dataset, later, &view.award_filter(dataset), look, lang, canvas)
        }
        "indicators" => indicators(later, view.scale, lang, canvas),
        "programme-lifelines" => {
            let asked = (&view.wanted(), view.programme_order(), view.filter.period);
            programme_lifelines(dataset, later, asked, lang, canvas)
        }
        "programme-mentions" => {
            let Route::Programme(id) = &view.route else { return None };
            programme_mentions(dataset, later, dataset.find_programme(id)?, lang, canvas)
        }
        _ => return None,
    };
    Some(figure.with_own_marked(dataset, lang))
}

#[cfg(test)]
mod tests {
    use super::{FIGURES, figure_of};
    use crate::state::decode;

    #[test]
    fn a_view_without_the_name_of_a_figure_shows_the_first_of_its_page() {
        for (address, figure) in [
            ("#/", "adoption-map"),
            ("#/visits?province=33", "visits-by-year"),
            ("#/visits?figure=visits-topics", "visits-topics"),
            ("#/visits?figure=no-such", "visits-by-year"),
            ("#/regions/33.04", "adoption-map"),
            ("#/awards?figure=indicators", "indicators"),
            ("#/programmes", "programme-lifelines"),
        ] {
            assert_eq!(figure_of(&decode(address).0), figure, "{address}");
        }
    }

    #[test]
    fn every_figure_that_can_be_drawn_is_listed() {
        let arm = |line: &'static str| Some(line.strip_prefix("        \"")?.split_once("\" =>")?.0);
        let arms: Vec<_> = include_str!("draw.rs").lines().filter_map(arm).collect();
        assert_eq!(arms, FIGURES);
    }
}
