//! What stands below an axis of time: spans and moments with their names, in as many rows as do not overlap.

use super::sign::{Sign, draw_sign};
use crate::scene::{Anchor, Ink, Item, Label, Mark, Point, Rect, Scene, Shape, shortened_to_words, text_width_px};

/// A span or a moment below the axis.
#[derive(Clone, Debug)]
pub struct TimeNote {
    /// The key of its mark.
    pub key: String,
    /// Its name.
    pub label: String,
    /// The lines of its tooltip.
    pub lines: Vec<String>,
    /// Where it begins, in columns of the chart.
    pub from: f64,
    /// Where it ends; a moment ends where it begins.
    pub to: f64,
}

/// A row of notes; those that come first have the first choice of room.
pub type TimeNoteRow = Vec<TimeNote>;

/// How many letters high a row is.
const ROW_LETTERS: f64 = 1.75;
/// A name is cut to no fewer letters than this; a note whose name has less room is left out.
const LEAST_LETTERS: usize = 4;

/// The height of some rows, in pixels.
pub(super) fn time_notes_height_px(rows: usize, type_px: f64) -> f64 {
    f64::from(u32::try_from(rows).unwrap_or(u32::MAX)) * type_px * ROW_LETTERS
}

/// Where the columns of a chart lie, and where the notes below them begin, in pixels.
pub(super) struct Room {
    pub(super) left: f64,
    pub(super) column: f64,
    pub(super) top: f64,
    pub(super) type_px: f64,
}

/// Draws rows of notes.
pub(super) fn draw_time_notes(scene: &mut Scene, rows: &[TimeNoteRow], room: &Room) {
    for (row, notes) in rows.iter().enumerate() {
        let top = room.top + time_notes_height_px(row, room.type_px);
        let mut taken: Vec<Rect> = Vec::new();
        for note in notes {
            let Some((area, text)) = place(note, top, &taken, room, scene.width_px) else { continue };
            let mark = Some(scene.marks.len());
            let begins = room.left + note.from * room.column;
            let ends = room.left + note.to * room.column;
            let type_px = room.type_px;
            let words = if note.to > note.from {
                let bar = Rect { left: begins, top, width: ends - begins, height: 3.0 };
                scene.items.push(Item { shape: Shape::Rect(bar), fill: Some(Ink::Axis), stroke: None, mark });
                Point::new(begins, top + type_px * 1.25)
            } else {
                let at = Point::new(begins, top + type_px * 0.9);
                scene.items.push(draw_sign(Sign::Diamond, at, type_px * 0.28, Ink::Muted, mark));
                Point::new(
                    if area.left < begins - type_px { area.left } else { begins + type_px * 0.6 },
                    top + type_px * 1.25,
                )
            };
            let label = Label { at: words, text, size_px: type_px, anchor: Anchor::Start, bold: false };
            scene.items.push(Item { shape: Shape::Text(label), fill: Some(Ink::Muted), stroke: None, mark });
            scene.marks.push(Mark {
                key: note.key.clone(),
                title: note.label.clone(),
                lines: note.lines.clone(),
                series: None,
                cell: (column(note.from), FIRST_ROW + i32::try_from(row).unwrap_or(0)),
                area,
            });
            taken.push(area);
        }
    }
}

/// Rows of notes lie below every segment of a chart.
const FIRST_ROW: i32 = 1_000;

#[expect(clippy::cast_possible_truncation, reason = "a chart has few columns")]
fn column(at: f64) -> i32 {
    at.floor() as i32
}

/// Where a note and its name find room beside those that are there; none where they do not. A moment's name stands
/// right of its sign, or left of it at the right edge.
fn place(note: &TimeNote, top: f64, taken: &[Rect], room: &Room, width_px: f64) -> Option<(Rect, String)> {
    let type_px = room.type_px;
    let begins = room.left + note.from * room.column;
    let ends = room.left + note.to * room.column;
    let height = type_px * ROW_LETTERS;
    let is_span = note.to > note.from;
    // Spans may follow each other as closely as the times that they stand for.
    let gap = if is_span { 1.0 } else { type_px };
    let is_free =
        |area: &Rect| taken.iter().all(|one| area.right() + gap <= one.left || one.right() + gap <= area.left);
    if is_span {
        let room_px = (width_px - begins).min((ends - begins).max(0.0));
        // Whole words, and no sign that more follow: what is seen is part of what the mark is called.
        let text = shortened_to_words(&note.label, type_px, false, room_px);
        let text = text.trim_end_matches('…').to_owned();
        let area = Rect { left: begins, top, width: ends - begins, height };
        return (text.chars().count() >= LEAST_LETTERS && is_free(&area)).then_some((area, text));
    }
    let wide = text_width_px(&note.label, type_px, false) + type_px * 1.2;
    let right = Rect { left: begins - type_px * 0.5, top, width: wide, height };
    let left = Rect { left: begins + type_px * 0.5 - wide, ..right };
    let is_within = |area: &Rect| area.left >= 0.0 && area.right() <= width_px;
    let area = [right, left].into_iter().find(|area| is_within(area) && is_free(area))?;
    Some((area, note.label.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(key: &str, from: f64, to: f64) -> TimeNote {
        TimeNote { key: key.into(), label: key.into(), lines: Vec::new(), from, to }
    }

    fn drawn(rows: &[TimeNoteRow]) -> Vec<(String, Rect)> {
        let mut scene = Scene::new(400.0, 300.0);
        let room = Room { left: 20.0, column: 38.0, top: 200.0, type_px: 12.0 };
        draw_time_notes(&mut scene, rows, &room);
        scene.marks.into_iter().map(|mark| (mark.key, mark.area)).collect()
    }

    #[test]
    fn a_name_at_the_right_edge_stands_left_of_its_sign() {
        let marks = drawn(&[vec![note("Mal Pelayanan", 9.5, 9.5)]]);
        let at = 20.0 + 9.5 * 38.0;
        assert!(marks[0].1.left < at - 60.0 && marks[0].1.right() <= 400.0);
    }

    #[test]
    fn what_would_overlap_is_left_out_and_the_first_has_the_room() {
        let row =
            vec![note("Smart Kampung", 2.5, 2.5), note("E-Village Budgeting", 3.5, 3.5), note("Rebound", 8.0, 8.0)];
        let marks = drawn(&[row]);
        let keys: Vec<_> = marks.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys, ["Smart Kampung", "Rebound"]);
    }

    #[test]
    fn spans_that_follow_each_other_closely_are_both_drawn() {
        assert_eq!(drawn(&[vec![note("Abdullah Azwar Anas", 1.0, 5.0), note("Ipuk Fiestiandani", 5.2, 9.0)]]).len(), 2);
    }

    #[test]
    fn a_name_without_room_is_cut_after_a_whole_word() {
        let mut scene = Scene::new(400.0, 300.0);
        let room = Room { left: 20.0, column: 38.0, top: 200.0, type_px: 12.0 };
        draw_time_notes(&mut scene, &[vec![note("Regent Abdullah Azwar Anas", 2.0, 5.0)]], &room);
        let label = |item: &Item| if let Shape::Text(label) = &item.shape { Some(label.text.clone()) } else { None };
        assert_eq!(scene.items.iter().find_map(label).as_deref(), Some("Regent Abdullah"));
    }

    #[test]
    fn a_span_too_short_for_its_name_is_left_out() {
        assert!(drawn(&[vec![note("Abdullah Azwar Anas", 2.0, 2.4)]]).is_empty());
        assert_eq!(drawn(&[vec![note("Abdullah Azwar Anas", 2.0, 6.0)]]).len(), 1);
    }
}
