//! Dates as people say them: `9 Maret 2017`, `8–9 March 2022`.

use chrono::{Datelike as _, NaiveDate};

use super::Lang;
use crate::model::{PartialDate, VisitDate, Weekday};

const INDONESIAN_MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];
const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The name of a month, from 1 to 12; empty for any other number.
pub fn month_name(lang: Lang, month: u32) -> &'static str {
    let names = match lang {
        Lang::Id => &INDONESIAN_MONTHS,
        Lang::En => &ENGLISH_MONTHS,
    };
    month.checked_sub(1).and_then(|at| names.get(at as usize)).copied().unwrap_or_default()
}

/// The name of a weekday.
pub fn weekday(lang: Lang, weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Monday => lang.pick("Senin", "Monday"),
        Weekday::Tuesday => lang.pick("Selasa", "Tuesday"),
        Weekday::Wednesday => lang.pick("Rabu", "Wednesday"),
        Weekday::Thursday => lang.pick("Kamis", "Thursday"),
        Weekday::Friday => lang.pick("Jumat", "Friday"),
        Weekday::Saturday => lang.pick("Sabtu", "Saturday"),
        Weekday::Sunday => lang.pick("Minggu", "Sunday"),
    }
}

/// A day with hour and minute: `9 Maret 2017, 14.05`.
pub fn moment(lang: Lang, (day, hour, minute): (NaiveDate, u32, u32)) -> String {
    format!("{}, {hour:02}{}{minute:02}", self::day(lang, day), lang.pick(".", ":"))
}

/// A day.
pub fn day(lang: Lang, day: NaiveDate) -> String {
    format!("{} {} {}", day.day(), month_name(lang, day.month()), day.year())
}

/// A date, as precisely as it is known.
pub fn date(lang: Lang, date: PartialDate) -> String {
    match date {
        PartialDate::Day(known) => day(lang, known),
        PartialDate::Month(year, month) => format!("{} {year}", month_name(lang, month)),
        PartialDate::Year(year) => year.to_string(),
    }
}

/// When a visit took place: one day, several days, or a time of which only the bounds are known.
pub fn visit_date(lang: Lang, visit: &VisitDate) -> String {
    match (visit.start, visit.end, visit.bounds) {
        (PartialDate::Day(start), Some(end), _) if end > start => span(lang, start, end),
        (start, _, Some((earliest, latest))) => {
            let (said, from, to) = (date(lang, start), day(lang, earliest), day(lang, latest));
            match lang {
                Lang::Id => format!("{said} (antara {from} dan {to})"),
                Lang::En => format!("{said} (between {from} and {to})"),
            }
        }
        (start, ..) => date(lang, start),
    }
}

/// Two days with an en dash, what they share said once.
pub fn span(lang: Lang, from: NaiveDate, to: NaiveDate) -> String {
    let end = day(lang, to);
    if from == to {
        end
    } else if from.year() != to.year() {
        format!("{} – {end}", day(lang, from))
    } else if from.month() != to.month() {
        format!("{} {} – {end}", from.day(), month_name(lang, from.month()))
    } else {
        format!("{}–{end}", from.day())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visit(start: &str, end: Option<&str>, bounds: Option<(&str, &str)>) -> VisitDate {
        let day = |text: &str| PartialDate::parse(text).map(PartialDate::first_day).unwrap_or_default();
        VisitDate {
            start: PartialDate::parse(start).unwrap_or(PartialDate::Year(0)),
            end: end.map(day),
            bounds: bounds.map(|(earliest, latest)| (day(earliest), day(latest))),
        }
    }

    #[test]
    fn dates_are_said_as_precisely_as_they_are_known() {
        assert_eq!(visit_date(Lang::Id, &visit("2017-03-09", None, None)), "9 Maret 2017");
        assert_eq!(visit_date(Lang::En, &visit("2018-08", None, None)), "August 2018");
        assert_eq!(visit_date(Lang::En, &visit("2019", None, None)), "2019");
    }

    #[test]
    fn a_span_says_what_its_ends_share_once() {
        assert_eq!(visit_date(Lang::Id, &visit("2022-03-08", Some("2022-03-09"), None)), "8–9 Maret 2022");
        assert_eq!(
            visit_date(Lang::En, &visit("2017-09-29", Some("2017-10-01"), None)),
            "29 September – 1 October 2017"
        );
        assert_eq!(
            visit_date(Lang::En, &visit("2018-12-31", Some("2019-01-02"), None)),
            "31 December 2018 – 2 January 2019"
        );
    }

    #[test]
    fn an_uncertain_date_says_its_bounds() {
        let date = visit("2012", None, Some(("2012-01-01", "2012-09-13")));
        assert_eq!(visit_date(Lang::Id, &date), "2012 (antara 1 Januari 2012 dan 13 September 2012)");
    }

    #[test]
    fn there_is_no_thirteenth_month() {
        assert_eq!(month_name(Lang::Id, 13), "");
        assert_eq!(month_name(Lang::Id, 0), "");
    }
}
