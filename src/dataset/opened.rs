//! A dataset that the reader opened in place of the built-in one: the files that the page itself exports, checked field by
//! field.

use super::check_record::check_record;
use super::pace::{Pace, Pause, at_once};
use super::parts::SLICE_BYTES;
use super::problem::Report;
use super::raw::Fields;
use super::{Dataset, DatasetFiles, EMBEDDED, Kind, Origin, Parts, Reading};

/// Why a file is no dataset that is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DatasetFileError {
    /// Nothing stands in it.
    Empty,
    /// It, or what its archive holds, is larger than [`super::MOST_DATASET_BYTES`]: at least so many bytes.
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

/// Regions that are built in lack what travels after the program; they were checked when the page was built.
fn check_but_regions(record: &Fields<'_>, kind: Kind, report: &mut Report<'_>) -> bool {
    kind == Kind::Region || check_record(record, kind, report)
}

impl Dataset {
    /// Reads a dataset from its files, and checks every field: each problem is of a record, or a part of one, that is left
    /// out. A kind of which there is no file has no records; regions are those of the country where the files bring none.
    pub fn read_opened(files: DatasetFiles) -> Reading {
        at_once(Self::read_opened_in_slices(files, None))
    }

    /// The same, pausing where a pause is given: it is told the share that is done.
    pub async fn read_opened_in_slices(files: DatasetFiles, pause: Option<Pause<'_>>) -> Reading {
        // What is written is read, looked at for the version, and checked.
        let bytes = files.iter().map(|(_, bytes)| bytes.len()).sum::<usize>();
        let mut pace = Pace::new(pause, 3 * bytes, SLICE_BYTES);
        let (mut parts, mut problems) = Parts::from_dataset_files(&files, &mut pace).await;
        pace.count_in(bytes / parts.len().max(1));
        let version = parts.version(&mut pace).await;
        let brings_regions = parts.has(Kind::Region);
        if !brings_regions {
            let (mut embedded, _) = Parts::from_combined(EMBEDDED);
            parts.join(&mut embedded, &[Kind::Region]);
        }
        for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Subject) {
            if !parts.has(*kind) {
                parts.empty(*kind);
            }
        }
        let check = if brings_regions { check_record } else { check_but_regions };
        let mut reading = Self::read_checked(parts, &version, check, pace).await;
        problems.append(&mut reading.problems);
        if let Some(dataset) = &mut reading.dataset {
            dataset.origin = Origin::Opened(files);
        }
        Reading { problems, ..reading }
    }

    /// The file of a kind, where the reader opened this dataset and it brought one.
    pub fn opened_file(&self, kind: Kind) -> Option<&[u8]> {
        match &self.origin {
            Origin::Opened(files) => files.get(kind),
            _ => None,
        }
    }

    /// Whether the reader opened it.
    pub fn is_opened(&self) -> bool {
        matches!(self.origin, Origin::Opened(_))
    }
}
