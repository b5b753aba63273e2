//! Small pictures side by side.

use crate::chart::{StackedBars, draw_stacked_bars};
use crate::figure::FigureSize;
use crate::scene::{Anchor, Ink, Label, Point, Scene, text_width_px};

/// Small pictures side by side, each with its name above it.
pub(super) fn panels(named: &[(String, StackedBars)], canvas: FigureSize) -> Scene {
    let columns = if canvas.width_px < 520.0 {
        1
    } else if canvas.width_px < 900.0 {
        2
    } else {
        3
    };
    let gap = canvas.type_px * 2.0;
    let type_px = canvas.type_px * 0.9;
    let width = (canvas.width_px - gap * real(columns - 1)) / real(columns);
    let name_px = canvas.type_px * 1.7;
    let rows = named.len().div_ceil(columns).max(1);
    let height = (canvas.height_px / real(rows) - name_px).clamp(90.0, 180.0);
    let mut scene = Scene::new(canvas.width_px, (height + name_px) * real(rows));
    for (at, (name, chart)) in named.iter().enumerate() {
        let (column, row) = (at % columns, at / columns);
        let (left, top) = (real(column) * (width + gap), real(row) * (height + name_px));
        let mut text = name.clone();
        while text_width_px(&text, canvas.type_px, true) > width && text.pop().is_some() {}
        let at_name = Point::new(left, top + canvas.type_px * 1.1);
        scene.write(Label { at: at_name, text, size_px: canvas.type_px, anchor: Anchor::Start, bold: true }, Ink::Text);
        let panel = draw_stacked_bars(chart, width, height, type_px);
        let moved = (i32::try_from(column).unwrap_or(0) * 1000, i32::try_from(row).unwrap_or(0) * 100);
        scene.join(panel, Point::new(left, top + name_px), moved);
    }
    scene
}

#[expect(clippy::cast_precision_loss, reason = "a picture has few panels")]
fn real(count: usize) -> f64 {
    count as f64
}
