//! Every figure of the pages, each declared once: the pages of visits and adoption, slides, reports, files and tests go through
//! these lists; pages of figures with choices of their own name them.
//!
//! The lists are apart because each travels with its page.

use super::{
    ADOPTION_AFTER_VISIT, ADOPTION_ARRIVALS, ADOPTION_BY_PROGRAMME, ADOPTION_DISTANCE, ADOPTION_LADDER, ADOPTION_MAP,
    ADOPTION_SPREAD, ADOPTION_STEPS, AWARD_TIMELINE, Figure, FigureSize, INDICATORS, PROGRAMME_LIFELINES,
    PROGRAMME_MENTIONS, PROGRAMME_UPTAKE, PROVINCES_REACHED, VISITS_BY_YEAR, VISITS_CALENDAR, VISITS_KINDS,
    VISITS_LEADERS, VISITS_ORIGIN, VISITS_PAIRS, VISITS_PROGRAMMES, VISITS_REGIONS, VISITS_RETURNING, VISITS_SIZES,
    VISITS_TOPICS, adoption_arrivals, adoption_by_programme, adoption_ladder, adoption_spread, adoption_steps,
    provinces_reached, visits_calendar, visits_kinds, visits_leaders, visits_origin, visits_pairs, visits_programmes,
    visits_regions, visits_returning, visits_sizes, visits_topics,
};
use crate::dataset::{Dataset, Later};
use crate::query::{AdoptionFilter, Dimension, Selection};
use crate::text::Lang;

/// Draws a figure of chosen visits.
pub type DrawVisits = fn(&Dataset, &Selection, Lang, FigureSize) -> Figure;

/// Draws a figure of chosen adoptions.
pub type DrawAdoptions = fn(&Dataset, &Later, &AdoptionFilter, Lang, FigureSize) -> Figure;

/// A figure of a page.
#[derive(Clone, Copy, Debug)]
pub struct FigureSpec {
    /// What names it in addresses and in the page, and what it is on a slide.
    pub facts: FigureFacts,
    /// How it is drawn.
    pub draw: Draw,
}

/// What is known of a figure without its code.
#[derive(Clone, Copy, Debug)]
pub struct FigureFacts {
    /// Its id, as in `data-figure`.
    pub id: &'static str,
    /// Which marks are its own: an address that names a mark alone opens the figure that has it.
    pub marks: Marks,
    /// Whether it is drawn from the outlines of the map.
    pub is_on_map: bool,
    /// Its type on a slide.
    pub slide_type: SlideType,
    /// Its smallest signs, in shares of its type, from 0 to 1: grades in dots, numbers in cells, years below a panel.
    pub smallest: f64,
}

/// The marks of a figure.
#[derive(Clone, Copy, Debug)]
pub enum Marks {
    /// Those whose keys begin with one of these words and a dot.
    Of(&'static [&'static str]),
    /// Regions, by their codes.
    Regions,
    /// Those that it has when it is drawn.
    Drawn,
}

/// How large the type of a figure can be on a slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlideType {
    /// Larger than it must be.
    Usual,
    /// So large that a list of named bars has about eight.
    List,
    /// As it must be: there are too many rows for more.
    Dense,
}

/// How a figure is drawn.
#[derive(Clone, Copy, Debug)]
pub enum Draw {
    /// From visits: those chosen, or those that all choices but that of one dimension keep, which the figure shows.
    Visits(DrawVisits, Option<Dimension>),
    /// From adoptions, up to the last year chosen.
    Adoptions(DrawAdoptions),
    /// With choices of its own, by its name.
    WithChoices,
}

impl FigureSpec {
    const fn new(id: &'static str, marks: Marks, draw: Draw) -> Self {
        let facts = FigureFacts { id, marks, is_on_map: false, slide_type: SlideType::Usual, smallest: 1.0 };
        Self { facts, draw }
    }

    const fn visits(
        id: &'static str,
        marks: &'static [&'static str],
        draw: DrawVisits,
        shows: Option<Dimension>,
    ) -> Self {
        Self::new(id, Marks::Of(marks), Draw::Visits(draw, shows))
    }

    const fn adoptions(id: &'static str, marks: Marks, draw: DrawAdoptions) -> Self {
        Self::new(id, marks, Draw::Adoptions(draw))
    }

    const fn with_choices(id: &'static str, marks: Marks) -> Self {
        Self::new(id, marks, Draw::WithChoices)
    }

    const fn on_map(mut self) -> Self {
        self.facts.is_on_map = true;
        self
    }

    const fn on_slides(mut self, slide_type: SlideType) -> Self {
        self.facts.slide_type = slide_type;
        self
    }

    const fn with_small_signs(mut self, smallest: f64) -> Self {
        self.facts.smallest = smallest;
        self
    }
}

