//! Figures as pictures: snapshots, and what must hold for every one of them.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

mod support;

use studi_tiru::dataset::Dataset;
use studi_tiru::figure::{
    Draw, Figure, FigureSize, RecordKey, SLIDE_SIZE_PX, TimeLook, VISIT_FIGURES, VISITS_BY_YEAR, about, frame,
    frame_for_slide, slide_canvas, visits_by_kind, visits_by_year, visits_for_mark, visits_origin, visits_over_time,
};
use studi_tiru::model::{InstitutionType, Word as _};
use studi_tiru::query::{Breakdown, Filter, Period, Selection, TimeBin, VisitIndex};
use studi_tiru::scene::svg::{Colours, tree, write};
use studi_tiru::table::{Cell, Value};
use studi_tiru::text::{Lang, visit_words};

const PHONE: FigureSize = FigureSize { width_px: 360.0, height_px: 320.0, type_px: 12.0, at_least: 0 };
const DESK: FigureSize = FigureSize { width_px: 1200.0, height_px: 440.0, type_px: 14.0, at_least: 0 };

fn filters() -> Vec<Filter> {
    let period = |from, to| Filter { period: Period { from, to }, ..Filter::default() };
    vec![
        Filter::default(),
        period(Some(2016), Some(2019)),
        period(Some(2018), Some(2018)),
        period(Some(2090), None),
        Filter { province: Some("33".into()), ..Filter::default() },
        Filter { institution_type: InstitutionType::from_word("city-council"), ..Filter::default() },
        Filter { text: "zzzz".into(), ..Filter::default() },
    ]
}

fn select(dataset: &Dataset, filter: &Filter) -> Selection {
    VisitIndex::new(dataset, visit_words).select(dataset, filter)
}

/// Draws a figure of visits.
type Make = fn(&Dataset, &Selection, Lang, FigureSize) -> Figure;

/// Visits over time, each way of looking at it.
const OVER_TIME: [Make; 6] = [
    |dataset, selection, lang, canvas| {
        visits_over_time(dataset, selection, TimeLook { step: TimeBin::Month, ..TimeLook::default() }, lang, canvas)
    },
    |dataset, selection, lang, canvas| {
        let look = TimeLook { step: TimeBin::Month, by: Breakdown::Kind, ..TimeLook::default() };
        visits_over_time(dataset, selection, look, lang, canvas)
    },
    |dataset, selection, lang, canvas| {
        visits_over_time(dataset, selection, TimeLook { by: Breakdown::Topic, ..TimeLook::default() }, lang, canvas)
    },
    |dataset, selection, lang, canvas| {
        visits_over_time(dataset, selection, TimeLook { by: Breakdown::Province, ..TimeLook::default() }, lang, canvas)
    },
    |dataset, selection, lang, canvas| {
        let look = TimeLook { step: TimeBin::Month, by: Breakdown::Topic, ..TimeLook::default() };
        visits_over_time(dataset, selection, look, lang, canvas)
    },
    |dataset, selection, lang, canvas| {
        visits_over_time(dataset, selection, TimeLook { people: true, ..TimeLook::default() }, lang, canvas)
    },
];

fn figures() -> Vec<Make> {
    let declared = VISIT_FIGURES.iter().filter_map(|spec| match spec.draw {
        Draw::Visits(draw, _) => Some(draw as Make),
        _ => None,
    });
    [visits_by_year as Make, visits_by_kind].into_iter().chain(declared).chain(OVER_TIME).collect()
}

fn every_figure(mut check: impl FnMut(&Dataset, &Filter, FigureSize, &Figure)) {
    let dataset = Dataset::embedded();
    for filter in filters() {
        let selection = select(&dataset, &filter);
        for lang in [Lang::Id, Lang::En] {
            for canvas in [PHONE, DESK] {
                for make in figures() {
                    check(&dataset, &filter, canvas, &make(&dataset, &selection, lang, canvas));
                }
            }
        }
    }
}

#[test]
fn visits_by_year_looks_as_it_did() {
    let dataset = Dataset::embedded();
    for lang in [Lang::Id, Lang::En] {
        for (size, canvas) in [("360", PHONE), ("1200", DESK)] {
            let figure = visits_by_year(&dataset, &Selection::all(&dataset), lang, canvas);
            let name = format!("visits-by-year-{}-{size}", lang.word());
            support::assert_snapshot(&name, &write(&tree(&figure.scene, Colours::Classes)));
            if size == "1200" {
                let framed = write(&tree(&frame(&figure, &dataset, lang, canvas.type_px), Colours::Light));
                // The version changes with every comma in the data; the picture need not.
                support::assert_snapshot(&format!("{name}-framed"), &framed.replace(&dataset.version, "VERSION"));
            }
        }
    }
    let one_province = Filter { province: Some("33".into()), ..Filter::default() };
    let of_kinds = visits_by_kind(&dataset, &Selection::all(&dataset), Lang::Id, DESK);
    support::assert_snapshot("visits-by-kind-1200", &write(&tree(&of_kinds.scene, Colours::Classes)));
    let figure = visits_by_year(&dataset, &select(&dataset, &one_province), Lang::Id, DESK);
    support::assert_snapshot("visits-by-year-gaps", &write(&tree(&figure.scene, Colours::Classes)));
}

