//! The files of a report: Word, print, Markdown, the plan as a workbook and as deadlines of a calendar, and the report
//! itself for another browser.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

use super::desk::ReportSession;
use super::paper_view::{document_of, figure_on_paper};
use crate::dataset::{Later, SourceTexts};
use crate::export::{SheetContent, WorkbookSheet};
use crate::figure::ACTION_PLAN;
use crate::report::{Block, Document, Picture, PictureOf, Report, markdown, plan_sheet, write};
use crate::scene::svg::{Colours, tree, write as write_svg};
use crate::store::OwnPicture;
use crate::text::Lang;
use crate::ui::browser::{clock, download, file, own_records, picture};
use crate::ui::context::RenderContext;
use crate::ui::lazy_pages::exporter;
use crate::ui::widgets::{Status, menu, status_line};

/// How many times as large as on paper a picture is made.
const SCALE: f64 = 2.0;

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A file that a report can be taken along as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Word,
    Markdown,
    Workbook,
    Calendar,
    Report,
}

impl Kind {
    const fn ending(self) -> &'static str {
        match self {
            Self::Word => "docx",
            Self::Markdown => "md",
            Self::Workbook => "xlsx",
            Self::Calendar => "ics",
            Self::Report => "json",
        }
    }
}

/// The buttons.
#[component]
pub(super) fn Files(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// The records that travel later.
    later: &'static Later,
    /// Titles and addresses of sources.
    texts: &'static SourceTexts,
    /// The report.
    desk: ReportSession,
) -> impl IntoView {
    let words = scope.lang.report();
    let status = RwSignal::new(None::<Status>);
    let save = move |kind: Kind| {
        let report = desk.report.get_untracked();
        status.set(Some(Status::Waiting));
        spawn_local(async move {
            let name = format!("{}.{}", file_name(&report, scope.lang), kind.ending());
            let made = make(scope, (later, texts), &report, kind).await;
            let saved = made.and_then(|blob| download::save(&name, &blob));
            let _ = status.try_set(Some(saved.map_or(Status::NotSaved, |()| Status::Downloaded(name))));
        });
    };
    let print = move |_| {
        let _ = window().print();
    };
    let further = [
        (Kind::Markdown, words.markdown),
        (Kind::Workbook, words.plan_workbook),
        (Kind::Calendar, words.plan_calendar),
        (Kind::Report, words.file),
    ];
    let entries = further.map(|(kind, label)| {
        view! { <li><button type="button" data-download=kind.ending() on:click=move |_| save(kind)>{label}</button></li> }
    });
    view! {
        <div class="toolbar report-files">
            <button type="button" class="primary" data-download="docx" on:click=move |_| save(Kind::Word)>{words.word}</button>
            <button type="button" data-action="print" on:click=print>{words.print}</button>
            {menu(words.more_files, entries.collect_view().into_any())}
        </div>
        {status_line(scope, status)}
    }
}

/// The name of the files of a report: letters and digits of its title.
fn file_name(report: &Report, lang: Lang) -> String {
    let plain = report.text("title").to_lowercase();
    let words: Vec<&str> =
        plain.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let name: String = words.join("-").chars().take(60).collect();
    if name.is_empty() {
        return report.id.clone();
    }
    format!("{}-{name}", report.lang_or(lang).pick("laporan", "report"))
}

async fn make(
    scope: RenderContext,
    (later, texts): (&'static Later, &'static SourceTexts),
    report: &Report,
    kind: Kind,
) -> Result<web_sys::Blob, JsValue> {
    let lang = report.lang_or(scope.lang);
    let document = || document_of(scope, later, texts, report);
    match kind {
        Kind::Markdown => download::blob(markdown(&document(), lang).as_bytes(), "text/markdown;charset=utf-8"),
        Kind::Report => {
            let logo = own_records::get::<OwnPicture>(report.text("logo"));
            download::blob(write(std::slice::from_ref(report), logo.as_slice()).as_bytes(), "application/json")
        }
        Kind::Word => {
            let exporter = exporter().await.ok_or(JsValue::NULL)?;
            let document = document();
            let pictures = pictures(scope, later, report, &document).await;
            let bytes = (exporter.docx)(&document, &pictures, lang).map_err(JsValue::from)?;
            download::blob(&bytes, DOCX)
        }
        Kind::Workbook => {
            let exporter = exporter().await.ok_or(JsValue::NULL)?;
            let name = lang.report().step_plan;
            let sheet = WorkbookSheet { name: name.to_owned(), content: SheetContent::Table(plan_sheet(report, lang)) };
            download::blob(&(exporter.workbook)(name, &[sheet]).map_err(JsValue::from)?, XLSX)
        }
        Kind::Calendar => {
            let exporter = exporter().await.ok_or(JsValue::NULL)?;
            let now = i64::try_from(clock::now_ms()).ok().and_then(DateTime::<Utc>::from_timestamp_millis);
            let text = (exporter.calendar)(report, report.text("title"), now.unwrap_or_default());
            download::blob(text.as_bytes(), "text/calendar;charset=utf-8")
        }
    }
}

/// The pictures of a document; one that cannot be made is left to its words.
async fn pictures(
    scope: RenderContext,
    later: &'static Later,
    report: &Report,
    document: &Document,
) -> BTreeMap<PictureOf, Picture> {
    let mut found = BTreeMap::new();
    for block in &document.blocks {
        let of = match block {
            Block::Picture { of, .. } => of,
            Block::Letterhead(_, Some(of)) => of,
            _ => continue,
        };
        let made = match of {
            PictureOf::Logo(id) => logo(id),
            PictureOf::Figure(id, address) => drawn(scope, later, report, (id, address)).await,
            PictureOf::Plan => drawn(scope, later, report, (ACTION_PLAN, "")).await,
        };
        if let Some(made) = made {
            found.insert(of.clone(), made);
        }
    }
    found
}

fn logo(id: &str) -> Option<Picture> {
    let logo = own_records::get::<OwnPicture>(id)?;
    let png = picture::bytes_of_data(&logo.data)?;
    Some(Picture { png, size_px: logo.size_px })
}

async fn drawn(scope: RenderContext, later: &'static Later, report: &Report, asked: (&str, &str)) -> Option<Picture> {
    let figure = figure_on_paper(scope, later, report, asked)?;
    let (width_px, height_px) = (figure.scene.width_px, figure.scene.height_px);
    let text = write_svg(&tree(&figure.scene, Colours::Light));
    let blob = picture::png_from_svg(&text, (width_px, height_px), SCALE).await.ok()?;
    let png = file::bytes_of(&blob).await?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "sizes of pictures are small and positive"
    )]
    let size_px = ((width_px * SCALE).round() as u32, (height_px * SCALE).round() as u32);
    Some(Picture { png, size_px })
}
