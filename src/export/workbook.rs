//! Workbooks for Excel and others (XLSX), written by `rust_xlsxwriter`: numbers as numbers, days as dates, codes as
//! text.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Url, Workbook, Worksheet, XlsxError};

use crate::model::PartialDate;
use crate::table::{Cell, ColumnType, Table, Value};
use crate::text::Lang;

/// The widest that a column is made, in pixels; 60 characters of the standard type.
const WIDEST_PX: u32 = 425;
/// The longest text that a cell of Excel holds, in characters.
const MOST_LETTERS: usize = 32_767;
/// The longest name that a sheet can have, in characters.
const LONGEST_NAME: usize = 31;

/// A sheet of a workbook: a table with its headings, or rows of prose below one another.
#[derive(Clone, Debug, PartialEq)]
pub struct WorkbookSheet {
    /// Its name; what Excel does not allow in one is left out.
    pub name: String,
    /// What it holds.
    pub content: SheetContent,
}

/// What a sheet of a workbook holds.
#[derive(Clone, Debug, PartialEq)]
pub enum SheetContent {
    /// A table with headings, a filter and a first row that stays in sight.
    Table(Table),
    /// Rows of text; the first field names what follows. Web addresses are links.
    Prose(Vec<Vec<String>>),
}

/// The sheets of the workbook of one table: the table under its title, and what it is and where it comes from.
pub fn table_sheets(lang: Lang, title: &str, table: &Table, about: Vec<Vec<String>>) -> [WorkbookSheet; 2] {
    let data = WorkbookSheet { name: title.to_owned(), content: SheetContent::Table(table.clone()) };
    let name = lang.pick("Tentang", "About").to_owned();
    [data, WorkbookSheet { name, content: SheetContent::Prose(about) }]
}

/// A workbook with a title and its sheets.
///
/// # Errors
/// What the writer says where it cannot be made: more rows or columns than a sheet can hold.
pub fn workbook(title: &str, sheets: &[WorkbookSheet]) -> Result<Vec<u8>, String> {
    write(title, sheets).map_err(|error| error.to_string())
}

fn write(title: &str, sheets: &[WorkbookSheet]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A fixed time: equal contents give equal files.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made));
    for (sheet, name) in sheets.iter().zip(names(sheets)) {
        let page = book.add_worksheet();
        page.set_name(name)?;
        match &sheet.content {
            SheetContent::Table(table) => write_table(page, table)?,
            SheetContent::Prose(rows) => write_prose(page, rows)?,
        }
    }
    book.save_to_buffer()
}

fn write_table(page: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let right = Format::new().set_bold().set_align(FormatAlign::Right);
    for (column, at) in table.columns.iter().zip(0u16..) {
        let format = if column.column_type.is_numeric() { &right } else { &bold };
        page.write_string_with_format(0, at, short(&column.heading), format)?;
    }
    let formats: Vec<_> = (0..table.columns.len()).map(|at| format_of(table, at)).collect();
    for (cells, row) in table.rows.iter().zip(1u32..) {
        for ((cell, at), format) in cells.iter().zip(0u16..).zip(&formats) {
            write_cell(page, (row, at), cell, format)?;
        }
    }
    page.set_freeze_panes(1, 0)?;
    if let (Ok(rows), Ok(columns)) = (u32::try_from(table.rows.len()), u16::try_from(table.columns.len()))
        && rows > 0
        && columns > 0
    {
        page.autofilter(0, 0, rows, columns - 1)?;
    }
    page.set_autofit_max_width(WIDEST_PX);
    page.autofit();
    Ok(())
}

