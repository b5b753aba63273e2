//! Tables as CSV (RFC 4180): nothing but the table, in a dialect that fixes separator, decimal sign and line end
//! together.

use ::csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::table::{Table, Value};

/// How a CSV file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CsvDialect {
    /// Commas and decimal points, plain UTF-8: what programs read without options.
    Plain,
    /// Semicolons, decimal commas and a byte order mark: what Excel reads where the comma is the decimal sign.
    IndonesianExcel,
}

impl CsvDialect {
    /// Both dialects.
    pub const ALL: [Self; 2] = [Self::Plain, Self::IndonesianExcel];

    /// What stands between two fields.
    pub const fn separator(self) -> u8 {
        match self {
            Self::Plain => b',',
            Self::IndonesianExcel => b';',
        }
    }

    /// What stands before the decimals of a number.
    pub const fn decimal_sign(self) -> char {
        match self {
            Self::Plain => '.',
            Self::IndonesianExcel => ',',
        }
    }
}

/// A table as CSV, its headings in the first row. Text and codes are quoted, numbers, years and dates (ISO 8601) are not; a cell
/// without a value is an empty field, never 0.
pub fn write_csv(table: &Table, dialect: CsvDialect) -> Vec<u8> {
    let mut file = match dialect {
        CsvDialect::Plain => Vec::new(),
        CsvDialect::IndonesianExcel => "\u{feff}".as_bytes().to_vec(),
    };
    // The fields are quoted here: by the type of the column, not by the look of a value.
    let mut writer = WriterBuilder::new()
        .delimiter(dialect.separator())
        .quote_style(QuoteStyle::Never)
        .terminator(Terminator::CRLF)
        .from_writer(&mut file);
    // Writing into memory cannot fail.
    let _ = writer.write_record(table.columns.iter().map(|column| quoted(&column.heading)));
    for row in &table.rows {
        let fields = row.iter().map(|cell| field(&cell.value, dialect));
        let _ = writer.write_record(fields);
    }
    drop(writer);
    file
}

fn field(value: &Value, dialect: CsvDialect) -> String {
    match value {
        Value::Text(text) | Value::Code(text) | Value::Term(text) => quoted(text),
        Value::Count(count) => count.to_string(),
        Value::Number { value, decimals } => {
            let plain = format!("{:.*}", usize::from(*decimals), value);
            plain.replace('.', dialect.decimal_sign().encode_utf8(&mut [0; 4]))
        }
        Value::Year(year) => year.to_string(),
        Value::Date(date) => date.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::Absent(_) => String::new(),
    }
}

/// A text as a quoted field. One that a spreadsheet would take for a formula begins with an apostrophe; one that already
/// begins with apostrophes before a formula gets one more, so that taking one away gives every text back.
fn quoted(text: &str) -> String {
    let guard = if starts_as_formula(text.trim_start_matches('\'')) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

/// Whether a spreadsheet may read a text as a formula: it begins, after white space, with one of the signs that begin
/// one, in their usual or their full width, or with a tab or a line break.
/// Source: OWASP, *CSV Injection*.
pub fn starts_as_formula(text: &str) -> bool {
    let begins = |text: &str| text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    text.starts_with(['\t', '\r', '\n']) || begins(text.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{Absence, Cell, Column, ColumnType};

    fn written(cell: Cell, column_type: ColumnType, dialect: CsvDialect) -> String {
        let table = Table { columns: vec![Column::new("a", "A", column_type)], rows: vec![vec![cell]] };
        let file = String::from_utf8(write_csv(&table, dialect)).expect("it is text");
        file.trim_start_matches('\u{feff}').strip_prefix("\"A\"\r\n").expect("the heading").trim_end().to_owned()
    }

    #[test]
    fn a_dialect_fixes_the_decimal_sign() {
        let gini = || Cell::number(0.373);
        assert_eq!(written(gini(), ColumnType::Number, CsvDialect::Plain), "0.373");
        assert_eq!(written(gini(), ColumnType::Number, CsvDialect::IndonesianExcel), "0,373");
    }

    #[test]
    fn codes_are_quoted_and_keep_their_last_nought() {
        assert_eq!(written(Cell::code("11.10"), ColumnType::Code, CsvDialect::Plain), "\"11.10\"");
    }

    #[test]
    fn a_text_is_no_formula_whatever_the_separator() {
        for text in ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "＝1+1", "\r=1"] {
            let field = written(Cell::text(text), ColumnType::Text, CsvDialect::Plain);
            assert!(field.starts_with("\"'"), "{field}");
        }
        let field = written(Cell::text("x,=1+cmd|' /C calc'!A0,y"), ColumnType::Text, CsvDialect::IndonesianExcel);
        assert_eq!(field, "\"x,=1+cmd|' /C calc'!A0,y\"", "another separator cannot cut a quoted field");
    }

    #[test]
    fn what_is_not_known_is_an_empty_field() {
        let columns = ["a", "b"].map(|key| Column::new(key, key, ColumnType::Count)).to_vec();
        let table = Table { columns, rows: vec![vec![Cell::absent(Absence::NoRecord), Cell::count(7)]] };
        assert_eq!(write_csv(&table, CsvDialect::Plain), b"\"a\",\"b\"\r\n,7\r\n");
    }
}
