//! Reports as records that the reader makes.

use std::cell::RefCell;
use std::thread::LocalKey;

use super::copy;
use super::own_records::{self, Held, OwnRecord, fields_of_own_record};
use crate::report::{Report, read};
use crate::store::OwnPicture;

thread_local! {
    static HELD: RefCell<Option<Held<Report>>> = const { RefCell::new(None) };
}

impl OwnRecord for Report {
    fields_of_own_record!(HELD);

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
