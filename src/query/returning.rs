//! Institutions that came again.

use super::Selection;
use crate::dataset::Dataset;
use crate::model::order::in_order;
use crate::model::{InstitutionKey, VisitKey};

/// An institution that came more than once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returning {
    /// Who.
    pub institution: InstitutionKey,
    /// Its visits, oldest first; at least two.
    pub visits: Vec<VisitKey>,
    /// Days from its first visit to its second, where both days are known.
    pub days: Option<u32>,
}

/// The institutions that came more than once in a selection, those that came most often first, then the earliest.
pub fn returning(dataset: &Dataset, selection: &Selection) -> Vec<Returning> {
    let mut visits: Vec<Vec<VisitKey>> = vec![Vec::new(); dataset.institutions.len()];
    for key in &selection.keys {
        for part in &dataset.visit(*key).delegations {
            let of = &mut visits[part.institution.index()];
            if of.last() != Some(key) {
                of.push(*key);
            }
        }
    }
    let again = visits.into_iter().enumerate().filter(|(_, visits)| visits.len() > 1);
    let returning = again.map(|(at, visits)| Returning {
        institution: InstitutionKey::from(at),
        days: days_between(dataset, visits[0], visits[1]),
        visits,
    });
    in_order(returning.collect(), |a: &Returning, b| (b.visits.len(), &a.visits).cmp(&(a.visits.len(), &b.visits)))
}

/// Days from the last day of a visit to the first of another, where both are known.
pub fn days_between(dataset: &Dataset, earlier: VisitKey, later: VisitKey) -> Option<u32> {
    let (earlier, later) = (dataset.visit(earlier).date, dataset.visit(later).date);
    let are_known = earlier.is_day_known() && later.is_day_known();
    let days = (later.first_day() - earlier.last_day()).num_days().max(0);
    are_known.then(|| u32::try_from(days).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seruyan_and_sukoharjo_came_again() {
        let dataset = Dataset::embedded();
        let found = returning(&dataset, &Selection::all(&dataset));
        let of = |id: &str| found.iter().find(|one| dataset.institution(one.institution).id == id);
        assert!(of("pemkab-seruyan").is_some_and(|one| one.visits.len() == 3));
        assert_eq!(of("pemkab-sukoharjo").and_then(|one| one.days), Some(13));
        assert!(of("pemkab-mamuju-tengah").is_none());
        assert!(found.is_sorted_by(|a, b| a.visits.len() >= b.visits.len()));
    }
}
