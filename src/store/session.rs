//! What one opened page knows of the records of a kind, and how it agrees with the store.

use std::collections::{BTreeMap, BTreeSet};

use super::entry::{Entry, Holds, holds_of, key, parse_key};
use super::thin::to_remove;
use super::{KeyValue, PREFIX, ReadError, Record, Refusal, RevisionId};

/// The records of a kind as one page last agreed on them with the store. What the reader changes lives with the caller.
#[derive(Debug)]
pub struct Session<R> {
    writer: String,
    agreed: BTreeMap<String, Agreed<R>>,
}

/// What a page and the store agree on of a record.
#[derive(Clone, Debug)]
struct Agreed<R> {
    /// The last states, the newest last; never empty.
    states: Vec<State<R>>,
    /// Every revision that is part of the newest state.
    holds: Holds,
    /// Those of them that lie in the store, as far as is known.
    stored: BTreeSet<RevisionId>,
    /// The frontier of the state in which this page last took in what others wrote: what they may begin from.
    shared: BTreeSet<RevisionId>,
    /// Whether a revision of the store says what the newest state says.
    is_stored: bool,
}

/// A state of a record: what the revisions of its frontier, and all that those hold, are together.
#[derive(Clone, Debug)]
struct State<R> {
    frontier: BTreeSet<RevisionId>,
    /// Every revision that is part of it.
    holds: Holds,
    body: R,
}

/// How many states are remembered, so that what another page wrote finds the one that it began from.
const MOST_STATES: usize = 64;

/// A text of the store that cannot be read, and is left as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Its key.
    pub key: String,
    /// Why.
    pub error: ReadError,
}

/// What was found in the store.
#[derive(Clone, Debug)]
pub struct Loaded<R> {
    /// The records by id.
    pub records: BTreeMap<String, R>,
    /// The ids of those that were merged from several heads: to be saved.
    pub merged: Vec<String>,
    /// What could not be read.
    pub unreadable: Vec<Unreadable>,
}

/// An earlier revision of a record.
#[derive(Clone, Debug, PartialEq)]
pub struct Earlier<R> {
    /// Which.
    pub revision: RevisionId,
    /// What the record was.
    pub body: R,
}

impl<R: Record> Session<R> {
    /// A page that knows nothing yet. `writer` tells it from every other page: letters and digits, drawn at random.
    pub fn new(writer: impl Into<String>) -> Self {
        Self { writer: writer.into(), agreed: BTreeMap::new() }
    }

    /// Reads every record of the kind. Records with several heads are merged.
    pub fn load(&mut self, store: &impl KeyValue) -> Loaded<R> {
        let mut loaded = Loaded { records: BTreeMap::new(), merged: Vec::new(), unreadable: Vec::new() };
        self.agreed.clear();
        if store.get(RESERVE).is_none() {
            fill_reserve(store);
        }
        for (id, revisions) in revisions::<R>(store) {
            let mut heads: Vec<(RevisionId, Entry<R>)> = Vec::new();
            let mut holds = Holds::default();
            let stored: BTreeSet<RevisionId> = revisions.iter().cloned().collect();
            // The newest first: what it holds need not be read.
            for revision in revisions.into_iter().rev() {
                if holds.contains(&revision) {
                    continue;
                }
                let key = key::<R>(&id, &revision);
                let Some(text) = store.get(&key) else { continue };
                match Entry::read(&text) {
                    Ok(entry) => {
                        holds.join(&entry.holds);
                        holds.add(&revision);
                        heads.push((revision, entry));
                    }
                    Err(error) => loaded.unreadable.push(Unreadable { key, error }),
                }
            }
            let mut heads = heads.into_iter();
            let Some((newest, first)) = heads.next() else { continue };
            let mut body = first.body.clone();
            let mut agreed = Agreed::new(newest, first);
            for (revision, entry) in heads {
                body = agreed.take_in(store, &id, &body, revision, &entry);
            }
            if !agreed.is_stored {
                loaded.merged.push(id.clone());
            }
            let held: Vec<_> = stored.into_iter().filter(|one| agreed.holds.contains(one)).collect();
            agreed.stored.extend(held);
            self.agreed.insert(id.clone(), agreed);
            loaded.records.insert(id, body);
        }
        loaded
    }

