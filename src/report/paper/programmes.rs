//! The chapters on programmes: what was seen, the gaps, the action plan.

use super::super::check::table_label;
use super::super::plan::{form_of, programme_of};
use super::super::{Field, Owner, Row, Step, Table, field_named, fields_of};
use super::writer::Writer;
use super::{Block, PictureOf, Run, State};

impl Writer<'_> {
    pub(super) fn programmes(&mut self) {
        let lang = self.inputs.lang;
        self.chapter(lang.pick("Hasil studi tiru", "What was seen"));
        let report = self.report;
        if report.rows(Table::Programmes).is_empty() {
            let text =
                format!("{}: {}", table_label(lang, Table::Programmes), self.pick("belum diisi", "not filled in"));
            self.blocks.push(Block::Paragraph(vec![Run { state: State::Missing, ..Run::plain(text) }]));
        }
        for (at, row) in report.rows(Table::Programmes).iter().enumerate() {
            let name = if row.text("name").is_empty() { lang.pick("Program", "Programme") } else { row.text("name") };
            self.blocks.push(Block::Heading(2, format!("{}. {name}", at + 1)));
            let fields = fields_of(Owner::Row(Table::Programmes), Step::Programmes)
                .filter(|field| !matches!(field.name, "programme" | "name"));
            self.named_values(name, row, fields);
            self.answers(row, name);
            self.notes(&row.id);
        }
        if report.rows(Table::Notes).iter().any(|note| report.row(Table::Programmes, note.text("seen")).is_none()) {
            self.blocks.push(Block::Heading(2, table_label(lang, Table::Notes).to_owned()));
            self.notes("");
        }
    }

    /// The questions of a programme that have an answer; those without one are left to the form.
    pub(super) fn answers(&mut self, programme: &Row, name: &str) {
        let report = self.report;
        let of_programme = report.rows(Table::Answers).iter().filter(|row| row.text("seen") == programme.id);
        let answered: Vec<_> = of_programme.filter(|row| !row.text("answer").trim().is_empty()).collect();
        if answered.is_empty() {
            return;
        }
        let rows = answered
            .into_iter()
            .map(|row| vec![self.cell(Table::Answers, row, "question"), self.cell(Table::Answers, row, "answer")])
            .collect();
        let lang = self.inputs.lang;
        let headings = vec![lang.pick("Pertanyaan", "Question").to_owned(), lang.pick("Jawaban", "Answer").to_owned()];
        let caption = format!("{}: {name}", table_label(lang, Table::Answers));
        self.table(&caption, headings, &[5, 6], rows);
    }

    /// The notes of a programme; of none where the id is empty.
    pub(super) fn notes(&mut self, programme: &str) {
        let report = self.report;
        for note in report.rows(Table::Notes) {
            let is_of = if programme.is_empty() {
                report.row(Table::Programmes, note.text("seen")).is_none()
            } else {
                note.text("seen") == programme
            };
            if is_of {
                let runs = self.cell(Table::Notes, note, "text");
                self.lines(runs);
            }
        }
    }

    pub(super) fn gap(&mut self) {
        let lang = self.inputs.lang;
        let report = self.report;
        if report.rows(Table::Programmes).is_empty() {
            return;
        }
        self.chapter(lang.pick("Analisis kesenjangan", "Gap analysis"));
        for (at, row) in report.rows(Table::Programmes).iter().enumerate() {
            let name = if row.text("name").is_empty() { lang.pick("Program", "Programme") } else { row.text("name") };
            self.blocks.push(Block::Heading(2, format!("{}. {name}", at + 1)));
            let fields = fields_of(Owner::Row(Table::Programmes), Step::Gap)
                .filter(|field| !matches!(field.name, "choice" | "reason"));
            self.named_values(name, row, fields);
        }
        let headings = [
            "No.",
            lang.pick("Program", "Programme"),
            lang.pick("Tindak lanjut", "Decision"),
            lang.pick("Alasan", "Reason"),
        ];
        let headings = headings.map(str::to_owned).to_vec();
        let rows = report.rows(Table::Programmes).iter().enumerate().map(|(at, row)| {
            let mut cells = vec![vec![Run::plain((at + 1).to_string())]];
            cells.extend(["name", "choice", "reason"].map(|name| self.cell(Table::Programmes, row, name)));
            cells
        });
        let rows = rows.collect();
        self.table(lang.pick("Tindak lanjut menurut program", "Decisions by programme"), headings, &[1, 5, 4, 8], rows);
    }

    /// The values of a programme beside their names; those that are empty and not needed are left out.
    pub(super) fn named_values(&mut self, caption: &str, row: &Row, fields: impl Iterator<Item = &'static Field>) {
        let lang = self.inputs.lang;
        let mut rows = Vec::new();
        for field in fields {
            let cell = self.cell(Table::Programmes, row, field.name);
            if !cell.is_empty() {
                rows.push(vec![vec![Run::bold(lang.pick(field.label.0, field.label.1))], cell]);
            }
        }
        self.table(caption, Vec::new(), &[3, 8], rows);
    }

    pub(super) fn plan(&mut self) {
        let lang = self.inputs.lang;
        self.blocks.push(Block::Landscape(true));
        self.chapter(lang.pick("Rencana tindak lanjut", "Action plan"));
        let report = self.report;
        if report.rows(Table::Actions).is_empty() {
            let text = format!("{}: {}", table_label(lang, Table::Actions), self.pick("belum diisi", "not filled in"));
            self.blocks.push(Block::Paragraph(vec![Run { state: State::Missing, ..Run::plain(text) }]));
            self.blocks.push(Block::Landscape(false));
            return;
        }
        let plan = (self.inputs.figure)(crate::figure::ACTION_PLAN, "");
        if let Some(plan) = plan {
            self.pictures += 1;
            let caption = format!("{} {}. {}", self.pick("Gambar", "Figure"), self.pictures, plan.title);
            let alt = plan.sentence.clone();
            self.blocks.push(Block::Picture { of: PictureOf::Plan, caption, alt, notes: plan.notes.clone() });
        }
        self.actions(
            lang.pick("Kegiatan dan hasil", "Actions and results"),
            &[
                ("programme", 4),
                ("form", 3),
                ("activity", 5),
                ("aim", 4),
                ("output", 5),
                ("baseline", 3),
                ("target", 3),
                ("method", 4),
            ],
        );
        self.actions(
            lang.pick("Pelaksanaan kegiatan", "How actions are carried out"),
            &[
                ("activity", 5),
                ("responsible", 4),
                ("parties", 4),
                ("starts", 3),
                ("ends", 3),
                ("place", 3),
                ("budget", 4),
                ("funds", 3),
                ("documents", 4),
                ("risks", 4),
            ],
        );
        let has_begun =
            |row: &&Row| ["status", "progress", "proof", "remarks"].iter().any(|name| !row.text(name).is_empty());
        if report.rows(Table::Actions).iter().any(|row| has_begun(&row)) {
            self.actions(
                lang.pick("Kemajuan kegiatan", "Progress of actions"),
                &[("activity", 5), ("status", 3), ("progress", 2), ("proof", 5), ("remarks", 5)],
            );
        }
        self.blocks.push(Block::Landscape(false));
    }

    /// A table of the actions with some of their fields; `programme` and `form` are those of the programme taken.
    pub(super) fn actions(&mut self, caption: &str, fields: &[(&'static str, u32)]) {
        let (lang, report) = (self.inputs.lang, self.report);
        let label = |name: &str| match name {
            "programme" => lang.pick("Program yang diambil", "Programme taken"),
            "form" => lang.pick("Bentuk replikasi", "Form of the copy"),
            _ => field_named(Owner::Row(Table::Actions), name)
                .map_or("", |field| lang.pick(field.label.0, field.label.1)),
        };
        let headings =
            std::iter::once("No.".to_owned()).chain(fields.iter().map(|(name, _)| label(name).to_owned())).collect();
        let widths: Vec<u32> = std::iter::once(1).chain(fields.iter().map(|(_, width)| *width)).collect();
        let rows = report.rows(Table::Actions).iter().enumerate().map(|(at, row)| {
            let mut cells = vec![vec![Run::plain((at + 1).to_string())]];
            for (name, _) in fields {
                cells.push(match *name {
                    "programme" => vec![Run::plain(programme_of(report, row))],
                    "form" => vec![Run::plain(form_of(report, row, lang))],
                    _ => self.cell(Table::Actions, row, name),
                });
            }
            cells
        });
        let rows = rows.collect();
        self.table(caption, headings, &widths, rows);
    }
}
