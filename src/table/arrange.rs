//! Rows searched and in order.

use std::cmp::Ordering;

use super::{Cell, Table, Value};

impl Table {
    /// The positions of the rows for which `is_found` is true, in the order of a column, by its key: numbers by size,
    /// dates by day, the rest by `text` as the reader sees it; cells without a value last, whichever the direction.
    pub fn arrange(
        &self,
        is_found: impl Fn(usize) -> bool,
        sort: Option<(&str, bool)>,
        text: impl Fn(&Cell) -> String,
    ) -> Vec<usize> {
        let found: Vec<_> = (0..self.rows.len()).filter(|at| is_found(*at)).collect();
        let column = sort.and_then(|(key, falls)| Some((self.columns.iter().position(|one| one.key == key)?, falls)));
        let Some((column, falls)) = column else { return found };
        let mut keyed: Vec<_> = found
            .into_iter()
            .map(|at| {
                let cell = &self.rows[at][column];
                (sort_key(cell, || text(cell)), at)
            })
            .collect();
        keyed.sort_by(|(a, _), (b, _)| match (a, b) {
            (SortKey::Absent, _) | (_, SortKey::Absent) => a.compare(b),
            _ if falls => b.compare(a),
            _ => a.compare(b),
        });
        keyed.into_iter().map(|(_, at)| at).collect()
    }
}

/// What a cell is ordered by; cells without a value come last.
enum SortKey {
    Number(f64),
    Text(String),
    Absent,
}

impl SortKey {
    fn compare(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Number(a), Self::Number(b)) => a.total_cmp(b),
            (Self::Text(a), Self::Text(b)) => a.cmp(b),
            _ => self.rank().cmp(&other.rank()),
        }
    }

    const fn rank(&self) -> u8 {
        match self {
            Self::Number(_) => 0,
            Self::Text(_) => 1,
            Self::Absent => 2,
        }
    }
}

fn sort_key(cell: &Cell, text: impl FnOnce() -> String) -> SortKey {
    match &cell.value {
        Value::Count(count) => SortKey::Number(f64::from(*count)),
        Value::Number { value, .. } => SortKey::Number(*value),
        Value::Year(year) => SortKey::Number(f64::from(*year)),
        // ISO 8601 orders dates of different precision as the calendar does, the less precise first.
        Value::Date(date) => SortKey::Text(date.to_string()),
        Value::Flag(flag) => SortKey::Number(if *flag { 0.0 } else { 1.0 }),
        Value::Code(code) => SortKey::Text(code.clone()),
        Value::Text(_) | Value::Term(_) => SortKey::Text(text()),
        Value::Absent(_) => SortKey::Absent,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Absence, Column, ColumnType};
    use super::*;

    fn table() -> Table {
        let column = Column::new("n", "n", ColumnType::Number);
        let cells = [Cell::number(10.0), Cell::absent(Absence::Empty), Cell::number(9.5), Cell::number(9.0)];
        Table { columns: vec![column], rows: cells.into_iter().map(|cell| vec![cell]).collect() }
    }

    #[test]
    fn numbers_sort_by_size_and_absent_values_stay_last() {
        let order = |falls| table().arrange(|_| true, Some(("n", falls)), |_| String::new());
        assert_eq!(order(false), [3, 2, 0, 1]);
        assert_eq!(order(true), [0, 2, 3, 1]);
    }

    #[test]
    fn a_column_that_is_not_there_keeps_the_order() {
        assert_eq!(table().arrange(|_| true, Some(("x", true)), |_| String::new()), [0, 1, 2, 3]);
    }
}
