//! A store in memory for tests.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use studi_tiru::store::{KeyValue, Refusal};

/// A store in memory, with room for a number of letters, and faults on request.
#[derive(Default)]
pub(crate) struct Memory {
    pub(crate) texts: RefCell<BTreeMap<String, String>>,
    pub(crate) room: Cell<Option<usize>>,
    pub(crate) refuses: Cell<bool>,
    pub(crate) now_ms: Cell<u64>,
    pub(crate) written: Cell<usize>,
}

impl Memory {
    pub(crate) fn used(&self) -> usize {
        self.texts.borrow().iter().map(|(key, text)| key.len() + text.len()).sum()
    }
}

impl KeyValue for Memory {
    fn get(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }

    fn set(&self, key: &str, text: &str) -> Result<(), Refusal> {
        if self.refuses.get() {
            return Err(Refusal::Refused);
        }
        let before = self.texts.borrow().get(key).map_or(0, |text| key.len() + text.len());
        if self.room.get().is_some_and(|room| self.used() - before + key.len() + text.len() > room) {
            return Err(Refusal::Full);
        }
        self.written.set(self.written.get() + text.len());
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) {
        self.texts.borrow_mut().remove(key);
    }

    fn keys(&self, prefix: &str) -> Vec<String> {
        self.texts.borrow().keys().filter(|key| key.starts_with(prefix)).cloned().collect()
    }

    fn now_ms(&self) -> u64 {
        self.now_ms.get()
    }
}
