//! Files to take along: tables as CSV and workbooks, the whole dataset as a workbook, an archive, or one JSON.
//!
//! All but CSV are heavy, so they travel to a page only when asked for.

mod archive;
mod csv;
mod datapackage;
mod dataset_workbook;
mod dcat;
mod embed;
mod template;
mod workbook;

pub use self::archive::{archive_of, checksums};
pub use self::csv::{CsvDialect, starts_as_formula, write_csv};
pub use self::datapackage::{DATAPACKAGE_FILE, datapackage, schema_org};
pub use self::dcat::{DCAT_FILE, dcat};
pub use self::embed::{HEIGHT_SCRIPT, embed_address, embed_code};
pub use self::template::template;
pub use self::workbook::{SheetContent, WorkbookSheet, table_sheets, workbook};
use crate::dataset::{Dataset, Kind, Parts, sheet};
use crate::table::Table;
use crate::text::Lang;

/// A text within HTML or one of its quoted attributes.
pub fn html_text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A file of the whole dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A workbook for Excel and others, one sheet a kind of record.
    Workbook,
    /// An archive of everything: JSON, schemas, CSV, licence, checksums.
    Archive,
    /// One JSON with the records of every kind.
    Json,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Workbook, Self::Archive, Self::Json];

    /// The ending of the file's name.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Workbook => "xlsx",
            Self::Archive => "zip",
            Self::Json => "json",
        }
    }

    /// The media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Archive => "application/zip",
            Self::Json => "application/json",
        }
    }
}

/// What stands in every export beside the records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The language of headings and of the words about the file.
    pub lang: Lang,
    /// The title of the dataset.
    pub title: String,
    /// The version of the dataset.
    pub version: String,
    /// The licence and its address.
    pub licence: String,
}

impl About {
    /// What a dataset says of itself.
    pub fn of(dataset: &Dataset, lang: Lang) -> Self {
        let subject = &dataset.subject;
        Self {
            lang,
            title: lang.of(&subject.title).to_owned(),
            version: dataset.version.clone(),
            licence: format!("{} {}", subject.licence, subject.licence_url),
        }
    }
}

/// Makes a file from the published files of the dataset, each with its kind.
///
/// # Errors
/// What the writer says where a file cannot be made; none is known to happen with a sound dataset.
pub fn export(format: Format, files: &[(Kind, Vec<u8>)], about: &About) -> Result<Vec<u8>, String> {
    let sheets: Vec<(Kind, Table)> =
        files.iter().filter_map(|(kind, bytes)| Some((*kind, sheet(*kind, bytes)?))).collect();
    if sheets.len() != files.len() {
        return Err("a file of the dataset cannot be read".to_owned());
    }
    match format {
        Format::Workbook => workbook(&about.title, &dataset_workbook::sheets(sheets, about)),
        Format::Archive => archive::write(files, &sheets, about),
        Format::Json => {
            let named: Vec<_> = files.iter().map(|(kind, bytes)| (kind.file(), bytes.as_slice())).collect();
            let (parts, problems) = Parts::from_files(named.iter().map(|(name, bytes)| (name.as_str(), *bytes)));
            if problems.is_empty() { Ok(parts.to_json().into_bytes()) } else { Err("a file cannot be read".to_owned()) }
        }
    }
}
