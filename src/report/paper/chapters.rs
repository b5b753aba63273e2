//! The chapters of the trip itself: cover, introduction, trip, conclusions, close.

use super::super::check::day_in;
use super::super::{Place, Table};
use super::writer::Writer;
use super::{Block, PictureOf, Run, State};
use crate::text::span;

impl Writer<'_> {
    pub(super) fn cover(&mut self) {
        let mut head = self.runs(Place::Report("office"));
        for run in &mut head {
            run.bold = true;
        }
        head.extend(self.runs(Place::Report("letterhead")));
        let logo = self.report.text("logo");
        self.blocks.push(Block::Letterhead(head, (!logo.is_empty()).then(|| PictureOf::Logo(logo.to_owned()))));
        self.blocks.push(Block::Title(vec![Run::bold(self.pick("LAPORAN", "REPORT"))]));
        let mut title = self.runs(Place::Report("title"));
        for run in &mut title {
            run.text = run.text.to_uppercase();
            run.bold = true;
        }
        self.blocks.push(Block::Title(title));
        self.blocks.push(Block::Heading(1, self.pick("Ringkasan", "Summary").to_owned()));
        self.paragraphs("summary");
        self.blocks.push(Block::Contents(self.inputs.lang.pick("Daftar isi", "Contents")));
    }

    pub(super) fn introduction(&mut self) {
        self.chapter(self.inputs.lang.pick("Pendahuluan", "Introduction"));
        self.section('A', self.inputs.lang.pick("Latar belakang", "Background"));
        self.paragraphs("background");
        self.section('B', self.inputs.lang.pick("Dasar", "Basis"));
        self.paragraphs("legal_basis");
        let mut letter = vec![Run::plain(self.pick("Surat tugas nomor ", "Letter of assignment number "))];
        letter.extend(self.runs_inline(Place::Report("letter_number")));
        letter.push(Run::plain(self.pick(" tanggal ", " of ")));
        letter.extend(self.runs_inline(Place::Report("letter_date")));
        letter.push(Run::plain("."));
        self.blocks.push(Block::Paragraph(letter));
        self.section('C', self.inputs.lang.pick("Maksud dan tujuan", "Purpose and aims"));
        self.paragraphs("purpose");
        if !self.report.text("scope").trim().is_empty() {
            self.section('D', self.inputs.lang.pick("Ruang lingkup", "Scope"));
            self.paragraphs("scope");
        }
    }

    pub(super) fn trip(&mut self) {
        let lang = self.inputs.lang;
        self.chapter(lang.pick("Pelaksanaan", "The trip"));
        self.section('A', lang.pick("Waktu dan tempat", "Time and places"));
        let mut when = vec![Run::plain(self.pick("Waktu: ", "Time: "))];
        let days = (day_in(self.report.text("starts")), day_in(self.report.text("ends")));
        if let (Some(first), Some(last)) = days
            && first <= last
        {
            let place = Place::Report("starts");
            let words = self.report.words(&place).cloned().unwrap_or_default();
            let cited = self.cites.cite(self.inputs.dataset, &words.sources);
            let state = if words.suggested { State::Suggested } else { State::Own };
            let text = format!("{}{cited}", span(lang, first, last));
            when.push(Run { text, state, bold: false, place: Some(place) });
        } else {
            when.extend(self.runs_inline(Place::Report("starts")));
            when.push(Run::plain(self.pick(" sampai ", " to ")));
            when.extend(self.runs_inline(Place::Report("ends")));
        }
        self.blocks.push(Block::Paragraph(when));
        let mut host = vec![Run::plain(self.pick("Tuan rumah: ", "Host: "))];
        host.extend(self.runs_inline(Place::Report("host")));
        self.blocks.push(Block::Paragraph(host));
        self.paragraphs("place");
        self.section('B', lang.pick("Peserta", "Participants"));
        self.rows_of(Table::Participants, &[("name", 5), ("rank", 3), ("nip", 4), ("position", 5)]);
        self.section('C', lang.pick("Pejabat yang ditemui", "Officials met"));
        self.rows_of(Table::Officials, &[("name", 5), ("position", 6)]);
        self.section('D', lang.pick("Agenda", "Agenda"));
        self.rows_of(Table::Agenda, &[("day", 3), ("time", 2), ("activity", 6), ("place", 3), ("speaker", 3)]);
        if !self.report.text("method").trim().is_empty() {
            self.section('E', lang.pick("Cara pengumpulan informasi", "How information was gathered"));
            self.paragraphs("method");
        }
    }

    pub(super) fn conclusions(&mut self) {
        let lang = self.inputs.lang;
        self.chapter(lang.pick("Kesimpulan dan rekomendasi", "Conclusions and recommendations"));
        self.section('A', lang.pick("Kesimpulan", "Conclusions"));
        self.paragraphs("conclusions");
        self.section('B', lang.pick("Rekomendasi", "Recommendations"));
        self.paragraphs("recommendations");
    }

    pub(super) fn closing(&mut self) {
        let lang = self.inputs.lang;
        self.chapter(lang.pick("Penutup", "Close"));
        self.paragraphs("closing");
        let mut maker = self.runs(Place::Report("sign_place"));
        maker.push(Run::plain(", "));
        maker.extend(self.runs(Place::Report("sign_date")));
        maker.push(Run::plain("\n"));
        maker.extend(self.runs(Place::Report("signer_position")));
        let below = self.signature("signer_name", ["signer_rank", "signer_nip"]);
        let mut blocks = vec![(maker, below)];
        let has_approver = ["approver_position", "approver_name"].iter().any(|name| !self.report.text(name).is_empty());
        if has_approver {
            let mut above = vec![Run::plain(self.pick("Mengetahui,", "Seen by,")), Run::plain("\n")];
            above.extend(self.runs(Place::Report("approver_position")));
            let below = self.signature("approver_name", ["approver_rank", "approver_nip"]);
            blocks.insert(0, (above, below));
        }
        self.blocks.push(Block::Signatures(blocks));
        let report = self.report;
        if !report.rows(Table::Annexes).is_empty() {
            self.blocks.push(Block::Heading(1, lang.pick("Lampiran", "Annexes").to_owned()));
            for (at, row) in report.rows(Table::Annexes).iter().enumerate() {
                let text = format!("{}. {}", at + 1, row.text("annex"));
                self.blocks.push(Block::Paragraph(vec![Run::plain(text)]));
            }
        }
        let list = self.cites.list(lang, self.inputs.dataset, self.inputs.texts);
        if !list.is_empty() {
            self.blocks.push(Block::Heading(1, lang.pick("Daftar sumber", "Sources").to_owned()));
            self.blocks.extend(list.into_iter().enumerate().map(|(at, text)| Block::Source(at + 1, text)));
        }
    }

    pub(super) fn signature(&mut self, name: &'static str, rest: [&'static str; 2]) -> Vec<Run> {
        let mut runs = self.runs(Place::Report(name));
        for run in &mut runs {
            run.bold = true;
        }
        for (field, label) in rest.into_iter().zip(["", "NIP "]) {
            if !self.report.text(field).is_empty() {
                runs.push(Run::plain(format!("\n{label}")));
                runs.extend(self.runs(Place::Report(field)));
            }
        }
        runs
    }
}
