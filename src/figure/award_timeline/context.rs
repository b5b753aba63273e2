//! What else happened in the years of the timeline, lane by lane below it.

use super::Timeline;
use crate::figure::RecordKey;
use crate::model::{AdoptionLevel, IndicatorKey, VisitKey};
use crate::query::{Context, Regent, indicator_series, regents};
use crate::scene::{Anchor, Ink, Item, Label, Mark, Point, Rect, Shape, Stroke, shortened, text_width_px};
use crate::text::{decimal, integer, visit_date, visits};

/// What the rows of marks of context begin after: those of lanes come first.
const FIRST_ROW: i32 = 1000;

impl Timeline<'_> {
    /// The height that the lanes of context take.
    pub(super) fn context_height_px(&self, context: &[Context], is_narrow: bool) -> f64 {
        context.iter().map(|lane| self.lane_px(lane, is_narrow)).sum::<f64>()
            + if context.is_empty() { 0.0 } else { self.type_px }
    }

    fn lane_px(&self, lane: &Context, is_narrow: bool) -> f64 {
        let letters = match lane {
            Context::Regents => 2.6,
            Context::Indicator(_) => 4.6,
            _ => 3.8,
        };
        self.type_px * (letters + if is_narrow { 1.4 } else { 0.0 })
    }

    /// Draws the lanes of context from a height on; returns where they end.
    pub(super) fn draw_context(&mut self, context: &[Context], top: f64, is_narrow: bool) -> f64 {
        let mut y = if context.is_empty() { top } else { top + self.type_px };
        for (lane, row) in context.iter().zip(FIRST_ROW..) {
            let below = y + self.lane_px(lane, is_narrow);
            let upper = if is_narrow { y + self.type_px * 1.6 } else { y };
            let ground = below - self.type_px * 0.5;
            let (label, unit) = self.context_label(lane);
            let cut = |bold: bool, width_px: f64| {
                let room = width_px - text_width_px(&unit, self.type_px, bold);
                format!("{}{unit}", shortened(&label, self.type_px, bold, room))
            };
            if is_narrow {
                let label = cut(true, self.scene.width_px);
                self.write(&label, Point::new(0.0, y + self.type_px * 1.1), Anchor::Start, true, Ink::Text);
            } else {
                let label = cut(false, self.left_px - self.type_px);
                let middle = f64::midpoint(upper, ground) + self.type_px * 0.35;
                self.write(&label, Point::new(0.0, middle), Anchor::Start, false, Ink::Text);
            }
            match lane {
                Context::Regents => self.draw_regents(row, upper, ground),
                Context::Indicator(series) => self.draw_indicator(series, row, upper, ground),
                counted => self.draw_counts(counted, row, upper, ground),
            }
            y = below;
        }
        y
    }

    /// What a lane is called, and its unit as it stands behind that.
    fn context_label(&self, lane: &Context) -> (String, String) {
        let words = self.lang.awards();
        let name = match lane {
            Context::Visits => words.context_visits,
            Context::Adoptions => words.context_adoptions,
            Context::Programmes => words.context_programmes,
            Context::Regents => words.context_regents,
            Context::Indicator(series) => {
                let first = self.later.indicators.iter().find(|value| value.series == *series);
                return first.map_or_else(
                    || (series.clone(), String::new()),
                    |value| (self.lang.of(&value.name).to_owned(), format!(" ({})", self.lang.of(&value.unit))),
                );
            }
        };
        (name.to_owned(), String::new())
    }

    /// The records of a year that a lane counts.
    fn counted(&self, lane: &Context, year: i32) -> Vec<RecordKey> {
        match lane {
            Context::Visits => {
                let of_year = self.dataset.visits().filter(|(_, visit)| visit.date.year() == year);
                of_year.map(|(key, _)| RecordKey::Visit(key)).collect()
            }
            Context::Adoptions => {
                let of_year = self.later.adoptions().filter(|(_, one)| one.date.year() == year && !one.aggregate);
                let signed = of_year.filter(|(_, one)| one.stage.adoption_level() == AdoptionLevel::Signed);
                signed.map(|(key, _)| RecordKey::Adoption(key)).collect()
            }
            Context::Programmes => {
                let launched = self.dataset.programmes().filter(|(_, programme)| programme.launched == Some(year));
                launched.map(|(key, _)| RecordKey::Programme(key)).collect()
            }
            Context::Regents | Context::Indicator(_) => Vec::new(),
        }
    }

    fn draw_counts(&mut self, lane: &Context, row: i32, top: f64, ground: f64) {
        let ink = match lane {
            Context::Visits => Ink::Category(4),
            Context::Adoptions => Ink::Category(0),
            _ => Ink::Category(3),
        };
        let counts: Vec<_> = (self.first..=self.last).map(|year| (year, self.counted(lane, year))).collect();
        let most = counts.iter().map(|(_, keys)| keys.len()).max().unwrap_or(1).max(1);
        let small_px = self.type_px * 0.8;
        for (year, keys) in counts.into_iter().filter(|(_, keys)| !keys.is_empty()) {
            let tall = (ground - top - small_px * 1.3) * real(keys.len()) / real(most);
            let wide = (self.year_px * 0.6).min(self.type_px * 1.6);
            let bar = Rect { left: self.x(year) - wide / 2.0, top: ground - tall, width: wide, height: tall };
            let written = integer(self.lang, i64::try_from(keys.len()).unwrap_or(0));
            let mark = Some(self.scene.marks.len());
            self.scene.items.push(Item { shape: Shape::Rect(bar), fill: Some(ink), stroke: None, mark });
            if text_width_px(&written, small_px, false) <= self.year_px {
                let at = Point::new(self.x(year), ground - tall - self.type_px * 0.25);
                let label = Label { at, text: written.clone(), size_px: small_px, anchor: Anchor::Middle, bold: false };
                self.scene.write(label, Ink::Muted);
            }
            let title = format!("{year}: {}", self.context_label(lane).0);
            self.context_mark(
                format!("context.{}.{year}", lane.word()),
                title,
                vec![written],
                (year * 400, row),
                bar,
                keys,
            );
        }
    }

    /// A bar for each regent from the first to the last visit that they received.
    fn draw_regents(&mut self, row: i32, top: f64, ground: f64) {
        for (at, Regent { name, visits: received }) in regents(self.dataset).into_iter().enumerate() {
            let dates = |key: Option<&VisitKey>| key.map(|key| self.dataset.visit(*key).date);
            let Some((first, last)) = dates(received.first()).zip(dates(received.last())) else { continue };
            let end = self.left_px + f64::from(self.last - self.first + 1) * self.year_px;
            let left = self.x_of(first.first_day()).max(self.left_px);
            let right = self.x_of(last.last_day()).min(end);
            if right <= left {
                continue;
            }
            let bar = Rect { left, top: top + 1.0, width: right - left, height: (ground - top - 2.0).max(1.0) };
            let mark = Some(self.scene.marks.len());
            let stroke = Some(Stroke { ink: Ink::Axis, width_px: 1.0 });
            self.scene.items.push(Item { shape: Shape::Rect(bar), fill: Some(Ink::Paper), stroke, mark });
            let text = shortened(&name, self.type_px, false, bar.width - self.type_px * 0.8);
            if text.chars().count() > 3 {
                let at = Point::new(left + self.type_px * 0.4, f64::midpoint(top, ground) + self.type_px * 0.35);
                let label = Label { at, text, size_px: self.type_px, anchor: Anchor::Start, bold: false };
                self.scene.items.push(Item { shape: Shape::Text(label), fill: Some(Ink::Text), stroke: None, mark });
            }
            let lines = vec![
                visits(self.lang, u32::try_from(received.len()).unwrap_or(u32::MAX)),
                format!("{} – {}", visit_date(self.lang, &first), visit_date(self.lang, &last)),
            ];
            let key = format!("context.regents.{}", at + 1);
            let column = (first.year().max(self.first)) * 400;
            let records = received.into_iter().map(RecordKey::Visit).collect();
            self.context_mark(key, name, lines, (column, row), bar, records);
        }
    }

    /// The values of an indicator as a line from nought, rival values beside it.
    fn draw_indicator(&mut self, series: &str, row: i32, top: f64, ground: f64) {
        let all = indicator_series(self.later);
        let Some(keys) = all.get(series) else { return };
        let value = |key: &IndicatorKey| self.later.indicator(*key);
        let shown: Vec<_> = keys.iter().filter(|key| (self.first..=self.last).contains(&value(key).year)).collect();
        let most = shown.iter().map(|key| value(key).value).fold(0.0, f64::max);
        let least = shown.iter().map(|key| value(key).value).fold(0.0, f64::min);
        let small_px = self.type_px * 0.8;
        let height =
            |of: f64| ground - (of - least) / (most - least).max(f64::EPSILON) * (ground - top - small_px * 1.6);
        let main: Vec<_> = shown.iter().filter(|key| value(key).variant.is_none()).collect();
        // No line joins values that may not be compared.
        for unbroken in main.chunk_by(|_, key| !value(key).break_in_series) {
            let point = |key: &&&IndicatorKey| Point::new(self.x(value(key).year), height(value(key).value));
            let shape = Shape::Path { points: unbroken.iter().map(point).collect(), closed: false };
            let stroke = Some(Stroke { ink: Ink::Category(5), width_px: 2.0 });
            self.scene.items.push(Item { shape, fill: None, stroke, mark: None });
        }
        for key in &shown {
            let one = value(key);
            let (at, is_main) = (Point::new(self.x(one.year), height(one.value)), one.variant.is_none());
            let mark = Some(self.scene.marks.len());
            let stroke = Some(Stroke { ink: Ink::Category(5), width_px: 1.4 });
            let fill = Some(if is_main { Ink::Category(5) } else { Ink::Paper });
            self.scene.items.push(Item { shape: Shape::Circle(at, 3.4), fill, stroke, mark });
            let area = Rect { left: at.x - 3.4, top: at.y - 3.4, width: 6.8, height: 6.8 };
            let title = format!("{}, {}", self.lang.of(&one.name), one.year);
            let mut lines = vec![format!("{} {}", decimal(self.lang, one.value), self.lang.of(&one.unit))];
            lines.extend(one.note.as_ref().map(|note| self.lang.of(note).to_owned()));
            let key_of_mark = format!("context.{series}.{}", one.id);
            let records = vec![RecordKey::Indicator(**key)];
            self.context_mark(key_of_mark, title, lines, (one.year * 400, row), area, records);
        }
        // The first and the last value are written, or the last alone where both have no room.
        let ends: Vec<_> = main.first().into_iter().chain(main.last().filter(|_| main.len() > 1)).collect();
        let written = |key: &IndicatorKey| decimal(self.lang, value(key).value);
        let wide = |key: &IndicatorKey| text_width_px(&written(key), small_px, true);
        let apart = ends.first().zip(ends.last()).map_or(0.0, |(a, b)| self.x(value(b).year) - self.x(value(a).year));
        let needed = ends.iter().map(|key| wide(key)).sum::<f64>();
        let ends = if ends.len() == 2 && apart < needed { &ends[1..] } else { &ends[..] };
        for key in ends {
            let text = written(key);
            let half = text_width_px(&text, small_px, true) / 2.0;
            let x = self
                .x(value(key).year)
                .clamp(self.left_px + half, (self.scene.width_px - half).max(self.left_px + half));
            let at = Point::new(x, height(value(key).value) - self.type_px * 0.5);
            let label = Label { at, text, size_px: small_px, anchor: Anchor::Middle, bold: true };
            let halo = Some(Stroke { ink: Ink::Paper, width_px: 3.0 });
            self.scene.items.push(Item { shape: Shape::Text(label), fill: Some(Ink::Text), stroke: halo, mark: None });
        }
    }

    fn context_mark(
        &mut self,
        key: String,
        title: String,
        lines: Vec<String>,
        cell: (i32, i32),
        area: Rect,
        records: Vec<RecordKey>,
    ) {
        self.records.insert(key.clone(), records);
        self.scene.marks.push(Mark { key, title, lines, series: None, cell, area });
    }
}

fn real(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
