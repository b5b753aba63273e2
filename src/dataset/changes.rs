//! What each edition changed, record by record: `changes.json`, which is published beside the records.
//!
//! # Why
//! Whoever cited a record, or keeps a copy of the dataset, asks what became of it. The list is history and no part of
//! the records: no version depends on it, and a page does not read it. That a record was merged into another stands at
//! that other, too (`formerly`), where a page finds it.

use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

use super::check_record::check_fields;
use super::kind::Kind;
use super::problem::{Fault, Problem, RecordName, Report};
use super::raw::Raw;
use super::record::Record;
use super::shape::{Field, Shape};
use super::{Dataset, Rule};
use crate::model::{RecordRef, Word as _};

/// The name of the file.
pub const CHANGES_FILE: &str = "changes.json";

/// What happened to a record between two editions.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum ChangeKind {
    /// It came in.
    New,
    /// A field of it changed.
    Changed,
    /// It was taken out.
    Withdrawn,
    /// It became part of another.
    Merged,
}

/// A change of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The number of the edition that brought it.
    pub edition: u32,
    /// The record.
    pub record: RecordRef,
    /// What happened.
    pub change: ChangeKind,
    /// The id of the record that it was merged into.
    pub into: Option<String>,
}

/// The fields of a change.
pub(super) const CHANGE: &[Field] = &[
    Field { name: "edition", shape: Shape::Count, required: true },
    Field { name: "kind", shape: Shape::Word(super::kind::SINGULARS), required: true },
    Field { name: "id", shape: Shape::Text, required: true },
    Field { name: "change", shape: Shape::Word(ChangeKind::WORDS), required: true },
    Field { name: "into", shape: Shape::Id, required: false },
];

/// Reads the list of changes, and checks it against the records: what came in or changed is there, what went is not,
/// and what was merged is led on by the dataset.
pub fn read_changes(dataset: &Dataset, bytes: &[u8]) -> (Vec<Change>, Vec<Problem>) {
    let mut problems = Vec::new();
    let whole = |problems: &mut Vec<Problem>, fault| Report::new(problems, CHANGES_FILE, RecordName::Whole).add(fault);
    let records = match serde_json::from_slice(bytes) {
        Ok(Raw::Record(mut file)) => file.take("records"),
        Ok(_) => None,
        Err(error) => {
            whole(&mut problems, Fault::NotJson { line: error.line(), column: error.column() });
            return (Vec::new(), problems);
        }
    };
    let Some(Raw::List(records)) = records else {
        whole(&mut problems, Fault::NoRecords);
        return (Vec::new(), problems);
    };
    let mut changes = Vec::new();
    for (at, value) in records.into_iter().enumerate() {
        let Raw::Record(fields) = value else {
            Report::new(&mut problems, CHANGES_FILE, RecordName::Place(at)).add(Fault::NotARecord);
            continue;
        };
        let id = fields.get("id").and_then(Raw::as_text).map(ToOwned::to_owned);
        let name = id.as_deref().map_or(RecordName::Place(at), RecordName::Id);
        let mut report = Report::new(&mut problems, CHANGES_FILE, name);
        if !check_fields(&fields, CHANGE, &mut report) {
            continue;
        }
        if let Some(change) = read_change(&mut Record::new(fields)) {
            check_change(dataset, &change, &mut report);
            changes.push(change);
        }
    }
    (changes, problems)
}

fn read_change(record: &mut Record<'_>) -> Option<Change> {
    Some(Change {
        edition: record.count("edition")?,
        record: RecordRef { kind: record.text("kind")?, id: record.text("id")? },
        change: record.word("change")?,
        into: record.text("into"),
    })
}

fn check_change(dataset: &Dataset, change: &Change, report: &mut Report<'_>) {
    let RecordRef { kind: word, id } = &change.record;
    let Some(kind) = Kind::ALL.iter().copied().find(|kind| kind.singular() == word) else { return };
    let is_there = dataset.has(kind, id);
    match change.change {
        ChangeKind::New | ChangeKind::Changed if !is_there => {
            let fault = Fault::UnknownReference { kind: kind.singular(), id: id.clone() };
            report.within("id", |report| report.add(fault));
        }
        ChangeKind::Withdrawn | ChangeKind::Merged if is_there => {
            report.within("change", |report| report.add(Fault::Broken(Rule::StillThere)));
        }
        ChangeKind::Merged if dataset.moved(kind, id) != change.into.as_deref() => {
            let into = change.into.clone().unwrap_or_default();
            report.within("into", |report| report.add(Fault::UnknownReference { kind: kind.singular(), id: into }));
        }
        _ => {}
    }
}