#[test]
fn the_table_holds_the_same_counts_as_the_marks_and_the_records_behind_them() {
    every_figure(|dataset, filter, _, figure| {
        let selection = select(dataset, filter);
        let of_people = figure.subtitle.starts_with("Jumlah peserta") || figure.subtitle.starts_with("People");
        for cell in figure.table.rows.iter().flatten() {
            if let Cell { value: Value::Count(count), mark: Some(mark) } = cell {
                if !of_people {
                    assert_eq!(figure.records[mark].len(), *count as usize, "{mark} of {filter:?}");
                }
                assert!(figure.scene.marks.iter().any(|drawn| drawn.key == *mark), "{mark} of {filter:?}");
            }
        }
        for mark in &figure.scene.marks {
            let records = figure.records.get(&mark.key);
            // A year without a record is marked, and holds none.
            assert!(records.is_some_and(|keys| !keys.is_empty()) || mark.key.parse::<i32>().is_ok(), "{}", mark.key);
            if of_people || ["province.", "type.", "programme."].iter().any(|kind| mark.key.starts_with(kind)) {
                continue;
            }
            // What a reader finds behind a mark is what the figure counted.
            let behind: Vec<_> =
                visits_for_mark(dataset, &selection, &mark.key).into_iter().map(RecordKey::Visit).collect();
            let drawn = records.cloned().unwrap_or_default();
            let is_part = drawn.iter().all(|key| behind.contains(key));
            // The legend of a picture of days or months stands for what is drawn: visits of unknown days are not.
            let is_legend_of_days = mark.key.starts_with("series.");
            assert!(is_part && (drawn.len() == behind.len() || is_legend_of_days), "{} of {}", mark.key, figure.id);
        }
    });
}

#[test]
fn the_figures_of_visits_look_as_they_did() {
    let dataset = Dataset::embedded();
    for (at, make) in figures().into_iter().enumerate().skip(1) {
        for (size, canvas) in [("360", PHONE), ("1200", DESK)] {
            let figure = make(&dataset, &Selection::all(&dataset), Lang::Id, canvas);
            let look = figure.subtitle.to_lowercase().replace(|letter: char| !letter.is_alphanumeric(), "-");
            let name = if figure.id == VISITS_BY_YEAR {
                format!("{}-{look}-{at}-{size}", figure.id)
            } else {
                format!("{}-{size}", figure.id)
            };
            support::assert_snapshot(&name, &write(&tree(&figure.scene, Colours::Classes)));
        }
    }
}

#[test]
fn a_year_without_records_is_marked_so_and_is_not_zero() {
    let dataset = Dataset::embedded();
    let filter = Filter { province: Some("33".into()), ..Filter::default() };
    let figure = visits_by_year(&dataset, &select(&dataset, &filter), Lang::En, DESK);
    let mark = figure.scene.marks.iter().find(|mark| mark.key == "2020").expect("nobody came from there in 2020");
    assert_eq!(mark.title, "2020: no record found");
    let row = figure.table.rows.iter().find(|row| row[0] == Cell::year(2020)).expect("the year has a row");
    assert!(row[1..].iter().all(|cell| matches!(cell.value, Value::Absent(_))), "{row:?}");
}

#[test]
fn no_two_labels_overlap_and_none_leaves_the_picture() {
    every_figure(|_, filter, canvas, figure| {
        let boxes = support::label_boxes(&figure.scene);
        for (at, (text, label)) in boxes.iter().enumerate() {
            assert!(
                label.left >= -0.5 && label.right() <= canvas.width_px + 0.5 && label.top >= -0.5,
                "{text} leaves the picture of {}, {filter:?} at {} px",
                figure.id,
                canvas.width_px
            );
            for (other_text, other) in &boxes[at + 1..] {
                let (id, width) = (figure.id, canvas.width_px);
                assert!(!label.overlaps(other), "{text} and {other_text} of {id}, {filter:?} at {width} px");
            }
        }
    });
}

