//! The file of notes: one versioned envelope, the same in the browser's store and in an export.
//!
//! Version 1 had neither revisions nor rivals, and named the subject of a note `subject`; it is read through a
//! migration. Version 2 had no place in an agenda, and is read as it is. A file of a newer version is refused whole, so that nothing in it is lost by being written back.

use serde_json::{Map, Value};

use super::{About, Book, Note, NoteId};

/// The version that is written.
pub const VERSION: u64 = 3;
/// What names the format.
const FORMAT: &str = "studi-tiru-notes";

/// Why a text is not a file of notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// It is no JSON: line and column, from 1.
    NotJson(usize, usize),
    /// It is JSON, and something else.
    NotNotes,
    /// It was written by a newer program: its version.
    Newer(u64),
    /// A note in it cannot be read: its position, from 1, and the field.
    BrokenNote(usize, &'static str),
}

/// Writes a book.
pub fn write(book: &Book) -> String {
    let notes: Vec<Value> = book.all().map(to_json).collect();
    let mut file = Map::new();
    file.insert("format".to_owned(), Value::from(FORMAT));
    file.insert("version".to_owned(), Value::from(VERSION));
    file.insert("notes".to_owned(), Value::from(notes));
    Value::Object(file).to_string()
}

pub(super) fn to_json(note: &Note) -> Value {
    let mut map = Map::new();
    let mut add = |name: &str, value: Value| map.insert(name.to_owned(), value);
    add("id", Value::from(note.id.to_string()));
    add("about", Value::from(note.about.text()));
    add("text", Value::from(note.text.as_str()));
    add("changed", Value::from(note.changed_ms));
    add("revision", Value::from(note.revision));
    // What is empty is left out: most notes are short, and the store is small.
    if !note.tags.is_empty() {
        add("tags", Value::from(note.tags.clone()));
    }
    if note.follow_up {
        add("follow_up", Value::from(true));
    }
    if !note.author.is_empty() {
        add("author", Value::from(note.author.as_str()));
    }
    if !note.agenda.is_empty() {
        add("agenda", Value::from(note.agenda.as_str()));
    }
    if let Some(deleted) = note.deleted_ms {
        add("deleted", Value::from(deleted));
    }
    if let Some(rival) = note.rival_of {
        add("rival_of", Value::from(rival.to_string()));
    }
    Value::Object(map)
}

/// Reads a book of any version.
///
/// # Errors
/// [`ReadError`] says what the text is instead; nothing is read in part.
pub fn read(text: &str) -> Result<Book, ReadError> {
    let file: Value = serde_json::from_str(text).map_err(|error| ReadError::NotJson(error.line(), error.column()))?;
    if file.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(ReadError::NotNotes);
    }
    let version = file.get("version").and_then(Value::as_u64).ok_or(ReadError::NotNotes)?;
    if version > VERSION {
        return Err(ReadError::Newer(version));
    }
    let mut book = Book::default();
    for (at, value) in file.get("notes").and_then(Value::as_array).ok_or(ReadError::NotNotes)?.iter().enumerate() {
        let migrated = if version == 1 { from_version_1(value) } else { value.clone() };
        book.put(from_json(&migrated).map_err(|field| ReadError::BrokenNote(at + 1, field))?);
    }
    Ok(book)
}

/// A note of version 1 as one of later versions.
fn from_version_1(value: &Value) -> Value {
    let mut map = value.as_object().cloned().unwrap_or_default();
    if let Some(subject) = map.remove("subject") {
        map.insert("about".to_owned(), subject);
    }
    map.entry("revision").or_insert(Value::from(1));
    Value::Object(map)
}

pub(super) fn from_json(value: &Value) -> Result<Note, &'static str> {
    let text = |name: &'static str| match value.get(name) {
        None => Ok(""),
        Some(Value::String(text)) => Ok(text.as_str()),
        Some(_) => Err(name),
    };
    let id = NoteId::parse(text("id")?).ok_or("id")?;
    let mut note = Note::new(id, About::from_text(text("about")?));
    text("text")?.clone_into(&mut note.text);
    text("author")?.clone_into(&mut note.author);
    text("agenda")?.clone_into(&mut note.agenda);
    note.changed_ms = value.get("changed").and_then(Value::as_u64).ok_or("changed")?;
    note.revision =
        value.get("revision").and_then(Value::as_u64).and_then(|count| u32::try_from(count).ok()).ok_or("revision")?;
    note.follow_up = match value.get("follow_up") {
        None => false,
        Some(flag) => flag.as_bool().ok_or("follow_up")?,
    };
    if let Some(tags) = value.get("tags") {
        let tags = tags.as_array().ok_or("tags")?.iter().map(|tag| tag.as_str().map(ToOwned::to_owned));
        note.tags = tags.collect::<Option<_>>().ok_or("tags")?;
    }
    if let Some(deleted) = value.get("deleted") {
        note.deleted_ms = Some(deleted.as_u64().ok_or("deleted")?);
    }
    if value.get("rival_of").is_some() {
        note.rival_of = Some(NoteId::parse(text("rival_of")?).ok_or("rival_of")?);
    }
    Ok(note)
}