    /// Saves a record, and says what stands in the store then. Where there is no room, earlier revisions and, last, what
    /// is left of removed records make some.
    ///
    /// # Errors
    /// Where nothing was written; what is in the store is as it was.
    pub fn save(&mut self, store: &impl KeyValue, id: &str, ours: &R) -> Result<(), Refusal> {
        let before = self.agreed.get(id);
        let revision = RevisionId {
            number: before.map_or(0, |agreed| agreed.holds.highest()).saturating_add(1),
            saved_ms: store.now_ms(),
            writer: self.writer.clone(),
        };
        let holds = before.map(|agreed| agreed.holds.clone()).unwrap_or_default();
        let stored: Vec<_> = before.map(|agreed| agreed.stored.iter().cloned().collect()).unwrap_or_default();
        let entry = Entry { holds, body: ours.clone() };
        let text = entry.write();
        let key = key::<R>(id, &revision);
        set_with_room::<R>(store, &key, &text)?;
        // Only what can be read again is saved.
        if store.get(&key).as_deref() != Some(text.as_str()) {
            return Err(Refusal::Refused);
        }
        let gone = to_remove(&revision, &stored);
        for gone in &gone {
            store.remove(&self::key::<R>(id, gone));
        }
        match self.agreed.get_mut(id) {
            Some(agreed) => {
                agreed.stored.retain(|one| !gone.contains(one));
                agreed.saved(revision, entry.body);
            }
            None => drop(self.agreed.insert(id.to_owned(), Agreed::new(revision, entry))),
        }
        Ok(())
    }

    /// Takes in what another page wrote under a key: the record's id, and what `ours` becomes with it; none where the key
    /// is of another kind, is known already, or cannot be read.
    pub fn take_in(
        &mut self,
        store: &impl KeyValue,
        key: &str,
        ours: impl FnOnce(&str) -> Option<R>,
    ) -> Option<(String, R)> {
        let (id, revision) = parse_key::<R>(key)?;
        if self.agreed.get(id).is_some_and(|agreed| agreed.holds.contains(&revision)) {
            return None;
        }
        let entry: Entry<R> = Entry::read(&store.get(key)?).ok()?;
        let (id, ours) = (id.to_owned(), ours(id));
        let body = match (self.agreed.get_mut(&id), ours) {
            (Some(agreed), Some(ours)) => agreed.take_in(store, &id, &ours, revision, &entry),
            (_, ours) => {
                let body = ours.map_or_else(|| entry.body.clone(), |ours| R::merge(None, &ours, &entry.body));
                self.agreed.insert(id.clone(), Agreed::new(revision, entry));
                body
            }
        };
        Some((id, body))
    }

    /// Whether a revision in the store says what the page holds.
    pub fn is_saved(&self, id: &str, ours: &R) -> bool {
        self.agreed.get(id).is_some_and(|agreed| agreed.is_stored && agreed.newest().body == *ours)
    }

    /// Whether the store is known to hold the record, in whatever state.
    pub fn is_known(&self, id: &str) -> bool {
        self.agreed.contains_key(id)
    }

    /// The keys that other pages wrote and this one does not know.
    pub fn unknown_keys(&self, store: &impl KeyValue) -> Vec<String> {
        let is_unknown = |key: &String| {
            parse_key::<R>(key).is_some_and(|(id, revision)| {
                self.agreed.get(id).is_none_or(|agreed| !agreed.holds.contains(&revision))
            })
        };
        store.keys(&prefix::<R>()).into_iter().filter(is_unknown).collect()
    }

    /// The records of which the store holds nothing any more: it was emptied from outside. They count as never saved.
    pub fn forget_lost(&mut self, store: &impl KeyValue) -> Vec<String> {
        let there: BTreeSet<String> = revisions::<R>(store).into_keys().collect();
        let lost: Vec<String> = self.agreed.keys().filter(|id| !there.contains(*id)).cloned().collect();
        for id in &lost {
            self.agreed.remove(id);
        }
        lost
    }

