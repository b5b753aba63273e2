//! What stands beside a record: the one before and the one after it, and others of the same region, programme, series or
//! record.

use crate::dataset::{Dataset, Later};
use crate::model::order::in_order;
use crate::model::{AdoptionKey, AwardKey, Conflict, IndicatorKey, RegionKey};

/// The records before and after one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beside<K> {
    /// The one before it.
    pub before: Option<K>,
    /// The one after it.
    pub after: Option<K>,
}

/// The records beside one in a list that it is in.
fn beside<K: Copy + PartialEq>(list: &[K], key: K) -> Beside<K> {
    let at = list.iter().position(|one| *one == key);
    Beside {
        before: at.and_then(|at| at.checked_sub(1)).map(|at| list[at]),
        after: at.and_then(|at| list.get(at + 1)).copied(),
    }
}

/// What stands beside an adoption.
#[derive(Clone, Debug)]
pub struct AdoptionNeighbours {
    /// By date.
    pub beside: Beside<AdoptionKey>,
    /// Others of the same region, oldest first.
    pub of_region: Vec<AdoptionKey>,
    /// Others of the same programme, oldest first.
    pub of_programme: Vec<AdoptionKey>,
}

/// The neighbours of an adoption.
pub fn adoption_neighbours(dataset: &Dataset, later: &Later, key: AdoptionKey) -> AdoptionNeighbours {
    let dated = in_order(later.adoptions().collect::<Vec<_>>(), |(_, a), (_, b)| (a.date, &a.id).cmp(&(b.date, &b.id)));
    let all: Vec<_> = dated.into_iter().map(|(key, _)| key).collect();
    let region =
        |key: AdoptionKey| -> Option<RegionKey> { dataset.institution(later.adoption(key).institution).region };
    let (home, programme) = (region(key), later.adoption(key).programme);
    let others = |is_like: &dyn Fn(AdoptionKey) -> bool| {
        all.iter().copied().filter(|other| *other != key && is_like(*other)).collect::<Vec<_>>()
    };
    AdoptionNeighbours {
        beside: beside(&all, key),
        of_region: others(&|other| home.is_some() && region(other) == home),
        of_programme: others(&|other| later.adoption(other).programme == programme),
    }
}

/// What stands beside an award.
#[derive(Clone, Debug)]
pub struct AwardNeighbours {
    /// By year.
    pub beside: Beside<AwardKey>,
    /// Others of the same series, oldest first.
    pub of_series: Vec<AwardKey>,
    /// Others that were given for one of its programmes, and are of another series.
    pub of_programmes: Vec<AwardKey>,
}

/// The neighbours of an award.
pub fn award_neighbours(later: &Later, key: AwardKey) -> AwardNeighbours {
    let dated = in_order(later.awards().collect::<Vec<_>>(), |(_, a), (_, b)| (a.year, &a.id).cmp(&(b.year, &b.id)));
    let award = later.award(key);
    let others = dated.iter().filter(|(other, _)| *other != key);
    let of_series = others.clone().filter(|(_, one)| one.series == award.series).map(|(key, _)| *key).collect();
    let shares = |programmes: &[_]| programmes.iter().any(|programme| award.programmes.contains(programme));
    let of_programmes =
        others.filter(|(_, one)| one.series != award.series && shares(&one.programmes)).map(|(key, _)| *key).collect();
    let all: Vec<_> = dated.iter().map(|(key, _)| *key).collect();
    AwardNeighbours { beside: beside(&all, key), of_series, of_programmes }
}

/// The values of an indicator's series, oldest first, with those beside one of them.
pub fn indicator_neighbours(later: &Later, key: IndicatorKey) -> (Beside<IndicatorKey>, Vec<IndicatorKey>) {
    let series = &later.indicator(key).series;
    let values: Vec<_> = later.indicators().filter(|(_, one)| one.series == *series).collect();
    let values = in_order(values, |(_, a), (_, b)| (a.year, &a.id).cmp(&(b.year, &b.id)));
    let all: Vec<_> = values.into_iter().map(|(key, _)| key).collect();
    (beside(&all, key), all)
}

/// The disagreements beside one by id, and the others about the same record.
pub fn conflict_neighbours<'a>(later: &'a Later, conflict: &Conflict) -> (Beside<&'a Conflict>, Vec<&'a Conflict>) {
    let at = later.conflicts.iter().position(|one| one.id == conflict.id);
    let beside = Beside {
        before: at.and_then(|at| at.checked_sub(1)).and_then(|at| later.conflicts.get(at)),
        after: at.and_then(|at| later.conflicts.get(at + 1)),
    };
    let others = later.conflicts.iter().filter(|one| one.id != conflict.id && one.about == conflict.about);
    (beside, others.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_adoption_is_reached_from_the_first_by_the_way_to_the_next() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let around: Vec<_> =
            later.adoptions().map(|(key, _)| (key, adoption_neighbours(&dataset, later, key))).collect();
        let first: Vec<_> = around.iter().filter(|(_, found)| found.beside.before.is_none()).collect();
        assert_eq!(first.len(), 1);
        let (mut at, mut steps) = (first[0].0, 1);
        while let Some(next) = adoption_neighbours(&dataset, later, at).beside.after {
            assert!(later.adoption(at).date <= later.adoption(next).date);
            assert_eq!(adoption_neighbours(&dataset, later, next).beside.before, Some(at));
            (at, steps) = (next, steps + 1);
        }
        assert_eq!(steps, later.adoptions.len());
        for (key, found) in around {
            assert!(!found.of_region.contains(&key) && !found.of_programme.contains(&key));
        }
    }

    #[test]
    fn the_neighbours_of_a_record_share_what_they_are_called_by() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let key = later.find_award("2017-sakip").expect("the award is there");
        let found = award_neighbours(later, key);
        assert!(found.of_series.len() > 3);
        assert!(found.of_series.iter().all(|other| later.award(*other).series == later.award(key).series));
        assert!(found.of_programmes.iter().all(|other| later.award(*other).series != later.award(key).series));
        for (key, value) in later.indicators() {
            let (_, series) = indicator_neighbours(later, key);
            assert!(series.contains(&key));
            assert!(series.iter().all(|other| later.indicator(*other).series == value.series));
        }
        let conflict = &later.conflicts[0];
        let (beside, others) = conflict_neighbours(later, conflict);
        assert!(beside.before.is_none() && beside.after.is_some());
        assert!(others.iter().all(|other| other.about == conflict.about && other.id != conflict.id));
    }
}
