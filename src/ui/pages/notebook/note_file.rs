//! One file of notes: offered to be kept, and read again.

use crate::notes::{ReadError, read};
use crate::text::Lang;
use crate::ui::browser::download;
use crate::ui::widgets::Status;

/// Hands a file to the reader.
pub(super) fn offer(name: &str, bytes: &[u8], media_type: &str) -> Status {
    let saved = download::blob(bytes, media_type).and_then(|blob| download::save(name, &blob));
    saved.map_or(Status::NotSaved, |()| Status::Downloaded(name.to_owned()))
}

/// A file of notes, or what is wrong with it.
pub(super) fn read_file(lang: Lang, bytes: &[u8]) -> Result<crate::notes::Book, String> {
    let words = lang.notebook();
    let text = String::from_utf8_lossy(bytes);
    read(text.trim_start_matches('\u{feff}')).map_err(|error| match error {
        ReadError::NotJson(line, column) => format!("{} ({line}:{column})", words.not_json),
        ReadError::NotNotes => words.not_notes.to_owned(),
        ReadError::Newer(version) => format!("{} ({version})", words.newer_file),
        ReadError::BrokenNote(at, field) => format!("{}: {at}, {field}", words.broken_note),
    })
}
