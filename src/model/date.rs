//! Dates that know how precisely they are known.

use std::cmp::Ordering;
use std::fmt;

use chrono::{Datelike, Days, NaiveDate};

/// How precisely a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the year.
    Year,
}

/// A calendar date known to the day, the month or the year.
///
/// Written as in ISO 8601, cut where knowledge ends: `2017-03-09`, `2017-03`, `2017`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartialDate {
    /// A day.
    Day(NaiveDate),
    /// A month: year, and month from 1 to 12.
    Month(i32, u32),
    /// A year.
    Year(i32),
}

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// It is not written as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    NotIso,
    /// It is well written, but the calendar has no such day (31 February).
    NoSuchDay,
}

impl PartialDate {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    ///
    /// # Errors
    /// [`DateError`] says whether the form or the calendar is at fault.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let well_formed = text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
        if !well_formed || !matches!(text.len(), 4 | 7 | 10) {
            return Err(DateError::NotIso);
        }
        let number = |from: usize, to: usize| text.get(from..to).and_then(|digits| digits.parse::<u32>().ok());
        let year = number(0, 4).and_then(|year| i32::try_from(year).ok()).ok_or(DateError::NotIso)?;
        match (number(5, 7), number(8, 10)) {
            (None, _) => Ok(Self::Year(year)),
            (Some(month), None) if (1..=12).contains(&month) => Ok(Self::Month(year, month)),
            (Some(_), None) => Err(DateError::NoSuchDay),
            (Some(month), Some(day)) => {
                NaiveDate::from_ymd_opt(year, month, day).map(Self::Day).ok_or(DateError::NoSuchDay)
            }
        }
    }

    /// The year.
    pub fn year(self) -> i32 {
        match self {
            Self::Day(day) => day.year(),
            Self::Month(year, _) | Self::Year(year) => year,
        }
    }

    /// How precisely the date is known.
    pub fn precision(self) -> Precision {
        match self {
            Self::Day(_) => Precision::Day,
            Self::Month(..) => Precision::Month,
            Self::Year(_) => Precision::Year,
        }
    }

    /// The first day that the date may mean.
    pub fn first_day(self) -> NaiveDate {
        match self {
            Self::Day(day) => day,
            Self::Month(year, month) => day_or_min(year, month),
            Self::Year(year) => day_or_min(year, 1),
        }
    }

    /// The last day that the date may mean.
    pub fn last_day(self) -> NaiveDate {
        let next = match self {
            Self::Day(day) => return day,
            Self::Month(year, 12) | Self::Year(year) => day_or_min(year + 1, 1),
            Self::Month(year, month) => day_or_min(year, month + 1),
        };
        next.checked_sub_days(Days::new(1)).unwrap_or(next)
    }
}

/// The first of a month; the calendar of `chrono` ends far outside of what four digits can say.
fn day_or_min(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(NaiveDate::MIN)
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for PartialDate {
    /// Orders by the first day that a date may mean; of two with the same, the more precise comes first.
    fn cmp(&self, other: &Self) -> Ordering {
        (self.first_day(), self.precision()).cmp(&(other.first_day(), other.precision()))
    }
}

impl fmt::Display for PartialDate {
    /// Writes the form that [`PartialDate::parse`] reads.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => write!(out, "{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
            Self::Month(year, month) => write!(out, "{year:04}-{month:02}"),
            Self::Year(year) => write!(out, "{year:04}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_written_as_it_was_read() {
        for text in ["2017-03-09", "2017-03", "2017"] {
            assert_eq!(PartialDate::parse(text).map(|date| date.to_string()).as_deref(), Ok(text));
        }
    }

    #[test]
    fn the_calendar_refuses_the_31st_of_february_and_month_13() {
        assert_eq!(PartialDate::parse("2017-02-31"), Err(DateError::NoSuchDay));
        assert_eq!(PartialDate::parse("2017-13"), Err(DateError::NoSuchDay));
        assert_eq!(PartialDate::parse("2016-02-29").map(PartialDate::precision), Ok(Precision::Day));
    }

    #[test]
    fn other_forms_are_not_dates() {
        for text in ["", "17", "9-3-2017", "2017/03/09", "2017-3-9", "2017-03-09T00:00", "２０１７"] {
            assert_eq!(PartialDate::parse(text), Err(DateError::NotIso), "{text}");
        }
    }

    #[test]
    fn a_month_spans_its_days_and_a_leap_year_is_known() {
        let february = PartialDate::Month(2024, 2);
        assert_eq!(february.first_day().to_string(), "2024-02-01");
        assert_eq!(february.last_day().to_string(), "2024-02-29");
        assert_eq!(PartialDate::Year(2019).last_day().to_string(), "2019-12-31");
    }

    #[test]
    fn dates_sort_by_their_first_day_and_then_by_precision() {
        let mut dates: Vec<_> =
            ["2018", "2017-12", "2018-01-01", "2018-01"].iter().flat_map(|text| PartialDate::parse(text)).collect();
        dates.sort();
        let written: Vec<_> = dates.iter().map(ToString::to_string).collect();
        assert_eq!(written, ["2017-12", "2018-01-01", "2018-01", "2018"]);
    }
}
