//! What a figure is, where it comes from and under which licence: what goes beside its table in files.

use super::Figure;
use crate::dataset::Dataset;
use crate::text::Lang;

/// Rows of text, the first field of each naming what follows: title, what is drawn, period, filter, remarks, version,
/// licence, and each source with publisher, title and address.
pub fn about(figure: &Figure, dataset: &Dataset, lang: Lang) -> Vec<Vec<String>> {
    let messages = lang.messages();
    let filter = if figure.is_narrowed {
        lang.pick("sebagian data saja, lihat Isi", "some of the records only, see Content")
    } else {
        lang.pick("tidak ada", "none")
    };
    let remarks = std::iter::once(&figure.sentence).chain(&figure.notes).chain(&figure.coverage);
    let sources = figure.sources.iter().map(|key| {
        let source = dataset.source(*key);
        let text = dataset.source_texts().map(|texts| texts.get(*key));
        let title = text.and_then(|text| text.title.as_deref()).unwrap_or(messages.untitled);
        row(&[messages.sources, &source.publisher, title, text.map_or("", |text| text.url.as_str())])
    });
    let mut rows = vec![
        row(&[lang.pick("Judul", "Title"), &figure.title]),
        row(&[lang.pick("Isi", "Content"), &figure.subtitle]),
        row(&[messages.period, &figure.period]),
        row(&["Filter", filter]),
    ];
    rows.extend(remarks.map(|text| row(&[lang.pick("Keterangan", "Remark"), text])));
    rows.extend(origin(dataset, lang));
    rows.extend(sources);
    rows
}

/// What a table of the dataset is and where it comes from: title, version, licence.
pub fn about_dataset(dataset: &Dataset, lang: Lang, title: &str) -> Vec<Vec<String>> {
    let mut rows = vec![row(&[lang.pick("Judul", "Title"), title])];
    rows.extend(origin(dataset, lang));
    rows
}

fn origin(dataset: &Dataset, lang: Lang) -> [Vec<String>; 3] {
    let messages = lang.messages();
    let subject = &dataset.subject;
    [
        row(&[lang.pick("Himpunan data", "Dataset"), lang.of(&subject.title)]),
        row(&[messages.dataset_version, &dataset.version]),
        row(&[messages.licence, &subject.licence, &subject.licence_url]),
    ]
}

fn row(fields: &[&str]) -> Vec<String> {
    fields.iter().map(|field| (*field).to_owned()).collect()
}
