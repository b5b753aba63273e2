//! The figures of awards, indicators and programmes: what must hold at every width, in both languages.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

mod support;

use studi_tiru::dataset::{Dataset, Later};
use studi_tiru::figure::{
    Figure, FigureSize, RecordKey, TimelineLook, award_timeline, indicators, programme_lifelines, programme_mentions,
};
use studi_tiru::model::{AwardLevel, Indicator, Topic, Word as _};
use studi_tiru::query::{AwardFilter, Context, Lanes, Period, ProgrammeFilter, ProgrammeOrder, Scale, entry};
use studi_tiru::scene::svg::{Colours, tree, write};
use studi_tiru::scene::{Point, Shape};
use studi_tiru::table::{Cell, Value};
use studi_tiru::text::Lang;

const WIDTHS: [(f64, f64); 4] = [(328.0, 12.0), (720.0, 14.0), (1180.0, 14.0), (1820.0, 17.0)];

fn contexts() -> Vec<Vec<Context>> {
    let all =
        Context::ALWAYS.into_iter().chain(["poverty-rate", "economic-growth"].map(|it| Context::Indicator(it.into())));
    vec![Vec::new(), all.collect()]
}

fn award_filters() -> Vec<AwardFilter> {
    let period = |from, to| AwardFilter { from: Some(from), to: Some(to), ..AwardFilter::default() };
    vec![
        AwardFilter::default(),
        period(2018, 2022),
        period(2023, 2023),
        AwardFilter { level: Some(AwardLevel::International), ..AwardFilter::default() },
        AwardFilter { sector: Some(Topic::Tourism), ..AwardFilter::default() },
        AwardFilter { text: "zzzz".into(), ..AwardFilter::default() },
    ]
}

/// Draws every figure of these pages at every width in both languages.
fn every_figure(mut check: impl FnMut(&Dataset, &Later, FigureSize, &Figure)) {
    let dataset = Dataset::embedded();
    let later = dataset.later().expect("the later records are there");
    let studied = ["mal-pelayanan-publik", "smart-kampung", "rantang-kasih"];
    for (width_px, type_px) in WIDTHS {
        for lang in [Lang::Id, Lang::En] {
            let canvas = FigureSize { width_px, height_px: f64::MAX, type_px, at_least: 0 };
            for filter in award_filters() {
                for (lanes, context) in Lanes::ALL.iter().zip(contexts().iter().cycle()) {
                    let look = TimelineLook { lanes: *lanes, context };
                    check(&dataset, later, canvas, &award_timeline(&dataset, later, &filter, look, lang, canvas));
                }
            }
            for scale in Scale::ALL {
                check(&dataset, later, canvas, &indicators(later, *scale, lang, canvas));
            }
            for (order, period) in [
                (ProgrammeOrder::Studied.into(), Period::default()),
                (ProgrammeOrder::Launched.into(), Period { from: Some(2017), to: Some(2018) }),
            ] {
                let asked = (&ProgrammeFilter::default(), order, period);
                check(&dataset, later, canvas, &programme_lifelines(&dataset, later, asked, lang, canvas));
            }
            let canvas = FigureSize { height_px: 300.0, ..canvas };
            for id in studied {
                let key = dataset.find_programme(id).expect("the programme is there");
                check(&dataset, later, canvas, &programme_mentions(&dataset, later, key, lang, canvas));
            }
        }
    }
}

#[test]
fn no_two_labels_overlap_at_any_width_and_none_leaves_the_picture() {
    every_figure(|_, _, canvas, figure| {
        let boxes = support::label_boxes(&figure.scene);
        for (at, (text, label)) in boxes.iter().enumerate() {
            let (id, width) = (figure.id, canvas.width_px);
            let is_within = label.left >= -0.5 && label.right() <= width + 0.5 && label.top >= -0.5;
            assert!(is_within, "{text} leaves the picture of {id} at {width} px");
            for (other_text, other) in &boxes[at + 1..] {
                assert!(!label.overlaps(other), "{text} and {other_text} of {id}, {}, at {width} px", figure.period);
            }
        }
    });
}

#[test]
fn every_mark_has_a_name_a_key_of_its_own_and_records_behind_it() {
    every_figure(|_, _, canvas, figure| {
        let mut keys: Vec<_> = figure.scene.marks.iter().map(|mark| mark.key.as_str()).collect();
        keys.sort_unstable();
        let count = keys.len();
        keys.dedup();
        assert_eq!(keys.len(), count, "{}", figure.id);
        for (at, mark) in figure.scene.marks.iter().enumerate() {
            assert!(!mark.name().is_empty() && mark.area.width > 0.0 && mark.area.height > 0.0, "{mark:?}");
            let is_within = mark.area.left >= -0.5 && mark.area.right() <= canvas.width_px + 0.5;
            assert!(is_within && mark.area.bottom() <= figure.scene.height_px + 0.5, "{mark:?} of {}", figure.id);
            assert!(figure.scene.items.iter().any(|item| item.mark == Some(at)), "{} is not drawn", mark.key);
            let stands_alone = mark.key.starts_with("series.") || mark.key.parse::<i32>().is_ok();
            let behind = figure.records.get(&mark.key);
            assert!(stands_alone || behind.is_some_and(|records| !records.is_empty()), "{}", mark.key);
        }
    });
}

