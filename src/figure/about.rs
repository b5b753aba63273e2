//! What a figure is, where it comes from and under which licence: what goes beside its table in files.

use super::Figure;
use crate::dataset::Dataset;
use crate::text::Lang;

/// Rows of text, the first field of each naming what follows: title, what is drawn, period, notes, version, licence,
/// and each source with publisher, title and address.
pub fn about(figure: &Figure, dataset: &Dataset, lang: Lang) -> Vec<Vec<String>> {
    let messages = lang.messages();
    let subject = &dataset.subject;
    let mut rows = Vec::new();
    let mut named = |fields: &[&str]| rows.push(fields.iter().map(|field| (*field).to_owned()).collect());
    named(&[lang.pick("Judul", "Title"), &figure.title]);
    named(&[lang.pick("Isi", "Content"), &figure.subtitle]);
    named(&[messages.period, &figure.period]);
    let filter = if figure.is_narrowed {
        lang.pick("sebagian data saja, lihat Isi", "some of the records only, see Content")
    } else {
        lang.pick("tidak ada", "none")
    };
    named(&[lang.pick("Filter", "Filter"), filter]);
    for text in std::iter::once(&figure.sentence).chain(&figure.notes).chain(&figure.coverage) {
        named(&[lang.pick("Keterangan", "Remark"), text]);
    }
    named(&[messages.dataset_version, &dataset.version]);
    named(&[messages.licence, &subject.licence, &subject.licence_url]);
    for key in &figure.sources {
        let source = dataset.source(*key);
        let text = dataset.source_texts().map(|texts| texts.get(*key));
        let title = text.and_then(|text| text.title.as_deref()).unwrap_or(messages.untitled);
        named(&[messages.sources, &source.publisher, title, text.map_or("", |text| text.url.as_str())]);
    }
    rows
}
