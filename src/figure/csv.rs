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
    let messages = lang.messages();
    let (delimiter, mut file) = match style {
        CsvStyle::Comma => (b',', Vec::new()),
        CsvStyle::Semicolon => (b';', "\u{feff}".as_bytes().to_vec()),
    };
    let mut writer = ::csv::WriterBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .terminator(::csv::Terminator::CRLF)
        .from_writer(&mut file);
    let mut write = |fields: &[&str]| {
        // Writing into memory cannot fail.
        let _ = writer.write_record(fields);
    };
    let headings: Vec<_> = figure.table.columns.iter().map(|column| column.heading.as_str()).collect();
    write(&headings);
    for row in &figure.table.rows {
        let fields: Vec<_> = row.iter().map(field).collect();
        write(&fields.iter().map(String::as_str).collect::<Vec<_>>());
    }
    write(&["#", &format!("{}. {}", figure.title, figure.subtitle)]);
    write(&["#", &figure.sentence]);
    for line in figure.notes.iter().chain(&figure.coverage) {
        write(&["#", line]);
    }
    write(&[&format!("# {}", messages.period), &figure.period]);
    write(&[&format!("# {}", messages.dataset_version), &dataset.version]);
    write(&[&format!("# {}", messages.licence), &dataset.subject.licence, &dataset.subject.licence_url]);
    for key in &figure.sources {
        let source = dataset.source(*key);
        let text = dataset.source_text(*key);
        let title = text.and_then(|text| text.title.as_deref()).unwrap_or(messages.untitled);
        let url = text.map_or("", |text| text.url.as_str());
        write(&[&format!("# {}", messages.sources), &source.publisher, title, url]);
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
