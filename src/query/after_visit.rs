//! What came of visits: how long regions take from their first visit to a step of adoption.
//!
//! A region waits from its first recorded visit to learn until it takes the step, or until the last day of gathering.
//! Whoever took the step before it is recorded to have come is left out and counted, and so is whoever is recorded to
//! have come only for other things. Regions are divided by nothing but what is known on the day that they come: by what
//! happens later, such as coming again, those that wait long would be counted as lucky for having waited.

use chrono::NaiveDate;
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

use super::survival::{Curve, Waiting, kaplan_meier};
use super::{AdoptionFilter, RegionProgress, reach};
use crate::dataset::{Dataset, Later};
use crate::model::order::{distinct, in_order};
use crate::model::{AdoptionKey, AdoptionLevel, ProgrammeKey, Purpose, RegionKey, RegionType, Visit, VisitKey};

/// By what regions are divided.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Split {
    /// By nothing.
    None,
    /// By the kind of region.
    Kind,
    /// By when they first came.
    Period,
    /// By the programmes that they came to study; a region may stand in several groups.
    Programme,
    /// By the size of the delegation.
    Size,
}

/// The steps that can be waited for.
pub const STEPS: [AdoptionLevel; 3] = [AdoptionLevel::Interested, AdoptionLevel::Signed, AdoptionLevel::Running];

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asking {
    /// The step: it, or one beyond it.
    pub step: AdoptionLevel,
    /// Whether any visit starts the clock, not only one that a source says was made to learn.
    pub all_visits: bool,
}

impl Default for Asking {
    fn default() -> Self {
        Self { step: AdoptionLevel::Signed, all_visits: false }
    }
}

impl Asking {
    /// Whether a visit starts the clock.
    pub fn counts(self, visit: &Visit) -> bool {
        self.all_visits || visit.purpose.is_some_and(Purpose::is_to_learn)
    }
}

/// A region that came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// The region.
    pub region: RegionKey,
    /// Its first recorded visit that counts.
    pub visit: VisitKey,
    /// Its first step, if it took one.
    pub adoption: Option<AdoptionKey>,
    /// The fewest days that the dates allow, from the last day of the visit: 0 where the step was taken on it.
    pub earliest: u32,
    /// The most days that they allow.
    pub latest: u32,
}

impl Case {
    /// The middle of the days that the dates allow; the days themselves where they are known.
    pub fn days(&self) -> u32 {
        self.earliest.midpoint(self.latest)
    }

    fn waiting(&self, days: u32) -> Waiting {
        Waiting { days, has_stepped: self.adoption.is_some() }
    }
}

/// The years within which a share is usually told.
const USUAL_YEARS: u32 = 5;

/// The days that so many years take.
pub const fn days_of_years(years: u32) -> u32 {
    years * 1461 / 4
}

/// The fewest whole years, at least one, that so many days lie within.
pub fn years_that_hold(days: u32) -> u32 {
    (days.div_ceil(366).max(1)..=days.div_ceil(365).max(1)).find(|years| days_of_years(*years) >= days).unwrap_or(1)
}

/// Regions that wait together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Waiters {
    /// The regions, in the order of their keys.
    pub cases: Vec<Case>,
    /// The share by the days of the records.
    pub curve: Curve,
    /// The same with every date that is not known to the day taken so that the wait is shortest.
    pub earliest: Curve,
    /// The same with the longest waits.
    pub latest: Curve,
}

impl Waiters {
    fn of(cases: Vec<Case>) -> Self {
        let curve = |days: fn(&Case) -> u32| {
            kaplan_meier(&cases.iter().map(|case| case.waiting(days(case))).collect::<Vec<_>>())
        };
        let (middle, earliest, latest) = (curve(Case::days), curve(|case| case.earliest), curve(|case| case.latest));
        Self { cases, curve: middle, earliest, latest }
    }