#[test]
fn every_mark_has_a_name_a_place_in_the_picture_and_a_key_of_its_own() {
    every_figure(|_, filter, canvas, figure| {
        let mut keys: Vec<_> = figure.scene.marks.iter().map(|mark| mark.key.as_str()).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), figure.scene.marks.len());
        for mark in &figure.scene.marks {
            assert!(!mark.name().is_empty() && mark.area.width > 0.0 && mark.area.height > 0.0, "{mark:?} {filter:?}");
            assert!(figure.scene.width_px <= canvas.width_px + 0.5);
            let (right, bottom) = (mark.area.right(), mark.area.bottom());
            assert!(right <= figure.scene.width_px + 0.5 && bottom <= figure.scene.height_px + 0.5, "{mark:?}");
            let drawn =
                figure.scene.items.iter().any(|item| {
                    item.mark.and_then(|at| figure.scene.marks.get(at)).is_some_and(|of| of.key == mark.key)
                });
            assert!(drawn, "{} of {filter:?} is not drawn", mark.key);
        }
    });
}

#[test]
fn the_elements_of_marks_stand_in_the_order_of_the_marks() {
    every_figure(|_, filter, _, figure| {
        let drawn = tree(&figure.scene, Colours::Classes);
        let of = |node: &studi_tiru::scene::svg::Node| {
            node.attributes.iter().find(|(name, _)| *name == "data-mark").map(|(_, key)| key.clone())
        };
        let drawn: Vec<_> = drawn.children.iter().filter_map(of).collect();
        let marks: Vec<_> = figure.scene.marks.iter().map(|mark| mark.key.clone()).collect();
        assert_eq!(drawn, marks, "{filter:?}");
    });
}

#[test]
fn every_halo_of_these_figures_lies_below_its_letters() {
    every_figure(|_, _, _, figure| support::assert_halos(&figure.scene));
}

#[test]
fn a_picture_that_stands_alone_says_its_title_period_sources_and_licence() {
    let dataset = Dataset::embedded();
    for lang in [Lang::Id, Lang::En] {
        let figure = visits_by_year(&dataset, &Selection::all(&dataset), lang, DESK);
        let text = write(&tree(&frame(&figure, &dataset, lang, 14.0), Colours::Light));
        for part in
            [figure.title.as_str(), figure.period.as_str(), "CC-BY-4.0", &dataset.version, lang.messages().sources]
        {
            assert!(text.contains(part), "{part}");
        }
        assert!(!text.contains("class="), "colours by value, so that it needs no style sheet");
    }
}

#[test]
fn a_slide_is_1920_by_1080_and_holds_the_figure_whole() {
    let dataset = Dataset::embedded();
    for filter in filters() {
        for lang in [Lang::Id, Lang::En] {
            let draft = visits_by_year(&dataset, &select(&dataset, &filter), lang, DESK);
            let canvas = slide_canvas(&draft, &dataset, lang);
            assert!(canvas.height_px > 400.0, "{canvas:?}");
            let figure = visits_by_year(&dataset, &select(&dataset, &filter), lang, canvas);
            let slide = frame_for_slide(&figure, &dataset, lang);
            assert_eq!((slide.width_px, slide.height_px), SLIDE_SIZE_PX);
            for (text, label) in support::label_boxes(&slide) {
                assert!(label.right() <= slide.width_px && label.bottom() <= slide.height_px, "{text}");
            }
        }
    }
}

#[test]
fn what_goes_beside_a_table_names_its_licence_and_every_source() {
    let dataset = Dataset::embedded();
    let figure = visits_by_year(&dataset, &select(&dataset, &filters()[4]), Lang::Id, DESK);
    let rows = about(&figure, &dataset, Lang::Id);
    assert_eq!(rows.iter().filter(|row| row[0] == "Sumber").count(), figure.sources.len());
    assert!(rows.iter().any(|row| row.get(1).is_some_and(|field| field == "CC-BY-4.0")));
    assert!(rows.iter().any(|row| row[1] == figure.period));
}

#[test]
fn pictures_that_are_compared_share_their_scale() {
    let dataset = Dataset::embedded();
    let all = Selection::all(&dataset);
    for make in [visits_origin as Make, visits_by_year] {
        let alone = make(&dataset, &all, Lang::Id, DESK);
        assert!(alone.scene.highest > 0);
        let beside = make(&dataset, &all, Lang::Id, FigureSize { at_least: alone.scene.highest * 2, ..DESK });
        assert_eq!(beside.scene.highest, alone.scene.highest, "what is drawn stays what it is");
        let length = |figure: &Figure| {
            let longest = |mark: &studi_tiru::scene::Mark| mark.area.width.max(mark.area.height);
            let is_bar = |mark: &&studi_tiru::scene::Mark| {
                !["series.", "regent.", "launch."].iter().any(|kind| mark.key.starts_with(kind))
            };
            let bars = figure.scene.marks.iter().filter(is_bar);
            bars.map(longest).fold(0.0, f64::max)
        };
        assert!(length(&beside) < length(&alone) * 0.7, "{}", alone.id);
    }
}
