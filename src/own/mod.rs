//! Records of the reader's own beside the published ones: as they are typed, as the records of a dataset, and as files
//! that the dataset's maintainers can check and merge.

mod as_dataset;
mod dataset_file;
mod entry;
mod file;
mod form;
mod guess;
mod import;
mod layout;
mod merge;
mod sheet;
mod similar;
mod written;

pub use as_dataset::{Host, as_dataset};
pub use dataset_file::{DatasetRead, read_dataset_file, read_dataset_file_in_slices};
pub use entry::{OwnEntry, rows_of};
pub use file::{OwnFileError, SCHEMA, VERSION, read, write};
pub use form::{FormField, Input, MOST_ROWS, form_of};
pub use guess::{Guessed, Names};
pub use import::{DateOrder, Mapping, guess_mapping, import, import_fields, read_date};
pub use layout::with_records;
pub use merge::{Additions, MergeStatus, Merged, additions};
pub use sheet::{MOST_BYTES, MOST_ROWS as MOST_SHEET_ROWS, SheetError, SheetRows, read_sheets};
pub use similar::similar;
pub use written::{EntryFault, Written, dataset_text, written, written_all};
