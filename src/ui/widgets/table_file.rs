//! A table as a file: CSV in two styles, or a workbook, whose maker travels when it is first asked for.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use web_sys::Blob;

use super::{Status, menu, status_line};

use crate::dataset::SourceTexts;
use crate::export::{Format, Page};
use crate::figure::{CsvStyle, csv_file};
use crate::text::Messages;
use crate::ui::browser::download;
use crate::ui::context::Scope;
use crate::ui::later::Need;
use crate::ui::live::all;
use crate::ui::markup::view;
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

/// What makes rows, the first of which names the columns; they may name the addresses of sources.
pub(in crate::ui) type MakeRows = Callback<&'static SourceTexts, Vec<Vec<String>>>;

/// Offers rows as files, under a name that is also that of a workbook's sheet.
pub(in crate::ui) fn table_files(
    scope: Scope,
    (label, sheet): (&'static str, &'static str),
    stem: &'static str,
    make: MakeRows,
) -> AnyView {
    let Scope { page, dataset, messages, .. } = scope;
    let status = RwSignal::new(None::<Status>);
    let entries = TableFile::ALL.into_iter().map(|file| {
        let save = move |_| {
            spawn_local(async move {
                Need::SourceTexts.fetch(page).await;
                let Some(texts) = dataset.source_texts() else {
                    status.set(Some(Status::NotSaved));
                    return;
                };
                let rows = make.run(texts);
                let name = format!("studi-tiru-{stem}-{}{}", dataset.version, file.ending());
                let workbook = || {
                    let (headings, rows) = rows
                        .split_first()
                        .map_or_else(Default::default, |(headings, rows)| (headings.clone(), rows.to_vec()));
                    (sheet.to_owned(), vec![Page { name: sheet.to_owned(), headings, rows }])
                };
                let made = file.make(|style| csv_file(&rows, style), workbook).await;
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
