//! *The award timeline*: a lane for each series, grantor, reach or kind; a bar for each run of years.
//!
//! Of many years each is a column, and what a lane holds in it one sign. Of few ([`MOST_NEAR`]) each award stands where
//! its date says, with a line as long as what is not known of it.

mod context;
mod lanes;
mod signs;

use std::collections::BTreeMap;

pub use self::lanes::series_name;
use self::lanes::{distinct_series, lanes, table};
use super::{Figure, FigureSize, RecordKey, cited};
use crate::chart::{Entry, draw_legend};
use crate::dataset::{Dataset, Later};
use crate::model::order::distinct;
use crate::model::{Award, AwardKey, AwardLevel, Word as _};
use crate::query::{AwardFilter, Context, Lanes, Streak, runs_within, select_awards};
use crate::scene::{Anchor, Ink, Item, Label, Mark, Point, Rect, Scene, Shape, Stroke, TimeAxis, text_width_px};
use crate::text::{
    Lang, TopRun, award_records, before_and_since, level_label, month_name, not_drawn, timeline_words, years,
};

/// The id of the figure.
pub const AWARD_TIMELINE: &str = "award-timeline";

/// The width below which the names of lanes stand above them.
const NARROW_PX: f64 = 640.0;

/// Up to how many years each award stands at its date.
pub const MOST_NEAR: i32 = 5;

/// How a reader looks at the timeline.
#[derive(Clone, Copy, Debug)]
pub struct TimelineLook<'a> {
    /// What its lanes stand for.
    pub lanes: Lanes,
    /// What stands below it.
    pub context: &'a [Context],
}

/// What the timeline is drawn from.
struct Timeline<'a> {
    dataset: &'a Dataset,
    later: &'a Later,
    lang: Lang,
    first: i32,
    last: i32,
    type_px: f64,
    left_px: f64,
    year_px: f64,
    scene: Scene,
    records: BTreeMap<String, Vec<RecordKey>>,
}

/// Computes the figure. Marks: `LANE.YEAR`, one a lane and year; near, where a year has several, `LANE.YEAR-2` and so
/// on; of context `context.LANE.KEY`. The picture is as tall as its lanes, the first of which
/// are drawn where not all find room; the table has all awards.
pub fn award_timeline(
    dataset: &Dataset,
    later: &Later,
    filter: &AwardFilter,
    look: TimelineLook<'_>,
    lang: Lang,
    canvas: FigureSize,
) -> Figure {
    let words = lang.awards();
    let chosen = select_awards(dataset, later, filter);
    let runs = runs_within(dataset, later, filter);
    let found = lanes(later, lang, look.lanes, (&chosen, *filter != AwardFilter::default()), &runs);
    let all = later.awards.iter().map(|award| award.year);
    let first = filter.from.or(all.clone().min()).unwrap_or(2010);
    let last = filter.to.or(all.max()).unwrap_or(2026).max(first);
    let is_narrow = canvas.width_px < NARROW_PX;
    let widest = found
        .iter()
        .map(|lane| text_width_px(&lane.label, canvas.type_px, false) + text_width_px(&lane.run, canvas.type_px, false))
        .fold(0.0, f64::max);
    // A sign at the end of a year goes beyond it.
    let margin_px = if last - first < MOST_NEAR { canvas.type_px * 0.8 } else { 0.0 };
    let left_px = if is_narrow { margin_px } else { (widest + canvas.type_px).min(canvas.width_px * 0.3) };
    let mut timeline = Timeline {
        dataset,
        later,
        lang,
        first,
        last,
        type_px: canvas.type_px,
        left_px,
        year_px: (canvas.width_px - left_px - margin_px) / f64::from(last - first + 1),
        scene: Scene::new(canvas.width_px, 0.0),
        records: BTreeMap::new(),
    };
    let legend_px = draw_legend(&mut timeline.scene, legend(later, lang, &chosen), canvas.type_px);
    let mut y = timeline.draw_years(legend_px + canvas.type_px * 1.6);
    let below_px = timeline.context_height_px(look.context, is_narrow) + canvas.type_px;
    let top_px = legend_px + canvas.type_px * 2.2;
    let mut drawn = 0;
    for (row, lane) in found.iter().enumerate() {
        let before = y;
        y = timeline.draw_lane(lane, row, y, is_narrow);
        drawn = row + 1;
        // No lane is begun that would have no room.
        if y + (y - before) + below_px > canvas.height_px {
            break;
        }
    }
    y = timeline.draw_context(look.context, y, is_narrow);
    timeline.scene.height_px = (y + canvas.type_px).ceil();
    timeline.draw_grid(top_px, y);
    let (left_px, year_px) = (timeline.left_px, timeline.year_px);
    timeline.scene.time = Some(TimeAxis { first, last, left_px, year_px, top_px, bottom_px: y });

    let longest = runs.first().map(|run| (series_name(later, lang, &run.series), run));
    let series = distinct_series(later, &chosen);
    let (title, sentence) = timeline_words(lang, chosen.len(), series, &top_runs(later, lang, &runs));
    let mut notes =
        vec![words.year_explained.to_owned(), words.run_explained.to_owned(), words.signs_explained.to_owned()];
    if found.iter().any(|lane| !lane.grades.is_empty()) {
        notes.push(words.grades_explained.to_owned());
    }
    if drawn < found.len() {
        notes.insert(0, not_drawn(lang, found.len() - drawn));
    }
    if chosen.iter().any(|key| later.award(*key).doubtful) {
        notes.push(words.doubtful_explained.to_owned());
    }
    if timeline.is_near() {
        notes.push(words.near_explained.to_owned());
    }
    if look.context.contains(&Context::Regents) {
        notes.push(words.regents_explained.to_owned());
    }
    if !look.context.is_empty() {
        if let Some((name, run)) = longest.filter(|_| look.context.contains(&Context::Visits)) {
            let before = dataset.visits.iter().filter(|visit| visit.date.year() < run.first).count();
            notes.push(before_and_since(lang, &name, run.first, before, dataset.visits.len() - before));
        }
        notes.push(words.before_not_because.to_owned());
    }
    let Timeline { scene, records, .. } = timeline;
    let of_context = records.iter().filter(|(mark, _)| mark.starts_with("context.")).flat_map(|(_, keys)| keys);
    let sources = chosen.iter().flat_map(|key| &later.award(*key).sources);
    let sources = distinct(sources.chain(of_context.flat_map(|record| cited(dataset, later, *record))).copied());
    Figure {
        id: AWARD_TIMELINE,
        title,
        subtitle: words.timeline.to_owned(),
        is_narrowed: *filter != AwardFilter { from: filter.from, to: filter.to, ..AwardFilter::default() },
        sentence,
        period: years(&(first..=last)),
        scene,
        table: table(later, lang, &chosen),
        records,
        coverage: Vec::new(),
        notes,
        sources,
    }
}

