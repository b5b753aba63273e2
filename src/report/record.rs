//! A report as a record of the store: what becomes of two states that were written apart from each other.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::file::{report_from_json, report_to_json};
use super::{Field, Kind, Owner, Report, Row, Table, Values, Words, field_named};
use crate::store::{Record, merge_choice, merge_text};

impl Record for Report {
    const KIND: &'static str = "report";

    fn to_json(&self) -> Value {
        report_to_json(self)
    }

    fn from_json(value: &Value) -> Option<Self> {
        report_from_json(value, 0).ok()
    }

    fn merge(base: Option<&Self>, one: &Self, other: &Self) -> Self {
        if one == other || base == Some(other) {
            return one.clone();
        }
        if base == Some(one) {
            return other.clone();
        }
        // A report that one removed while the other wrote on stays: nobody has read what was written last.
        let wrote_on = |of: &Self| base.is_none_or(|base| of.values != base.values || of.tables != base.tables);
        let removed_ms = match (one.removed_ms, other.removed_ms) {
            (Some(one), Some(other)) => Some(one.max(other)),
            (Some(removed), None) if !wrote_on(other) => Some(removed),
            (None, Some(removed)) if !wrote_on(one) => Some(removed),
            _ => None,
        };
        let tables: BTreeSet<Table> = one.tables.keys().chain(other.tables.keys()).copied().collect();
        let merged = |table: Table| {
            let rows = merge_rows(table, base.map(|base| base.rows(table)), one.rows(table), other.rows(table));
            (!rows.is_empty()).then_some((table, rows))
        };
        Self {
            id: one.id.clone(),
            values: merge_values(Owner::Report, base.map(|base| &base.values), &one.values, &other.values),
            tables: tables.into_iter().filter_map(merged).collect(),
            removed_ms,
        }
    }

    fn is_tombstone(&self) -> bool {
        self.removed_ms.is_some() && self.values.is_empty() && self.tables.values().all(Vec::is_empty)
    }
}

fn merge_values(owner: Owner, base: Option<&Values>, one: &Values, other: &Values) -> Values {
    let none = Words::default();
    let names: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    let merged = |name: &String| {
        let of = |values: &Values| values.get(name).cloned().unwrap_or_default();
        let base = base.map(|base| base.get(name).unwrap_or(&none));
        let words = merge_words(field_named(owner, name), base, &of(one), &of(other));
        (!words.text.is_empty()).then(|| (name.clone(), words))
    };
    names.into_iter().filter_map(merged).collect()
}

fn merge_words(field: Option<&Field>, base: Option<&Words>, one: &Words, other: &Words) -> Words {
    if one == other || base == Some(other) {
        return one.clone();
    }
    if base == Some(one) {
        return other.clone();
    }
    let base_text = base.map(|base| base.text.as_str());
    let text = match field.map(|field| field.kind) {
        Some(Kind::Text) => merge_text(base_text, &one.text, &other.text),
        Some(Kind::Line) => merge_text(base_text, &one.text, &other.text).replace('\n', " / "),
        _ => merge_choice(base_text.map(str::to_owned).as_ref(), &one.text, &other.text),
    };
    let sources: BTreeSet<String> = one.sources.iter().chain(&other.sources).cloned().collect();
    Words { text, suggested: one.suggested && other.suggested, sources: sources.into_iter().collect() }
}

fn merge_rows(table: Table, base: Option<&[Row]>, one: &[Row], other: &[Row]) -> Vec<Row> {
    if one == other || base == Some(other) {
        return one.to_vec();
    }
    if base == Some(one) {
        return other.to_vec();
    }
    let by_id = |rows: &[Row]| rows.iter().map(|row| (row.id.clone(), row.clone())).collect::<BTreeMap<_, _>>();
    let (of_base, of_one, of_other) = (by_id(base.unwrap_or(&[])), by_id(one), by_id(other));
    let merged = |id: &String| match (of_base.get(id), of_one.get(id), of_other.get(id)) {
        (base, Some(one), Some(other)) => Some(Row {
            id: id.clone(),
            values: merge_values(Owner::Row(table), base.map(|base| &base.values), &one.values, &other.values),
        }),
        // One removed it: it stays only where the other wrote in it.
        (Some(base), Some(left), None) | (Some(base), None, Some(left)) => (left != base).then(|| left.clone()),
        (None, Some(new), None) | (None, None, Some(new)) => Some(new.clone()),
        (_, None, None) => None,
    };
    order(base.unwrap_or(&[]), one, other).iter().filter_map(merged).collect()
}

