//! A workbook: one sheet a kind, and one that says what it is.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use super::About;
use crate::dataset::{Kind, Sheet};
use crate::text::{Lang, field_label, kind_label};

/// The widest that a column is made, in characters.
const WIDEST: usize = 60;
/// The longest text that a cell of Excel holds, in characters.
const MOST_LETTERS: usize = 32_767;

pub(super) fn write(sheets: &[(Kind, Sheet)], about: &About) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // A fixed time: equal datasets give equal files.
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_title(&about.title).set_creation_datetime(&made));
    let bold = Format::new().set_bold();
    let first = workbook.add_worksheet().set_name(about.lang.pick("Tentang", "About"))?;
    let lines = [
        (about.lang.pick("Judul", "Title"), &about.title),
        (about.lang.pick("Versi data", "Dataset version"), &about.version),
        (about.lang.pick("Lisensi", "Licence"), &about.licence),
    ];
    for ((label, value), row) in lines.into_iter().zip(0u32..) {
        first.write_string_with_format(row, 0, label, &bold)?;
        first.write_string(row, 1, value)?;
    }
    first.set_column_width(0, 18)?.set_column_width(1, 80)?;
    for (kind, sheet) in sheets {
        let page = workbook.add_worksheet().set_name(kind_label(about.lang, *kind))?;
        page.set_freeze_panes(1, 0)?;
        for (path, column) in sheet.columns.iter().zip(0u16..) {
            page.write_string_with_format(0, column, heading(about.lang, path), &bold)?;
            let at = usize::from(column);
            let longest = sheet.rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.chars().count()).max();
            let width = longest.unwrap_or(0).clamp(8, WIDEST);
            page.set_column_width(column, u32::try_from(width).unwrap_or(8))?;
        }
        for (row, at) in sheet.rows.iter().zip(1u32..) {
            for (cell, column) in row.iter().zip(0u16..) {
                write_cell(page, at, column, cell)?;
            }
        }
        let last = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
        let columns = u16::try_from(sheet.columns.len()).unwrap_or(u16::MAX);
        page.autofilter(0, 0, last, columns.saturating_sub(1))?;
    }
    workbook.save_to_buffer()
}

/// A heading that a person reads and that still names the field.
fn heading(lang: Lang, path: &str) -> String {
    field_label(lang, path).map_or_else(|| path.to_owned(), |label| format!("{label} [{path}]"))
}

/// Numbers as numbers; codes such as `35.10`, whose last nought counts, and everything else as text.
fn write_cell(page: &mut rust_xlsxwriter::Worksheet, row: u32, column: u16, cell: &str) -> Result<(), XlsxError> {
    if cell.is_empty() {
        return Ok(());
    }
    match cell.parse::<f64>() {
        Ok(number) if number.to_string() == cell => page.write_number(row, column, number)?,
        _ => page.write_string(row, column, cell.chars().take(MOST_LETTERS).collect::<String>())?,
    };
    Ok(())
}
