//! The table of all fields of a report: its steps, what each field is called, what may stand in it, and whether a report
//! is incomplete without it.
//!
//! The parts follow the report of an official who was given a task (regulation of the ministry for administrative reform
//! 80/2012, example 18), the trip reports of Indonesian offices, and guides to action plans (*rencana tindak lanjut*).

use super::Table;

/// The steps in which a report is filled in; they can be taken in any order.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    strum::VariantArray,
    strum::IntoStaticStr,
    strum::EnumString,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Step {
    /// The trip: office, letters, dates.
    Trip,
    /// Who travelled, whom they met, what was done when.
    People,
    /// The programmes seen.
    Programmes,
    /// What differs at home, and what is to be done with it.
    Gap,
    /// The action plan.
    Plan,
    /// Figures, the host in figures, annexes.
    Material,
    /// Summary and conclusions.
    Conclusions,
    /// Who signs.
    Signature,
}

/// What has a field: the report, or each row of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The report.
    Report,
    /// Each row of a table.
    Row(Table),
}

/// A word of a closed list, and how it is read in Indonesian and in English.
pub type Choice = (&'static str, &'static str, &'static str);

/// What stands in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words on one line.
    Line,
    /// Words on several lines.
    Text,
    /// A day, `2019-10-09`.
    Date,
    /// A whole number from 0, with nothing beside its digits: rupiah, percent.
    Number,
    /// A word of a closed list.
    Choice(&'static [Choice]),
    /// A programme of the catalogue, by its id.
    Programme,
    /// A programme of the report, by the id of its row.
    Seen,
    /// A picture that the reader gave, by its id.
    Picture,
    /// A figure, by its id; the field `address` beside it has the view that it is drawn from.
    Figure,
    /// Kept, and not shown in a form.
    Hidden,
}

/// A field.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name in files.
    pub name: &'static str,
    /// What has it.
    pub owner: Owner,
    /// The step in which it is filled in.
    pub step: Step,
    /// What stands in it.
    pub kind: Kind,
    /// What it is called, in Indonesian and in English.
    pub label: (&'static str, &'static str),
    /// Whether the report says that it is not filled in.
    pub is_needed: bool,
}

/// What becomes of a programme at home.
pub(super) const TAKEN: &[Choice] = &[
    ("adopt", "Adopsi", "Adopt"),
    ("adapt", "Adaptasi", "Adapt"),
    ("modify", "Modifikasi", "Modify"),
    ("not-taken", "Tidak diambil", "Not taken"),
];

/// The sources of money.
const FUNDS: &[Choice] = &[
    ("apbd", "APBD", "Regional budget (APBD)"),
    ("apbn", "APBN", "State budget (APBN)"),
    ("village", "Dana desa", "Village funds"),
    ("csr", "CSR", "Company responsibility (CSR)"),
    ("none", "Tanpa biaya", "No cost"),
    ("other", "Lainnya", "Other"),
];

/// How far an action is.
pub(super) const STATUS: &[Choice] = &[
    ("not-begun", "Belum dimulai", "Not begun"),
    ("under-way", "Berjalan", "Under way"),
    ("done", "Selesai", "Done"),
    ("stopped", "Terhenti", "Stopped"),
];

/// The sizes of paper: A4 is 210 × 297 mm, F4 is 215 × 330 mm.
const PAPER: &[Choice] = &[("a4", "A4", "A4"), ("f4", "F4 (folio)", "F4 (folio)")];

/// What the page adds by itself.
const YES: &[Choice] = &[("yes", "Ya", "Yes"), ("no", "Tidak", "No")];

const fn field(owner: Owner, step: Step, name: &'static str, kind: Kind, label: (&'static str, &'static str)) -> Field {
    Field { name, owner, step, kind, label, is_needed: false }
}

const fn needed(
    owner: Owner,
    step: Step,
    name: &'static str,
    kind: Kind,
    label: (&'static str, &'static str),
) -> Field {
    Field { name, owner, step, kind, label, is_needed: true }
}

use Kind::{Choice as OneOf, Date, Figure, Hidden, Line, Number, Picture, Programme, Seen, Text};
use Owner::{Report, Row};
use Step::{Conclusions, Gap, Material, People, Plan, Programmes, Signature, Trip};

