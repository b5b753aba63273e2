//! Columns of dots: each case one dot, above the class that it belongs to.

use crate::scene::{Anchor, Ink, Item, Label, Mark, Point, Rect, Scene, Shape, Stroke, fit, text_width_px};

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
    let words = columns.iter().flat_map(|column| column.label.split_whitespace());
    if words.map(|word| text_width_px(word, type_px, false)).fold(0.0, f64::max) > room_px - type_px * 0.4 {
        return draw_rows(columns, width_px, height_px, type_px);
    }
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
            let place = (cell(at * 16 + side), -cell(row));
            draw_dot(&mut scene, dot, column.ink, (Point::new(x, y), size_px * 0.42), place);
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

/// Where columns are too narrow for their names: a row for each class, its name above its dots.
fn draw_rows(columns: &[DotColumn], width_px: f64, height_px: f64, type_px: f64) -> Scene {
    let across =
        |size_px: f64| (1..200usize).take_while(|count| real(*count) * size_px <= width_px).last().unwrap_or(1);
    let lines = |column: &DotColumn, size_px: f64| column.dots.len().div_ceil(across(size_px)).max(1);
    let tall = |size_px: f64| {
        columns.iter().map(|column| type_px * 1.9 + real(lines(column, size_px)) * size_px).sum::<f64>() + type_px * 0.5
    };
    // The largest dots with which the rows are not higher than the picture may be, or the smallest.
    let sizes = [MOST_RADIUS_PX * 2.0, 18.0, 15.0, 12.0];
    let size_px = sizes.into_iter().find(|size_px| tall(*size_px) <= height_px).unwrap_or(12.0);
    let across = across(size_px);
    let mut scene = Scene::new(width_px, 0.0);
    let mut y = 0.0;
    for (at, column) in columns.iter().enumerate() {
        y += type_px * 1.5;
        let text = format!("{} ({})", column.label, column.dots.len());
        scene.write(
            Label { at: Point::new(0.0, y), text, size_px: type_px, anchor: Anchor::Start, bold: false },
            Ink::Text,
        );
        y += type_px * 0.4;
        for (place, dot) in column.dots.iter().enumerate() {
            let (row, side) = (place / across, place % across);
            let at_px = Point::new((real(side) + 0.5) * size_px, y + (real(row) + 0.5) * size_px);
            draw_dot(&mut scene, dot, column.ink, (at_px, size_px * 0.42), (cell(side), cell(at * 16 + row)));
        }
        y += real(column.dots.len().div_ceil(across).max(1)) * size_px;
    }
    scene.height_px = y + type_px * 0.5;
    scene
}

fn draw_dot(scene: &mut Scene, dot: &Dot, ink: Ink, (at, radius): (Point, f64), cell: (i32, i32)) {
    let mark = Some(scene.marks.len());
    scene.items.push(Item { shape: Shape::Circle(at, radius), fill: Some(ink), stroke: None, mark });
    scene.marks.push(Mark {
        key: dot.key.clone(),
        title: dot.title.clone(),
        lines: dot.lines.clone(),
        series: None,
        cell,
        area: Rect { left: at.x - radius, top: at.y - radius, width: radius * 2.0, height: radius * 2.0 },
    });
}

#[expect(clippy::cast_precision_loss, reason = "a picture has few dots")]
fn real(count: usize) -> f64 {
    count as f64
}

fn cell(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
