//! A figure on a slide of a hall is read from the last row.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

#[path = "support/maps.rs"]
mod maps;

use std::sync::Arc;

use studi_tiru::dataset::Dataset;
use studi_tiru::deck::{FigureInputs, draw, fitted, on_slide};
use studi_tiru::figure::{FIGURES, FigureSize};
use studi_tiru::query::VisitIndex;
use studi_tiru::scene::Shape;
use studi_tiru::state::decode;
use studi_tiru::text::{Lang, visit_words};

use self::maps::maps;

/// The type of a slide of 1920 by 1080 pixels.
const TYPE_PX: f64 = 29.1;

/// The figures drawn in a room of a slide, with the size of their smallest sign and their height, in pixels.
fn drawn_in(width_px: f64, height_px: f64) -> Vec<(&'static str, f64, f64)> {
    let (dataset, maps) = (Dataset::embedded(), maps());
    let index = VisitIndex::new(&dataset, visit_words);
    let later = dataset.later().expect("all records are there");
    let canvas = FigureSize { width_px, height_px, type_px: TYPE_PX, at_least: 0 };
    let mut found = Vec::new();
    for lang in [Lang::Id, Lang::En] {
        let inputs = FigureInputs { dataset: &dataset, later, maps: Some(&maps), index: &index, lang };
        for id in FIGURES.iter().map(|facts| facts.id) {
            let address = if id == "programme-mentions" { "#/programmes/smart-kampung" } else { "#/visits" };
            let view = decode(address).0;
            let drawn = fitted(on_slide(id, canvas), |canvas| draw(inputs, id, &view, canvas).map(Arc::new));
            let scene = drawn.expect("the figure is drawn").scene.clone();
            let sizes = scene.items.iter().filter_map(|item| match &item.shape {
                Shape::Text(label) => Some(label.size_px),
                _ => None,
            });
            found.push((id, sizes.fold(f64::INFINITY, f64::min), scene.height_px));
        }
    }
    found
}

#[test]
fn no_sign_of_a_figure_is_smaller_than_28_px_on_a_slide_of_1080_lines() {
    for (id, least_px, height_px) in drawn_in(1872.0, 705.0) {
        assert!(least_px >= 28.0, "{id}: {least_px:.1} px");
        assert!(height_px <= 713.0, "{id} is {height_px:.0} px high");
    }
}

#[test]
fn in_half_of_a_slide_only_tables_of_many_rows_are_smaller_than_28_px() {
    for (id, least_px, height_px) in drawn_in(898.0, 603.0) {
        let limit = match id {
            "visits-calendar" => 23.0,
            "visits-topics" => 26.0,
            _ => 28.0,
        };
        assert!(least_px >= limit, "{id}: {least_px:.1} px");
        assert!(height_px <= 610.0, "{id} is {height_px:.0} px high");
    }
}
