//! The numbers of sources: each is numbered once, where it is first cited.

use chrono::Datelike as _;

use crate::cite::{Style, cited, source_work};
use crate::dataset::{Dataset, SourceTexts};
use crate::model::SourceKey;
use crate::text::{Lang, day, edition};

/// What cites the dataset as a whole, where a count was made of all its records.
pub(super) const DATASET: &str = "dataset";

/// The sources cited so far, by their ids.
#[derive(Clone, Debug, Default)]
pub struct Citations(Vec<String>);

impl Citations {
    /// The number of a source, from 1.
    pub fn number(&mut self, id: &str) -> usize {
        if let Some(at) = self.0.iter().position(|one| one == id) {
            return at + 1;
        }
        self.0.push(id.to_owned());
        self.0.len()
    }

    /// The numbers of sources as they stand in the text: `[1, 4]`; empty where there are none.
    pub(super) fn cite(&mut self, dataset: &Dataset, ids: &[String]) -> String {
        let is_known = |id: &&String| *id == DATASET || dataset.find_source(id).is_some();
        let mut numbers: Vec<_> = ids.iter().filter(is_known).map(|id| self.number(id)).collect();
        numbers.sort_unstable();
        let numbers: Vec<_> = numbers.iter().map(usize::to_string).collect();
        if numbers.is_empty() { String::new() } else { format!(" [{}]", numbers.join(", ")) }
    }

    /// The list of sources, in the order of their numbers.
    pub(super) fn list(&self, lang: Lang, dataset: &Dataset, texts: &SourceTexts) -> Vec<String> {
        let entry = |id: &String| match dataset.find_source(id) {
            Some(key) => cited(&source_work(lang, dataset, texts, key), Style::Indonesian),
            None => cite_dataset(lang, dataset),
        };
        self.0.iter().map(entry).collect()
    }
}

/// The ids of sources.
pub(super) fn ids(dataset: &Dataset, keys: &[SourceKey]) -> Vec<String> {
    keys.iter().map(|key| dataset.source(*key).id.clone()).collect()
}

fn cite_dataset(lang: Lang, dataset: &Dataset) -> String {
    let (messages, subject) = (lang.messages(), &dataset.subject);
    format!(
        "{}. ({}). {} [{} {}]. {} {}",
        messages.app_name,
        subject.edition.map_or(subject.gathered, |edition| edition.day).year(),
        lang.of(&subject.title),
        edition(lang, &messages.dataset_version.to_lowercase(), subject),
        dataset.version,
        lang.pick("Data dihimpun sampai", "Records gathered until"),
        day(lang, subject.gathered)
    )
}
