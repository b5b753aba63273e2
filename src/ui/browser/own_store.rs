//! Records of the reader's own beside the published ones, as records that the reader makes.

use std::cell::RefCell;
use std::thread::LocalKey;

use super::copy;
use super::own_records::{Held, OwnRecord, fields_of_own_record};
use super::store::BrowserStore;
use crate::own::{OwnEntry, read};
use crate::store::{KeyValue as _, PREFIX, Record as _};

thread_local! {
    static HELD: RefCell<Option<Held<OwnEntry>>> = const { RefCell::new(None) };
}

/// The name under which a copy of the one-file app brings them along.
pub(in crate::ui) const BROUGHT: &str = "own";

impl OwnRecord for OwnEntry {
    fields_of_own_record!(HELD);

    fn take_over(held: &mut Held<Self>) {
        if let Some(brought) = copy::brought(BROUGHT).and_then(|text| read(&text).ok()) {
            for entry in brought {
                held.add(entry);
            }
            if held.save() {
                copy::taken(BROUGHT);
            }
        }
    }
}

/// Whether the browser keeps any, or a copy brought some along.
pub(in crate::ui) fn are_any() -> bool {
    !BrowserStore.keys(&prefix()).is_empty() || copy::is_brought(BROUGHT)
}

/// Whether a key of the store is of one of them.
pub(in crate::ui) fn is_of_own(key: &str) -> bool {
    key.starts_with(&prefix())
}

fn prefix() -> String {
    format!("{PREFIX}{}/", OwnEntry::KIND)
}