/// Every field, in the order of the form.
const FIELDS: &[Field] = &[
    needed(Report, Trip, "title", Line, ("Judul laporan", "Title of the report")),
    needed(Report, Trip, "office", Line, ("Instansi pembuat laporan", "Office that reports")),
    needed(Report, Trip, "letterhead", Text, ("Kop surat: alamat, telepon", "Letterhead: address, telephone")),
    field(Report, Trip, "logo", Picture, ("Logo", "Logo")),
    needed(Report, Trip, "letter_number", Line, ("Nomor surat tugas", "Number of the letter of assignment")),
    needed(Report, Trip, "letter_date", Date, ("Tanggal surat tugas", "Date of the letter of assignment")),
    needed(Report, Trip, "legal_basis", Text, ("Dasar hukum", "Legal basis")),
    needed(Report, Trip, "starts", Date, ("Tanggal mulai", "First day")),
    needed(Report, Trip, "ends", Date, ("Tanggal selesai", "Last day")),
    needed(Report, Trip, "host", Line, ("Instansi yang dikunjungi", "Host")),
    needed(Report, Trip, "place", Text, ("Tempat", "Places")),
    needed(Report, Trip, "background", Text, ("Latar belakang", "Background")),
    needed(Report, Trip, "purpose", Text, ("Maksud dan tujuan", "Purpose and aims")),
    field(Report, Trip, "scope", Text, ("Ruang lingkup", "Scope")),
    field(Report, Trip, "method", Text, ("Cara pengumpulan informasi", "How information was gathered")),
    field(Report, Trip, "visit", Hidden, ("Kunjungan", "Visit")),
    field(Report, Trip, "region", Hidden, ("Daerah", "Region")),
    field(Report, Trip, "lang", Hidden, ("Bahasa", "Language")),
    needed(Row(Table::Participants), People, "name", Line, ("Nama", "Name")),
    field(Row(Table::Participants), People, "rank", Line, ("Pangkat/golongan", "Rank and grade")),
    field(Row(Table::Participants), People, "nip", Line, ("NIP", "Civil service number (NIP)")),
    needed(Row(Table::Participants), People, "position", Line, ("Jabatan", "Position")),
    needed(Row(Table::Officials), People, "name", Line, ("Nama", "Name")),
    needed(Row(Table::Officials), People, "position", Line, ("Jabatan", "Position")),
    needed(Row(Table::Agenda), People, "day", Date, ("Tanggal", "Day")),
    field(Row(Table::Agenda), People, "time", Line, ("Pukul", "Time")),
    needed(Row(Table::Agenda), People, "activity", Text, ("Kegiatan", "Activity")),
    field(Row(Table::Agenda), People, "place", Line, ("Tempat", "Place")),
    field(Row(Table::Agenda), People, "speaker", Line, ("Narasumber", "Speaker")),
    field(
        Row(Table::Programmes),
        Programmes,
        "programme",
        Programme,
        ("Program dalam katalog", "Programme of the catalogue"),
    ),
    needed(Row(Table::Programmes), Programmes, "name", Line, ("Nama program", "Name of the programme")),
    needed(Row(Table::Programmes), Programmes, "agency", Line, ("Perangkat daerah pengelola", "Lead agency")),
    field(Row(Table::Programmes), Programmes, "since", Line, ("Sejak", "Since")),
    needed(Row(Table::Programmes), Programmes, "problem", Text, ("Masalah yang dijawab", "Problem it answers")),
    needed(Row(Table::Programmes), Programmes, "how", Text, ("Cara kerja", "How it works")),
    field(Row(Table::Programmes), Programmes, "legal", Text, ("Dasar hukum", "Legal basis")),
    field(Row(Table::Programmes), Programmes, "people", Text, ("Sumber daya manusia", "People who work on it")),
    field(Row(Table::Programmes), Programmes, "budget", Text, ("Anggaran dan sumbernya", "Budget and its source")),
    field(
        Row(Table::Programmes),
        Programmes,
        "technology",
        Text,
        ("Teknologi dan prasarana", "Technology and facilities"),
    ),
    field(Row(Table::Programmes), Programmes, "partners", Text, ("Mitra", "Partners")),
    needed(
        Row(Table::Programmes),
        Programmes,
        "result",
        Text,
        ("Hasil, dengan angka dan sumber", "Results, with numbers and sources"),
    ),
    field(Row(Table::Programmes), Programmes, "success", Text, ("Faktor keberhasilan", "What makes it succeed")),
    field(Row(Table::Programmes), Programmes, "obstacles", Text, ("Kendala", "Obstacles")),
    field(Row(Table::Programmes), Programmes, "requirements", Text, ("Syarat replikasi", "What a copy requires")),
    field(Row(Table::Programmes), Programmes, "contact", Line, ("Narahubung", "Contact")),
    field(Row(Table::Programmes), Programmes, "documents", Text, ("Dokumen yang diperoleh", "Documents received")),
    field(Row(Table::Answers), Programmes, "seen", Seen, ("Program", "Programme")),
    field(Row(Table::Answers), Programmes, "question", Text, ("Pertanyaan", "Question")),
    field(Row(Table::Answers), Programmes, "answer", Text, ("Jawaban di lokasi", "Answer on site")),
    field(Row(Table::Notes), Programmes, "seen", Seen, ("Program", "Programme")),
    field(Row(Table::Notes), Programmes, "note", Hidden, ("Catatan", "Note")),
    field(Row(Table::Notes), Programmes, "text", Text, ("Isi catatan", "Text of the note")),
    needed(Row(Table::Programmes), Gap, "ours", Text, ("Kondisi kita", "Our state")),
    needed(Row(Table::Programmes), Gap, "theirs", Text, ("Kondisi tuan rumah", "The host's state")),
    needed(Row(Table::Programmes), Gap, "gap", Text, ("Kesenjangan", "Gap")),
    field(Row(Table::Programmes), Gap, "cause", Text, ("Penyebab", "Cause")),
    field(Row(Table::Programmes), Gap, "fits", Text, ("Yang sesuai bagi kita", "What fits us")),
    needed(Row(Table::Programmes), Gap, "choice", OneOf(TAKEN), ("Tindak lanjut", "Decision")),
    needed(Row(Table::Programmes), Gap, "reason", Text, ("Alasan", "Reason")),
    field(Row(Table::Actions), Plan, "seen", Seen, ("Program yang diambil", "Programme taken")),
    needed(Row(Table::Actions), Plan, "activity", Line, ("Kegiatan", "Activity")),
    field(Row(Table::Actions), Plan, "aim", Text, ("Tujuan dan sasaran", "Aim and who benefits")),
    needed(Row(Table::Actions), Plan, "output", Text, ("Keluaran dan indikator", "Output and indicator")),
    field(Row(Table::Actions), Plan, "baseline", Line, ("Kondisi awal", "Baseline")),
    field(Row(Table::Actions), Plan, "target", Line, ("Target", "Target")),
    field(Row(Table::Actions), Plan, "method", Text, ("Cara", "Method")),
    needed(Row(Table::Actions), Plan, "responsible", Line, ("Penanggung jawab", "Responsible")),
    field(Row(Table::Actions), Plan, "parties", Text, ("Pihak terkait", "Others involved")),
    needed(Row(Table::Actions), Plan, "starts", Date, ("Mulai", "Begins")),
    needed(Row(Table::Actions), Plan, "ends", Date, ("Selesai", "Ends")),
    field(Row(Table::Actions), Plan, "place", Line, ("Tempat", "Place")),
    field(Row(Table::Actions), Plan, "budget", Number, ("Anggaran (rupiah)", "Budget (rupiah)")),
    field(Row(Table::Actions), Plan, "funds", OneOf(FUNDS), ("Sumber dana", "Source of funds")),
    field(Row(Table::Actions), Plan, "documents", Text, ("Regulasi dan dokumen", "Regulations and documents")),
    field(Row(Table::Actions), Plan, "risks", Text, ("Risiko dan antisipasi", "Risks and answers")),
    field(Row(Table::Actions), Plan, "status", OneOf(STATUS), ("Status", "Status")),
    field(Row(Table::Actions), Plan, "progress", Number, ("Kemajuan (%)", "Progress (%)")),
    field(Row(Table::Actions), Plan, "proof", Text, ("Bukti dukung", "Proof")),
    field(Row(Table::Actions), Plan, "remarks", Text, ("Keterangan", "Remarks")),
    field(Report, Material, "profile", Text, ("Gambaran tuan rumah", "About the host")),
    field(Report, Material, "with_awards", OneOf(YES), ("Tabel penghargaan tuan rumah", "Table of the host's awards")),
    field(
        Report,
        Material,
        "with_peers",
        OneOf(YES),
        ("Daerah lain yang bekerja sama", "Other regions with agreements"),
    ),
    field(Row(Table::Figures), Material, "figure", Figure, ("Grafik", "Chart")),
    field(Row(Table::Figures), Material, "address", Hidden, ("Alamat", "Address")),
    field(Row(Table::Figures), Material, "remark", Text, ("Keterangan", "Remarks")),
    field(Row(Table::Annexes), Material, "annex", Line, ("Lampiran", "Annex")),
    needed(Report, Conclusions, "summary", Text, ("Ringkasan", "Summary")),
    needed(Report, Conclusions, "conclusions", Text, ("Kesimpulan", "Conclusions")),
    needed(Report, Conclusions, "recommendations", Text, ("Rekomendasi", "Recommendations")),
    field(Report, Conclusions, "closing", Text, ("Penutup", "Closing words")),
    needed(Report, Signature, "sign_place", Line, ("Tempat", "Place")),
    needed(Report, Signature, "sign_date", Date, ("Tanggal laporan", "Date of the report")),
    needed(Report, Signature, "signer_position", Line, ("Jabatan pelapor", "Position of the maker")),
    needed(Report, Signature, "signer_name", Line, ("Nama pelapor", "Name of the maker")),
    field(Report, Signature, "signer_rank", Line, ("Pangkat pelapor", "Rank of the maker")),
    field(Report, Signature, "signer_nip", Line, ("NIP pelapor", "NIP of the maker")),
    field(Report, Signature, "approver_position", Line, ("Jabatan atasan yang mengetahui", "Position of the superior")),
    field(Report, Signature, "approver_name", Line, ("Nama atasan", "Name of the superior")),
    field(Report, Signature, "approver_rank", Line, ("Pangkat atasan", "Rank of the superior")),
    field(Report, Signature, "approver_nip", Line, ("NIP atasan", "NIP of the superior")),
    field(Report, Signature, "paper", OneOf(PAPER), ("Ukuran kertas", "Size of paper")),
    field(Report, Signature, "margin_mm", Number, ("Batas tepi kertas (mm)", "Margins (mm)")),
];

