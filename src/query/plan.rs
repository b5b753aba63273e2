//! Planning a visit: which programmes regions of a kind study, whom to meet there, and where.

use super::region_progress::{AdoptionFilter, Level, reach};
use crate::dataset::{Dataset, Later};
use crate::model::order::{distinct, in_order};
use crate::model::{AdoptionKey, AdoptionLevel, Bilingual, Person, ProgrammeKey, RegionKey, RegionType, VisitKey};

/// What reports of visits tell of a programme's hosts.
#[derive(Clone, Debug, Default)]
pub struct Hosts<'a> {
    /// Who received visitors, those met last first: the newest report of each, and the visit.
    pub people: Vec<(&'a Person, VisitKey)>,
    /// Where visitors were, the places named most first: the number of visits, and the newest of them.
    pub venues: Vec<(&'a Bilingual, usize, VisitKey)>,
}

/// The programmes that regions of a kind studied, want or took, with the number of those regions, most first.
pub fn programmes_of_kind(dataset: &Dataset, later: &Later, kind: RegionType) -> Vec<(ProgrammeKey, usize)> {
    let level = if kind == RegionType::Province { Level::Province } else { Level::Regency };
    let alike = reach(dataset, later, &AdoptionFilter { level, ..AdoptionFilter::default() });
    let mut named: Vec<ProgrammeKey> = Vec::new();
    for (_, reach) in alike.iter().filter(|(region, _)| dataset.region(**region).region_type == kind) {
        let studied = reach.visits.iter().flat_map(|visit| dataset.visit(*visit).programmes.iter().copied());
        named.extend(distinct(studied.chain(reach.programmes(later))));
    }
    let count = |key: ProgrammeKey| named.iter().filter(|named| **named == key).count();
    let counted = distinct(named.iter().copied().filter(|key| !dataset.programme(*key).marker));
    in_order(counted.into_iter().map(|key| (key, count(key))).collect(), |a, b| b.1.cmp(&a.1))
}

/// Who received the visits that name a programme, and where. A visit may be about several programmes, and an office
/// may since be another's.
pub fn hosts_of(dataset: &Dataset, programme: ProgrammeKey) -> Hosts<'_> {
    let mut hosts = Hosts::default();
    for (key, visit) in dataset.visits().rev().filter(|(_, visit)| visit.programmes.contains(&programme)) {
        for person in &visit.received_by {
            let is_same = |(other, _): &(&Person, VisitKey)| match (&other.name, &person.name) {
                (None, None) => other.role == person.role,
                (one, other) => one == other,
            };
            if !hosts.people.iter().any(is_same) {
                hosts.people.push((person, key));
            }
        }
        for venue in &visit.venues {
            match hosts.venues.iter_mut().find(|(name, ..)| *name == venue) {
                Some((_, count, _)) => *count += 1,
                None => hosts.venues.push((venue, 1, key)),
            }
        }
    }
    hosts.venues = in_order(hosts.venues, |a, b| b.1.cmp(&a.1));
    hosts
}

/// Who else signed for a programme or runs it: those of the region's province first, the farther along the earlier.
pub fn takers_near(dataset: &Dataset, later: &Later, programme: ProgrammeKey, region: RegionKey) -> Vec<AdoptionKey> {
    let place = |key: &AdoptionKey| dataset.institution(later.adoption(*key).institution).region;
    let is_far = |key: &AdoptionKey| place(key).and_then(|key| dataset.province_of(key)) != dataset.province_of(region);
    let level = |key: &AdoptionKey| later.adoption(*key).stage.adoption_level();
    let taken = later.adoptions().filter(|(key, adoption)| {
        let goes_on = matches!(adoption.stage.adoption_level(), AdoptionLevel::Signed | AdoptionLevel::Running);
        adoption.programme == programme && goes_on && place(key).is_some_and(|place| place != region)
    });
    let taken = taken.map(|(key, _)| key).collect();
    in_order(taken, |a, b| is_far(a).cmp(&is_far(b)).then(level(b).cmp(&level(a))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programmes_are_ranked_by_the_regions_of_the_same_kind() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let cities = programmes_of_kind(&dataset, later, RegionType::City);
        let regencies = programmes_of_kind(&dataset, later, RegionType::Regency);
        assert!(!cities.is_empty() && cities != regencies);
        assert!(regencies.windows(2).all(|pair| pair[0].1 >= pair[1].1));
        let (first, count) = regencies[0];
        let came = reach(&dataset, later, &AdoptionFilter { programme: Some(first), ..AdoptionFilter::default() });
        let came = came.keys().filter(|key| dataset.region(**key).region_type == RegionType::Regency).count();
        assert_eq!(count, came, "as many as the map shows of that programme");
    }

    #[test]
    fn every_host_and_place_stands_in_the_newest_visit_that_names_it() {
        let dataset = Dataset::embedded();
        for (key, _) in dataset.programmes() {
            let hosts = hosts_of(&dataset, key);
            for (person, visit) in &hosts.people {
                let visits = dataset.visits().rev().filter(|(_, visit)| visit.programmes.contains(&key));
                let newest = visits.map(|(at, visit)| (at, &visit.received_by)).find(|(_, people)| {
                    people.iter().any(|one| one.name == person.name && (one.name.is_some() || one.role == person.role))
                });
                assert_eq!(newest.map(|(at, _)| at), Some(*visit));
            }
            for (venue, count, _) in &hosts.venues {
                let named =
                    |visit: &&crate::model::Visit| visit.programmes.contains(&key) && visit.venues.contains(venue);
                assert_eq!(*count, dataset.visits.iter().filter(named).count());
            }
        }
    }

    #[test]
    fn those_who_took_a_programme_are_told_with_the_own_province_first_and_never_the_region_itself() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let mut near = 0;
        for adoption in &later.adoptions {
            let Some(region) = dataset.institution(adoption.institution).region else { continue };
            let found = takers_near(&dataset, later, adoption.programme, region);
            let province = |key: &AdoptionKey| {
                dataset.institution(later.adoption(*key).institution).region.and_then(|key| dataset.province_of(key))
            };
            let same: Vec<bool> = found.iter().map(|key| province(key) == dataset.province_of(region)).collect();
            assert!(same.windows(2).all(|pair| pair[0] >= pair[1]));
            near += usize::from(same.first() == Some(&true));
            assert!(
                found.iter().all(|key| dataset.institution(later.adoption(*key).institution).region != Some(region))
            );
        }
        assert!(near > 0, "some province has two that took the same");
    }
}
