//! *The award timeline*: a lane for each series, grantor, reach or kind; a bar for each run of years.

mod lanes;

use std::collections::BTreeMap;

pub use self::lanes::series_name;
use self::lanes::{Lane, distinct_series, lanes, table};
use super::{Canvas, Figure, RecordKey};
use crate::chart::{Entry, draw_legend};
use crate::dataset::{Dataset, Later};
use crate::model::order::distinct;
use crate::model::{Award, AwardKey, AwardLevel, Outcome, Rung, Word as _};
use crate::query::{AwardFilter, Lanes, select_awards, streaks};
use crate::scene::{Anchor, Ink, Item, Label, Mark, Point, Rect, Scene, Shape, Stroke, text_width_px};
use crate::text::{Lang, awards, in_a_row, integer, level_label, not_drawn, timeline_words, years};

/// The id of the figure.
pub const AWARD_TIMELINE: &str = "award-timeline";

/// The width below which the names of lanes stand above them.
const NARROW_PX: f64 = 640.0;

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

/// Computes the figure. Marks: `LANE.YEAR`, one a lane and year. The picture is as tall as its lanes, the first of which
/// are drawn where not all find room; the table has all awards.
pub fn award_timeline(
    dataset: &Dataset,
    later: &Later,
    filter: &AwardFilter,
    (lanes_by, context): (Lanes, bool),
    lang: Lang,
    canvas: Canvas,
) -> Figure {
    let words = lang.honours();
    let chosen = select_awards(later, filter);
    let found = lanes(dataset, later, lang, lanes_by, &chosen);
    let all = later.awards.iter().map(|award| award.year);
    let first = filter.from.or(all.clone().min()).unwrap_or(2010);
    let last = filter.to.or(all.max()).unwrap_or(2026).max(first);
    let is_narrow = canvas.width_px < NARROW_PX;
    let widest = found.iter().map(|lane| text_width_px(&lane.label, canvas.type_px, false)).fold(0.0, f64::max);
    let left_px = if is_narrow { 0.0 } else { (widest + canvas.type_px).min(canvas.width_px * 0.3) };
    let mut timeline = Timeline {
        dataset,
        later,
        lang,
        first,
        last,
        type_px: canvas.type_px,
        left_px,
        year_px: (canvas.width_px - left_px) / f64::from(last - first + 1),
        scene: Scene::new(canvas.width_px, 0.0),
        records: BTreeMap::new(),
    };
    let legend_px = draw_legend(&mut timeline.scene, legend(later, lang, &chosen), canvas.type_px);
    let mut y = timeline.draw_years(legend_px + canvas.type_px * 1.6);
    let below_px = canvas.type_px * if context { 12.0 } else { 1.0 };
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
    if context {
        y = timeline.draw_context(y, is_narrow);
    }
    timeline.scene.height_px = (y + canvas.type_px).ceil();
    timeline.draw_grid(legend_px + canvas.type_px * 2.2, y);

    let runs = streaks(dataset, later, &chosen);
    let longest = runs.first().map(|run| (series_name(later, lang, &run.series), run));
    let series = distinct_series(later, &chosen);
    let named = longest.as_ref().map(|(name, run)| (name.as_str(), run.length(), run.first, run.last));
    let (title, sentence) = timeline_words(lang, chosen.len(), series, named);
    let mut notes =
        vec![words.year_explained.to_owned(), words.run_explained.to_owned(), words.signs_explained.to_owned()];
    if drawn < found.len() {
        notes.insert(0, not_drawn(lang, found.len() - drawn));
    }
    if chosen.iter().any(|key| later.award(*key).doubtful) {
        notes.push(words.doubtful_explained.to_owned());
    }
    if context {
        notes.push(words.before_not_because.to_owned());
    }
    let Timeline { scene, records, .. } = timeline;
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
        sources: distinct(chosen.iter().flat_map(|key| &later.award(*key).sources).copied()),
    }
}