/// The ids of both in one order: that of the one who moved rows, the other's own behind the rows that they stand behind.
/// The order of the two does not matter.
fn order(base: &[Row], one: &[Row], other: &[Row]) -> Vec<String> {
    let ids = |rows: &[Row]| rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>();
    let known: BTreeSet<&String> = base.iter().map(|row| &row.id).collect();
    let has_moved = |rows: &[Row]| {
        let left: BTreeSet<&String> = rows.iter().map(|row| &row.id).collect();
        let before: Vec<_> = base.iter().map(|row| &row.id).filter(|id| left.contains(id)).collect();
        rows.iter().map(|row| &row.id).filter(|id| known.contains(id)).collect::<Vec<_>>() != before
    };
    let (first, second) = match (has_moved(one), has_moved(other)) {
        (true, false) => (ids(one), ids(other)),
        (false, true) => (ids(other), ids(one)),
        _ if ids(one) <= ids(other) => (ids(one), ids(other)),
        _ => (ids(other), ids(one)),
    };
    let mut order = first;
    for (at, id) in second.iter().enumerate() {
        if !order.contains(id) {
            let behind = second[..at].iter().rev().find_map(|before| order.iter().position(|one| one == before));
            order.insert(behind.map_or(0, |behind| behind + 1), id.clone());
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn report(values: &[(&str, &str)], rows: &[(&str, &str)]) -> Report {
        let values = values.iter().map(|(name, text)| ((*name).to_owned(), Words::typed(*text))).collect();
        let row = |(id, name): &(&str, &str)| Row {
            id: (*id).to_owned(),
            values: [("name".to_owned(), Words::typed(*name))].into(),
        };
        let tables = [(Table::Participants, rows.iter().map(row).collect())].into();
        Report { id: "r".into(), values, tables, removed_ms: None }
    }

    fn names(report: &Report) -> Vec<&str> {
        report.rows(Table::Participants).iter().map(|row| row.text("name")).collect()
    }

    #[test]
    fn words_typed_into_different_fields_and_rows_are_all_there() {
        let base = report(&[("purpose", "Belajar")], &[("a", "Ani")]);
        let one = report(&[("purpose", "Belajar layanan")], &[("a", "Ani"), ("b", "Budi")]);
        let other = report(&[("purpose", "Belajar"), ("office", "Bappeda")], &[("c", "Cici"), ("a", "Ani Sari")]);
        let merged = Report::merge(Some(&base), &one, &other);
        assert_eq!((merged.text("purpose"), merged.text("office")), ("Belajar layanan", "Bappeda"));
        assert_eq!(names(&merged), ["Cici", "Ani Sari", "Budi"]);
    }

    #[test]
    fn a_row_that_one_removed_stays_where_the_other_wrote_in_it() {
        let base = report(&[], &[("a", "Ani"), ("b", "Budi")]);
        let one = report(&[], &[("b", "Budi")]);
        assert_eq!(names(&Report::merge(Some(&base), &one, &base)), ["Budi"]);
        let wrote = report(&[], &[("a", "Ani Sari"), ("b", "Budi")]);
        assert_eq!(names(&Report::merge(Some(&base), &one, &wrote)), ["Ani Sari", "Budi"]);
    }

    #[test]
    fn a_day_is_not_joined_with_another_and_a_line_stays_one_line() {
        let base = report(&[("starts", "2019-10-09"), ("office", "A")], &[]);
        let one = report(&[("starts", "2019-10-10"), ("office", "B")], &[]);
        let other = report(&[("starts", "2019-10-08"), ("office", "C")], &[]);
        let merged = Report::merge(Some(&base), &one, &other);
        assert_eq!((merged.text("starts"), merged.text("office")), ("2019-10-10", "B / C"));
    }

    fn reports() -> impl Strategy<Value = Report> {
        let values = proptest::collection::btree_map("(purpose|office|starts)", "[ab ]{1,6}", 0..3);
        let rows = proptest::collection::btree_map("[a-e]", "[xy ]{1,4}", 0..5);
        (values, rows, any::<bool>()).prop_map(|(values, rows, turned)| {
            let values: Vec<_> = values.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
            let mut rows: Vec<_> = rows.iter().map(|(id, name)| (id.as_str(), name.as_str())).collect();
            if turned {
                rows.reverse();
            }
            report(&values, &rows)
        })
    }

    proptest! {
        #[test]
        fn the_order_of_the_two_does_not_matter((base, one, other) in (reports(), reports(), reports())) {
            let merged = Report::merge(Some(&base), &one, &other);
            prop_assert_eq!(&merged, &Report::merge(Some(&base), &other, &one));
            prop_assert_eq!(Report::merge(None, &one, &other), Report::merge(None, &other, &one));
        }

        #[test]
        fn who_changed_nothing_changes_nothing((base, one) in (reports(), reports())) {
            prop_assert_eq!(&Report::merge(Some(&base), &one, &base), &one);
        }
    }
}
