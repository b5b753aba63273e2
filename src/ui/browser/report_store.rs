//! Reports as records that the reader makes.

use std::cell::RefCell;
use std::thread::LocalKey;

use super::copy;
use super::own_records::{self, Held, OwnRecord};
use crate::report::{Report, read};
use crate::store::OwnPicture;

thread_local! {
    static HELD: RefCell<Option<Held<Report>>> = const { RefCell::new(None) };
}

impl OwnRecord for Report {
    fn id(&self) -> &str {
        &self.id
    }

    fn removed_ms(&self) -> Option<u64> {
        self.removed_ms
    }

    fn with_id(self, id: String) -> Self {
        Self { id, ..self }
    }

    fn with_removed_ms(self, removed_ms: Option<u64>) -> Self {
        Self { removed_ms, ..self }
    }

    fn removed_for_good(id: &str, removed_ms: u64) -> Self {
        Self { id: id.to_owned(), removed_ms: Some(removed_ms), ..Self::default() }
    }

    fn window() -> &'static LocalKey<RefCell<Option<Held<Self>>>> {
        &HELD
    }

    fn take_over(held: &mut Held<Self>) {
        if let Some(brought) = copy::brought("reports").and_then(|text| read(&text).ok()) {
            // What is taken is not brought any more: the logos come first.
            own_records::list::<OwnPicture>();
            for report in brought {
                held.add(report);
            }
            if held.save() {
                copy::taken("reports");
            }
        }
    }
}
