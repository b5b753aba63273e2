//! A file of a whole dataset, as the page exports it: one JSON, or an archive of the files of each kind.

use std::borrow::Cow;
use std::io::{Cursor, Read as _};

use serde_json::Value;
use zip::ZipArchive;
use zip::result::ZipError;

use super::file::is_own_file;
use crate::dataset::{
    CHANGES_FILE, DatasetFileError, DatasetFiles, Fault, Kind, MOST_DATASET_BYTES, Pace, Pause, Problem, at_once,
};

/// What the page puts beside the records into an archive.
const BESIDE: [&str; 2] = ["datapackage.json", CHANGES_FILE];

/// How much of an archive is unpacked between two pauses.
const SLICE_BYTES: usize = 131_072;

/// The files of a dataset, and what is wrong with what lies beside them.
pub type DatasetRead = (DatasetFiles, Vec<Problem>);

/// The files of a dataset in a file that the reader chose, and what in it belongs to none.
///
/// # Errors
/// What keeps it from being read.
pub fn read_dataset_file(bytes: &[u8]) -> Result<DatasetRead, DatasetFileError> {
    at_once(read_dataset_file_in_slices(bytes, None))
}

/// The same, pausing where a pause is given: it is told the share that is done.
///
/// # Errors
/// What keeps it from being read.
pub async fn read_dataset_file_in_slices(
    bytes: &[u8],
    pause: Option<Pause<'_>>,
) -> Result<DatasetRead, DatasetFileError> {
    if bytes.len() > MOST_DATASET_BYTES {
        return Err(DatasetFileError::TooLarge(bytes.len()));
    }
    if bytes.starts_with(b"PK\x03\x04") { read_archive(bytes, pause).await } else { read_text(bytes, pause).await }
}

async fn read_archive(bytes: &[u8], pause: Option<Pause<'_>>) -> Result<DatasetRead, DatasetFileError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| DatasetFileError::BrokenArchive)?;
    let names: Vec<String> = archive.file_names().flatten().map(Cow::into_owned).collect();
    if names.iter().any(|name| name == "xl/workbook.xml" || name == "content.xml") {
        return Err(DatasetFileError::Spreadsheet);
    }
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    let mut room = MOST_DATASET_BYTES;
    let all = archive.decompressed_size().and_then(|all| usize::try_from(all).ok()).unwrap_or(bytes.len());
    let mut pace = Pace::new(pause, all, SLICE_BYTES);
    for name in &names {
        // Only the name of a file counts: wherever it claims to lie, nothing is written anywhere.
        let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
        let Some(part) = last.strip_suffix(".json").filter(|_| !BESIDE.contains(&last)) else { continue };
        let Some(kind) = Kind::from_part(part) else {
            if !part.ends_with(".schema") {
                problems.push(Problem::unknown_part(last));
            }
            continue;
        };
        let mut entry = archive.by_name(name).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => DatasetFileError::Locked,
            _ => DatasetFileError::BrokenArchive,
        })?;
        let mut content = Vec::new();
        // What it says of its length is not believed.
        loop {
            let read = entry.by_ref().take(SLICE_BYTES as u64).read_to_end(&mut content);
            let read = read.map_err(|_| DatasetFileError::BrokenArchive)?;
            room = room.checked_sub(read).ok_or(DatasetFileError::TooLarge(MOST_DATASET_BYTES + 1))?;
            if read == 0 {
                break;
            }
            pace.add(read).await;
        }
        if !files.iter().any(|(known, _)| *known == kind) {
            files.push((kind, content));
        }
    }
    if files.is_empty() { Err(DatasetFileError::NotADataset) } else { Ok((DatasetFiles::new(files), problems)) }
}

async fn read_text(bytes: &[u8], pause: Option<Pause<'_>>) -> Result<DatasetRead, DatasetFileError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| DatasetFileError::NotADataset)?;
    let begins = text.trim_start();
    if begins.is_empty() {
        return Err(DatasetFileError::Empty);
    }
    if begins.starts_with('<') {
        return Err(DatasetFileError::WebPage);
    }
    if !begins.starts_with(['{', '[']) {
        let first = begins.lines().next().unwrap_or_default();
        let is_table = first.contains([',', ';', '\t']);
        return Err(if is_table { DatasetFileError::Spreadsheet } else { DatasetFileError::NotADataset });
    }
    let (files, problems) = DatasetFiles::from_json(text, pause).await;
    let not_json = problems.iter().find_map(|problem| match problem.fault {
        Fault::NotJson { line, column } => Some(DatasetFileError::NotJson { line, column }),
        _ => None,
    });
    match not_json {
        Some(error) => Err(error),
        None if !files.is_empty() => Ok((files, problems)),
        None if is_own_records(text) => Err(DatasetFileError::OwnRecords),
        None => Err(DatasetFileError::NotADataset),
    }
}

fn is_own_records(text: &str) -> bool {
    serde_json::from_str(text).is_ok_and(|file: Value| is_own_file(&file).is_ok())
}
