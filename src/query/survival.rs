//! How large a share has taken a step by a time, where some are still waiting; and how sure a share is.
//!
//! The estimator is that of Kaplan and Meier (1958, *Journal of the American Statistical Association* 53, 457–481):
//! whoever has not taken the step when the records end is *censored*, counted among those at risk until then and not
//! afterwards. Its variance is Greenwood's (1926). The band is that of Kalbfleisch and Prentice (*The Statistical
//! Analysis of Failure Time Data*, 1980): an interval of log(−log S), so that it never leaves 0 to 1. The interval of a
//! plain share is Wilson's (1927, *Journal of the American Statistical Association* 22, 209–212), which stays sound for
//! small counts. The well-kept crates of statistics have none of the first three, so they are written out here.

use std::collections::BTreeMap;

/// The quantile of the normal distribution for 95% in the middle.
const Z: f64 = 1.959_963_984_540_054;

/// One who waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Waiting {
    /// Days until the step, or until the records end.
    pub days: u32,
    /// Whether the step was taken then.
    pub has_stepped: bool,
}

/// A day on which somebody took the step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rise {
    /// The day, counted from the beginning.
    pub days: u32,
    /// How many still waited just before it; whoever is censored on the same day is among them.
    pub at_risk: u32,
    /// How many took the step on it.
    pub stepped: u32,
    /// The share that has taken the step, this day included.
    pub share: f64,
    /// The standard error of that share, by Greenwood; none where nobody is left.
    pub error: Option<f64>,
    /// The 95% interval of that share; none where nobody is left.
    pub band: Option<(f64, f64)>,
}

/// The share that has taken the step, through time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curve {
    /// The days on which it rises, in order.
    pub rises: Vec<Rise>,
    /// How long each waited, in order.
    days: Vec<u32>,
}

impl Curve {
    /// How many there are in all.
    pub fn count(&self) -> usize {
        self.days.len()
    }

    /// How many took the step.
    pub fn stepped(&self) -> u32 {
        self.rises.iter().map(|rise| rise.stepped).sum()
    }

    /// The longest that one waited.
    pub fn longest(&self) -> u32 {
        self.days.last().copied().unwrap_or(0)
    }

    /// How many still wait at the beginning of a day.
    pub fn at_risk(&self, day: u32) -> usize {
        self.days.iter().filter(|days| **days >= day).count()
    }

    /// The last rise up to a day.
    pub fn at(&self, day: u32) -> Option<&Rise> {
        self.rises.iter().rfind(|rise| rise.days <= day)
    }

    /// The share by a day.
    pub fn share(&self, day: u32) -> f64 {
        self.at(day).map_or(0.0, |rise| rise.share)
    }
}

/// The estimate of Kaplan and Meier.
pub fn kaplan_meier(waiting: &[Waiting]) -> Curve {
    let mut by_day: BTreeMap<u32, (u32, u32)> = BTreeMap::new();
    for one in waiting {
        let (stepped, censored) = by_day.entry(one.days).or_default();
        *if one.has_stepped { stepped } else { censored } += 1;
    }
    let mut at_risk = u32::try_from(waiting.len()).unwrap_or(u32::MAX);
    let (mut survival, mut greenwood) = (1.0, 0.0);
    let mut curve = Curve::default();
    for (days, (stepped, censored)) in by_day {
        let leaving = stepped + censored;
        curve.days.extend(std::iter::repeat_n(days, leaving as usize));
        if stepped > 0 {
            let left = at_risk - stepped;
            survival *= f64::from(left) / f64::from(at_risk);
            greenwood += f64::from(stepped) / (f64::from(at_risk) * f64::from(left));
            let is_known = left > 0;
            curve.rises.push(Rise {
                days,
                at_risk,
                stepped,
                share: 1.0 - survival,
                error: is_known.then(|| survival * greenwood.sqrt()),
                band: is_known.then(|| log_log_band(survival, greenwood)),
            });
        }
        at_risk -= leaving;
    }
    curve
}

/// The interval of the share, from that of log(−log S).
fn log_log_band(survival: f64, greenwood: f64) -> (f64, f64) {
    let width = Z * greenwood.sqrt() / survival.ln().abs();
    (1.0 - survival.powf((-width).exp()), 1.0 - survival.powf(width.exp()))
}

