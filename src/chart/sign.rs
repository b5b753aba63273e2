//! Signs: small shapes that differ by more than colour.

use crate::scene::{Ink, Item, Point, Rect, Shape, Stroke};

/// The shape of a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A full circle.
    Circle,
    /// A ring.
    Ring,
    /// A full square.
    Square,
    /// A full square on its corner.
    Diamond,
    /// A full triangle.
    Triangle,
}

/// The largest type for which signs and lines are as small as they are given: that of a screen, in pixels.
const SCREEN_TYPE_PX: f64 = 18.0;

/// The size of a sign, or the width of a line, beside type of a size; on a slide both are larger. All in pixels.
pub(crate) fn beside_type(size_px: f64, type_px: f64) -> f64 {
    size_px * (type_px / SCREEN_TYPE_PX).max(1.0)
}

/// A sign of a colour around a point, as large as a circle of a radius.
pub(crate) fn draw_sign(sign: Sign, at: Point, radius: f64, ink: Ink, mark: Option<usize>) -> Item {
    let path = |points: &[(f64, f64)]| {
        let points = points.iter().map(|(x, y)| Point::new(at.x + x * radius, at.y + y * radius)).collect();
        Shape::Path { points, closed: true }
    };
    let shape = match sign {
        Sign::Circle => Shape::Circle(at, radius),
        // Wide enough to be seen around a full sign of the same day.
        Sign::Ring => Shape::Circle(at, radius * 1.25),
        Sign::Square => {
            let side = radius * 0.86;
            Shape::Rect(Rect { left: at.x - side, top: at.y - side, width: side * 2.0, height: side * 2.0 })
        }
        Sign::Diamond => path(&[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)]),
        Sign::Triangle => path(&[(0.0, -1.15), (1.1, 0.85), (-1.1, 0.85)]),
    };
    let is_ring = sign == Sign::Ring;
    let stroke = Stroke { ink: if is_ring { ink } else { Ink::Paper }, width_px: if is_ring { 2.0 } else { 1.0 } };
    Item { shape, fill: Some(if is_ring { Ink::Paper } else { ink }), stroke: Some(stroke), mark }
}
