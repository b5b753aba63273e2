//! Tables of typed values: what a figure's table, a sheet of the dataset and every file made of them hold.
//!
//! The type belongs to the column; a cell holds a value of that type or says why there is none. Values become text in
//! one place for the screen (`text::cell`) and in one for each kind of file (`export`), so that no file holds text
//! that was made for the screen.

mod arrange;

use crate::model::{PartialDate, RegionCode};

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnType {
    /// Words.
    Text,
    /// An official code or an identifier: never a number, whatever it looks like.
    Code,
    /// A word of a closed list of the dataset, such as `mou`; readers see its label.
    Term,
    /// A whole number from 0.
    Count,
    /// A number with decimals.
    Number,
    /// A calendar year.
    Year,
    /// A date known to the day, the month or the year.
    Date,
    /// Yes; a cell without a value does not say no.
    Flag,
}

/// Why a cell has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// No record was found; this is not 0.
    NoRecord,
    /// The source does not say.
    NotStated,
    /// The day is not known, so that a number of days cannot be told.
    DayUnknown,
    /// The record does not have this field.
    Empty,
}

/// The value of a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A code or an identifier.
    Code(String),
    /// A word of a closed list.
    Term(String),
    /// A whole number from 0.
    Count(u32),
    /// A number and how many decimals it was stated with.
    Number {
        /// The number, finite.
        value: f64,
        /// Its decimals, 0 to 9.
        decimals: u8,
    },
    /// A calendar year.
    Year(i32),
    /// A date, as precisely as it is known.
    Date(PartialDate),
    /// Yes or no.
    Flag(bool),
    /// No value.
    Absent(Absence),
}

/// A cell: a value, and the mark of the picture that shows it, if one does.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The value.
    pub value: Value,
    /// The key of the mark.
    pub mark: Option<String>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its key, the same in both languages; in a sheet of the dataset the path of the field.
    pub key: String,
    /// Its heading in the reader's language.
    pub heading: String,
    /// What its cells hold.
    pub column_type: ColumnType,
}

/// A table; the first column names the rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

impl Column {
    /// A column with its key, its heading and what its cells hold.
    pub fn new(key: impl Into<String>, heading: impl Into<String>, column_type: ColumnType) -> Self {
        Self { key: key.into(), heading: heading.into(), column_type }
    }
}

impl ColumnType {
    /// Whether values are compared by size and stand at the right of their column.
    pub const fn is_numeric(self) -> bool {
        matches!(self, Self::Count | Self::Number)
    }

    /// Whether a value may stand in a column of this type.
    pub const fn holds(self, value: &Value) -> bool {
        matches!(
            (self, value),
            (_, Value::Absent(_))
                | (Self::Text, Value::Text(_))
                | (Self::Code, Value::Code(_))
                | (Self::Term, Value::Term(_))
                | (Self::Count, Value::Count(_))
                | (Self::Number, Value::Number { .. })
                | (Self::Year, Value::Year(_))
                | (Self::Date, Value::Date(_))
                | (Self::Flag, Value::Flag(_))
        )
    }
}

impl From<Value> for Cell {
    fn from(value: Value) -> Self {
        Self { value, mark: None }
    }
}

impl Cell {
    /// Words.
    pub fn text(text: impl Into<String>) -> Self {
        Value::Text(text.into()).into()
    }

    /// A code or an identifier.
    pub fn code(code: impl Into<String>) -> Self {
        Value::Code(code.into()).into()
    }

    /// The official code of a region.
    pub fn region(code: &RegionCode) -> Self {
        Self::code(code.as_str())
    }

    /// A word of a closed list.
    pub fn term(word: impl Into<String>) -> Self {
        Value::Term(word.into()).into()
    }

    /// A count; one too large for the type is the largest.
    pub fn count(count: impl TryInto<u32>) -> Self {
        Value::Count(count.try_into().unwrap_or(u32::MAX)).into()
    }

    /// A number as it is, with as many decimals as it needs, at most six.
    pub fn number(value: f64) -> Self {
        let scaled = |decimals: u8| value * 10f64.powi(i32::from(decimals));
        let is_whole = |decimals: &u8| (scaled(*decimals) - scaled(*decimals).round()).abs() < 1e-6;
        Self::number_with(value, (0..6).find(is_whole).unwrap_or(6))
    }

    /// A number, rounded to a number of decimals.
    pub fn number_with(value: f64, decimals: u8) -> Self {
        let factor = 10f64.powi(i32::from(decimals));
        Value::Number { value: (value * factor).round() / factor, decimals }.into()
    }

    /// A year.
    pub fn year(year: i32) -> Self {
        Value::Year(year).into()
    }

    /// A date.
    pub fn date(date: PartialDate) -> Self {
        Value::Date(date).into()
    }

    /// No value, and why.
    pub fn absent(why: Absence) -> Self {
        Value::Absent(why).into()
    }

    /// The same cell, shown by a mark of the picture.
    #[must_use]
    pub fn shown_by(self, mark: Option<String>) -> Self {
        Self { mark, ..self }
    }

    /// A value if there is one, else why there is none.
    pub fn or_absent(value: Option<impl Into<Self>>, why: Absence) -> Self {
        value.map_or_else(|| Self::absent(why), Into::into)
    }
}

impl Table {
    /// The most decimals that a cell of a column has.
    pub fn decimals(&self, column: usize) -> u8 {
        let cells = self.rows.iter().filter_map(|row| row.get(column));
        let decimals = cells.map(|cell| if let Value::Number { decimals, .. } = cell.value { decimals } else { 0 });
        decimals.max().unwrap_or(0)
    }

    /// Whether each row has a cell for each column, of the type of that column.
    pub fn is_sound(&self) -> bool {
        self.rows.iter().all(|row| {
            row.len() == self.columns.len()
                && row.iter().zip(&self.columns).all(|(cell, column)| column.column_type.holds(&cell.value))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimals(value: f64) -> Option<u8> {
        match Cell::number(value).value {
            Value::Number { decimals, .. } => Some(decimals),
            _ => None,
        }
    }

    #[test]
    fn a_number_has_as_many_decimals_as_it_needs() {
        let values = [0.0, 7826.0, 37.5, 6.54, -8.223, 114.3664, 0.373];
        assert_eq!(values.map(decimals), [0, 0, 1, 2, 3, 4, 3].map(Some));
        assert_eq!(decimals(1.0 / 3.0), Some(6));
    }

    #[test]
    fn a_value_stands_only_in_a_column_of_its_type() {
        assert!(ColumnType::Code.holds(&Value::Code("11.10".to_owned())));
        assert!(!ColumnType::Number.holds(&Value::Code("11.10".to_owned())));
        assert!(ColumnType::Number.holds(&Value::Absent(Absence::NoRecord)));
    }
}