/// The 95% interval of a share of a whole, by Wilson; none of nothing.
pub fn wilson(part: u32, whole: u32) -> Option<(f64, f64)> {
    if whole == 0 || part > whole {
        return None;
    }
    let n = f64::from(whole);
    let share = f64::from(part) / n;
    let middle = share + Z * Z / (2.0 * n);
    let spread = Z * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
    let scale = 1.0 + Z * Z / n;
    // At none and at all an end is exact, which rounding would miss.
    let low = if part == 0 { 0.0 } else { (middle - spread) / scale };
    let high = if part == whole { 1.0 } else { (middle + spread) / scale };
    Some((low, high))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Times as textbooks print them: a `+` marks one that is censored.
    fn read(times: &str) -> Vec<Waiting> {
        let one = |text: &str| Waiting {
            days: text.trim_end_matches('+').parse().expect("a time is a number"),
            has_stepped: !text.ends_with('+'),
        };
        times.split_whitespace().map(one).collect()
    }

    fn is_near(found: f64, printed: f64) -> bool {
        (found - printed).abs() <= 0.000_051
    }

    fn assert_table(times: &str, table: &[(u32, u32, u32, f64, f64)]) {
        let curve = kaplan_meier(&read(times));
        assert_eq!(curve.rises.len(), table.len());
        for (rise, (days, at_risk, stepped, survival, error)) in curve.rises.iter().zip(table) {
            assert_eq!((rise.days, rise.at_risk, rise.stepped), (*days, *at_risk, *stepped));
            assert!(is_near(1.0 - rise.share, *survival), "{days}: {}", 1.0 - rise.share);
            assert!(rise.error.is_some_and(|found| is_near(found, *error)), "{days}: {:?}", rise.error);
        }
    }

    const SIX_MP: &str = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";

    /// Weeks of remission under 6-mercaptopurine (Freireich et al. 1963), with the survival and the standard errors that
    /// textbooks print (Kleinbaum and Klein, *Survival Analysis*; SAS and Stata manuals).
    #[test]
    fn the_six_mp_arm_of_freireich_has_its_published_survival_and_standard_errors() {
        assert_table(
            SIX_MP,
            &[
                (6, 21, 3, 0.8571, 0.0764),
                (7, 17, 1, 0.8067, 0.0869),
                (10, 15, 1, 0.7529, 0.0963),
                (13, 12, 1, 0.6902, 0.1068),
                (16, 11, 1, 0.6275, 0.1141),
                (22, 7, 1, 0.5378, 0.1282),
                (23, 6, 1, 0.4482, 0.1346),
            ],
        );
    }

    /// As `sts list` of Stata prints them for the same data.
    #[test]
    fn the_six_mp_arm_of_freireich_has_its_published_log_log_intervals() {
        let printed = [
            (0.6197, 0.9516),
            (0.5631, 0.9228),
            (0.5032, 0.8894),
            (0.4316, 0.8491),
            (0.3675, 0.8049),
            (0.2678, 0.7468),
            (0.1881, 0.6801),
        ];
        for (rise, (low, high)) in kaplan_meier(&read(SIX_MP)).rises.iter().zip(printed) {
            let (from, to) = rise.band.expect("somebody is left");
            assert!(is_near(1.0 - to, low) && is_near(1.0 - from, high), "{}: {from} {to}", rise.days);
        }
    }

    /// Weeks of remission with maintenance chemotherapy (Miller 1981, *Survival Analysis*), with a relapse and a
    /// censoring in week 13, as `survfit` of R prints them (there to three digits).
    #[test]
    fn whoever_is_censored_on_the_day_of_a_step_is_still_at_risk_as_published() {
        let curve = kaplan_meier(&read("9 13 13+ 18 23 28+ 31 34 45+ 48 161+"));
        let printed = [
            (9, 11, 0.909, 0.0867),
            (13, 10, 0.818, 0.1163),
            (18, 8, 0.716, 0.1397),
            (23, 7, 0.614, 0.1526),
            (31, 5, 0.491, 0.1642),
            (34, 4, 0.368, 0.1627),
            (48, 2, 0.184, 0.1535),
        ];
        assert_eq!(curve.rises.len(), printed.len());
        for (rise, (days, at_risk, survival, error)) in curve.rises.iter().zip(printed) {
            assert_eq!((rise.days, rise.at_risk), (days, at_risk));
            assert!((1.0 - rise.share - survival).abs() <= 0.000_51, "{days}");
            assert!(rise.error.is_some_and(|found| is_near(found, error)), "{days}: {:?}", rise.error);
        }
    }

    /// The arm without maintenance: two pairs of ties, and nobody left in the end.
    #[test]
    fn ties_step_together_and_where_nobody_is_left_no_error_is_told() {
        let curve = kaplan_meier(&read("5 5 8 8 12 16+ 23 27 30 33 43 45"));
        let first: Vec<_> = curve.rises.iter().take(3).map(|rise| (rise.at_risk, rise.stepped)).collect();
        assert_eq!(first, [(12, 2), (10, 2), (8, 1)]);
        let errors: Vec<_> = curve.rises.iter().take(3).filter_map(|rise| rise.error).collect();
        assert!(errors.iter().zip([0.1076, 0.1361, 0.1423]).all(|(found, printed)| is_near(*found, printed)));
        let last = curve.rises.last().expect("there are rises");
        assert!(is_near(last.share, 1.0) && last.error.is_none() && last.band.is_none());
    }

    /// The examples of Newcombe (1998, *Statistics in Medicine* 17, 857–872), method 3.
    #[test]
    fn intervals_of_wilson_are_those_published() {
        for (part, whole, low, high) in
            [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)]
        {
            let (from, to) = wilson(part, whole).expect("the whole is not empty");
            assert!(is_near(from, low) && is_near(to, high), "{part} of {whole}: {from} {to}");
        }
        assert_eq!(wilson(0, 0), None);
        assert_eq!(wilson(5, 5).map(|(_, high)| high.to_bits()), Some(1.0f64.to_bits()));
    }

    fn any_waiting() -> impl Strategy<Value = Vec<Waiting>> {
        let one = (0..60u32, any::<bool>()).prop_map(|(days, has_stepped)| Waiting { days, has_stepped });
        proptest::collection::vec(one, 0..60)
    }

    proptest! {
        #[test]
        fn a_share_never_falls_and_lies_with_its_band_between_none_and_all(waiting in any_waiting()) {
            let curve = kaplan_meier(&waiting);
            prop_assert!(curve.rises.is_sorted_by(|a, b| a.days < b.days && a.share <= b.share));
            for rise in &curve.rises {
                prop_assert!((0.0..=1.0).contains(&rise.share));
                if let Some((low, high)) = rise.band {
                    prop_assert!(0.0 <= low && low <= rise.share && rise.share <= high && high <= 1.0);
                }
            }
        }

        #[test]
        fn without_censoring_the_estimate_is_the_plain_share(days in proptest::collection::vec(0..60u32, 1..60)) {
            let waiting: Vec<_> = days.iter().map(|days| Waiting { days: *days, has_stepped: true }).collect();
            let curve = kaplan_meier(&waiting);
            let of = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
            for day in 0..60 {
                let plain = of(days.iter().filter(|days| **days <= day).count()) / of(days.len());
                prop_assert!((curve.share(day) - plain).abs() < 1e-9);
                prop_assert_eq!(curve.at_risk(day), days.iter().filter(|days| **days >= day).count());
            }
        }

        #[test]
        fn the_order_of_those_who_wait_does_not_matter(waiting in any_waiting(), turn in 0..60usize) {
            let mut turned = waiting.clone();
            turned.rotate_left(turn.min(waiting.len()));
            turned.reverse();
            prop_assert_eq!(kaplan_meier(&turned), kaplan_meier(&waiting));
        }

        #[test]
        fn an_interval_of_wilson_holds_its_share(whole in 1..500u32, part in 0..500u32) {
            let part = part.min(whole);
            let (low, high) = wilson(part, whole).expect("the whole is not empty");
            let share = f64::from(part) / f64::from(whole);
            prop_assert!(0.0 <= low && low <= share && share <= high && high <= 1.0);
        }
    }
}
