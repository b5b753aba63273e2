//! The numbers that tell of a selection in one look: of visits, of regions, of awards.

use std::collections::{BTreeMap, BTreeSet};

use super::{RegionProgress, provinces_of};
use crate::dataset::{Dataset, Later};
use crate::model::order::distinct;
use crate::model::{AdoptionLevel, AwardKey, RegionKey, VisitKey};

/// What some visits come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VisitCounts {
    /// Visits.
    pub visits: usize,
    /// Different institutions that came.
    pub institutions: usize,
    /// Provinces that they came from, as far as they are known.
    pub provinces: usize,
}

/// Counts over some visits.
pub fn count_visits(dataset: &Dataset, keys: &[VisitKey]) -> VisitCounts {
    let visits = || keys.iter().map(|key| dataset.visit(*key));
    let institutions = distinct(visits().flat_map(|visit| &visit.delegations).map(|one| one.institution));
    let provinces = distinct(visits().flat_map(|visit| provinces_of(dataset, visit)));
    VisitCounts { visits: keys.len(), institutions: institutions.len(), provinces: provinces.len() }
}

/// How far some regions came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReachCounts {
    /// Regions that came.
    pub came: usize,
    /// Those that signed an agreement, or went farther.
    pub signed: usize,
    /// Those that run a programme of their own.
    pub running: usize,
}

/// Counts over some regions.
pub fn count_reach(later: &Later, reached: &BTreeMap<RegionKey, RegionProgress>) -> ReachCounts {
    let on =
        |levels: &[AdoptionLevel]| reached.values().filter(|one| levels.contains(&one.adoption_level(later))).count();
    ReachCounts {
        came: reached.len(),
        signed: on(&[AdoptionLevel::Signed, AdoptionLevel::Running]),
        running: on(&[AdoptionLevel::Running]),
    }
}

/// What some awards come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AwardCounts {
    /// Awards.
    pub awards: usize,
    /// Series that they belong to.
    pub series: usize,
    /// Institutions that gave them.
    pub grantors: usize,
}

/// Counts over some awards.
pub fn count_awards(later: &Later, keys: &[AwardKey]) -> AwardCounts {
    let different = |name: fn(&crate::model::Award) -> &str| {
        keys.iter().map(|key| name(later.award(*key))).collect::<BTreeSet<_>>().len()
    };
    AwardCounts {
        awards: keys.len(),
        series: different(|award| &award.series),
        grantors: different(|award| &award.grantor.id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::{AdoptionFilter, reach, tally};

    #[test]
    fn all_visits_come_to_what_the_dataset_says_of_itself() {
        let dataset = Dataset::embedded();
        let all: Vec<_> = dataset.visits().map(|(key, _)| key).collect();
        let (counts, tally) = (count_visits(&dataset, &all), tally(&dataset));
        assert_eq!(
            (counts.visits, counts.institutions, counts.provinces),
            (tally.visits, tally.institutions, tally.provinces)
        );
        assert_eq!(count_visits(&dataset, &[]), VisitCounts { visits: 0, institutions: 0, provinces: 0 });
    }

    #[test]
    fn who_runs_a_copy_is_among_those_who_signed_and_these_among_those_who_came() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let counts = count_reach(later, &reach(&dataset, later, &AdoptionFilter::default()));
        assert!(0 < counts.running && counts.running < counts.signed && counts.signed < counts.came, "{counts:?}");
    }

    #[test]
    fn a_series_is_counted_once_however_often_it_was_won() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let of_series = |key: &AwardKey| later.award(*key).series.clone();
        let all: Vec<AwardKey> = (0..later.awards.len()).map(Into::into).collect();
        let often = all.iter().find(|key| all.iter().filter(|one| of_series(one) == of_series(key)).count() > 1);
        let name = of_series(often.expect("a series has two awards"));
        let of_one: Vec<_> = all.into_iter().filter(|key| of_series(key) == name).collect();
        let counts = count_awards(later, &of_one);
        assert!(counts.awards > 1 && counts.series == 1, "{counts:?}");
    }
}
