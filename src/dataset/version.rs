//! The version of a dataset: the first digits of the SHA-256 of its records. `build.rs` gives the embedded one the same.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// Takes files in, by name, record by record, and ends in their version.
#[derive(Default)]
pub(super) struct Version {
    hash: Sha256,
    is_within: bool,
}

impl Version {
    /// Takes the next record of a file in.
    pub(super) fn add(&mut self, record: &Value) {
        self.hash.update(if self.is_within { "," } else { "[" });
        self.hash.update(record.to_string());
        self.is_within = true;
    }

    /// A file ends; one without records counts as one that is not there.
    pub(super) fn end_file(&mut self) {
        if self.is_within {
            self.hash.update("]");
        }
        self.is_within = false;
    }

    /// The version of all files.
    pub(super) fn finish(self) -> String {
        let mut version = String::new();
        for byte in self.hash.finalize().iter().take(6) {
            let _ = write!(version, "{byte:02x}");
        }
        version
    }
}

/// The version of the records of files, named as in `data/`, in whatever order and layout they are; a file without records
/// counts as one that is not there.
///
/// # Errors
/// The name of a file that is not JSON.
pub fn version_of<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<String, String> {
    let files: BTreeMap<_, _> = files.into_iter().collect();
    let mut version = Version::default();
    for (name, bytes) in files {
        let file: Value = serde_json::from_slice(bytes).map_err(|_| name.to_owned())?;
        for record in file["records"].as_array().into_iter().flatten() {
            version.add(record);
        }
        version.end_file();
    }
    Ok(version.finish())
}
