//! Reports and their pictures as records that the reader makes.

use std::cell::RefCell;
use std::thread::LocalKey;

use super::copy;
use super::own_records::{Held, OwnRecord};
use crate::report::{Logo, Report, read, read_logos};

thread_local! {
    static REPORTS: RefCell<Option<Held<Report>>> = const { RefCell::new(None) };
    static LOGOS: RefCell<Option<Held<Logo>>> = const { RefCell::new(None) };
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
        &REPORTS
    }

    fn take_over(held: &mut Held<Self>) {
        if let Some(brought) = copy::brought("reports").and_then(|text| read(&text).ok()) {
            for report in brought {
                held.add(report);
            }
            if held.save() {
                copy::taken("reports");
            }
        }
    }
}

impl OwnRecord for Logo {
    fn id(&self) -> &str {
        &self.id
    }

    fn removed_ms(&self) -> Option<u64> {
        None
    }

    fn with_id(self, id: String) -> Self {
        Self { id, ..self }
    }

    fn with_removed_ms(self, _: Option<u64>) -> Self {
        self
    }

    fn removed_for_good(id: &str, _: u64) -> Self {
        Self { id: id.to_owned(), ..Self::default() }
    }

    fn window() -> &'static LocalKey<RefCell<Option<Held<Self>>>> {
        &LOGOS
    }

    fn take_over(held: &mut Held<Self>) {
        if let Some(brought) = copy::brought("reports") {
            for logo in read_logos(&brought) {
                held.add(logo);
            }
            let _ = held.save();
        }
    }
}
