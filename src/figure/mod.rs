//! Figures: a picture, its marks, its table, its sources, as one value.
//!
//! A figure is computed by a pure function of (dataset, filter, language, canvas). All that a person can do with a
//! picture comes from this one value, so nothing can be forgotten and nothing can disagree: the table holds the
//! numbers of the marks, the download prints the title and the sources, the screen reader hears the sentence.
//! One file a figure; [`visits_by_year()`] is the one to read first.

mod about;
mod action_plan;
mod adoption_map;
mod after_visit;
mod arrivals;
mod award_timeline;
mod behind;
mod brushed_years;
mod by_programme;
mod catalogue_table;
mod claim;
mod distance;
mod frame;
mod guest_map;
mod history;
mod indicators;
mod lifelines;
mod mentions;
mod own_marks;
mod provinces;
mod specs;
mod spread;
mod steps;
mod time_context;
mod uptake;
mod visit_dates;
mod visits;
mod visits_by_year;

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

pub use self::about::{about, about_dataset};
pub use self::action_plan::{ACTION_PLAN, PlanBar, action_plan, action_plan_height_px};
pub use self::adoption_map::{
    ADOPTION_MAP, LENS, MapOptions, adoption_lens, adoption_map, adoption_sketch, place_between, place_of, records,
    regions_of_class, whole,
};
pub use self::after_visit::{ADOPTION_AFTER_VISIT, AfterLook, adoption_after_visit};
pub use self::arrivals::{ADOPTION_ARRIVALS, adoption_arrivals};
pub use self::award_timeline::{AWARD_TIMELINE, MOST_NEAR, TimelineLook, award_timeline, series_name};
pub use self::behind::{mark_label, narrowed_to, visits_for_mark};
pub use self::brushed_years::{BrushedYears, years_between};
pub use self::by_programme::{ADOPTION_BY_PROGRAMME, adoption_by_programme};
pub use self::catalogue_table::catalogue_table;
pub use self::claim::{numbers_in, said};
pub use self::distance::{ADOPTION_DISTANCE, adoption_distance};
pub use self::frame::{
    SHARE_SIZES, SLIDE_SIZE_PX, ShareSize, frame, frame_for_share, frame_for_slide, share_canvas, slide_canvas,
};
pub use self::guest_map::guest_map;
pub use self::history::{adoption_geojson, adoption_history};
pub use self::indicators::{INDICATORS, indicators};
pub use self::lifelines::{PROGRAMME_LIFELINES, programme_lifelines};
pub use self::mentions::{PROGRAMME_MENTIONS, programme_mentions};
pub use self::provinces::{PROVINCES_REACHED, provinces_reached};
pub use self::specs::{
    ADOPTION_FIGURES, Draw, DrawAdoptions, DrawVisits, FIGURES, FigureFacts, FigureSpec, Marks, SlideType,
    VISIT_FIGURES,
};
pub use self::spread::{ADOPTION_LADDER, ADOPTION_SPREAD, adoption_ladder, adoption_spread};
pub use self::steps::{ADOPTION_STEPS, adoption_steps};
pub use self::uptake::{PROGRAMME_UPTAKE, UptakeLook, programme_uptake};
pub use self::visits::*;
pub use self::visits_by_year::{VISITS_BY_YEAR, visits_by_kind, visits_by_year};

use crate::dataset::{Dataset, Later};
use crate::model::{AdoptionKey, AwardKey, IndicatorKey, ProgrammeKey, SourceKey, VisitKey};
use crate::scene::Scene;
use crate::table::{Column, ColumnType, Table};
use crate::text::{Lang, integer};

/// A record that a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordKey {
    /// A visit.
    Visit(VisitKey),
    /// An adoption.
    Adoption(AdoptionKey),
    /// An award.
    Award(AwardKey),
    /// A programme.
    Programme(ProgrammeKey),
    /// A value of an indicator.
    Indicator(IndicatorKey),
}

/// The room that a picture has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FigureSize {
    /// Width in pixels.
    pub width_px: f64,
    /// Height in pixels.
    pub height_px: f64,
    /// Type size in pixels.
    pub type_px: f64,
    /// The highest value that an axis must reach, for pictures that are compared; 0 for one that stands alone.
    pub at_least: u32,
}

/// The narrowest room that a picture is drawn for, in pixels; in a narrower one it is shown smaller.
const NARROWEST_PX: f64 = 260.0;
/// How many times as wide as its type is high a picture is at least: a line of it needs room for some letters.
const LETTERS: f64 = 18.0;

impl FigureSize {
    /// A picture in a room of the page: its type follows the type of the root, which is the reader's own, and its
    /// height is that for its width, more where the type is larger than usual.
    pub fn in_room(width_px: f64, root_px: f64, height: impl Fn(f64) -> f64) -> Self {
        let width_px = width_px.max(NARROWEST_PX);
        let share = match width_px {
            narrow if narrow < 600.0 => 0.75,
            wide if wide > 1300.0 => 1.0,
            _ => 0.875,
        };
        let type_px = (root_px * share).min((width_px / LETTERS).max(12.0));
        let growth = (type_px / (16.0 * share)).clamp(1.0, 1.6);
        Self { width_px, height_px: height(width_px) * growth, type_px, at_least: 0 }
    }

