//! The reader's notes: what a note is, the book that holds them, how they are kept, taken along and brought back.
//!
//! Losing a note is the worst thing that this product can do, so all that decides about notes is plain code here,
//! proven against random sequences of edits, crashes and merges; the page only carries texts to and from the
//! browser's store.

mod book;
mod encrypted_notes;
mod envelope;
mod export;
mod history;
mod markdown;
mod merge;
mod note;
mod notebook;
mod record;
mod schema;

pub use book::Book;
pub use encrypted_notes::{EncryptedNotes, ROUNDS};
pub use envelope::{ReadError, VERSION, read, write};
pub use export::{markdown_file, notes_table};
pub use history::History;
pub use markdown::{Block, Span, parse};
pub use merge::{Difference, compare};
pub use note::{About, Note, NoteId};
pub use notebook::{Notebook, Unread};
pub use schema::schema;
