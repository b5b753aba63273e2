//! Two editions of a dataset beside each other: what is new, changed, withdrawn or merged, record by record and field by
//! field.

use std::collections::BTreeMap;

use super::{Change, ChangeKind, DatasetFiles, Kind, sheet};
use crate::table::{Cell, Table, Value};

/// A field of a record that two editions have otherwise.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// Its path: `people.count`.
    pub path: String,
    /// What it was.
    pub before: Cell,
    /// What it is.
    pub after: Cell,
}

/// What became of a record between two editions.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordChange {
    /// Its kind.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// What happened.
    pub change: ChangeKind,
    /// The id of the record that it was merged into.
    pub into: Option<String>,
    /// Its fields that changed, in the order of its kind; none of a record that came or went.
    pub fields: Vec<FieldChange>,
}

impl RecordChange {
    /// A change of the list of what editions changed; none where its kind is not known.
    pub fn of_list(change: Change) -> Option<Self> {
        let kind = Kind::ALL.iter().copied().find(|kind| kind.singular() == change.record.kind)?;
        Some(Self { kind, id: change.record.id, change: change.change, into: change.into, fields: Vec::new() })
    }
}

/// What became of the records of an edition in a later one, kind by kind, by id. A kind of which either has no file is
/// left out: it was not compared.
pub fn compare(before: &DatasetFiles, after: &DatasetFiles) -> Vec<RecordChange> {
    let of_kind = |kind: Kind| {
        let tables =
            before.get(kind).and_then(|file| sheet(kind, file)).zip(after.get(kind).and_then(|file| sheet(kind, file)));
        tables.map_or_else(Vec::new, |(before, after)| compare_tables(kind, &before, &after))
    };
    Kind::ALL.iter().copied().flat_map(of_kind).collect()
}

fn compare_tables(kind: Kind, before: &Table, after: &Table) -> Vec<RecordChange> {
    let (old, new) = (by_id(kind, before), by_id(kind, after));
    let formerly = after.columns.iter().position(|column| column.key == "formerly");
    let into = |id: &str| {
        let names = |row: &[Cell]| {
            formerly.is_some_and(|at| match &row[at].value {
                Value::Code(text) | Value::Text(text) => text.split("; ").any(|one| one == id),
                _ => false,
            })
        };
        new.iter().find(|(_, row)| names(row)).map(|(id, _)| (*id).to_owned())
    };
    let mut changes = Vec::new();
    let mut ids: Vec<&str> = old.keys().chain(new.keys()).copied().collect();
    ids.sort_unstable();
    ids.dedup();
    for id in ids {
        let (change, into, fields) = match (old.get(id), new.get(id)) {
            (None, _) => (ChangeKind::New, None, Vec::new()),
            (_, None) => match into(id) {
                Some(into) => (ChangeKind::Merged, Some(into), Vec::new()),
                None => (ChangeKind::Withdrawn, None, Vec::new()),
            },
            (Some(old), Some(new)) => {
                let cells = after.columns.iter().zip(old.iter().zip(new.iter()));
                let fields: Vec<_> = cells
                    .filter(|(_, (old, new))| old.value != new.value)
                    .map(|(column, (old, new))| FieldChange {
                        path: column.key.clone(),
                        before: (*old).clone(),
                        after: (*new).clone(),
                    })
                    .collect();
                if fields.is_empty() {
                    continue;
                }
                (ChangeKind::Changed, None, fields)
            }
        };
        changes.push(RecordChange { kind, id: id.to_owned(), change, into, fields });
    }
    changes
}

fn by_id<'a>(kind: Kind, table: &'a Table) -> BTreeMap<&'a str, &'a [Cell]> {
    let Some(at) = table.columns.iter().position(|column| column.key == kind.id_field()) else {
        return BTreeMap::new();
    };
    let id = |row: &'a Vec<Cell>| match &row[at].value {
        Value::Code(id) | Value::Text(id) => Some((id.as_str(), row.as_slice())),
        _ => None,
    };
    table.rows.iter().filter_map(id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Cell;

    fn files(visits: &str, institutions: &str) -> DatasetFiles {
        let file = |text: &str| format!("{{\"records\": [{text}]}}").into_bytes();
        DatasetFiles::new([(Kind::Visit, file(visits)), (Kind::Institution, file(institutions))])
    }

    #[test]
    fn each_record_that_came_went_changed_or_was_merged_is_told_once() {
        let before = files(
            r#"{"id": "a", "start": "2017-03-09", "people": {"count": 10, "precision": "about"}}, {"id": "b", "start": "2018"}, {"id": "c", "start": "2019"}"#,
            r#"{"id": "x"}, {"id": "y"}"#,
        );
        let after = files(
            r#"{"id": "c", "start": "2019"}, {"id": "a", "start": "2017-03-10", "people": {"count": 10, "precision": "exact"}}, {"id": "d", "start": "2020"}"#,
            r#"{"id": "x", "formerly": ["y"]}"#,
        );
        let found = compare(&before, &after);
        let told: Vec<_> = found
            .iter()
            .map(|one| (one.kind, one.id.as_str(), one.change, one.fields.len(), one.into.as_deref()))
            .collect();
        assert_eq!(
            told,
            [
                (Kind::Institution, "x", ChangeKind::Changed, 1, None),
                (Kind::Institution, "y", ChangeKind::Merged, 0, Some("x")),
                (Kind::Visit, "a", ChangeKind::Changed, 2, None),
                (Kind::Visit, "b", ChangeKind::Withdrawn, 0, None),
                (Kind::Visit, "d", ChangeKind::New, 0, None),
            ]
        );
        let precision = &found[2].fields[1];
        assert_eq!(
            (precision.path.as_str(), &precision.before, &precision.after),
            ("people.precision", &Cell::term("about"), &Cell::term("exact"))
        );
    }

    #[test]
    fn an_edition_differs_in_nothing_from_itself_and_a_kind_without_a_file_is_not_compared() {
        let one = files(r#"{"id": "a", "start": "2017"}"#, "");
        assert_eq!(compare(&one, &one), []);
        assert_eq!(compare(&DatasetFiles::default(), &one), []);
    }
}
