//! Marks behind which there are records of the reader's own: a sign on each, and a note that explains it.

use std::collections::BTreeSet;

use super::{Figure, RecordKey};
use crate::dataset::{Dataset, Later, is_own};
use crate::scene::{Ink, Item, Pane, Point, Scene, Shape, Stroke};
use crate::text::{Lang, own_count, own_note};

/// Half the height of a sign, in pixels.
const HALF_PX: f64 = 5.0;

impl Figure {
    /// The figure with a sign on each mark behind which there are records of the reader's own, and a first note on how many
    /// there are in all: both stand wherever the figure does.
    #[must_use]
    pub fn with_own_marked(mut self, dataset: &Dataset, lang: Lang) -> Self {
        let own = self.own_count(dataset);
        if own == 0 {
            return self;
        }
        self.notes.insert(0, own_note(lang, own));
        let mut signs = Vec::new();
        for mark in &mut self.scene.marks {
            let count = self.records.get(&mark.key).map_or(0, |records| count_own(records, dataset));
            if count > 0 {
                mark.lines.push(own_count(lang, count));
                let area = mark.area;
                // On the edge of a bar, not on the number above it.
                signs.push(Point::new(area.right(), area.top + HALF_PX.min(area.height)));
            }
        }
        for at in signs {
            draw_sign(&mut self.scene, at);
        }
        self
    }

    /// How many of the records behind its marks are the reader's own.
    pub fn own_count(&self, dataset: &Dataset) -> usize {
        if dataset.has_own() { count_own(self.records.values().flatten(), dataset) } else { 0 }
    }
}

/// How many different records are the reader's own.
fn count_own<'a>(records: impl IntoIterator<Item = &'a RecordKey>, dataset: &Dataset) -> usize {
    records.into_iter().filter(|key| key.is_own(dataset)).collect::<BTreeSet<_>>().len()
}

/// A diamond about a point, moved into the picture; none where the point lies outside the part that can be moved.
fn draw_sign(scene: &mut Scene, at: Point) {
    let count = scene.items.len();
    if let Some(Pane { area, items }) = &mut scene.pane {
        let [left, top, width, height] = area.map(f64::from);
        if at.x < left || at.x > left + width || at.y < top || at.y > top + height {
            return;
        }
        // It is moved with what it stands on.
        items.end = if items.end == count { count + 1 } else { items.end };
    }
    let inside = |place: f64, length: f64| place.clamp(HALF_PX, (length - HALF_PX).max(HALF_PX));
    let (x, y) = (inside(at.x, scene.width_px), inside(at.y, scene.height_px));
    let corners = [(0.0, -HALF_PX), (HALF_PX, 0.0), (0.0, HALF_PX), (-HALF_PX, 0.0)];
    let points = corners.map(|(right, down)| Point::new(x + right, y + down)).to_vec();
    scene.items.push(Item {
        shape: Shape::Path { points, closed: true },
        fill: Some(Ink::Paper),
        stroke: Some(Stroke { ink: Ink::Text, width_px: 1.5 }),
        mark: None,
    });
}

impl RecordKey {
    /// Whether it is a record of the reader's own.
    pub fn is_own(self, dataset: &Dataset) -> bool {
        let later = |of: &dyn Fn(&Later) -> bool| dataset.later().is_some_and(of);
        match self {
            Self::Visit(key) => is_own(&dataset.visit(key).id),
            Self::Adoption(key) => later(&|later| is_own(&later.adoption(key).id)),
            Self::Award(key) => later(&|later| is_own(&later.award(key).id)),
            Self::Programme(_) | Self::Indicator(_) => false,
        }
    }
}
