//! The figures of how adoption went through time and space: what must hold at every width, in both languages.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

mod support;

#[path = "support/maps.rs"]
mod maps;

use std::collections::BTreeSet;

use studi_tiru::dataset::{Dataset, Later};
use studi_tiru::figure::{
    AfterLook, Figure, FigureSize, LENS, MapOptions, PROVINCES_REACHED, UptakeLook, adoption_after_visit,
    adoption_arrivals, adoption_by_programme, adoption_distance, adoption_ladder, adoption_lens, adoption_map,
    adoption_spread, adoption_steps, programme_uptake, provinces_reached,
};
use studi_tiru::model::AdoptionLevel;
use studi_tiru::query::{AdoptionFilter, Asking, Level, Measure, Split, provinces_of, reach};
use studi_tiru::scene::svg::{Colours, tree, write};
use studi_tiru::scene::{Ink, Scene, Shape};
use studi_tiru::table::{Cell, Value};
use studi_tiru::text::Lang;

use self::maps::maps;

const WIDTHS: [(f64, f64); 4] = [(328.0, 12.0), (720.0, 14.0), (1180.0, 14.0), (1820.0, 17.0)];

fn after(dataset: &Dataset, later: &Later, scope: &AdoptionFilter, lang: Lang, canvas: FigureSize) -> Figure {
    adoption_after_visit(dataset, later, scope, AfterLook::default(), lang, canvas)
}

fn after_by_period(dataset: &Dataset, later: &Later, scope: &AdoptionFilter, lang: Lang, canvas: FigureSize) -> Figure {
    let asking = Asking { step: AdoptionLevel::Interested, all_visits: true };
    let look = AfterLook { asking, split: Split::Period, own: None };
    adoption_after_visit(dataset, later, scope, look, lang, canvas)
}

fn after_with_own(dataset: &Dataset, later: &Later, scope: &AdoptionFilter, lang: Lang, canvas: FigureSize) -> Figure {
    let look = AfterLook { own: dataset.find_region("62.07"), ..AfterLook::default() };
    adoption_after_visit(dataset, later, scope, look, lang, canvas)
}

fn taken(dataset: &Dataset, later: &Later, scope: &AdoptionFilter, lang: Lang, canvas: FigureSize) -> Figure {
    programme_uptake(dataset, later, scope, UptakeLook::default(), lang, canvas)
}

/// Draws every figure of adoption through time at every width in both languages.
fn every_figure(mut check: impl FnMut(&Dataset, &Later, &AdoptionFilter, FigureSize, &Figure)) {
    let (dataset, maps) = (Dataset::embedded(), maps());
    let later = dataset.later().expect("the later records are there");
    let one = dataset.find_programme("smart-kampung");
    let scopes = [
        AdoptionFilter::default(),
        AdoptionFilter { until: Some(2016), ..AdoptionFilter::default() },
        AdoptionFilter { programme: one, ..AdoptionFilter::default() },
    ];
    for (width_px, type_px) in WIDTHS {
        let canvas = FigureSize { width_px, height_px: 420.0, type_px, at_least: 0 };
        for lang in [Lang::Id, Lang::En] {
            for scope in &scopes {
                for draw in [
                    adoption_spread,
                    adoption_arrivals,
                    adoption_by_programme,
                    provinces_reached,
                    adoption_ladder,
                    adoption_steps,
                    after,
                    after_by_period,
                    after_with_own,
                    taken,
                ] {
                    check(&dataset, later, scope, canvas, &draw(&dataset, later, scope, lang, canvas));
                }
                let distance = adoption_distance(&dataset, later, &maps.capitals, scope, lang, canvas);
                check(&dataset, later, scope, canvas, &distance);
            }
        }
    }
}

#[test]
fn no_two_labels_overlap_at_any_width_and_none_leaves_the_picture() {
    every_figure(|_, _, scope, canvas, figure| {
        let boxes = support::label_boxes(&figure.scene);
        let (id, width) = (figure.id, canvas.width_px);
        for (at, (text, label)) in boxes.iter().enumerate() {
            let is_within = label.left >= -0.5 && label.right() <= width + 0.5 && label.top >= -0.5;
            assert!(is_within, "{text} leaves the picture of {id} at {width} px, {scope:?}");
            for (other_text, other) in &boxes[at + 1..] {
                assert!(!label.overlaps(other), "{text} and {other_text} of {id} at {width} px, {scope:?}");
            }
        }
    });
}

