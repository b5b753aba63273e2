//! Rectangles in degrees.

/// A rectangle in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// The western end.
    pub west: f64,
    /// The southern end.
    pub south: f64,
    /// The eastern end.
    pub east: f64,
    /// The northern end.
    pub north: f64,
}

impl Bounds {
    pub(super) const NONE: Self =
        Self { west: f64::INFINITY, south: f64::INFINITY, east: f64::NEG_INFINITY, north: f64::NEG_INFINITY };

    /// The least rectangle around both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            west: self.west.min(other.west),
            south: self.south.min(other.south),
            east: self.east.max(other.east),
            north: self.north.max(other.north),
        }
    }

    pub(super) fn area(self) -> f64 {
        (self.east - self.west).max(0.0) * (self.north - self.south).max(0.0)
    }

    pub(super) fn of(points: impl IntoIterator<Item = (f64, f64)>) -> Self {
        points.into_iter().fold(Self::NONE, |bounds, (x, y)| bounds.with(Self { west: x, south: y, east: x, north: y }))
    }
}