/// The runs of the greatest length, each with what its newest award is.
fn top_runs(later: &Later, lang: Lang, runs: &[Streak]) -> Vec<TopRun> {
    let longest = runs.first().map_or(0, Streak::length);
    let top = |run: &Streak| {
        let of_run = |award: &&Award| award.series == run.series && award.year == run.last && !award.doubtful;
        let newest = later.awards.iter().filter(of_run).find(|award| award.outcome.counts_in_run())?;
        Some(TopRun {
            name: lanes::spelt_name(later, lang, &run.series),
            length: run.length(),
            first: run.first,
            last: run.last,
            outcome: newest.outcome,
            grade: newest.grade.clone(),
        })
    };
    runs.iter().filter(|run| run.length() == longest).filter_map(top).collect()
}

/// The colours of the levels, each with its number of awards.
fn legend(later: &Later, lang: Lang, chosen: &[AwardKey]) -> Vec<Entry> {
    let of = |level: AwardLevel| chosen.iter().filter(|key| later.award(**key).level == level).count();
    let present = AwardLevel::ALL.iter().rev().filter(|level| of(**level) > 0);
    let entry = |(level, at): (&AwardLevel, i32)| Entry {
        sign: None,
        ink: ink_of(*level),
        label: level_label(lang, *level).to_owned(),
        mark: Mark {
            key: format!("series.{}", level.word()),
            title: level_label(lang, *level).to_owned(),
            lines: vec![award_records(lang, of(*level))],
            series: Some(level.word().to_owned()),
            cell: (2000 + at, -1),
            area: Rect::default(),
        },
    };
    present.zip(0..).map(entry).collect()
}

impl Timeline<'_> {
    fn x(&self, year: i32) -> f64 {
        self.left_px + (f64::from(year - self.first) + 0.5) * self.year_px
    }

    /// Whether awards stand at their dates.
    fn is_near(&self) -> bool {
        self.last - self.first < MOST_NEAR
    }

    fn write(&mut self, text: &str, at: Point, anchor: Anchor, bold: bool, ink: Ink) {
        self.scene.write(Label { at, text: text.to_owned(), size_px: self.type_px, anchor, bold }, ink);
    }

    /// The years above the lanes, as many as have room; returns where the lanes begin.
    fn draw_years(&mut self, y: f64) -> f64 {
        let long = text_width_px("2020", self.type_px, false) + self.type_px * 0.4;
        // The last one is moved into the picture, nearer to the one before it.
        let moved = ((long - self.year_px) / 2.0).max(0.0);
        let every = (1..100).find(|every| f64::from(*every) * self.year_px >= long + moved).unwrap_or(1);
        let last = self.last;
        let rightmost = self.scene.width_px - long / 2.0;
        for year in (self.first..=last).filter(|year| (last - year) % every == 0) {
            let at = Point::new(self.x(year).clamp(long / 2.0, rightmost.max(long / 2.0)), y);
            self.write(&year.to_string(), at, Anchor::Middle, false, Ink::Muted);
        }
        if self.year_px / 12.0 < self.type_px * 2.6 {
            return y + self.type_px * 0.9;
        }
        let y = y + self.type_px * 1.4;
        for (year, month) in (self.first..=last).flat_map(|year| (1..=12).map(move |month| (year, month))) {
            let x = self.left_px + (f64::from(year - self.first) + (f64::from(month) - 0.5) / 12.0) * self.year_px;
            let short: String = month_name(self.lang, month).chars().take(3).collect();
            self.write(&short, Point::new(x, y), Anchor::Middle, false, Ink::Muted);
        }
        y + self.type_px * 0.9
    }

    /// Thin lines between the years, under everything.
    fn draw_grid(&mut self, from: f64, to: f64) {
        let stroke = Some(Stroke { ink: Ink::Grid, width_px: 1.0 });
        // Near, the lines part the years; far, each leads from a year to its signs.
        let half = if self.is_near() { self.year_px / 2.0 } else { 0.0 };
        let lines = (self.first..=self.last + i32::from(self.is_near())).map(|year| {
            let x = self.x(year) - half;
            let points = vec![Point::new(x, from), Point::new(x, to)];
            Item { shape: Shape::Path { points, closed: false }, fill: None, stroke, mark: None }
        });
        let lines: Vec<_> = lines.collect();
        self.scene.items.splice(0..0, lines);
    }
}

fn ink_of(level: AwardLevel) -> Ink {
    match level {
        AwardLevel::Provincial => Ink::Category(2),
        AwardLevel::National => Ink::Category(0),
        AwardLevel::International => Ink::Category(1),
    }
}
