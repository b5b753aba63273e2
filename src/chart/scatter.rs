//! Dots by two numbers: a time from left to right, a length upwards.

use super::axis::Tick;
use super::plot::Plot;
use super::sign::{Sign, draw_sign};
use crate::scale::count_ticks;
use crate::scene::{Ink, Mark, Rect, Scene, text_width_px};

/// What to draw.
#[derive(Clone, Debug)]
pub struct Scatter {
    /// The dots, those painted last on top.
    pub dots: Vec<ScatterDot>,
    /// The years on the axis, each beginning where the last ends.
    pub years: std::ops::RangeInclusive<i32>,
    /// Writes a number of the upward axis as the reader does.
    pub number: fn(u32) -> String,
    /// Where the dots before a time and those from it on have their middles, as a line each: from, to, height.
    pub middles: Vec<(f64, f64, f64)>,
}

/// A dot.
#[derive(Clone, Debug)]
pub struct ScatterDot {
    /// When: a year, and the part of it that has passed.
    pub at: f64,
    /// How high.
    pub value: f64,
    /// Its shape and colour.
    pub look: (Sign, Ink),
    /// The series that it belongs to.
    pub series: String,
    /// The key of its mark.
    pub key: String,
    /// The title of its tooltip.
    pub title: String,
    /// The lines of its tooltip.
    pub lines: Vec<String>,
}

const DOT_PX: f64 = 4.5;

/// Draws dots into a picture of a size, with type of a size.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lengths are small and not negative")]
pub fn draw_scatter(chart: &Scatter, width_px: f64, height_px: f64, type_px: f64) -> Scene {
    let mut scene = Scene::new(width_px, height_px);
    let most = chart.dots.iter().map(|dot| dot.value).fold(0.0, f64::max).ceil() as u32;
    let ticks = count_ticks(most, 5);
    let y_ticks: Vec<_> =
        ticks.iter().map(|tick| Tick { at: f64::from(*tick), label: (chart.number)(*tick) }).collect();
    let widest = y_ticks.iter().map(|tick| text_width_px(&tick.label, type_px, false)).fold(0.0, f64::max);
    let dot_px = super::beside_type(DOT_PX, type_px);
    let left_px = widest + type_px * 0.7;
    let first = f64::from(*chart.years.start());
    let plot = Plot {
        width_px,
        height_px,
        top_px: type_px,
        left_px,
        bottom_px: type_px * 1.9,
        type_px,
        x_max: f64::from(chart.years.end() - chart.years.start() + 1),
        y_max: f64::from(ticks.last().copied().unwrap_or(1)),
        x_ticks: super::step_lines::year_ticks(&chart.years, width_px - left_px, type_px),
        y_ticks,
    };
    let mut places = Vec::new();
    scene.items = plot.draw(|pen| {
        for (from, to, height) in &chart.middles {
            pen.line(vec![(from - first, *height), (to - first, *height)], Ink::Axis, 2.0)?;
        }
        for dot in &chart.dots {
            let at = (dot.at - first, dot.value);
            places.push(pen.place(at, at).centre());
        }
        Ok(())
    });
    for (dot, at) in chart.dots.iter().zip(places) {
        let (sign, ink) = dot.look;
        scene.items.push(draw_sign(sign, at, dot_px, ink, Some(scene.marks.len())));
        scene.marks.push(Mark {
            key: dot.key.clone(),
            title: dot.title.clone(),
            lines: dot.lines.clone(),
            series: Some(dot.series.clone()),
            cell: (at.x.round() as i32, at.y.round() as i32),
            area: Rect { left: at.x - dot_px, top: at.y - dot_px, width: dot_px * 2.0, height: dot_px * 2.0 },
        });
    }
    scene
}
