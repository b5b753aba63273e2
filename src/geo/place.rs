//! Which part of the world a map shows, and where its points lie in pixels.

use super::Bounds;
use crate::scene::Point;

/// The nearest that a map can be looked at: from there on, the outlines are coarser than the screen.
pub const MOST_ZOOM: f64 = 40.0;

/// What a map looks at: a middle, and a width in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The longitude of the middle, in degrees.
    pub lon: f64,
    /// The latitude of the middle, in degrees.
    pub lat: f64,
    /// The degrees of longitude from edge to edge of a map two and a half times as wide as high, or less.
    pub span: f64,
}

/// Width through height of the room that a place is meant for: that of Indonesia.
const RATIO: f64 = 2.55;

impl Place {
    /// The place that shows a rectangle with some room around it.
    pub fn around(bounds: Bounds) -> Self {
        let (width, height) = (bounds.east - bounds.west, bounds.north - bounds.south);
        Self {
            lon: f64::midpoint(bounds.west, bounds.east),
            lat: f64::midpoint(bounds.south, bounds.north),
            span: (width.max(height * RATIO) * 1.04).max(0.05),
        }
    }

    /// The place held within another: no nearer than [`MOST_ZOOM`], no farther, and with its middle inside.
    #[must_use]
    pub fn within(self, whole: Self) -> Self {
        let span = self.span.clamp(whole.span / MOST_ZOOM, whole.span);
        let free = (whole.span - span) / 2.0;
        let hold = |value: f64, middle: f64, free: f64| value.clamp(middle - free, middle + free);
        Self { lon: hold(self.lon, whole.lon, free), lat: hold(self.lat, whole.lat, free / RATIO), span }
    }

    /// The place nearer by a factor, around a point that stays where it is.
    #[must_use]
    pub fn nearer(self, factor: f64, (lon, lat): (f64, f64)) -> Self {
        Self { lon: lon + (self.lon - lon) / factor, lat: lat + (self.lat - lat) / factor, span: self.span / factor }
    }
}

/// A place in a room of pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    place: Place,
    width_px: f64,
    height_px: f64,
    px_per_degree: f64,
}

impl Window {
    /// A place in a room of a width and a height in pixels.
    pub fn new(place: Place, (width_px, height_px): (f64, f64)) -> Self {
        let px_per_degree = (width_px / place.span).min(height_px * RATIO / place.span);
        Self { place, width_px, height_px, px_per_degree }
    }

    /// Pixels a degree.
    pub fn px_per_degree(&self) -> f64 {
        self.px_per_degree
    }

    /// Where a longitude and a latitude lie.
    pub fn point(&self, (lon, lat): (f64, f64)) -> Point {
        Point::new(
            self.width_px / 2.0 + (lon - self.place.lon) * self.px_per_degree,
            self.height_px / 2.0 - (lat - self.place.lat) * self.px_per_degree,
        )
    }

    /// The longitude and the latitude of a point.
    pub fn degrees(&self, point: Point) -> (f64, f64) {
        (
            self.place.lon + (point.x - self.width_px / 2.0) / self.px_per_degree,
            self.place.lat - (point.y - self.height_px / 2.0) / self.px_per_degree,
        )
    }

    /// Whether a rectangle lies in the room or beside it, where a small move would show it, and is large enough to
    /// be seen.
    pub fn shows(&self, bounds: Bounds) -> bool {
        let from = self.point((bounds.west, bounds.north));
        let to = self.point((bounds.east, bounds.south));
        let is_large = to.x - from.x >= 0.6 || to.y - from.y >= 0.6;
        let beside = 0.5;
        is_large
            && to.x >= -self.width_px * beside
            && from.x <= self.width_px * (1.0 + beside)
            && to.y >= -self.height_px * beside
            && from.y <= self.height_px * (1.0 + beside)
    }

    /// Whether a point lies in the room.
    pub fn holds(&self, degrees: (f64, f64)) -> bool {
        let point = self.point(degrees);
        (0.0..=self.width_px).contains(&point.x) && (0.0..=self.height_px).contains(&point.y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: Place = Place { lon: 118.0, lat: -2.5, span: 46.0 };

    #[test]
    fn a_point_and_its_degrees_are_each_other() {
        let window = Window::new(Place { lon: 110.0, lat: -7.0, span: 8.0 }, (800.0, 400.0));
        let point = window.point((112.5, -6.25));
        let (lon, lat) = window.degrees(point);
        assert!((lon - 112.5).abs() < 1e-9 && (lat + 6.25).abs() < 1e-9);
    }

    #[test]
    fn nearer_keeps_the_point_under_the_finger() {
        let (place, finger) = (WHOLE, (112.0, -7.5));
        let before = Window::new(place, (900.0, 350.0)).point(finger);
        let after = Window::new(place.nearer(3.0, finger), (900.0, 350.0)).point(finger);
        assert!((before.x - after.x).abs() < 1e-6 && (before.y - after.y).abs() < 1e-6);
    }

    #[test]
    fn no_place_leaves_the_whole() {
        for place in [
            Place { lon: 500.0, lat: 80.0, span: 4.0 },
            Place { lon: 0.0, lat: -80.0, span: 900.0 },
            Place { lon: 118.0, lat: 0.0, span: 0.000_1 },
        ] {
            let held = place.within(WHOLE);
            assert!(held.span <= WHOLE.span && held.span >= WHOLE.span / MOST_ZOOM - 1e-9);
            assert!((held.lon - WHOLE.lon).abs() <= WHOLE.span / 2.0);
            assert_eq!(held.within(WHOLE), held);
        }
    }
}
