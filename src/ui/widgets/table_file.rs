//! A table as a file: CSV in two styles, or a workbook, whose maker travels when it is first asked for.

use wasm_bindgen::JsValue;
use web_sys::Blob;

use crate::export::{Format, Page};
use crate::figure::CsvStyle;
use crate::text::Messages;
use crate::ui::browser::download;
use crate::ui::travel::exporter;

/// A file that a table can be taken along as.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum TableFile {
    /// Text.
    Csv(CsvStyle),
    /// For Excel and others.
    Workbook,
}

impl TableFile {
    /// Every file.
    pub(in crate::ui) const ALL: [Self; 3] =
        [Self::Csv(CsvStyle::Comma), Self::Csv(CsvStyle::Semicolon), Self::Workbook];

    /// What a reader calls it.
    pub(in crate::ui) fn label(self, messages: &Messages) -> &'static str {
        match self {
            Self::Csv(CsvStyle::Comma) => messages.download_csv,
            Self::Csv(CsvStyle::Semicolon) => messages.download_csv_excel,
            Self::Workbook => messages.download_workbook,
        }
    }

    /// What names it in `data-download`.
    pub(in crate::ui) const fn key(self) -> &'static str {
        match self {
            Self::Csv(CsvStyle::Comma) => "csv",
            Self::Csv(CsvStyle::Semicolon) => "csv-excel",
            Self::Workbook => "xlsx",
        }
    }

    /// The end of its name.
    pub(in crate::ui) const fn ending(self) -> &'static str {
        match self {
            Self::Csv(CsvStyle::Comma) => ".csv",
            Self::Csv(CsvStyle::Semicolon) => "-excel.csv",
            Self::Workbook => ".xlsx",
        }
    }

    /// The file, of what the table is as text or as the pages of a workbook with its title.
    pub(in crate::ui) async fn make(
        self,
        csv: impl FnOnce(CsvStyle) -> Vec<u8>,
        workbook: impl FnOnce() -> (String, Vec<Page>),
    ) -> Result<Blob, JsValue> {
        match self {
            Self::Csv(style) => download::blob(&csv(style), "text/csv;charset=utf-8"),
            Self::Workbook => {
                let exporter = exporter().await.ok_or(JsValue::NULL)?;
                let (title, pages) = workbook();
                let bytes = (exporter.workbook)(&title, &pages).map_err(JsValue::from)?;
                download::blob(&bytes, Format::Workbook.media_type())
            }
        }
    }
}
