//! Small step lines, one a panel, all on one scale: how each of several things spread.

use super::beside_type;
use super::step_lines::Step;
use crate::scene::{Anchor, Ink, Item, Label, Mark, Point, Rect, Scene, Shape, Stroke, shortened};

/// A panel.
#[derive(Clone, Debug)]
pub struct SmallLine {
    /// Its name.
    pub label: String,
    /// Its steps, in order; at least one.
    pub steps: Vec<Step>,
}

/// The least width of a panel, in the size of its type.
const LEAST_LETTERS: f64 = 15.0;
const PANEL_LETTERS: f64 = 9.0;
const DOT_PX: f64 = 3.6;

/// How many panels find room.
pub fn panels_within(width_px: f64, height_px: f64, type_px: f64) -> usize {
    let rows = whole(height_px / (type_px * PANEL_LETTERS)).max(1);
    columns(width_px, type_px).saturating_mul(rows)
}

fn columns(width_px: f64, type_px: f64) -> usize {
    whole(width_px / (type_px * LEAST_LETTERS)).clamp(1, 6)
}

/// Draws the panels, row by row; the picture is as high as they are. Each line begins at nought with the first year.
pub fn draw_small_lines(
    panels: &[SmallLine],
    years: &std::ops::RangeInclusive<i32>,
    width_px: f64,
    type_px: f64,
) -> Scene {
    let across = columns(width_px, type_px);
    let rows = panels.len().div_ceil(across);
    let (gap_px, height_px) = (type_px * 1.4, type_px * PANEL_LETTERS);
    let panel_px = (width_px - gap_px * real(across - 1)) / real(across);
    let mut scene = Scene::new(width_px, real(rows) * height_px);
    let most = panels.iter().flat_map(|panel| &panel.steps).map(|step| step.value).max().unwrap_or(1).max(1);
    let dot_px = beside_type(DOT_PX, type_px);
    let span = f64::from(years.end() - years.start() + 1);
    for (at, panel) in panels.iter().enumerate() {
        let (left, top) = (real(at % across) * (panel_px + gap_px), real(at / across) * height_px);
        let ground = top + height_px - type_px * 2.4;
        let right = left + panel_px - type_px * 2.0;
        let x = |time: f64| left + (right - left) * (time - f64::from(*years.start())) / span;
        let y = |value: u32| ground - (ground - top - type_px * 2.0) * f64::from(value) / f64::from(most);
        let mut write = |text: String, at: Point, anchor: Anchor, bold: bool, ink: Ink| {
            let size_px = if bold { type_px } else { type_px * 0.85 };
            scene.write(Label { at, text, size_px, anchor, bold }, ink);
        };
        let name = shortened(&panel.label, type_px, true, panel_px);
        write(name, Point::new(left, top + type_px), Anchor::Start, true, Ink::Text);
        for (year, anchor, place) in [(years.start(), Anchor::Start, left), (years.end(), Anchor::End, right)] {
            write(year.to_string(), Point::new(place, ground + type_px * 1.2), anchor, false, Ink::Muted);
        }
        let line = |points: Vec<Point>, ink: Ink, width_px: f64| Item {
            shape: Shape::Path { points, closed: false },
            fill: None,
            stroke: Some(Stroke { ink, width_px }),
            mark: None,
        };
        scene.items.push(line(vec![Point::new(left, ground), Point::new(right, ground)], Ink::Axis, 1.0));
        let mut points = vec![Point::new(left, ground)];
        for step in &panel.steps {
            let before = points.last().map_or(ground, |point| point.y);
            points.extend([Point::new(x(step.at), before), Point::new(x(step.at), y(step.value))]);
        }
        let end = points.last().map_or(ground, |point| point.y);
        points.push(Point::new(right, end));
        scene.items.push(line(points, Ink::Category(0), beside_type(2.0, type_px)));
        for step in &panel.steps {
            let place = Point::new(x(step.at), y(step.value));
            let mark = Some(scene.marks.len());
            let stroke = Some(Stroke { ink: Ink::Paper, width_px: 1.0 });
            let shape = Shape::Circle(place, dot_px);
            scene.items.push(Item { shape, fill: Some(Ink::Category(0)), stroke, mark });
            scene.marks.push(Mark {
                key: step.key.clone(),
                title: step.title.clone(),
                lines: step.lines.clone(),
                series: None,
                cell: (cell(place.x), cell(real(at / across) * 1000.0)),
                area: Rect { left: place.x - dot_px, top: place.y - dot_px, width: dot_px * 2.0, height: dot_px * 2.0 },
            });
        }
        let last = panel.steps.last().map_or(0, |step| step.value);
        let at = Point::new(right + type_px * 0.4, end + type_px * 0.35);
        let label = Label { at, text: last.to_string(), size_px: type_px, anchor: Anchor::Start, bold: true };
        scene.write(label, Ink::Text);
    }
    scene
}

#[expect(clippy::cast_precision_loss, reason = "a picture has few panels")]
fn real(count: usize) -> f64 {
    count as f64
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "few panels find room")]
fn whole(number: f64) -> usize {
    number.clamp(0.0, 1000.0) as usize
}

#[expect(clippy::cast_possible_truncation, reason = "a picture is far narrower than 2^31 pixels")]
fn cell(x: f64) -> i32 {
    x.round() as i32
}
