//! Ticks of a count axis.

/// Round ticks from 0 that reach `max` in at most `most` steps of 1, 2 or 5 times a power of ten.
///
/// Counts are whole, so no step is below 1. The last tick is at least `max`, and at least 1.
pub fn count_ticks(max: u32, most: u32) -> Vec<u32> {
    let max = max.max(1);
    let mut step: u32 = 1;
    let mut factors = [2, 5, 10].iter().cycle();
    let mut power: u32 = 1;
    while max.div_ceil(step) > most.max(1) {
        let factor = factors.next().copied().unwrap_or(10);
        let Some(next) = power.checked_mul(factor) else { break };
        step = next;
        if factor == 10 {
            power = next;
        }
    }
    (0..=max.div_ceil(step)).filter_map(|at| at.checked_mul(step)).collect()
}

#[cfg(test)]
mod tests {
    use super::count_ticks;

    #[test]
    fn ticks_are_round_and_reach_the_largest_count() {
        assert_eq!(count_ticks(33, 4), [0, 10, 20, 30, 40]);
        assert_eq!(count_ticks(33, 5), [0, 10, 20, 30, 40]);
        assert_eq!(count_ticks(8, 5), [0, 2, 4, 6, 8]);
        assert_eq!(count_ticks(450_000, 5), [0, 100_000, 200_000, 300_000, 400_000, 500_000]);
    }

    #[test]
    fn a_count_has_no_fraction_and_nothing_still_has_an_axis() {
        assert_eq!(count_ticks(1, 5), [0, 1]);
        assert_eq!(count_ticks(0, 5), [0, 1]);
        assert_eq!(count_ticks(3, 5), [0, 1, 2, 3]);
    }

    #[test]
    fn the_largest_possible_count_does_not_overflow() {
        assert!(count_ticks(u32::MAX, 5).len() <= 6);
    }
}
