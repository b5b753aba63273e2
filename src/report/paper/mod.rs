//! The document of a report: headings, paragraphs, tables, pictures and the list of sources, in their order. Every file
//! and the page itself are written from it.
//!
//! What is not filled in stays visible as such; nothing is made up in its place.

mod chapters;
mod host;
mod programmes;
mod writer;

use std::sync::Arc;

use self::writer::Writer;
use super::check::{day_in, number_in};
use super::fields::all_of;
use super::plan::label_of;
use super::trace::Citations;
use super::{Field, Kind, Owner, Place, Report, Table};
use crate::dataset::{Dataset, Later, SourceTexts};
use crate::figure::Figure;
use crate::text::{Lang, day, integer};

/// Where words come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// From the reader, or of the form itself.
    Own,
    /// From the page, not accepted yet.
    Suggested,
    /// Nothing is there: these words say so.
    Missing,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Where they come from.
    pub state: State,
    /// Whether they are bold.
    pub bold: bool,
    /// Where they are filled in.
    pub place: Option<Place>,
}

impl Run {
    fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), state: State::Own, bold: false, place: None }
    }

    fn bold(text: impl Into<String>) -> Self {
        Self { bold: true, ..Self::plain(text) }
    }
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PictureOf {
    /// The logo, by the id of the picture that the reader gave.
    Logo(String),
    /// A figure: its id, and the address of the view that it is drawn from.
    Figure(String, String),
    /// The chart of the action plan.
    Plan,
}

/// A table with its headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperTable {
    /// Its caption, with its number.
    pub caption: String,
    /// The headings of its columns; empty where the first column names the rows.
    pub headings: Vec<String>,
    /// Its rows, cell by cell.
    pub rows: Vec<Vec<Vec<Run>>>,
    /// How wide its columns are to each other.
    pub widths: Vec<u32>,
}

/// A part of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The letterhead: office and lines below it, beside the logo.
    Letterhead(Vec<Run>, Option<PictureOf>),
    /// A line of the title, in the middle.
    Title(Vec<Run>),
    /// The table of contents.
    Contents(&'static str),
    /// A heading, of level 1 to 3.
    Heading(u8, String),
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// An entry of a list.
    Bullet(Vec<Run>),
    /// A table.
    Table(PaperTable),
    /// A picture with its caption, and what it says to whom does not see it.
    Picture {
        /// Which.
        of: PictureOf,
        /// Its caption, with its number.
        caption: String,
        /// What it shows, in words.
        alt: String,
        /// What to know when reading it.
        notes: Vec<String>,
    },
    /// What follows stands on pages that are wider than high, or again on usual ones.
    Landscape(bool),
    /// Who signs: for each the lines above the signature, and those below.
    Signatures(Vec<(Vec<Run>, Vec<Run>)>),
    /// A source, with its number.
    Source(usize, String),
}

/// The document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// Its parts.
    pub blocks: Vec<Block>,
    /// Width and height of its paper in millimetres.
    pub paper_mm: (u32, u32),
    /// Its margins in millimetres.
    pub margin_mm: u32,
}

/// What a document is made from beside the report.
#[derive(Clone, Copy)]
pub struct PaperInputs<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// The records that travel later.
    pub later: &'a Later,
    /// Titles and addresses of sources.
    pub texts: &'a SourceTexts,
    /// The language.
    pub lang: Lang,
    /// Draws the figure with an id from the address of a view; none where it cannot.
    pub figure: &'a dyn Fn(&str, &str) -> Option<Arc<Figure>>,
}

/// How many awards and agreements of others a table shows; the rest is counted.
const MOST_ROWS: usize = 15;
/// The usual margin, in millimetres, and the least and the most.
const MARGIN_MM: (u32, u32, u32) = (25, 10, 50);

/// Makes the document of a report.
pub fn paper(report: &Report, inputs: PaperInputs<'_>) -> Document {
    let mut writer =
        Writer { report, inputs, cites: Citations::default(), blocks: Vec::new(), tables: 0, pictures: 0, chapters: 0 };
    writer.cover();
    writer.introduction();
    writer.trip();
    writer.host();
    writer.programmes();
    writer.gap();
    writer.conclusions();
    writer.plan();
    writer.closing();
    let (usual, least, most) = MARGIN_MM;
    let margin_mm = report.text("margin_mm").trim().parse().unwrap_or(usual).clamp(least, most);
    let paper_mm = if report.text("paper") == "f4" { (215, 330) } else { (210, 297) };
    Document { title: report.text("title").to_owned(), blocks: writer.blocks, paper_mm, margin_mm }
}

fn field_of(place: &Place) -> Option<&'static Field> {
    let (owner, name) = match place {
        Place::Report(name) => (Owner::Report, *name),
        Place::Row(table, _, name) => (Owner::Row(*table), *name),
    };
    all_of(owner).find(|field| field.name == name)
}

/// A value as it is read: days as people say them, labels for words of closed lists, rupiah with dots.
fn readable(lang: Lang, report: &Report, field: Option<&'static Field>, text: &str) -> String {
    let plain = || text.to_owned();
    match field.map(|field| (field.kind, field.name)) {
        Some((Kind::Date, _)) => day_in(text).map_or_else(plain, |known| day(lang, known)),
        Some((Kind::Number, name)) => match number_in(text).and_then(|number| i64::try_from(number).ok()) {
            Some(share) if name == "progress" => format!("{share}%"),
            Some(number) => integer(lang, number),
            None => plain(),
        },
        Some((Kind::Choice(choices), _)) => label_of(choices, text, lang).to_owned(),
        Some((Kind::Seen, _)) => {
            report.row(Table::Programmes, text).map_or_else(String::new, |row| row.text("name").to_owned())
        }
        _ => plain(),
    }
}
