//! A closer and a wider look at years.

use std::ops::RangeInclusive;

use super::Period;

/// The years of a period among all years there are.
pub fn years_shown(period: Period, all: &RangeInclusive<i32>) -> RangeInclusive<i32> {
    let from = period.from.unwrap_or(*all.start());
    let to = period.to.unwrap_or(*all.end());
    from..=to.max(from)
}

/// Half as many years, or twice as many; the year looked at keeps its place in the picture as far as it can.
pub fn zoomed(shown: &RangeInclusive<i32>, all: &RangeInclusive<i32>, closer: bool, about: Option<i32>) -> Period {
    let (from, length) = (*shown.start(), shown.end() - shown.start() + 1);
    let about = about.unwrap_or(from + length / 2);
    let new = if closer { (length + 1) / 2 } else { length * 2 };
    let before = (f64::from(about - from) + 0.5) / f64::from(length.max(1)) * f64::from(new);
    #[expect(clippy::cast_possible_truncation, reason = "a picture has few years")]
    let start = about - before.floor() as i32;
    within(start, new, all)
}

/// As many years, earlier or later by half of them.
pub fn shifted(shown: &RangeInclusive<i32>, all: &RangeInclusive<i32>, later: bool) -> Period {
    let length = shown.end() - shown.start() + 1;
    let by = ((length + 1) / 2).max(1);
    within(shown.start() + if later { by } else { -by }, length, all)
}

/// As many years from a first one on, moved so that they lie among those there are; all of them are no choice.
fn within(start: i32, length: i32, all: &RangeInclusive<i32>) -> Period {
    let most = all.end() - all.start() + 1;
    if length >= most {
        return Period::default();
    }
    let from = start.clamp(*all.start(), all.end() - length + 1);
    Period { from: Some(from), to: Some(from + length - 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: RangeInclusive<i32> = 2010..=2025;

    fn period(from: i32, to: i32) -> Period {
        Period { from: Some(from), to: Some(to) }
    }

    #[test]
    fn a_closer_look_halves_the_years_and_keeps_the_one_looked_at() {
        assert_eq!(zoomed(&ALL, &ALL, true, None), period(2014, 2021));
        assert_eq!(zoomed(&ALL, &ALL, true, Some(2010)), period(2010, 2017));
        assert_eq!(zoomed(&(2018..=2019), &ALL, true, Some(2019)), period(2019, 2019));
        assert_eq!(zoomed(&(2019..=2019), &ALL, true, None), period(2019, 2019));
    }

    #[test]
    fn a_wider_look_ends_at_all_years() {
        assert_eq!(zoomed(&(2019..=2019), &ALL, false, None), period(2018, 2019));
        assert_eq!(zoomed(&(2010..=2017), &ALL, false, None), Period::default());
        assert_eq!(zoomed(&(2024..=2025), &ALL, false, None), period(2022, 2025));
    }

    #[test]
    fn a_look_to_either_side_stays_among_the_years_there_are() {
        assert_eq!(shifted(&(2012..=2015), &ALL, true), period(2014, 2017));
        assert_eq!(shifted(&(2010..=2013), &ALL, false), period(2010, 2013));
        assert_eq!(shifted(&ALL, &ALL, true), Period::default());
    }
}
