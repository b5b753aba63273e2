//! Citing and sharing: what is cited as a *work*, written in styles for people and in formats for reference managers, and
//! a link as a QR code.

mod formats;
mod qr;
mod records;
mod styles;

use chrono::NaiveDate;

pub use formats::{bibtex, csl_json, ris};
pub use qr::{QrCode, qr_code};
pub use records::{cite_record, cite_visit};
pub use styles::{Style, cited};

use crate::dataset::{Dataset, SourceTexts};
use crate::model::{PartialDate, SourceKey};
use crate::text::{Lang, edition};

/// What kind of work is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkKind {
    /// A page of the web: a report, a press release.
    WebPage,
    /// A figure, a record or the whole of a dataset.
    Dataset,
}

/// Something that is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// Its id: of a source, or made of what is cited.
    pub id: String,
    /// What it is.
    pub kind: WorkKind,
    /// Who published it: an institution, never a person's name in parts.
    pub author: String,
    /// When, as precisely as is known.
    pub published: Option<PartialDate>,
    /// Its title.
    pub title: String,
    /// What it is part of.
    pub container: Option<String>,
    /// Edition and version.
    pub version: Option<String>,
    /// Where it is read.
    pub url: String,
    /// When it was read.
    pub accessed: NaiveDate,
    /// The language that it is cited in.
    pub lang: Lang,
}

/// A source as a work; it was read when the dataset was gathered.
pub fn source_work(lang: Lang, dataset: &Dataset, texts: &SourceTexts, key: SourceKey) -> Work {
    let (source, text) = (dataset.source(key), texts.get(key));
    Work {
        id: source.id.clone(),
        kind: WorkKind::WebPage,
        author: source.publisher.clone(),
        published: source.published,
        // Author and date stand beside it: they need not stand in for it.
        title: text.title.clone().unwrap_or_else(|| lang.messages().untitled.to_owned()),
        container: None,
        version: None,
        url: text.url.clone(),
        accessed: dataset.subject.gathered,
        lang,
    }
}

/// A view of this page as a work: a figure by its finding, a record by its name, the dataset by its title.
pub fn view_work(lang: Lang, dataset: &Dataset, title: &str, url: &str, today: NaiveDate) -> Work {
    let (messages, subject) = (lang.messages(), &dataset.subject);
    let own = lang.of(&subject.title);
    let closed = subject.edition.map_or(subject.gathered, |edition| edition.day);
    Work {
        id: format!("studi-tiru-{}", dataset.version),
        kind: WorkKind::Dataset,
        author: messages.app_name.to_owned(),
        published: Some(PartialDate::Day(closed)),
        title: title.to_owned(),
        container: (own != title).then(|| own.to_owned()),
        version: Some(format!(
            "{} {}",
            edition(lang, &messages.dataset_version.to_lowercase(), subject),
            dataset.version
        )),
        url: url.to_owned(),
        accessed: today,
        lang,
    }
}
