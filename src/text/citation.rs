//! Citations in the Indonesian manner: author, date in brackets, title, and when and where it was read.

use chrono::{Datelike as _, NaiveDate};

use super::{Lang, date, day, month_name, visit_date};
use crate::dataset::{Dataset, SourceTexts};
use crate::model::{PartialDate, Source, SourceKey, SourceText, Subject, Visit};

/// What a source is called: by its title, else by who published it and when.
pub fn source_title(lang: Lang, source: &Source, text: &SourceText) -> String {
    text.title.clone().unwrap_or_else(|| {
        let published = source.published.map_or_else(|| lang.messages().undated.to_owned(), |known| date(lang, known));
        format!("{}, {published}", source.publisher)
    })
}

/// A source: `Publisher. (2017, 9 Maret). Title. Diakses pada 21 November 2026, dari https://…`
pub fn cite_source(lang: Lang, source: &Source, text: &SourceText, today: NaiveDate) -> String {
    let messages = lang.messages();
    let published = source.published.map_or_else(|| messages.undated.to_owned(), |known| inverted(lang, known));
    let title = text.title.as_deref().unwrap_or(messages.untitled);
    let accessed = day(lang, today);
    let from = lang.pick("dari", "from");
    format!(
        "{}. ({published}). {}{} {} {accessed}, {from} {}",
        source.publisher,
        title,
        if title.ends_with(['.', '?', '!']) { "" } else { "." },
        messages.accessed,
        text.url
    )
}

/// A visit as this dataset records it, followed by its sources.
///
/// `address` is that of the record's page; the sources were read when the dataset was gathered, the record today.
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

/// A record as this dataset has it, by its name, followed by its sources; see [`cite_visit`].
pub fn cite_record(
    lang: Lang,
    (dataset, texts): (&Dataset, &SourceTexts),
    (record, sources): (&str, &[SourceKey]),
    address: &str,
    today: NaiveDate,
) -> String {
    let messages = lang.messages();
    let subject = &dataset.subject;
    let mut citation = format!(
        "{}. ({}). {record} [{} {}]. {} {}, {} {address}",
        messages.app_name,
        subject.edition.map_or(subject.gathered, |edition| edition.day).year(),
        edition(lang, &messages.dataset_version.to_lowercase(), subject),
        dataset.version,
        messages.accessed,
        day(lang, today),
        lang.pick("dari", "from")
    );
    citation.push('\n');
    citation.push_str(messages.sources);
    citation.push(':');
    for key in sources {
        citation.push_str("\n- ");
        citation.push_str(&cite_source(lang, dataset.source(*key), texts.get(*key), subject.gathered));
    }
    citation
}

/// What stands before the version of a dataset: the label, and the edition where the dataset counts them.
pub fn edition(lang: Lang, label: &str, subject: &Subject) -> String {
    subject.edition.map_or_else(
        || label.to_owned(),
        |edition| {
            let version = lang.pick("versi", "version");
            format!("{label} {} ({}), {version}", edition.number, day(lang, edition.day))
        },
    )
}

/// A date with the year first, as citations have it.
fn inverted(lang: Lang, known: PartialDate) -> String {
    match known {
        PartialDate::Day(day) => format!("{}, {} {}", day.year(), day.day(), month_name(lang, day.month())),
        PartialDate::Month(year, month) => format!("{year}, {}", month_name(lang, month)),
        PartialDate::Year(_) => date(lang, known),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 21).unwrap_or_default()
    }

    #[test]
    fn a_source_is_cited_with_its_date_and_the_day_of_access() {
        let dataset = Dataset::embedded();
        let found = dataset.find_source("sindonews-2017-03-22-lima-kabupaten");
        let citation = found.and_then(|key| {
            Some(cite_source(Lang::Id, dataset.source(key), dataset.source_texts()?.get(key), today()))
        });
        assert_eq!(
            citation.as_deref(),
            Some(
                "SINDOnews. (2017, 22 Maret). Lima Kabupaten Teken Kerja Sama Adopsi Program Banyuwangi. \
                 Diakses pada 21 November 2026, dari https://daerah.sindonews.com/berita/1190649/23/\
                 lima-kabupaten-teken-kerja-sama-adopsi-program-banyuwangi"
            )
        );
    }

    #[test]
    fn what_a_source_does_not_tell_is_said_and_not_left_out() {
        let source = Source {
            id: "x".into(),
            publisher: "Harian".into(),
            published: None,
            language: "id".into(),
            founding: false,
            release: None,
            note: None,
        };
        let text = SourceText { title: None, url: "https://example.org/1".into() };
        let citation = cite_source(Lang::En, &source, &text, today());
        assert_eq!(citation, "Harian. (undated). Untitled. Accessed 21 November 2026, from https://example.org/1");
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
    fn a_citation_names_the_edition_and_the_version_of_the_dataset() {
        let dataset = Dataset::embedded();
        let texts = dataset.source_texts().expect("the titles are there");
        let cite = |lang| cite_record(lang, (&dataset, texts), ("X", &[]), "https://example.org/#/", today());
        let known = dataset.subject.edition.expect("the dataset has an edition");
        let version = &dataset.version;
        let expected = format!("X [edisi data {} ({}), versi {version}].", known.number, day(Lang::Id, known.day));
        assert!(cite(Lang::Id).contains(&expected), "{}", cite(Lang::Id));
        let expected = format!("X [data edition {} ({}), version {version}].", known.number, day(Lang::En, known.day));
        assert!(cite(Lang::En).contains(&expected), "{}", cite(Lang::En));
        let without = Subject { edition: None, ..dataset.subject.clone() };
        assert_eq!(edition(Lang::En, "data edition", &without), "data edition");
    }
}
