//! How many of the regions that came to study a programme took it over afterwards.

use std::collections::BTreeMap;
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

use super::after_visit::{Asking, case, first_step, last_day};
use super::survival::wilson;
use super::{AdoptionFilter, reach};
use crate::dataset::{Dataset, Later};
use crate::model::order::{distinct, in_order};
use crate::model::{AdoptionKey, AdoptionLevel, ProgrammeKey, RegionKey, VisitKey};

/// The order of programmes by what came of visits to them.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum UptakeOrder {
    /// Those that most regions came to study first.
    Came,
    /// Those that most of them signed for first.
    Signed,
    /// Those that most of them run first.
    Running,
}

/// What came of visits to a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uptake {
    /// The programme.
    pub programme: ProgrammeKey,
    /// The regions that came to study it, each with its first visit that names it.
    pub came: BTreeMap<RegionKey, VisitKey>,
    /// Those of them that signed for it afterwards, or went further, each with its first such record.
    pub signed: BTreeMap<RegionKey, AdoptionKey>,
    /// Those of them that run it.
    pub running: BTreeMap<RegionKey, AdoptionKey>,
    /// Regions that signed for it, or went further, and are not recorded to have come to study it before.
    pub without_visit: BTreeMap<RegionKey, AdoptionKey>,
}

impl Uptake {
    /// The share of those that came with the interval of Wilson, in parts of 1; none where nobody came.
    pub fn share(&self, part: usize) -> Option<(f64, (f64, f64))> {
        let of = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let (part, whole) = (of(part), of(self.came.len()));
        wilson(part, whole).map(|interval| (f64::from(part) / f64::from(whole), interval))
    }
}

/// What came of visits to one programme.
pub fn uptake_of(
    dataset: &Dataset,
    later: &Later,
    scope: &AdoptionFilter,
    all_visits: bool,
    programme: ProgrammeKey,
) -> Uptake {
    let scope = AdoptionFilter { programme: Some(programme), ..scope.clone() };
    let asking = |step| Asking { step, all_visits };
    let end = last_day(dataset, &scope);
    let mut uptake = Uptake {
        programme,
        came: BTreeMap::new(),
        signed: BTreeMap::new(),
        running: BTreeMap::new(),
        without_visit: BTreeMap::new(),
    };
    for (region, reach) in reach(dataset, later, &scope) {
        if region == dataset.subject.region {
            continue;
        }
        let visit = reach.visits.iter().copied().find(|key| asking(AdoptionLevel::Signed).counts(dataset.visit(*key)));
        let signed = first_step(later, &reach, AdoptionLevel::Signed);
        let afterwards = |adoption: AdoptionKey| {
            visit.filter(|visit| case(dataset, later, (region, *visit), Some(adoption), end).is_some())
        };
        if let Some(visit) = visit {
            uptake.came.insert(region, visit);
        }
        match signed {
            Some(adoption) if afterwards(adoption).is_some() => {
                uptake.signed.insert(region, adoption);
                if let Some(adoption) = first_step(later, &reach, AdoptionLevel::Running) {
                    uptake.running.insert(region, adoption);
                }
            }
            Some(adoption) => {
                uptake.without_visit.insert(region, adoption);
            }
            None => {}
        }
    }
    uptake
}

/// What came of visits to each programme that somebody came to study or signed for, in an order.
pub fn uptake(
    dataset: &Dataset,
    later: &Later,
    scope: &AdoptionFilter,
    all_visits: bool,
    order: UptakeOrder,
) -> Vec<Uptake> {
    let visited = dataset.visits.iter().filter(|visit| scope.holds_visit(visit)).flat_map(|visit| &visit.programmes);
    let taken = later.adoptions.iter().filter(|one| scope.holds_adoption(one)).map(|one| &one.programme);
    let named = distinct(visited.chain(taken).copied()).into_iter().filter(|key| !dataset.programme(*key).marker);
    let named = named.filter(|key| scope.programme.is_none_or(|wanted| wanted == *key));
    let found = named.map(|key| uptake_of(dataset, later, scope, all_visits, key));
    let found = found.filter(|one| !one.came.is_empty() || !one.without_visit.is_empty()).collect();
    in_order(found, |a: &Uptake, b| {
        let counts = |one: &Uptake| {
            let (came, signed, running) = (one.came.len(), one.signed.len(), one.running.len());
            match order {
                UptakeOrder::Came => [came, signed, running],
                UptakeOrder::Signed => [signed, running, came],
                UptakeOrder::Running => [running, signed, came],
            }
        };
        counts(b).cmp(&counts(a))
    })
}
