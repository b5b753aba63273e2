//! Tables that leave the page: every value of every figure and sheet is read back as it was.

#![expect(clippy::expect_used, reason = "a test may stop at what must be there")]

#[path = "support/tables.rs"]
mod support;

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use studi_tiru::dataset::{Dataset, Kind, sheet};
use studi_tiru::deck::{FigureInputs, draw};
use studi_tiru::export::{CsvDialect, SheetContent, WorkbookSheet, workbook, write_csv};
use studi_tiru::figure::{FIGURES, Figure, FigureSize, adoption_history, catalogue_table};
use studi_tiru::query::{AdoptionFilter, ProgrammeFilter, VisitIndex, catalogue};
use studi_tiru::state::{Route, UrlState};
use studi_tiru::table::{Cell, Column, ColumnType, Table, Value};
use studi_tiru::text::{Lang, labelled_sheet, visit_words};
use support::{assert_reads_back_as_csv, assert_reads_back_as_workbook};

const CANVAS: FigureSize = FigureSize { width_px: 1200.0, height_px: 440.0, type_px: 14.0, at_least: 0 };

fn every_figure(mut check: impl FnMut(Lang, &Figure)) {
    let dataset = Dataset::embedded();
    let later = dataset.later().expect("the later records are there");
    let index = VisitIndex::new(&dataset, visit_words);
    let maps = support::maps();
    for lang in [Lang::Id, Lang::En] {
        let asked = FigureInputs { dataset: &dataset, later, maps: Some(&maps), index: &index, lang };
        for id in FIGURES.iter().map(|facts| facts.id) {
            let programme = dataset.programmes.first().map(|programme| programme.id.clone()).unwrap_or_default();
            let route = if id == "programme-mentions" { Route::Programme(programme) } else { Route::Overview };
            let view = UrlState { route, ..UrlState::default() };
            check(lang, &draw(asked, id, &view, CANVAS).expect("the figure is drawn"));
        }
    }
}

fn cell(figure: &Figure, row: impl Fn(&[Cell]) -> bool, key: &str) -> Value {
    let column = figure.table.columns.iter().position(|column| column.key == key).expect("the column is there");
    figure.table.rows.iter().find(|cells| row(cells)).expect("the row is there")[column].value.clone()
}

#[test]
fn the_type_of_a_column_is_that_of_all_its_cells() {
    every_figure(|_, figure| assert!(figure.table.is_sound(), "{}", figure.id));
}

#[test]
fn no_two_columns_of_a_table_have_the_same_heading() {
    let assert_distinct = |name: &str, table: &Table| {
        let mut headings: Vec<_> = table.columns.iter().map(|column| column.heading.as_str()).collect();
        headings.sort_unstable();
        assert!(headings.windows(2).all(|two| two[0] != two[1]), "{name}: {headings:?}");
    };
    every_figure(|_, figure| assert_distinct(figure.id, &figure.table));
    for kind in Kind::ALL {
        let table = sheet(*kind, b"{\"records\": []}").expect("it is a file of records");
        for lang in [Lang::Id, Lang::En] {
            assert_distinct(kind.part(), &labelled_sheet(lang, *kind, table.clone()));
        }
    }
}

#[test]
fn every_table_of_a_figure_is_read_back_with_its_values() {
    every_figure(|_, figure| {
        for dialect in CsvDialect::ALL {
            assert_reads_back_as_csv(&figure.table, dialect);
        }
        assert_reads_back_as_workbook(&figure.table);
    });
}

#[test]
fn every_sheet_of_the_dataset_is_read_back_with_its_values() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    for kind in Kind::ALL {
        let bytes = fs::read(folder.join(kind.file())).expect("the file is there");
        let table = sheet(*kind, &bytes).expect("it is a file of records");
        assert!(table.is_sound(), "{kind:?}");
        for dialect in CsvDialect::ALL {
            assert_reads_back_as_csv(&table, dialect);
        }
        assert_reads_back_as_workbook(&table);
    }
}

