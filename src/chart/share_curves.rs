//! Shares that rise through time from a common beginning, as steps: each with its band, what the dates leave open, and
//! under the axis how many are still counted.

use super::axis::Tick;
use super::beside_type;
use super::plot::Plot;
use crate::scale::count_ticks;
use crate::scene::{Anchor, Ink, Item, Label, Mark, Point, Rect, Scene, Shape, Stroke, shortened, text_width_px};

/// What to draw.
#[derive(Clone, Debug)]
pub struct ShareCurves {
    /// The curves.
    pub curves: Vec<ShareCurve>,
    /// The years on the axis, from 0.
    pub years: u32,
    /// Writes a whole percentage as the reader does.
    pub percent: fn(u32) -> String,
    /// What the horizontal axis counts.
    pub axis: String,
    /// What the numbers under the axis count.
    pub at_risk: String,
    /// One that is pointed out, at its time.
    pub own: Option<OwnPlace>,
}

/// A curve.
#[derive(Clone, Debug)]
pub struct ShareCurve {
    /// Its key.
    pub key: String,
    /// Its colour.
    pub ink: Ink,
    /// Its name; empty where it is the only one.
    pub label: String,
    /// Where it rises, in order.
    pub points: Vec<SharePoint>,
    /// From each time on, the least and the greatest share that the dates allow.
    pub doubt: Vec<(f64, f64, f64)>,
    /// Where it ends, in years.
    pub end: f64,
    /// How many are still counted after so many years, from 0 on.
    pub at_risk: Vec<String>,
    /// What is said of its first point.
    pub first: Option<String>,
    /// What is said of its end.
    pub last: Option<String>,
}

/// A point where a curve rises.
#[derive(Clone, Debug)]
pub struct SharePoint {
    /// When, in years.
    pub at: f64,
    /// The share from then on, in parts of 1.
    pub share: f64,
    /// Its band.
    pub band: Option<(f64, f64)>,
    /// The key of its mark.
    pub key: String,
    /// The title of its tooltip.
    pub title: String,
    /// The lines of its tooltip.
    pub lines: Vec<String>,
}

/// One of those counted, pointed out on a curve.
#[derive(Clone, Debug)]
pub struct OwnPlace {
    /// The key of its mark.
    pub key: String,
    /// Its name.
    pub label: String,
    /// The lines of its tooltip.
    pub lines: Vec<String>,
    /// When, in years.
    pub at: f64,
    /// The share at that time.
    pub share: f64,
}

const DOT_PX: f64 = 3.5;
const RING_PX: f64 = 7.0;
/// The height of a line below the axis, in heights of the type.
const LINE: f64 = 1.4;

/// Where times and shares lie.
struct Frame {
    plot: Rect,
    /// What is left free before the beginning, so that the day itself is seen, in years.
    before: f64,
    years: f64,
    most: f64,
    type_px: f64,
}

impl Frame {
    fn place(&self, at: f64, share: f64) -> Point {
        let x = self.plot.left + self.plot.width * (self.before + at) / (self.before + self.years);
        Point::new(x, self.plot.bottom() - self.plot.height * share * 100.0 / self.most)
    }

    /// The outline of what lies between two shares that change at times.
    fn between(&self, spans: &[(f64, f64, f64)], end: f64) -> Vec<Point> {
        let (mut upper, mut lower) = (Vec::new(), Vec::new());
        for (at, span) in spans.iter().enumerate() {
            let (from, low, high) = *span;
            let to = spans.get(at + 1).map_or(end, |next| next.0);
            upper.extend([self.place(from, high), self.place(to, high)]);
            lower.extend([self.place(from, low), self.place(to, low)]);
        }
        upper.extend(lower.into_iter().rev());
        upper
    }
}

