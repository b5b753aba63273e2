//! What sources and editions of a dataset are called where they are cited.

use super::{Lang, date, day};
use crate::model::{Source, SourceText, Subject};

/// What a source is called: by its title, else by who published it and when.
pub fn source_title(lang: Lang, source: &Source, text: &SourceText) -> String {
    text.title.clone().unwrap_or_else(|| {
        let published = source.published.map_or_else(|| lang.messages().undated.to_owned(), |known| date(lang, known));
        format!("{}, {published}", source.publisher)
    })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;

    #[test]
    fn a_dataset_that_counts_no_editions_names_none() {
        let dataset = Dataset::embedded();
        let without = Subject { edition: None, ..dataset.subject.clone() };
        assert_eq!(edition(Lang::En, "data edition", &without), "data edition");
    }

    #[test]
    fn a_source_without_a_title_is_called_by_who_published_it_and_when() {
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
        assert_eq!(source_title(Lang::En, &source, &text), "Harian, undated");
    }
}
