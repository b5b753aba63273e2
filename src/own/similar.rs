//! Visits that may be the one that is being typed.

use super::OwnEntry;
use super::form::MOST_ROWS;
use super::guess::Names;
use crate::model::{PartialDate, VisitKey};

/// How many days lie at most between two records of one visit.
const MOST_DAYS: i64 = 7;

/// The visits of the same institutions within a week of an entry's first day; its own record is none of them.
pub fn similar(names: &Names<'_>, entry: &OwnEntry) -> Vec<VisitKey> {
    let dataset = names.dataset();
    let Ok(start) = PartialDate::parse(entry.text("start")) else { return Vec::new() };
    let named = (0..MOST_ROWS).map(|row| entry.text(&format!("institutions.{row}.institution")).to_owned());
    let came: Vec<_> = named.filter_map(|name| names.institution(&name)).collect();
    let is_near = |(_, visit): &(VisitKey, &crate::model::Visit)| {
        let (before, after) = (visit.date.first_day() - start.last_day(), start.first_day() - visit.date.last_day());
        before.num_days() <= MOST_DAYS && after.num_days() <= MOST_DAYS
    };
    let is_of_same = |(_, visit): &(VisitKey, &crate::model::Visit)| {
        let whole = |key| dataset.whole(key);
        visit.delegations.iter().any(|part| came.iter().any(|key| whole(*key) == whole(part.institution)))
    };
    let found = dataset.visits().filter(|(_, visit)| visit.id != entry.id).filter(is_near).filter(is_of_same);
    found.map(|(key, _)| key).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::{Dataset, Kind};

    #[test]
    fn a_visit_of_the_same_institution_within_a_week_is_pointed_out() {
        let dataset = Dataset::embedded();
        let (key, known) = dataset.visits().find(|(_, visit)| visit.date.is_day_known()).expect("there is one");
        let name = &dataset.institution(known.delegations[0].institution).name.id;
        let found = |days: i64| {
            let mut entry = OwnEntry::new("own-1".into(), Kind::Visit);
            let day = known.date.start.first_day() + chrono::Duration::days(days);
            entry.set("start", day.to_string());
            entry.set("institutions.0.institution", name.clone());
            similar(&Names::of(&dataset), &entry).contains(&key)
        };
        assert!(found(0) && found(-7));
        assert!(!found(-8) && !found(400));
    }
}
