//! *The indicators*: a small panel for each, with rival values beside the main ones.

use super::{Figure, FigureSize, RecordKey, column};
use crate::chart::beside_type;
use crate::dataset::Later;
use crate::model::order::{distinct, in_order, map_of};
use crate::model::{Indicator, Variant};
use crate::query::{Scale, indicator_series};
use crate::scene::{Anchor, Ink, Item, Label, Mark, Point, Rect, Scene, Shape, Stroke, fit, text_width_px};
use crate::table::{Absence, Cell, ColumnType, Table};
use crate::text::{Change, Lang, decimal, indicator_title, not_drawn, years};

/// The id of the figure.
pub const INDICATORS: &str = "indicators";

/// The first year of the panels; single values before it are in the table.
const FIRST_YEAR: i32 = 2010;
/// The least width of a panel, in pixels and in the size of its type: a name needs its room.
const PANEL_PX: f64 = 250.0;
const PANEL_LETTERS: f64 = 18.0;
/// The least height of a panel and the height that it takes where there is room, in the size of its type.
const LEAST_LETTERS: f64 = 9.4;
const LIKED_LETTERS: f64 = 11.5;

/// Computes the figure. Marks: `ID` of the value. The picture is as tall as its panels; those that find no
/// room are in the table.
pub fn indicators(later: &Later, scale: Scale, lang: Lang, canvas: FigureSize) -> Figure {
    let words = lang.awards();
    let series = indicator_series(later);
    let shown: Vec<Vec<&Indicator>> =
        series.values().map(|keys| keys.iter().map(|key| later.indicator(*key)).collect()).collect();
    let first = shown
        .iter()
        .flat_map(|values| values.iter())
        .map(|value| value.year)
        .min()
        .unwrap_or(FIRST_YEAR)
        .max(FIRST_YEAR);
    let last = shown.iter().flat_map(|values| values.iter()).map(|value| value.year).max().unwrap_or(2026);
    let mut scene = Scene::new(canvas.width_px, 0.0);
    let mut columns = 1;
    let least_px = PANEL_PX.max(canvas.type_px * PANEL_LETTERS);
    while f64::from(columns + 1) * least_px <= canvas.width_px {
        columns += 1;
    }
    let gap_px = canvas.type_px * 1.6;
    let width_px = (canvas.width_px - gap_px * f64::from(columns - 1)) / f64::from(columns);
    // As many rows as find room, at least one.
    let mut rows = 1;
    let height_of = |rows: i32| (canvas.height_px - gap_px * f64::from(rows - 1)) / f64::from(rows);
    while rows < 100 && height_of(rows + 1) >= canvas.type_px * LEAST_LETTERS {
        rows += 1;
    }
    let height_px = height_of(rows).clamp(canvas.type_px * LEAST_LETTERS, canvas.type_px * LIKED_LETTERS);
    let drawn = usize::try_from(columns * rows).unwrap_or(0).min(shown.len());
    // Where there is no room for all, the one that the title speaks of is among them.
    let known = best_known(&shown);
    let order = known.filter(|at| *at >= drawn).into_iter().chain(0..shown.len());
    for (values, at) in order.map(|at| &shown[at]).zip(0..columns * rows) {
        let corner =
            Point::new(f64::from(at % columns) * (width_px + gap_px), f64::from(at / columns) * (height_px + gap_px));
        let axis = Axis::new(values, scale);
        let panel = Panel { lang, type_px: canvas.type_px, corner, width_px, height_px, first, last, row: at, axis };
        panel.draw(values, &mut scene);
        scene.height_px = corner.y + height_px;
    }
    let row = |value: &Indicator| {
        let variant = value.variant.map(|variant| match variant {
            Variant::Alternative => words.alternative,
            Variant::OtherBase => words.other_base,
            Variant::Partial => words.partial,
        });
        vec![
            Cell::text(lang.of(&value.name)),
            Cell::year(value.year),
            Cell::number(value.value),
            Cell::text(lang.of(&value.unit)),
            Cell::or_absent(variant.map(Cell::text), Absence::Empty),
        ]
    };
    Figure {
        id: INDICATORS,
        title: indicator_title(lang, known.and_then(|at| change(&shown[at], lang)).as_ref()),
        subtitle: words.indicators_subtitle.to_owned(),
        is_narrowed: false,
        sentence: match scale {
            Scale::Linear => words.indicators_note,
            Scale::Logarithmic => words.scale_log_note,
            Scale::Indexed => words.scale_index_note,
        }
        .to_owned(),
        period: years(&(first..=last)),
        scene,
        table: Table {
            columns: vec![
                column("indicator", words.indicator, ColumnType::Text),
                column("year", lang.messages().year, ColumnType::Year),
                column("value", words.value, ColumnType::Number),
                column("unit", words.unit, ColumnType::Text),
                column("variant", lang.pick("Keterangan", "Remark"), ColumnType::Text),
            ],
            rows: later.indicators.iter().map(row).collect(),
        },
        records: map_of(later.indicators().map(|(key, value)| (value.id.clone(), vec![RecordKey::Indicator(key)]))),
        coverage: Vec::new(),
        notes: (shown.len() > drawn)
            .then(|| not_drawn(lang, shown.len() - drawn))
            .into_iter()
            .chain([words.breaks_explained.to_owned()])
            .collect(),
        sources: distinct(later.indicators.iter().flat_map(|value| &value.sources).copied()),
    }
}

