//! Records cited for people, with the sources that they rest on.

use chrono::NaiveDate;

use super::{Style, cited, source_work, view_work};
use crate::dataset::{Dataset, SourceTexts};
use crate::model::{SourceKey, Visit};
use crate::text::{Lang, visit_date};

/// A visit as this dataset records it, followed by its sources; see [`cite_record`].
pub fn cite_visit(
    lang: Lang,
    (dataset, texts): (&Dataset, &SourceTexts),
    visit: &Visit,
    address: &str,
    today: NaiveDate,
) -> String {
    let names: Vec<_> =
        visit.delegations.iter().map(|part| lang.of(&dataset.institution(part.institution).name)).collect();
    let (who, when) = (names.join("; "), visit_date(lang, &visit.date));
    let record = match lang {
        Lang::Id => format!("Kunjungan {who} ke {}, {when}", dataset.subject.name),
        Lang::En => format!("Visit of {who} to {}, {when}", dataset.subject.name),
    };
    cite_record(lang, (dataset, texts), (&record, &visit.sources), address, today)
}

/// A record as this dataset has it, by its name, followed by its sources, in the Indonesian style.
///
/// `address` is that of the record's page, read today; the sources were read when the dataset was gathered.
pub fn cite_record(
    lang: Lang,
    (dataset, texts): (&Dataset, &SourceTexts),
    (record, sources): (&str, &[SourceKey]),
    address: &str,
    today: NaiveDate,
) -> String {
    let mut lines = vec![
        cited(&view_work(lang, dataset, record, address, today), Style::Indonesian),
        format!("{}:", lang.messages().sources),
    ];
    let cite = |key: &SourceKey| cited(&source_work(lang, dataset, texts, *key), Style::Indonesian);
    lines.extend(sources.iter().map(|key| format!("- {}", cite(key))));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::day;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 21).unwrap_or_default()
    }

    #[test]
    fn a_visit_is_cited_with_every_source_it_rests_on() {
        let dataset = Dataset::embedded();
        for (visit, texts) in dataset.visits.iter().zip(dataset.source_texts().into_iter().cycle()) {
            let citation = cite_visit(Lang::Id, (&dataset, texts), visit, "https://example.org/#/", today());
            assert_eq!(citation.matches("\n- ").count(), visit.sources.len(), "{}", visit.id);
        }
    }

    #[test]
    fn a_record_is_cited_as_part_of_an_edition_and_a_version_of_the_dataset() {
        let dataset = Dataset::embedded();
        let texts = dataset.source_texts().expect("the titles are there");
        let cite = |lang| cite_record(lang, (&dataset, texts), ("X", &[]), "https://example.org/#/", today());
        let known = dataset.subject.edition.expect("the dataset has an edition");
        let (title, version) = (&dataset.subject.title, &dataset.version);
        let closed = day(Lang::Id, known.day);
        let expected = format!("X. Dalam {} [edisi data {} ({closed}), versi {version}].", title.id, known.number);
        assert!(cite(Lang::Id).contains(&expected), "{}", cite(Lang::Id));
        let closed = day(Lang::En, known.day);
        let expected = format!("X. In {} [data edition {} ({closed}), version {version}].", title.en, known.number);
        assert!(cite(Lang::En).contains(&expected), "{}", cite(Lang::En));
    }
}
