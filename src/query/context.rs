//! What stands below the award timeline, under the same years: what else happened then.

use std::collections::BTreeMap;

use crate::dataset::{Dataset, Later};
use crate::model::order::in_order;
use crate::model::{IndicatorKey, VisitKey};

/// A lane of context.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Context {
    /// Visits a year.
    Visits,
    /// Signatures a year.
    Adoptions,
    /// Programmes launched a year.
    Programmes,
    /// The regents that received visitors.
    Regents,
    /// The values of an indicator, by its series.
    Indicator(String),
}

impl Context {
    /// Those that every dataset has, in their usual order.
    pub const ALWAYS: [Self; 4] = [Self::Visits, Self::Adoptions, Self::Programmes, Self::Regents];

    /// Its word in addresses.
    pub fn word(&self) -> &str {
        match self {
            Self::Visits => "visits",
            Self::Adoptions => "adoptions",
            Self::Programmes => "programmes",
            Self::Regents => "regents",
            Self::Indicator(series) => series,
        }
    }

    /// The lanes of a word; `1`, as addresses said before lanes could be chosen, means the three counts.
    pub fn from_word(word: &str) -> Vec<Self> {
        if word == "1" {
            return Self::ALWAYS[..3].to_vec();
        }
        let found = Self::ALWAYS.into_iter().find(|one| one.word() == word);
        vec![found.unwrap_or_else(|| Self::Indicator(word.to_owned()))]
    }
}

/// The least number of years of an indicator that is drawn as a line.
const LEAST_YEARS: usize = 3;

/// The values of the indicators that are known for at least three years, by series, each by year.
pub fn indicator_series(later: &Later) -> BTreeMap<&str, Vec<IndicatorKey>> {
    let mut series: BTreeMap<&str, Vec<IndicatorKey>> = BTreeMap::new();
    for (key, value) in later.indicators() {
        series.entry(value.series.as_str()).or_default().push(key);
    }
    let year = |key: &IndicatorKey| later.indicator(*key).year;
    series.retain(|_, values| {
        *values = in_order(std::mem::take(values), |a, b| year(a).cmp(&year(b)));
        let mut years: Vec<_> = values.iter().map(year).collect();
        years.dedup();
        years.len() >= LEAST_YEARS
    });
    series
}

/// A regent, as far as records of visits name one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regent {
    /// The name.
    pub name: String,
    /// The visits that the regent received, oldest first; at least one.
    pub visits: Vec<VisitKey>,
}

/// Those whom records of visits call regent, mayor or governor, whichever the head of the subject is, in the order in which they are first named. When a regent
/// came into office or left it is not in the records: only the first and the last visit received are known.
pub fn regents(dataset: &Dataset) -> Vec<Regent> {
    let (title, _) = dataset.region(dataset.subject.region).region_type.head();
    let mut found: Vec<Regent> = Vec::new();
    for (key, visit) in dataset.visits() {
        let named = visit.received_by.iter().filter(|person| person.role.as_ref().is_some_and(|role| role.id == title));
        for name in named.filter_map(|person| person.name.as_ref()) {
            match found.iter_mut().find(|regent| regent.name == *name) {
                Some(regent) => regent.visits.push(key),
                None => found.push(Regent { name: name.clone(), visits: vec![key] }),
            }
        }
    }
    in_order(found, |a, b| a.visits.first().cmp(&b.visits.first()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_regents_named_follow_each_other() {
        let dataset = Dataset::embedded();
        let found = regents(&dataset);
        let named: Vec<_> = found.iter().map(|regent| regent.name.as_str()).collect();
        assert_eq!(named, ["Abdullah Azwar Anas", "Ipuk Fiestiandani"]);
        let day = |key: Option<&VisitKey>| key.map(|key| dataset.visit(*key).date.first_day());
        assert!(day(found[0].visits.last()) < day(found[1].visits.first()));
    }

    #[test]
    fn a_word_is_read_as_the_lane_that_wrote_it() {
        for lane in Context::ALWAYS.into_iter().chain([Context::Indicator("poverty-rate".into())]) {
            assert_eq!(Context::from_word(lane.word()), [lane]);
        }
        assert_eq!(Context::from_word("1").len(), 3);
    }

    #[test]
    fn an_indicator_of_one_year_is_no_series() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let found = indicator_series(later);
        assert!(found.contains_key("poverty-rate") && !found.contains_key("sakip-score"));
        assert!(found.values().all(|values| values.is_sorted_by_key(|key| later.indicator(*key).year)));
    }
}
