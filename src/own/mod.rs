//! Records of the reader's own beside the published ones: as they are typed, as the records of a dataset, and as files
//! that the dataset's maintainers can check and merge.

mod entry;
mod file;
mod form;
mod guess;
mod layout;
mod merge;
mod similar;
mod written;

pub use entry::OwnEntry;
pub use file::{OwnFileError, SCHEMA, VERSION, read, write};
pub use form::{FormField, Input, MOST_ROWS, form_of, rows_of};
pub use guess::{Guessed, guess_institution, institution_named};
pub use layout::with_records;
pub use merge::{Additions, MergeStatus, Merged, additions};
pub use similar::similar;
pub use written::{EntryFault, Written, dataset_text, written};
