//! Visits by year and by group of institutions.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::{Filter, Selection};
use crate::dataset::Dataset;
use crate::model::{InstitutionGroup, Visit, VisitKey, Word as _};

/// The visits of each year and group.
#[derive(Clone, Debug)]
pub struct YearCounts {
    /// The years shown, those without a record among them.
    pub years: RangeInclusive<i32>,
    /// The visits behind each count, oldest first.
    pub visits: BTreeMap<(i32, InstitutionGroup), Vec<VisitKey>>,
}

impl YearCounts {
    /// How many visits of a group are recorded in a year.
    pub fn count(&self, year: i32, group: InstitutionGroup) -> u32 {
        self.visits.get(&(year, group)).map_or(0, |keys| count(keys.len()))
    }

    /// How many visits are recorded in a year.
    pub fn year_total(&self, year: i32) -> u32 {
        self.sum(|at, _| at == year)
    }

    /// How many visits of a group are recorded.
    pub fn group_total(&self, group: InstitutionGroup) -> u32 {
        self.sum(|_, of| of == group)
    }

    /// How many visits are recorded.
    pub fn total(&self) -> u32 {
        self.sum(|_, _| true)
    }

    /// The groups that occur, in their usual order.
    pub fn groups(&self) -> Vec<InstitutionGroup> {
        let occurs = |group: &InstitutionGroup| self.visits.keys().any(|(_, of)| of == group);
        InstitutionGroup::ALL.iter().copied().filter(occurs).collect()
    }

    fn sum(&self, wanted: impl Fn(i32, InstitutionGroup) -> bool) -> u32 {
        self.visits.iter().filter(|((year, group), _)| wanted(*year, *group)).map(|(_, keys)| count(keys.len())).sum()
    }
}

/// A number of records; no dataset holds four thousand million.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// The group that a visit is counted in: that of its institutions, or `mixed` where they are of several.
pub fn group_of(dataset: &Dataset, visit: &Visit) -> InstitutionGroup {
    let mut groups =
        visit.delegations.iter().map(|part| dataset.institution(part.institution).institution_type.group());
    let first = groups.next().unwrap_or(InstitutionGroup::Others);
    if groups.all(|group| group == first) { first } else { InstitutionGroup::Mixed }
}

/// The years that a filter shows: those of its period, and where it is open those of the whole dataset. A year without a
/// record is part of the answer.
pub fn years_of(dataset: &Dataset, filter: &Filter) -> RangeInclusive<i32> {
    let first = dataset.visits.first().map_or(0, |visit| visit.date.year());
    let last = dataset.visits.last().map_or(0, |visit| visit.date.year());
    let from = filter.period.from.unwrap_or(first).max(first);
    let to = filter.period.to.unwrap_or(last).min(last);
    from..=to
}

/// Counts the visits of a selection, each once, by the year of its first day and by group; the years are those of
/// [`years_of`].
pub fn count_by_year(dataset: &Dataset, Selection { filter, keys }: &Selection) -> YearCounts {
    let mut visits: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for key in keys {
        let visit = dataset.visit(*key);
        visits.entry((visit.date.year(), group_of(dataset, visit))).or_default().push(*key);
    }
    YearCounts { years: years_of(dataset, filter), visits }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::Period;

    #[test]
    fn every_chosen_visit_is_counted_once() {
        let dataset = Dataset::embedded();
        let counts = count_by_year(&dataset, &Selection::all(&dataset));
        assert_eq!(usize::try_from(counts.total()), Ok(dataset.visits.len()));
        let by_year: u32 = counts.years.clone().map(|year| counts.year_total(year)).sum();
        let by_group: u32 = counts.groups().into_iter().map(|group| counts.group_total(group)).sum();
        assert_eq!((by_year, by_group), (counts.total(), counts.total()));
    }

    #[test]
    fn a_visit_of_a_government_and_a_council_is_mixed() {
        let dataset = Dataset::embedded();
        let group = |id: &str| dataset.find_visit(id).map(|key| group_of(&dataset, dataset.visit(key)));
        assert_eq!(group("2017-03-09-sukoharjo-sabang"), Some(InstitutionGroup::Mixed));
        assert_eq!(group("2017-03-22-lima-kabupaten"), Some(InstitutionGroup::Government));
    }

    #[test]
    fn a_period_shows_its_years_even_without_records() {
        let dataset = Dataset::embedded();
        let filter = Filter { period: Period { from: Some(2012), to: Some(2014) }, ..Filter::default() };
        let counts = count_by_year(&dataset, &Selection { filter, keys: Vec::new() });
        assert_eq!((counts.years.clone().count(), counts.total()), (3, 0));
    }

    #[test]
    fn a_period_outside_of_the_dataset_has_no_years() {
        let dataset = Dataset::embedded();
        let filter = Filter { period: Period { from: Some(2090), to: None }, ..Filter::default() };
        assert_eq!(count_by_year(&dataset, &Selection { filter, keys: Vec::new() }).years.count(), 0);
    }
}
