//! The words around a dataset that the reader opens, and two editions beside each other.

use super::messages::messages;
use super::{Lang, cell_text, fault_text, field_label, in_digits};
use crate::dataset::{ChangeKind, Dataset, DatasetFileError, Fault, FieldChange, MOST_DATASET_BYTES, RecordChange};
use crate::table::{Cell, Column, ColumnType, Table};

impl Lang {
    /// The fixed messages of opened datasets.
    pub const fn opened(self) -> &'static OpenedWords {
        match self {
            Self::Id => &INDONESIAN,
            Self::En => &ENGLISH,
        }
    }
}

messages! {
    OpenedWords, INDONESIAN, ENGLISH, PAIRS;
    /// A button.
    open: "Buka kumpulan data lain", "Open another dataset";
    /// What can be opened.
    lead: "Berkas JSON atau arsip ZIP yang diunduh dari halaman ini: edisi lama di diska lepas, atau kumpulan data daerah lain. Dapat juga diseret ke sini atau ditempel (Ctrl+V). Berkas tetap di peramban ini.",
        "A JSON or ZIP downloaded from this page: an earlier edition on a stick, or a dataset of another region. It can be dropped here or pasted (Ctrl+V), too. The file stays in this browser.";
    /// While it is read.
    reading: "Berkas sedang dibaca…", "The file is being read…";
    /// A button.
    show: "Tampilkan kumpulan data ini", "Show this dataset";
    /// A button.
    compare: "Bandingkan dengan yang ditampilkan", "Compare with the one shown";
    /// A button.
    cancel: "Batal", "Cancel";
    /// A heading.
    problems: "Yang perlu diperbaiki", "To be mended";
    /// What becomes of unsound records.
    problems_lead: "Entri yang tidak dapat dibaca tidak ikut ditampilkan; entri yang lain ditampilkan.",
        "Records that cannot be read are left out; the others are shown.";
    /// A button.
    problems_file: "Unduh daftarnya (CSV)", "Download the list (CSV)";
    /// The file has no subject.
    no_subject: "Berkas ini tidak menyebut objeknya (subject.json), sehingga tidak dapat ditampilkan.",
        "This file names no subject (subject.json), so it cannot be shown.";
    /// The file holds the same records as what is shown.
    same: "Isinya sama dengan yang sedang ditampilkan.", "It holds the same as what is shown.";
    /// Before the number of an edition.
    edition: "Edisi", "Edition";
    /// Nothing changed.
    no_change: "Tidak ada entri yang berubah.", "No record changed.";
    /// A column.
    file: "Berkas", "File";
    /// A column.
    field: "Kolom", "Field";
    /// A column.
    before: "Sebelum", "Before";
    /// A column.
    after: "Sesudah", "After";
    /// A column.
    kind: "Jenis", "Kind";
    /// A column.
    change: "Perubahan", "Change";
    /// A value that is not there.
    empty: "kosong", "empty";
    /// A file.
    comparison_file: "Unduh perubahan", "Download the changes";
}

/// Why a file is no dataset, and what to do.
pub fn dataset_file_error(lang: Lang, error: &DatasetFileError) -> String {
    let say = |indonesian: &str, english: &str| lang.pick(indonesian, english).to_owned();
    let most = MOST_DATASET_BYTES / 1_000_000;
    match error {
        DatasetFileError::Empty => say("Berkas ini kosong.", "This file is empty."),
        DatasetFileError::TooLarge(bytes) => {
            let size = bytes.div_ceil(1_000_000);
            match lang {
                Lang::Id => format!(
                    "Berkas ini terlalu besar ({size} MB, juga bila dihitung setelah dibuka dari arsipnya); paling besar {most} MB, sekitar 150.000 kunjungan."
                ),
                Lang::En => format!(
                    "This file is too large ({size} MB, also counted once unpacked); {most} MB at most, about 150,000 visits."
                ),
            }
        }
        DatasetFileError::WebPage => say(
            "Berkas ini halaman web dengan nama lain. Unduh lagi kumpulan datanya, lalu buka berkas itu.",
            "This file is a web page under another name. Download the dataset again, and open that file.",
        ),
        DatasetFileError::Spreadsheet => say(
            "Berkas ini lembar kerja. Daftar kunjungan dari lembar kerja dapat diambil di halaman Entri sendiri.",
            "This file is a spreadsheet. A list of visits is taken in from a spreadsheet on the page Own records.",
        ),
        DatasetFileError::Locked => say(
            "Arsip ini terkunci kata sandi. Bongkar dulu, lalu buka berkas JSON-nya.",
            "This archive is locked with a password. Unpack it first, and open its JSON.",
        ),
        DatasetFileError::BrokenArchive => {
            say("Arsip ini rusak. Salin atau unduh lagi.", "This archive is damaged. Copy or download it again.")
        }
        DatasetFileError::NotJson { line, column } => {
            let fault = Fault::NotJson { line: *line, column: *column };
            format!("{}: {}.", lang.opened().file, fault_text(lang, &fault))
        }
        DatasetFileError::NotADataset => say(
            "Berkas ini bukan kumpulan data. Yang dibaca: JSON dan arsip ZIP yang diunduh dari halaman Data.",
            "This file is no dataset. What is read: the JSON and the ZIP archive that the Data page offers.",
        ),
        DatasetFileError::OwnRecords => say(
            "Berkas ini berisi entri sendiri. Buka di halaman Entri sendiri.",
            "This file holds own records. Open it on the page Own records.",
        ),
    }
}