#[test]
fn every_mark_has_a_key_of_its_own_and_records_behind_it() {
    every_figure(|_, _, scope, _, figure| {
        let keys: BTreeSet<_> = figure.scene.marks.iter().map(|mark| mark.key.as_str()).collect();
        assert_eq!(keys.len(), figure.scene.marks.len(), "{}", figure.id);
        for (at, mark) in figure.scene.marks.iter().enumerate() {
            assert!(figure.scene.items.iter().any(|item| item.mark == Some(at)), "{} is not drawn", mark.key);
            let stands_alone = mark.key.starts_with("series.") || mark.key.parse::<i32>().is_ok();
            let behind = figure.records.get(&mark.key);
            assert!(stands_alone || behind.is_some_and(|records| !records.is_empty()), "{}, {scope:?}", mark.key);
        }
        for cell in figure.table.rows.iter().flatten() {
            if let Cell { value: Value::Count(count), mark: Some(mark) } = cell {
                let behind = figure.records.get(mark).map_or(0, Vec::len);
                assert!(behind == *count as usize || figure.id == "adoption-ladder", "{mark} of {}", figure.id);
            }
        }
    });
}

#[test]
fn each_region_is_new_once() {
    every_figure(|dataset, later, scope, _, figure| {
        if figure.id == "adoption-arrivals" || figure.id == "adoption-distance" {
            let found = reach(dataset, later, scope);
            let wanted = found
                .values()
                .filter(|reach| !matches!(reach.adoption_level(later), AdoptionLevel::Visited | AdoptionLevel::Ended))
                .count();
            let drawn: usize = figure.records.values().map(Vec::len).sum();
            assert_eq!(drawn, wanted, "{} {scope:?}", figure.id);
        }
    });
}

#[test]
fn the_provinces_reached_are_those_that_visits_and_signatures_come_from() {
    every_figure(|dataset, later, scope, _, figure| {
        if figure.id != PROVINCES_REACHED {
            return;
        }
        let visits = dataset.visits.iter().filter(|visit| scope.holds_visit(visit));
        let came: BTreeSet<_> = visits.flat_map(|visit| provinces_of(dataset, visit)).collect();
        let of = |kind: &str| figure.scene.marks.iter().filter(|mark| mark.key.starts_with(kind)).count();
        assert_eq!(of("visited."), came.len());
        let by_province = AdoptionFilter { level: Level::Province, ..scope.clone() };
        let found = reach(dataset, later, &by_province);
        let signed = found
            .values()
            .filter(|reach| matches!(reach.adoption_level(later), AdoptionLevel::Signed | AdoptionLevel::Running))
            .count();
        assert_eq!(of("signed."), signed);
    });
}

#[test]
fn a_distance_is_that_between_the_capitals() {
    let maps = maps();
    let capital = |code: &str| maps.capitals.of(code).expect("the capital is there");
    let home = capital("35.10");
    // Negara in Jembrana lies some 35 km across the strait, Bantaeng some 660 km away on Sulawesi.
    assert!((20.0..60.0).contains(&home.distance_km(capital("51.01"))));
    assert!((600.0..720.0).contains(&home.distance_km(capital("73.03"))));
}

#[test]
fn the_lens_shows_regions_of_java_and_bali_as_the_map_does() {
    let (dataset, maps) = (Dataset::embedded(), maps());
    let later = dataset.later().expect("the later records are there");
    let canvas = FigureSize { width_px: 900.0, height_px: 300.0, type_px: 14.0, at_least: 0 };
    for measure in [Measure::Level, Measure::Visits] {
        let look = MapOptions { measure, ..MapOptions::default() };
        let scope = AdoptionFilter::default();
        let map = adoption_map(&dataset, later, &maps, &scope, look.clone(), Lang::Id, canvas);
        let lens = adoption_lens(&dataset, later, &maps, &scope, look.clone(), Lang::Id, canvas);
        assert!(lens.marks.len() > 120, "{}", lens.marks.len());
        for mark in &lens.marks {
            let code = mark.key.strip_prefix(LENS).expect("its keys are its own");
            let same = map.scene.marks.iter().find(|other| other.key == code).expect("the map has the region");
            assert_eq!((&mark.series, &mark.title, &mark.lines), (&same.series, &same.title, &same.lines));
        }
        for code in ["35.10", "51.01", "33.11"] {
            assert!(lens.marks.iter().any(|mark| mark.key == format!("{LENS}{code}")), "{code}");
        }
    }
}

