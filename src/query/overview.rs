//! What the records come to as a whole.

use super::{VisitCounts, count_visits, provinces_of};
use crate::dataset::Dataset;
use crate::model::order::in_order;
use crate::model::{CountPrecision, RegionKey, Topic, VisitKey, Word as _};

/// Counts over all visits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Visits recorded.
    pub visits: usize,
    /// Different institutions that came.
    pub institutions: usize,
    /// Provinces that they came from.
    pub provinces: usize,
    /// Sources that anything rests on.
    pub sources: usize,
    /// Visits for which a number of people is stated.
    pub visits_with_people: usize,
    /// The sum of these numbers, rough ones among them; never an estimate for the other visits.
    pub people: u32,
    /// Whether all of them are exact.
    pub people_exact: bool,
}

/// Counts over all visits.
pub fn tally(dataset: &Dataset) -> Tally {
    let keys: Vec<_> = dataset.visits().map(|(key, _)| key).collect();
    let VisitCounts { visits, institutions, provinces } = count_visits(dataset, &keys);
    let people = dataset.visits.iter().filter_map(|visit| visit.people);
    Tally {
        visits,
        institutions,
        provinces,
        sources: dataset.sources.len(),
        visits_with_people: people.clone().count(),
        people_exact: people.clone().all(|people| people.precision == CountPrecision::Exact),
        people: people.map(|people| people.count).fold(0, u32::saturating_add),
    }
}

/// The newest visits, newest first.
pub fn newest(dataset: &Dataset, most: usize) -> Vec<VisitKey> {
    dataset.visits().rev().take(most).map(|(key, _)| key).collect()
}

/// Topics by number of visits, most first; a visit counts for each of its topics.
pub fn rank_topics(dataset: &Dataset) -> Vec<(Topic, usize)> {
    let count = |topic: &Topic| dataset.visits.iter().filter(|visit| visit.topics.contains(topic)).count();
    ranked(Topic::ALL.iter().map(|topic| (*topic, count(topic))))
}

/// Provinces of origin by number of visits, most first; a visit counts for each province that it came from.
pub fn rank_provinces(dataset: &Dataset) -> Vec<(RegionKey, usize)> {
    let mut counts = vec![0; dataset.regions.len()];
    for visit in &dataset.visits {
        for province in provinces_of(dataset, visit) {
            counts[province.index()] += 1;
        }
    }
    ranked(counts.into_iter().enumerate().map(|(at, count)| (RegionKey::from(at), count)))
}

/// What occurs at all, most first; equals stay as they are.
fn ranked<K>(counts: impl Iterator<Item = (K, usize)>) -> Vec<(K, usize)> {
    in_order(counts.filter(|(_, count)| *count > 0).collect(), |a, b| b.1.cmp(&a.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_summed_only_where_they_are_stated() {
        let dataset = Dataset::embedded();
        let tally = tally(&dataset);
        assert!(tally.visits_with_people < tally.visits);
        let stated: u32 = dataset.visits.iter().filter_map(|visit| visit.people).map(|people| people.count).sum();
        assert_eq!(tally.people, stated);
    }

    #[test]
    fn the_newest_visit_comes_first() {
        let dataset = Dataset::embedded();
        let newest = newest(&dataset, 3);
        let dates: Vec<_> = newest.iter().map(|key| dataset.visit(*key).date.start).collect();
        assert!(dates.is_sorted_by(|a, b| a >= b));
    }

    #[test]
    fn rankings_fall() {
        let dataset = Dataset::embedded();
        assert!(rank_topics(&dataset).is_sorted_by(|a, b| a.1 >= b.1));
        assert!(rank_provinces(&dataset).is_sorted_by(|a, b| a.1 >= b.1));
    }
}