/// That the dataset has changed since an edition that the reader saw.
pub fn changed_since(lang: Lang, seen: u32) -> String {
    match lang {
        Lang::Id => format!("apa yang berubah sejak edisi {seen} yang Anda lihat"),
        Lang::En => format!("what changed since edition {seen}, which you saw"),
    }
}

/// How many problems a file has.
pub fn problems_counted(lang: Lang, count: usize) -> String {
    format!("{} ({})", lang.opened().problems, in_digits(lang, count))
}

/// What a dataset holds, in one line.
pub fn dataset_counts(lang: Lang, dataset: &Dataset) -> String {
    let later = dataset.later();
    let adoptions = later.map_or(0, |later| later.adoptions.len());
    let awards = later.map_or(0, |later| later.awards.len());
    let counts = [
        (dataset.visits.len(), lang.pick("kunjungan", "visits")),
        (dataset.programmes.len(), lang.pick("program", "programmes")),
        (adoptions, lang.pick("adopsi", "adoptions")),
        (awards, lang.pick("penghargaan", "awards")),
        (dataset.sources.len(), lang.pick("sumber", "sources")),
    ];
    counts.map(|(count, name)| format!("{} {name}", in_digits(lang, count))).join(" · ")
}

/// What happened to a record between two editions.
pub const fn change_label(lang: Lang, change: ChangeKind) -> &'static str {
    match (lang, change) {
        (Lang::Id, ChangeKind::New) => "baru",
        (Lang::En, ChangeKind::New) => "new",
        (Lang::Id, ChangeKind::Changed) => "berubah",
        (Lang::En, ChangeKind::Changed) => "changed",
        (Lang::Id, ChangeKind::Withdrawn) => "dicabut",
        (Lang::En, ChangeKind::Withdrawn) => "withdrawn",
        (Lang::Id, ChangeKind::Merged) => "digabung",
        (Lang::En, ChangeKind::Merged) => "merged",
    }
}

/// How many of some changes there are of each kind: `12 baru · 3 berubah`.
pub fn changes_counted(lang: Lang, changes: &[RecordChange]) -> String {
    let kinds = [ChangeKind::New, ChangeKind::Changed, ChangeKind::Withdrawn, ChangeKind::Merged];
    let counts = kinds.map(|kind| (changes.iter().filter(|one| one.change == kind).count(), kind));
    let counts = counts.into_iter().filter(|(count, _)| *count > 0);
    let counts: Vec<_> =
        counts.map(|(count, kind)| format!("{} {}", in_digits(lang, count), change_label(lang, kind))).collect();
    counts.join(" · ")
}

/// A value of a field that changed; one that is not there is said to be empty.
pub fn changed_value(lang: Lang, cell: &Cell) -> String {
    let text = cell_text(lang, cell);
    if text.is_empty() { lang.opened().empty.to_owned() } else { text }
}

/// A field that changed, as it is called on tables.
pub fn changed_field(lang: Lang, field: &FieldChange) -> String {
    field_label(lang, &field.path).unwrap_or_else(|| field.path.clone())
}

/// Changes as a table: a row for each record that came or went, and for each field that changed.
pub fn changes_table(lang: Lang, changes: &[RecordChange]) -> Table {
    let words = lang.opened();
    let columns = vec![
        Column::new("kind", words.kind, ColumnType::Text),
        Column::new("id", "ID", ColumnType::Code),
        Column::new("change", words.change, ColumnType::Text),
        Column::new("field", words.field, ColumnType::Code),
        Column::new("before", words.before, ColumnType::Text),
        Column::new("after", words.after, ColumnType::Text),
    ];
    let empty = || Cell::absent(crate::table::Absence::Empty);
    let rows = changes.iter().flat_map(|one| {
        let head = || {
            let label = change_label(lang, one.change);
            vec![Cell::text(one.kind.singular()), Cell::code(&one.id), Cell::text(label)]
        };
        let of_fields = one.fields.iter().map(move |field| {
            let value = |cell: &Cell| match cell_text(lang, cell) {
                text if text.is_empty() => empty(),
                text => Cell::text(text),
            };
            [head(), vec![Cell::code(&field.path), value(&field.before), value(&field.after)]].concat()
        });
        let into = one.into.as_ref().map_or_else(empty, Cell::text);
        let of_record = one.fields.is_empty().then(|| [head(), vec![empty(), empty(), into]].concat());
        of_fields.chain(of_record).collect::<Vec<_>>()
    });
    Table { rows: rows.collect(), columns }
}
