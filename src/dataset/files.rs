//! The files of a dataset, and how large they may be.

use std::collections::BTreeMap;

use super::Kind;

/// The most bytes of a file, and of all that an archive holds: fifty times the built-in dataset, and what a browser reads
/// without stopping for long.
pub const MOST_DATASET_BYTES: usize = 60_000_000;

/// The files of a dataset by kind, each as it is published: `{"records": [ … ]}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DatasetFiles(BTreeMap<Kind, Vec<u8>>);

impl DatasetFiles {
    /// Files as they are published.
    pub fn new(files: impl IntoIterator<Item = (Kind, Vec<u8>)>) -> Self {
        Self(files.into_iter().collect())
    }

    /// The file of a kind.
    pub fn get(&self, kind: Kind) -> Option<&[u8]> {
        self.0.get(&kind).map(Vec::as_slice)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every file, with its kind.
    pub fn iter(&self) -> impl Iterator<Item = (Kind, &[u8])> {
        self.0.iter().map(|(kind, bytes)| (*kind, bytes.as_slice()))
    }
}
