//! A report for Word and other programs (DOCX), written by `docx-rs`: headings of their styles, a field with the table of
//! contents, numbered tables and pictures with captions, page numbers, and pages that are wider than high for the plan.
//!
//! `docx-rs` has no alternative texts of pictures: they are put into its finished XML.

mod blocks;

use std::collections::BTreeMap;
use std::io::Cursor;

use docx_rs::{
    AlignmentType, Docx, Footer, Header, LineSpacing, LineSpacingType, PageMargin, PageNum, PageOrientationType,
    PageSize, Paragraph, Run as WordRun, RunFonts, Section, Style, StyleType, Table as WordTable,
};

use super::paper::{Block, Document, PictureOf};
use crate::text::Lang;

/// A picture as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// A PNG.
    pub png: Vec<u8>,
    /// Its width and height in pixels; shown so wide as the page allows.
    pub size_px: (u32, u32),
}

/// Twentieths of a point in a millimetre: what Word measures pages in.
const PER_MM: f64 = 56.692_9;
/// English metric units in a millimetre: what Word measures pictures in.
const EMU_PER_MM: f64 = 36_000.0;
/// The type of the text, in half points.
const TEXT_SIZE: usize = 22;
/// The type of tables and captions.
const SMALL_SIZE: usize = 18;
const FONT: &str = "Arial";

/// Writes a document as DOCX.
///
/// # Errors
/// What the writer says.
pub fn docx(document: &Document, pictures: &BTreeMap<PictureOf, Picture>, lang: Lang) -> Result<Vec<u8>, String> {
    let mut writer = Writer { document, pictures, lang, is_wide: false, alts: Vec::new() };
    let mut parts: Vec<(bool, Vec<Part>)> = vec![(false, Vec::new())];
    for block in &document.blocks {
        if let Block::Landscape(is_wide) = block {
            writer.is_wide = *is_wide;
            parts.push((*is_wide, Vec::new()));
            continue;
        }
        if let Some((_, part)) = parts.last_mut() {
            part.extend(writer.block(block));
        }
    }
    let mut file = Docx::new()
        .default_fonts(RunFonts::new().ascii(FONT).hi_ansi(FONT).cs(FONT).east_asia(FONT))
        .default_size(TEXT_SIZE)
        .default_line_spacing(LineSpacing::new().after(120).line(300).line_rule(LineSpacingType::Auto))
        .header(writer.header())
        .footer(writer.footer());
    for style in styles() {
        file = file.add_style(style);
    }
    let last = parts.pop();
    for (is_wide, part) in parts {
        let mut section = Section::new()
            .page_size(writer.page_size(is_wide))
            .page_margin(writer.margin())
            .page_orient(if is_wide { PageOrientationType::Landscape } else { PageOrientationType::Portrait });
        for one in part {
            section = match one {
                Part::Paragraph(paragraph) => section.add_paragraph(*paragraph),
                Part::Table(table) => section.add_table(*table),
            };
        }
        file = file.add_section(section);
    }
    let (width, height) = writer.page_twips(false);
    file = file.page_size(width, height).page_margin(writer.margin());
    for one in last.into_iter().flat_map(|(_, part)| part) {
        file = match one {
            Part::Paragraph(paragraph) => file.add_paragraph(*paragraph),
            Part::Table(table) => file.add_table(*table),
        };
    }
    let mut xml = file.build();
    let text = String::from_utf8(xml.document).map_err(|error| error.to_string())?;
    xml.styles = with_default_style(xml.styles)?;
    xml.document = with_running_lines(&with_alt_texts(&text, &writer.alts)).into_bytes();
    let mut bytes = Cursor::new(Vec::new());
    xml.pack(&mut bytes).map_err(|error| error.to_string())?;
    Ok(bytes.into_inner())
}

enum Part {
    Paragraph(Box<Paragraph>),
    Table(Box<WordTable>),
}

impl From<Paragraph> for Part {
    fn from(paragraph: Paragraph) -> Self {
        Self::Paragraph(Box::new(paragraph))
    }
}

impl From<WordTable> for Part {
    fn from(table: WordTable) -> Self {
        Self::Table(Box::new(table))
    }
}

struct Writer<'a> {
    document: &'a Document,
    pictures: &'a BTreeMap<PictureOf, Picture>,
    lang: Lang,
    is_wide: bool,
    /// The alternative texts of the pictures written so far.
    alts: Vec<String>,
}

