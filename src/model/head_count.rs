//! Numbers of people that know how precisely they are known.

use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

/// How precisely a number of people is known.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum CountPrecision {
    /// The source counts.
    Exact,
    /// The source rounds or estimates.
    About,
    /// The source counts a part of the group.
    AtLeast,
}

/// A stated number of people; a visit without one has none, never 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadCount {
    /// How many, at least 1.
    pub count: u32,
    /// How precisely.
    pub precision: CountPrecision,
}

/// Why a text is no number of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotACount {
    /// It names a range, `30-40`: which of the two is meant only the writer knows.
    Range,
    /// It holds no number in digits.
    NoDigits,
    /// It holds more than one number, or something else beside it.
    Unclear,
}

/// Signs and words before or behind a number, and what they say of it.
const ABOUT: [&str; 9] = ["±", "~", "sekitar", "kurang lebih", "kira-kira", "about", "around", "approximately", "ca."];
const AT_LEAST: [&str; 10] =
    [">", "≥", "lebih dari", "sedikitnya", "setidaknya", "minimal", "more than", "at least", "over", "+"];
/// What is counted.
const PEOPLE: [&str; 8] = ["orang", "peserta", "tamu", "people", "persons", "guests", "participants", "org"];

/// The number of people of a text.
///
/// # Errors
/// What keeps it from being one.
pub fn read_head_count(text: &str) -> Result<HeadCount, NotACount> {
    let mut rest = text.trim().to_lowercase();
    let mut precision = CountPrecision::Exact;
    for (signs, meaning) in [(&ABOUT[..], CountPrecision::About), (&AT_LEAST[..], CountPrecision::AtLeast)] {
        for sign in signs {
            if rest.contains(sign) {
                rest = rest.replacen(sign, " ", 1);
                precision = meaning;
            }
        }
    }
    for word in PEOPLE {
        rest = rest.replace(word, " ");
    }
    let rest = rest.trim();
    if !rest.contains(|sign: char| sign.is_ascii_digit()) {
        return Err(NotACount::NoDigits);
    }
    if rest.contains(['-', '–', '—']) || rest.contains("sampai") || rest.contains(" to ") {
        return Err(NotACount::Range);
    }
    let digits = without_groups(rest).ok_or(NotACount::Unclear)?;
    let count = digits.parse().ok().filter(|count| *count > 0).ok_or(NotACount::Unclear)?;
    Ok(HeadCount { count, precision })
}

/// The digits of a whole number, in which dots, commas or spaces may stand before each three.
fn without_groups(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(['.', ',', ' ', '\u{a0}']).collect();
    let (first, groups) = parts.split_first()?;
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_sound = is_number(first)
        && (groups.is_empty() || first.len() <= 3)
        && groups.iter().all(|group| group.len() == 3 && is_number(group));
    is_sound.then(|| parts.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_people_write_it() {
        use CountPrecision::{About, AtLeast, Exact};
        for (text, count, precision) in [
            ("40", 40, Exact),
            (" 40 orang ", 40, Exact),
            ("±40 orang", 40, About),
            ("sekitar 1.250 peserta", 1250, About),
            ("lebih dari 100", 100, AtLeast),
            ("100+", 100, AtLeast),
            ("1,250 people", 1250, Exact),
            ("at least 12", 12, AtLeast),
        ] {
            assert_eq!(read_head_count(text), Ok(HeadCount { count, precision }), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_of_people_is_told_from_what_is() {
        for (text, why) in [
            ("30-40", NotACount::Range),
            ("30 sampai 40", NotACount::Range),
            ("dua puluh", NotACount::NoDigits),
            ("0", NotACount::Unclear),
            ("12,5", NotACount::Unclear),
            ("20 dan 30", NotACount::Unclear),
            ("99999999999", NotACount::Unclear),
        ] {
            assert_eq!(read_head_count(text), Err(why), "{text}");
        }
    }
}