/// How the values of a column are shown.
fn format_of(table: &Table, at: usize) -> Format {
    let format = Format::new();
    match table.columns[at].column_type {
        ColumnType::Count => format.set_num_format("#,##0"),
        ColumnType::Number => match usize::from(table.decimals(at)) {
            0 => format.set_num_format("#,##0"),
            decimals => format.set_num_format(format!("#,##0.{}", "0".repeat(decimals))),
        },
        ColumnType::Year => format.set_num_format("0"),
        ColumnType::Date => format.set_num_format("yyyy-mm-dd"),
        ColumnType::Code | ColumnType::Text | ColumnType::Term => format.set_num_format("@"),
        ColumnType::Flag => format,
    }
}

fn write_cell(page: &mut Worksheet, (row, at): (u32, u16), cell: &Cell, format: &Format) -> Result<(), XlsxError> {
    match &cell.value {
        Value::Text(text) | Value::Code(text) | Value::Term(text) => {
            page.write_string_with_format(row, at, short(text), format)?
        }
        Value::Count(count) => page.write_number_with_format(row, at, *count, format)?,
        Value::Number { value, .. } => page.write_number_with_format(row, at, *value, format)?,
        Value::Year(year) => page.write_number_with_format(row, at, *year, format)?,
        Value::Date(PartialDate::Day(day)) => page.write_datetime_with_format(row, at, day, format)?,
        // Only a day is a date of a workbook: a month written as its first day would say more than is known.
        Value::Date(date) => page.write_string(row, at, date.to_string())?,
        Value::Flag(flag) => page.write_boolean(row, at, *flag)?,
        Value::Absent(_) => return Ok(()),
    };
    Ok(())
}

fn write_prose(page: &mut Worksheet, rows: &[Vec<String>]) -> Result<(), XlsxError> {
    let label = Format::new().set_bold().set_align(FormatAlign::Top);
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    page.set_column_width(0, 18)?;
    page.set_column_width(1, 60)?;
    page.set_column_width(2, 60)?;
    page.set_column_width(3, 60)?;
    for (cells, row) in rows.iter().zip(0u32..) {
        for (text, at) in cells.iter().zip(0u16..).filter(|(text, _)| !text.is_empty()) {
            let format = if at == 0 { &label } else { &wrapped };
            if text.starts_with("https://") || text.starts_with("http://") {
                // An address that is too long for a link is a text.
                if page.write_url(row, at, Url::new(text.as_str())).is_ok() {
                    continue;
                }
            }
            page.write_string_with_format(row, at, short(text), format)?;
        }
    }
    Ok(())
}

fn short(text: &str) -> String {
    text.chars().take(MOST_LETTERS).collect()
}

/// The sheets' names as Excel takes them: short, without its forbidden signs, and no two alike.
fn names(sheets: &[WorkbookSheet]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for sheet in sheets {
        let plain: String = sheet.name.chars().filter(|letter| !r"[]:*?/\'".contains(*letter)).collect();
        let is_taken = |name: &str| names.iter().any(|taken| taken.to_lowercase() == name.to_lowercase());
        let short: String = plain.chars().take(LONGEST_NAME - 4).collect();
        let full: String = plain.chars().take(LONGEST_NAME).collect();
        let candidates = std::iter::once(full).chain((2..1000).map(|number| format!("{short} {number}")));
        let name = candidates.into_iter().find(|name| !name.trim().is_empty() && !is_taken(name));
        names.push(name.unwrap_or_default());
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(name: &str) -> WorkbookSheet {
        WorkbookSheet { name: name.to_owned(), content: SheetContent::Prose(Vec::new()) }
    }

    #[test]
    fn no_two_sheets_have_the_same_name_and_none_has_a_forbidden_sign() {
        let long = "a very long name for a sheet of a workbook";
        let names = names(&[sheet("Visits"), sheet("visits"), sheet("a/b"), sheet(long), sheet(long), sheet("[]")]);
        assert_eq!(names[..3], ["Visits", "visits 2", "ab"]);
        assert_ne!(names[3], names[4]);
        assert!(names.iter().all(|name| !name.trim().is_empty() && name.chars().count() <= LONGEST_NAME));
    }
}
