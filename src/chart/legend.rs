//! A legend: colour and word for each series, in as many lines as the width asks for.

use super::sign::{Sign, draw_sign};
use crate::scene::{Anchor, Ink, Item, Label, Mark, Point, Rect, Scene, Shape, text_width_px};

/// One entry.
pub(crate) struct Entry {
    pub(crate) ink: Ink,
    /// The shape that it stands for, where series differ by it.
    pub(crate) sign: Option<Sign>,
    pub(crate) label: String,
    /// What the entry is when pointed at.
    pub(crate) mark: Mark,
}

/// Draws entries from the top left corner on; the marks' areas are set here. Returns the height used.
pub(crate) fn draw_legend(scene: &mut Scene, entries: Vec<Entry>, type_px: f64) -> f64 {
    let swatch_px = type_px * 0.8;
    let line_px = (type_px * 1.7).max(24.0);
    let (mut left, mut top) = (0.0, 0.0);
    for mut entry in entries {
        let label_px = text_width_px(&entry.label, type_px, false);
        let width_px = swatch_px + type_px * 0.45 + label_px;
        if left > 0.0 && left + width_px > scene.width_px {
            left = 0.0;
            top += line_px;
        }
        let middle = top + line_px / 2.0;
        let swatch = Rect { left, top: middle - swatch_px / 2.0, width: swatch_px, height: swatch_px };
        entry.mark.area = Rect { left, top, width: width_px, height: line_px };
        let mark = Some(scene.marks.len());
        scene.marks.push(entry.mark);
        scene.items.push(match entry.sign {
            Some(sign) => draw_sign(sign, swatch.centre(), swatch_px / 2.0, entry.ink, mark),
            None => Item { shape: Shape::Rect(swatch), fill: Some(entry.ink), stroke: None, mark },
        });
        let label = Label {
            at: Point::new(left + swatch_px + type_px * 0.45, middle + type_px * 0.35),
            text: entry.label,
            size_px: type_px,
            anchor: Anchor::Start,
            bold: false,
        };
        scene.items.push(Item { shape: Shape::Text(label), fill: Some(Ink::Text), stroke: None, mark });
        left += width_px + type_px * 1.3;
    }
    top + line_px
}
