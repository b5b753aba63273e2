//! Notes to take along: as a text to read, and as a table.

use super::Book;

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

/// Every note as a row of a CSV table with a byte order mark, which Excel reads.
pub fn table_file(book: &Book, headings: &[&str; 8], day: impl Fn(u64) -> String) -> Vec<u8> {
    let mut file = "\u{feff}".as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(&mut file);
    // Writing into memory cannot fail.
    let _ = writer.write_record(headings);
    for note in book.shown() {
        let _ = writer.write_record([
            note.id.to_string(),
            note.about.text().to_owned(),
            plain(&note.text),
            plain(&note.tags.join(" ")),
            if note.follow_up { "1".to_owned() } else { String::new() },
            plain(&note.author),
            plain(&note.agenda),
            day(note.changed_ms),
        ]);
    }
    drop(writer);
    file
}

/// A text that no spreadsheet takes for a formula.
fn plain(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notes::{About, Note, NoteId};

    #[test]
    fn a_note_is_no_formula_of_a_spreadsheet() {
        let mut book = Book::default();
        let mut note = Note::new(NoteId { made_ms: 1, salt: 1 }, About::Free);
        note.text = "=1+1".to_owned();
        book.put(note);
        let file = table_file(&book, &["id", "about", "text", "tags", "todo", "author", "agenda", "changed"], |_| {
            String::new()
        });
        assert!(String::from_utf8_lossy(&file).contains(";'=1+1;"));
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
