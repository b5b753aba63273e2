//! The outlines of the map are whole, and the adoption map drawn from them says what the dataset says.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

#[path = "support/maps.rs"]
mod maps;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use studi_tiru::dataset::Dataset;
use studi_tiru::figure::{FigureSize, MapOptions, adoption_geojson, adoption_map, place_of, regions_of_class, whole};
use studi_tiru::model::Word as _;
use studi_tiru::query::{AdoptionFilter, Level, Measure, reach};
use studi_tiru::scene::svg::{Colours, tree, write};
use studi_tiru::scene::{Direction, Mark, Shape};
use studi_tiru::table::Cell;
use studi_tiru::text::Lang;

use self::maps::maps;

const CANVAS: FigureSize = FigureSize { width_px: 1100.0, height_px: 520.0, type_px: 14.0, at_least: 0 };

#[test]
fn every_region_has_its_outline_and_its_label_within() {
    let (dataset, maps) = (Dataset::embedded(), maps());
    let layers = [maps.regions.layer("regencies"), maps.regions.layer("provinces")];
    let drawn: BTreeSet<String> =
        layers.iter().flat_map(|layer| layer.iter()).map(|outline| outline.id.clone()).collect();
    let known: BTreeSet<String> = dataset.regions.iter().map(|region| region.code.as_str().replace('.', "")).collect();
    assert_eq!(drawn, known);
    assert_eq!((layers[0].len(), layers[1].len()), (514, 38));
    for outline in layers.iter().flat_map(|layer| layer.iter()) {
        let (bounds, (lon, lat)) = (outline.bounds, outline.label);
        let is_within = bounds.west <= lon && lon <= bounds.east && bounds.south <= lat && lat <= bounds.north;
        assert!(is_within, "{} is labelled outside of itself", outline.id);
    }
    assert!(maps.neighbours.layer("neighbours").len() >= 8);
}

#[test]
fn the_table_of_the_map_holds_every_region_with_a_record_and_its_counts() {
    let (dataset, maps) = (Dataset::embedded(), maps());
    let later = dataset.later().expect("the later records are there");
    for level in Level::ALL {
        for until in [None, Some(2016), Some(2019)] {
            let scope = AdoptionFilter { level: *level, until, ..AdoptionFilter::default() };
            let found = reach(&dataset, later, &scope);
            let figure = adoption_map(&dataset, later, &maps, &scope, MapOptions::default(), Lang::En, CANVAS);
            assert_eq!(figure.table.rows.len(), found.len());
            for (row, (key, reach)) in figure.table.rows.iter().zip(&found) {
                let code = dataset.region(*key).code.to_string();
                assert_eq!(row[1], Cell::code(&code));
                let count = |length: usize| Cell::count(length).shown_by(Some(code.clone()));
                assert_eq!((&row[4], &row[5]), (&count(reach.visits.len()), &count(reach.adoptions.len())));
                assert!(figure.scene.marks.iter().any(|mark| mark.key == code), "{code} has no mark");
                assert_eq!(figure.records[&code].len(), reach.visits.len() + reach.adoptions.len());
            }
        }
    }
}

#[test]
fn every_region_is_a_mark_whatever_the_colours_say() {
    let (dataset, maps) = (Dataset::embedded(), maps());
    let later = dataset.later().expect("the later records are there");
    for measure in Measure::ALL {
        let look = MapOptions { measure: *measure, ..MapOptions::default() };
        let figure = adoption_map(&dataset, later, &maps, &AdoptionFilter::default(), look, Lang::Id, CANVAS);
        let marks: Vec<_> = figure.scene.marks.iter().filter(|mark| !mark.key.starts_with("series.")).collect();
        assert_eq!(marks.len(), 514, "{measure:?}");
        let entries: Vec<_> = figure.scene.marks.iter().filter(|mark| mark.key.starts_with("series.")).collect();
        for mark in marks {
            let series = mark.series.as_ref().expect("each region has a class");
            // The region visited has its name on the map instead.
            let is_named = series == "subject" || entries.iter().any(|entry| entry.series.as_ref() == Some(series));
            assert!(is_named, "{series} is not in the legend");
        }
    }
}

#[test]
fn a_class_of_the_legend_holds_the_very_regions_that_the_map_colours_so() {
    let (dataset, maps) = (Dataset::embedded(), maps());
    let later = dataset.later().expect("the later records are there");
    for (measure, level) in Measure::ALL.iter().flat_map(|one| Level::ALL.iter().map(move |level| (*one, *level))) {
        let (look, scope) =
            (MapOptions { measure, ..MapOptions::default() }, AdoptionFilter { level, ..AdoptionFilter::default() });
        let figure = adoption_map(&dataset, later, &maps, &scope, look, Lang::Id, CANVAS);
        let is_entry = |mark: &&Mark| mark.key.starts_with("series.");
        for entry in figure.scene.marks.iter().filter(is_entry) {
            let class = entry.series.as_deref().expect("an entry has a class");
            let (label, regions) =
                regions_of_class(&dataset, later, &scope, measure, class, Lang::Id).expect("the class has regions");
            let mut listed: Vec<_> = regions.iter().map(|key| dataset.region(*key).code.to_string()).collect();
            let of_class = |mark: &&Mark| !is_entry(mark) && mark.series.as_deref() == Some(class);
            let mut drawn: Vec<_> = figure.scene.marks.iter().filter(of_class).map(|mark| mark.key.clone()).collect();
            listed.sort();
            drawn.sort();
            assert_eq!((label, listed), (entry.title.clone(), drawn), "{measure:?} {level:?}");
        }
        assert!(regions_of_class(&dataset, later, &scope, measure, "no-such-class", Lang::Id).is_none());
    }
}

