//! The records of a kind as a table of typed values, for the page and for files.
//!
//! The columns come from the table of fields that the checks obey, so no field can be forgotten: a text in both
//! languages makes two columns, a record within a record one for each of its fields, a list is joined. The key of a
//! column is the path of its field: `start`, `summary.en`, `people.count`.

use serde_json::Value as Json;

use super::kind::Kind;
use super::shape::{Field, Shape};
use crate::model::PartialDate;
use crate::table::{Absence, Cell, Column, ColumnType, Table};

/// What joins the values of a list.
const JOIN: &str = "; ";

/// Reads a published file of a kind as a table whose headings are the paths of the fields; none if it is not one.
pub fn sheet(kind: Kind, bytes: &[u8]) -> Option<Table> {
    let file: Json = serde_json::from_slice(bytes).ok()?;
    let mut columns = Vec::new();
    add_columns("", kind.fields(), &mut columns);
    let records = file.get("records")?.as_array()?;
    let row = |record: &Json| columns.iter().map(|column| cell_at(record, column)).collect();
    Some(Table { rows: records.iter().map(row).collect(), columns })
}

fn add_columns(before: &str, fields: &[Field], columns: &mut Vec<Column>) {
    let column = |path: &str, column_type| Column::new(path, path, column_type);
    for field in fields {
        let path = format!("{before}{}", field.name);
        match &field.shape {
            Shape::Bilingual => {
                columns.extend(["id", "en"].map(|lang| column(&format!("{path}.{lang}"), ColumnType::Text)));
            }
            Shape::Record(inner) => add_columns(&format!("{path}."), inner, columns),
            shape => columns.push(column(&path, column_type(shape))),
        }
    }
}

const fn column_type(shape: &Shape) -> ColumnType {
    match shape {
        Shape::Text | Shape::Bilingual | Shape::Url | Shape::Record(_) => ColumnType::Text,
        Shape::Id | Shape::RegionCode => ColumnType::Code,
        Shape::Word(_) => ColumnType::Term,
        Shape::Count => ColumnType::Count,
        Shape::Number => ColumnType::Number,
        Shape::Year => ColumnType::Year,
        Shape::Day | Shape::PartialDate => ColumnType::Date,
        Shape::Flag => ColumnType::Flag,
        // A list of codes is joined to one text that no program takes for a number.
        Shape::List(Shape::Id) => ColumnType::Code,
        Shape::List(Shape::Word(_)) => ColumnType::Term,
        Shape::List(_) => ColumnType::Text,
    }
}

fn cell_at(record: &Json, column: &Column) -> Cell {
    let found = column.key.split('.').try_fold(record, |value, name| value.get(name));
    found.and_then(|value| cell(value, column.column_type)).unwrap_or_else(|| Cell::absent(Absence::Empty))
}

/// A value as a cell of a column; none where it is not of the column's type.
fn cell(value: &Json, column_type: ColumnType) -> Option<Cell> {
    match column_type {
        ColumnType::Text => Some(Cell::text(text_of(value))),
        ColumnType::Code => Some(Cell::code(text_of(value))),
        ColumnType::Term => Some(Cell::term(text_of(value))),
        ColumnType::Count => value.as_u64().map(Cell::count),
        ColumnType::Number => value.as_f64().map(Cell::number),
        ColumnType::Year => value.as_i64().and_then(|year| i32::try_from(year).ok()).map(Cell::year),
        ColumnType::Date => value.as_str().and_then(|text| PartialDate::parse(text).ok()).map(Cell::date),
        ColumnType::Flag => value.as_bool().map(|flag| crate::table::Value::Flag(flag).into()),
    }
}

fn text_of(value: &Json) -> String {
    match value {
        Json::String(text) => text.clone(),
        Json::Array(values) => values.iter().map(text_of).collect::<Vec<_>>().join(JOIN),
        Json::Object(map) if map.len() == 2 && map.contains_key("id") && map.contains_key("en") => {
            format!("{} / {}", text_of(&map["id"]), text_of(&map["en"]))
        }
        Json::Object(map) => map.values().map(text_of).collect::<Vec<_>>().join(", "),
        Json::Number(number) => number.to_string(),
        Json::Bool(flag) => flag.to_string(),
        Json::Null => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Value;

    const FILE: &[u8] = br#"{"records": [
        {"id": "a", "start": "2017", "institutions": [{"institution": "x", "people": 9}, {"institution": "y"}],
         "people": {"count": 10, "precision": "exact"}, "topics": ["village", "tourism"], "summary": {"id": "Satu", "en": "One"}},
        {"id": "b", "start": "2016-02-29", "people": {"count": 9, "precision": "about"}, "summary": {"id": "Dua", "en": "Two; 2"}}]}"#;

    #[test]
    fn records_and_lists_are_laid_flat_and_keep_their_types() {
        let table = sheet(Kind::Visit, FILE).expect("it is a file of visits");
        assert!(table.is_sound());
        let at = |row: usize, path: &str| {
            let column = table.columns.iter().position(|column| column.key == path).expect("the column is there");
            table.rows[row][column].value.clone()
        };
        assert_eq!(at(0, "institutions"), Value::Text("x, 9; y".to_owned()));
        assert_eq!(at(0, "people.count"), Value::Count(10));
        assert_eq!(at(0, "topics"), Value::Term("village; tourism".to_owned()));
        assert_eq!(at(0, "start"), Value::Date(PartialDate::Year(2017)));
        assert_eq!(at(0, "end"), Value::Absent(Absence::Empty));
        assert_eq!(PartialDate::parse("2016-02-29").map(Value::Date), Ok(at(1, "start")));
    }

    #[test]
    fn what_is_no_file_of_records_is_no_sheet() {
        assert_eq!(sheet(Kind::Visit, b"[]"), None);
        assert_eq!(sheet(Kind::Visit, b"{"), None);
    }
}
