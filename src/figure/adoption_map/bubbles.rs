//! Circles at capitals, as large as what is counted, moved apart where they would lie on each other.

use super::Drawing;
use super::classes::Class;
use crate::geo::{Capitals, Outline};
use crate::model::RegionKey;
use crate::query::{Measure, RegionProgress};
use crate::scene::{Anchor, Ink, Item, Label, Point, Rect, Scene, Shape, Stroke, text_width_px};
use crate::text::integer;

/// The radius of the largest circle, in degrees: far away they are small, or Java would be nothing else.
const LARGEST_DEGREES: f64 = 0.4;
/// The same, in the size of the type, whatever the degrees: from and to.
const LARGEST: (f64, f64) = (0.3, 1.5);
/// The radius of the smallest circle, in pixels: one can still be hit.
const SMALLEST_PX: f64 = 2.5;
/// How often circles are pushed apart; enough for the densest island at the width of a screen.
const ROUNDS: usize = 80;

/// A circle.
struct Bubble {
    /// The capital.
    home: Point,
    at: Point,
    radius: f64,
    count: u32,
    /// The position of the region's mark.
    mark: usize,
}

impl Drawing<'_> {
    /// How many of what the colours count a region has; steps count visits.
    fn counted(&self, reach: &RegionProgress) -> u32 {
        match self.look.measure {
            Measure::Level | Measure::Visits => u32::try_from(reach.visits.len()).unwrap_or(u32::MAX),
            Measure::People => reach.people,
            Measure::Programmes => u32::try_from(reach.programmes(self.later).len()).unwrap_or(u32::MAX),
        }
    }

    /// Draws the circles; each belongs to the mark of its region, which it carries along.
    pub(super) fn draw_bubbles(
        &self,
        capitals: &Capitals,
        regions: &[(RegionKey, &Outline, Class)],
        by: Point,
        scene: &mut Scene,
    ) {
        let mut bubbles: Vec<Bubble> = Vec::new();
        for (key, ..) in regions {
            let code = self.dataset.region(*key).code.as_str();
            let count = self.found.get(key).map_or(0, |reach| self.counted(reach));
            let Some(capital) = capitals
                .of(code)
                .filter(|capital| count > 0 && !self.is_subject(*key) && self.window.holds((capital.lon, capital.lat)))
            else {
                continue;
            };
            let Some(mark) = scene.marks.iter().position(|mark| mark.key == code) else { continue };
            let home = self.window.point((capital.lon, capital.lat)).moved(by);
            bubbles.push(Bubble { home, at: home, radius: 0.0, count, mark });
        }
        let most = f64::from(bubbles.iter().map(|bubble| bubble.count).max().unwrap_or(1));
        let largest = self.window.px_per_degree() * LARGEST_DEGREES;
        let largest = largest.clamp(self.type_px * LARGEST.0, self.type_px * LARGEST.1);
        for bubble in &mut bubbles {
            // The area stands for the number.
            bubble.radius = ((f64::from(bubble.count) / most).sqrt() * largest).max(SMALLEST_PX);
        }
        push_apart(&mut bubbles);
        for bubble in &bubbles {
            let Bubble { home, at, radius, count, mark } = *bubble;
            if (at.x - home.x).hypot(at.y - home.y) > radius {
                let shape = Shape::Path { points: vec![home, at], closed: false };
                let stroke = Some(Stroke { ink: Ink::Text, width_px: 1.0 });
                scene.items.push(Item { shape, fill: None, stroke, mark: Some(mark) });
            }
            let stroke = Some(Stroke { ink: Ink::Paper, width_px: 1.2 });
            let shape = Shape::Circle(at, radius);
            scene.items.push(Item { shape, fill: Some(Ink::Category(3)), stroke, mark: Some(mark) });
            let (text, size_px) = (integer(self.lang, count), self.type_px * 0.75);
            if text_width_px(&text, size_px, true) <= radius * 1.8 && size_px <= radius * 1.6 {
                let place = Point::new(at.x, at.y + size_px * 0.36);
                let label = Label { at: place, text, size_px, anchor: Anchor::Middle, bold: true };
                scene.items.push(Item {
                    shape: Shape::Text(label),
                    fill: Some(Ink::Paper),
                    stroke: None,
                    mark: Some(mark),
                });
            }
            if let Some(mark) = scene.marks.get_mut(mark) {
                mark.area = Rect { left: at.x, top: at.y, width: 0.0, height: 0.0 };
            }
        }
    }
}

/// Moves circles apart until none lies on another, each as near to its capital as that allows.
fn push_apart(bubbles: &mut [Bubble]) {
    for _ in 0..ROUNDS {
        let mut is_still = true;
        for one in 0..bubbles.len() {
            let (before, after) = bubbles.split_at_mut(one + 1);
            let Some(bubble) = before.last_mut() else { continue };
            for other in after {
                let (dx, dy) = (other.at.x - bubble.at.x, other.at.y - bubble.at.y);
                let length = dx.hypot(dy);
                let missing = bubble.radius + other.radius + 1.0 - length;
                if missing <= 0.01 {
                    continue;
                }
                is_still = false;
                // Two capitals in one place part to left and right.
                let (x, y) = if length < 1e-6 { (1.0, 0.0) } else { (dx / length, dy / length) };
                let by = missing / 2.0;
                bubble.at = Point::new(bubble.at.x - x * by, bubble.at.y - y * by);
                other.at = Point::new(other.at.x + x * by, other.at.y + y * by);
            }
        }
        if is_still {
            break;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bubble(x: f64, y: f64, radius: f64) -> Bubble {
        Bubble { home: Point::new(x, y), at: Point::new(x, y), radius, count: 1, mark: 0 }
    }

    #[test]
    fn circles_that_overlap_are_moved_apart_and_others_stay() {
        let mut bubbles =
            vec![bubble(0.0, 0.0, 5.0), bubble(0.0, 0.0, 5.0), bubble(4.0, 0.0, 3.0), bubble(90.0, 0.0, 9.0)];
        push_apart(&mut bubbles);
        for (at, one) in bubbles.iter().enumerate() {
            for other in &bubbles[at + 1..] {
                let apart = (one.at.x - other.at.x).hypot(one.at.y - other.at.y);
                assert!(apart >= one.radius + other.radius - 0.1, "{apart}");
            }
        }
        assert!((bubbles[3].at.x - 90.0).abs() < 1e-9);
    }
}