/// The place of the best known indicator: the one with the most main values since its last break, the first of several.
fn best_known(shown: &[Vec<&Indicator>]) -> Option<usize> {
    let lengths = shown.iter().map(|values| since_break(values).len());
    let most = lengths.clone().max()?;
    lengths.clone().position(|length| length == most)
}

/// How an indicator changed since its last break.
fn change(values: &[&Indicator], lang: Lang) -> Option<Change> {
    let known = since_break(values);
    let (first, last) = known.first().zip(known.last())?;
    let written = |value: &Indicator| {
        let number = decimal(lang, value.value);
        // Shares are written as headlines write them.
        match value.unit.en.as_str() {
            "percent" => format!("{number}%"),
            _ => format!("{number} {}", lang.of(&value.unit)),
        }
    };
    Some(Change {
        name: lang.of(&last.name).to_owned(),
        from: (first.year, written(first)),
        to: (last.year, written(last)),
        direction: first.value.total_cmp(&last.value),
    })
}

/// The main values of an indicator from its last break on, the oldest first: those that may be compared.
fn since_break<'a>(values: &[&'a Indicator]) -> Vec<&'a Indicator> {
    let main: Vec<&'a Indicator> = values.iter().copied().filter(|value| value.variant.is_none()).collect();
    let main = in_order(main, |a, b| a.year.cmp(&b.year));
    let from = main.iter().rposition(|value| value.break_in_series).unwrap_or(0);
    main.into_iter().skip(from).collect()
}

/// The first main value of an indicator, which is 100 of its index: the first after the last break, since those before
/// may not be compared. None where an index would say nothing.
fn base<'a>(values: &[&'a Indicator]) -> Option<&'a Indicator> {
    let shown = |value: &&&Indicator| value.variant.is_none() && value.year >= FIRST_YEAR;
    let main = values.iter().filter(shown);
    let broken = main.clone().filter(|value| value.break_in_series).map(|value| value.year).max();
    let first = main.filter(|value| broken.is_none_or(|year| value.year >= year)).min_by_key(|value| value.year)?;
    (first.value > 0.0 && values.iter().all(|value| value.value >= 0.0)).then_some(*first)
}

/// How the values of a panel become heights.
struct Axis {
    scale: Scale,
    /// What values are divided by.
    base: f64,
    least: f64,
    most: f64,
}

