//! What a selection is narrowed to, in words.

use super::{Lang, host_label, institution_type_label, purpose_label, topic_label};
use crate::dataset::Dataset;
use crate::query::Filter;

/// What a filter keeps, besides the period; none where it keeps all.
pub fn filter_words(lang: Lang, dataset: &Dataset, filter: &Filter) -> Option<String> {
    let messages = lang.messages();
    let province = filter.province.as_deref().and_then(|code| dataset.find_province(code));
    let programme = filter.programme.as_deref().and_then(|id| dataset.find_programme(id));
    let words: Vec<String> =
        filter
            .institution_type
            .map(|one| institution_type_label(lang, one).to_owned())
            .into_iter()
            .chain(province.map(|key| lang.of(&dataset.region(key).name).to_owned()))
            .chain(filter.topic.map(|topic| topic_label(lang, topic).to_owned()))
            .chain(programme.map(|key| lang.of(&dataset.programme(key).name).to_owned()))
            .chain(filter.host.map(|host| {
                format!("{} {}", messages.filter_host.to_lowercase(), host_label(lang, host).to_lowercase())
            }))
            .chain(filter.purpose.map(|one| {
                format!("{} {}", messages.filter_purpose.to_lowercase(), purpose_label(lang, one).to_lowercase())
            }))
            .chain((!filter.text.trim().is_empty()).then(|| quoted(filter.text.trim())))
            .chain(filter.day_known.then(|| messages.filter_day.to_lowercase()))
            .chain(filter.well_sourced.then(|| messages.filter_sources.to_lowercase()))
            .collect();
    (!words.is_empty()).then(|| format!("{} {}", messages.only, words.join(" · ")))
}

/// The most letters of a text that are repeated where it is named.
const MOST_QUOTED: usize = 60;

/// A text that was searched for, in quotation marks; its beginning where it is long.
fn quoted(text: &str) -> String {
    match text.char_indices().nth(MOST_QUOTED) {
        Some((end, _)) => format!("“{}…”", text[..end].trim_end()),
        None => format!("“{text}”"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_is_told_in_words() {
        let dataset = Dataset::embedded();
        assert_eq!(filter_words(Lang::Id, &dataset, &Filter::default()), None);
        let filter = Filter { province: Some("33".into()), text: " e-vb ".into(), ..Filter::default() };
        assert_eq!(filter_words(Lang::Id, &dataset, &filter).as_deref(), Some("Hanya: Jawa Tengah · “e-vb”"));
    }

    #[test]
    fn a_long_text_is_named_by_its_beginning() {
        assert_eq!(quoted("desa"), "“desa”");
        let long = quoted(&"abcde ".repeat(2000));
        assert!(long.chars().count() < 70 && long.ends_with("abcde…”"), "{long}");
    }
}
