//! The parts of a document as paragraphs and tables of Word.

use docx_rs::{
    AlignmentType, BorderType, BreakType, FieldCharType, InstrText, InstrToC, LineSpacing, Paragraph, ParagraphBorder,
    ParagraphBorderPosition, ParagraphBorders, Pic, Run as WordRun, Shading, ShdType, SpecialIndentType,
    Table as WordTable, TableBorder, TableBorderPosition, TableBorders, TableCell, TableLayoutType, TableRow,
    WidthType,
};

use super::super::paper::{Block, PaperTable, PictureOf, Run, State};
use super::{Part, SMALL_SIZE, Writer, clean, emu, twips, whole};

/// What is suggested, and what is missing, by the colours of the page: also said in words.
const SUGGESTED: &str = "FFF6D6";
const MISSING: &str = "FDE7DC";
const MISSING_TEXT: &str = "9A3412";
const LINE: &str = "8A94A6";
/// The least width of a column, in millimetres.
const NARROWEST_MM: f64 = 11.0;
/// The height of a logo, in millimetres.
const LOGO_MM: f64 = 22.0;
/// No picture is higher than this part of its page.
const HIGHEST: f64 = 0.55;

impl Writer<'_> {
    pub(super) fn block(&mut self, block: &Block) -> Vec<Part> {
        match block {
            Block::Letterhead(runs, logo) => self.letterhead(runs, logo.as_ref()),
            Block::Title(runs) => vec![filled(Paragraph::new().style("Title"), runs).into()],
            Block::Contents(title) => self.contents(title),
            Block::Heading(level, text) => {
                let style = format!("Heading{level}");
                vec![
                    Paragraph::new().style(&style).keep_next(true).add_run(WordRun::new().add_text(clean(text))).into(),
                ]
            }
            Block::Paragraph(runs) => vec![filled(Paragraph::new().align(AlignmentType::Both), runs).into()],
            Block::Bullet(runs) => {
                let sign = WordRun::new().add_text("•").add_tab();
                let paragraph =
                    Paragraph::new().indent(Some(360), Some(SpecialIndentType::Hanging(240)), None, None).add_run(sign);
                vec![filled(paragraph, runs).into()]
            }
            Block::Table(table) => self.table(table),
            Block::Picture { of, caption, alt, notes } => self.picture(of, caption, alt, notes),
            Block::Signatures(blocks) => self.signatures(blocks),
            Block::Source(number, text) => {
                let text = WordRun::new().add_text(clean(&format!("[{number}] {text}"))).size(SMALL_SIZE);
                let indent = Some(SpecialIndentType::Hanging(400));
                vec![Paragraph::new().indent(Some(400), indent, None, None).add_run(text).into()]
            }
            Block::Landscape(_) => Vec::new(),
        }
    }

    fn letterhead(&mut self, runs: &[Run], logo: Option<&PictureOf>) -> Vec<Part> {
        let line = ParagraphBorder::new(ParagraphBorderPosition::Bottom)
            .val(BorderType::Double)
            .size(6)
            .space(6)
            .color("000000");
        let mut parts = Vec::new();
        if let Some((of, picture)) = logo.and_then(|of| Some((of, self.pictures.get(of)?))) {
            let (width, height) = picture.size_px;
            let width_mm = LOGO_MM * f64::from(width) / f64::from(height.max(1));
            let run = self.image(of, (width_mm, LOGO_MM), self.lang.pick("Logo instansi", "Logo of the office"));
            parts.push(Paragraph::new().align(AlignmentType::Center).add_run(run).into());
        }
        let mut paragraphs: Vec<Paragraph> = Vec::new();
        for run in runs {
            for text in run.text.lines() {
                let one = Run { text: text.to_owned(), ..run.clone() };
                let paragraph = Paragraph::new().align(AlignmentType::Center).line_spacing(LineSpacing::new().after(0));
                paragraphs.push(filled(paragraph, &[one]));
            }
        }
        let last = paragraphs.len().saturating_sub(1);
        parts.extend(paragraphs.into_iter().enumerate().map(|(at, mut paragraph)| {
            if at == last {
                paragraph.property = paragraph.property.set_borders(ParagraphBorders::with_empty().set(line.clone()));
            }
            paragraph.into()
        }));
        parts.push(Paragraph::new().into());
        parts
    }

    /// The field with the table of contents. Programs that do not fill it in show the headings, without pages.
    fn contents(&self, title: &str) -> Vec<Part> {
        let headings: Vec<_> = self
            .document
            .blocks
            .iter()
            .filter_map(
                |block| if let Block::Heading(level, text) = block { Some((*level, text.as_str())) } else { None },
            )
            .filter(|(level, _)| *level <= 2)
            .collect();
        let mut parts = vec![
            Paragraph::new().page_break_before(true).add_run(WordRun::new().add_text(title).bold().size(26)).into(),
        ];
        let last = headings.len().saturating_sub(1);
        for (at, (level, text)) in headings.into_iter().enumerate() {
            let mut paragraph = Paragraph::new().style(if level == 1 { "TOC1" } else { "TOC2" });
            if at == 0 {
                let field = InstrText::TOC(InstrToC::new().heading_styles_range(1, 2).hyperlink());
                paragraph = paragraph.add_run(
                    WordRun::new()
                        .add_field_char(FieldCharType::Begin, true)
                        .add_instr_text(field)
                        .add_field_char(FieldCharType::Separate, false),
                );
            }
            paragraph = paragraph.add_run(WordRun::new().add_text(clean(text)));
            if at == last {
                paragraph = paragraph.add_run(WordRun::new().add_field_char(FieldCharType::End, false));
            }
            parts.push(paragraph.into());
        }
        parts.push(Paragraph::new().add_run(WordRun::new().add_break(BreakType::Page)).into());
        parts
    }

    fn table(&self, table: &PaperTable) -> Vec<Part> {
        let caption = WordRun::new().add_text(clean(&table.caption));
        let caption = Paragraph::new().style("Caption").keep_next(true).add_run(caption);
        let room = f64::from(twips(self.text_mm().0));
        let widths = column_twips(&table.widths, room);
        let cell = |runs: &[Run], at: usize, is_heading: bool| {
            let mut cell = TableCell::new().width(widths.get(at).copied().unwrap_or(1000), WidthType::Dxa);
            if is_heading {
                cell = cell.shading(Shading::new().shd_type(ShdType::Clear).color("auto").fill("EEF1F6"));
            }
            for paragraph in paragraphs_of(runs, "Cell") {
                cell = cell.add_paragraph(paragraph);
            }
            cell
        };
        let mut rows = Vec::new();
        if !table.headings.is_empty() {
            let heading = |(at, text): (usize, &String)| {
                let run = Run { text: text.clone(), state: State::Own, bold: true, place: None };
                cell(&[run], at, true)
            };
            rows.push(TableRow::new(table.headings.iter().enumerate().map(heading).collect()).cant_split());
        }
        for cells in &table.rows {
            let is_named = table.headings.is_empty();
            let cells = cells.iter().enumerate().map(|(at, runs)| cell(runs, at, is_named && at == 0));
            rows.push(TableRow::new(cells.collect()));
        }
        let border = |position| TableBorder::new(position).border_type(BorderType::Single).size(4).color(LINE);
        let borders = [
            TableBorderPosition::Top,
            TableBorderPosition::Bottom,
            TableBorderPosition::Left,
            TableBorderPosition::Right,
            TableBorderPosition::InsideH,
            TableBorderPosition::InsideV,
        ];
        let borders = borders.into_iter().fold(TableBorders::with_empty(), |all, position| all.set(border(position)));
        let table = WordTable::new(rows)
            .set_grid(widths)
            .layout(TableLayoutType::Fixed)
            .width(whole(room), WidthType::Dxa)
            .set_borders(borders);
        vec![caption.into(), table.into(), Paragraph::new().into()]
    }

    fn image(&mut self, of: &PictureOf, (width_mm, height_mm): (f64, f64), alt: &str) -> WordRun {
        let Some(picture) = self.pictures.get(of) else { return WordRun::new() };
        self.alts.push(alt.to_owned());
        let (width, height) = picture.size_px;
        let pic = Pic::new_with_dimensions(picture.png.clone(), width, height);
        WordRun::new().add_image(pic.size(emu(width_mm), emu(height_mm)))
    }

    fn picture(&mut self, of: &PictureOf, caption: &str, alt: &str, notes: &[String]) -> Vec<Part> {
        let mut parts = Vec::new();
        if let Some(picture) = self.pictures.get(of) {
            let (width, height) = picture.size_px;
            let (room, page) = self.text_mm();
            let ratio = f64::from(height) / f64::from(width.max(1));
            let width_mm = room.min(page * HIGHEST / ratio.max(0.01));
            let run = self.image(of, (width_mm, width_mm * ratio), alt);
            parts.push(Paragraph::new().align(AlignmentType::Center).keep_next(true).add_run(run).into());
        } else {
            // Without its picture the words of the figure stand there.
            parts.push(Paragraph::new().add_run(WordRun::new().add_text(clean(alt))).into());
        }
        parts.push(Paragraph::new().style("Caption").add_run(WordRun::new().add_text(clean(caption))).into());
        for note in notes.iter().filter(|note| !note.trim().is_empty()) {
            let run = WordRun::new().add_text(clean(note)).size(16).color("5B6472");
            parts.push(Paragraph::new().add_run(run).into());
        }
        parts
    }

    fn signatures(&self, blocks: &[(Vec<Run>, Vec<Run>)]) -> Vec<Part> {
        let width = whole(f64::from(twips(self.text_mm().0)) / 2.0);
        let cell = |block: Option<&(Vec<Run>, Vec<Run>)>| {
            let mut cell = TableCell::new().width(width, WidthType::Dxa);
            let Some((above, below)) = block else { return cell.add_paragraph(Paragraph::new()) };
            for paragraph in paragraphs_of(above, "Normal") {
                cell = cell.add_paragraph(paragraph.align(AlignmentType::Center));
            }
            for _ in 0..3 {
                cell = cell.add_paragraph(Paragraph::new());
            }
            for paragraph in paragraphs_of(below, "Normal") {
                cell = cell.add_paragraph(paragraph.align(AlignmentType::Center));
            }
            cell
        };
        // One who signs alone signs at the right.
        let cells = match blocks {
            [one] => vec![cell(None), cell(Some(one))],
            many => many.iter().map(|one| cell(Some(one))).collect(),
        };
        let table = WordTable::without_borders(vec![TableRow::new(cells).cant_split()])
            .set_grid(vec![width, width])
            .layout(TableLayoutType::Fixed);
        vec![Paragraph::new().into(), table.into(), Paragraph::new().into()]
    }
}