fn styles() -> Vec<Style> {
    let heading = |level: usize, size: usize| {
        Style::new(format!("Heading{level}"), StyleType::Paragraph)
            .name(format!("heading {level}"))
            .based_on("Normal")
            .next("Normal")
            .q_format(true)
            .size(size)
            .bold()
            .outline_lvl(level - 1)
            .line_spacing(LineSpacing::new().before(240).after(120))
    };
    vec![
        heading(1, 26),
        heading(2, 23),
        heading(3, 22),
        Style::new("Title", StyleType::Paragraph)
            .name("Title")
            .based_on("Normal")
            .size(28)
            .bold()
            .align(AlignmentType::Center),
        Style::new("Caption", StyleType::Paragraph).name("caption").based_on("Normal").size(SMALL_SIZE).italic(),
        Style::new("Cell", StyleType::Paragraph)
            .name("Table text")
            .based_on("Normal")
            .size(SMALL_SIZE)
            .line_spacing(LineSpacing::new().after(0).line(250).line_rule(LineSpacingType::Auto)),
        Style::new("TOC1", StyleType::Paragraph).name("toc 1").based_on("Normal"),
        Style::new("TOC2", StyleType::Paragraph).name("toc 2").based_on("Normal").indent(Some(240), None, None, None),
    ]
}

impl Writer<'_> {
    fn page_twips(&self, is_wide: bool) -> (u32, u32) {
        let (width, height) = self.document.paper_mm;
        let (width, height) = (twips(f64::from(width)), twips(f64::from(height)));
        if is_wide { (height, width) } else { (width, height) }
    }

    fn page_size(&self, is_wide: bool) -> PageSize {
        let (width, height) = self.page_twips(is_wide);
        PageSize::new().size(width, height)
    }

    fn margin(&self) -> PageMargin {
        let margin = twips(f64::from(self.document.margin_mm)).cast_signed();
        PageMargin::new().top(margin).bottom(margin).left(margin).right(margin).header(margin / 2).footer(margin / 2)
    }

    /// Width and height of the text, in millimetres.
    fn text_mm(&self) -> (f64, f64) {
        let (width, height) = self.document.paper_mm;
        let (width, height) = if self.is_wide { (height, width) } else { (width, height) };
        let margins = f64::from(self.document.margin_mm) * 2.0;
        (f64::from(width) - margins, f64::from(height) - margins)
    }

    fn header(&self) -> Header {
        let title = WordRun::new().add_text(clean(&self.document.title)).size(16).color("5B6472");
        Header::new().add_paragraph(Paragraph::new().align(AlignmentType::Right).add_run(title))
    }

    fn footer(&self) -> Footer {
        let word = WordRun::new().add_text(self.lang.pick("Halaman ", "Page ")).size(16);
        Footer::new()
            .add_paragraph(Paragraph::new().align(AlignmentType::Center).add_run(word).add_page_num(PageNum::new()))
    }
}

/// A text without the signs that XML cannot hold.
fn clean(text: &str) -> String {
    let is_held =
        |letter: &char| (!letter.is_control() || *letter == '\t') && !matches!(letter, '\u{fffe}' | '\u{ffff}');
    text.chars().filter(is_held).collect()
}

/// The pictures of a document with their alternative texts, in order, and ids of their own.
fn with_alt_texts(xml: &str, alts: &[String]) -> String {
    const PLAIN: &str = r#"<wp:docPr id="1" name="Figure" />"#;
    let mut parts = xml.split(PLAIN);
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for (at, part) in parts.enumerate() {
        let alt = clean(alts.get(at).map_or("", String::as_str));
        let alt = alt.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
        whole.push_str(&format!(r#"<wp:docPr id="{0}" name="Figure {0}" descr="{alt}" />"#, at + 1));
        whole.push_str(part);
    }
    whole
}

/// The styles with the one of the text as the default: readers of the format ask for one.
fn with_default_style(styles: Vec<u8>) -> Result<Vec<u8>, String> {
    let styles = String::from_utf8(styles).map_err(|error| error.to_string())?;
    Ok(styles.replacen(r#"w:styleId="Normal""#, r#"w:default="1" w:styleId="Normal""#, 1).into_bytes())
}

/// The header and footer of the last section for all of them: `docx-rs` 0.4 drops the footer of a section that has a
/// header. They come first in a section, as the format wants them.
fn with_running_lines(xml: &str) -> String {
    const BOTH: &str = r#"<w:headerReference w:type="default" r:id="rIdHeader1" /><w:footerReference w:type="default" r:id="rIdFooter1" />"#;
    xml.replace(BOTH, "").replace("<w:sectPr>", &format!("<w:sectPr>{BOTH}"))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pages are small and positive")]
fn twips(mm: f64) -> u32 {
    (mm * PER_MM).round() as u32
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pictures are small and positive")]
fn emu(mm: f64) -> u32 {
    (mm * EMU_PER_MM).round() as u32
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "columns are small and positive")]
fn whole(twips: f64) -> usize {
    twips.round() as usize
}
