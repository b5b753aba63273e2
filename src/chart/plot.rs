//! A plot with a horizontal and a vertical axis, drawn by Plotters: ticks where they are asked for, a quiet grid,
//! and a pen for what stands in it.

use std::cell::Cell;

use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::cartesian::Cartesian2d;
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea as _};
use plotters::element::{PathElement, Rectangle};
use plotters::style::{
    Color as _, FontStyle, FontTransform, IntoFont as _, RGBColor, ShapeStyle, TRANSPARENT, TextStyle,
};

use super::axis::{Axis, Tick};
use super::recorder::{FINE, Recorder, disguise, fine};
use crate::scene::{Ink, Item, Point, Rect};

type Context<'a, 'b> = ChartContext<'a, Recorder<'b>, Cartesian2d<Axis, Axis>>;
/// A recorder never fails; Plotters itself can, if it borrows an area twice.
pub(super) type Drawn = Result<(), DrawingAreaErrorKind<std::convert::Infallible>>;

/// What a plot looks like before anything stands in it.
pub(super) struct Plot {
    pub(super) width_px: f64,
    pub(super) height_px: f64,
    /// Free space above the plot.
    pub(super) top_px: f64,
    /// Space for the labels on the left.
    pub(super) left_px: f64,
    /// Space for the labels below.
    pub(super) bottom_px: f64,
    /// Type size of the labels.
    pub(super) type_px: f64,
    /// The far end of the horizontal axis, which begins at 0.
    pub(super) x_max: f64,
    /// The far end of the vertical axis, which begins at 0.
    pub(super) y_max: f64,
    pub(super) x_ticks: Vec<Tick>,
    pub(super) y_ticks: Vec<Tick>,
}

/// Draws into a plot, in the numbers of its axes.
pub(super) struct Pen<'a, 'b> {
    context: Context<'a, 'b>,
    mark: &'b Cell<Option<usize>>,
}

fn color(ink: Ink) -> RGBColor {
    let (red, green, blue) = disguise(ink);
    RGBColor(red, green, blue)
}

#[expect(clippy::cast_sign_loss, reason = "line widths are positive")]
fn line(ink: Ink, width_px: f64) -> ShapeStyle {
    color(ink).stroke_width(fine(width_px) as u32)
}

impl Plot {
    /// Draws the grid and the axes, then lets the pen draw.
    #[expect(clippy::cast_sign_loss, reason = "sizes are positive")]
    pub(super) fn draw(&self, draw: impl FnOnce(&mut Pen<'_, '_>) -> Drawn) -> Vec<Item> {
        let mut items = Vec::new();
        let mark = Cell::new(None);
        let size = (fine(self.width_px) as u32, fine(self.height_px) as u32);
        let recorder = Recorder { items: &mut items, mark: &mark, size };
        // A recorder has no way to fail, and each area is borrowed once; if Plotters should ever object, what was
        // recorded until then stands, and the snapshot tests show what is missing.
        let _ = self.draw_with(recorder, &mark, draw);
        items
    }

    fn draw_with<'b>(
        &self,
        recorder: Recorder<'b>,
        mark: &'b Cell<Option<usize>>,
        draw: impl FnOnce(&mut Pen<'_, 'b>) -> Drawn,
    ) -> Drawn {
        let root = recorder.into_drawing_area();
        let mut context = ChartBuilder::on(&root)
            .margin_top(fine(self.top_px))
            .margin_right(fine(1.0))
            .x_label_area_size(fine(self.bottom_px))
            .y_label_area_size(fine(self.left_px))
            .build_cartesian_2d(
                Axis { max: self.x_max, ticks: self.x_ticks.clone() },
                Axis { max: self.y_max, ticks: self.y_ticks.clone() },
            )?;
        let font = ("sans-serif", self.type_px * FINE).into_font();
        context
            .configure_mesh()
            .disable_x_mesh()
            .axis_style(TRANSPARENT)
            .light_line_style(TRANSPARENT)
            .bold_line_style(line(Ink::Grid, 1.0))
            // Labels stand off by twice the length of a tick mark, which is itself not drawn.
            .set_all_tick_mark_size(fine(self.type_px * 0.25))
            .label_style(
                TextStyle::from(font.style(FontStyle::Normal).transform(FontTransform::None)).color(&color(Ink::Muted)),
            )
            .draw()?;
        let mut pen = Pen { context, mark };
        draw(&mut pen)?;
        pen.rule(0.0, Ink::Axis)
    }
}

impl Pen<'_, '_> {
    /// Everything drawn from now on belongs to this mark.
    pub(super) fn set_mark(&mut self, mark: Option<usize>) {
        self.mark.set(mark);
    }

    /// A filled rectangle between two corners.
    pub(super) fn bar(&mut self, from: (f64, f64), to: (f64, f64), ink: Ink) -> Drawn {
        self.context.draw_series(std::iter::once(Rectangle::new([from, to], color(ink).filled()))).map(|_| ())
    }

    /// A line through points.
    pub(super) fn line(&mut self, points: Vec<(f64, f64)>, ink: Ink, width_px: f64) -> Drawn {
        self.context.draw_series(std::iter::once(PathElement::new(points, line(ink, width_px)))).map(|_| ())
    }

    /// A line across the plot at a height.
    fn rule(&mut self, y: f64, ink: Ink) -> Drawn {
        let x = self.context.plotting_area().get_x_range();
        self.line(vec![(x.start, y), (x.end, y)], ink, 1.0)
    }

    /// Where two corners lie in the scene.
    pub(super) fn place(&self, from: (f64, f64), to: (f64, f64)) -> Rect {
        let place = |at: &(f64, f64)| {
            let (x, y) = self.context.plotting_area().map_coordinate(at);
            Point::new(f64::from(x) / FINE, f64::from(y) / FINE)
        };
        Rect::between(place(&from), place(&to))
    }
}