/// The figures of visits.
pub const VISIT_FIGURES: [FigureSpec; 11] = [
    FigureSpec::with_choices(VISITS_BY_YEAR, Marks::Of(&[])),
    FigureSpec::visits(VISITS_ORIGIN, &["province"], visits_origin, Some(Dimension::Province))
        .on_slides(SlideType::List),
    FigureSpec::visits(VISITS_REGIONS, &["region"], visits_regions, None).on_slides(SlideType::List),
    FigureSpec::visits(VISITS_TOPICS, &["topic"], visits_topics, Some(Dimension::Topic))
        .on_slides(SlideType::Dense)
        .with_small_signs(0.9),
    FigureSpec::visits(VISITS_KINDS, &["type"], visits_kinds, Some(Dimension::Type)).on_slides(SlideType::List),
    FigureSpec::visits(VISITS_PROGRAMMES, &["programme"], visits_programmes, Some(Dimension::Programme))
        .on_slides(SlideType::List),
    FigureSpec::visits(VISITS_PAIRS, &["pair"], visits_pairs, None).on_slides(SlideType::Dense).with_small_signs(0.9),
    FigureSpec::visits(VISITS_CALENDAR, &["visit"], visits_calendar, None).on_slides(SlideType::Dense),
    FigureSpec::visits(VISITS_SIZES, &[], visits_sizes, None),
    FigureSpec::visits(VISITS_RETURNING, &["institution"], visits_returning, None).on_slides(SlideType::List),
    FigureSpec::visits(VISITS_LEADERS, &["leader"], visits_leaders, None).on_slides(SlideType::List),
];

/// The figures of adoption.
pub const ADOPTION_FIGURES: [FigureSpec; 10] = [
    FigureSpec::with_choices(ADOPTION_MAP, Marks::Regions).on_map(),
    FigureSpec::with_choices(ADOPTION_AFTER_VISIT, Marks::Of(&["after", "own"])),
    FigureSpec::with_choices(PROGRAMME_UPTAKE, Marks::Of(&["uptake"])).on_slides(SlideType::List),
    FigureSpec::adoptions(ADOPTION_SPREAD, Marks::Drawn, adoption_spread),
    FigureSpec::adoptions(ADOPTION_ARRIVALS, Marks::Drawn, adoption_arrivals),
    FigureSpec::adoptions(ADOPTION_BY_PROGRAMME, Marks::Drawn, adoption_by_programme)
        .on_slides(SlideType::List)
        .with_small_signs(0.85),
    FigureSpec::adoptions(PROVINCES_REACHED, Marks::Drawn, provinces_reached),
    FigureSpec::adoptions(ADOPTION_STEPS, Marks::Of(&[]), adoption_steps),
    FigureSpec::adoptions(ADOPTION_LADDER, Marks::Of(&["climb"]), adoption_ladder),
    FigureSpec::with_choices(ADOPTION_DISTANCE, Marks::Drawn).on_map(),
];

/// The figures of awards and indicators.
const AWARD_FIGURES: [FigureSpec; 2] = [
    FigureSpec::with_choices(AWARD_TIMELINE, Marks::Of(&[])).with_small_signs(0.76),
    FigureSpec::with_choices(INDICATORS, Marks::Drawn).on_slides(SlideType::Dense).with_small_signs(0.85),
];

/// The figures of programmes: of all, and of one.
const PROGRAMME_FIGURES: [FigureSpec; 2] = [
    FigureSpec::with_choices(PROGRAMME_LIFELINES, Marks::Of(&[])),
    FigureSpec::with_choices(PROGRAMME_MENTIONS, Marks::Drawn),
];

const LISTS: [&[FigureSpec]; 4] = [&VISIT_FIGURES, &ADOPTION_FIGURES, &AWARD_FIGURES, &PROGRAMME_FIGURES];
const COUNT: usize = VISIT_FIGURES.len() + ADOPTION_FIGURES.len() + AWARD_FIGURES.len() + PROGRAMME_FIGURES.len();

/// What is known of every figure, page by page.
///
/// It is made when the program is compiled: whoever reads it does not take the code of all figures along.
pub static FIGURES: [FigureFacts; COUNT] = facts();

const fn facts() -> [FigureFacts; COUNT] {
    let mut facts = [VISIT_FIGURES[0].facts; COUNT];
    let (mut list, mut at, mut next) = (0, 0, 0);
    while list < LISTS.len() {
        while at < LISTS[list].len() {
            facts[next] = LISTS[list][at].facts;
            next += 1;
            at += 1;
        }
        (list, at) = (list + 1, 0);
    }
    facts
}

impl FigureFacts {
    /// What is known of the figure with an id.
    pub fn of(id: &str) -> Option<&'static Self> {
        FIGURES.iter().find(|facts| facts.id == id)
    }
}

impl Draw {
    /// How the figure with an id is drawn.
    pub fn of(id: &str) -> Option<Self> {
        let spec = LISTS.into_iter().flatten().find(|spec| spec.facts.id == id)?;
        Some(spec.draw)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_is_declared_once() {
        let mut ids: Vec<_> = FIGURES.iter().map(|facts| facts.id).collect();
        ids.sort_unstable();
        assert!(ids.windows(2).all(|two| two[0] != two[1]), "{ids:?}");
        assert!(ids.iter().all(|id| Draw::of(id).is_some()));
    }
}