    /// The earlier revisions of a record that can be read, the newest first.
    pub fn earlier(&self, store: &impl KeyValue, id: &str) -> Vec<Earlier<R>> {
        let frontier = self.agreed.get(id).map(|agreed| &agreed.newest().frontier);
        let is_newest = |one: &RevisionId| frontier.is_some_and(|frontier| frontier.contains(one));
        let found = store.keys(&format!("{}{id}@", prefix::<R>()));
        let mut revisions: Vec<_> = found
            .iter()
            .filter_map(|key| Some((parse_key::<R>(key)?.1, key)))
            .filter(|(one, _)| !is_newest(one))
            .collect();
        revisions.sort_by(|a, b| b.cmp(a));
        let read = |(revision, key): (RevisionId, &String)| {
            let body = Entry::read(&store.get(key)?).ok()?.body;
            Some(Earlier { revision, body })
        };
        revisions.into_iter().filter_map(read).collect()
    }

    /// Removes the earlier revisions of every record.
    pub fn forget_earlier(&mut self, store: &impl KeyValue) {
        for key in removable(store, &prefix::<R>()) {
            store.remove(&key);
        }
    }
}

impl<R: Record> Agreed<R> {
    fn new(revision: RevisionId, entry: Entry<R>) -> Self {
        let mut holds = entry.holds;
        holds.add(&revision);
        let shared = BTreeSet::from([revision]);
        let state = State { frontier: shared.clone(), holds: holds.clone(), body: entry.body };
        Self { states: vec![state], holds, stored: shared.clone(), shared, is_stored: true }
    }

    fn newest(&self) -> &State<R> {
        self.states.last().unwrap_or_else(|| unreachable!("there is always a state"))
    }

    fn push(&mut self, frontier: BTreeSet<RevisionId>, body: R) {
        for one in &frontier {
            self.holds.add(one);
        }
        self.stored.extend(frontier.iter().cloned());
        self.states.push(State { frontier, holds: self.holds.clone(), body });
        if self.states.len() > MOST_STATES {
            let oldest = self.states.iter().position(|state| state.frontier != self.shared);
            self.states.remove(oldest.unwrap_or(0));
        }
    }

    fn saved(&mut self, revision: RevisionId, body: R) {
        self.push(BTreeSet::from([revision]), body);
        self.is_stored = true;
    }

    /// What `ours` becomes with a revision that another page wrote.
    fn take_in(&mut self, store: &impl KeyValue, id: &str, ours: &R, revision: RevisionId, entry: &Entry<R>) -> R {
        // The last state that its writer had seen whole. Where both hold more than that, as of two pages that did not look
        // at the same time, and for a page that has just been opened, what they began from is found in the store.
        let is_seen = |state: &&State<R>| state.frontier.iter().all(|one| entry.holds.contains(one));
        let seen = self.states.iter().rev().find(is_seen);
        let is_all = seen.is_some_and(|state| state.holds.covers(&self.holds.common(&entry.holds)));
        let common = (!is_all).then(|| common_base(store, id, (&self.holds, &entry.holds), 0)).flatten();
        let base = common.or_else(|| seen.map(|state| state.body.clone()));
        let before = self.newest().clone();
        let body = R::merge(base.as_ref(), &before.body, &entry.body);
        let with_unsaved = if *ours == before.body { body.clone() } else { R::merge(Some(&before.body), ours, &body) };
        let mut frontier: BTreeSet<_> = before.frontier.into_iter().filter(|one| !entry.holds.contains(one)).collect();
        frontier.insert(revision);
        // Of two that were written apart, the other page may join them another way: how they were joined is saved, unless both
        // say the same.
        let is_ahead = entry.holds.covers(&self.holds);
        self.is_stored = body == entry.body && (is_ahead || (self.is_stored && body == before.body));
        self.holds.join(&entry.holds);
        self.shared.clone_from(&frontier);
        self.push(frontier, body);
        with_unsaved
    }
}

/// What two revisions that were written apart from each other began from: the newest that both hold, merged where these
/// are several.
fn common_base<R: Record>(store: &impl KeyValue, id: &str, (one, other): (&Holds, &Holds), depth: u8) -> Option<R> {
    let read = |revision: &RevisionId| Entry::<R>::read(&store.get(&key::<R>(id, revision))?).ok();
    let keys = store.keys(&format!("{}{id}@", prefix::<R>()));
    let revisions = keys.iter().filter_map(|key| Some(parse_key::<R>(key)?.1));
    let common = revisions.filter(|revision| one.contains(revision) && other.contains(revision));
    let entries: Vec<_> = common.filter_map(|revision| Some((read(&revision)?, revision))).collect();
    let is_held = |revision: &RevisionId| entries.iter().any(|(entry, _)| entry.holds.contains(revision));
    let mut heads = entries.iter().filter(|(_, revision)| !is_held(revision)).map(|(entry, _)| entry);
    let first = heads.next()?;
    let mut holds = first.holds.clone();
    let mut body = first.body.clone();
    for head in heads.filter(|_| depth < 4) {
        let base: Option<R> = common_base(store, id, (&holds, &head.holds), depth + 1);
        body = R::merge(base.as_ref(), &body, &head.body);
        holds.join(&head.holds);
    }
    Some(body)
}

