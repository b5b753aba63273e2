//! How much of what officials stated is recorded here.

use super::Filter;
use super::filter::comes_from;
use crate::dataset::Dataset;
use crate::model::{Region, RegionKey, RegionType, Total};

/// A stated total beside the records of the same period.
#[derive(Clone, Copy, Debug)]
pub struct Coverage<'a> {
    /// What was stated.
    pub total: &'a Total,
    /// Visits recorded that lie wholly within the period of the total, of every kind and origin.
    pub visits: usize,
    /// Institutions that came on these visits, each counted once a visit.
    pub institutions: usize,
}

/// The stated totals of the years that a filter shows, oldest first.
///
/// Only the period of the filter is heeded: a total stated for all visitors cannot be compared with some of them.
pub fn cover<'a>(dataset: &'a Dataset, filter: &Filter) -> Vec<Coverage<'a>> {
    let shown = dataset.totals.iter().filter(|total| filter.period.holds(chrono::Datelike::year(&total.from)));
    let cover = |total: &'a Total| {
        let visits = dataset.visits.iter().filter(|visit| visit.date.lies_within(total.from, total.to));
        let institutions = visits.clone().map(|visit| visit.delegations.len()).sum();
        Coverage { total, visits: visits.count(), institutions }
    };
    shown.map(cover).collect()
}

/// Visits recorded by province of origin and year.
#[derive(Clone, Debug)]
pub struct Grid {
    /// The years, first to last.
    pub years: Vec<i32>,
    /// Every province in the order of its code, with the number of visits in each year; none recorded is 0 here, and
    /// shown as "no record found".
    pub rows: Vec<(RegionKey, Vec<u32>)>,
}

/// Counts visits by province of origin and year; a visit counts for each province that it came from.
pub fn grid(dataset: &Dataset) -> Grid {
    let years = dataset.visits.first().zip(dataset.visits.last());
    let years: Vec<i32> = years.map_or(0..=0, |(first, last)| first.date.year()..=last.date.year()).collect();
    let provinces = dataset.regions.iter().enumerate().filter(|(_, one)| one.region_type == RegionType::Province);
    let row = |(at, _): (usize, &Region)| {
        let province = RegionKey::from(at);
        let mut counts = vec![0; years.len()];
        for visit in dataset.visits.iter().filter(|visit| comes_from(dataset, visit, province)) {
            if let Some(count) =
                years.iter().position(|year| *year == visit.date.year()).and_then(|at| counts.get_mut(at))
            {
                *count += 1;
            }
        }
        (province, counts)
    };
    let rows = provinces.map(row).collect();
    Grid { years, rows }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::Period;

    #[test]
    fn a_total_stands_beside_the_records_of_its_own_period() {
        let dataset = Dataset::embedded();
        let filter = Filter { period: Period { from: Some(2016), to: Some(2016) }, ..Filter::default() };
        let cover = cover(&dataset, &filter);
        assert_eq!(cover.len(), 1);
        assert_eq!((cover[0].total.institutions, cover[0].total.people), (Some(345), Some(24_150)));
        let of_2016 = dataset.visits.iter().filter(|visit| visit.date.year() == 2016).count();
        assert!(cover[0].visits > 0 && cover[0].visits < of_2016, "visits after 9 November lie outside");
    }

    #[test]
    fn visits_known_only_to_the_year_count_where_their_bounds_lie_within() {
        let dataset = Dataset::embedded();
        let cover = cover(&dataset, &Filter { period: Period { from: None, to: Some(2012) }, ..Filter::default() });
        assert!(cover[0].visits >= 6);
    }

    #[test]
    fn the_grid_has_every_province_and_counts_each_visit_once_a_province() {
        let dataset = Dataset::embedded();
        let grid = grid(&dataset);
        assert_eq!(grid.rows.len(), 38);
        let central_java = dataset.find_province("33").expect("it is a province");
        let row = grid.rows.iter().find(|(province, _)| *province == central_java);
        let sum = row.map(|(_, counts)| counts.iter().sum::<u32>()).unwrap_or_default();
        let expected = dataset.visits.iter().filter(|visit| comes_from(&dataset, visit, central_java)).count();
        assert_eq!(usize::try_from(sum), Ok(expected));
    }

    #[test]
    fn other_filters_do_not_shrink_the_records_beside_a_total() {
        let dataset = Dataset::embedded();
        let all = cover(&dataset, &Filter::default());
        let some = cover(&dataset, &Filter { text: "seruyan".into(), ..Filter::default() });
        assert_eq!(all.iter().map(|c| c.visits).sum::<usize>(), some.iter().map(|c| c.visits).sum::<usize>());
    }
}
