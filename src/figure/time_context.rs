//! What stands below the years of visits: the regents that received them, and when the programmes studied most began.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::{Datelike as _, NaiveDate};

use crate::chart::{TimeNote, TimeNoteRow};
use crate::dataset::Dataset;
use crate::model::order::in_order;
use crate::model::{ProgrammeKey, VisitKey};
use crate::query::{Regent, Selection, regents};
use crate::text::{Lang, visit_date, visits};

/// The most programmes that are tried; those without room are left out.
const MOST_PROGRAMMES: usize = 8;
/// A programme that fewer visits studied is not named.
const LEAST_VISITS: usize = 2;

/// What stands below some years, and the visits behind its marks, `regent.NUMBER` and `launch.PROGRAMME`.
pub(super) struct TimeContext {
    /// The rows, in years from the first.
    pub(super) rows: Vec<TimeNoteRow>,
    /// The chosen visits behind each mark.
    pub(super) records: Vec<(String, Vec<VisitKey>)>,
}

/// What stands below some years, for visits of a selection.
pub(super) fn time_context(
    dataset: &Dataset,
    selection: &Selection,
    lang: Lang,
    shown: &RangeInclusive<i32>,
) -> TimeContext {
    let (regents, launches) = (chosen_regents(dataset, selection), launches(dataset, selection));
    let rows = [regent_row(dataset, &regents, lang, shown), launch_row(dataset, &launches, lang, shown)];
    let received = regents.into_iter().map(|(number, regent)| (regent_mark(number), regent.visits));
    let studied = launches.into_iter().map(|(key, visits)| (launch_mark(dataset, key), visits));
    TimeContext {
        rows: rows.into_iter().filter(|row| !row.is_empty()).collect(),
        records: received.chain(studied).collect(),
    }
}

fn regent_mark(number: usize) -> String {
    format!("regent.{number}")
}

fn launch_mark(dataset: &Dataset, key: ProgrammeKey) -> String {
    format!("launch.{}", dataset.programme(key).id)
}

/// The regents with their numbers, from 1 and the same in every selection, and the chosen visits that they received.
fn chosen_regents(dataset: &Dataset, selection: &Selection) -> Vec<(usize, Regent)> {
    let numbered = (1..).zip(regents(dataset));
    let chosen = numbered.filter_map(|(number, Regent { name, visits })| {
        let visits: Vec<_> = visits.into_iter().filter(|key| selection.keys.binary_search(key).is_ok()).collect();
        (!visits.is_empty()).then_some((number, Regent { name, visits }))
    });
    chosen.collect()
}

fn regent_row(dataset: &Dataset, regents: &[(usize, Regent)], lang: Lang, shown: &RangeInclusive<i32>) -> TimeNoteRow {
    let (indonesian, english) = dataset.region(dataset.subject.region).region_type.head();
    let note = |(number, Regent { name, visits: received }): &(usize, Regent)| {
        let day = |key: &VisitKey| dataset.visit(*key).date;
        let (first, last) = (day(received.first()?), day(received.last()?));
        let end = f64::from(shown.end() - shown.start() + 1);
        Some(TimeNote {
            key: regent_mark(*number),
            label: format!("{} {name}", lang.pick(indonesian, english)),
            lines: vec![
                visits(lang, u32::try_from(received.len()).unwrap_or(u32::MAX)),
                format!("{} – {}", visit_date(lang, &first), visit_date(lang, &last)),
            ],
            from: years_from(*shown.start(), first.first_day()).clamp(0.0, end),
            to: years_from(*shown.start(), last.last_day()).clamp(0.0, end),
        })
    };
    regents.iter().filter_map(note).collect()
}

/// The chosen visits that studied each programme, the programme studied most first.
fn launches(dataset: &Dataset, selection: &Selection) -> Vec<(ProgrammeKey, Vec<VisitKey>)> {
    let mut studied: BTreeMap<ProgrammeKey, Vec<VisitKey>> = BTreeMap::new();
    for key in &selection.keys {
        for programme in &dataset.visit(*key).programmes {
            studied.entry(*programme).or_default().push(*key);
        }
    }
    let is_known = |(key, visits): &(ProgrammeKey, Vec<VisitKey>)| {
        visits.len() >= LEAST_VISITS && dataset.programme(*key).launched.is_some()
    };
    let known = studied.into_iter().filter(is_known).collect();
    let mut ranked = in_order(known, |a: &(ProgrammeKey, Vec<VisitKey>), b| (b.1.len(), a.0).cmp(&(a.1.len(), b.0)));
    ranked.truncate(MOST_PROGRAMMES);
    ranked
}

fn launch_row(
    dataset: &Dataset,
    launches: &[(ProgrammeKey, Vec<VisitKey>)],
    lang: Lang,
    shown: &RangeInclusive<i32>,
) -> TimeNoteRow {
    let note = |(key, studied): &(ProgrammeKey, Vec<VisitKey>)| {
        let programme = dataset.programme(*key);
        let launched = programme.launched.filter(|year| shown.contains(year))?;
        let at = f64::from(launched - shown.start()) + 0.5;
        Some(TimeNote {
            key: launch_mark(dataset, *key),
            label: lang.of(&programme.name).to_owned(),
            lines: vec![
                format!("{} {launched}", lang.awards().launched),
                visits(lang, u32::try_from(studied.len()).unwrap_or(u32::MAX)),
            ],
            from: at,
            to: at,
        })
    };
    launches.iter().filter_map(note).collect()
}

/// How many years lie between the beginning of a year and a day.
fn years_from(first: i32, day: NaiveDate) -> f64 {
    f64::from(day.year() - first) + f64::from(day.ordinal0()) / 366.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::visits_for_mark;

    #[test]
    fn what_stands_below_the_years_is_what_lies_behind_its_marks() {
        let dataset = Dataset::embedded();
        let all = Selection::all(&dataset);
        let TimeContext { records, .. } = time_context(&dataset, &all, Lang::Id, &(2011..=2026));
        assert!(records.len() > 4);
        for (mark, visits) in records {
            assert_eq!(visits_for_mark(&dataset, &all, &mark), visits, "{mark}");
        }
    }

    #[test]
    fn a_regent_is_shown_from_the_first_visit_received_to_the_last() {
        let dataset = Dataset::embedded();
        let TimeContext { rows, .. } = time_context(&dataset, &Selection::all(&dataset), Lang::Id, &(2011..=2026));
        let (first, second) = (&rows[0][0], &rows[0][1]);
        assert_eq!((first.key.as_str(), second.key.as_str()), ("regent.1", "regent.2"));
        assert!(first.from < first.to && first.to <= second.from && second.to <= 16.0);
    }
}
