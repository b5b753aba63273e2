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
pub fn visits_to_signatures(dataset: &Dataset, later: &Later, scope: &AdoptionFilter) -> Vec<VisitToSignature> {
    let found = reach(dataset, later, scope);
    let signatures =
        found.iter().filter_map(|(region, reach)| visit_to_signature(dataset, later, *region, reach)).collect();
    in_order(signatures, |a: &VisitToSignature, b| {
        (a.days.is_none(), a.days, a.region).cmp(&(b.days.is_none(), b.days, b.region))
    })
}

fn visit_to_signature(
    dataset: &Dataset,
    later: &Later,
    region: RegionKey,
    reach: &RegionProgress,
) -> Option<VisitToSignature> {
    let visit = *reach.visits.first()?;
    let signed = |key: &&AdoptionKey| later.adoption(**key).stage.adoption_level() == AdoptionLevel::Signed;
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
pub fn median_days(signatures: &[VisitToSignature]) -> Option<u32> {
    let days = in_order(signatures.iter().filter_map(|signature| signature.days).collect(), u32::cmp);
    days.get(days.len().saturating_sub(1) / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sukoharjo_took_thirteen_days_from_visit_to_signature() {
        let dataset = Dataset::embedded();
        let signatures = visits_to_signatures(
            &dataset,
            dataset.later().expect("the later records are there"),
            &AdoptionFilter::default(),
        );
        let days = |code: &str| {
            signatures
                .iter()
                .find(|signature| dataset.region(signature.region).code.as_str() == code)
                .map(|signature| signature.days)
        };
        assert_eq!(days("33.11"), Some(Some(13)));
        assert_eq!(days("34.02"), Some(Some(0)), "Bantul signed during its visit");
        assert_eq!(days("35.03"), Some(None), "the day of Trenggalek's first visit is not known");
        assert_eq!(days("73.22"), None, "no visit of Luwu Utara is recorded");
        assert!(signatures.len() > 10);
    }

    #[test]
    fn the_median_is_the_middle_of_what_is_known() {
        let dataset = Dataset::embedded();
        let all = visits_to_signatures(
            &dataset,
            dataset.later().expect("the later records are there"),
            &AdoptionFilter::default(),
        );
        let one = |days| VisitToSignature { days, ..*all.first().expect("there are some") };
        assert_eq!(median_days(&[one(Some(1)), one(Some(9)), one(Some(3)), one(None)]), Some(3));
        assert_eq!(median_days(&[one(None)]), None);
    }
}
