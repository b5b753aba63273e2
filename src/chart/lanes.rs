//! Lanes through time: a row for each thing, a dot for each time it occurs, a line from the first to the last.

use super::ranked_bars::shortened;
use crate::scene::{Anchor, Ink, Item, Label, Mark, Point, Rect, Scene, Shape, Stroke, text_width_px};

/// A row.
#[derive(Clone, Debug)]
pub struct Lane {
    /// The key of its mark.
    pub key: String,
    /// Its name.
    pub label: String,
    /// What stands after it.
    pub aside: String,
    /// Its dots, first to last.
    pub stops: Vec<Stop>,
    /// The lines of its tooltip.
    pub lines: Vec<String>,
}

/// A dot.
#[derive(Clone, Copy, Debug)]
pub struct Stop {
    /// When: a year, and the part of it that has passed.
    pub at: f64,
    /// What it is drawn with.
    pub ink: Ink,
    /// Whether it is hollow.
    pub hollow: bool,
}

/// The height that rows take.
pub fn lanes_height_px(rows: usize, type_px: f64) -> f64 {
    real(rows) * row_px(type_px) + type_px * 2.0
}

fn row_px(type_px: f64) -> f64 {
    (type_px * 1.9).max(25.0)
}

/// Draws the lanes; the picture is as high as they are.
pub fn draw_lanes(lanes: &[Lane], years: &std::ops::RangeInclusive<i32>, width_px: f64, type_px: f64) -> Scene {
    let mut scene = Scene::new(width_px, lanes_height_px(lanes.len(), type_px));
    let height = row_px(type_px);
    let longest = |text: fn(&Lane) -> &str| {
        lanes.iter().map(|lane| text_width_px(text(lane), type_px, false)).fold(0.0, f64::max)
    };
    let label_px = longest(|lane| &lane.label).min(width_px * 0.42);
    let left = label_px + type_px * 0.9;
    let aside_px = longest(|lane| &lane.aside).min(width_px * 0.22);
    let right = width_px - aside_px - if aside_px > 0.0 { type_px * 0.9 } else { 6.0 };
    let count = years.clone().count().max(1);
    let x_of = |at: f64| left + (right - left) * (at - f64::from(*years.start())) / real(count);
    let top = type_px * 1.9;
    let bottom = top + height * real(lanes.len());
    let year_px = (right - left) / real(count);
    let every = (1..=count).find(|every| real(*every) * year_px >= type_px * 2.6).unwrap_or(count);
    for (at, year) in years.clone().enumerate() {
        let x = x_of(f64::from(year));
        let points = vec![Point::new(x, top), Point::new(x, bottom)];
        scene.items.push(Item {
            shape: Shape::Path { points, closed: false },
            fill: None,
            stroke: Some(Stroke { ink: Ink::Grid, width_px: 1.0 }),
            mark: None,
        });
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
    for (row, lane) in lanes.iter().enumerate() {
        let middle = top + height * (real(row) + 0.5);
        let mark = Some(scene.marks.len());
        scene.marks.push(Mark {
            key: lane.key.clone(),
            title: lane.label.clone(),
            lines: lane.lines.clone(),
            series: None,
            cell: (0, i32::try_from(row).unwrap_or(i32::MAX)),
            area: Rect { left: 0.0, top: middle - height / 2.0, width: width_px, height },
        });
        let mut write = |x: f64, text: String, anchor: Anchor, ink: Ink| {
            let at = Point::new(x, middle + type_px * 0.36);
            let label = Label { at, text, size_px: type_px, anchor, bold: false };
            // Names may be cut: they stand beside the mark, which is called by the whole of them.
            scene.items.push(Item { shape: Shape::Text(label), fill: Some(ink), stroke: None, mark: None });
        };
        write(label_px, shortened(&lane.label, label_px, type_px), Anchor::End, Ink::Text);
        if !lane.aside.is_empty() {
            write(width_px, shortened(&lane.aside, aside_px, type_px), Anchor::End, Ink::Muted);
        }
        if let (Some(first), Some(last)) = (lane.stops.first(), lane.stops.last()) {
            let points = vec![Point::new(x_of(first.at), middle), Point::new(x_of(last.at), middle)];
            let stroke = Some(Stroke { ink: Ink::Axis, width_px: 2.0 });
            scene.items.push(Item { shape: Shape::Path { points, closed: false }, fill: None, stroke, mark });
        }
        for stop in &lane.stops {
            let (fill, edge) = if stop.hollow { (Ink::Paper, stop.ink) } else { (stop.ink, Ink::Paper) };
            scene.items.push(Item {
                shape: Shape::Circle(Point::new(x_of(stop.at), middle), 5.5),
                fill: Some(fill),
                stroke: Some(Stroke { ink: edge, width_px: if stop.hollow { 2.0 } else { 1.0 } }),
                mark,
            });
        }
    }
    scene
}

#[expect(clippy::cast_precision_loss, reason = "a picture has few rows")]
fn real(count: usize) -> f64 {
    count as f64
}
