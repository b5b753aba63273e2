//! Awards in a row: runs of years in which a series was won without a gap.

use std::collections::BTreeMap;
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

use crate::dataset::{Dataset, Later};
use crate::model::fold::{Sought, fold};
use crate::model::order::in_order;
use crate::model::{Award, AwardKey, AwardLevel, Outcome, ProgrammeKey, Topic};

/// What the lanes of the timeline stand for.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Lanes {
    /// Awards of one series.
    Series,
    /// Awards of one grantor.
    Grantor,
    /// Awards of one reach.
    Level,
    /// Results of one kind.
    Outcome,
}

/// A choice of awards; an empty one chooses all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AwardFilter {
    /// The first year.
    pub from: Option<i32>,
    /// The last year.
    pub to: Option<i32>,
    /// Only of this reach.
    pub level: Option<AwardLevel>,
    /// Only for this programme.
    pub programme: Option<ProgrammeKey>,
    /// Only for a programme of this field.
    pub sector: Option<Topic>,
    /// Only of this grantor, by its Indonesian name.
    pub grantor: Option<String>,
    /// Only those whose record holds all of these words.
    pub text: String,
}

/// The awards that a filter chooses, by year.
pub fn select_awards(dataset: &Dataset, later: &Later, filter: &AwardFilter) -> Vec<AwardKey> {
    let words = Sought::new(&filter.text);
    let chosen = later.awards().filter(|(_, award)| {
        filter.from.is_none_or(|from| from <= award.year)
            && filter.to.is_none_or(|to| award.year <= to)
            && filter.level.is_none_or(|level| award.level == level)
            && filter.programme.is_none_or(|programme| award.programmes.contains(&programme))
            && filter
                .sector
                .is_none_or(|sector| award.programmes.iter().any(|key| dataset.programme(*key).sector == sector))
            && filter.grantor.as_ref().is_none_or(|grantor| award.grantor.id == *grantor)
            && holds(award, &words)
    });
    let keys = chosen.map(|(key, _)| key).collect();
    in_order(keys, |a: &AwardKey, b| (later.award(*a).year, *a).cmp(&(later.award(*b).year, *b)))
}

fn holds(award: &Award, words: &Sought) -> bool {
    if words.is_empty() {
        return true;
    }
    let mut text = award.series.clone();
    let parts = [&award.name, &award.grantor, &award.result, &award.recipient].into_iter().chain(&award.category);
    for part in parts.chain(&award.note) {
        text.push('\n');
        text.push_str(&part.id);
        text.push('\n');
        text.push_str(&part.en);
    }
    words.is_in(&fold(&text))
}

impl Outcome {
    /// Whether the result is one that a run counts: given, not only proposed or listed.
    pub const fn counts_in_run(self) -> bool {
        matches!(self, Self::Win | Self::Grade | Self::Rank | Self::Opinion)
    }
}

/// A run of years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Streak {
    /// The series.
    pub series: String,
    /// The first year.
    pub first: i32,
    /// The last year.
    pub last: i32,
    /// Whether the series still ran when the dataset was gathered: its last year is the last or the one before.
    pub is_current: bool,
}

impl Streak {
    /// How many years.
    pub fn length(&self) -> u32 {
        u32::try_from(self.last - self.first + 1).unwrap_or(0)
    }
}

/// The runs of awards in each series, the longest first; what is doubtful ends a run.
pub fn streaks(dataset: &Dataset, later: &Later, awards: &[AwardKey]) -> Vec<Streak> {
    let mut years: BTreeMap<&str, Vec<i32>> = BTreeMap::new();
    for award in awards.iter().map(|key| later.award(*key)) {
        if award.outcome.counts_in_run() && !award.doubtful {
            let of_series = years.entry(award.series.as_str()).or_default();
            if of_series.last() != Some(&award.year) {
                of_series.push(award.year);
            }
        }
    }
    let gathered = dataset.subject.gathered;
    let this_year = chrono::Datelike::year(&gathered);
    let mut found: Vec<Streak> = Vec::new();
    for (series, years) in years {
        for year in years {
            match found.last_mut() {
                Some(run) if run.series == series && run.last + 1 == year => run.last = year,
                _ => found.push(Streak { series: series.to_owned(), first: year, last: year, is_current: false }),
            }
        }
    }
    for run in &mut found {
        run.is_current = run.last + 2 >= this_year;
    }
    in_order(found, |a, b| (b.length(), b.last, &a.series).cmp(&(a.length(), a.last, &b.series)))
}

/// The runs of the awards that a filter chooses which touch its years; each as long as it is, also beyond them.
pub fn runs_within(dataset: &Dataset, later: &Later, filter: &AwardFilter) -> Vec<Streak> {
    let of_all_years = AwardFilter { from: None, to: None, ..filter.clone() };
    let mut found = streaks(dataset, later, &select_awards(dataset, later, &of_all_years));
    found.retain(|run| filter.from.is_none_or(|from| from <= run.last) && filter.to.is_none_or(|to| run.first <= to));
    found
}