#[test]
fn counts_in_tables_are_those_of_the_records_behind_their_marks() {
    every_figure(|_, _, _, figure| {
        for cell in figure.table.rows.iter().flatten() {
            if let Cell { value: Value::Count(count), mark: Some(mark) } = cell {
                assert_eq!(figure.records[mark].len(), *count as usize, "{mark} of {}", figure.id);
            }
        }
    });
}

#[test]
fn every_record_of_a_picture_is_cited_in_it() {
    every_figure(|dataset, later, _, figure| {
        for record in figure.records.values().flatten() {
            let sources = match record {
                RecordKey::Visit(key) => &dataset.visit(*key).sources,
                RecordKey::Adoption(key) => &later.adoption(*key).sources,
                RecordKey::Award(key) => &later.award(*key).sources,
                RecordKey::Programme(key) => &dataset.programme(*key).sources,
                RecordKey::Indicator(key) => &later.indicator(*key).sources,
            };
            assert!(sources.iter().all(|source| figure.sources.contains(source)), "{record:?} of {}", figure.id);
        }
    });
}

#[test]
fn near_awards_stand_at_their_dates_and_each_is_drawn_once() {
    let dataset = Dataset::embedded();
    let later = dataset.later().expect("the later records are there");
    let filter = AwardFilter { from: Some(2021), to: Some(2023), ..AwardFilter::default() };
    let canvas = FigureSize { width_px: 1180.0, height_px: f64::MAX, type_px: 14.0, at_least: 0 };
    let look = TimelineLook { lanes: Lanes::Series, context: &[] };
    let figure = award_timeline(&dataset, later, &filter, look, Lang::En, canvas);
    let drawn: Vec<_> = figure.records.values().flatten().collect();
    assert_eq!(drawn.len(), later.awards.iter().filter(|award| (2021..=2023).contains(&award.year)).count());
    let x = |series: &str| {
        let key = format!("{series}.2023");
        figure.scene.marks.iter().find(|mark| mark.key == key).expect("the sign is drawn").area.centre().x
    };
    // IGA on 12 December, TPID on 31 August, JDIHN on 12 October.
    assert!(x("tpid") < x("jdihn") && x("jdihn") < x("iga"));
}

#[test]
fn the_lifeline_of_a_programme_has_its_launch_first_visit_and_first_signature() {
    let dataset = Dataset::embedded();
    let later = dataset.later().expect("the later records are there");
    let canvas = FigureSize { width_px: 1180.0, height_px: f64::MAX, type_px: 14.0, at_least: 0 };
    let asked = (&ProgrammeFilter::default(), ProgrammeOrder::Studied.into(), Period::default());
    let figure = programme_lifelines(&dataset, later, asked, Lang::En, canvas);
    let key = dataset.find_programme("smart-kampung").expect("the programme is there");
    let found = entry(&dataset, later, key);
    assert_eq!(figure.records["visit.smart-kampung"], [RecordKey::Visit(found.visits[0])]);
    assert_eq!(figure.records["launch.smart-kampung"], [RecordKey::Programme(key)]);
    assert!(figure.records.contains_key("signature.smart-kampung"));
    // A launch of unknown year has no sign.
    let unknown = dataset.programmes().find(|(_, one)| one.launched.is_none()).expect("there is one");
    assert!(!figure.records.contains_key(&format!("launch.{}", unknown.1.id)));
}

#[test]
fn an_index_begins_at_100_and_a_logarithm_leaves_series_with_losses_as_they_are() {
    let dataset = Dataset::embedded();
    let later = dataset.later().expect("the later records are there");
    let canvas = FigureSize { width_px: 1180.0, height_px: f64::MAX, type_px: 14.0, at_least: 0 };
    let text = |scale: Scale| {
        let scene = indicators(later, scale, Lang::En, canvas).scene;
        support::label_boxes(&scene).into_iter().map(|(text, _)| text).collect::<Vec<_>>()
    };
    // Poverty in 2025 beside the first main value that is drawn: that of 2003 is not.
    let value = |year: i32| {
        let of = later
            .indicators
            .iter()
            .find(|one| one.series == "poverty-rate" && one.year == year && one.variant.is_none());
        of.map(|one| one.value)
    };
    let drawn = |one: &&Indicator| one.series == "poverty-rate" && one.variant.is_none() && one.year >= 2010;
    // Values before a break are no base of what comes after.
    let broken = later.indicators.iter().filter(drawn).find(|one| one.break_in_series).expect("the series is broken");
    let first = later.indicators.iter().filter(drawn).filter(|one| one.year >= broken.year);
    let first = first.min_by_key(|one| one.year).expect("there is a first value").value;
    let last = value(2025).expect("there is a last value");
    let expected = format!("{:.1}", last / first * 100.0);
    assert!(text(Scale::Indexed).contains(&expected), "{expected}");
    assert!(text(Scale::Linear).contains(&"4.68".to_owned()) && text(Scale::Logarithmic).contains(&"4.68".to_owned()));
}

