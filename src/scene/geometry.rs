//! Places in a scene: pixels from the top left corner.

/// A point.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Pixels from the left.
    pub x: f64,
    /// Pixels from the top.
    pub y: f64,
}

impl Point {
    /// A point from its two distances.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The point moved by the distances of another.
    #[must_use]
    pub fn moved(self, by: Self) -> Self {
        Self::new(self.x + by.x, self.y + by.y)
    }
}

/// A rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// The left edge.
    pub left: f64,
    /// The top edge.
    pub top: f64,
    /// The width, not negative.
    pub width: f64,
    /// The height, not negative.
    pub height: f64,
}

impl Rect {
    /// The rectangle between two opposite corners, whichever they are.
    pub fn between(a: Point, b: Point) -> Self {
        Self { left: a.x.min(b.x), top: a.y.min(b.y), width: (a.x - b.x).abs(), height: (a.y - b.y).abs() }
    }

    /// The right edge.
    pub fn right(&self) -> f64 {
        self.left + self.width
    }

    /// The bottom edge.
    pub fn bottom(&self) -> f64 {
        self.top + self.height
    }

    /// The middle.
    pub fn centre(&self) -> Point {
        Point::new(self.left + self.width / 2.0, self.top + self.height / 2.0)
    }

    /// How far a point lies outside, squared; 0 within.
    pub fn distance_squared(&self, point: Point) -> f64 {
        let dx = (self.left - point.x).max(point.x - self.right()).max(0.0);
        let dy = (self.top - point.y).max(point.y - self.bottom()).max(0.0);
        dx * dx + dy * dy
    }

    /// Whether two rectangles share some area.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right() && other.left < self.right() && self.top < other.bottom() && other.top < self.bottom()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rectangle_is_the_same_from_any_two_corners() {
        let (a, b) = (Point::new(4.0, 1.0), Point::new(1.0, 3.0));
        assert_eq!(Rect::between(a, b), Rect::between(b, a));
        assert_eq!(Rect::between(a, b), Rect { left: 1.0, top: 1.0, width: 3.0, height: 2.0 });
    }

    #[test]
    fn distance_is_nothing_inside_and_measured_from_the_nearest_edge_outside() {
        let rect = Rect { left: 0.0, top: 0.0, width: 10.0, height: 10.0 };
        assert!(rect.distance_squared(Point::new(5.0, 5.0)).abs() < 1e-12);
        assert!((rect.distance_squared(Point::new(13.0, 14.0)) - 25.0).abs() < 1e-12);
    }

    #[test]
    fn rectangles_that_only_touch_do_not_overlap() {
        let rect = Rect { left: 0.0, top: 0.0, width: 10.0, height: 10.0 };
        assert!(!rect.overlaps(&Rect { left: 10.0, ..rect }));
        assert!(rect.overlaps(&Rect { left: 9.5, ..rect }));
    }
}
