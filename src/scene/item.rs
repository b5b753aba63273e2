//! What a scene is made of.

use super::{Ink, Point, Rect};

/// Something painted.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its outline.
    pub shape: Shape,
    /// What fills it.
    pub fill: Option<Ink>,
    /// What draws its outline.
    pub stroke: Option<Stroke>,
    /// The position of the mark that it belongs to.
    pub mark: Option<usize>,
}

/// An outline.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle.
    Rect(Rect),
    /// A line through points; closed, the outline of an area.
    Path {
        /// The points.
        points: Vec<Point>,
        /// Whether the last is joined to the first.
        closed: bool,
    },
    /// An area of several rings, those within another being holes.
    Area(Vec<Vec<Point>>),
    /// A circle: centre and radius in pixels.
    Circle(Point, f64),
    /// A line of text.
    Text(Label),
}

/// A drawn line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub ink: Ink,
    /// Its width in pixels.
    pub width_px: f64,
}

/// A line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where its baseline is anchored.
    pub at: Point,
    /// What it says.
    pub text: String,
    /// The height of the type in pixels.
    pub size_px: f64,
    /// Which end of the text is at the point.
    pub anchor: Anchor,
    /// Whether it is bold.
    pub bold: bool,
}

/// Which part of a text lies at its point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// Its start.
    #[default]
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// Something that a reader can point at.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Names the mark in addresses; stable.
    pub key: String,
    /// The first line of its tooltip.
    pub title: String,
    /// The further lines of its tooltip.
    pub lines: Vec<String>,
    /// The series that it belongs to, for focus and dim.
    pub series: Option<String>,
    /// Column and row in the order of the arrow keys.
    pub cell: (i32, i32),
    /// Where it is.
    pub area: Rect,
}

impl Mark {
    /// The name for assistive technology: all that the tooltip says.
    pub fn name(&self) -> String {
        let mut name = self.title.clone();
        for line in &self.lines {
            name.push_str(". ");
            name.push_str(line);
        }
        name
    }
}

impl Shape {
    /// The shape at another place.
    #[must_use]
    pub fn moved(&self, by: Point) -> Self {
        match self {
            Self::Rect(rect) => Self::Rect(Rect { left: rect.left + by.x, top: rect.top + by.y, ..*rect }),
            Self::Path { points, closed } => {
                Self::Path { points: points.iter().map(|point| point.moved(by)).collect(), closed: *closed }
            }
            Self::Area(rings) => {
                let moved = |ring: &Vec<Point>| ring.iter().map(|point| point.moved(by)).collect();
                Self::Area(rings.iter().map(moved).collect())
            }
            Self::Circle(centre, radius) => Self::Circle(centre.moved(by), *radius),
            Self::Text(label) => Self::Text(Label { at: label.at.moved(by), ..label.clone() }),
        }
    }
}
