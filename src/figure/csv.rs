//! A figure's table as CSV, with what it is, where it comes from and under which licence in the file.

use super::{Cell, Figure};
use crate::dataset::Dataset;
use crate::text::Lang;

/// How a CSV file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CsvStyle {
    /// Commas, plain UTF-8: RFC 4180.
    Comma,
    /// Semicolons and a byte order mark: what Excel expects where the comma is the decimal sign.
    Semicolon,
}

/// The table of a figure as a CSV file. Unknown values are empty fields, never 0.
///
/// After the table come the title, the period, the sources and the licence, each in a row whose
/// first field begins with `#`.
pub fn write_csv(figure: &Figure, dataset: &Dataset, lang: Lang, style: CsvStyle) -> Vec<u8> {
    let about = about(figure, dataset, lang).into_iter().map(|mut row| {
        let sign = if row[0].is_empty() { "#" } else { "# " };
        row[0].insert_str(0, sign);
        row
    });
    let rows: Vec<_> = table(figure).into_iter().chain(about).collect();
    csv_file(&rows, style)
}

/// The table of a figure as rows of text, the headings first. Unknown values are empty, never 0.
pub fn table(figure: &Figure) -> Vec<Vec<String>> {
    let headings = figure.table.columns.iter().map(|column| column.heading.clone()).collect();
    let rows = figure.table.rows.iter().map(|row| row.iter().map(field).collect());
    std::iter::once(headings).chain(rows).collect()
}

/// What a figure is, where it comes from and under which licence, as rows: the first field names what follows.
pub fn about(figure: &Figure, dataset: &Dataset, lang: Lang) -> Vec<Vec<String>> {
    let messages = lang.messages();
    let line = |text: &str| vec![String::new(), text.to_owned()];
    let mut rows = vec![line(&format!("{}. {}", figure.title, figure.subtitle)), line(&figure.sentence)];
    rows.extend(figure.notes.iter().chain(&figure.coverage).map(|text| line(text)));
    let subject = &dataset.subject;
    let mut named = |fields: &[&str]| rows.push(fields.iter().map(|field| (*field).to_owned()).collect());
    named(&[messages.period, &figure.period]);
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

/// Rows as a CSV file; they may differ in length.
pub fn csv_file(rows: &[Vec<String>], style: CsvStyle) -> Vec<u8> {
    let (delimiter, mut file) = match style {
        CsvStyle::Comma => (b',', Vec::new()),
        CsvStyle::Semicolon => (b';', "\u{feff}".as_bytes().to_vec()),
    };
    let mut writer = ::csv::WriterBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .terminator(::csv::Terminator::CRLF)
        .from_writer(&mut file);
    for row in rows {
        // Writing into memory cannot fail.
        let _ = writer.write_record(row);
    }
    drop(writer);
    file
}

fn field(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Count { count, .. } => count.to_string(),
        Cell::Absent(_) => String::new(),
    }
}