/// The fields of an owner that are filled in in a step, in the order of the form.
pub fn fields_of(owner: Owner, step: Step) -> impl Iterator<Item = &'static Field> {
    FIELDS.iter().filter(move |field| field.owner == owner && field.step == step)
}

/// All fields of an owner.
pub(super) fn all_of(owner: Owner) -> impl Iterator<Item = &'static Field> {
    FIELDS.iter().filter(move |field| field.owner == owner)
}

/// The field of an owner with a name.
pub fn field_named(owner: Owner, name: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.owner == owner && field.name == name)
}

impl Step {
    /// The tables whose rows are added and removed in a step.
    pub const fn tables(self) -> &'static [Table] {
        match self {
            Self::People => &[Table::Participants, Table::Officials, Table::Agenda],
            Self::Programmes => &[Table::Programmes],
            Self::Plan => &[Table::Actions],
            Self::Material => &[Table::Figures, Table::Annexes],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_owner_has_two_fields_of_one_name_and_no_step_two_labels_alike() {
        let mut names = BTreeSet::new();
        let mut labels = BTreeSet::new();
        for field in FIELDS {
            assert!(names.insert((format!("{:?}", field.owner), field.name)), "{field:?}");
            assert!(labels.insert((format!("{:?}", field.owner), field.step, field.label.0)), "{field:?}");
        }
    }
}
