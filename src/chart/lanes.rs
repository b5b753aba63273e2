//! Lanes through time: a row for each thing, a sign for each time it occurs, a line from the first to the last.

use super::sign::{Sign, draw_sign};
use crate::scene::{
    Anchor, Ink, Item, Label, Mark, Point, Rect, Scene, Shape, Stroke, TimeAxis, shortened, shortened_to_words,
    text_width_px,
};

/// A row.
#[derive(Clone, Debug)]
pub struct Lane {
    /// The key of its mark.
    pub key: String,
    /// Its name.
    pub label: String,
    /// What stands after it.
    pub aside: String,
    /// Its signs, first to last.
    pub stops: Vec<Stop>,
    /// The lines of its tooltip.
    pub lines: Vec<String>,
}

/// A sign.
#[derive(Clone, Debug)]
pub struct Stop {
    /// When: a year, and the part of it that has passed.
    pub at: f64,
    /// From when to when it may have been, where that is not known to the day.
    pub within: Option<(f64, f64)>,
    /// Its colour.
    pub ink: Ink,
    /// Its shape.
    pub sign: Sign,
    /// What it is when pointed at; without it, a part of its row.
    pub own: Option<OwnMark>,
}

/// The mark of a sign.
#[derive(Clone, Debug)]
pub struct OwnMark {
    /// Its key.
    pub key: String,
    /// Its title.
    pub title: String,
    /// The further lines of its tooltip.
    pub lines: Vec<String>,
    /// The series that it belongs to.
    pub series: String,
}

/// The radius of a sign, in pixels.
const RADIUS_PX: f64 = 5.5;

/// The height that rows take.
pub fn lanes_height_px(rows: usize, type_px: f64) -> f64 {
    real(rows) * row_px(type_px) + type_px * 2.0
}

fn row_px(type_px: f64) -> f64 {
    (type_px * 1.9).max(25.0)
}

/// Where rows lie.
struct Frame {
    /// The first year and how many there are.
    years: (i32, usize),
    left: f64,
    right: f64,
    label_px: f64,
    aside_px: f64,
    type_px: f64,
}

impl Frame {
    fn x_of(&self, at: f64) -> f64 {
        self.left + (self.right - self.left) * (at - f64::from(self.years.0)) / real(self.years.1)
    }
}

/// Draws the lanes; the picture is as high as they are. Signs outside of the years are left out.
pub fn draw_lanes(lanes: &[Lane], years: &std::ops::RangeInclusive<i32>, width_px: f64, type_px: f64) -> Scene {
    let mut scene = Scene::new(width_px, lanes_height_px(lanes.len(), type_px));
    let longest = |text: fn(&Lane) -> &str| {
        lanes.iter().map(|lane| text_width_px(text(lane), type_px, false)).fold(0.0, f64::max)
    };
    let label_px = longest(|lane| &lane.label).min(width_px * 0.42);
    let aside_px = longest(|lane| &lane.aside).min(width_px * 0.22);
    let frame = Frame {
        years: (*years.start(), years.clone().count().max(1)),
        left: label_px + type_px * 0.9,
        right: width_px - aside_px - if aside_px > 0.0 { type_px * 0.9 } else { 6.0 },
        label_px,
        aside_px,
        type_px,
    };
    let top = type_px * 1.9;
    let height = row_px(type_px);
    let bottom = top + height * real(lanes.len());
    draw_years(&mut scene, years, &frame, top, bottom);
    for (row, lane) in lanes.iter().enumerate() {
        draw_lane(&mut scene, lane, row, &frame, top + height * (real(row) + 0.5));
    }
    scene.time = Some(TimeAxis {
        first: *years.start(),
        last: *years.end(),
        left_px: frame.left,
        year_px: (frame.right - frame.left) / real(frame.years.1),
        top_px: top,
        bottom_px: bottom,
    });
    scene
}

