//! A table as a picture: rows and columns of cells, the more the darker, with the number in each.

use crate::scene::{Anchor, Ink, Item, Label, Mark, Point, Rect, Scene, Shape, shortened, text_width_px};

/// What to draw.
#[derive(Clone, Debug)]
pub struct Heat {
    /// The columns' names, long and short.
    pub columns: Vec<(String, String)>,
    /// The rows.
    pub rows: Vec<HeatRow>,
}

/// A row.
#[derive(Clone, Debug)]
pub struct HeatRow {
    /// Its name.
    pub label: String,
    /// A cell for each column; none where there is nothing to show.
    pub cells: Vec<Option<HeatCell>>,
}

/// A cell.
#[derive(Clone, Debug)]
pub struct HeatCell {
    /// The key of its mark.
    pub key: String,
    /// Its value, at least 1.
    pub value: u32,
    /// The title of its tooltip.
    pub title: String,
    /// The lines of its tooltip.
    pub lines: Vec<String>,
}

/// The height of one of so many rows: less than rows like, where their picture would be higher than its room, but never
/// so little that a name or a finger finds no place.
fn row_px(rows: usize, height_px: f64, type_px: f64) -> f64 {
    let liked = (type_px * 1.9).max(25.0);
    let least = (type_px * 1.25).max(25.0);
    ((height_px - type_px * HEAD) / real(rows.max(1))).clamp(least, liked)
}

/// The height above the rows, in sizes of type.
const HEAD: f64 = 2.0;

/// The step of a value: by the root of its share of the largest, since counts are often small. The middle step is not
/// used: no ink can be read on it in every theme.
fn step(value: u32, most: u32) -> u8 {
    let share = f64::from(value).sqrt() / f64::from(most.max(1)).sqrt();
    match share {
        low if low <= 0.4 => 0,
        low if low <= 0.62 => 1,
        high if high <= 0.85 => 3,
        _ => 4,
    }
}

/// Draws the table; the picture is as high as its rows, which are closer where the room is low.
pub fn draw_heat(heat: &Heat, width_px: f64, height_px: f64, type_px: f64) -> Scene {
    let height = row_px(heat.rows.len(), height_px, type_px);
    let mut scene = Scene::new(width_px, real(heat.rows.len()) * height + type_px * HEAD);
    let longest = heat.rows.iter().map(|row| text_width_px(&row.label, type_px, false)).fold(0.0, f64::max);
    let label_px = longest.min(width_px * 0.4);
    let left = label_px + type_px * 0.6;
    let room = (width_px - left) / real(heat.columns.len().max(1));
    let fits = |pick: fn(&(String, String)) -> &String| {
        heat.columns.iter().all(|column| text_width_px(pick(column), type_px, false) + 4.0 <= room)
    };
    let cut = |column: &(String, String)| Some(shortened(&column.0, type_px, false, room - 4.0));
    let names: Vec<Option<String>> = if fits(|column| &column.0) || room > type_px * 4.5 {
        heat.columns.iter().map(cut).collect()
    } else {
        let widest =
            heat.columns.iter().map(|column| text_width_px(&column.1, type_px, false)).fold(1.0, f64::max) + 4.0;
        let mut every = 1;
        while real(every) * room < widest && every < heat.columns.len() {
            every += 1;
        }
        let last = heat.columns.len().saturating_sub(1);
        let named = heat.columns.iter().enumerate();
        named.map(|(at, column)| (last - at).is_multiple_of(every).then(|| column.1.clone())).collect()
    };
    for (at, name) in names.iter().enumerate() {
        if let Some(name) = name {
            let place = Point::new(left + room * (real(at) + 0.5), type_px * 1.2);
            let place = Point::new(place.x.min(width_px - text_width_px(name, type_px, false) / 2.0), place.y);
            write(&mut scene, place, name.clone(), type_px, Anchor::Middle, Ink::Muted, None);
        }
    }
    let most = heat.rows.iter().flat_map(|row| row.cells.iter().flatten()).map(|cell| cell.value).max().unwrap_or(1);
    for (row_at, row) in heat.rows.iter().enumerate() {
        let top = type_px * 1.9 + real(row_at) * height;
        let baseline = top + height / 2.0 + type_px * 0.36;
        let name = shortened(&row.label, type_px, false, label_px);
        write(&mut scene, Point::new(label_px, baseline), name, type_px, Anchor::End, Ink::Text, None);
        for (at, cell) in row.cells.iter().enumerate() {
            let area =
                Rect { left: left + room * real(at) + 1.0, top: top + 1.0, width: room - 2.0, height: height - 2.0 };
            let Some(cell) = cell else {
                let dash = Rect { left: area.centre().x - 1.5, top: area.centre().y - 0.5, width: 3.0, height: 1.0 };
                scene.items.push(Item { shape: Shape::Rect(dash), fill: Some(Ink::Grid), stroke: None, mark: None });
                continue;
            };
            let mark = Some(scene.marks.len());
            scene.marks.push(Mark {
                key: cell.key.clone(),
                title: cell.title.clone(),
                lines: cell.lines.clone(),
                series: None,
                cell: (index(at), index(row_at)),
                area,
            });
            let shade = step(cell.value, most);
            scene.items.push(Item { shape: Shape::Rect(area), fill: Some(Ink::Step(shade)), stroke: None, mark });
            let text = cell.value.to_string();
            if text_width_px(&text, type_px * 0.92, false) <= area.width {
                let ink = if shade >= 3 { Ink::Paper } else { Ink::Text };
                let place = Point::new(area.centre().x, baseline);
                write(&mut scene, place, text, type_px * 0.92, Anchor::Middle, ink, mark);
            }
        }
    }
    scene
}

fn write(scene: &mut Scene, at: Point, text: String, size_px: f64, anchor: Anchor, ink: Ink, mark: Option<usize>) {
    let label = Label { at, text, size_px, anchor, bold: false };
    scene.items.push(Item { shape: Shape::Text(label), fill: Some(ink), stroke: None, mark });
}

#[expect(clippy::cast_precision_loss, reason = "a picture has few cells")]
fn real(count: usize) -> f64 {
    count as f64
}

fn index(at: usize) -> i32 {
    i32::try_from(at).unwrap_or(i32::MAX)
}