fn prefix<R: Record>() -> String {
    format!("{PREFIX}{}/", R::KIND)
}

/// The revisions of each record, the oldest first.
fn revisions<R: Record>(store: &impl KeyValue) -> BTreeMap<String, Vec<RevisionId>> {
    let mut found: BTreeMap<String, Vec<RevisionId>> = BTreeMap::new();
    for key in store.keys(&prefix::<R>()) {
        if let Some((id, revision)) = parse_key::<R>(&key) {
            found.entry(id.to_owned()).or_default().push(revision);
        }
    }
    for revisions in found.values_mut() {
        revisions.sort();
    }
    found
}

/// The keys of revisions that a newer one holds, the oldest first, of all kinds of record or of one.
fn removable(store: &impl KeyValue, prefix: &str) -> Vec<String> {
    let mut of_record: BTreeMap<String, Vec<(RevisionId, String)>> = BTreeMap::new();
    for key in store.keys(prefix) {
        let parsed = key.rsplit_once('@').and_then(|(record, revision)| Some((record, RevisionId::parse(revision)?)));
        if let Some((record, revision)) = parsed {
            of_record.entry(record.to_owned()).or_default().push((revision, key));
        }
    }
    let mut found = Vec::new();
    for revisions in of_record.values_mut() {
        revisions.sort();
        let Some((_, newest)) = revisions.last() else { continue };
        let holds = store.get(newest).and_then(|text| holds_of(&text)).unwrap_or_default();
        found.extend(revisions.iter().filter(|(one, _)| holds.contains(one)).cloned());
    }
    found.sort_by_key(|(revision, _)| revision.saved_ms);
    found.into_iter().map(|(_, key)| key).collect()
}

/// What is left of removed records, the oldest first.
fn tombstones<R: Record>(store: &impl KeyValue) -> Vec<String> {
    let mut found = Vec::new();
    for (id, revisions) in revisions::<R>(store) {
        let entries = revisions.iter().filter_map(|one| {
            let key = key::<R>(&id, one);
            Some((Entry::<R>::read(&store.get(&key)?).ok()?, key, one.saved_ms))
        });
        let entries: Vec<_> = entries.collect();
        if entries.len() == revisions.len() && entries.iter().all(|(entry, ..)| entry.body.is_tombstone()) {
            found.extend(entries.into_iter().map(|(_, key, saved_ms)| (saved_ms, key)));
        }
    }
    found.sort();
    found.into_iter().map(|(_, key)| key).collect()
}

/// Keeps a text; where there is no room, the oldest earlier revision goes, and then the next. Small texts, such as what
/// is left of a removed record, find room in a reserve.
fn set_with_room<R: Record>(store: &impl KeyValue, key: &str, text: &str) -> Result<(), Refusal> {
    let mut result = store.set(key, text);
    if result != Err(Refusal::Full) {
        return result;
    }
    for old in removable(store, PREFIX).into_iter().chain(tombstones::<R>(store)) {
        store.remove(&old);
        result = store.set(key, text);
        if result != Err(Refusal::Full) {
            return result;
        }
    }
    if text.len() < RESERVE_LETTERS / 8 {
        store.remove(RESERVE);
        result = store.set(key, text);
        fill_reserve(store);
    }
    result
}

/// A key that only takes room, so that a full store can still take what makes room in it.
const RESERVE: &str = "studi-tiru/2-reserve";
const RESERVE_LETTERS: usize = 8_000;

fn fill_reserve(store: &impl KeyValue) {
    // Where there is no room for it there is none: it is tried again with the next page.
    let _ = store.set(RESERVE, &" ".repeat(RESERVE_LETTERS));
}