/// Draws shares through time into a picture of a size, with type of a size; higher where the lines below need it.
pub fn draw_share_curves(chart: &ShareCurves, width_px: f64, height_px: f64, type_px: f64) -> Scene {
    let named = chart.curves.iter().filter(|curve| !curve.label.is_empty()).count();
    // The years, what they count, what the numbers count, and for each curve its name and its numbers.
    let lines = 3.0 + real(named + chart.curves.len());
    let bottom_px = type_px * (lines * LINE + 0.4);
    let height_px = height_px.max(bottom_px + type_px * 13.0);
    let mut scene = Scene::new(width_px, height_px);
    let top = chart.curves.iter().flat_map(|curve| &curve.points).map(|point| point.band.map_or(point.share, |b| b.1));
    let ticks = count_ticks(whole(top.fold(0.0, f64::max) * 100.0).min(100), 5);
    let ticks: Vec<u32> = ticks.into_iter().filter(|tick| *tick <= 100).collect();
    let most = f64::from(ticks.last().copied().unwrap_or(100).max(1));
    let y_ticks: Vec<_> =
        ticks.iter().map(|tick| Tick { at: f64::from(*tick), label: (chart.percent)(*tick) }).collect();
    let widest = y_ticks.iter().map(|tick| text_width_px(&tick.label, type_px, true)).fold(0.0, f64::max);
    let names = chart.curves.iter().map(|curve| text_width_px(&curve.label, type_px, true)).fold(0.0, f64::max);
    // On narrow pictures the names stand below the axis alone.
    let names_px = if names + type_px > width_px * 0.3 { 0.0 } else { names };
    let years = f64::from(chart.years.max(1));
    let plot = Plot {
        width_px: width_px - names_px - type_px * 1.3,
        height_px,
        top_px: type_px * if chart.own.is_some() { 2.8 } else { 1.6 },
        left_px: widest + type_px * 0.9,
        bottom_px,
        type_px,
        x_max: 1.0,
        y_max: most,
        x_ticks: Vec::new(),
        y_ticks,
    };
    let mut area = Rect::default();
    let grid = plot.draw(|pen| {
        area = pen.place((0.0, 0.0), (1.0, most));
        Ok(())
    });
    let frame = Frame { plot: area, before: years * 0.025, years, most, type_px };
    for curve in &chart.curves {
        draw_bands(&mut scene, curve, chart.curves.len() > 1, &frame);
    }
    scene.items.extend(grid);
    for (row, curve) in chart.curves.iter().enumerate() {
        draw_curve(&mut scene, curve, row, &frame);
    }
    if names_px > 0.0 {
        write_names(&mut scene, chart, &frame);
    }
    if let Some(own) = &chart.own {
        point_out(&mut scene, own, chart.curves.len(), &frame);
    }
    write_below(&mut scene, chart, &frame);
    scene
}

/// The band of a curve and what its dates leave open; of several curves only the edges of the band, so that none hides
/// another.
fn draw_bands(scene: &mut Scene, curve: &ShareCurve, is_one_of_several: bool, frame: &Frame) {
    let known = curve.points.iter().filter_map(|point| point.band.map(|(low, high)| (point.at, low, high)));
    let band: Vec<_> = known.collect();
    // Where nobody is left nothing is known of the share.
    let ends = curve.points.iter().find(|point| point.band.is_none()).map_or(curve.end, |point| point.at);
    if is_one_of_several {
        let stroke = Some(Stroke { ink: curve.ink, width_px: 0.75 });
        if !band.is_empty() {
            let points = frame.between(&band, ends);
            scene.items.push(Item { shape: Shape::Path { points, closed: true }, fill: None, stroke, mark: None });
        }
        return;
    }
    for (spans, ends, ink) in [(&band, ends, Ink::Step(0)), (&curve.doubt, curve.end, Ink::Grid)] {
        if !spans.is_empty() {
            let points = frame.between(spans, ends);
            let shape = Shape::Path { points, closed: true };
            scene.items.push(Item { shape, fill: Some(ink), stroke: None, mark: None });
        }
    }
}

