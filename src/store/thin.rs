//! Which earlier revisions of a record stay.

use super::RevisionId;

/// The most earlier revisions of a record that are kept.
const MOST: usize = 12;
const MINUTE_MS: u64 = 60 * 1000;
const HOUR_MS: u64 = 60 * MINUTE_MS;
const DAY_MS: u64 = 24 * HOUR_MS;

/// Of the revisions that a newer one holds, those that may go: within the last hour one in ten minutes stays, within the
/// last day one an hour, before that one a day. The one before the newest always stays, as what both sides of a merge
/// began from. Times are only compared with each other, so that a wrong clock makes nothing go that should stay first.
pub(super) fn to_remove(newest: &RevisionId, held: &[RevisionId]) -> Vec<RevisionId> {
    let mut held: Vec<&RevisionId> = held.iter().collect();
    held.sort_by(|a, b| b.cmp(a));
    let mut gone = Vec::new();
    let mut kept = 0;
    let mut last_ms = None;
    for (at, revision) in held.into_iter().enumerate() {
        let age_ms = newest.saved_ms.abs_diff(revision.saved_ms);
        let apart_ms = if age_ms < HOUR_MS {
            10 * MINUTE_MS
        } else if age_ms < DAY_MS {
            HOUR_MS
        } else {
            DAY_MS
        };
        let is_apart = last_ms.is_none_or(|last: u64| last.abs_diff(revision.saved_ms) >= apart_ms);
        if at == 0 {
            kept += 1;
            // The newest of them is a state of the same stroke of work as a rule: the next one is measured by itself.
            last_ms = None;
        } else if is_apart && kept < MOST {
            kept += 1;
            last_ms = Some(revision.saved_ms);
        } else {
            gone.push(revision.clone());
        }
    }
    gone
}

#[cfg(test)]
mod tests {
    use super::*;

    fn revision(number: u32, saved_ms: u64) -> RevisionId {
        RevisionId { number, saved_ms, writer: "a".to_owned() }
    }

    fn kept(minutes: &[u64]) -> Vec<u32> {
        let all: Vec<_> = (1u32..).zip(minutes).map(|(number, at)| revision(number, at * MINUTE_MS)).collect();
        let (newest, held) = all.split_last().expect("there are revisions");
        let gone = to_remove(newest, held);
        held.iter().filter(|one| !gone.contains(one)).map(|one| one.number).collect()
    }

    #[test]
    fn one_stroke_of_work_keeps_its_beginning_and_the_revision_before_the_newest() {
        assert_eq!(kept(&[0, 1, 2, 3, 4]), [3, 4]);
        assert_eq!(kept(&[0, 20, 21, 22]), [1, 2, 3]);
    }

    #[test]
    fn a_clock_that_stood_a_year_ahead_removes_nothing_more() {
        let year = 365 * 24 * 60;
        assert_eq!(kept(&[0, 20, year, 40, 41]), [1, 2, 3, 4]);
    }

    #[test]
    fn there_is_an_end_to_what_is_kept() {
        let days: Vec<u64> = (0..40).map(|day| day * 24 * 60).collect();
        assert_eq!(kept(&days).len(), MOST);
    }
}
