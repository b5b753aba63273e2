//! Periods as parts of an address.

use crate::query::Period;

/// A period as [`read_period`] reads it; none where it is open on both sides.
pub(super) fn write_period(period: Period) -> Option<String> {
    let Period { from, to } = period;
    let year = |year: Option<i32>| year.map_or_else(String::new, |year| year.to_string());
    from.or(to).map(|_| if from == to { year(from) } else { format!("{}-{}", year(from), year(to)) })
}

/// `2016-2019`, `2016-`, `-2019` or `2016`. Programs that set type write a dash for the hyphen, and spaces around it.
pub(super) fn read_period(text: &str) -> Option<Period> {
    let is_dash = |letter: char| matches!(letter, '\u{2010}'..='\u{2015}' | '\u{2212}');
    let text: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let text = text.replace(is_dash, "-");
    let year = |text: &str| {
        let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        is_year.then(|| text.parse::<i32>().ok()).flatten()
    };
    let end = |text: &str| if text.is_empty() { Some(None) } else { year(text).map(Some) };
    let (from, to) = text.split_once('-').unwrap_or((text.as_str(), text.as_str()));
    let period = Period { from: end(from)?, to: end(to)? };
    let in_order = period.from.zip(period.to).is_none_or(|(from, to)| from <= to);
    (in_order && period != Period::default()).then_some(period)
}