/// The widths of columns in a room, in twentieths of a point; none is narrower than a number needs.
fn column_twips(widths: &[u32], room: f64) -> Vec<usize> {
    let all = f64::from(widths.iter().sum::<u32>().max(1));
    let least = f64::from(twips(NARROWEST_MM));
    let wanted: Vec<f64> = widths.iter().map(|width| (room * f64::from(*width) / all).max(least)).collect();
    let sum: f64 = wanted.iter().sum();
    wanted.into_iter().map(|width| whole(width * room / sum)).collect()
}

/// Runs as paragraphs of a style, a new one at each end of a line.
fn paragraphs_of(runs: &[Run], style: &str) -> Vec<Paragraph> {
    let mut lines: Vec<Vec<Run>> = vec![Vec::new()];
    for run in runs {
        for (at, text) in run.text.split('\n').enumerate() {
            if at > 0 {
                lines.push(Vec::new());
            }
            if let (Some(line), false) = (lines.last_mut(), text.is_empty()) {
                line.push(Run { text: text.to_owned(), ..run.clone() });
            }
        }
    }
    lines.iter().map(|line| filled(Paragraph::new().style(style), line)).collect()
}

fn filled(mut paragraph: Paragraph, runs: &[Run]) -> Paragraph {
    for run in runs {
        let mut word = WordRun::new().add_text(clean(&run.text));
        if run.bold {
            word = word.bold();
        }
        word = match run.state {
            State::Own => word,
            State::Suggested => word.shading(Shading::new().shd_type(ShdType::Clear).color("auto").fill(SUGGESTED)),
            State::Missing => {
                word.color(MISSING_TEXT).shading(Shading::new().shd_type(ShdType::Clear).color("auto").fill(MISSING))
            }
        };
        paragraph = paragraph.add_run(word);
    }
    paragraph
}