impl Axis {
    /// The axis of an indicator; linear where its values do not allow the scale asked for.
    fn new(values: &[&Indicator], scale: Scale) -> Self {
        let most = values.iter().map(|value| value.value).fold(f64::NEG_INFINITY, f64::max);
        let least = values.iter().map(|value| value.value).fold(f64::INFINITY, f64::min);
        match (scale, base(values)) {
            (Scale::Logarithmic, _) if least > 0.0 => Self { scale, base: 1.0, least: least.ln(), most: most.ln() },
            (Scale::Indexed, Some(Indicator { value: base, .. })) => {
                Self { scale, base: *base, least: 0.0, most: most / base * 100.0 }
            }
            _ => Self { scale: Scale::Linear, base: 1.0, least: least.min(0.0), most: most.max(0.0) },
        }
    }

    /// How high a value lies, from 0 at the foot to 1.
    fn share(&self, value: f64) -> f64 {
        let at = match self.scale {
            Scale::Logarithmic => value.ln(),
            Scale::Indexed => value / self.base * 100.0,
            Scale::Linear => value,
        };
        (at - self.least) / (self.most - self.least).max(f64::EPSILON)
    }

    /// The line that a reader measures from: nought, or 100 of an index; a logarithm has none.
    fn ground(&self) -> Option<f64> {
        match self.scale {
            Scale::Linear => Some(0.0),
            Scale::Indexed => Some(self.base),
            Scale::Logarithmic => None,
        }
    }

    /// What stands beside a value.
    fn written(&self, lang: Lang, value: f64) -> String {
        match self.scale {
            Scale::Indexed => decimal(lang, (value / self.base * 1000.0).round() / 10.0),
            _ => decimal(lang, value),
        }
    }
}

fn line(points: Vec<Point>, ink: Ink, width_px: f64) -> Item {
    let stroke = Some(Stroke { ink, width_px });
    Item { shape: Shape::Path { points, closed: false }, fill: None, stroke, mark: None }
}

/// Two strokes halfway between values that no line joins.
fn draw_break(from: Point, to: Point, type_px: f64, scene: &mut Scene) {
    let middle = Point::new(f64::midpoint(from.x, to.x), f64::midpoint(from.y, to.y));
    let (tall, wide) = (type_px * 0.5, type_px * 0.2);
    for aside in [-wide, wide] {
        let x = middle.x + aside;
        let points = vec![Point::new(x - wide, middle.y + tall), Point::new(x + wide, middle.y - tall)];
        scene.items.push(line(points, Ink::Text, 1.4));
    }
}

/// One panel.
struct Panel {
    lang: Lang,
    type_px: f64,
    corner: Point,
    width_px: f64,
    height_px: f64,
    first: i32,
    last: i32,
    row: i32,
    axis: Axis,
}

