//! The chapter on the host: its awards, what others of the reader's province signed, figures.

use chrono::Datelike as _;

use super::super::check::day_in;
use super::super::trace::{DATASET, ids};
use super::super::{Row, Table};
use super::writer::Writer;
use super::{Block, MOST_ROWS, PaperInputs, PictureOf, Run};
use crate::deck::brief;
use crate::model::{AwardLevel, PartialDate};
use crate::text::{Lang, date, stage_label};

impl Writer<'_> {
    pub(super) fn host(&mut self) {
        let lang = self.inputs.lang;
        self.chapter(lang.pick("Gambaran tuan rumah", "The host"));
        self.paragraphs("profile");
        if self.report.text("with_awards") == "yes" {
            self.awards();
        }
        if self.report.text("with_peers") == "yes" {
            self.peers();
        }
        for row in self.report.rows(Table::Figures) {
            self.figure(row);
        }
    }

    /// The newest awards of the host beyond its province.
    pub(super) fn awards(&mut self) {
        let PaperInputs { dataset, later, lang, .. } = self.inputs;
        let mut found: Vec<_> = later
            .awards()
            .map(|(_, award)| award)
            .filter(|award| matches!(award.level, AwardLevel::National | AwardLevel::International))
            .filter(|award| award.outcome.counts_in_run() && !award.doubtful)
            .collect();
        // Of a trip of an earlier year only what had been won by then.
        let until = day_in(self.report.text("ends")).or_else(|| day_in(self.report.text("starts")));
        if let Some(until) = until {
            found.retain(|award| award.date.map_or(award.year < until.year(), |date| date.first_day() <= until));
        }
        found.sort_by_key(|award| std::cmp::Reverse((award.year, award.date.map(PartialDate::first_day))));
        let all = found.len();
        let rows: Vec<_> = found
            .into_iter()
            .take(MOST_ROWS)
            .map(|award| {
                let cited = self.cites.cite(dataset, &ids(dataset, &award.sources));
                let cells = [
                    award.year.to_string(),
                    lang.of(&award.name).to_owned(),
                    lang.of(&award.grantor).to_owned(),
                    format!("{}{cited}", lang.of(&award.result)),
                ];
                cells.map(|text| vec![Run::plain(text)]).to_vec()
            })
            .collect();
        let shown = rows.len();
        let caption = match lang {
            Lang::Id => format!("Penghargaan nasional dan internasional, {shown} terbaru dari {all} yang tercatat"),
            Lang::En => format!("National and international awards, the newest {shown} of {all} recorded"),
        };
        let headings = [("Tahun", "Year"), ("Penghargaan", "Award"), ("Pemberi", "Grantor"), ("Hasil", "Result")];
        let headings = headings.map(|(id, en)| lang.pick(id, en).to_owned()).to_vec();
        self.table(&caption, headings, &[2, 6, 5, 5], rows);
    }

    /// What others of the reader's own province signed.
    pub(super) fn peers(&mut self) {
        let PaperInputs { dataset, later, lang, .. } = self.inputs;
        let Some(region) = dataset.find_region(self.report.text("region")) else { return };
        let Some(province) = dataset.province_of(region) else { return };
        let found = brief(dataset, later, region, &[]).peers;
        let name = lang.of(&dataset.region(province).name);
        if found.is_empty() {
            let text = match lang {
                Lang::Id => format!("Tidak ditemukan data kerja sama daerah lain di {name}; bukan berarti tidak ada."),
                Lang::En => format!("No record of agreements elsewhere in {name} was found; there may be some."),
            };
            self.blocks.push(Block::Paragraph(vec![Run::plain(text)]));
            return;
        }
        let all = found.len();
        let rows: Vec<_> = found
            .into_iter()
            .take(MOST_ROWS)
            .map(|key| {
                let adoption = later.adoption(key);
                let cited = self.cites.cite(dataset, &ids(dataset, &adoption.sources));
                let cells = [
                    lang.of(&dataset.institution(adoption.institution).name).to_owned(),
                    lang.of(&dataset.programme(adoption.programme).name).to_owned(),
                    stage_label(lang, adoption.stage).to_owned(),
                    format!("{}{cited}", date(lang, adoption.date)),
                ];
                cells.map(|text| vec![Run::plain(text)]).to_vec()
            })
            .collect();
        let shown = rows.len();
        let caption = match lang {
            Lang::Id => {
                format!("Kerja sama dan penerapan oleh daerah lain di {name}: {shown} dari {all} yang tercatat")
            }
            Lang::En => format!("Agreements and use elsewhere in {name}: {shown} of {all} recorded"),
        };
        let headings = [("Daerah", "Region"), ("Program", "Programme"), ("Tahap", "Stage"), ("Tanggal", "Date")];
        let headings = headings.map(|(id, en)| lang.pick(id, en).to_owned()).to_vec();
        self.table(&caption, headings, &[5, 5, 3, 3], rows);
    }

    pub(super) fn figure(&mut self, row: &Row) {
        let (id, address) = (row.text("figure"), row.text("address"));
        let Some(figure) = (self.inputs.figure)(id, address) else { return };
        self.pictures += 1;
        let known = ids(self.inputs.dataset, &figure.sources);
        let cited = if known.len() > MOST_ROWS {
            self.cites.cite(self.inputs.dataset, &[DATASET.to_owned()])
        } else {
            self.cites.cite(self.inputs.dataset, &known)
        };
        let caption = format!(
            "{} {}. {}. {}, {}{cited}",
            self.pick("Gambar", "Figure"),
            self.pictures,
            figure.title,
            figure.subtitle,
            figure.period
        );
        let mut notes = figure.notes.clone();
        notes.extend(row.values.get("remark").map(|words| words.text.clone()));
        self.blocks.push(Block::Picture {
            of: PictureOf::Figure(id.to_owned(), address.to_owned()),
            caption,
            alt: figure.sentence.clone(),
            notes,
        });
    }
}
