//! A figure of a slide, drawn from the address of its view: the same as on the page, for another canvas.

use std::sync::Arc;

use crate::dataset::{Dataset, Later};
use crate::figure::{
    ADOPTION_AFTER_VISIT, ADOPTION_DISTANCE, ADOPTION_MAP, AWARD_TIMELINE, AfterLook, Draw, Figure, FigureFacts,
    FigureSize, INDICATORS, MapOptions, PROGRAMME_LIFELINES, PROGRAMME_MENTIONS, PROGRAMME_UPTAKE, SlideType, TimeLook,
    TimelineLook, UptakeLook, VISITS_BY_YEAR, adoption_after_visit, adoption_distance, adoption_map, award_timeline,
    indicators, place_between, programme_lifelines, programme_mentions, programme_uptake, visits_over_time,
};
use crate::geo::{Maps, Place};
use crate::query::{AdoptionFilter, VisitIndex};
use crate::state::{Route, UrlState};
use crate::text::Lang;

/// Whether a figure, by its id, is drawn from the outlines of the map.
pub fn needs_maps(id: &str) -> bool {
    FigureFacts::of(id).is_some_and(|facts| facts.is_on_map)
}

/// The id of the figure that a view shows: the one that it names, else the first of its page.
pub fn figure_of(view: &UrlState) -> &'static str {
    let named = view.figure.as_deref().and_then(FigureFacts::of);
    named.map_or_else(
        || match &view.route {
            Route::Visits | Route::Visit(_) => VISITS_BY_YEAR,
            Route::Awards | Route::Award(_) => AWARD_TIMELINE,
            Route::Indicator(_) => INDICATORS,
            Route::Programmes => PROGRAMME_LIFELINES,
            Route::Programme(_) => PROGRAMME_MENTIONS,
            _ => ADOPTION_MAP,
        },
        |facts| facts.id,
    )
}

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
    let (slide_type, smallest) =
        FigureFacts::of(id).map_or((SlideType::Usual, 1.0), |facts| (facts.slide_type, facts.smallest));
    let least_px = canvas.type_px / smallest;
    let is_wide = canvas.width_px >= canvas.type_px * WIDE_LETTERS;
    let type_px = match slide_type {
        SlideType::List => (canvas.height_px / ROWS).min(canvas.width_px / WIDE_LETTERS).max(least_px),
        SlideType::Usual if is_wide => least_px.max(canvas.type_px * LARGER),
        SlideType::Usual | SlideType::Dense => least_px,
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
    /// The index of visits.
    pub index: &'a VisitIndex,
    /// The language.
    pub lang: Lang,
}

/// The figure with an id, of a view; none where there is no such figure, or its outlines are not there.
pub fn draw(asked: FigureInputs<'_>, id: &str, view: &UrlState, canvas: FigureSize) -> Option<Figure> {
    let FigureInputs { dataset, later, index, lang, .. } = asked;
    let figure = match Draw::of(id)? {
        Draw::Visits(draw, shows) => {
            let selection = match shows {
                Some(dimension) => index.facets(dataset, &view.filter).free(&view.filter, dimension),
                None => index.select(dataset, &view.filter),
            };
            draw(dataset, &selection, lang, canvas)
        }
        Draw::Adoptions(draw) => draw(dataset, later, &until(dataset, view), lang, canvas),
        Draw::WithChoices => with_choices(asked, id, view, canvas)?,
    };
    Some(figure.with_own_marked(dataset, lang))
}

/// What came first is found among all years, whatever period is chosen.
fn until(dataset: &Dataset, view: &UrlState) -> AdoptionFilter {
    AdoptionFilter { from: None, ..view.reach_scope(dataset) }
}

/// A figure with choices of its own, as the view makes them.
fn with_choices(asked: FigureInputs<'_>, id: &str, view: &UrlState, canvas: FigureSize) -> Option<Figure> {
    let FigureInputs { dataset, later, maps, index, lang } = asked;
    Some(match id {
        VISITS_BY_YEAR => {
            let look = TimeLook { step: view.step, by: view.by, people: view.people };
            visits_over_time(dataset, &index.select(dataset, &view.filter), look, lang, canvas)
        }
        ADOPTION_MAP => {
            let of_page = match &view.route {
                Route::Region(code) => std::slice::from_ref(code),
                _ => &[],
            };
            let near = || (!of_page.is_empty()).then(|| place_between(maps?, dataset, of_page)).flatten();
            let look = MapOptions {
                place: view.viewport.map(Place::from).or_else(near),
                outlined: of_page.iter().filter_map(|code| dataset.find_region(code)).collect(),
                measure: view.measure,
                flows: view.flows,
                bubbles: view.bubbles,
                ..MapOptions::default()
            };
            adoption_map(dataset, later, maps?, &view.reach_scope(dataset), look, lang, canvas)
        }
        ADOPTION_AFTER_VISIT => {
            // A region's own deck shows where it stands; on the map it is the chosen mark.
            let own = view.mark.as_deref().and_then(|code| dataset.find_region(code));
            let look = AfterLook { asking: view.asking(), split: view.split, own };
            adoption_after_visit(dataset, later, &until(dataset, view), look, lang, canvas)
        }
        PROGRAMME_UPTAKE => {
            let look = UptakeLook { all_visits: view.all_visits, order: view.uptake };
            programme_uptake(dataset, later, &until(dataset, view), look, lang, canvas)
        }
        ADOPTION_DISTANCE => adoption_distance(dataset, later, &maps?.capitals, &until(dataset, view), lang, canvas),
        AWARD_TIMELINE => {
            let look = TimelineLook { lanes: view.lanes, context: &view.context };
            award_timeline(dataset, later, &view.award_filter(dataset), look, lang, canvas)
        }
        INDICATORS => indicators(later, view.scale, lang, canvas),
        PROGRAMME_LIFELINES => {
            let asked = (&view.wanted(), view.programme_order(), view.filter.period);
            programme_lifelines(dataset, later, asked, lang, canvas)
        }
        PROGRAMME_MENTIONS => {
            let Route::Programme(id) = &view.route else { return None };
            programme_mentions(dataset, later, dataset.find_programme(id)?, lang, canvas)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::figure_of;
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
}