    /// A picture that fills a screen, of which its words leave a height: for a room full of people.
    pub fn on_screen(width_px: f64, height_px: f64, root_px: f64) -> Self {
        let width_px = width_px.max(NARROWEST_PX);
        let type_px = (width_px / 75.0).clamp(14.0, 26.0).max(root_px * 0.875).min((width_px / LETTERS).max(14.0));
        Self { width_px, height_px: height_px.max(240.0), type_px, at_least: 0 }
    }
}

/// A picture with all that belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The stable id, as in `data-figure`.
    pub id: &'static str,
    /// The one thought of the picture.
    pub title: String,
    /// What is drawn.
    pub subtitle: String,
    /// Whether only some of the records are shown, besides those of a period.
    pub is_narrowed: bool,
    /// What the picture shows, in a sentence or two.
    pub sentence: String,
    /// The period shown.
    pub period: String,
    /// The picture.
    pub scene: Scene,
    /// The same numbers.
    pub table: Table,
    /// The records behind each mark, by the mark's key.
    pub records: BTreeMap<String, Vec<RecordKey>>,
    /// How much of what is known elsewhere is shown here; never a mark.
    pub coverage: Vec<String>,
    /// What to know when reading.
    pub notes: Vec<String>,
    /// Every source that the picture rests on, once.
    pub sources: Vec<SourceKey>,
}

impl Figure {
    /// A figure of which nothing is there yet.
    pub fn empty(id: &'static str, canvas: FigureSize) -> Self {
        Self {
            id,
            title: String::new(),
            subtitle: String::new(),
            is_narrowed: false,
            sentence: String::new(),
            period: String::new(),
            scene: Scene::new(canvas.width_px, canvas.height_px),
            table: Table { columns: Vec::new(), rows: Vec::new() },
            records: BTreeMap::new(),
            coverage: Vec::new(),
            notes: Vec::new(),
            sources: Vec::new(),
        }
    }
}

/// A day as a year and the part of it that has passed.
fn time_of(day: NaiveDate) -> f64 {
    f64::from(day.year()) + f64::from(day.ordinal0()) / 366.0
}

/// The sources of a record.
fn cited<'a>(dataset: &'a Dataset, later: &'a Later, record: RecordKey) -> &'a [SourceKey] {
    match record {
        RecordKey::Visit(key) => &dataset.visit(key).sources,
        RecordKey::Adoption(key) => &later.adoption(key).sources,
        RecordKey::Award(key) => &later.award(key).sources,
        RecordKey::Programme(key) => &dataset.programme(key).sources,
        RecordKey::Indicator(key) => &later.indicator(key).sources,
    }
}

/// The visits behind marks; those of one mark together.
fn visit_records(marks: Vec<(String, Vec<VisitKey>)>) -> BTreeMap<String, Vec<RecordKey>> {
    let mut records: BTreeMap<String, Vec<RecordKey>> = BTreeMap::new();
    for (mark, keys) in marks {
        records.entry(mark).or_default().extend(keys.into_iter().map(RecordKey::Visit));
    }
    records
}

/// A column of a table.
fn column(key: &str, heading: &str, column_type: ColumnType) -> Column {
    Column::new(key, heading, column_type)
}

/// What writes counts in a language.
fn written(lang: Lang) -> fn(u32) -> String {
    match lang {
        Lang::Id => |count| integer(Lang::Id, count),
        Lang::En => |count| integer(Lang::En, count),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_type_of_a_picture_follows_that_of_the_page() {
        let at = |width_px: f64, root_px: f64| FigureSize::in_room(width_px, root_px, |width_px| width_px * 0.38);
        let (usual, large, largest) = (at(1177.0, 16.0), at(1177.0, 24.0), at(1177.0, 32.0));
        assert!((usual.type_px - 14.0).abs() < 1e-9);
        assert!((large.type_px - 21.0).abs() < 1e-9 && (largest.type_px - 28.0).abs() < 1e-9);
        assert!(large.height_px > usual.height_px);
        assert!((at(358.0, 16.0).type_px - 12.0).abs() < 1e-9);
        assert!(at(358.0, 24.0).type_px > 17.0 && at(358.0, 32.0).type_px > 19.0);
    }

    #[test]
    fn a_line_of_a_picture_has_room_for_some_letters_at_any_size_of_type() {
        for width_px in [100.0, 260.0, 358.0, 600.0, 1177.0, 1820.0] {
            for root_px in [8.0, 16.0, 24.0, 32.0, 64.0] {
                let canvas = FigureSize::in_room(width_px, root_px, |width_px| width_px);
                assert!(canvas.width_px / canvas.type_px > 17.9, "{canvas:?}");
                let full = FigureSize::on_screen(width_px, 600.0, root_px);
                assert!(full.width_px / full.type_px > 17.9, "{full:?}");
            }
        }
    }
}
