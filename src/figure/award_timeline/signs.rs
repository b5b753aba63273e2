//! What a lane holds: a bar for each run, a sign for each award or, of many years, for all of one year.

use super::lanes::Lane;
use super::{Timeline, ink_of};
use crate::figure::{RecordKey, time_of};
use crate::model::{Award, AwardKey, Outcome, PartialDate, Precision, Word as _};
use crate::scene::{Anchor, Ink, Item, Label, Mark, Point, Rect, Shape, Stroke, shortened, text_width_px};
use crate::text::{award_records, date, in_a_row, integer};

/// One sign.
struct Sign {
    year: i32,
    /// How many of its year stand before it.
    before: usize,
    x: f64,
    /// From where to where it may lie, if that is not known.
    within: Option<(f64, f64)>,
    awards: Vec<AwardKey>,
}

impl Timeline<'_> {
    pub(super) fn draw_lane(&mut self, lane: &Lane, row: usize, top: f64, is_narrow: bool) -> f64 {
        let height = (self.type_px * 1.75).max(24.0);
        let mut middle = top + height / 2.0;
        if is_narrow {
            let label = self.label(lane, true, self.scene.width_px);
            self.write(&label, Point::new(0.0, top + self.type_px * 1.3), Anchor::Start, true, Ink::Text);
            middle += self.type_px * 1.4;
        } else {
            let label = self.label(lane, false, self.left_px - self.type_px);
            self.write(&label, Point::new(0.0, middle + self.type_px * 0.35), Anchor::Start, false, Ink::Text);
        }
        for run in lane.runs.iter().filter(|run| run.length() >= 2) {
            let half = self.year_px * if self.is_near() { 0.5 } else { 0.42 };
            let half = if self.is_near() { half } else { half.min(self.type_px * 0.75) };
            let (left, right) = (self.x(run.first.max(self.first)) - half, self.x(run.last.min(self.last)) + half);
            let bar =
                Rect { left, top: middle - self.type_px * 0.28, width: right - left, height: self.type_px * 0.56 };
            self.scene.items.push(Item { shape: Shape::Rect(bar), fill: Some(Ink::Step(1)), stroke: None, mark: None });
        }
        let signs = self.signs(lane);
        // Lines first: none crosses out a neighbour.
        for (from, to) in signs.iter().filter_map(|sign| sign.within) {
            self.draw_within(from, to, middle);
        }
        for sign in &signs {
            self.draw_sign(lane, row, sign, middle);
        }
        middle + height / 2.0
    }

    /// What stands beside a lane: its name may be cut, the length of its run not.
    fn label(&self, lane: &Lane, bold: bool, width_px: f64) -> String {
        let room = width_px - text_width_px(&lane.run, self.type_px, bold);
        format!("{}{}", shortened(&lane.label, self.type_px, bold, room), lane.run)
    }

    fn radius(&self) -> f64 {
        (self.year_px * 0.45).min(self.type_px * 0.72)
    }

    /// The signs of a lane, left to right; awards that would lie on each other share one.
    fn signs(&self, lane: &Lane) -> Vec<Sign> {
        let mut placed: Vec<_> = lane
            .awards
            .iter()
            .map(|key| {
                let award = self.later.award(*key);
                let (x, within) = if self.is_near() { self.place(award) } else { (self.x(award.year), None) };
                (award.year, x, within, *key)
            })
            .collect();
        placed.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.3.cmp(&b.3)));
        let mut signs: Vec<Sign> = Vec::new();
        for (year, x, within, key) in placed {
            let before = signs.iter().filter(|sign| sign.year == year).count();
            if let Some(sign) = signs.last_mut().filter(|sign| sign.year == year && x - sign.x < self.radius() * 2.2) {
                sign.awards.push(key);
                sign.within = sign.within.or(within);
            } else {
                signs.push(Sign { year, before, x, within, awards: vec![key] });
            }
        }
        signs
    }

    /// Where an award stands: at its date, if that lies in the year that it counts for, else in the middle of that year.
    fn place(&self, award: &Award) -> (f64, Option<(f64, f64)>) {
        let date = award.date.filter(|date| date.year() == award.year).unwrap_or(PartialDate::Year(award.year));
        let (from, to) = (self.x_of(date.first_day()), self.x_of(date.last_day()) + self.year_px / 366.0);
        match date.precision() {
            Precision::Day => (from, None),
            Precision::Month | Precision::Year => (f64::midpoint(from, to), Some((from, to))),
        }
    }

    /// Where a day lies.
    pub(super) fn x_of(&self, day: chrono::NaiveDate) -> f64 {
        self.left_px + (time_of(day) - f64::from(self.first)) * self.year_px
    }

    fn draw_sign(&mut self, lane: &Lane, row: usize, sign: &Sign, middle: f64) {
        let radius = self.radius();
        let at = Point::new(sign.x, middle);
        let mark = Some(self.scene.marks.len());
        let keys = &sign.awards;
        let best = keys.iter().map(|key| self.later.award(*key)).min_by_key(|award| rank_of(award)).cloned();
        let Some(best) = best else { return };
        let text = match (keys.len(), &best.grade) {
            (1, Some(grade)) if grade.chars().count() <= 2 => grade.clone(),
            (1, _) if best.doubtful => "?".to_owned(),
            (1, _) => String::new(),
            (count, _) => {
                let doubt = if keys.iter().any(|key| self.later.award(*key).doubtful) { "?" } else { "" };
                format!("{}{doubt}", integer(self.lang, i64::try_from(count).unwrap_or(0)))
            }
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
            let at = Point::new(at.x, at.y + size_px * 0.36);
            let label = Label { at, text, size_px, anchor: Anchor::Middle, bold: true };
            let ink = if is_given { Ink::Paper } else { Ink::Text };
            self.scene.items.push(Item { shape: Shape::Text(label), fill: Some(ink), stroke: None, mark });
        }
        self.mark(lane, row, sign, at, (!is_mixed).then(|| best.level.word().to_owned()));
    }

    /// A line from the first to the last day that a date may mean.
    fn draw_within(&mut self, from: f64, to: f64, middle: f64) {
        let stroke = Some(Stroke { ink: Ink::Axis, width_px: 1.5 });
        let (from, to) = (from + 1.5, to - 1.5);
        let tall = self.type_px * 0.32;
        for (a, b) in [
            (Point::new(from, middle), Point::new(to, middle)),
            (Point::new(from, middle - tall), Point::new(from, middle + tall)),
            (Point::new(to, middle - tall), Point::new(to, middle + tall)),
        ] {
            let shape = Shape::Path { points: vec![a, b], closed: false };
            self.scene.items.push(Item { shape, fill: None, stroke, mark: None });
        }
    }

    fn mark(&mut self, lane: &Lane, row: usize, sign: &Sign, at: Point, series: Option<String>) {
        let Sign { year, before, awards: keys, .. } = sign;
        let key = match before {
            0 => format!("{}.{year}", lane.key),
            more => format!("{}.{year}-{}", lane.key, more + 1),
        };
        let mut lines: Vec<String> = keys.iter().take(4).map(|key| self.line(self.later.award(*key))).collect();
        if keys.len() > 1 {
            lines.insert(0, award_records(self.lang, keys.len()));
        }
        if keys.len() > 4 {
            lines.push("…".to_owned());
        }
        if let Some(run) = lane.runs.iter().find(|run| (run.first..=run.last).contains(year) && run.length() >= 2) {
            lines.push(format!("{}, {}–{}", in_a_row(self.lang, run.length()), run.first, run.last));
        }
        let radius = self.radius();
        self.scene.marks.push(Mark {
            key: key.clone(),
            title: format!("{year}: {}{}", lane.label, lane.run),
            lines,
            series,
            cell: (year * 400 + i32::try_from(*before).unwrap_or(0), i32::try_from(row).unwrap_or(i32::MAX)),
            area: Rect { left: at.x - radius, top: at.y - radius, width: radius * 2.0, height: radius * 2.0 },
        });
        self.records.insert(key, keys.iter().copied().map(RecordKey::Award).collect());
    }

    fn line(&self, award: &Award) -> String {
        let doubt = if award.doubtful { " (?)" } else { "" };
        let day =
            award.date.filter(|_| self.is_near()).map_or_else(String::new, |day| format!(", {}", date(self.lang, day)));
        format!("{}: {}{doubt}{day}", self.lang.of(&award.name), self.lang.of(&award.result))
    }
}

/// The best results first: what stands for several of one year.
fn rank_of(award: &Award) -> usize {
    if award.doubtful { 99 } else { award.outcome as usize }
}
