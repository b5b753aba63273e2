//! Figures that were drawn, by all that determines them: a picture that several slides show, or one slide in several
//! places, is computed once.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::draw::{FigureInputs, draw};
use crate::figure::{Figure, FigureSize};
use crate::state::{UrlState, encode};
use crate::text::Lang;

/// How many figures are held. A map with all its outlines takes a megabyte or two.
const MOST: usize = 32;

/// What determines a figure of one dataset.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    figure: String,
    address: String,
    /// Width, height and type size, bit by bit.
    canvas: [u64; 3],
    at_least: u32,
    lang: Lang,
    /// Whether the outlines of the map were there.
    has_maps: bool,
}

/// The figures of one dataset that were drawn last.
#[derive(Debug, Default)]
pub struct Drawings {
    /// Each with when it was last asked for.
    drawn: BTreeMap<Key, (u64, Arc<Figure>)>,
    asked: u64,
}

impl Drawings {
    /// None yet.
    pub const fn new() -> Self {
        Self { drawn: BTreeMap::new(), asked: 0 }
    }

    /// The figure with an id, of a view, as [`draw`] makes it; drawn only if it is not held.
    pub fn figure(
        &mut self,
        asked: FigureInputs<'_>,
        id: &str,
        view: &UrlState,
        canvas: FigureSize,
    ) -> Option<Arc<Figure>> {
        let key = Key {
            figure: id.to_owned(),
            address: encode(view),
            canvas: [canvas.width_px, canvas.height_px, canvas.type_px].map(f64::to_bits),
            at_least: canvas.at_least,
            lang: asked.lang,
            has_maps: asked.maps.is_some(),
        };
        self.asked += 1;
        if let Some((last, figure)) = self.drawn.get_mut(&key) {
            *last = self.asked;
            return Some(Arc::clone(figure));
        }
        let figure = Arc::new(draw(asked, id, view, canvas)?);
        if self.drawn.len() >= MOST {
            let oldest = self.drawn.iter().min_by_key(|(_, (last, _))| *last).map(|(key, _)| key.clone());
            if let Some(oldest) = oldest {
                self.drawn.remove(&oldest);
            }
        }
        self.drawn.insert(key, (self.asked, Arc::clone(&figure)));
        Some(figure)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;
    use crate::query::VisitIndex;
    use crate::state::decode;

    #[test]
    fn a_picture_that_occurs_twice_is_drawn_once_and_another_one_anew() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let index = VisitIndex::new(&dataset, |_, visit| visit.id.clone());
        let canvas = FigureSize { width_px: 800.0, height_px: 400.0, type_px: 14.0, at_least: 0 };
        let asked = FigureInputs { dataset: &dataset, later, maps: None, index: &index, lang: Lang::En };
        let mut drawings = Drawings::new();
        let mut of = |asked, id: &str, address: &str, canvas| {
            drawings.figure(asked, id, &decode(address).0, canvas).expect("there is such a figure")
        };
        let first = of(asked, "visits-by-year", "#/visits", canvas);
        assert!(Arc::ptr_eq(&first, &of(asked, "visits-by-year", "#/visits", canvas)));
        let wider = FigureSize { width_px: 801.0, ..canvas };
        let others = [
            of(asked, "visits-origin", "#/visits", canvas),
            of(asked, "visits-by-year", "#/visits?province=33", canvas),
            of(asked, "visits-by-year", "#/visits", wider),
            of(FigureInputs { lang: Lang::Id, ..asked }, "visits-by-year", "#/visits", canvas),
            of(asked, "visits-by-year", "#/visits", FigureSize { at_least: 90, ..canvas }),
        ];
        for other in &others {
            assert!(!Arc::ptr_eq(&first, other) && **other != *first);
        }
    }

    #[test]
    fn what_was_not_asked_for_longest_gives_its_place_up() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let index = VisitIndex::new(&dataset, |_, visit| visit.id.clone());
        let asked = FigureInputs { dataset: &dataset, later, maps: None, index: &index, lang: Lang::En };
        let view = decode("#/visits").0;
        let mut drawings = Drawings::new();
        let mut of = |width: u32| {
            let canvas = FigureSize { width_px: f64::from(width), height_px: 400.0, type_px: 14.0, at_least: 0 };
            drawings.figure(asked, "visits-kinds", &view, canvas).expect("there is such a figure")
        };
        let (first, second) = (of(400), of(401));
        for width in 402..=431 {
            of(width);
        }
        assert!(Arc::ptr_eq(&first, &of(400)), "it is held, and asked for again");
        of(500);
        assert!(Arc::ptr_eq(&first, &of(400)));
        assert!(!Arc::ptr_eq(&second, &of(401)), "it went, and is drawn anew");
    }

    #[test]
    fn a_figure_that_does_not_exist_is_not_held() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let index = VisitIndex::new(&dataset, |_, visit| visit.id.clone());
        let asked = FigureInputs { dataset: &dataset, later, maps: None, index: &index, lang: Lang::En };
        let canvas = FigureSize { width_px: 800.0, height_px: 400.0, type_px: 14.0, at_least: 0 };
        let mut drawings = Drawings::new();
        assert!(drawings.figure(asked, "no-such", &UrlState::default(), canvas).is_none() && drawings.drawn.is_empty());
    }
}