#[test]
fn the_readers_own_region_has_a_line_around_it_and_a_word_on_it() {
    let (dataset, maps) = (Dataset::embedded(), maps());
    let later = dataset.later().expect("the later records are there");
    let draw_at = |level: Level, own: Option<&str>| {
        let own = own.and_then(|code| dataset.find_region(code));
        let look = MapOptions { own, ..MapOptions::default() };
        let scope = AdoptionFilter { level, ..AdoptionFilter::default() };
        adoption_map(&dataset, later, &maps, &scope, look, Lang::En, CANVAS)
    };
    let draw = |own: Option<&str>| draw_at(Level::Regency, own);
    let (without, with, with_city) = (draw(None), draw(Some("62.07")), draw(Some("35.72")));
    assert_eq!(with.scene.items.len(), without.scene.items.len() + 1);
    assert_eq!(with_city.scene.items.len(), without.scene.items.len() + 2, "a speck has a ring as well");
    assert_eq!(with.notes.len(), without.notes.len() + 1);
    assert_eq!(draw(Some("62")).scene.items.len(), without.scene.items.len() + 1, "a province among regencies");
    let lines = |own: Option<&str>| draw_at(Level::Province, own).scene.items.len();
    assert_eq!(lines(Some("62.07")), lines(None) + 1, "a regency among provinces is within its own");
}

#[test]
fn arrow_keys_lead_from_the_region_visited_across_the_strait() {
    let (dataset, maps) = (Dataset::embedded(), maps());
    let later = dataset.later().expect("the later records are there");
    let figure =
        adoption_map(&dataset, later, &maps, &AdoptionFilter::default(), MapOptions::default(), Lang::Id, CANVAS);
    let at = |code: &str| figure.scene.marks.iter().position(|mark| mark.key == code).expect("the region is a mark");
    assert_eq!(figure.scene.step(at("35.10"), Direction::Right), at("51.01"), "east of it lies Jembrana");
}

#[test]
fn near_enough_a_map_names_its_regions_and_names_never_overlap() {
    let (dataset, maps) = (Dataset::embedded(), maps());
    let later = dataset.later().expect("the later records are there");
    for code in ["33", "51", "35"] {
        let look = MapOptions { place: place_of(&maps, code), ..MapOptions::default() };
        let figure = adoption_map(&dataset, later, &maps, &AdoptionFilter::default(), look, Lang::Id, CANVAS);
        let pane = figure.scene.pane.clone().expect("a map has a pane");
        let labels = figure.scene.items[pane.items].iter().filter_map(|item| match &item.shape {
            Shape::Text(label) => Some(label.clone()),
            _ => None,
        });
        let labels: Vec<_> = labels.collect();
        assert!(labels.len() >= 3, "{code} names {} regions", labels.len());
        for (at, label) in labels.iter().enumerate() {
            for other in &labels[..at] {
                let apart = (label.at.y - other.at.y).abs() >= label.size_px.min(other.size_px)
                    || (label.at.x - other.at.x).abs() * 2.0
                        >= studi_tiru::scene::text_width_px(&label.text, label.size_px, label.bold)
                            + studi_tiru::scene::text_width_px(&other.text, other.size_px, other.bold);
                assert!(apart, "{} overlaps {}", label.text, other.text);
            }
        }
    }
    assert!(whole(&maps).span > 40.0);
}

#[test]
fn the_map_goes_along_with_closed_outlines_and_what_is_said_of_each_region() {
    let (dataset, maps) = (Dataset::embedded(), maps());
    let later = dataset.later().expect("the later records are there");
    let text = adoption_geojson(&dataset, later, &maps, &AdoptionFilter::default(), Lang::En);
    let file: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    let features = file["features"].as_array().expect("a list");
    assert_eq!(features.len(), 514);
    for feature in features {
        for ring in feature["geometry"]["coordinates"]
            .as_array()
            .expect("polygons")
            .iter()
            .flat_map(|polygon| polygon.as_array().expect("rings"))
        {
            let points = ring.as_array().expect("points");
            assert!(points.len() >= 4 && points.first() == points.last(), "{}", feature["properties"]["code"]);
        }
    }
    let of = |code: &str| features.iter().find(|feature| feature["properties"]["code"] == code).expect("it is there");
    assert_eq!(of("33.11")["properties"]["step"], "signed");
    assert_eq!(of("94.03")["properties"].get("visits"), None, "no record is no nought");
    assert!(file["attribution"].as_str().expect("text").contains("not official"));
}

#[test]
fn the_map_of_java_has_its_golden_scene() {
    let (dataset, maps) = (Dataset::embedded(), maps());
    let later = dataset.later().expect("the later records are there");
    let canvas = FigureSize { width_px: 420.0, height_px: 260.0, type_px: 12.0, at_least: 0 };
    let look = MapOptions { place: place_of(&maps, "35"), flows: true, ..MapOptions::default() };
    let scope = AdoptionFilter { until: Some(2019), ..AdoptionFilter::default() };
    let figure = adoption_map(&dataset, later, &maps, &scope, look, Lang::Id, canvas);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/adoption-map.java.svg");
    let text = write(&tree(&figure.scene, Colours::Light));
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&path, &text).expect("the snapshot is written");
    }
    let golden = fs::read_to_string(&path).expect("make snapshots writes it");
    assert!(golden == text, "{} has changed: make snapshots, and look at the difference", path.display());
}
