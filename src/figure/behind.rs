//! What lies behind a mark of the figures of visits, without drawing them, and what it is called.
//!
//! `YEAR`, `YEAR-MM`, `YEAR.SERIES`, `series.SERIES`, `topic.TOPIC.YEAR`, `pair.TOPIC.TOPIC`, `region.CODE`,
//! `province.CODE`, `type.TYPE`, `programme.ID`, `launch.ID`, `regent.NUMBER`, `leader.OFFICE`, `institution.ID`, `visit.ID`; a series being a kind of institution, `topic-TOPIC` or
//! `province-CODE`.

use chrono::Datelike as _;

use crate::dataset::Dataset;
use crate::model::{InstitutionGroup, InstitutionType, Precision, Topic, Visit, VisitKey, Word as _};
use crate::query::{Filter, Office, Period, Regent, Selection, group_of, offices, provinces_of, regents};
use crate::text::{Lang, group_label, institution_type_label, joined, month_name, topic_label};

/// The visits of a selection behind a mark; none if there is no such mark.
pub fn visits_for_mark(dataset: &Dataset, selection: &Selection, mark: &str) -> Vec<VisitKey> {
    // Found once, not for each visit.
    if let Some(number) = mark.strip_prefix("regent.") {
        let received = regent(dataset, number).map(|regent| regent.visits).unwrap_or_default();
        return selection.keys.iter().filter(|key| received.binary_search(key).is_ok()).copied().collect();
    }
    let lies_behind = |key: &&VisitKey| is_behind(dataset, dataset.visit(**key), mark).unwrap_or(false);
    selection.keys.iter().filter(lies_behind).copied().collect()
}

fn is_behind(dataset: &Dataset, visit: &Visit, mark: &str) -> Option<bool> {
    let (kind, rest) = mark.split_once('.').unwrap_or((mark, ""));
    let regions = || visit.delegations.iter().filter_map(|part| dataset.institution(part.institution).region);
    Some(match kind {
        "series" => is_of_series(dataset, visit, rest)?,
        "topic" => {
            let (topic, year) = rest.split_once('.')?;
            visit.topics.contains(&Topic::from_word(topic)?) && visit.date.year() == year.parse::<i32>().ok()?
        }
        "pair" => {
            let (one, other) = rest.split_once('.')?;
            visit.topics.contains(&Topic::from_word(one)?) && visit.topics.contains(&Topic::from_word(other)?)
        }
        "region" => regions().any(|key| dataset.region(key).code.as_str() == rest),
        "province" => provinces_of(dataset, visit).contains(&dataset.find_province(rest)?),
        "type" => {
            let wanted = InstitutionType::from_word(rest)?;
            visit.delegations.iter().any(|part| dataset.institution(part.institution).institution_type == wanted)
        }
        "programme" | "launch" => visit.programmes.contains(&dataset.find_programme(rest)?),
        "leader" => offices(visit).contains(&Office::from_word(rest)?),
        "institution" => visit.delegations.iter().any(|part| dataset.institution(part.institution).id == rest),
        "visit" => visit.id == rest,
        time => is_at(visit, time)? && (rest.is_empty() || is_of_series(dataset, visit, rest)?),
    })
}

fn regent(dataset: &Dataset, number: &str) -> Option<Regent> {
    let place = number.parse::<usize>().ok()?.checked_sub(1)?;
    regents(dataset).into_iter().nth(place)
}

/// Whether a visit lies in a year or month.
fn is_at(visit: &Visit, time: &str) -> Option<bool> {
    let (year, month) = read_time(time)?;
    let of_month =
        |month: u32| visit.date.start.precision() != Precision::Year && visit.date.start.first_day().month() == month;
    Some(visit.date.year() == year && month.is_none_or(of_month))
}

pub(super) fn read_time(time: &str) -> Option<(i32, Option<u32>)> {
    match time.split_once('-') {
        Some((year, month)) => Some((year.parse().ok()?, Some(month.parse().ok().filter(|at| (1..=12).contains(at))?))),
        None => Some((time.parse().ok()?, None)),
    }
}

fn is_of_series(dataset: &Dataset, visit: &Visit, series: &str) -> Option<bool> {
    if let Some(topic) = series.strip_prefix("topic-") {
        Some(visit.topics.contains(&Topic::from_word(topic)?))
    } else if let Some(code) = series.strip_prefix("province-") {
        Some(provinces_of(dataset, visit).contains(&dataset.find_province(code)?))
    } else {
        Some(group_of(dataset, visit) == InstitutionGroup::from_word(series)?)
    }
}