/// The colours of the reaches, each with its number of awards.
fn legend(later: &Later, lang: Lang, chosen: &[AwardKey]) -> Vec<Entry> {
    let of = |level: AwardLevel| chosen.iter().filter(|key| later.award(**key).level == level).count();
    let present = AwardLevel::ALL.iter().rev().filter(|level| of(**level) > 0);
    let entry = |(level, at): (&AwardLevel, i32)| Entry {
        ink: ink_of(*level),
        label: level_label(lang, *level).to_owned(),
        mark: Mark {
            key: format!("series.{}", level.word()),
            title: level_label(lang, *level).to_owned(),
            lines: vec![awards(lang, of(*level))],
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

    fn write(&mut self, text: &str, at: Point, anchor: Anchor, bold: bool, ink: Ink) {
        self.scene.write(Label { at, text: text.to_owned(), size_px: self.type_px, anchor, bold }, ink);
    }

    /// The years above the lanes, as many as have room; returns where the lanes begin.
    fn draw_years(&mut self, y: f64) -> f64 {
        let long = text_width_px("2020", self.type_px, false) + self.type_px * 0.4;
        let every =
            (1..100).find(|every| f64::from(*every) * self.year_px >= long.min(self.year_px * 20.0)).unwrap_or(1);
        let last = self.last;
        for year in (self.first..=last).filter(|year| (last - year) % every == 0) {
            self.write(&year.to_string(), Point::new(self.x(year), y), Anchor::Middle, false, Ink::Muted);
        }
        y + self.type_px * 0.9
    }

    /// Thin lines between the years, under everything.
    fn draw_grid(&mut self, from: f64, to: f64) {
        let stroke = Some(Stroke { ink: Ink::Grid, width_px: 1.0 });
        let lines = (self.first..=self.last).map(|year| {
            let x = self.x(year);
            let points = vec![Point::new(x, from), Point::new(x, to)];
            Item { shape: Shape::Path { points, closed: false }, fill: None, stroke, mark: None }
        });
        let lines: Vec<_> = lines.collect();
        self.scene.items.splice(0..0, lines);
    }

    fn draw_lane(&mut self, lane: &Lane, row: usize, top: f64, is_narrow: bool) -> f64 {
        let height = (self.type_px * 1.75).max(24.0);
        let mut middle = top + height / 2.0;
        if is_narrow {
            self.write(
                &shortened(&lane.label, self.type_px, true, self.scene.width_px),
                Point::new(0.0, top + self.type_px * 1.3),
                Anchor::Start,
                true,
                Ink::Text,
            );
            middle += self.type_px * 1.4;
        } else {
            let label = shortened(&lane.label, self.type_px, false, self.left_px - self.type_px);
            self.write(&label, Point::new(0.0, middle + self.type_px * 0.35), Anchor::Start, false, Ink::Text);
        }
        for run in lane.runs.iter().filter(|run| run.length() >= 2) {
            let half = (self.year_px * 0.42).min(self.type_px * 0.75);
            let (left, right) = (self.x(run.first.max(self.first)) - half, self.x(run.last.min(self.last)) + half);
            let bar =
                Rect { left, top: middle - self.type_px * 0.28, width: right - left, height: self.type_px * 0.56 };
            self.scene.items.push(Item { shape: Shape::Rect(bar), fill: Some(Ink::Step(1)), stroke: None, mark: None });
        }
        let mut by_year: BTreeMap<i32, Vec<AwardKey>> = BTreeMap::new();
        for key in &lane.awards {
            by_year.entry(self.later.award(*key).year).or_default().push(*key);
        }
        for (year, keys) in by_year {
            self.draw_year(lane, row, year, &keys, middle);
        }
        middle + height / 2.0
    }

    /// What a lane holds in a year: one sign, with a count where there are several.
    fn draw_year(&mut self, lane: &Lane, row: usize, year: i32, keys: &[AwardKey], middle: f64) {
        let radius = (self.year_px * 0.45).min(self.type_px * 0.72);
        let at = Point::new(self.x(year), middle);
        let mark = Some(self.scene.marks.len());
        let best = keys.iter().map(|key| self.later.award(*key)).min_by_key(|award| rank_of(award)).cloned();
        let Some(best) = best else { return };
        let text = match (keys.len(), &best.grade) {
            (1, Some(grade)) if grade.chars().count() <= 2 => grade.clone(),
            (1, _) => {
                if best.doubtful {
                    "?".to_owned()
                } else {
                    String::new()
                }
            }
            (count, _) => integer(self.lang, i64::try_from(count).unwrap_or(0)),
        };
        let is_given = best.outcome.counts_in_run() && !best.doubtful;
        let is_mixed = keys.iter().any(|key| self.later.award(*key).level != best.level);
        let ink = match best.doubtful {
            true => Ink::Absent,
            false if is_mixed => Ink::Category(4),
            false => ink_of(best.level),
        };
        let stroke = Some(Stroke { ink, width_px: 1.8 });
        let fill = Some(if is_given { ink } else { Ink::Paper });
        // Results that are no wins are hollow; lists and nominations are square besides.
        let shape = if matches!(
            best.outcome,
            Outcome::Listing | Outcome::Nomination | Outcome::Certificate | Outcome::Incentive
        ) {
            let side = radius * 0.9;
            Shape::Rect(Rect { left: at.x - side, top: at.y - side, width: side * 2.0, height: side * 2.0 })
        } else {
            Shape::Circle(at, radius)
        };
        self.scene.items.push(Item { shape, fill, stroke, mark });
        let size_px = self.type_px * if text.chars().count() > 1 { 0.76 } else { 0.78 };
        if !text.is_empty() && text_width_px(&text, size_px, true) <= radius * 2.1 {
            let label = Label {
                at: Point::new(at.x, at.y + size_px * 0.36),
                text,
                size_px,
                anchor: Anchor::Middle,
                bold: true,
            };
            let ink = if is_given { Ink::Paper } else { Ink::Text };
            self.scene.items.push(Item { shape: Shape::Text(label), fill: Some(ink), stroke: None, mark });
        }
        let key = format!("{}.{year}", lane.key);
        let mut lines: Vec<String> = keys.iter().take(4).map(|key| self.line(self.later.award(*key))).collect();
        if keys.len() > 1 {
            lines.insert(0, awards(self.lang, keys.len()));
        }
        if keys.len() > 4 {
            lines.push("…".to_owned());
        }
        if let Some(run) = lane.runs.iter().find(|run| (run.first..=run.last).contains(&year) && run.length() >= 2) {
            lines.push(format!("{}, {}–{}", in_a_row(self.lang, run.length()), run.first, run.last));
        }
        self.scene.marks.push(Mark {
            key: key.clone(),
            title: format!("{year}: {}", lane.label),
            lines,
            series: (!is_mixed).then(|| best.level.word().to_owned()),
            cell: (year, i32::try_from(row).unwrap_or(i32::MAX)),
            area: Rect { left: at.x - radius, top: at.y - radius, width: radius * 2.0, height: radius * 2.0 },
        });
        self.records.insert(key, keys.iter().copied().map(RecordKey::Award).collect());
    }

    fn line(&self, award: &Award) -> String {
        let doubt = if award.doubtful { " (?)" } else { "" };
        format!("{}: {}{doubt}", self.lang.of(&award.name), self.lang.of(&award.result))
    }

    /// Counts of other things under the same years.
    fn draw_context(&mut self, top: f64, is_narrow: bool) -> f64 {
        let words = self.lang.honours();
        let visits = |year: i32| self.dataset.visits.iter().filter(|visit| visit.date.year() == year).count();
        let signed = |year: i32| {
            let of_year =
                self.later.adoptions.iter().filter(|adoption| adoption.date.year() == year && !adoption.aggregate);
            of_year.filter(|adoption| adoption.stage.rung() == Rung::Signed).count()
        };
        let launched =
            |year: i32| self.dataset.programmes.iter().filter(|programme| programme.launched == Some(year)).count();
        let counts = |count: &dyn Fn(i32) -> usize| (self.first..=self.last).map(count).collect::<Vec<_>>();
        let rows = [
            (words.context_visits, Ink::Category(4), counts(&visits)),
            (words.context_adoptions, Ink::Category(0), counts(&signed)),
            (words.context_programmes, Ink::Category(3), counts(&launched)),
        ];
        let mut y = top + self.type_px;
        for (label, ink, counts) in rows {
            let height = self.type_px * 3.2;
            let ground = y + height;
            if is_narrow {
                self.write(label, Point::new(0.0, y + self.type_px * 1.1), Anchor::Start, true, Ink::Text);
            } else {
                let label = shortened(label, self.type_px, false, self.left_px - self.type_px);
                self.write(&label, Point::new(0.0, ground - self.type_px * 0.4), Anchor::Start, false, Ink::Text);
            }
            let ground = if is_narrow { ground + self.type_px * 1.2 } else { ground };
            let most = counts.iter().copied().max().unwrap_or(1).max(1);
            for (year, count) in (self.first..).zip(counts).filter(|(_, count)| *count > 0) {
                let tall = height * 0.62 * real(count) / real(most);
                let wide = (self.year_px * 0.6).min(self.type_px * 1.6);
                let bar = Rect { left: self.x(year) - wide / 2.0, top: ground - tall, width: wide, height: tall };
                self.scene.items.push(Item { shape: Shape::Rect(bar), fill: Some(ink), stroke: None, mark: None });
                let written = integer(self.lang, i64::try_from(count).unwrap_or(0));
                if text_width_px(&written, self.type_px * 0.8, false) <= self.year_px {
                    let at = Point::new(self.x(year), ground - tall - self.type_px * 0.25);
                    let label =
                        Label { at, text: written, size_px: self.type_px * 0.8, anchor: Anchor::Middle, bold: false };
                    self.scene.write(label, Ink::Muted);
                }
            }
            y = ground + self.type_px * 0.4;
        }
        y
    }
}

fn real(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// The best results first: what stands for several of one year.
fn rank_of(award: &Award) -> usize {
    if award.doubtful { 99 } else { award.outcome as usize }
}

fn ink_of(level: AwardLevel) -> Ink {
    match level {
        AwardLevel::Provincial => Ink::Category(2),
        AwardLevel::National => Ink::Category(0),
        AwardLevel::International => Ink::Category(1),
    }
}

/// A text cut to a width, with dots where it was cut.
fn shortened(text: &str, size_px: f64, bold: bool, width_px: f64) -> String {
    if text_width_px(text, size_px, bold) <= width_px {
        return text.to_owned();
    }
    let mut cut: String = text.to_owned();
    while cut.pop().is_some() {
        let candidate = format!("{}…", cut.trim_end());
        if text_width_px(&candidate, size_px, bold) <= width_px {
            return candidate;
        }
    }
    String::new()
}
