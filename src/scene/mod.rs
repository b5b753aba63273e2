//! The display list: what a picture consists of, positioned and coloured by role.
//!
//! A scene is plain data. Some of its items belong to *marks*, the things a reader can point at; a mark has a
//! key, words, and a place in a grid for the arrow keys. What a mark means is not known here. One tree of nodes
//! ([`svg`]) serves the screen, the download and the snapshot, so they cannot differ.

mod beside;
mod geometry;
mod ink;
mod item;
mod navigate;
pub mod svg;
mod text_width;

pub use beside::{GAP_PX, beside};
pub use geometry::{Point, Rect};
pub use ink::Ink;
pub use item::{Anchor, Item, Label, Mark, Shape, Stroke};
pub use navigate::Direction;
pub use text_width::{fit, lines_that_fit, shortened, shortened_to_words, text_width_px};

/// A picture: items in the order in which they are painted, and the marks among them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width in pixels.
    pub width_px: f64,
    /// Height in pixels.
    pub height_px: f64,
    /// What is painted, first to last.
    pub items: Vec<Item>,
    /// What can be pointed at; items refer to these by position.
    pub marks: Vec<Mark>,
    /// How the marks lie to each other.
    pub layout: Layout,
    /// The part of the picture that can be moved and is cut at its edges.
    pub pane: Option<Pane>,
    /// The highest value drawn along the axis that pictures must share to be compared; 0 where there is none.
    pub highest: u32,
    /// Where years lie, in a picture with one axis of them.
    pub time: Option<TimeAxis>,
}

/// An axis of years, left to right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeAxis {
    /// The first year.
    pub first: i32,
    /// The last year.
    pub last: i32,
    /// Where the first year begins.
    pub left_px: f64,
    /// How wide a year is.
    pub year_px: f64,
    /// The upper end of what lies along the axis.
    pub top_px: f64,
    /// Its lower end.
    pub bottom_px: f64,
}

impl TimeAxis {
    /// The year at a place, the first or last one beside the axis.
    pub fn year_at(&self, x: f64) -> i32 {
        #[expect(clippy::cast_possible_truncation, reason = "a picture has few years")]
        let at = ((x - self.left_px) / self.year_px.max(f64::EPSILON)).floor().clamp(-1e6, 1e6) as i32;
        (self.first + at).clamp(self.first, self.last)
    }
}

/// How marks lie to each other, which is what the arrow keys follow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// In columns and rows.
    #[default]
    Grid,
    /// Anywhere, as on a map; a mark's area is the point that stands for it.
    Plane,
}

/// A part of the picture that is cut at its edges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pane {
    /// Its edges, in whole pixels: left, top, width, height.
    pub area: [i32; 4],
    /// The positions of the items within it.
    pub items: std::ops::Range<usize>,
}

impl Pane {
    /// A part with the items of some positions.
    #[expect(clippy::cast_possible_truncation, reason = "a part is as large as a screen")]
    pub fn new(area: Rect, items: std::ops::Range<usize>) -> Self {
        Self { area: [area.left, area.top, area.width, area.height].map(|edge| edge as i32), items }
    }
}

impl Scene {
    /// An empty picture.
    pub fn new(width_px: f64, height_px: f64) -> Self {
        Self { width_px, height_px, ..Self::default() }
    }

    /// Paints a line of text.
    pub fn write(&mut self, label: Label, ink: Ink) {
        self.items.push(Item { shape: Shape::Text(label), fill: Some(ink), stroke: None, mark: None });
    }

    /// Takes over another scene, moved; its marks too, `cells` columns and rows further in the order of the arrow keys.
    pub fn join(&mut self, other: Self, by: Point, cells: (i32, i32)) {
        let first = self.marks.len();
        self.items.extend(other.items.into_iter().map(|item| Item {
            shape: item.shape.moved(by),
            mark: item.mark.map(|at| at + first),
            ..item
        }));
        self.marks.extend(other.marks.into_iter().map(|mark| Mark {
            cell: (mark.cell.0 + cells.0, mark.cell.1 + cells.1),
            area: Rect { left: mark.area.left + by.x, top: mark.area.top + by.y, ..mark.area },
            ..mark
        }));
    }

    /// Takes over the items of another scene, moved; its marks become part of the picture only.
    pub fn embed(&mut self, other: &Self, by: Point) {
        let first = self.items.len();
        #[expect(clippy::cast_possible_truncation, reason = "a scene is far smaller than 2^31 pixels")]
        let (right, down) = (by.x.round() as i32, by.y.round() as i32);
        self.pane = other.pane.as_ref().map(|Pane { area: [left, top, width, height], items }| Pane {
            area: [left + right, top + down, *width, *height],
            items: items.start + first..items.end + first,
        });
        let items = other.items.iter().cloned();
        self.items.extend(items.map(|item| Item { mark: None, shape: item.shape.moved(by), ..item }));
    }
}
