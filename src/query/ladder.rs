//! From a first visit to a first signature: how long it took, where both days are known.

use crate::dataset::{Dataset, Later};
use crate::model::order::in_order;
use crate::model::{AdoptionKey, AdoptionLevel, RegionKey, VisitKey};

use super::{AdoptionFilter, RegionProgress, reach};

/// A region that came and signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VisitToSignature {
    /// The region.
    pub region: RegionKey,
    /// Its first recorded visit.
    pub visit: VisitKey,
    /// Its first recorded signature.
    pub adoption: AdoptionKey,
    /// Days from the visit's last day to the signature, 0 where it was signed during the visit; none where a day is
    /// not known. The visit came first; that it led to the signature is not said.
    pub days: Option<u32>,
}

/// The regions that signed after a recorded visit, the quickest first, those of unknown days last.
pub fn climbs(dataset: &Dataset, later: &Later, scope: &AdoptionFilter) -> Vec<VisitToSignature> {
    let found = reach(dataset, later, scope);
    let climbs = found.iter().filter_map(|(region, reach)| climb(dataset, later, *region, reach)).collect();
    in_order(climbs, |a: &VisitToSignature, b| {
        (a.days.is_none(), a.days, a.region).cmp(&(b.days.is_none(), b.days, b.region))
    })
}

fn climb(dataset: &Dataset, later: &Later, region: RegionKey, reach: &RegionProgress) -> Option<VisitToSignature> {
    let visit = *reach.visits.first()?;
    let signed = |key: &&AdoptionKey| later.adoption(**key).stage.rung() == AdoptionLevel::Signed;
    let adoption = *reach.adoptions.iter().find(signed)?;
    let (came, on) = (dataset.visit(visit).date, later.adoption(adoption).date);
    if on.last_day() < came.first_day() {
        return None;
    }
    let is_known = came.is_day_known() && on.first_day() == on.last_day();
    let days = is_known.then(|| (on.first_day() - came.last_day()).num_days().max(0));
    Some(VisitToSignature { region, visit, adoption, days: days.and_then(|days| u32::try_from(days).ok()) })
}

/// The middle one of the known lengths; of an even number, the lower of the two in the middle. It speaks of those that
/// signed alone: how many of all that came sign in a time, [`super::after_visit()`] tells.
pub fn median_days(climbs: &[VisitToSignature]) -> Option<u32> {
    let days = in_order(climbs.iter().filter_map(|climb| climb.days).collect(), u32::cmp);
    days.get(days.len().saturating_sub(1) / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sukoharjo_took_thirteen_days_from_visit_to_signature() {
        let dataset = Dataset::embedded();
        let climbs =
            climbs(&dataset, dataset.later().expect("the later records are there"), &AdoptionFilter::default());
        let days = |code: &str| {
            climbs.iter().find(|climb| dataset.region(climb.region).code.as_str() == code).map(|climb| climb.days)
        };
        assert_eq!(days("33.11"), Some(Some(13)));
        assert_eq!(days("34.02"), Some(Some(0)), "Bantul signed during its visit");
        assert_eq!(days("35.03"), Some(None), "the day of Trenggalek's first visit is not known");
        assert_eq!(days("73.22"), None, "no visit of Luwu Utara is recorded");
        assert!(climbs.len() > 10);
    }

    #[test]
    fn the_median_is_the_middle_of_what_is_known() {
        let dataset = Dataset::embedded();
        let all = climbs(&dataset, dataset.later().expect("the later records are there"), &AdoptionFilter::default());
        let one = |days| VisitToSignature { days, ..*all.first().expect("there are some") };
        assert_eq!(median_days(&[one(Some(1)), one(Some(9)), one(Some(3)), one(None)]), Some(3));
        assert_eq!(median_days(&[one(None)]), None);
    }
}