    /// The years within which a share is told: five, or as many as the last step took.
    pub fn horizon(&self) -> u32 {
        let five = days_of_years(USUAL_YEARS);
        if self.curve.longest() >= five && self.curve.share(five) > 0.0 {
            return USUAL_YEARS;
        }
        let last = self.curve.rises.last().map_or(0, |rise| rise.days);
        years_that_hold(last)
    }

    /// Whether dates that are not known to the day change anything.
    pub fn is_doubtful(&self) -> bool {
        self.cases.iter().any(|case| case.earliest != case.latest)
    }

    /// The least and the greatest share by a day that the dates allow.
    pub fn doubt(&self, day: u32) -> (f64, f64) {
        let shares = [&self.curve, &self.earliest, &self.latest].map(|curve| curve.share(day));
        (shares.into_iter().fold(1.0, f64::min), shares.into_iter().fold(0.0, f64::max))
    }
}

/// What came of first visits.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AfterVisit {
    /// All regions that came and wait, or waited.
    pub all: Waiters,
    /// Regions that took the step before they are recorded to have come.
    pub before: Vec<RegionKey>,
    /// Regions that came, but of no visit of which a source says that it was made to learn.
    pub not_to_learn: Vec<RegionKey>,
}

/// What came of the first visit of each region of a scope; the region visited is not one of them.
pub fn after_visit(dataset: &Dataset, later: &Later, scope: &AdoptionFilter, asking: Asking) -> AfterVisit {
    let end = last_day(dataset, scope);
    let mut found = AfterVisit::default();
    let mut cases = Vec::new();
    for (region, reach) in reach(dataset, later, scope) {
        if region == dataset.subject.region || reach.visits.is_empty() {
            continue;
        }
        let Some(visit) = reach.visits.iter().copied().find(|key| asking.counts(dataset.visit(*key))) else {
            found.not_to_learn.push(region);
            continue;
        };
        let adoption = first_step(later, &reach, asking.step);
        match case(dataset, later, (region, visit), adoption, end) {
            Some(case) => cases.push(case),
            None => found.before.push(region),
        }
    }
    found.all = Waiters::of(cases);
    found
}

/// The last day that is looked at.
pub(super) fn last_day(dataset: &Dataset, scope: &AdoptionFilter) -> NaiveDate {
    let of_year = scope.until.and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31));
    of_year.map_or(dataset.subject.gathered, |day| day.min(dataset.subject.gathered))
}

pub(super) fn first_step(later: &Later, reach: &RegionProgress, step: AdoptionLevel) -> Option<AdoptionKey> {
    reach.adoptions.iter().copied().find(|key| later.adoption(*key).stage.adoption_level().has_reached(step))
}

/// A region's wait; none where the step came before the visit for certain.
pub(super) fn case(
    dataset: &Dataset,
    later: &Later,
    (region, visit): (RegionKey, VisitKey),
    adoption: Option<AdoptionKey>,
    end: NaiveDate,
) -> Option<Case> {
    let came = dataset.visit(visit).date;
    let (first, last) = match adoption.map(|key| later.adoption(key).date) {
        Some(on) if on.last_day() < came.first_day() => return None,
        Some(on) => (on.first_day(), on.last_day().min(end)),
        None => (end, end),
    };
    let days = |from: NaiveDate, to: NaiveDate| u32::try_from((to - from).num_days()).unwrap_or(0);
    // A visit of known days is over on its last; one of unknown day may have been over on its first possible day.
    let over = if came.is_day_known() { came.last_day() } else { came.first_day() };
    let (earliest, latest) = (days(came.last_day(), first), days(over, last));
    Some(Case { region, visit, adoption, earliest, latest: latest.max(earliest) })
}

/// What a group of regions has in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupName {
    /// A kind of region.
    Kind(RegionType),
    /// First came in these years.
    Years(i32, i32),
    /// Came to study this programme.
    Programme(ProgrammeKey),
    /// Came with this many people, from and to; with an unknown number where there is none.
    Size(Option<(u32, Option<u32>)>),
}

