//! Shares of small wholes: a row for each, with a point and its interval for each share, and the counts beside it.

use super::beside_type;
use crate::scale::count_ticks;
use crate::scene::{Anchor, Ink, Item, Label, Mark, Point, Rect, Scene, Shape, Stroke, shortened, text_width_px};

/// A row.
#[derive(Clone, Debug)]
pub struct ShareRow {
    /// The key of its mark.
    pub key: String,
    /// Its name.
    pub label: String,
    /// What stands after it.
    pub aside: String,
    /// Its shares in the order of the series, each with its interval, in parts of 1.
    pub shares: Vec<(f64, (f64, f64))>,
    /// The lines of its tooltip.
    pub lines: Vec<String>,
}

/// The rows that a height has room for.
pub fn share_rows_within(height_px: f64, type_px: f64) -> usize {
    let mut rows = 1;
    while share_rows_height_px(rows + 1, type_px) <= height_px {
        rows += 1;
    }
    rows
}

/// The height that rows take.
pub fn share_rows_height_px(rows: usize, type_px: f64) -> f64 {
    real(rows) * row_px(type_px) + head_px(type_px)
}

fn row_px(type_px: f64) -> f64 {
    (type_px * 2.1).max(26.0)
}

/// The names of the series stand in the first line, the percentages in the second.
fn head_px(type_px: f64) -> f64 {
    type_px * 3.2
}

/// Draws the rows; the picture is as high as they are. `series` are the colours and names of the shares.
pub fn draw_share_rows(
    rows: &[ShareRow],
    series: &[(Ink, String)],
    percent: fn(u32) -> String,
    width_px: f64,
    type_px: f64,
) -> Scene {
    let mut scene = Scene::new(width_px, share_rows_height_px(rows.len().max(1), type_px));
    let longest = |text: fn(&ShareRow) -> &str| {
        rows.iter().map(|row| text_width_px(text(row), type_px, false)).fold(0.0, f64::max)
    };
    let label_px = longest(|row| &row.label).min(width_px * 0.36);
    let aside_px = longest(|row| &row.aside).min(width_px * 0.24);
    let (left, right) = (label_px + type_px * 1.4, width_px - aside_px - type_px * 1.4);
    let most = rows.iter().flat_map(|row| &row.shares).map(|(_, (_, high))| *high).fold(0.0, f64::max);
    let ticks = count_ticks(whole(most * 100.0), if width_px < 600.0 { 3 } else { 5 });
    let end = f64::from(ticks.last().copied().unwrap_or(1)).clamp(1.0, 100.0);
    let x_of = |share: f64| left + (right - left) * share * 100.0 / end;
    write_series(&mut scene, series, type_px);
    for tick in ticks.iter().filter(|tick| **tick <= 100) {
        let x = x_of(f64::from(*tick) / 100.0);
        let points = vec![Point::new(x, head_px(type_px)), Point::new(x, scene.height_px)];
        let stroke = Some(Stroke { ink: Ink::Grid, width_px: 1.0 });
        scene.items.push(Item { shape: Shape::Path { points, closed: false }, fill: None, stroke, mark: None });
        let at = Point::new(x, type_px * 2.7);
        let label = Label { at, text: percent(*tick), size_px: type_px, anchor: Anchor::Middle, bold: false };
        scene.write(label, Ink::Muted);
    }
    for (at, row) in rows.iter().enumerate() {
        let middle = head_px(type_px) + row_px(type_px) * (real(at) + 0.5);
        let baseline = middle + type_px * 0.36;
        let mark = Some(scene.marks.len());
        scene.marks.push(Mark {
            key: row.key.clone(),
            title: row.label.clone(),
            lines: row.lines.clone(),
            series: None,
            cell: (0, i32::try_from(at).unwrap_or(i32::MAX)),
            area: Rect { left: 0.0, top: middle - row_px(type_px) / 2.0, width: width_px, height: row_px(type_px) },
        });
        for (x, text, most_px) in [(label_px, &row.label, label_px), (width_px, &row.aside, aside_px)] {
            let text = shortened(text, type_px, false, most_px);
            let at = Point::new(x, baseline);
            scene.write(Label { at, text, size_px: type_px, anchor: Anchor::End, bold: false }, Ink::Text);
        }
        let apart = type_px * 0.42;
        for (place, ((share, (low, high)), (ink, _))) in row.shares.iter().zip(series).enumerate() {
            let y = middle + apart * (real(place) * 2.0 - real(series.len().saturating_sub(1)));
            let points = vec![Point::new(x_of(*low), y), Point::new(x_of(*high), y)];
            let stroke = Some(Stroke { ink: *ink, width_px: beside_type(2.0, type_px) });
            scene.items.push(Item { shape: Shape::Path { points, closed: false }, fill: None, stroke, mark });
            let stroke = Some(Stroke { ink: Ink::Paper, width_px: 1.5 });
            let shape = Shape::Circle(Point::new(x_of(*share), y), beside_type(4.0, type_px));
            scene.items.push(Item { shape, fill: Some(*ink), stroke, mark });
        }
    }
    scene
}

/// The names of the series, each after its dot.
fn write_series(scene: &mut Scene, series: &[(Ink, String)], type_px: f64) {
    let mut x = type_px * 0.5;
    for (ink, name) in series {
        let shape = Shape::Circle(Point::new(x, type_px * 0.85), beside_type(4.0, type_px));
        scene.items.push(Item { shape, fill: Some(*ink), stroke: None, mark: None });
        x += type_px * 0.8;
        let at = Point::new(x, type_px * 1.2);
        let text = shortened(name, type_px, false, (scene.width_px - x).max(0.0));
        x += text_width_px(&text, type_px, false) + type_px * 1.4;
        scene.write(Label { at, text, size_px: type_px, anchor: Anchor::Start, bold: false }, Ink::Text);
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a percentage is from 0 to 100")]
fn whole(percent: f64) -> u32 {
    percent.clamp(0.0, 100.0).ceil() as u32
}

#[expect(clippy::cast_precision_loss, reason = "a picture has few rows")]
fn real(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_height_has_room_for_as_many_rows_of_shares_as_fit() {
        let rows = share_rows_within(300.0, 14.0);
        assert!(share_rows_height_px(rows, 14.0) <= 300.0 && share_rows_height_px(rows + 1, 14.0) > 300.0);
    }
}