fn draw_curve(scene: &mut Scene, curve: &ShareCurve, row: usize, frame: &Frame) {
    let dot_px = beside_type(DOT_PX, frame.type_px);
    let mut points = vec![Point::new(frame.plot.left, frame.plot.bottom())];
    let mut share = 0.0;
    for point in &curve.points {
        points.extend([frame.place(point.at, share), frame.place(point.at, point.share)]);
        share = point.share;
    }
    points.push(frame.place(curve.end, share));
    let stroke = Some(Stroke { ink: curve.ink, width_px: beside_type(2.5, frame.type_px) });
    scene.items.push(Item { shape: Shape::Path { points, closed: false }, fill: None, stroke, mark: None });
    for point in &curve.points {
        let at = frame.place(point.at, point.share);
        let stroke = Some(Stroke { ink: Ink::Paper, width_px: 1.5 });
        let mark = Some(scene.marks.len());
        scene.items.push(Item { shape: Shape::Circle(at, dot_px), fill: Some(curve.ink), stroke, mark });
        scene.marks.push(Mark {
            key: point.key.clone(),
            title: point.title.clone(),
            lines: point.lines.clone(),
            series: Some(curve.key.clone()),
            cell: (cell(at.x), i32::try_from(row).unwrap_or(i32::MAX)),
            area: around(at, dot_px),
        });
    }
    if let (Some(first), Some(point)) = (&curve.first, curve.points.first()) {
        let at = frame.place(point.at, point.share);
        let has_room = at.y + frame.type_px * 1.8 < frame.plot.bottom();
        let down = frame.type_px * if has_room { 1.4 } else { -0.8 };
        write_halo(scene, Point::new(at.x + frame.type_px * 0.5, at.y + down), first, Anchor::Start, frame.type_px);
    }
    if let Some(last) = &curve.last {
        let end = frame.place(curve.end, share);
        write_halo(scene, Point::new(end.x, end.y - frame.type_px * 0.7), last, Anchor::End, frame.type_px);
    }
}

fn write_halo(scene: &mut Scene, at: Point, text: &str, anchor: Anchor, size_px: f64) {
    let label = Label { at, text: text.to_owned(), size_px, anchor, bold: true };
    let stroke = Some(Stroke { ink: Ink::Paper, width_px: 3.0 });
    scene.items.push(Item { shape: Shape::Text(label), fill: Some(Ink::Text), stroke, mark: None });
}

/// The names of the curves beside their ends, apart from each other.
fn write_names(scene: &mut Scene, chart: &ShareCurves, frame: &Frame) {
    let gap = frame.type_px * 1.25;
    let mut ends: Vec<(f64, &ShareCurve)> = Vec::new();
    for curve in chart.curves.iter().filter(|curve| !curve.label.is_empty()) {
        let share = curve.points.last().map_or(0.0, |point| point.share);
        let y = frame.place(0.0, share).y;
        let at = ends.iter().position(|(other, _)| *other > y).unwrap_or(ends.len());
        ends.insert(at, (y, curve));
    }
    // From the lowest up, none below the axis and none over another.
    let mut below = frame.plot.bottom() + gap;
    for (y, _) in ends.iter_mut().rev() {
        *y = y.min(below - gap);
        below = *y;
    }
    for (y, curve) in ends {
        let at = Point::new(frame.plot.right() + frame.type_px * 0.6, y + frame.type_px * 0.35);
        let label = Label { at, text: curve.label.clone(), size_px: frame.type_px, anchor: Anchor::Start, bold: true };
        scene.write(label, curve.ink);
    }
}

