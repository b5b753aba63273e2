//! Bars that lie: a row for each value, the longest first, its name before it and its number after it.

use crate::scene::{Anchor, Ink, Item, Label, Mark, Point, Rect, Scene, Shape, shortened, text_width_px};

/// A row.
#[derive(Clone, Debug)]
pub struct RankedRow {
    /// The key of its mark; none where nothing lies behind it.
    pub key: Option<String>,
    /// Its name.
    pub label: String,
    /// Its value.
    pub value: u32,
    /// Its colour.
    pub ink: Ink,
    /// The lines of its tooltip.
    pub lines: Vec<String>,
}

/// The most rows that a height has room for.
pub fn ranked_rows_within(height_px: f64, type_px: f64) -> usize {
    let mut rows = 1;
    while ranked_height_px(rows + 1, type_px) <= height_px {
        rows += 1;
    }
    rows
}

fn row_px(type_px: f64) -> f64 {
    (type_px * 1.85).max(24.0)
}

/// The height that rows take.
pub fn ranked_height_px(rows: usize, type_px: f64) -> f64 {
    real(rows) * row_px(type_px) + 2.0
}

/// Draws the rows; the picture is as high as they are. The longest bar stands for `at_least`, where none is longer.
pub fn draw_ranked_bars(
    rows: &[RankedRow],
    number: fn(u32) -> String,
    width_px: f64,
    type_px: f64,
    at_least: u32,
) -> Scene {
    let mut scene = Scene::new(width_px, ranked_height_px(rows.len().max(1), type_px));
    let height = row_px(type_px);
    // What stands for the rest is told by its number alone: its bar would dwarf the others.
    let named = rows.iter().filter(|row| row.key.is_some());
    scene.highest = named.map(|row| row.value).max().unwrap_or(0);
    let most = scene.highest.max(at_least).max(1);
    let longest = rows.iter().map(|row| text_width_px(&row.label, type_px, false)).fold(0.0, f64::max);
    let widest = rows.iter().map(|row| text_width_px(&number(row.value), type_px, true)).fold(0.0, f64::max);
    let number_px = widest + type_px * 0.8;
    // On narrow pictures names are cut rather than bars: the whole name is in the tooltip and in the table.
    let label_px = longest.min(width_px * 0.48);
    let left = label_px + type_px * 0.7;
    let room = (width_px - left - number_px).max(10.0);
    for (at, row) in rows.iter().enumerate() {
        let top = real(at) * height;
        let bar = Rect {
            left,
            top: top + height * 0.16,
            width: if row.key.is_some() { (room * f64::from(row.value) / f64::from(most)).max(1.0) } else { 0.0 },
            height: height * 0.68,
        };
        let baseline = top + height / 2.0 + type_px * 0.36;
        let mark = row.key.as_ref().map(|key| {
            scene.marks.push(Mark {
                key: key.clone(),
                title: row.label.clone(),
                lines: row.lines.clone(),
                series: None,
                cell: (0, i32::try_from(at).unwrap_or(i32::MAX)),
                area: Rect { left: 0.0, top, width: bar.right(), height },
            });
            scene.marks.len() - 1
        });
        // What a mark shows must begin what it is called: its number stands in it, its name beside it.
        let mut write = |at: Point, text: String, anchor: Anchor, mark: Option<usize>| {
            let label = Label { at, text, size_px: type_px, anchor, bold: anchor == Anchor::Start };
            scene.items.push(Item { shape: Shape::Text(label), fill: Some(Ink::Text), stroke: None, mark });
        };
        write(Point::new(label_px, baseline), shortened(&row.label, type_px, false, label_px), Anchor::End, None);
        write(Point::new(bar.right() + type_px * 0.4, baseline), number(row.value), Anchor::Start, mark);
        if row.key.is_some() {
            scene.items.push(Item { shape: Shape::Rect(bar), fill: Some(row.ink), stroke: None, mark });
        }
    }
    scene
}

#[expect(clippy::cast_precision_loss, reason = "a picture has few rows")]
fn real(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_height_has_room_for_as_many_rows_as_fit() {
        let rows = ranked_rows_within(300.0, 14.0);
        assert!(ranked_height_px(rows, 14.0) <= 300.0 && ranked_height_px(rows + 1, 14.0) > 300.0);
    }
}
