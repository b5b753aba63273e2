//! A calendar: a row for each year, a dot for each case at its day, and beside each row how many have no known day.

use super::legend::{Entry, draw_legend};
use crate::scene::{Anchor, Ink, Item, Label, Mark, Point, Rect, Scene, Shape, Stroke, text_width_px};

/// A year.
#[derive(Clone, Debug)]
pub struct CalendarYear {
    /// Its number.
    pub label: String,
    /// Its dots, by day.
    pub dots: Vec<CalendarDot>,
    /// How many have no known day, in words; nothing where every day is known.
    pub unknown: String,
}

/// A dot.
#[derive(Clone, Debug)]
pub struct CalendarDot {
    /// The key of its mark.
    pub key: String,
    /// How much of the year has passed, from 0 to 1.
    pub at: f64,
    /// Its colour.
    pub ink: Ink,
    /// The title of its tooltip.
    pub title: String,
    /// The lines of its tooltip.
    pub lines: Vec<String>,
}

/// Draws the calendar; the picture is as high as its years, whose rows are closer where the room is low. `months` are the
/// short names of the months.
pub fn draw_calendar(
    years: &[CalendarYear],
    months: &[String; 12],
    entries: Vec<(Ink, String, Mark)>,
    (width_px, height_px): (f64, f64),
    type_px: f64,
) -> Scene {
    let mut scene = Scene::new(width_px, 0.0);
    let legend = entries.into_iter().map(|(ink, label, mark)| Entry { ink, sign: None, label, mark }).collect();
    let legend_px = draw_legend(&mut scene, legend, type_px);
    let left = years.iter().map(|year| text_width_px(&year.label, type_px, false)).fold(0.0, f64::max) + type_px * 0.8;
    let aside = years.iter().map(|year| text_width_px(&year.unknown, type_px, false)).fold(0.0, f64::max);
    let right = width_px - aside - type_px * 0.6;
    let top = legend_px + type_px * 1.9;
    let room = right - left;
    let foot_px = type_px * 0.4;
    let (least, liked) = (type_px.max(28.0), (type_px * 2.2).max(28.0));
    let row_px = ((height_px - top - foot_px) / real(years.len().max(1))).clamp(least, liked);
    scene.height_px = top + row_px * real(years.len()) + foot_px;
    let line = |from: Point, to: Point, ink: Ink| Item {
        shape: Shape::Path { points: vec![from, to], closed: false },
        fill: None,
        stroke: Some(Stroke { ink, width_px: 1.0 }),
        mark: None,
    };
    let is_narrow = room / 12.0 < text_width_px("Mmm", type_px, false) + 4.0;
    for (at, name) in months.iter().enumerate() {
        let x = left + room * real(at) / 12.0;
        scene.items.push(line(Point::new(x, top), Point::new(x, top + row_px * real(years.len())), Ink::Grid));
        let text: String = if is_narrow { name.chars().take(1).collect() } else { name.clone() };
        let place = Point::new(x + room / 24.0, legend_px + type_px * 1.3);
        scene.write(Label { at: place, text, size_px: type_px, anchor: Anchor::Middle, bold: false }, Ink::Muted);
    }
    for (row, year) in years.iter().enumerate() {
        let middle = top + row_px * (real(row) + 0.5);
        let baseline = middle + type_px * 0.36;
        let label = |at: Point, text: &str, size_px: f64, anchor: Anchor| Label {
            at,
            text: text.to_owned(),
            size_px,
            anchor,
            bold: false,
        };
        let name = label(Point::new(left - type_px * 0.6, baseline), &year.label, type_px, Anchor::End);
        scene.write(name, Ink::Text);
        if !year.unknown.is_empty() {
            let place = Point::new(width_px, baseline);
            scene.write(label(place, &year.unknown, type_px, Anchor::End), Ink::Muted);
        }
        let ground = middle + row_px * 0.5;
        scene.items.push(line(Point::new(left, ground), Point::new(right, ground), Ink::Grid));
        draw_dots(&mut scene, year, row, (left, room), (middle, row_px));
    }
    scene
}

/// Dots that would touch move up and down, as far as the row goes.
fn draw_dots(
    scene: &mut Scene,
    year: &CalendarYear,
    row: usize,
    (left, room): (f64, f64),
    (middle, row_px): (f64, f64),
) {
    let radius = (row_px * 0.17).clamp(3.5, 6.0);
    let levels = [0.0, -1.0, 1.0];
    let mut ends = [f64::NEG_INFINITY; 3];
    for (at, dot) in year.dots.iter().enumerate() {
        let x = left + room * dot.at;
        let free = ends.iter().position(|end| x - end >= radius * 1.6);
        let level = free.unwrap_or_else(|| (0..3).min_by(|a, b| ends[*a].total_cmp(&ends[*b])).unwrap_or(0));
        ends[level] = x;
        let centre = Point::new(x, middle + levels[level] * radius * 1.8);
        let mark = Some(scene.marks.len());
        scene.items.push(Item {
            shape: Shape::Circle(centre, radius),
            fill: Some(dot.ink),
            stroke: Some(Stroke { ink: Ink::Paper, width_px: 1.0 }),
            mark,
        });
        scene.marks.push(Mark {
            key: dot.key.clone(),
            title: dot.title.clone(),
            lines: dot.lines.clone(),
            series: None,
            cell: (i32::try_from(at).unwrap_or(i32::MAX), i32::try_from(row).unwrap_or(i32::MAX)),
            area: Rect { left: centre.x - radius, top: centre.y - radius, width: radius * 2.0, height: radius * 2.0 },
        });
    }
}

#[expect(clippy::cast_precision_loss, reason = "a picture has few rows")]
fn real(count: usize) -> f64 {
    count as f64
}
