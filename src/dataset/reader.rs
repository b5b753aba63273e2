//! The machinery of reading: records of a kind, their ids, and the references among them.

use std::collections::BTreeMap;
use std::fmt::Display;

use rustc_hash::FxHashMap;

use super::Parts;
use super::kind::Kind;
use super::pace::Pace;
use super::problem::{Fault, Problem, RecordName, Report};
use super::raw::{Fields, Raw};
use super::record::Record;
use crate::model::{RegionKey, SourceKey};

/// Where the record of an id lies.
pub(super) type Index = FxHashMap<String, usize>;

/// The indexes of the kinds read so far.
pub(super) type Indexes = BTreeMap<Kind, Index>;

/// The ids that were merged away, by kind, each with that of the record which they are part of now.
pub(super) type Moved = BTreeMap<(Kind, String), String>;

/// Checks the shape of a record; says whether it can be used.
///
/// A page reads only what was checked when it was built: it passes none, and the code of the checks is not in it.
pub(super) type CheckShape = fn(&Fields<'_>, Kind, &mut Report<'_>) -> bool;

/// Reads kind after kind, and knows what it has read.
pub(super) struct Reader<'r, 'p> {
    pub(super) problems: Vec<Problem>,
    pub(super) indexes: Indexes,
    pub(super) moved: Moved,
    pub(super) check_shape: Option<CheckShape>,
    pub(super) pace: &'r mut Pace<'p>,
}

/// The records already read, and the place to report to.
pub(super) struct Links<'a> {
    indexes: &'a Indexes,
    pub(super) report: Report<'a>,
}

impl Reader<'_, '_> {
    /// Reads the records of a kind; those whose shape is unsound are left out and reported.
    pub(super) async fn read<T>(
        &mut self,
        parts: &mut Parts<'_>,
        kind: Kind,
        mut build: impl FnMut(&mut Record<'_>, &mut Links<'_>) -> Option<T>,
    ) -> Vec<T> {
        let file = kind.file();
        let Some(values) = parts.take(kind) else {
            Report::new(&mut self.problems, &file, RecordName::Whole).add(Fault::MissingPart);
            return Vec::new();
        };
        let mut index = Index::default();
        let mut built = Vec::with_capacity(values.len());
        let mut merged = Vec::new();
        for (at, value) in values.into_iter().enumerate() {
            self.pace.add(1).await;
            let Raw::Record(fields) = value else {
                Report::new(&mut self.problems, &file, RecordName::Place(at)).add(Fault::NotARecord);
                continue;
            };
            let id = fields.get(kind.id_field()).and_then(Raw::as_text).map(ToOwned::to_owned);
            let name = id.as_deref().map_or(RecordName::Place(at), RecordName::Id);
            let mut report = Report::new(&mut self.problems, &file, name);
            let sound = self.check_shape.is_none_or(|check| check(&fields, kind, &mut report));
            let Some(id) = id.as_ref().filter(|_| sound) else { continue };
            if index.contains_key(id) {
                report.within(kind.id_field(), |report| report.add(Fault::DuplicateId));
                continue;
            }
            let former = former_ids(&fields);
            if !former.is_empty() {
                merged.push((id.clone(), former));
            }
            let mut links = Links { indexes: &self.indexes, report };
            if let Some(record) = build(&mut Record::new(fields), &mut links) {
                index.insert(id.clone(), built.len());
                built.push(record);
            }
        }
        for (id, former) in merged {
            for old in former {
                let is_taken = index.contains_key(&old) || self.moved.insert((kind, old), id.clone()).is_some();
                if is_taken {
                    let mut report = Report::new(&mut self.problems, &file, RecordName::Id(&id));
                    report.within("formerly", |report| report.add(Fault::DuplicateId));
                }
            }
        }
        self.indexes.insert(kind, index);
        built
    }
}

/// The ids of records that were merged into this one.
fn former_ids(fields: &Fields<'_>) -> Vec<String> {
    match fields.get("formerly") {
        Some(Raw::List(ids)) => ids.iter().filter_map(Raw::as_text).map(ToOwned::to_owned).collect(),
        _ => Vec::new(),
    }
}

impl Reader<'_, '_> {
    /// The records of a kind were put in another order: that of the positions where they were read.
    pub(super) fn follow_order(&mut self, kind: Kind, order: &[usize]) {
        let mut now = vec![0; order.len()];
        for (at, before) in order.iter().enumerate() {
            now[*before] = at;
        }
        let Some(index) = self.indexes.get_mut(&kind) else { return };
        #[expect(clippy::iter_over_hash_type, reason = "each is changed by itself")]
        for at in index.values_mut() {
            *at = now[*at];
        }
    }

    /// Finds a record of the same kind that one refers to.
    pub(super) fn find_sibling(&mut self, kind: Kind, from: &str, field: &str, id: &str) -> Option<usize> {
        let file = kind.file();
        let report = Report::new(&mut self.problems, &file, RecordName::Id(from));
        Links { indexes: &self.indexes, report }.find(kind, field, id.to_owned())
    }
}

impl Links<'_> {
    pub(super) fn find(&mut self, kind: Kind, field: impl Display, id: String) -> Option<usize> {
        let found = self.indexes.get(&kind).and_then(|index| index.get(&id)).copied();
        if found.is_none() {
            let kind = kind.singular();
            self.report.within(field, |report| report.add(Fault::UnknownReference { kind, id }));
        }
        found
    }

    pub(super) fn find_all<K: From<usize>>(&mut self, record: &mut Record<'_>, kind: Kind, field: &str) -> Vec<K> {
        record.texts(field).into_iter().filter_map(|id| self.find(kind, field, id)).map(K::from).collect()
    }

    pub(super) fn sources(&mut self, record: &mut Record<'_>) -> Vec<SourceKey> {
        self.find_all(record, Kind::Source, "sources")
    }

    pub(super) fn region(&mut self, record: &mut Record<'_>) -> Option<RegionKey> {
        let code = record.text("region")?;
        self.find(Kind::Region, "region", code).map(RegionKey::from)
    }
}
