//! How far each region has come: its visits, what it signed, what runs there.

use std::collections::BTreeMap;
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

use crate::dataset::{Dataset, Later};
use crate::model::order::distinct;
use crate::model::{
    Adoption, AdoptionKey, AdoptionLevel, Delegation, InstitutionKey, PartialDate, ProgrammeKey, RegionKey, RegionType,
    SourceKey, Visit, VisitKey,
};

/// The regions that a map shows.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Level {
    /// Regencies and cities, each by its own institutions.
    Regency,
    /// Provinces, each with the institutions of its regencies and cities.
    Province,
}

/// What the colours of the map say.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
pub enum Measure {
    /// The highest step reached.
    #[strum(serialize = "step")]
    Level,
    /// How many visits are recorded.
    #[strum(serialize = "visits")]
    Visits,
    /// How many people came, as far as stated.
    #[strum(serialize = "people")]
    People,
    /// How many programmes are wanted or taken.
    #[strum(serialize = "programmes")]
    Programmes,
}

/// What of visits and adoptions is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdoptionFilter {
    /// The first year; without one, from the first record on.
    pub from: Option<i32>,
    /// The last year; without one, to the last record.
    pub until: Option<i32>,
    /// Only what concerns this programme.
    pub programme: Option<ProgrammeKey>,
    /// The regions.
    pub level: Level,
}

impl Default for AdoptionFilter {
    fn default() -> Self {
        Self { from: None, until: None, programme: None, level: Level::Regency }
    }
}

impl AdoptionFilter {
    fn holds(&self, year: i32) -> bool {
        self.from.is_none_or(|from| from <= year) && self.until.is_none_or(|until| year <= until)
    }

    /// Whether a visit is looked at.
    pub fn holds_visit(&self, visit: &Visit) -> bool {
        self.holds(visit.date.year()) && self.programme.is_none_or(|wanted| visit.programmes.contains(&wanted))
    }

    /// Whether an adoption is looked at. A group whose members are not named has no place on a map.
    pub fn holds_adoption(&self, adoption: &Adoption) -> bool {
        !adoption.aggregate
            && self.holds(adoption.date.year())
            && self.programme.is_none_or(|wanted| adoption.programme == wanted)
    }

    /// The region that an institution counts for; none where it governs no region, or one of another level.
    pub fn region_of(&self, dataset: &Dataset, institution: InstitutionKey) -> Option<RegionKey> {
        let region = dataset.institution(institution).region?;
        match self.level {
            Level::Regency => (dataset.region(region).region_type != RegionType::Province).then_some(region),
            Level::Province => dataset.province_of(region),
        }
    }
}

/// What is recorded of a region.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegionProgress {
    /// Its visits, oldest first.
    pub visits: Vec<VisitKey>,
    /// Its adoptions, oldest first.
    pub adoptions: Vec<AdoptionKey>,
    /// The people who came from it, as far as stated: those of its own institutions, or all of a visit that it made
    /// alone.
    pub people: u32,
    /// The number of visits for which that is stated.
    pub visits_with_people: usize,
}

impl RegionProgress {
    /// The highest step that it reached; what ended counts only where nothing else was reached.
    pub fn adoption_level(&self, later: &Later) -> AdoptionLevel {
        let levels = self.adoptions.iter().map(|key| later.adoption(*key).stage.adoption_level());
        let reached = levels.clone().filter(|level| *level != AdoptionLevel::Ended).max();
        reached.unwrap_or(if levels.clone().next().is_some() { AdoptionLevel::Ended } else { AdoptionLevel::Visited })
    }

    /// The programmes that it wants, signed for or runs, each once.
    pub fn programmes(&self, later: &Later) -> Vec<ProgrammeKey> {
        distinct(self.adoptions.iter().map(|key| later.adoption(*key).programme))
    }

    /// The first and the last thing recorded, by the day that each may have been first.
    pub fn span(&self, dataset: &Dataset, later: &Later) -> Option<(PartialDate, PartialDate)> {
        let visits = self.visits.iter().map(|key| dataset.visit(*key).date.start);
        let dates: Vec<_> = visits.chain(self.adoptions.iter().map(|key| later.adoption(*key).date)).collect();
        let first = dates.iter().copied().min_by_key(|date| date.first_day())?;
        Some((first, dates.iter().copied().max_by_key(|date| date.first_day())?))
    }

    /// The sources of its records.
    pub fn sources(&self, dataset: &Dataset, later: &Later) -> Vec<SourceKey> {
        let visits = self.visits.iter().flat_map(|key| &dataset.visit(*key).sources);
        let adoptions = self.adoptions.iter().flat_map(|key| &later.adoption(*key).sources);
        distinct(visits.chain(adoptions).copied())
    }
}

