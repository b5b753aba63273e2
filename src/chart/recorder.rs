//! A Plotters backend that records what is drawn into scene items instead of painting it.
//!
//! Plotters speaks whole pixels and colours; a scene speaks fractions of pixels and roles. So everything is drawn
//! [`FINE`] times as large and scaled down, and each [`Ink`] travels as a colour of its own number. Text is
//! measured by the table of [`text_width_px`], never by a font or a browser: the same bytes everywhere.

use std::cell::Cell;
use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};

use crate::scene::{Anchor, Ink, Item, Label, Point, Rect, Shape, Stroke, text_width_px};

/// How many of the recorder's pixels make one of the scene's.
pub(super) const FINE: f64 = 16.0;

/// The part of the type size that stands above the baseline for text centred on a line, and below its top.
const CENTRE_RISE: f64 = 0.35;
const CAP_HEIGHT: f64 = 0.74;

/// The recording backend.
pub(super) struct Recorder<'a> {
    pub(super) items: &'a mut Vec<Item>,
    /// The mark that items drawn now belong to.
    pub(super) mark: &'a Cell<Option<usize>>,
    pub(super) size: (u32, u32),
}

/// The colour under which an ink travels through Plotters.
pub(super) fn disguise(ink: Ink) -> (u8, u8, u8) {
    let at = Ink::ALL.iter().position(|candidate| *candidate == ink);
    (at.and_then(|at| u8::try_from(at).ok()).unwrap_or(0), 0, 0)
}

fn reveal(color: BackendColor) -> Option<Ink> {
    Ink::ALL.get(usize::from(color.rgb.0)).copied().filter(|_| color.alpha > 0.0)
}

/// Fine whole pixels for a length of the scene.
#[expect(clippy::cast_possible_truncation, reason = "a scene is far smaller than 2^31 fine pixels")]
pub(super) fn fine(px: f64) -> i32 {
    (px * FINE).round() as i32
}

fn coarse((x, y): BackendCoord) -> Point {
    Point::new(f64::from(x) / FINE, f64::from(y) / FINE)
}

impl Recorder<'_> {
    fn record(&mut self, shape: Shape, fill: Option<Ink>, stroke: Option<Stroke>) {
        if fill.is_some() || stroke.is_some() {
            self.items.push(Item { shape, fill, stroke, mark: self.mark.get() });
        }
    }

    fn stroke<S: BackendStyle>(style: &S) -> Option<Stroke> {
        let width_px = f64::from(style.stroke_width()) / FINE;
        reveal(style.color()).map(|ink| Stroke { ink, width_px })
    }
}

impl DrawingBackend for Recorder<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Result<(), DrawingErrorKind<Infallible>> {
        let (corner, far) = (coarse(at), coarse((at.0 + 1, at.1 + 1)));
        self.record(Shape::Rect(Rect::between(corner, far)), reveal(color), None);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let shape = Shape::Rect(Rect::between(coarse(upper_left), coarse(bottom_right)));
        if fill {
            self.record(shape, reveal(style.color()), None);
        } else {
            self.record(shape, None, Self::stroke(style));
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let points = path.into_iter().map(coarse).collect();
        self.record(Shape::Path { points, closed: false }, None, Self::stroke(style));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let shape = Shape::Circle(coarse(center), f64::from(radius) / FINE);
        if fill {
            self.record(shape, reveal(style.color()), None);
        } else {
            self.record(shape, None, Self::stroke(style));
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let points = vert.into_iter().map(coarse).collect();
        self.record(Shape::Path { points, closed: true }, reveal(style.color()), None);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        pos: BackendCoord,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        if text.is_empty() {
            return Ok(());
        }
        let size_px = style.size() / FINE;
        let down = match style.anchor().v_pos {
            VPos::Top => size_px * CAP_HEIGHT,
            VPos::Center => size_px * CENTRE_RISE,
            VPos::Bottom => 0.0,
        };
        let label = Label {
            at: coarse(pos).moved(Point::new(0.0, down)),
            text: text.to_owned(),
            size_px,
            anchor: match style.anchor().h_pos {
                HPos::Left => Anchor::Start,
                HPos::Center => Anchor::Middle,
                HPos::Right => Anchor::End,
            },
            bold: matches!(style.style(), FontStyle::Bold),
        };
        self.record(Shape::Text(label), reveal(style.color()), None);
        Ok(())
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "widths are small and not negative")]
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let bold = matches!(style.style(), FontStyle::Bold);
        Ok((text_width_px(text, style.size(), bold).ceil() as u32, style.size().ceil() as u32))
    }
}
