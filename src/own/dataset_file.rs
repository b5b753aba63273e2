//! A file of a whole dataset, as the page exports it: one JSON, or an archive of the files of each kind.

use std::borrow::Cow;
use std::io::{Cursor, Read as _};

use serde_json::Value;
use zip::ZipArchive;
use zip::result::ZipError;

use super::file::is_own_file;
use crate::dataset::{DatasetFiles, Fault, Kind};

/// The most bytes of a file, and of all that an archive holds: fifty times the built-in dataset, and what a browser reads
/// without stopping for long.
pub const MOST_DATASET_BYTES: usize = 60_000_000;

/// Why a file is no dataset that is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DatasetFileError {
    /// Nothing stands in it.
    Empty,
    /// It, or what its archive holds, is larger than [`MOST_DATASET_BYTES`]: at least so many bytes.
    TooLarge(usize),
    /// It is a page of the web under another name.
    WebPage,
    /// It is a workbook or a table: visits of such a one are taken in as own records.
    Spreadsheet,
    /// It is locked with a password.
    Locked,
    /// It is a damaged archive.
    BrokenArchive,
    /// It is not JSON, at a line and a column.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// It is not text, or holds nothing of a dataset.
    NotADataset,
    /// It holds own records, which are taken in beside a dataset.
    OwnRecords,
}

/// The files of a dataset in a file that the reader chose.
///
/// # Errors
/// What keeps it from being read.
pub fn read_dataset_file(bytes: &[u8]) -> Result<DatasetFiles, DatasetFileError> {
    if bytes.len() > MOST_DATASET_BYTES {
        return Err(DatasetFileError::TooLarge(bytes.len()));
    }
    if bytes.starts_with(b"PK\x03\x04") { read_archive(bytes) } else { read_text(bytes) }
}

fn read_archive(bytes: &[u8]) -> Result<DatasetFiles, DatasetFileError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| DatasetFileError::BrokenArchive)?;
    let names: Vec<String> = archive.file_names().flatten().map(Cow::into_owned).collect();
    if names.iter().any(|name| name == "xl/workbook.xml" || name == "content.xml") {
        return Err(DatasetFileError::Spreadsheet);
    }
    let mut files = Vec::new();
    let mut room = MOST_DATASET_BYTES;
    for name in names {
        // Only the name of a file counts: wherever it claims to lie, nothing is written anywhere.
        let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
        let Some(kind) = last.strip_suffix(".json").and_then(Kind::from_part) else { continue };
        let entry = archive.by_name(&name).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => DatasetFileError::Locked,
            _ => DatasetFileError::BrokenArchive,
        })?;
        let mut content = Vec::new();
        // What it says of its length is not believed.
        entry.take(room as u64 + 1).read_to_end(&mut content).map_err(|_| DatasetFileError::BrokenArchive)?;
        room = room.checked_sub(content.len()).ok_or(DatasetFileError::TooLarge(MOST_DATASET_BYTES + 1))?;
        if !files.iter().any(|(known, _)| *known == kind) {
            files.push((kind, content));
        }
    }
    if files.is_empty() { Err(DatasetFileError::NotADataset) } else { Ok(DatasetFiles::new(files)) }
}

fn read_text(bytes: &[u8]) -> Result<DatasetFiles, DatasetFileError> {
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
    let (files, problems) = DatasetFiles::from_json(text);
    let not_json = problems.iter().find_map(|problem| match problem.fault {
        Fault::NotJson { line, column } => Some(DatasetFileError::NotJson { line, column }),
        _ => None,
    });
    match not_json {
        Some(error) => Err(error),
        None if !files.is_empty() => Ok(files),
        None if is_own_records(text) => Err(DatasetFileError::OwnRecords),
        None => Err(DatasetFileError::NotADataset),
    }
}

fn is_own_records(text: &str) -> bool {
    serde_json::from_str(text).is_ok_and(|file: Value| is_own_file(&file).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;
    use crate::export::{About, Format, archive_of, export};
    use crate::own::{OwnEntry, write};
    use crate::text::Lang;

    fn published() -> Vec<(Kind, Vec<u8>)> {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        Kind::ALL.iter().map(|kind| (*kind, std::fs::read(folder.join(kind.file())).expect("it is there"))).collect()
    }

    #[test]
    fn what_the_page_exports_is_opened_as_the_same_dataset() {
        let dataset = Dataset::embedded();
        for format in [Format::Json, Format::Archive] {
            let file = export(format, &published(), &About::of(&dataset, Lang::Id)).expect("it is made");
            let files = read_dataset_file(&file).expect("it is a dataset");
            let opened = Dataset::read_opened(files);
            assert!(opened.problems.is_empty(), "{:?}", opened.problems);
            let opened = opened.dataset.expect("it has a subject");
            assert_eq!(opened.version, dataset.version);
            assert_eq!(opened.visits.len(), dataset.visits.len());
            assert!(opened.later().is_some() && opened.source_texts().is_some() && opened.is_opened());
        }
    }

    #[test]
    fn each_file_that_is_no_dataset_is_refused_with_its_reason() {
        let own = write(&Dataset::embedded(), &[OwnEntry::new("own-1".into(), Kind::Visit)]);
        let zip = |name: &str, content: &[u8]| archive_of(&[(name.to_owned(), content.to_vec())]).expect("it is made");
        let workbook = zip("xl/workbook.xml", b"<a/>");
        let mut damaged = zip("visits.json", br#"{"records": []}"#);
        damaged.truncate(damaged.len() / 2);
        let cases: [(&[u8], DatasetFileError); 11] = [
            (b"", DatasetFileError::Empty),
            (b" \n", DatasetFileError::Empty),
            (b"<!doctype html><title>visits</title>", DatasetFileError::WebPage),
            (b"tanggal;asal\n2026-01-01;Jember", DatasetFileError::Spreadsheet),
            (&workbook, DatasetFileError::Spreadsheet),
            (&damaged, DatasetFileError::BrokenArchive),
            (b"{\"visits\": [\n{]}", DatasetFileError::NotJson { line: 2, column: 2 }),
            (b"{\"people\": []}", DatasetFileError::NotADataset),
            (b"\xff\xfe{\x00", DatasetFileError::NotADataset),
            (own.as_bytes(), DatasetFileError::OwnRecords),
            (&zip("visits.txt", b"{}"), DatasetFileError::NotADataset),
        ];
        for (bytes, reason) in cases {
            assert_eq!(read_dataset_file(bytes), Err(reason), "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn an_archive_that_holds_more_than_fits_is_refused_before_it_is_unpacked() {
        let bomb =
            archive_of(&[("json/visits.json".to_owned(), vec![b' '; MOST_DATASET_BYTES + 2])]).expect("it is made");
        assert!(bomb.len() < 1_000_000);
        assert_eq!(read_dataset_file(&bomb), Err(DatasetFileError::TooLarge(MOST_DATASET_BYTES + 1)));
    }

    #[test]
    fn a_path_out_of_the_archive_is_read_by_its_name_alone() {
        let file = archive_of(&[("../../etc/visits.json".to_owned(), br#"{"records": []}"#.to_vec())]).expect("made");
        assert_eq!(read_dataset_file(&file).map(|files| files.get(Kind::Visit).is_some()), Ok(true));
    }
}
