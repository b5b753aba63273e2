//! Small pictures of figures: what the overview shows of each page, and a main page until the program draws it.

use super::{FigureInputs, draw};
use crate::figure::{ADOPTION_MAP, FigureSize, VISITS_BY_YEAR, adoption_sketch, visits_by_year};
use crate::query::Selection;
use crate::scene::Scene;
use crate::scene::svg::{Colours, tree, write};
use crate::state::UrlState;

/// The room of a picture of the overview.
const CANVAS: FigureSize = FigureSize { width_px: 380.0, height_px: 210.0, type_px: 11.0, at_least: 0 };

/// The room of its map, which is the largest of them.
const MAP_CANVAS: FigureSize = FigureSize { width_px: 780.0, height_px: 345.0, type_px: 14.0, at_least: 0 };

/// The picture of a figure for the overview, as SVG with its title; none where there is no such figure, or its outlines
/// are not there.
pub fn thumbnail(asked: FigureInputs<'_>, id: &str) -> Option<String> {
    let FigureInputs { dataset, later, maps, lang, .. } = asked;
    let mut figure = match id {
        VISITS_BY_YEAR => visits_by_year(dataset, &Selection::all(dataset), lang, CANVAS),
        _ => draw(asked, id, &UrlState::default(), CANVAS)?,
    };
    if id == ADOPTION_MAP {
        figure.scene = adoption_sketch(dataset, later, maps?, lang, MAP_CANVAS);
    }
    Some(picture_without_marks(figure.scene, &figure.title, None))
}

/// A picture without its marks, which the page of the figure has; what it is called and what is drawn stand in it, as
/// elements that assistive technology reads.
pub fn picture_without_marks(mut scene: Scene, title: &str, description: Option<&str>) -> String {
    scene.marks.clear();
    scene.items.iter_mut().for_each(|item| item.mark = None);
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    let description = description.map_or_else(String::new, |text| format!("<desc>{}</desc>", escaped(text)));
    let named = write(&tree(&scene, Colours::Classes))
        .replacen("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", 1)
        .replacen('>', &format!("><title>{}</title>{description}", escaped(title)), 1);
    named.lines().map(str::trim_start).collect()
}