/// What a mark is called: `2018, DPRD`; none if it cannot be one.
pub fn mark_label(dataset: &Dataset, lang: Lang, mark: &str) -> Option<String> {
    let (kind, rest) = mark.split_once('.').unwrap_or((mark, ""));
    let topic = |word: &str| Some(topic_label(lang, Topic::from_word(word)?).to_owned());
    match kind {
        "topic" => {
            let (word, year) = rest.split_once('.')?;
            Some(format!("{}, {}", topic(word)?, year.parse::<i32>().ok()?))
        }
        "pair" => {
            let (one, other) = rest.split_once('.')?;
            Some(joined(lang, &[topic(one)?, topic(other)?]))
        }
        "region" => Some(lang.of(&dataset.region(dataset.find_region(rest)?).name).to_owned()),
        "province" => Some(lang.of(&dataset.region(dataset.find_province(rest)?).name).to_owned()),
        "type" => InstitutionType::from_word(rest).map(|kind| institution_type_label(lang, kind).to_owned()),
        "regent" => Some(regent(dataset, rest)?.name),
        "programme" | "launch" => Some(lang.of(&dataset.programme(dataset.find_programme(rest)?).name).to_owned()),
        "leader" => Office::from_word(rest).map(|office| crate::text::office_label(lang, office).to_owned()),
        "institution" => {
            let found = dataset.institutions.iter().find(|one| one.id == rest)?;
            Some(lang.of(&found.name).to_owned())
        }
        "visit" => dataset.find_visit(rest).map(|_| rest.to_owned()),
        time => {
            let (year, month) = read_time(time)?;
            let when = month.map_or_else(|| year.to_string(), |month| format!("{} {year}", month_name(lang, month)));
            if rest.is_empty() { Some(when) } else { Some(format!("{when}, {}", series_label(dataset, lang, rest)?)) }
        }
    }
}

/// The filter that keeps what a mark stands for, of the records that a filter keeps; none where no filter can say it.
pub fn narrowed_to(dataset: &Dataset, filter: &Filter, mark: &str) -> Option<Filter> {
    let (kind, rest) = mark.split_once('.').unwrap_or((mark, ""));
    let mut narrowed = filter.clone();
    match kind {
        "province" => narrowed.province = Some(dataset.find_province(rest).map(|_| rest.to_owned())?),
        "type" => narrowed.institution_type = Some(InstitutionType::from_word(rest)?),
        "programme" | "launch" => narrowed.programme = Some(dataset.find_programme(rest).map(|_| rest.to_owned())?),
        "topic" => {
            let (topic, year) = rest.split_once('.')?;
            narrowed.topic = Some(Topic::from_word(topic)?);
            let year = year.parse().ok()?;
            narrowed.period = Period { from: Some(year), to: Some(year) };
        }
        // A series of a year is a kind of several types, a topic or a province.
        time => {
            let (year, None) = read_time(time)? else { return None };
            narrowed.period = Period { from: Some(year), to: Some(year) };
            if let Some(topic) = rest.strip_prefix("topic-") {
                narrowed.topic = Some(Topic::from_word(topic)?);
            } else if let Some(code) = rest.strip_prefix("province-") {
                narrowed.province = Some(dataset.find_province(code).map(|_| code.to_owned())?);
            } else if !rest.is_empty() {
                return None;
            }
        }
    }
    Some(narrowed)
}

fn series_label(dataset: &Dataset, lang: Lang, series: &str) -> Option<String> {
    if let Some(topic) = series.strip_prefix("topic-") {
        Some(topic_label(lang, Topic::from_word(topic)?).to_owned())
    } else if let Some(code) = series.strip_prefix("province-") {
        Some(lang.of(&dataset.region(dataset.find_province(code)?).name).to_owned())
    } else {
        Some(group_label(lang, InstitutionGroup::from_word(series)?).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::VisitIndex;

    #[test]
    fn marks_are_called_as_the_reader_calls_them_and_what_is_none_has_no_name() {
        let dataset = Dataset::embedded();
        let label = |mark: &str| mark_label(&dataset, Lang::En, mark);
        assert_eq!(label("2018.council").as_deref(), Some("2018, Regional councils"));
        assert_eq!(label("2018-03").as_deref(), Some("March 2018"));
        assert_eq!(label("2018.province-33").as_deref(), Some("2018, Central Java"));
        assert!(label("institution.pemkab-seruyan").is_some());
        for none in ["king", "2018.king", "2018-13", "topic.king.2018", "region.99.99", "leader.king"] {
            assert_eq!(label(none), None, "{none}");
        }
    }

    #[test]
    fn a_page_narrowed_to_a_mark_holds_just_the_records_behind_it() {
        let dataset = Dataset::embedded();
        let index = VisitIndex::new(&dataset, |_, _| String::new());
        let all = Selection::all(&dataset);
        for mark in [
            "2018",
            "2018.topic-tourism",
            "2019.province-35",
            "province.33",
            "type.university",
            "programme.e-village-budgeting",
            "topic.tourism.2017",
        ] {
            let filter = narrowed_to(&dataset, &Filter::default(), mark).expect(mark);
            let behind = visits_for_mark(&dataset, &all, mark);
            assert!(!behind.is_empty(), "{mark}");
            assert_eq!(index.select(&dataset, &filter).keys, behind, "{mark}");
        }
        for mark in ["2018.council", "2018-03", "leader.king", "institution.pemkab-seruyan", "region.33.11", "king"] {
            assert_eq!(narrowed_to(&dataset, &Filter::default(), mark), None, "{mark}");
        }
    }

    #[test]
    fn what_lies_behind_a_mark_is_what_it_names() {
        let dataset = Dataset::embedded();
        let all = Selection::all(&dataset);
        let behind = |mark: &str| visits_for_mark(&dataset, &all, mark);
        assert_eq!(behind("institution.pemkab-seruyan").len(), 3);
        assert!(behind("king").is_empty());
        let of_month: usize = (1..=12).map(|month| behind(&format!("2017-{month:02}")).len()).sum();
        assert!(of_month > 0 && of_month <= behind("2017").len());
    }
}
