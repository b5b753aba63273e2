//! Columns of dots: each case one dot, above the class that it belongs to.

use crate::scene::{Anchor, Ink, Item, Label, Mark, Point, Rect, Scene, Shape, Stroke, fit};

/// A column.
#[derive(Clone, Debug)]
pub struct DotColumn {
    /// What stands below it.
    pub label: String,
    /// Its dots, from the ground up.
    pub dots: Vec<Dot>,
    /// The colour of its dots.
    pub ink: Ink,
}

/// A dot: one case.
#[derive(Clone, Debug)]
pub struct Dot {
    /// The key of its mark.
    pub key: String,
    /// The title of its tooltip.
    pub title: String,
    /// The lines of its tooltip.
    pub lines: Vec<String>,
}

const MOST_RADIUS_PX: f64 = 11.0;

/// Draws columns of dots into a picture of a size, with type of a size.
pub fn draw_dot_columns(columns: &[DotColumn], width_px: f64, height_px: f64, type_px: f64) -> Scene {
    let mut scene = Scene::new(width_px, height_px);
    let room_px = width_px / real(columns.len().max(1));
    let labels: Vec<Vec<String>> =
        columns.iter().map(|column| fit(&column.label, type_px, false, room_px - type_px * 0.6)).collect();
    let label_px = labels.iter().map(Vec::len).max().map_or(0.0, real) * type_px * 1.25 + type_px * 0.8;
    let ground = height_px - label_px;
    let top_px = type_px * 1.8;
    let tallest = columns.iter().map(|column| column.dots.len()).max().unwrap_or(1).max(1);
    // As many dots side by side as the tallest column needs to stay below the top.
    let across = (1..=12usize)
        .find(|across| {
            let size = (room_px * 0.8 / real(*across)).min(MOST_RADIUS_PX * 2.0);
            real(tallest.div_ceil(*across)) * size <= ground - top_px
        })
        .unwrap_or(12);
    let size_px = (room_px * 0.8 / real(across)).min(MOST_RADIUS_PX * 2.0);
    let axis = Stroke { ink: Ink::Axis, width_px: 1.0 };
    let ends = vec![Point::new(0.0, ground), Point::new(width_px, ground)];
    scene.items.push(Item {
        shape: Shape::Path { points: ends, closed: false },
        fill: None,
        stroke: Some(axis),
        mark: None,
    });
    for (at, column) in columns.iter().enumerate() {
        let middle = room_px * (real(at) + 0.5);
        let wide = across.min(column.dots.len().max(1));
        for (place, dot) in column.dots.iter().enumerate() {
            let (row, side) = (place / wide, place % wide);
            let x = middle + (real(side) - (real(wide) - 1.0) / 2.0) * size_px;
            let y = ground - (real(row) + 0.5) * size_px - 2.0;
            let mark = Some(scene.marks.len());
            let radius = size_px * 0.42;
            scene.items.push(Item {
                shape: Shape::Circle(Point::new(x, y), radius),
                fill: Some(column.ink),
                stroke: None,
                mark,
            });
            scene.marks.push(Mark {
                key: dot.key.clone(),
                title: dot.title.clone(),
                lines: dot.lines.clone(),
                series: None,
                cell: (cell(at * 16 + side), -cell(row)),
                area: Rect { left: x - radius, top: y - radius, width: radius * 2.0, height: radius * 2.0 },
            });
        }
        let rows = column.dots.len().div_ceil(wide);
        let above = Point::new(middle, ground - real(rows) * size_px - type_px * 0.5);
        scene.write(
            Label {
                at: above,
                text: column.dots.len().to_string(),
                size_px: type_px,
                anchor: Anchor::Middle,
                bold: true,
            },
            Ink::Text,
        );
        for (line, text) in labels.get(at).into_iter().flatten().enumerate() {
            let place = Point::new(middle, ground + type_px * (1.3 + 1.25 * real(line)));
            let label = Label { at: place, text: text.clone(), size_px: type_px, anchor: Anchor::Middle, bold: false };
            scene.write(label, Ink::Muted);
        }
    }
    scene
}

#[expect(clippy::cast_precision_loss, reason = "a picture has few dots")]
fn real(count: usize) -> f64 {
    count as f64
}

fn cell(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