/// How many in a row an award was, as its sources count and as the records do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The award that sources count.
    pub award: AwardKey,
    /// How many in a row it was, as they say.
    pub stated: u32,
    /// How many years in a row up to its own have a record.
    pub found: u32,
}

/// The awards whose sources count them in a row, by series and year, beside what the records give.
pub fn counted_in_a_row(dataset: &Dataset, later: &Later) -> Vec<Counted> {
    let all: Vec<_> = later.awards().map(|(key, _)| key).collect();
    let runs = streaks(dataset, later, &all);
    let counted = later.awards().filter_map(|(key, award)| {
        let run = runs.iter().find(|run| run.series == award.series && (run.first..=run.last).contains(&award.year));
        let found = run.map_or(0, |run| u32::try_from(award.year - run.first + 1).unwrap_or(0));
        Some(Counted { award: key, stated: award.in_a_row?, found })
    });
    let order = |one: &Counted| {
        let award = later.award(one.award);
        (award.series.as_str(), award.year)
    };
    in_order(counted.collect(), |a, b| order(a).cmp(&order(b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(filter: &AwardFilter) -> Vec<Streak> {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        streaks(&dataset, later, &select_awards(&dataset, later, filter))
    }

    fn longest(series: &str) -> Streak {
        runs(&AwardFilter::default()).into_iter().find(|run| run.series == series).expect("the series has a run")
    }

    #[test]
    fn the_runs_are_those_that_sources_state() {
        // "WTP thirteen times in a row" (fiscal years 2012 to 2024), "most innovative regency since 2018" (IGA).
        assert_eq!((longest("wtp").first, longest("wtp").last, longest("wtp").length()), (2012, 2024, 13));
        assert_eq!((longest("iga").first, longest("iga").last), (2018, 2025));
        assert_eq!((longest("tpid").first, longest("tpid").last), (2020, 2023));
        assert!(longest("iga").is_current && !longest("tpid").is_current);
    }

    #[test]
    fn a_gap_ends_a_run_and_a_certificate_is_no_win() {
        let adipura: Vec<_> = runs(&AwardFilter::default()).into_iter().filter(|run| run.series == "adipura").collect();
        assert_eq!(adipura.iter().map(|run| (run.first, run.last)).collect::<Vec<_>>(), [(2013, 2017), (2023, 2023)]);
    }

    #[test]
    fn two_awards_of_one_year_are_one_year_of_a_run() {
        let ejta = longest("ejta");
        assert_eq!((ejta.first, ejta.last, ejta.length()), (2019, 2021, 3));
    }

    #[test]
    fn a_closer_look_does_not_shorten_a_run() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let near = AwardFilter { from: Some(2017), to: Some(2020), ..AwardFilter::default() };
        let found = runs_within(&dataset, later, &near);
        let wtp = found.iter().find(|run| run.series == "wtp").map(|run| (run.first, run.last));
        assert_eq!(wtp, Some((2012, 2024)));
        assert!(found.iter().all(|run| run.last >= 2017 && run.first <= 2020));
    }

    #[test]
    fn what_sources_count_agrees_with_the_records_but_for_known_differences() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let counted = counted_in_a_row(&dataset, later);
        assert!(counted.len() >= 25);
        let differing = counted.iter().filter(|one| one.stated != one.found);
        let differing: Vec<_> =
            differing.map(|one| (later.award(one.award).id.as_str(), one.stated, one.found)).collect();
        // Sources count the first places of JDIHN alone, KLA from one award to the next although none was given in
        // 2024, and SAKIP from its first A, one evaluation after the first grade that records have.
        let known = [
            ("2021-jdihn", 2, 3),
            ("2023-jdihn", 4, 5),
            ("2024-jdihn", 5, 6),
            ("2025-kla", 2, 1),
            ("2019-sakip", 4, 5),
            ("2020-sakip", 5, 6),
        ];
        assert_eq!(differing, known);
    }

    #[test]
    fn choices_are_combined() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let filter = AwardFilter {
            from: Some(2018),
            level: Some(AwardLevel::National),
            text: "inovatif".into(),
            ..AwardFilter::default()
        };
        let found = select_awards(&dataset, later, &filter);
        assert!(!found.is_empty());
        assert!(
            found.iter().all(|key| later.award(*key).year >= 2018 && later.award(*key).level == AwardLevel::National)
        );
        assert!(
            select_awards(&dataset, later, &AwardFilter { text: "zzzz".into(), ..AwardFilter::default() }).is_empty()
        );
    }
}
