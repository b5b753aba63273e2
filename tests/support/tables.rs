//! What tests of tables share: files read back by other readers.

#![allow(dead_code, reason = "each test file uses a part")]

use std::fs;
use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Reader as _, Xlsx, open_workbook_from_rs};
use chrono::NaiveDate;
use studi_tiru::export::{CsvDialect, SheetContent, WorkbookSheet, starts_as_formula, workbook, write_csv};
use studi_tiru::geo::{Capitals, Maps, Topology};
use studi_tiru::model::PartialDate;
use studi_tiru::table::{Cell, Column, Table, Value};

/// The outlines of the map, from `data/map/`.
pub(crate) fn maps() -> Maps {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let read = |name: &str| fs::read(data.join(name)).expect("the file is there");
    let outlines = |name: &str| Topology::read(&read(name)).expect("the outlines read");
    let capitals = Capitals::read(&read("regions.json")).expect("the regions read");
    Maps { regions: outlines("map/indonesia.topo.json"), neighbours: outlines("map/neighbours.topo.json"), capitals }
}

/// Writes a table as CSV and reads it with another reader: every field is the value of its cell, in the dialect's signs.
pub(crate) fn assert_reads_back_as_csv(table: &Table, dialect: CsvDialect) {
    let file = write_csv(table, dialect);
    let body = file.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&file);
    assert_eq!(body.len() < file.len(), dialect == CsvDialect::IndonesianExcel, "only Excel wants a mark");
    let mut reader = csv::ReaderBuilder::new().delimiter(dialect.separator()).from_reader(body);
    let headings: Vec<_> = reader.headers().expect("there are headings").iter().map(str::to_owned).collect();
    assert_eq!(headings.len(), table.columns.len());
    // A reader without options refuses rows of another length: the file is nothing but its table.
    let rows: Vec<_> = reader.records().map(|row| row.expect("each row has the length of the first")).collect();
    assert_eq!(rows.len(), table.rows.len());
    for (row, cells) in rows.iter().zip(&table.rows) {
        for ((field, cell), column) in row.iter().zip(cells).zip(&table.columns) {
            let is_guarded = starts_as_formula(field.trim_start_matches('\''));
            let unguarded = field.strip_prefix('\'').filter(|_| is_guarded).unwrap_or(field);
            match &cell.value {
                Value::Absent(_) => assert_eq!(field, "", "an unknown value is an empty field, never 0"),
                Value::Count(count) => assert_eq!(field.parse(), Ok(*count), "{}", column.key),
                Value::Year(year) => assert_eq!(field.parse(), Ok(*year), "{}", column.key),
                Value::Number { value, .. } => {
                    let signs = field.replace('.', "no thousands").replace(dialect.decimal_sign(), ".");
                    let signs = if dialect == CsvDialect::Plain { field.to_owned() } else { signs };
                    let found: f64 = signs.parse().expect("it is a number in the dialect's signs");
                    assert!((found - value).abs() < 1e-9, "{}: {field} is not {value}", column.key);
                }
                Value::Date(date) => assert_eq!(PartialDate::parse(field), Ok(*date), "{}", column.key),
                Value::Flag(flag) => assert_eq!(field, flag.to_string()),
                Value::Code(code) => assert_eq!(unguarded, code),
                Value::Text(text) | Value::Term(text) => assert_eq!(unguarded, text),
            }
        }
    }
}

/// Writes a table as a workbook and reads it with another reader: every cell has the value and the type of its column.
pub(crate) fn assert_reads_back_as_workbook(table: &Table) {
    let sheet = WorkbookSheet { name: "Data".to_owned(), content: SheetContent::Table(table.clone()) };
    let file = workbook("Data", &[sheet]).expect("it is made");
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(file)).expect("another reader takes it for a workbook");
    let page = book.worksheet_range("Data").expect("the sheet is there");
    for (at, cells) in table.rows.iter().enumerate() {
        for ((cell, column), place) in cells.iter().zip(&table.columns).zip(0u32..) {
            let row = u32::try_from(at + 1).expect("no table is that long");
            let found = page.get_value((row, place)).cloned().unwrap_or(Data::Empty);
            assert_same_value(&found, cell, column);
        }
    }
}

/// Whether a cell of a workbook has the value and the type of a cell of a table.
pub(crate) fn assert_same_value(found: &Data, cell: &Cell, column: &Column) {
    let key = &column.key;
    let is_number = |expected: f64| {
        matches!(found, Data::Float(value) if (value - expected).abs() < 1e-9)
            || matches!(found, Data::Int(value) if (f64::from(i32::try_from(*value).unwrap_or(i32::MAX)) - expected).abs() < 1e-9)
    };
    let is_text = |expected: &str| {
        matches!(found, Data::String(text) if text == expected) || (expected.is_empty() && matches!(found, Data::Empty))
    };
    match &cell.value {
        Value::Absent(_) => assert!(matches!(found, Data::Empty), "{key}: {found:?} where nothing is known"),
        Value::Count(count) => assert!(is_number(f64::from(*count)), "{key}: {found:?} is not {count}"),
        Value::Year(year) => assert!(is_number(f64::from(*year)), "{key}: {found:?} is not {year}"),
        Value::Number { value, .. } => assert!(is_number(*value), "{key}: {found:?} is not {value}"),
        Value::Date(PartialDate::Day(day)) => {
            let Data::DateTime(found) = found else { panic!("{key}: {found:?} is no date") };
            let (year, month, day_of_month, ..) = found.to_ymd_hms_milli();
            let found = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day_of_month));
            assert_eq!(found, Some(*day), "{key}");
        }
        Value::Date(date) => assert!(is_text(&date.to_string()), "{key}: {found:?} is not {date}"),
        Value::Flag(flag) => assert!(matches!(found, Data::Bool(found) if found == flag), "{key}: {found:?}"),
        Value::Code(text) | Value::Text(text) | Value::Term(text) => {
            assert!(is_text(text), "{key}: {found:?} is not {text}");
        }
    }
}

/// The rows of a sheet of a workbook as text.
pub(crate) fn workbook_rows(file: &[u8], at: usize) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(file.to_vec())).expect("it is a workbook");
    let page = book.worksheet_range_at(at).expect("the sheet is there").expect("it can be read");
    page.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
}
