//! Records of a kind as a page holds them: changed here, saved one by one, merged with what other pages save.

use std::collections::{BTreeMap, BTreeSet};

use super::{Earlier, KeyValue, Record, Refusal, Session, Unreadable};

/// The records of a kind.
#[derive(Debug)]
pub struct Shelf<R> {
    records: BTreeMap<String, R>,
    session: Session<R>,
    unsaved: BTreeSet<String>,
    unreadable: Vec<Unreadable>,
}

impl<R: Record> Shelf<R> {
    /// Reads the store. `writer` tells this page from every other one.
    pub fn open(store: &impl KeyValue, writer: &str) -> Self {
        let mut session = Session::new(writer);
        let loaded = session.load(store);
        Self {
            records: loaded.records,
            session,
            unsaved: loaded.merged.into_iter().collect(),
            unreadable: loaded.unreadable,
        }
    }

    /// Every record by id.
    pub fn records(&self) -> &BTreeMap<String, R> {
        &self.records
    }

    /// What of the store could not be read; it stays there as it is.
    pub fn unreadable(&self) -> &[Unreadable] {
        &self.unreadable
    }

    /// Puts a record in, or another state of it.
    pub fn put(&mut self, id: &str, record: R) {
        self.records.insert(id.to_owned(), record);
        self.unsaved.insert(id.to_owned());
    }

    /// Saves what is not saved.
    ///
    /// # Errors
    /// The first refusal; what was not saved by then stays unsaved.
    pub fn save(&mut self, store: &impl KeyValue) -> Result<(), Refusal> {
        for id in self.unsaved.clone() {
            let Some(record) = self.records.get(&id) else { continue };
            let is_needless = record.is_tombstone() && !self.session.is_known(&id);
            let saved = if is_needless || self.session.is_saved(&id, record) {
                Ok(())
            } else {
                self.session.save(store, &id, record)
            };
            match saved {
                Ok(()) => drop(self.unsaved.remove(&id)),
                // Whatever else is unsaved finds no room either, and is tried again with the next save.
                Err(refusal) => return Err(refusal),
            }
        }
        Ok(())
    }

    /// Finds what the store has lost, and saves it again; takes nothing in from elsewhere.
    ///
    /// # Errors
    /// As for [`Shelf::save`].
    pub fn keep_alive(&mut self, store: &impl KeyValue) -> Result<(), Refusal> {
        self.unsaved.extend(self.session.forget_lost(store));
        self.save(store)
    }

    /// Compares with the store: what other pages saved is taken in, what the store lost is to be saved again.
    pub fn compare(&mut self, store: &impl KeyValue) {
        self.unsaved.extend(self.session.forget_lost(store));
        for key in self.session.unknown_keys(store) {
            let records = &self.records;
            if let Some((id, record)) = self.session.take_in(store, &key, |id| records.get(id).cloned()) {
                self.put(&id, record);
            }
        }
    }

    /// The earlier revisions of a record, the newest first.
    pub fn earlier(&self, store: &impl KeyValue, id: &str) -> Vec<Earlier<R>> {
        self.session.earlier(store, id)
    }
}
