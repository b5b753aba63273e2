//! What makes and reads files that are heavy: a part of the program that travels when it is asked for, see `lazy_pages`.

use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::{DateTime, Utc};

use super::opened::{Later, Tell, take_apart};
use crate::audit::{self, PackInputs};
use crate::dataset::{Dataset, DatasetFileError, Kind};
use crate::deck::{FigureInputs, PresentationInputs, thumbnail, write_presentation};
use crate::export::{self, About, Format, WorkbookSheet};
use crate::own::{DatasetRead, SheetError, SheetRows, read_sheets};
use crate::report::{self, Document, Filled, Picture, PictureOf, PlanError, Report};
use crate::state::UrlState;
use crate::text::Lang;

/// Makes a workbook with a title of its sheets.
type MakeWorkbook = fn(&str, &[WorkbookSheet]) -> Result<Vec<u8>, String>;

/// Makes a file of the published files of the dataset.
type ExportDataset = fn(Format, &[(Kind, Vec<u8>)], &About) -> Result<Vec<u8>, String>;

/// Makes a report for Word from its document and its pictures.
type MakeDocx = fn(&Document, &BTreeMap<PictureOf, Picture>, Lang) -> Result<Vec<u8>, String>;

/// Makes a deck for `PowerPoint`.
type MakePresentation = fn(&PresentationInputs<'_>) -> Result<Vec<u8>, String>;

/// Makes the deadlines of a report's plan under a title.
type MakeCalendar = fn(&Report, &str, DateTime<Utc>) -> String;

/// Makes the audit pack of a figure.
type MakeAuditPack = fn(&PackInputs<'_>) -> Result<Vec<u8>, String>;

/// Draws the picture of an audit pack as SVG, with its width and height.
type DrawAudited = fn(FigureInputs<'_>, &str, &UrlState) -> Option<(String, (f64, f64))>;

/// Reads a workbook with an action plan.
type ReadPlan = fn(&[u8]) -> Result<Filled, PlanError>;

/// Reads a spreadsheet of any kind.
type ReadSheets = fn(&[u8]) -> Result<Vec<SheetRows>, SheetError>;

/// Makes a workbook to write visits into.
type MakeTemplate = fn(&Dataset, Lang) -> Result<Vec<u8>, String>;

/// Reads a file of a whole dataset.
type ReadDataset = fn(Rc<Vec<u8>>, Tell) -> Later<Result<DatasetRead, DatasetFileError>>;

/// Draws a picture of the overview as SVG.
type DrawThumbnail = fn(FigureInputs<'_>, &str) -> Option<String>;

/// What makes and reads files that are heavy.
#[derive(Clone, Copy)]
pub(super) struct Exporter {
    /// Makes a file of the whole dataset.
    pub(super) dataset: ExportDataset,
    /// Makes the audit pack of a figure.
    pub(super) audit_pack: MakeAuditPack,
    /// Draws its picture.
    pub(super) audited: DrawAudited,
    /// Makes a workbook.
    pub(super) workbook: MakeWorkbook,
    /// Makes a report for Word.
    pub(super) docx: MakeDocx,
    /// Makes a deck for `PowerPoint`.
    pub(super) presentation: MakePresentation,
    /// Makes the deadlines of an action plan for a calendar.
    pub(super) calendar: MakeCalendar,
    /// Reads an action plan that was filled in.
    pub(super) read_plan: ReadPlan,
    /// Reads a spreadsheet.
    pub(super) read_sheets: ReadSheets,
    /// Makes a workbook to write visits into.
    pub(super) template: MakeTemplate,
    /// Reads a file of a whole dataset.
    pub(super) read_dataset: ReadDataset,
    /// Draws a picture of the overview.
    pub(super) thumbnail: DrawThumbnail,
}

/// The maker of files as it is beyond the cut.
pub(super) const EXPORTER: Exporter = Exporter {
    dataset: export::export,
    audit_pack: audit::pack,
    audited,
    workbook: export::workbook,
    docx: report::docx,
    presentation,
    calendar: report::calendar,
    read_plan: report::read_plan,
    read_sheets,
    template: export::template,
    read_dataset: take_apart,
    thumbnail,
};

fn presentation(inputs: &PresentationInputs<'_>) -> Result<Vec<u8>, String> {
    write_presentation(inputs).map_err(|error| error.to_string())
}

fn audited(inputs: FigureInputs<'_>, id: &str, view: &UrlState) -> Option<(String, (f64, f64))> {
    audit::drawn(inputs, id, view).map(|figure| audit::picture(inputs, &figure))
}