impl Panel {
    fn draw(&self, values: &[&Indicator], scene: &mut Scene) {
        let Some(any) = values.first() else { return };
        let type_px = self.type_px;
        let mut y = self.corner.y + type_px;
        for line in fit(self.lang.of(&any.name), type_px, true, self.width_px).into_iter().take(2) {
            let at = Point::new(self.corner.x, y);
            scene.write(Label { at, text: line, size_px: type_px, anchor: Anchor::Start, bold: true }, Ink::Text);
            y += type_px * 1.25;
        }
        let at = Point::new(self.corner.x, y);
        let unit = match self.axis.scale {
            Scale::Indexed => format!("{} = 100", base(values).map_or(self.first, |first| first.year)),
            Scale::Linear | Scale::Logarithmic => self.lang.of(&any.unit).to_owned(),
        };
        scene.write(Label { at, text: unit, size_px: type_px * 0.85, anchor: Anchor::Start, bold: false }, Ink::Muted);
        let top = self.corner.y + type_px * 5.6;
        let ground = self.corner.y + self.height_px - type_px * 1.4;
        let x = |year: i32| {
            let share = f64::from(year.max(self.first) - self.first) / f64::from((self.last - self.first).max(1));
            self.corner.x + type_px * 0.6 + share * (self.width_px - type_px * 3.0)
        };
        let height = |value: f64| ground - self.axis.share(value) * (ground - top);
        let level = self.axis.ground().map_or(ground, height);
        let points = vec![Point::new(self.corner.x, level), Point::new(self.corner.x + self.width_px, level)];
        let shape = Shape::Path { points, closed: false };
        // A logarithm has no ground: its foot is the least value.
        let ink = if self.axis.ground().is_some() { Ink::Axis } else { Ink::Grid };
        scene.items.push(Item { shape, fill: None, stroke: Some(Stroke { ink, width_px: 1.0 }), mark: None });
        for (year, anchor) in [(self.first, Anchor::Start), (self.last, Anchor::End)] {
            let at = Point::new(
                if anchor == Anchor::Start { self.corner.x } else { x(year) + type_px * 0.6 },
                ground + type_px * 1.2,
            );
            scene.write(Label { at, text: year.to_string(), size_px: type_px * 0.85, anchor, bold: false }, Ink::Muted);
        }
        let main: Vec<&&Indicator> =
            values.iter().filter(|value| value.variant.is_none() && value.year >= self.first).collect();
        let main = in_order(main, |a, b| a.year.cmp(&b.year));
        let place = |value: &Indicator| Point::new(x(value.year), height(value.value));
        for unbroken in main.chunk_by(|_, value| !value.break_in_series) {
            scene.items.push(line(
                unbroken.iter().map(|value| place(value)).collect(),
                Ink::Category(0),
                beside_type(2.0, type_px),
            ));
        }
        for pair in main.windows(2).filter(|pair| pair[1].break_in_series) {
            draw_break(place(pair[0]), place(pair[1]), type_px, scene);
        }
        let other_base: Vec<_> =
            values.iter().filter(|value| value.variant == Some(Variant::OtherBase)).map(|value| place(value)).collect();
        let other_base = in_order(other_base, |a, b| a.x.total_cmp(&b.x));
        scene.items.push(line(other_base, Ink::Category(0), beside_type(0.8, type_px)));
        for (value, column) in values.iter().filter(|value| value.year >= self.first).zip(0i32..) {
            let at = place(value);
            let mark = Some(scene.marks.len());
            let is_main = value.variant.is_none();
            let fill = Some(if is_main { Ink::Category(0) } else { Ink::Paper });
            let radius = beside_type(if is_main { 3.4 } else { 3.2 }, type_px);
            let around = Rect { left: at.x - radius, top: at.y - radius, width: radius * 2.0, height: radius * 2.0 };
            let is_of_other_base = value.variant == Some(Variant::OtherBase);
            scene.items.push(Item {
                shape: if is_of_other_base { Shape::Rect(around) } else { Shape::Circle(at, radius) },
                fill,
                stroke: Some(Stroke { ink: Ink::Category(0), width_px: beside_type(1.4, type_px) }),
                mark,
            });
            let mut lines = vec![format!("{} {}", decimal(self.lang, value.value), self.lang.of(&value.unit))];
            lines.extend(value.grade.clone());
            if value.break_in_series {
                lines.push(self.lang.awards().may_not_compare.to_owned());
            }
            lines.extend(value.note.as_ref().map(|note| self.lang.of(note).to_owned()));
            scene.marks.push(Mark {
                key: value.id.clone(),
                title: format!("{}, {}", self.lang.of(&value.name), value.year),
                lines,
                series: None,
                cell: (column, self.row),
                area: around,
            });
        }
        if let Some(newest) = main.last() {
            let at = Point::new(x(newest.year) + type_px * 0.3, height(newest.value) - type_px * 0.6);
            let anchor = if at.x > self.corner.x + self.width_px * 0.7 { Anchor::End } else { Anchor::Start };
            let text = self.axis.written(self.lang, newest.value);
            // At its point, as far as the panel has room.
            let right = x(newest.year) + text_width_px(&text, type_px, true) / 2.0;
            let right = right.min(self.corner.x + self.width_px);
            let at = if anchor == Anchor::End { Point::new(right, at.y) } else { at };
            let label = Label { at, text, size_px: type_px, anchor, bold: true };
            let halo = Some(Stroke { ink: Ink::Paper, width_px: 3.0 });
            scene.items.push(Item { shape: Shape::Text(label), fill: Some(Ink::Text), stroke: halo, mark: None });
        }
    }
}
