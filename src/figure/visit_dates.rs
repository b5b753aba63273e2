//! The columns that the dates of visits take in a table: the first day, and, where a visit has them, the last day and
//! the bounds of a date that is not known.

use super::column;
use crate::model::{PartialDate, VisitDate};
use crate::table::{Absence, Cell, Column, ColumnType};
use crate::text::Lang;

/// Which columns the dates of some visits need.
pub(super) struct VisitDates {
    has_end: bool,
    has_bounds: bool,
}

impl VisitDates {
    pub(super) fn of(dates: impl Iterator<Item = VisitDate>) -> Self {
        dates.fold(Self { has_end: false, has_bounds: false }, |found, date| Self {
            has_end: found.has_end || date.end.is_some(),
            has_bounds: found.has_bounds || date.bounds.is_some(),
        })
    }

    pub(super) fn columns(&self, lang: Lang) -> Vec<Column> {
        let date = |key: &str, indonesian, english| column(key, lang.pick(indonesian, english), ColumnType::Date);
        let mut columns = vec![date("start", "Tanggal kunjungan", "Date of visit")];
        if self.has_end {
            columns.push(date("end", "Hari terakhir", "Last day"));
        }
        if self.has_bounds {
            columns.push(date("earliest", "Paling awal", "Earliest"));
            columns.push(date("latest", "Paling akhir", "Latest"));
        }
        columns
    }

    /// A cell for each of [`VisitDates::columns`].
    pub(super) fn cells(&self, date: &VisitDate) -> Vec<Cell> {
        let day = |day| Cell::or_absent(day, Absence::Empty);
        let mut cells = vec![Cell::date(date.start)];
        if self.has_end {
            cells.push(day(date.end.map(|day| Cell::date(PartialDate::Day(day)))));
        }
        if self.has_bounds {
            cells.push(day(date.bounds.map(|(earliest, _)| Cell::date(PartialDate::Day(earliest)))));
            cells.push(day(date.bounds.map(|(_, latest)| Cell::date(PartialDate::Day(latest)))));
        }
        cells
    }
}
