//! The table of a figure: the same numbers as its marks.

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its columns; the first names the rows.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its key in files, the same in both languages.
    pub key: String,
    /// Its heading.
    pub heading: String,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A count; `mark` is the key of the mark that shows it, if one does.
    Count {
        /// The count.
        count: u32,
        /// The mark.
        mark: Option<String>,
    },
    /// Nothing is known; not 0. The text says so.
    Absent(String),
}
