//! Filters as parameters of addresses, and as one parameter within others.

use crate::model::{InstitutionType, Purpose, Topic, Word as _};
use crate::query::{Filter, Office, Period};

/// Adds the parameters of a filter.
pub(super) fn write_filter(filter: &Filter, add: &mut dyn FnMut(&str, &str)) {
    let Period { from, to } = filter.period;
    if from.is_some() || to.is_some() {
        let year = |year: Option<i32>| year.map_or_else(String::new, |year| year.to_string());
        add("period", &if from == to { year(from) } else { format!("{}-{}", year(from), year(to)) });
    }
    if let Some(institution_type) = filter.institution_type {
        add("type", institution_type.word());
    }
    if let Some(province) = &filter.province {
        add("province", province);
    }
    if let Some(topic) = filter.topic {
        add("topic", topic.word());
    }
    if let Some(programme) = &filter.programme {
        add("programme", programme);
    }
    if let Some(host) = filter.host {
        add("host", host.word());
    }
    if let Some(purpose) = filter.purpose {
        add("purpose", purpose.word());
    }
    if filter.well_sourced {
        add("sources", "2");
    }
    if filter.day_known {
        add("day", "1");
    }
    if !filter.text.is_empty() {
        add("text", &filter.text);
    }
}

/// Reads a parameter of a filter; none where the name is of another parameter or the value cannot be read.
pub(super) fn read_filter(filter: &mut Filter, name: &str, value: &str) -> Option<()> {
    match name {
        "period" => filter.period = read_period(value)?,
        "type" => filter.institution_type = Some(InstitutionType::from_word(value)?),
        "province" => {
            let is_code = value.len() == 2 && value.bytes().all(|byte| byte.is_ascii_digit());
            filter.province = is_code.then(|| Some(value.to_owned()))?;
        }
        "topic" => filter.topic = Some(Topic::from_word(value)?),
        "programme" => filter.programme = Some(value.to_owned()),
        "host" => filter.host = Some(Office::from_word(value)?),
        "purpose" => filter.purpose = Some(Purpose::from_word(value)?),
        "day" => filter.day_known = (value == "1").then_some(true)?,
        "sources" => filter.well_sourced = (value == "2").then_some(true)?,
        "text" => value.clone_into(&mut filter.text),
        _ => return None,
    }
    Some(())
}

/// What stands for a filter that keeps everything.
const EVERYTHING: &str = "all";

/// A filter as one value: `period:2016-2019;type:regency`.
pub(super) fn filter_value(filter: &Filter) -> String {
    let mut parts = Vec::new();
    write_filter(filter, &mut |name, value| {
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
        read_filter(&mut filter, name, &value.replace("~1", ";").replace("~0", "~"))?;
    }
    Some(filter)
}

/// `2016-2019`, `2016-`, `-2019` or `2016`. Programs that set type write a dash for the hyphen, and spaces around it.
fn read_period(text: &str) -> Option<Period> {
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