fn draw_years(scene: &mut Scene, years: &std::ops::RangeInclusive<i32>, frame: &Frame, top: f64, bottom: f64) {
    let type_px = frame.type_px;
    let count = frame.years.1;
    let year_px = (frame.right - frame.left) / real(count);
    let every = (1..=count).find(|every| real(*every) * year_px >= type_px * 2.6).unwrap_or(count);
    for (at, year) in years.clone().enumerate() {
        let x = frame.x_of(f64::from(year));
        let points = vec![Point::new(x, top), Point::new(x, bottom)];
        scene.items.push(line(points, Ink::Grid, 1.0, None));
        if (count - 1 - at).is_multiple_of(every) {
            let place = Point::new(x + year_px / 2.0, type_px * 1.2);
            let text = if year_px * real(every) < type_px * 3.4 {
                format!("’{:02}", year.rem_euclid(100))
            } else {
                year.to_string()
            };
            scene.write(Label { at: place, text, size_px: type_px, anchor: Anchor::Middle, bold: false }, Ink::Muted);
        }
    }
}

fn draw_lane(scene: &mut Scene, lane: &Lane, row: usize, frame: &Frame, middle: f64) {
    let Frame { type_px, label_px, aside_px, .. } = *frame;
    let height = row_px(type_px);
    let row = i32::try_from(row).unwrap_or(i32::MAX);
    let width_px = scene.width_px;
    let has_own = lane.stops.iter().any(|stop| stop.own.is_some());
    let mark = Some(scene.marks.len());
    scene.marks.push(Mark {
        key: lane.key.clone(),
        title: lane.label.clone(),
        lines: lane.lines.clone(),
        series: None,
        cell: (0, row),
        area: Rect { left: 0.0, top: middle - height / 2.0, width: if has_own { label_px } else { width_px }, height },
    });
    let mut write = |x: f64, text: String, anchor: Anchor, ink: Ink, mark: Option<usize>| {
        let at = Point::new(x, middle + type_px * 0.36);
        let label = Label { at, text, size_px: type_px, anchor, bold: false };
        // Names may be cut: they stand beside the mark, which is called by the whole of them.
        scene.items.push(Item { shape: Shape::Text(label), fill: Some(ink), stroke: None, mark });
    };
    // The words on a mark are words of its name.
    let cut = if has_own { shortened_to_words } else { shortened };
    let label = cut(&lane.label, type_px, false, label_px);
    write(label_px, label, Anchor::End, Ink::Text, mark.filter(|_| has_own));
    if !lane.aside.is_empty() {
        let aside = shortened(&lane.aside, type_px, false, aside_px);
        write(width_px, aside, Anchor::End, Ink::Muted, None);
    }
    let last_year = f64::from(frame.years.0) + real(frame.years.1);
    let shown: Vec<_> =
        lane.stops.iter().filter(|stop| (f64::from(frame.years.0)..last_year).contains(&stop.at)).collect();
    let clamped = |at: f64| frame.x_of(at.clamp(f64::from(frame.years.0), last_year));
    if let (Some(first), Some(last)) = (lane.stops.first(), lane.stops.last()) {
        let (from, to) = (clamped(first.at), clamped(last.at));
        let points = vec![Point::new(from, middle), Point::new(to, middle)];
        let mark = mark.filter(|_| !has_own);
        if mark.is_some() || to > from {
            scene.items.push(line(points, Ink::Axis, 2.0, mark));
        }
    }
    for (column, stop) in (1..).zip(shown) {
        let at = Point::new(frame.x_of(stop.at), middle);
        let own = stop.own.as_ref().map(|own| Mark {
            key: own.key.clone(),
            title: own.title.clone(),
            lines: own.lines.clone(),
            series: Some(own.series.clone()),
            cell: (column, row),
            area: Rect {
                left: at.x - RADIUS_PX,
                top: at.y - RADIUS_PX,
                width: RADIUS_PX * 2.0,
                height: RADIUS_PX * 2.0,
            },
        });
        let mark = if own.is_some() { Some(scene.marks.len()) } else { mark };
        scene.marks.extend(own);
        if let Some((from, to)) = stop.within {
            // As long as what is not known.
            let (from, to) = (clamped(from), clamped(to));
            let points = vec![Point::new(from, middle), Point::new(to, middle)];
            scene.items.push(line(points, stop.ink, 4.0, mark));
        }
        scene.items.push(draw_sign(stop.sign, at, RADIUS_PX, stop.ink, mark));
    }
}

fn line(points: Vec<Point>, ink: Ink, width_px: f64, mark: Option<usize>) -> Item {
    let stroke = Some(Stroke { ink, width_px });
    Item { shape: Shape::Path { points, closed: false }, fill: None, stroke, mark }
}

#[expect(clippy::cast_precision_loss, reason = "a picture has few rows")]
fn real(count: usize) -> f64 {
    count as f64
}
