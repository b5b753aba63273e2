//! A spreadsheet of any kind as rows of texts: workbooks (XLSX, XLS, ODS) and CSV, whose separator and encoding are found
//! out.

use std::borrow::Cow;
use std::io::Cursor;

use calamine::{Data, Reader as _};
use chrono::NaiveDate;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 20_000_000;
/// The most rows that are taken from a sheet: what a browser keeps has its limits.
pub const MOST_ROWS: usize = 2_000;

/// A sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRows {
    /// Its name; empty for a CSV.
    pub name: String,
    /// Its rows, each cell as a text without spaces around it; days as ISO 8601. Rows in which nothing stands are left out.
    pub rows: Vec<Vec<String>>,
}

/// Why a file is no spreadsheet that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetError {
    /// Nothing stands in it.
    Empty,
    /// It is a page of the web under another name.
    WebPage,
    /// It is locked with a password.
    Locked,
    /// It is none of the kinds that are read.
    NotASheet,
    /// It is larger than [`MOST_BYTES`]: how many bytes it has.
    TooLarge(usize),
    /// A sheet has more rows than [`MOST_ROWS`]: how many.
    TooManyRows(usize),
}

/// The sheets of a file in which something stands.
///
/// # Errors
/// What keeps it from being read.
pub fn read_sheets(bytes: &[u8]) -> Result<Vec<SheetRows>, SheetError> {
    if bytes.len() > MOST_BYTES {
        return Err(SheetError::TooLarge(bytes.len()));
    }
    let sheets = if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(COMPOUND) {
        read_workbook(bytes)?
    } else {
        vec![SheetRows { name: String::new(), rows: read_csv(bytes)? }]
    };
    let filled: Vec<_> = sheets.into_iter().filter(|sheet| !sheet.rows.is_empty()).collect();
    if let Some(sheet) = filled.iter().find(|sheet| sheet.rows.len() > MOST_ROWS) {
        return Err(SheetError::TooManyRows(sheet.rows.len()));
    }
    if filled.is_empty() { Err(SheetError::Empty) } else { Ok(filled) }
}

/// How a compound file begins: an old workbook, or a new one that is locked.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];

fn read_workbook(bytes: &[u8]) -> Result<Vec<SheetRows>, SheetError> {
    let bytes = if bytes.starts_with(COMPOUND) { Cow::Owned(sound_container(bytes)?) } else { Cow::Borrowed(bytes) };
    let mut book =
        calamine::open_workbook_auto_from_rs(Cursor::new(bytes.as_ref())).map_err(|_| SheetError::NotASheet)?;
    let sheets = book.worksheets().into_iter().map(|(name, range)| {
        let rows = range.rows().map(|row| row.iter().map(cell_text).collect::<Vec<_>>());
        SheetRows { name, rows: rows.filter(|row| row.iter().any(|cell| !cell.is_empty())).collect() }
    });
    Ok(sheets.collect())
}

/// The same compound file with nothing but its workbook in it, and every reference within sound: calamine 0.38 stops the
/// program at one that is not, such as a file that was cut off on its way.
fn sound_container(bytes: &[u8]) -> Result<Vec<u8>, SheetError> {
    let damaged = |_: std::io::Error| SheetError::NotASheet;
    let mut read = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(damaged)?;
    if read.is_stream("EncryptedPackage") {
        return Err(SheetError::Locked);
    }
    let name = ["Workbook", "Book"].into_iter().find(|name| read.is_stream(name)).ok_or(SheetError::NotASheet)?;
    let mut written = cfb::CompoundFile::create(Cursor::new(Vec::new())).map_err(damaged)?;
    let mut stream = read.open_stream(name).map_err(damaged)?;
    std::io::copy(&mut stream, &mut written.create_stream(name).map_err(damaged)?).map_err(damaged)?;
    written.flush().map_err(damaged)?;
    Ok(written.into_inner().into_inner())
}

