//! Step lines: counts that rise at points in time and hold between them, each line named at its end.

use super::axis::Tick;
use super::beside_type;
use super::plot::Plot;
use crate::scale::count_ticks;
use crate::scene::{Anchor, Ink, Item, Label, Mark, Point, Rect, Scene, Shape, Stroke, text_width_px};

/// What to draw.
#[derive(Clone, Debug)]
pub struct StepLines {
    /// The lines, the highest first.
    pub lines: Vec<Line>,
    /// The years on the axis, each beginning where the last ends.
    pub years: std::ops::RangeInclusive<i32>,
    /// Writes a number as the reader does.
    pub number: fn(u32) -> String,
}

/// A line.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its key.
    pub key: String,
    /// Its colour.
    pub ink: Ink,
    /// Its name.
    pub label: String,
    /// Its steps, in order.
    pub steps: Vec<Step>,
}

/// A point where a line rises.
#[derive(Clone, Debug)]
pub struct Step {
    /// When: a year, and the part of it that has passed.
    pub at: f64,
    /// The count from then on.
    pub value: u32,
    /// The key of its mark.
    pub key: String,
    /// The title of its tooltip.
    pub title: String,
    /// The lines of its tooltip.
    pub lines: Vec<String>,
}

const DOT_PX: f64 = 4.0;

/// Draws step lines into a picture of a size, with type of a size.
pub fn draw_step_lines(chart: &StepLines, width_px: f64, height_px: f64, type_px: f64) -> Scene {
    let mut scene = Scene::new(width_px, height_px);
    let most = chart.lines.iter().flat_map(|line| &line.steps).map(|step| step.value).max().unwrap_or(0);
    let ticks = count_ticks(most, 5);
    let y_ticks: Vec<_> =
        ticks.iter().map(|tick| Tick { at: f64::from(*tick), label: (chart.number)(*tick) }).collect();
    let widest = |labels: &[&str]| labels.iter().map(|label| text_width_px(label, type_px, true)).fold(0.0, f64::max);
    let left_px = widest(&y_ticks.iter().map(|tick| tick.label.as_str()).collect::<Vec<_>>()) + type_px * 0.7;
    let labels: Vec<String> = chart.lines.iter().map(|line| end_label(chart, line)).collect();
    let right_px = widest(&labels.iter().map(String::as_str).collect::<Vec<_>>()) + type_px;
    // On narrow pictures the names stand above the ends of their lines.
    let (right_px, is_narrow) = if right_px > width_px * 0.3 { (type_px, true) } else { (right_px, false) };
    let first = f64::from(*chart.years.start());
    let x_max = f64::from(chart.years.end() - chart.years.start() + 1);
    let plot = Plot {
        width_px: width_px - right_px,
        height_px,
        top_px: type_px * 1.6,
        left_px,
        bottom_px: type_px * 1.9,
        type_px,
        x_max,
        y_max: f64::from(ticks.last().copied().unwrap_or(1)),
        x_ticks: year_ticks(&chart.years, width_px - right_px - left_px, type_px),
        y_ticks,
    };
    let dot_px = beside_type(DOT_PX, type_px);
    let mut marks: Vec<Mark> = Vec::new();
    let mut dots = Vec::new();
    let mut ends = Vec::new();
    let items = plot.draw(|pen| {
        for (row, line) in chart.lines.iter().enumerate() {
            let mut points = Vec::new();
            let mut height = 0.0;
            for step in &line.steps {
                let x = step.at - first;
                points.extend([(x, height), (x, f64::from(step.value))]);
                height = f64::from(step.value);
            }
            if points.is_empty() {
                continue;
            }
            points.push((x_max, height));
            pen.line(points, line.ink, beside_type(2.5, type_px))?;
            for step in &line.steps {
                let x = step.at - first;
                let at = pen.place((x, f64::from(step.value)), (x, f64::from(step.value))).centre();
                dots.push((at, line.ink, marks.len()));
                marks.push(Mark {
                    key: step.key.clone(),
                    title: step.title.clone(),
                    lines: step.lines.clone(),
                    series: Some(line.key.clone()),
                    cell: (cell(at.x), cell_row(row)),
                    area: Rect { left: at.x - dot_px, top: at.y - dot_px, width: dot_px * 2.0, height: dot_px * 2.0 },
                });
            }
            ends.push((pen.place((x_max, height), (x_max, height)).centre(), row));
        }
        Ok(())
    });
    scene.items = items;
    for (at, ink, mark) in dots {
        let stroke = Some(Stroke { ink: Ink::Paper, width_px: 1.5 });
        scene.items.push(Item { shape: Shape::Circle(at, dot_px), fill: Some(ink), stroke, mark: Some(mark) });
    }
    scene.marks = marks;
    write_ends(&mut scene, chart, &labels, ends, is_narrow, type_px);
    scene
}

fn end_label(chart: &StepLines, line: &Line) -> String {
    let last = line.steps.last().map_or(0, |step| step.value);
    format!("{} ({})", line.label, (chart.number)(last))
}

/// Writes the names of the lines at their ends, apart from each other.
fn write_ends(
    scene: &mut Scene,
    chart: &StepLines,
    labels: &[String],
    mut ends: Vec<(Point, usize)>,
    is_narrow: bool,
    type_px: f64,
) {
    let mut above = f64::NEG_INFINITY;
    // Lines are ordered from the highest to the lowest, and so are their ends.
    for (at, row) in &mut ends {
        at.y = at.y.max(above + type_px * 1.25);
        above = at.y;
        let Some((line, text)) = chart.lines.get(*row).zip(labels.get(*row)) else { continue };
        let (x, y, anchor) = if is_narrow {
            (at.x, at.y - type_px * 0.6, Anchor::End)
        } else {
            (at.x + type_px * 0.5, at.y + type_px * 0.35, Anchor::Start)
        };
        let label = Label { at: Point::new(x, y), text: text.clone(), size_px: type_px, anchor, bold: true };
        let halo = Some(Stroke { ink: Ink::Paper, width_px: 3.0 });
        scene.items.push(Item { shape: Shape::Text(label), fill: Some(line.ink), stroke: halo, mark: None });
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a picture is far narrower than 2^31 pixels")]
fn cell(x: f64) -> i32 {
    x.round() as i32
}

fn cell_row(row: usize) -> i32 {
    i32::try_from(row).unwrap_or(i32::MAX)
}

/// A tick for each year, labelled as far as there is room, the last one always.
pub(super) fn year_ticks(years: &std::ops::RangeInclusive<i32>, width_px: f64, type_px: f64) -> Vec<Tick> {
    let years: Vec<i32> = years.clone().collect();
    let room_px = width_px / f64::from(i32::try_from(years.len().max(1)).unwrap_or(1));
    let long = text_width_px("2020", type_px, false) + type_px * 0.5;
    let short = text_width_px("’20", type_px, false) + type_px * 0.5;
    let label = |year: i32| if long <= room_px { year.to_string() } else { format!("’{:02}", year.rem_euclid(100)) };
    let width = if long <= room_px { long } else { short };
    let every = (1..years.len().max(2)).find(|every| f64::from(cell_row(*every)) * room_px >= width).unwrap_or(1);
    let last = years.len().saturating_sub(1);
    let tick = |(at, year): (usize, &i32)| Tick {
        at: f64::from(cell_row(at)) + 0.5,
        label: if (last - at).is_multiple_of(every) { label(*year) } else { String::new() },
    };
    years.iter().enumerate().map(tick).collect()
}