#[test]
fn circles_at_capitals_stand_apart_and_each_region_that_came_has_one() {
    let (dataset, maps) = (Dataset::embedded(), maps());
    let later = dataset.later().expect("the later records are there");
    let scope = AdoptionFilter::default();
    let found = reach(&dataset, later, &scope);
    let came = found.iter().filter(|(key, reach)| !reach.visits.is_empty() && **key != dataset.subject.region).count();
    for (width_px, type_px) in WIDTHS {
        let canvas = FigureSize { width_px, height_px: (width_px * 0.47).clamp(330.0, 700.0), type_px, at_least: 0 };
        let look = MapOptions { bubbles: true, ..MapOptions::default() };
        let scene = adoption_map(&dataset, later, &maps, &scope, look.clone(), Lang::Id, canvas).scene;
        let circles = scene.items.iter().filter(|item| item.fill == Some(Ink::Category(3)));
        let circles: Vec<_> = circles
            .filter_map(|item| if let Shape::Circle(at, radius) = item.shape { Some((at, radius)) } else { None })
            .collect();
        assert_eq!(circles.len(), came, "{width_px}");
        for (at, (one, radius)) in circles.iter().enumerate() {
            for (other, other_radius) in &circles[at + 1..] {
                let apart = (one.x - other.x).hypot(one.y - other.y);
                assert!(
                    apart >= radius + other_radius - 1.5,
                    "{apart} of {radius} and {other_radius} at {width_px} px"
                );
            }
        }
    }
}

#[test]
fn every_halo_of_these_figures_lies_below_its_letters() {
    let mut halos = 0;
    let mut check = |scene: &Scene| {
        halos +=
            scene.items.iter().filter(|item| matches!(item.shape, Shape::Text(_)) && item.stroke.is_some()).count();
        support::assert_halos(scene);
    };
    every_figure(|_, _, _, _, figure| check(&figure.scene));
    let (dataset, maps) = (Dataset::embedded(), maps());
    let later = dataset.later().expect("the later records are there");
    let (scope, look) = (AdoptionFilter::default(), MapOptions { bubbles: true, ..MapOptions::default() });
    for (width_px, type_px) in WIDTHS {
        let canvas = FigureSize { width_px, height_px: 520.0, type_px, at_least: 0 };
        check(&adoption_map(&dataset, later, &maps, &scope, look.clone(), Lang::Id, canvas).scene);
        check(&adoption_lens(&dataset, later, &maps, &scope, look.clone(), Lang::Id, canvas));
    }
    assert!(halos > 0);
}

#[test]
fn two_maps_on_a_page_share_no_id() {
    let (dataset, maps) = (Dataset::embedded(), maps());
    let later = dataset.later().expect("the later records are there");
    let canvas = FigureSize { width_px: 720.0, height_px: 520.0, type_px: 14.0, at_least: 0 };
    let (scope, look) = (AdoptionFilter::default(), MapOptions::default());
    let map = adoption_map(&dataset, later, &maps, &scope, look.clone(), Lang::Id, canvas).scene;
    let near = adoption_lens(&dataset, later, &maps, &scope, look.clone(), Lang::Id, canvas);
    let ids = |scene: &Scene| {
        let text = write(&tree(scene, Colours::Light));
        let own: BTreeSet<String> =
            text.split(" id=\"").skip(1).filter_map(|rest| rest.split_once('"')).map(|(id, _)| id.to_owned()).collect();
        for id in &own {
            assert!(text.contains(&format!("url(#{id})")), "{id} is used");
        }
        own
    };
    let (of_map, of_near) = (ids(&map), ids(&near));
    assert!(!of_map.is_empty() && !of_near.is_empty());
    assert!(of_map.is_disjoint(&of_near), "{of_map:?} {of_near:?}");
}

#[test]
fn the_figures_of_spread_look_as_they_did() {
    let (dataset, maps) = (Dataset::embedded(), maps());
    let later = dataset.later().expect("the later records are there");
    let scope = AdoptionFilter::default();
    for (size, width_px, type_px) in [("360", 328.0, 12.0), ("1200", 1180.0, 14.0)] {
        let canvas = FigureSize { width_px, height_px: 420.0, type_px, at_least: 0 };
        let draws = [adoption_arrivals, adoption_by_programme, provinces_reached, after, taken];
        let figures = draws.map(|draw| draw(&dataset, later, &scope, Lang::Id, canvas));
        let distance = adoption_distance(&dataset, later, &maps.capitals, &scope, Lang::Id, canvas);
        for figure in figures.into_iter().chain([distance]) {
            support::assert_snapshot(&format!("{}-{size}", figure.id), &write(&tree(&figure.scene, Colours::Classes)));
        }
    }
}