/// A ring where one of those counted stands, with its name above the plot.
fn point_out(scene: &mut Scene, own: &OwnPlace, row: usize, frame: &Frame) {
    let (at, ring_px) = (frame.place(own.at, own.share), beside_type(RING_PX, frame.type_px));
    let line = vec![Point::new(at.x, frame.plot.top - frame.type_px * 0.3), Point::new(at.x, at.y - ring_px)];
    let stroke = Some(Stroke { ink: Ink::Text, width_px: 1.0 });
    scene.items.push(Item { shape: Shape::Path { points: line, closed: false }, fill: None, stroke, mark: None });
    let stroke = Some(Stroke { ink: Ink::Text, width_px: beside_type(2.0, frame.type_px) });
    let mark = Some(scene.marks.len());
    scene.items.push(Item { shape: Shape::Circle(at, ring_px), fill: None, stroke, mark });
    scene.marks.push(Mark {
        key: own.key.clone(),
        title: own.label.clone(),
        lines: own.lines.clone(),
        series: None,
        cell: (cell(at.x), i32::try_from(row).unwrap_or(i32::MAX)),
        area: around(at, ring_px),
    });
    let text = shortened(&own.label, frame.type_px, true, scene.width_px);
    let half = text_width_px(&text, frame.type_px, true) / 2.0;
    let x = at.x.min(scene.width_px - half).max(half);
    let place = Point::new(x, frame.plot.top - frame.type_px * 0.6);
    scene.write(Label { at: place, text, size_px: frame.type_px, anchor: Anchor::Middle, bold: true }, Ink::Text);
}

/// The years, what they count, and how many are still counted after each.
fn write_below(scene: &mut Scene, chart: &ShareCurves, frame: &Frame) {
    let type_px = frame.type_px;
    let rows = chart.curves.iter().flat_map(|curve| &curve.at_risk);
    let widest = rows.map(|text| text_width_px(text, type_px, false)).fold(0.0, f64::max);
    let widest = widest.max(text_width_px("00", type_px, false)) + type_px * 0.6;
    let year_px = frame.place(1.0, 0.0).x - frame.place(0.0, 0.0).x;
    let every = (1..=chart.years.max(1)).find(|every| f64::from(*every) * year_px >= widest).unwrap_or(1);
    let shown: Vec<u32> = (0..=chart.years).filter(|year| year.is_multiple_of(every)).collect();
    let mut y = frame.plot.bottom();
    let mut write = |x: f64, y: f64, text: &str, anchor: Anchor, ink: Ink| {
        let label = Label { at: Point::new(x, y), text: text.to_owned(), size_px: type_px, anchor, bold: false };
        scene.write(label, ink);
    };
    y += type_px * LINE;
    for year in &shown {
        write(frame.place(f64::from(*year), 0.0).x, y, &year.to_string(), Anchor::Middle, Ink::Muted);
    }
    let room = |text: &str| shortened(text, type_px, false, frame.plot.right() + type_px - frame.plot.left);
    y += type_px * LINE;
    write(frame.plot.left, y, &room(&chart.axis), Anchor::Start, Ink::Muted);
    y += type_px * LINE;
    write(frame.plot.left, y, &room(&chart.at_risk), Anchor::Start, Ink::Text);
    for curve in &chart.curves {
        if !curve.label.is_empty() {
            y += type_px * LINE;
            write(frame.plot.left, y, &room(&curve.label), Anchor::Start, curve.ink);
        }
        y += type_px * LINE;
        for year in &shown {
            if let Some(text) = curve.at_risk.get(*year as usize) {
                write(frame.place(f64::from(*year), 0.0).x, y, text, Anchor::Middle, Ink::Text);
            }
        }
    }
}

fn around(at: Point, radius: f64) -> Rect {
    Rect { left: at.x - radius, top: at.y - radius, width: radius * 2.0, height: radius * 2.0 }
}

#[expect(clippy::cast_possible_truncation, reason = "a picture is far narrower than 2^31 pixels")]
fn cell(x: f64) -> i32 {
    x.round() as i32
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a percentage is from 0 to 100")]
fn whole(percent: f64) -> u32 {
    percent.clamp(0.0, 100.0).ceil() as u32
}

#[expect(clippy::cast_precision_loss, reason = "a picture has few curves")]
fn real(count: usize) -> f64 {
    count as f64
}
