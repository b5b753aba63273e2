//! What a lane holds: a bar for each run, a sign for each award or, of many years, for all of one year.

use super::lanes::Lane;
use super::{Timeline, ink_of};
use crate::figure::{RecordKey, time_of};
use crate::model::order::in_order;
use crate::model::{Award, AwardKey, Outcome, PartialDate, Precision, Word as _};
use crate::query::Streak;
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
        let steps_px = self.step_px() * real(self.steps(lane));
        let mut ground = top + height / 2.0 + steps_px;
        if is_narrow {
            let label = self.label(lane, true, self.scene.width_px);
            self.write(&label, Point::new(0.0, top + self.type_px * 1.3), Anchor::Start, true, Ink::Text);
            ground += self.type_px * 1.4;
        } else {
            let label = self.label(lane, false, self.left_px - self.type_px);
            let middle = ground - steps_px / 2.0;
            self.write(&label, Point::new(0.0, middle + self.type_px * 0.35), Anchor::Start, false, Ink::Text);
        }
        for run in lane.runs.iter().filter(|run| run.length() >= 2) {
            self.draw_run(lane, run, ground);
        }
        let signs = self.signs(lane);
        // Lines first: none crosses out a neighbour.
        for sign in &signs {
            if let Some((from, to)) = sign.within {
                self.draw_within(from, to, self.height_of(lane, &sign.awards, ground));
            }
        }
        for sign in &signs {
            self.draw_sign(lane, row, sign, self.height_of(lane, &sign.awards, ground));
        }
        self.name_grades(lane, &signs, ground);
        ground + height / 2.0
    }

    /// How far the heights of two grades lie apart.
    fn step_px(&self) -> f64 {
        self.type_px * 1.25
    }

    /// How many heights a lane has above its ground: one for each grade; what has none stands below them all.
    fn steps(&self, lane: &Lane) -> usize {
        let has_ungraded = lane.awards.iter().any(|key| self.later.award(*key).grade.is_none());
        if lane.grades.is_empty() { 0 } else { lane.grades.len() - usize::from(!has_ungraded) }
    }

    /// The height at which some awards of a lane stand: that of the best of them.
    fn height_of(&self, lane: &Lane, awards: &[AwardKey], ground: f64) -> f64 {
        let best = awards.iter().map(|key| self.later.award(*key)).min_by_key(|award| rank_of(award));
        let grade = best.and_then(|award| award.grade.as_deref());
        let at = grade.and_then(|grade| lane.grades.iter().position(|one| *one == grade));
        let below = self.steps(lane) + 1 - lane.grades.len();
        ground - at.map_or(0.0, |at| self.step_px() * real(at + below))
    }

    /// The bar of a run: it climbs and falls with the grades.
    fn draw_run(&mut self, lane: &Lane, run: &Streak, ground: f64) {
        let half = self.year_px * if self.is_near() { 0.5 } else { 0.42 };
        let half = if self.is_near() { half } else { half.min(self.type_px * 0.75) };
        let (first, last) = (run.first.max(self.first), run.last.min(self.last));
        let height = |year: i32| {
            let is_of = |key: &&AwardKey| self.later.award(**key).year == year;
            let of_year: Vec<AwardKey> = lane.awards.iter().filter(is_of).copied().collect();
            self.height_of(lane, &of_year, ground)
        };
        let mut points = vec![Point::new(self.x(first) - half, height(first))];
        for year in first + 1..=last {
            let (x, before, y) = (self.x(year) - self.year_px / 2.0, height(year - 1), height(year));
            if (before - y).abs() > 0.5 {
                points.extend([Point::new(x, before), Point::new(x, y)]);
            }
        }
        points.push(Point::new(self.x(last) + half, height(last)));
        let stroke = Some(Stroke { ink: Ink::Step(1), width_px: self.type_px * 0.56 });
        self.scene.items.push(Item { shape: Shape::Path { points, closed: false }, fill: None, stroke, mark: None });
    }

    /// Writes each grade beside its first sign, where the sign itself has no room for it.
    fn name_grades(&mut self, lane: &Lane, signs: &[Sign], ground: f64) {
        let size_px = self.type_px * 0.76;
        for grade in lane.grades.iter().filter(|grade| grade.chars().count() > 2) {
            let has = |key: &AwardKey| self.later.award(*key).grade.as_deref() == Some(*grade);
            let Some(sign) = signs.iter().find(|sign| sign.awards.iter().any(has)) else { continue };
            let (width, aside) = (text_width_px(grade, size_px, false), self.radius() * 1.35);
            let y = self.height_of(lane, &sign.awards, ground);
            // Nothing is written over the name of the lane, over another sign, or over the bar of a run.
            let is_free = |from: f64, to: f64| {
                let meets = |other: &Sign| {
                    let same_height = (self.height_of(lane, &other.awards, ground) - y).abs() < 1.0;
                    same_height
                        && (other.x - sign.x).abs() > 0.5
                        && other.x + self.radius() > from
                        && other.x - self.radius() < to
                };
                from >= self.left_px && to <= self.scene.width_px && !signs.iter().any(meets)
            };
            let is_joined_to = |year: i32| signs.iter().any(|other| other.year == year);
            let before = (sign.x - aside, Anchor::End);
            let after = (sign.x + aside, Anchor::Start);
            let place = if !is_joined_to(sign.year - 1) && is_free(before.0 - width, before.0) {
                before
            } else if !is_joined_to(sign.year + 1) && is_free(after.0, after.0 + width) {
                after
            } else {
                continue;
            };
            let at = Point::new(place.0, y + size_px * 0.36);
            let label = Label { at, text: (*grade).to_owned(), size_px, anchor: place.1, bold: false };
            let halo = Some(Stroke { ink: Ink::Paper, width_px: 3.0 });
            self.scene.items.push(Item { shape: Shape::Text(label), fill: Some(Ink::Text), stroke: halo, mark: None });
        }
    }

    /// What stands beside a lane: its name may be cut, the length of its run not; where too little of the name would be
    /// left, it stands alone.
    fn label(&self, lane: &Lane, bold: bool, width_px: f64) -> String {
        /// The least of a name, in widths of type.
        const LEAST_LETTERS: f64 = 5.0;
        let room = width_px - text_width_px(&lane.run, self.type_px, bold);
        let needed = text_width_px(&lane.label, self.type_px, bold).min(self.type_px * LEAST_LETTERS);
        if room < needed {
            return shortened(&lane.label, self.type_px, bold, width_px);
        }
        format!("{}{}", shortened(&lane.label, self.type_px, bold, room), lane.run)
    }

    fn radius(&self) -> f64 {
        (self.year_px * 0.45).min(self.type_px * 0.72)
    }

    /// The signs of a lane, left to right; awards that would lie on each other share one.
    fn signs(&self, lane: &Lane) -> Vec<Sign> {
        let placed: Vec<_> = lane
            .awards
            .iter()
            .map(|key| {
                let award = self.later.award(*key);
                let (x, within) = if self.is_near() { self.place(award) } else { (self.x(award.year), None) };
                (award.year, x, within, *key)
            })
            .collect();
        let placed = in_order(placed, |a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.3.cmp(&b.3)));
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

#[expect(clippy::cast_precision_loss, reason = "a ladder has few rungs")]
fn real(count: usize) -> f64 {
    count as f64
}

/// The best results first: what stands for several of one year.
fn rank_of(award: &Award) -> usize {
    if award.doubtful { 99 } else { award.outcome as usize }
}