/// Every region of which something is recorded.
pub fn reach(dataset: &Dataset, later: &Later, scope: &AdoptionFilter) -> BTreeMap<RegionKey, RegionProgress> {
    let mut found: BTreeMap<RegionKey, RegionProgress> = BTreeMap::new();
    for (key, visit) in dataset.visits().filter(|(_, visit)| scope.holds_visit(visit)) {
        let regions = visit.delegations.iter().filter_map(|part| scope.region_of(dataset, part.institution));
        let regions = distinct(regions);
        for region in &regions {
            let reach = found.entry(*region).or_default();
            reach.visits.push(key);
            let is_own = |part: &&Delegation| scope.region_of(dataset, part.institution) == Some(*region);
            let parts = visit.delegations.iter().filter(is_own).filter_map(|part| part.people);
            let own = parts.clone().next().is_some().then(|| parts.fold(0, u32::saturating_add));
            let came_alone = visit.delegations.iter().filter(is_own).count() == visit.delegations.len();
            let whole = visit.people.map(|people| people.count).filter(|_| came_alone);
            if let Some(count) = whole.or(own) {
                reach.people = reach.people.saturating_add(count);
                reach.visits_with_people += 1;
            }
        }
    }
    for key in chosen_adoptions(later, scope) {
        if let Some(region) = scope.region_of(dataset, later.adoption(key).institution) {
            found.entry(region).or_default().adoptions.push(key);
        }
    }
    found
}

/// The adoptions looked at, oldest first.
pub fn chosen_adoptions(later: &Later, scope: &AdoptionFilter) -> Vec<AdoptionKey> {
    let chosen = later.adoptions().filter(|(_, adoption)| scope.holds_adoption(adoption)).map(|(key, _)| key);
    let by_day = |key: &AdoptionKey| (later.adoption(*key).date.first_day(), *key);
    crate::model::order::in_order(chosen.collect(), |a, b| by_day(a).cmp(&by_day(b)))
}

/// The adoptions of groups whose members are not named: stated, and no points on a map.
pub fn unnamed(later: &Later) -> Vec<AdoptionKey> {
    later.adoptions().filter(|(_, adoption)| adoption.aggregate).map(|(key, _)| key).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_reach(scope: &AdoptionFilter, prove: impl Fn(&Dataset, &Later, &BTreeMap<RegionKey, RegionProgress>)) {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        prove(&dataset, later, &reach(&dataset, later, scope));
    }

    #[test]
    fn every_named_adopter_that_governs_a_regency_is_there_and_no_unnamed_group_is() {
        with_reach(&AdoptionFilter::default(), |dataset, later, found| {
            for (key, adoption) in later.adoptions() {
                let region = AdoptionFilter::default().region_of(dataset, adoption.institution);
                let is_there = found.values().any(|reach| reach.adoptions.contains(&key));
                assert_eq!(is_there, region.is_some() && !adoption.aggregate, "{}", adoption.id);
            }
            assert!(!unnamed(later).is_empty());
        });
    }

    #[test]
    fn people_of_a_joint_visit_are_not_counted_for_each_region() {
        with_reach(&AdoptionFilter::default(), |dataset, _, found| {
            let visit = dataset.find_visit("2017-05-19-kalteng-blora").expect("it is there");
            let whole = dataset.visit(visit).people.expect("its people are stated").count;
            let of_it: u32 = found.values().filter(|reach| reach.visits == [visit]).map(|reach| reach.people).sum();
            assert!(of_it <= whole, "{of_it} of {whole}");
        });
    }

    #[test]
    fn a_region_stands_on_the_highest_step_that_it_reached() {
        with_reach(&AdoptionFilter::default(), |dataset, later, found| {
            let level = |code: &str| {
                let of = found.iter().find(|(key, _)| dataset.region(**key).code.as_str() == code);
                of.map(|(_, reach)| reach.adoption_level(later))
            };
            assert_eq!(level("33.11"), Some(AdoptionLevel::Signed), "Sukoharjo signed");
            assert_eq!(level("32.11"), Some(AdoptionLevel::Running), "Sumedang runs one");
            assert_eq!(level("62.07"), Some(AdoptionLevel::Interested), "Seruyan said that it wants one");
        });
    }

    #[test]
    fn no_region_steps_back_as_the_years_go_on_unless_a_source_says_that_it_ended() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let mut before: BTreeMap<RegionKey, AdoptionLevel> = BTreeMap::new();
        for year in 2010..=2026 {
            let now = reach(&dataset, later, &AdoptionFilter { until: Some(year), ..AdoptionFilter::default() });
            for (region, level) in &before {
                let after = now.get(region).expect("a region stays").adoption_level(later);
                assert!(after >= *level, "{:?} in {year}", dataset.region(*region).code);
            }
            before = now.iter().map(|(key, reach)| (*key, reach.adoption_level(later))).collect();
        }
        assert!(before.len() > 50);
    }

    #[test]
    fn a_province_gathers_all_that_its_regencies_did() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let of = |level| reach(&dataset, later, &AdoptionFilter { level, ..AdoptionFilter::default() });
        let (regencies, provinces) = (of(Level::Regency), of(Level::Province));
        for (key, reach) in &regencies {
            let province = dataset.province_of(*key).expect("each regency has a province");
            let whole = provinces.get(&province).expect("the province is there");
            assert!(reach.visits.iter().all(|visit| whole.visits.contains(visit)));
            assert!(reach.adoptions.iter().all(|adoption| whole.adoptions.contains(adoption)));
        }
    }
}