fn cell_text(cell: &Data) -> String {
    match cell {
        Data::DateTime(day) if day.is_datetime() => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            let day = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
            day.map_or_else(|| cell.to_string(), |day| day.to_string())
        }
        Data::Float(value) if value.fract() == 0.0 && value.abs() < 1e15 => format!("{value:.0}"),
        _ => cell.to_string().trim().to_owned(),
    }
}

fn read_csv(bytes: &[u8]) -> Result<Vec<Vec<String>>, SheetError> {
    let encoding = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    // Without a mark it is UTF-8, or, where it is not, what Excel writes in Western settings.
    let is_utf8 = std::str::from_utf8(bytes).is_ok();
    let encoding = encoding.unwrap_or(if is_utf8 { UTF_8 } else { WINDOWS_1252 });
    let (text, ..) = encoding.decode(bytes);
    let start = text.trim_start();
    if start.is_empty() {
        return Err(SheetError::Empty);
    }
    if start.starts_with('<') {
        return Err(SheetError::WebPage);
    }
    if text.contains('\0') {
        return Err(SheetError::NotASheet);
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(&text))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| SheetError::NotASheet)?;
        let row: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
        if row.iter().any(|cell| !cell.is_empty()) {
            rows.push(row);
        }
    }
    Ok(rows)
}

/// The separator of which the first lines have most, and each of them as many: quoted ones do not count.
fn separator(text: &str) -> u8 {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(10).collect();
    let count = |line: &str, sign: char| {
        let mut is_quoted = false;
        line.chars()
            .filter(|letter| {
                is_quoted ^= *letter == '"';
                !is_quoted && *letter == sign
            })
            .count()
    };
    let least = |sign: char| lines.iter().map(|line| count(line, sign)).min().unwrap_or(0);
    let best = [';', '\t', ','].into_iter().max_by_key(|sign| least(*sign)).filter(|sign| least(*sign) > 0);
    match best {
        Some(';') => b';',
        Some('\t') => b'\t',
        _ => b',',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(bytes: &[u8]) -> Result<Vec<Vec<String>>, SheetError> {
        read_sheets(bytes).map(|mut sheets| sheets.remove(0).rows)
    }

    fn utf16(text: &str) -> Vec<u8> {
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
    }

    #[test]
    fn a_csv_is_read_whatever_its_separator_and_its_encoding() {
        let expected = vec![vec!["Instansi", "Orang"], vec!["Café; Bali", "40"]];
        for bytes in [
            "Instansi,Orang\n\"Café; Bali\",40\n".as_bytes().to_vec(),
            "\u{feff}Instansi;Orang\r\n\"Café; Bali\";40\r\n\r\n".as_bytes().to_vec(),
            "Instansi\tOrang\nCafé; Bali\t40".as_bytes().to_vec(),
            utf16("Instansi;Orang\n\"Café; Bali\";40\n"),
            b"Instansi;Orang\n\"Caf\xe9; Bali\";40\n".to_vec(),
        ] {
            assert_eq!(rows(&bytes).expect("it is read"), expected);
        }
    }

    #[test]
    fn what_is_no_sheet_says_what_it_is() {
        let cut_off = [COMPOUND, &[0; 600]].concat();
        for (bytes, why) in [
            (b"".to_vec(), SheetError::Empty),
            (b" \n\n".to_vec(), SheetError::Empty),
            (b"<html><table>".to_vec(), SheetError::WebPage),
            (cut_off, SheetError::NotASheet),
            (b"PK\x03\x04 no archive".to_vec(), SheetError::NotASheet),
            (b"a,b\n\0\0".to_vec(), SheetError::NotASheet),
            (vec![b'a'; MOST_BYTES + 1], SheetError::TooLarge(MOST_BYTES + 1)),
            ("a\n".repeat(MOST_ROWS + 1).into_bytes(), SheetError::TooManyRows(MOST_ROWS + 1)),
        ] {
            assert_eq!(rows(&bytes), Err(why));
        }
    }
}
