//! Filters as one parameter of an address, and periods.

use super::parameters::{OF_FILTER, read_one, write_all};
use crate::query::{Filter, Period};

/// What stands for a filter that keeps everything.
const EVERYTHING: &str = "all";

/// A filter as one value: `period:2016-2019;type:regency`.
pub(super) fn filter_value(filter: &Filter) -> String {
    let mut parts = Vec::new();
    write_all(&OF_FILTER, filter, &mut |name, value| {
        let value = value.replace('~', "~0").replace(';', "~1");
        parts.push(format!("{name}:{value}"));
    });
    if parts.is_empty() { EVERYTHING.to_owned() } else { parts.join(";") }
}

/// The filter of such a value.
pub(super) fn read_filter_value(text: &str) -> Option<Filter> {
    let mut filter = Filter::default();
    for part in text.split(';').filter(|part| *part != EVERYTHING) {
        let (name, value) = part.split_once(':')?;
        read_one(&OF_FILTER, &mut filter, name, &value.replace("~1", ";").replace("~0", "~"))?;
    }
    Some(filter)
}

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
