//! Numbers as the reader writes them: `1.234,5` in Indonesian, `1,234.5` in English.

use super::Lang;
use crate::model::{CountPrecision, HeadCount};

/// A whole number with its thousands apart.
pub fn integer(lang: Lang, number: impl Into<i64>) -> String {
    let number = number.into();
    let digits = number.unsigned_abs().to_string();
    let separator = lang.pick(".", ",");
    let mut text = if number < 0 { "−".to_owned() } else { String::new() };
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}

/// How many there are, with its thousands apart.
pub fn in_digits(lang: Lang, count: usize) -> String {
    integer(lang, i64::try_from(count).unwrap_or(i64::MAX))
}

/// A way in kilometres, to the nearest ten from a hundred on: "1.020 km".
pub fn kilometres(lang: Lang, km: f64) -> String {
    let step = if km < 100.0 { 1.0 } else { 10.0 };
    #[expect(clippy::cast_possible_truncation, reason = "no way on earth has many kilometres")]
    let whole = ((km / step).round() * step) as i64;
    format!("{} km", integer(lang, whole))
}

/// A share as a whole percentage: `42%`; a share above none but below one half percent is `<1%`.
pub fn percent(lang: Lang, part: u32, whole: u32) -> String {
    if whole == 0 {
        return "–".to_owned();
    }
    let rounded = (u64::from(part) * 200 + u64::from(whole)) / (u64::from(whole) * 2);
    match rounded {
        0 if part > 0 => "<1%".to_owned(),
        100 if part < whole => ">99%".to_owned(),
        _ => format!("{}%", integer(lang, i64::try_from(rounded).unwrap_or(i64::MAX))),
    }
}

/// A number of people with its precision: `sekitar 150`, `at least 40`.
pub fn head_count(lang: Lang, people: HeadCount) -> String {
    let count = integer(lang, people.count);
    match (people.precision, lang) {
        (CountPrecision::Exact, _) => count,
        (CountPrecision::About, Lang::Id) => format!("sekitar {count}"),
        (CountPrecision::About, Lang::En) => format!("about {count}"),
        (CountPrecision::AtLeast, Lang::Id) => format!("sedikitnya {count}"),
        (CountPrecision::AtLeast, Lang::En) => format!("at least {count}"),
    }
}

/// A number as the reader writes it, with at most two decimals.
pub fn decimal(lang: Lang, value: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "no indicator is near 2^53 hundredths")]
    let hundredths = (value * 100.0).round() as i64;
    let (whole, rest) = (hundredths / 100, hundredths.unsigned_abs() % 100);
    let mark = lang.pick(",", ".");
    let sign = if hundredths < 0 && whole == 0 { "−" } else { "" };
    let written = format!("{sign}{}", integer(lang, whole));
    match rest {
        0 => written,
        tenths if tenths % 10 == 0 => format!("{written}{mark}{}", tenths / 10),
        _ => format!("{written}{mark}{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart_as_the_language_does() {
        assert_eq!(integer(Lang::Id, 24_150), "24.150");
        assert_eq!(integer(Lang::En, 24_150), "24,150");
        assert_eq!(integer(Lang::En, 1_000_000), "1,000,000");
        assert_eq!(integer(Lang::Id, 999), "999");
        assert_eq!(integer(Lang::En, -1_234), "−1,234");
    }

    #[test]
    fn shares_round_half_up_and_never_round_something_to_nothing_or_all() {
        assert_eq!(percent(Lang::En, 1, 8), "13%");
        assert_eq!(percent(Lang::En, 1, 1000), "<1%");
        assert_eq!(percent(Lang::En, 999, 1000), ">99%");
        assert_eq!(percent(Lang::En, 0, 5), "0%");
        assert_eq!(percent(Lang::En, 5, 5), "100%");
        assert_eq!(percent(Lang::En, 0, 0), "–");
    }

    #[test]
    fn a_head_count_says_how_precise_it_is() {
        let people = HeadCount { count: 1_500, precision: CountPrecision::AtLeast };
        assert_eq!(head_count(Lang::Id, people), "sedikitnya 1.500");
        assert_eq!(head_count(Lang::En, people), "at least 1,500");
    }

    #[test]
    fn decimals_are_written_as_the_reader_does() {
        let written: Vec<_> =
            [9.97, 5205.0, 0.5, -3.58, -0.25, 1_701_230.0].iter().map(|value| decimal(Lang::Id, *value)).collect();
        assert_eq!(written, ["9,97", "5.205", "0,5", "−3,58", "−0,25", "1.701.230"]);
        assert_eq!(decimal(Lang::En, 1234.5), "1,234.5");
    }
}
