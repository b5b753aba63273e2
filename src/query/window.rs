//! A closer and a wider look at years, and a walk through them.

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

/// A period brought inside the years there are, and the years that lay outside; none if there are none.
pub fn brought_inside(period: Period, all: &RangeInclusive<i32>) -> Option<(Period, Vec<i32>)> {
    let named = [period.from, period.to.filter(|_| period.to != period.from)];
    let outside: Vec<i32> = named.into_iter().flatten().filter(|year| !all.contains(year)).collect();
    if outside.is_empty() {
        return None;
    }
    let inside = |year: i32| year.clamp(*all.start(), *all.end());
    let (from, to) = (period.from.map(inside), period.to.map(inside));
    if from.is_some() && period.from == period.to {
        return Some((Period { from, to }, outside));
    }
    // An end where the years there are end is open.
    let (from, to) = (from.filter(|year| year > all.start()), to.filter(|year| year < all.end()));
    Some((Period { from, to }, outside))
}

/// The years that a player shows one after another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Walk {
    /// The first.
    pub first: i32,
    /// The last.
    pub last: i32,
    /// Whether each is shown alone, else with those before it.
    pub alone: bool,
    /// Whether they are those of a period that was set, else all there are.
    pub is_set: bool,
}

impl Walk {
    /// The walk of a period: within it if it has a beginning; a year alone, or one up to which all is shown, is a step
    /// of the walk through all years.
    pub fn of(period: Period, all: &RangeInclusive<i32>) -> Self {
        let through_all = Self { first: *all.start(), last: *all.end(), alone: false, is_set: false };
        match (period.from, period.to) {
            (Some(from), Some(to)) if from == to => Self { alone: true, ..through_all },
            (Some(from), to) => {
                let last = to.unwrap_or(*all.end());
                Self { first: from.min(last), last, is_set: true, ..through_all }
            }
            (None, _) => through_all,
        }
    }

    /// The year at which a period stands.
    pub fn year(self, period: Period) -> i32 {
        period.to.map_or(self.last, |year| year.clamp(self.first, self.last))
    }

    /// The period shown at a year of the walk.
    pub fn at(self, year: i32, all: &RangeInclusive<i32>) -> Period {
        let year = year.clamp(self.first, self.last);
        let to = (year < *all.end()).then_some(year);
        match (self.alone, self.is_set) {
            (true, _) => Period { from: Some(year), to: Some(year) },
            (false, true) => Period { from: Some(self.first), to: to.or((year == self.first).then_some(year)) },
            (false, false) => Period { from: None, to },
        }
    }

    /// The walk made longer, so that it reaches a year after its last one.
    #[must_use]
    pub fn reaching(self, year: i32) -> Self {
        Self { last: self.last.max(year), ..self }
    }
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
    fn a_year_outside_the_data_is_named_and_brought_inside() {
        let open = |from, to| Period { from, to };
        for (asked, shown, outside) in [
            (period(2030, 2030), period(2025, 2025), vec![2030]),
            (period(1990, 1990), period(2010, 2010), vec![1990]),
            (open(None, Some(1990)), open(None, Some(2010)), vec![1990]),
            (open(Some(2030), None), open(Some(2025), None), vec![2030]),
            (period(1990, 2030), Period::default(), vec![1990, 2030]),
            (period(2016, 2030), open(Some(2016), None), vec![2030]),
            (period(1990, 2016), open(None, Some(2016)), vec![1990]),
        ] {
            assert_eq!(brought_inside(asked, &ALL), Some((shown, outside)), "{asked:?}");
            assert_eq!(brought_inside(shown, &ALL), None, "what was brought inside is inside");
        }
        assert_eq!(brought_inside(Period::default(), &ALL), None);
    }

    /// What a player shows from the first year of its walk to the last.
    fn played(from: Period) -> Vec<Period> {
        let walk = Walk::of(from, &ALL);
        (walk.first..=walk.last).map(|year| walk.at(year, &ALL)).collect()
    }

    #[test]
    fn a_player_moves_within_the_period_that_is_set_and_ends_at_it() {
        let of_four = [period(2016, 2016), period(2016, 2017), period(2016, 2018), period(2016, 2019)];
        assert_eq!(played(period(2016, 2019)), of_four);
        let to_the_end = Period { from: Some(2023), to: None };
        assert_eq!(played(to_the_end), [period(2023, 2023), period(2023, 2024), to_the_end]);
        let alone = Walk { alone: true, ..Walk::of(period(2016, 2019), &ALL) };
        assert_eq!(alone.at(2017, &ALL), period(2017, 2017));
        assert_eq!((alone.at(2030, &ALL), alone.at(2010, &ALL)), (period(2019, 2019), period(2016, 2016)));
    }

    #[test]
    fn a_player_without_a_period_that_is_set_goes_through_all_years() {
        assert_eq!(played(Period::default()).len(), 16);
        assert_eq!(played(Period::default()).last(), Some(&Period::default()));
        let up_to = Period { from: None, to: Some(2019) };
        assert_eq!((Walk::of(up_to, &ALL).year(up_to), Walk::of(up_to, &ALL).last), (2019, 2025));
        assert_eq!(played(period(2012, 2012)).last(), Some(&period(2025, 2025)));
    }

    #[test]
    fn a_year_after_the_period_makes_the_walk_longer_and_one_before_it_does_not() {
        let walk = Walk::of(period(2016, 2019), &ALL).reaching(2021);
        assert_eq!(walk.at(2021, &ALL), period(2016, 2021));
        assert_eq!(walk.at(2011, &ALL), period(2016, 2016));
    }

    #[test]
    fn a_look_to_either_side_stays_among_the_years_there_are() {
        assert_eq!(shifted(&(2012..=2015), &ALL, true), period(2014, 2017));
        assert_eq!(shifted(&(2010..=2013), &ALL, false), period(2010, 2013));
        assert_eq!(shifted(&ALL, &ALL, true), Period::default());
    }
}
