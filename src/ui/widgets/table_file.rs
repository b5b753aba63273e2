//! A table as a file: CSV in two dialects, or a workbook, whose maker travels when it is first asked for.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use web_sys::Blob;

use super::{Status, menu, status_line};
use crate::dataset::SourceTexts;
use crate::export::{CsvDialect, Format, table_sheets, write_csv};
use crate::figure::about_dataset;
use crate::table::Table;
use crate::text::{Lang, Messages};
use crate::ui::browser::download;
use crate::ui::context::RenderContext;
use crate::ui::lazy_pages::exporter;
use crate::ui::live::all;
use crate::ui::resources::LazyData;

/// A file that a table can be taken along as.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::ui) enum TableFile {
    /// Text.
    Csv(CsvDialect),
    /// For Excel and others.
    Workbook,
}

impl TableFile {
    /// Every file.
    pub(in crate::ui) const ALL: [Self; 3] =
        [Self::Csv(CsvDialect::Plain), Self::Csv(CsvDialect::IndonesianExcel), Self::Workbook];

    /// What a reader calls it.
    pub(in crate::ui) fn label(self, messages: &Messages) -> &'static str {
        match self {
            Self::Csv(CsvDialect::Plain) => messages.download_csv,
            Self::Csv(CsvDialect::IndonesianExcel) => messages.download_csv_excel,
            Self::Workbook => messages.download_workbook,
        }
    }

    /// What names it in `data-download`.
    pub(in crate::ui) const fn key(self) -> &'static str {
        match self {
            Self::Csv(CsvDialect::Plain) => "csv",
            Self::Csv(CsvDialect::IndonesianExcel) => "csv-excel",
            Self::Workbook => "xlsx",
        }
    }

    /// The end of its name.
    pub(in crate::ui) const fn ending(self) -> &'static str {
        match self {
            Self::Csv(CsvDialect::Plain) => ".csv",
            Self::Csv(CsvDialect::IndonesianExcel) => "-excel.csv",
            Self::Workbook => ".xlsx",
        }
    }

    /// The file of a table; `about` tells what it is and where it comes from, on a second sheet of a workbook.
    pub(in crate::ui) async fn make(
        self,
        lang: Lang,
        title: &str,
        table: &Table,
        about: impl FnOnce() -> Vec<Vec<String>>,
    ) -> Result<Blob, JsValue> {
        match self {
            Self::Csv(dialect) => download::blob(&write_csv(table, dialect), "text/csv;charset=utf-8"),
            Self::Workbook => {
                let exporter = exporter().await.ok_or(JsValue::NULL)?;
                let sheets = table_sheets(lang, title, table, about());
                let bytes = (exporter.workbook)(title, &sheets).map_err(JsValue::from)?;
                download::blob(&bytes, Format::Workbook.media_type())
            }
        }
    }
}

/// What makes a table that may name the addresses of sources.
pub(in crate::ui) type MakeTable = Callback<&'static SourceTexts, Table>;

/// Offers a table as files, under a title that is also that of a workbook.
pub(in crate::ui) fn table_files(
    scope: RenderContext,
    (label, title): (&'static str, &'static str),
    stem: &'static str,
    make: MakeTable,
) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let status = RwSignal::new(None::<Status>);
    let entries = TableFile::ALL.into_iter().map(|file| {
        let save = move |_| {
            spawn_local(async move {
                LazyData::SourceTexts.fetch(page).await;
                let Some(texts) = dataset.source_texts() else {
                    status.set(Some(Status::NotSaved));
                    return;
                };
                let table = make.run(texts);
                let name = format!("studi-tiru-{stem}-{}{}", dataset.version, file.ending());
                let made = file.make(lang, title, &table, || about_dataset(dataset, lang, title)).await;
                let saved = made.and_then(|blob| download::save(&name, &blob));
                status.set(Some(saved.map_or(Status::NotSaved, |()| Status::Downloaded(name))));
            });
        };
        let key = format!("{stem}-{}", file.key());
        view! { <li><button type="button" data-download=key on:click=save>{file.label(messages)}</button></li> }
            .into_any()
    });
    view! { <div class="toolbar">{menu(label, all(entries))}</div> {status_line(scope, status)} }.into_any()
}
