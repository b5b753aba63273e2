//! Stacked bars: a column for each step, a segment for each series, the sum above.

use super::axis::Tick;
use super::legend::{Entry, draw_legend};
use super::plot::{Drawn, Pen, Plot};
use super::time_notes::{Room, TimeNoteRow, draw_time_notes, time_notes_height_px};
use crate::scale::count_ticks;
use crate::scene::{Anchor, Ink, Item, Label, Mark, Point, Rect, Scene, Shape, text_width_px};

/// What to draw.
#[derive(Clone, Debug)]
pub struct StackedBars {
    /// The series, in the order in which they are stacked from the ground up.
    pub series: Vec<Series>,
    /// The columns, left to right.
    pub bars: Vec<Bar>,
    /// What a column without any value says.
    pub absent_label: String,
    /// Writes a number as the reader does.
    pub number: fn(u32) -> String,
    /// A value that the axis must reach, for pictures that are compared.
    pub at_least: u32,
    /// Whether columns without any value stay empty, where that is the rule.
    pub quiet: bool,
    /// What is said of the time below the axis, where there is room.
    pub notes: Vec<TimeNoteRow>,
}

/// A series.
#[derive(Clone, Debug)]
pub struct Series {
    /// Its key; empty where the bars are not divided, and a segment is its column.
    pub key: String,
    /// Its colour.
    pub ink: Ink,
    /// Its name in the legend.
    pub label: String,
    /// What its legend entry says when pointed at.
    pub lines: Vec<String>,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Bar {
    /// Its key.
    pub key: String,
    /// Its label on the axis.
    pub label: String,
    /// A shorter label for narrow pictures.
    pub short_label: String,
    /// Its segments; series without a value are left out. None at all: nothing is known of this step.
    pub segments: Vec<Segment>,
    /// What the empty column says when pointed at.
    pub absent_lines: Vec<String>,
}

/// A segment.
#[derive(Clone, Debug)]
pub struct Segment {
    /// The position of its series.
    pub series: usize,
    /// Its value, at least 1.
    pub value: u32,
    /// The title and lines of its tooltip.
    pub title: String,
    /// The lines of its tooltip.
    pub lines: Vec<String>,
}

/// The part of a column's width that its bar takes, where it does not grow too wide.
const BAR_SHARE: f64 = 0.72;
/// The widest a bar may grow.
const MOST_BAR_PX: f64 = 96.0;
/// The height of the hatching that stands for an unknown value: a stub that no one takes for a bar.
const STUB_PX: f64 = 16.0;
/// The largest part of the height that notes below the axis may take.
const MOST_NOTES_SHARE: f64 = 0.2;
/// The gap between segments, in pixels of the ground: neighbours differ by more than colour.
const GAP_PX: f64 = 2.0;

/// Draws stacked bars into a picture of a size, with type of a size.
///
/// The key of a segment is `BAR.SERIES`, or `BAR` where the series has no key, that of a legend entry `series.SERIES`, that of an empty column `BAR`.
pub fn draw_stacked_bars(chart: &StackedBars, width_px: f64, height_px: f64, type_px: f64) -> Scene {
    let mut scene = Scene::new(width_px, height_px);
    let is_named = chart.series.iter().any(|series| !series.label.is_empty());
    let legend_px = if is_named { draw_legend(&mut scene, legend_entries(chart), type_px) } else { 0.0 };

    let sums: Vec<u32> = chart.bars.iter().map(|bar| bar.segments.iter().map(|part| part.value).sum()).collect();
    let highest = sums.iter().copied().max().unwrap_or(0);
    scene.highest = highest;
    let most_ticks = if height_px - legend_px < 180.0 { 3 } else { 5 };
    let ticks = count_ticks(highest.max(chart.at_least), most_ticks);
    let y_max = f64::from(ticks.last().copied().unwrap_or(1));
    let y_ticks: Vec<_> =
        ticks.iter().map(|tick| Tick { at: f64::from(*tick), label: (chart.number)(*tick) }).collect();
    let widest = y_ticks.iter().map(|tick| text_width_px(&tick.label, type_px, false)).fold(0.0, f64::max);
    let left_px = widest + type_px * 0.7;
    let notes_px = time_notes_height_px(chart.notes.len(), type_px);
    let has_notes = notes_px > 0.0 && notes_px < (height_px - legend_px) * MOST_NOTES_SHARE;
    let notes_px = if has_notes { notes_px + type_px * 0.3 } else { 0.0 };
    let plot = Plot {
        width_px,
        height_px,
        top_px: legend_px + type_px * 1.5,
        left_px,
        bottom_px: type_px * 1.9 + notes_px,
        type_px,
        x_max: column(chart.bars.len().max(1)),
        y_max,
        x_ticks: x_ticks(chart, width_px - left_px, type_px),
        y_ticks,
    };
    let column_px = (width_px - left_px) / column(chart.bars.len().max(1));
    let share = BAR_SHARE.min(MOST_BAR_PX / column_px.max(1.0));
    let mut marks = std::mem::take(&mut scene.marks);
    let mut sums_at = Vec::new();
    let mut items = plot.draw(|pen| {
        for (at, (bar, sum)) in chart.bars.iter().zip(&sums).enumerate() {
            if bar.segments.is_empty() {
                if chart.quiet {
                    continue;
                }
                draw_absent(pen, chart, (bar, at), share, y_max, &mut marks)?;
            } else {
                draw_bar(pen, chart, (bar, at), share, &mut marks)?;
                sums_at.push((pen.place((column(at), f64::from(*sum)), (column(at) + 1.0, 0.0)), *sum));
            }
        }
        Ok(())
    });
    separate(&mut items);
    scene.marks = marks;
    scene.items.append(&mut items);
    if has_notes {
        let room = Room { left: left_px, column: column_px, top: height_px - notes_px + type_px * 0.2, type_px };
        draw_time_notes(&mut scene, &chart.notes, &room);
    }
    // All sums or none: some alone would look like a choice.
    let fits = |(place, sum): &(Rect, u32)| text_width_px(&(chart.number)(*sum), type_px, true) <= place.width;
    if sums_at.iter().all(fits) {
        for (place, sum) in sums_at {
            let text = (chart.number)(sum);
            let at = Point::new(place.centre().x, place.top - type_px * 0.35);
            scene.write(Label { at, text, size_px: type_px, anchor: Anchor::Middle, bold: true }, Ink::Text);
        }
    }
    scene
}

/// The left end of a column on the horizontal axis.
#[expect(clippy::cast_precision_loss, reason = "a picture has few columns")]
fn column(at: usize) -> f64 {
    at as f64
}

fn legend_entries(chart: &StackedBars) -> Vec<Entry> {
    let entry = |(at, series): (usize, &Series)| Entry {
        sign: None,
        ink: series.ink,
        label: series.label.clone(),
        mark: Mark {
            key: format!("series.{}", series.key),
            title: series.label.clone(),
            lines: series.lines.clone(),
            series: Some(series.key.clone()),
            cell: (cell(at), LEGEND_ROW),
            area: Rect::default(),
        },
    };
    chart.series.iter().enumerate().map(entry).collect()
}

/// The legend lies above every segment.
const LEGEND_ROW: i32 = -1_000;

fn cell(at: usize) -> i32 {
    i32::try_from(at).unwrap_or(i32::MAX)
}

/// Labels below every column, or below every second, third … where they would touch.
fn x_ticks(chart: &StackedBars, width_px: f64, type_px: f64) -> Vec<Tick> {
    let column_px = width_px / column(chart.bars.len().max(1));
    let widest = |label: fn(&Bar) -> &str| {
        chart.bars.iter().map(|bar| text_width_px(label(bar), type_px, false)).fold(0.0, f64::max) + type_px * 0.5
    };
    let long: fn(&Bar) -> &str = |bar| &bar.label;
    let short: fn(&Bar) -> &str = |bar| &bar.short_label;
    let label = if widest(long) <= column_px { long } else { short };
    let mut every = 1;
    while column(every) * column_px < widest(label) && every < chart.bars.len() {
        every += 1;
    }
    // Where only some columns have a name, those are thinned among themselves.
    let named: Vec<usize> = (0..chart.bars.len()).filter(|at| !label(&chart.bars[*at]).is_empty()).collect();
    let apart = named.windows(2).map(|pair| pair[1] - pair[0]).min().unwrap_or(1);
    let every = every.div_ceil(apart).max(1);
    // The last label that is whole within the picture is shown, and every so many before it.
    let is_whole = |at: &usize| {
        let right_px = (column(*at) + 0.5) * column_px + text_width_px(label(&chart.bars[*at]), type_px, false) / 2.0;
        right_px <= width_px
    };
    let last = named.iter().rposition(is_whole).unwrap_or(0);
    let is_shown = |at: usize| {
        let place = named.iter().position(|one| *one == at);
        place.and_then(|at| last.checked_sub(at)).is_some_and(|before| before.is_multiple_of(every))
    };
    let tick = |(at, bar): (usize, &Bar)| Tick {
        at: column(at) + 0.5,
        label: if is_shown(at) { label(bar).to_owned() } else { String::new() },
    };
    chart.bars.iter().enumerate().map(tick).collect()
}

fn draw_bar(
    pen: &mut Pen<'_, '_>,
    chart: &StackedBars,
    (bar, at): (&Bar, usize),
    share: f64,
    marks: &mut Vec<Mark>,
) -> Drawn {
    let margin = (1.0 - share) / 2.0;
    let (left, right) = (column(at) + margin, column(at + 1) - margin);
    let mut ground = 0.0;
    for segment in &bar.segments {
        let top = ground + f64::from(segment.value);
        let Some(series) = chart.series.get(segment.series) else { continue };
        pen.set_mark(Some(marks.len()));
        pen.bar((left, top), (right, ground), series.ink)?;
        pen.set_mark(None);
        marks.push(Mark {
            key: if series.key.is_empty() { bar.key.clone() } else { format!("{}.{}", bar.key, series.key) },
            title: segment.title.clone(),
            lines: segment.lines.clone(),
            series: Some(series.key.clone()).filter(|key| !key.is_empty()),
            cell: (cell(at), -cell(segment.series)),
            area: pen.place((left, top), (right, ground)),
        });
        ground = top;
    }
    Ok(())
}

/// A step of which nothing is known: hatched, so that it does not read as a value of 0.
fn draw_absent(
    pen: &mut Pen<'_, '_>,
    chart: &StackedBars,
    (bar, at): (&Bar, usize),
    share: f64,
    y_max: f64,
    marks: &mut Vec<Mark>,
) -> Drawn {
    let margin = (1.0 - share) / 2.0;
    let whole_px = pen.place((0.0, y_max), (1.0, 0.0)).height.max(1.0);
    let stub = y_max * (STUB_PX / whole_px).min(1.0);
    let (from, to) = ((column(at) + margin, stub), (column(at + 1) - margin, 0.0));
    let area = pen.place(from, to);
    pen.set_mark(Some(marks.len()));
    let slope = share / area.width.max(1.0);
    let y_per_px = stub / area.height.max(1.0);
    let spacing_px = 6.0;
    // Lines at 45 degrees, cut where they leave the column: `along` is where a line meets the ground, in pixels.
    let mut along = spacing_px / 2.0 - area.height;
    while along < area.width {
        let start = (along.max(0.0), along.max(0.0) - along);
        let end_x = (along + area.height).min(area.width);
        let end = (end_x, end_x - along);
        let point = |(x, y): (f64, f64)| (from.0 + x * slope, y * y_per_px);
        pen.line(vec![point(start), point(end)], Ink::Absent, 0.75)?;
        along += spacing_px;
    }
    pen.set_mark(None);
    marks.push(Mark {
        key: bar.key.clone(),
        title: format!("{}: {}", bar.label, chart.absent_label),
        lines: bar.absent_lines.clone(),
        series: None,
        cell: (cell(at), 0),
        area,
    });
    Ok(())
}

/// Takes the gap from the top of each segment that is tall enough to keep most of itself.
fn separate(items: &mut [Item]) {
    for item in items.iter_mut().filter(|item| item.mark.is_some()) {
        if let Shape::Rect(rect) = &mut item.shape
            && rect.height > GAP_PX * 3.0
        {
            rect.top += GAP_PX;
            rect.height -= GAP_PX;
        }
    }
}
