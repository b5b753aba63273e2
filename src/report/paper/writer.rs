//! Writes the parts of the document: headings, values with their citations, paragraphs and tables.

use super::super::check::table_label;
use super::super::trace::Citations;
use super::super::{Kind, Owner, Place, Report, Row, Table, Words, field_named};
use super::{Block, PaperInputs, PaperTable, Run, State, field_of, readable};

/// The document as far as it is written.
pub(super) struct Writer<'a> {
    pub(super) report: &'a Report,
    pub(super) inputs: PaperInputs<'a>,
    pub(super) cites: Citations,
    pub(super) blocks: Vec<Block>,
    pub(super) tables: usize,
    pub(super) pictures: usize,
    pub(super) chapters: usize,
}

const ROMAN: [&str; 10] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

impl Writer<'_> {
    pub(super) fn pick<'b>(&self, id: &'b str, en: &'b str) -> &'b str {
        self.inputs.lang.pick(id, en)
    }

    /// A chapter with its number.
    pub(super) fn chapter(&mut self, title: &str) {
        let number = ROMAN.get(self.chapters).copied().unwrap_or_default();
        self.chapters += 1;
        self.blocks.push(Block::Heading(1, format!("{number}. {title}")));
    }

    pub(super) fn section(&mut self, letter: char, title: &str) {
        self.blocks.push(Block::Heading(2, format!("{letter}. {title}")));
    }

    /// What stands at a place, with its citations; words that say so where nothing stands there.
    pub(super) fn runs(&mut self, place: Place) -> Vec<Run> {
        let Some(words) = self.report.words(&place).filter(|words| !words.text.trim().is_empty()) else {
            return vec![self.missing(place)];
        };
        self.words(words, place)
    }

    pub(super) fn words(&mut self, words: &Words, place: Place) -> Vec<Run> {
        let state = if words.suggested { State::Suggested } else { State::Own };
        let field = field_of(&place);
        let text = readable(self.inputs.lang, self.report, field, &words.text);
        // Names, offices and titles stand on their lines as they are; sentences and days are cited.
        let is_line = field.is_some_and(|field| matches!(field.kind, Kind::Line));
        let cited = if is_line { String::new() } else { self.cites.cite(self.inputs.dataset, &words.sources) };
        vec![Run { text: format!("{text}{cited}"), state, bold: false, place: Some(place) }]
    }

    /// The same within a sentence that already names the field.
    pub(super) fn runs_inline(&mut self, place: Place) -> Vec<Run> {
        let mut runs = self.runs(place);
        for run in runs.iter_mut().filter(|run| run.state == State::Missing) {
            run.text = format!("[{}]", self.inputs.lang.pick("belum diisi", "not filled in"));
        }
        runs
    }

    pub(super) fn missing(&self, place: Place) -> Run {
        let label = field_of(&place).map_or("", |field| self.pick(field.label.0, field.label.1));
        let text = format!("{}: {}", label, self.pick("belum diisi", "not filled in"));
        Run { text, state: State::Missing, bold: false, place: Some(place) }
    }

    /// A field of the report as paragraphs, a line each, or as entries of a list. Nothing where it is empty and not needed.
    pub(super) fn paragraphs(&mut self, field: &'static str) {
        let place = Place::Report(field);
        let is_empty = self.report.text(field).trim().is_empty();
        if is_empty && !field_of(&place).is_some_and(|field| field.is_needed) {
            return;
        }
        let runs = self.runs(place);
        self.lines(runs);
    }

    pub(super) fn lines(&mut self, runs: Vec<Run>) {
        for run in runs {
            for line in run.text.lines().filter(|line| !line.trim().is_empty()) {
                let entry = ["- ", "• ", "* "].iter().find_map(|sign| line.trim_start().strip_prefix(sign));
                let part = |text: &str| vec![Run { text: text.to_owned(), ..run.clone() }];
                self.blocks.push(match entry {
                    Some(entry) => Block::Bullet(part(entry)),
                    None => Block::Paragraph(part(line)),
                });
            }
        }
    }

    pub(super) fn table(&mut self, caption: &str, headings: Vec<String>, widths: &[u32], rows: Vec<Vec<Vec<Run>>>) {
        self.tables += 1;
        let caption = format!("{} {}. {caption}", self.pick("Tabel", "Table"), self.tables);
        self.blocks.push(Block::Table(PaperTable { caption, headings, rows, widths: widths.to_vec() }));
    }

    /// The rows of a table of the report with some of its fields, numbered; words that say so where there is none.
    pub(super) fn rows_of(&mut self, table: Table, fields: &[(&'static str, u32)]) {
        let caption = table_label(self.inputs.lang, table);
        let report = self.report;
        if report.rows(table).is_empty() {
            let text = format!("{caption}: {}", self.pick("belum diisi", "not filled in"));
            self.blocks.push(Block::Paragraph(vec![Run { state: State::Missing, ..Run::plain(text) }]));
            return;
        }
        let label = |name: &str| {
            field_named(Owner::Row(table), name).map_or("", |field| self.pick(field.label.0, field.label.1)).to_owned()
        };
        let headings =
            std::iter::once(self.pick("No.", "No.").to_owned()).chain(fields.iter().map(|(name, _)| label(name)));
        let headings: Vec<_> = headings.collect();
        let widths: Vec<u32> = std::iter::once(1).chain(fields.iter().map(|(_, width)| *width)).collect();
        let rows = report.rows(table).iter().enumerate().map(|(at, row)| {
            let mut cells = vec![vec![Run::plain((at + 1).to_string())]];
            cells.extend(fields.iter().map(|(name, _)| self.cell(table, row, name)));
            cells
        });
        let rows = rows.collect();
        self.table(caption, headings, &widths, rows);
    }

    /// A cell of a row: empty where the field is, if it is not needed.
    pub(super) fn cell(&mut self, table: Table, row: &Row, name: &'static str) -> Vec<Run> {
        let place = Place::Row(table, row.id.clone(), name);
        if row.text(name).trim().is_empty() && !field_of(&place).is_some_and(|field| field.is_needed) {
            return Vec::new();
        }
        if row.text(name).trim().is_empty() {
            let text = self.pick("belum diisi", "not filled in").to_owned();
            return vec![Run { text, state: State::Missing, bold: false, place: Some(place) }];
        }
        self.runs(place)
    }
}
