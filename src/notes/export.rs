//! Notes to take along: as a text to read, and as a table.

use chrono::NaiveDate;

use super::{Book, Note};
use crate::model::PartialDate;
use crate::table::{Absence, Cell, Column, ColumnType, Table, Value};

/// Every note as one Markdown text: `heading` first, then each note under what it is about. `name` tells the name of a
/// subject, `day` the day of a time in milliseconds.
pub fn markdown_file(book: &Book, heading: &str, name: impl Fn(&str) -> String, day: impl Fn(u64) -> String) -> String {
    let mut text = format!("# {heading}\n");
    for note in book.shown() {
        text.push_str(&format!("\n## {}\n\n", name(note.about.text())));
        let mut about = vec![day(note.changed_ms)];
        if !note.author.is_empty() {
            about.push(note.author.clone());
        }
        if !note.agenda.is_empty() {
            about.push(note.agenda.clone());
        }
        about.extend(note.tags.iter().map(|tag| format!("#{tag}")));
        text.push_str(&format!("*{}*\n\n", about.join(" · ")));
        if note.follow_up {
            text.push_str("- [ ] ");
        }
        text.push_str(note.text.trim());
        text.push('\n');
    }
    text
}

/// Every note as a row of a table. `day` tells the day of a time in milliseconds.
pub fn notes_table(book: &Book, headings: &[&str; 8], day: impl Fn(u64) -> NaiveDate) -> Table {
    use ColumnType::{Code, Date, Flag, Text};
    let keys = ["id", "about", "text", "tags", "follow_up", "author", "agenda", "changed"];
    let types = [Code, Code, Text, Text, Flag, Text, Text, Date];
    let columns = keys.iter().zip(headings).zip(types);
    let text = |text: &str| Cell::or_absent((!text.is_empty()).then(|| Cell::text(text)), Absence::Empty);
    let row = |note: &Note| {
        vec![
            Cell::code(note.id.to_string()),
            Cell::code(note.about.text()),
            Cell::text(&note.text),
            text(&note.tags.join(" ")),
            Cell::or_absent(note.follow_up.then_some(Value::Flag(true)), Absence::Empty),
            text(&note.author),
            text(&note.agenda),
            Cell::date(PartialDate::Day(day(note.changed_ms))),
        ]
    };
    Table {
        columns: columns.map(|((key, heading), column_type)| Column::new(*key, *heading, column_type)).collect(),
        rows: book.shown().into_iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notes::{About, NoteId};

    #[test]
    fn a_note_is_a_row_of_typed_values() {
        let mut book = Book::default();
        let mut note = Note::new(NoteId { made_ms: 1, salt: 1 }, About::Free);
        note.text = "=1+1".to_owned();
        book.put(note);
        let headings = ["id", "about", "text", "tags", "todo", "author", "agenda", "changed"];
        let table = notes_table(&book, &headings, |_| NaiveDate::default());
        assert!(table.is_sound());
        assert_eq!(table.rows.len(), 1);
        assert_eq!(table.rows[0][2], Cell::text("=1+1"), "what a file does against formulas is the file's matter");
    }

    #[test]
    fn a_text_to_read_names_what_each_note_is_about() {
        let mut book = Book::default();
        let mut note = Note::new(NoteId { made_ms: 1, salt: 1 }, About::Record("visit/x".to_owned()));
        note.text = "Biaya?".to_owned();
        note.tags = vec!["desa".to_owned()];
        note.follow_up = true;
        book.put(note);
        let text = markdown_file(&book, "Catatan", str::to_uppercase, |_| "1 Januari".to_owned());
        assert_eq!(text, "# Catatan\n\n## VISIT/X\n\n*1 Januari · #desa*\n\n- [ ] Biaya?\n");
    }
}