#[test]
fn no_line_joins_values_across_a_break_and_values_of_another_base_have_a_line_of_their_own() {
    let dataset = Dataset::embedded();
    let later = dataset.later().expect("the later records are there");
    let canvas = FigureSize { width_px: 1180.0, height_px: f64::MAX, type_px: 14.0, at_least: 0 };
    let scene = indicators(later, Scale::Linear, Lang::En, canvas).scene;
    let place = |id: &str| scene.marks.iter().find(|mark| mark.key == id).expect("it is drawn").area.centre();
    let is_joined = |one: &str, other: &str| {
        let (from, to) = (place(one), place(other));
        let near = |a: Point, b: Point| (a.x - b.x).abs() < 0.1 && (a.y - b.y).abs() < 0.1;
        scene.items.iter().any(|item| match &item.shape {
            Shape::Path { points, .. } => points.windows(2).any(|pair| near(pair[0], from) && near(pair[1], to)),
            _ => false,
        })
    };
    let drawn = |id: &str| scene.marks.iter().any(|mark| mark.key == id);
    let mut breaks = 0;
    for value in later.indicators.iter().filter(|value| value.break_in_series && drawn(&value.id)) {
        let same = |one: &&Indicator| one.series == value.series && one.variant.is_none() && drawn(&one.id);
        let before =
            later.indicators.iter().filter(same).filter(|one| one.year < value.year).max_by_key(|one| one.year);
        assert!(!is_joined(&before.expect("a break comes after something").id, &value.id), "{}", value.id);
        breaks += 1;
    }
    assert!(breaks > 0 && is_joined("poverty-2011", "poverty-2012"));
    assert!(is_joined("pdrb-2010-alt", "pdrb-2014-alt") && !is_joined("pdrb-2010", "pdrb-2014-alt"));
}

#[test]
fn the_higher_of_two_grades_of_a_ladder_stands_higher() {
    let dataset = Dataset::embedded();
    let later = dataset.later().expect("the later records are there");
    let canvas = FigureSize { width_px: 1180.0, height_px: f64::MAX, type_px: 14.0, at_least: 0 };
    let look = TimelineLook { lanes: Lanes::Series, context: &[] };
    for lang in [Lang::Id, Lang::En] {
        let figure = award_timeline(&dataset, later, &AwardFilter::default(), look, lang, canvas);
        let y =
            |key: &str| figure.scene.marks.iter().find(|mark| mark.key == key).expect("it is drawn").area.centre().y;
        assert!(y("sakip.2024") < y("sakip.2023") && y("sakip.2023") < y("sakip.2015"), "AA, A, B");
        assert!((y("sakip.2017") - y("sakip.2023")).abs() < 0.1, "both A");
        assert!(y("swasti-saba.2019") < y("swasti-saba.2025"), "a grade can fall");
        assert!(y("spbe.2021") < y("spbe.2019"), "what has no grade stands lowest");
        // Words of no ladder are no heights.
        assert!((y("ombudsman.2021") - y("ombudsman.2023")).abs() < 0.1);
    }
}

#[test]
fn every_halo_of_these_figures_lies_below_its_letters() {
    let mut halos = 0;
    every_figure(|_, _, _, figure| {
        halos += figure
            .scene
            .items
            .iter()
            .filter(|item| matches!(item.shape, Shape::Text(_)) && item.stroke.is_some())
            .count();
        support::assert_halos(&figure.scene);
    });
    assert!(halos > 0);
}

#[test]
fn the_figures_of_awards_and_programmes_look_as_they_did() {
    let dataset = Dataset::embedded();
    let later = dataset.later().expect("the later records are there");
    let draw = |figure: &Figure, size: &str| {
        support::assert_snapshot(&format!("{}-{size}", figure.id), &write(&tree(&figure.scene, Colours::Classes)));
    };
    for (size, width_px, type_px) in [("360", 328.0, 12.0), ("1200", 1180.0, 14.0)] {
        let canvas = FigureSize { width_px, height_px: 700.0, type_px, at_least: 0 };
        let context = contexts().pop().unwrap_or_default();
        let look = TimelineLook { lanes: Lanes::Series, context: &context };
        let near = AwardFilter { from: Some(2022), to: Some(2024), ..AwardFilter::default() };
        draw(&award_timeline(&dataset, later, &near, look, Lang::Id, canvas), size);
        let asked = (&ProgrammeFilter::default(), ProgrammeOrder::Studied.into(), Period::default());
        draw(&programme_lifelines(&dataset, later, asked, Lang::Id, canvas), size);
        draw(&indicators(later, Scale::Indexed, Lang::Id, canvas), size);
    }
}