/// Regions of one sort.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What they have in common.
    pub name: GroupName,
    /// The regions.
    pub waiters: Waiters,
}

/// The fewest steps from which on a group has a curve of its own.
pub const LEAST_STEPS: u32 = 5;
/// The classes of delegations: the largest of each.
const SIZES: [u32; 2] = [20, 50];

/// The regions divided by what is known at their first visit: the groups of enough steps, in their usual order, and
/// those of too few.
pub fn groups(dataset: &Dataset, cases: &[Case], split: Split) -> (Vec<Group>, Vec<Group>) {
    let of = |holds: &dyn Fn(&Case) -> bool| cases.iter().copied().filter(|case| holds(case)).collect::<Vec<_>>();
    let visit = |case: &Case| dataset.visit(case.visit);
    let named: Vec<(GroupName, Vec<Case>)> = match split {
        Split::None => Vec::new(),
        Split::Kind => {
            let kind = |case: &Case| dataset.region(case.region).region_type;
            let kinds = [RegionType::Regency, RegionType::City, RegionType::Province];
            kinds.into_iter().map(|wanted| (GroupName::Kind(wanted), of(&|case| kind(case) == wanted))).collect()
        }
        Split::Period => {
            let years = thirds(cases.iter().map(|case| visit(case).date.year()).collect());
            let within = |(from, to): (i32, i32)| of(&|case| (from..=to).contains(&visit(case).date.year()));
            years.into_iter().map(|(from, to)| (GroupName::Years(from, to), within((from, to)))).collect()
        }
        Split::Programme => {
            let all = distinct(cases.iter().flat_map(|case| &visit(case).programmes).copied());
            let all = all.into_iter().filter(|key| !dataset.programme(*key).marker);
            let of_programme = |key: ProgrammeKey| of(&|case| visit(case).programmes.contains(&key));
            let found = all.map(|key| (GroupName::Programme(key), of_programme(key))).collect();
            in_order(found, |a: &(GroupName, Vec<Case>), b| b.1.len().cmp(&a.1.len()))
        }
        Split::Size => {
            let size = |case: &Case| visit(case).people.map(|people| people.count);
            let mut from = 1;
            let mut classes = Vec::new();
            for to in SIZES.into_iter().map(Some).chain([None]) {
                classes.push(Some((from, to)));
                from = to.map_or(from, |to| to + 1);
            }
            classes.push(None);
            let is_in = |class: Option<(u32, Option<u32>)>, size: Option<u32>| match (class, size) {
                (None, None) => true,
                (Some((from, to)), Some(size)) => size >= from && to.is_none_or(|to| size <= to),
                _ => false,
            };
            classes.into_iter().map(|class| (GroupName::Size(class), of(&|case| is_in(class, size(case))))).collect()
        }
    };
    let groups = named.into_iter().filter(|(_, cases)| !cases.is_empty());
    groups
        .map(|(name, cases)| Group { name, waiters: Waiters::of(cases) })
        .partition(|group| group.waiters.curve.stepped() >= LEAST_STEPS)
}

/// Years cut into three parts of about as many values each, as far as whole years allow.
fn thirds(years: Vec<i32>) -> Vec<(i32, i32)> {
    let years = in_order(years, i32::cmp);
    let (Some(first), Some(last)) = (years.first().copied(), years.last().copied()) else { return Vec::new() };
    let mut ends: Vec<i32> = [1, 2].into_iter().filter_map(|part| years.get(years.len() * part / 3).copied()).collect();
    ends.retain(|end| *end < last);
    ends.push(last);
    ends.dedup();
    let mut from = first;
    let mut parts = Vec::new();
    for to in ends {
        parts.push((from, to));
        from = to + 1;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_lie_within_the_fewest_whole_years_that_hold_them() {
        for (days, years) in [(0, 1), (1, 1), (365, 1), (366, 2), (730, 2), (731, 3), (1461, 4), (1462, 5)] {
            assert_eq!(years_that_hold(days), years, "{days}");
        }
    }
}