#[test]
fn the_history_of_adoptions_and_the_catalogue_are_read_back_with_their_values() {
    let dataset = Dataset::embedded();
    let (later, texts) = dataset.later().zip(dataset.source_texts()).expect("they are there");
    let entries = catalogue(&dataset, later, &ProgrammeFilter::default());
    for lang in [Lang::Id, Lang::En] {
        let history = adoption_history(&dataset, later, texts, &AdoptionFilter::default(), lang);
        let catalogue = catalogue_table(&dataset, later, texts, &entries, lang);
        for table in [history, catalogue] {
            assert_reads_back_as_csv(&table, CsvDialect::IndonesianExcel);
            assert_reads_back_as_workbook(&table);
        }
    }
}

#[test]
fn thousands_of_passengers_stay_thousands_and_distances_are_numbers_in_every_language() {
    every_figure(|_, figure| {
        if figure.id == "indicators" {
            let of = |at: f64| figure.table.rows.iter().any(|row| row[2].value == Cell::number(at).value);
            assert!(of(7826.0) && of(110_234.0) && of(37.5), "values of indicators are numbers");
        }
        if figure.id == "adoption-distance" {
            let sabang = |row: &[Cell]| row[1].value == Value::Code("11.72".to_owned());
            assert_eq!(cell(figure, sabang, "distance"), Value::Number { value: 2631.0, decimals: 0 });
        }
    });
}

#[test]
fn codes_of_regions_are_text_in_every_table() {
    every_figure(|_, figure| {
        for (at, column) in figure.table.columns.iter().enumerate().filter(|(_, column)| column.key == "code") {
            assert_eq!(column.column_type, ColumnType::Code, "{}", figure.id);
            assert!(figure.table.rows.iter().all(|row| matches!(row[at].value, Value::Code(_))), "{}", figure.id);
        }
    });
}

#[test]
fn what_a_workbook_says_of_itself_stands_on_its_second_sheet() {
    let sheets = [
        WorkbookSheet {
            name: "Data".to_owned(),
            content: SheetContent::Table(Table { columns: Vec::new(), rows: Vec::new() }),
        },
        WorkbookSheet {
            name: "Tentang".to_owned(),
            content: SheetContent::Prose(vec![vec!["Lisensi".to_owned(), "=1+1".to_owned()]]),
        },
    ];
    let file = workbook("Judul", &sheets).expect("it is made");
    let rows = support::workbook_rows(&file, 1);
    assert_eq!(rows, [["Lisensi", "=1+1"]], "a text that looks like a formula stays a text");
}

proptest! {
    #[test]
    fn any_number_of_a_column_is_read_back_in_both_dialects(
        values in prop::collection::vec((-1e9f64..1e9, 0u8..7), 1..20)
    ) {
        let column = Column::new("n", "n", ColumnType::Number);
        let rows = values.iter().map(|(value, decimals)| vec![Cell::number_with(*value, *decimals)]).collect();
        let table = Table { columns: vec![column], rows };
        for dialect in CsvDialect::ALL {
            assert_reads_back_as_csv(&table, dialect);
        }
        assert_reads_back_as_workbook(&table);
    }

    #[test]
    fn any_text_of_a_column_is_read_back_and_is_no_formula(text in "[^\u{0}-\u{8}\u{b}\u{c}\u{e}-\u{1f}\u{7f}\r\u{fffe}\u{ffff}]{0,40}") {
        let table = Table {
            columns: vec![Column::new("t", "t", ColumnType::Text)],
            rows: vec![vec![Cell::text(text.clone())]],
        };
        for dialect in CsvDialect::ALL {
            assert_reads_back_as_csv(&table, dialect);
            let file = String::from_utf8(write_csv(&table, dialect)).expect("it is text");
            let (_, field) = file.split_once("\"t\"\r\n").expect("a row follows the heading");
            let field = field.strip_prefix('"').expect("a text is quoted");
            let begins = field.trim_start().chars().next().unwrap_or(' ');
            prop_assert!(!"=+-@＝＋－＠".contains(begins), "{}", field);
        }
    }
}
