//! The words of the pages of reports. They travel with those pages.

use super::messages::messages;
use super::{Lang, in_digits};

impl Lang {
    /// The fixed messages of reports.
    pub const fn report(self) -> &'static ReportMessages {
        match self {
            Self::Id => &INDONESIAN,
            Self::En => &ENGLISH,
        }
    }
}

messages! {
    ReportMessages, INDONESIAN, ENGLISH, PAIRS;
    /// The page.
    heading: "Laporan studi tiru", "Study-visit reports";
    /// What the page is for.
    lead: "Susun laporan dan rencana tindak lanjut dari data, bahan, dan catatan Anda; unduh sebagai Word. Semua tersimpan di peramban ini.",
        "Build a report and its action plan from the data, what you collected and your notes; download it for Word. All stays in this browser.";
    /// A heading.
    begin: "Mulai laporan", "Begin a report";
    /// A button.
    begin_empty: "Laporan kosong", "Empty report";
    /// A field.
    from_visit: "Dari kunjungan", "From a visit";
    /// A field.
    from_region: "Dari daerah Anda", "From your region";
    /// A field.
    from_deck: "Dari presentasi", "From a presentation";
    /// A field.
    from_tag: "Dari catatan bertagar", "From notes with a tag";
    /// The first option of a choice.
    choose: "Pilih …", "Choose …";
    /// A button.
    make: "Buat", "Make";
    /// Before what a report is begun from.
    begin_from: "Mulai laporan dari:", "Begin a report from:";
    /// A heading.
    own: "Laporan Anda", "Your reports";
    /// None yet.
    none: "Belum ada laporan.", "No reports yet.";
    /// A title of a report that has none.
    untitled: "Tanpa judul", "Untitled";
    /// A button.
    delete: "Hapus", "Delete";
    /// A button.
    copy: "Gandakan", "Duplicate";
    /// Added to the title of a copy.
    copy_of: "salinan", "copy";
    /// A button.
    file: "Unduh berkas laporan", "Download report file";
    /// A button.
    open_file: "Buka berkas laporan", "Open report file";
    /// A failure.
    not_reports: "Berkas itu bukan berkas laporan Studi Tiru.", "That is not a Studi Tiru report file.";
    /// A failure.
    newer: "Berkas itu dibuat oleh versi yang lebih baru. Perbarui halaman ini; berkasnya tidak diubah.",
        "A newer version made that file. Update this page; the file was not changed.";
    /// A failure; the place follows.
    broken: "Bagian ini tidak dapat dibaca; tidak ada yang disimpan:", "This part cannot be read; nothing was kept:";
    /// A failure.
    not_kept: "Belum tersimpan: peramban menolak atau penyimpanannya penuh. Laporan ini ada selama halaman terbuka; unduh berkasnya.",
        "Not saved: the browser refuses or its storage is full. This report lasts while the page is open; download its file.";
    /// All is kept.
    kept: "Tersimpan di peramban ini", "Saved in this browser";
    /// What was found could not be read.
    damaged: "Sebagian laporan tersimpan tidak dapat dibaca di sini; isinya disimpan apa adanya.",
        "Some saved reports cannot be read here; they are kept as they are.";
    /// A failure.
    not_found: "Tidak ada laporan dengan alamat itu di peramban ini.", "This browser keeps no report with that address.";
    /// A link.
    all_reports: "Semua laporan", "All reports";
    /// The steps.
    steps: "Bagian laporan", "Parts of the report";
    /// A step.
    step_trip: "Perjalanan", "Trip";
    /// A step.
    step_people: "Peserta dan agenda", "People and agenda";
    /// A step.
    step_programmes: "Program dilihat", "Programmes seen";
    /// A step.
    step_gap: "Analisis kesenjangan", "Gap analysis";
    /// A step.
    step_plan: "Rencana tindak lanjut", "Action plan";
    /// A step.
    step_material: "Bahan dan lampiran", "Material and annexes";
    /// A step.
    step_conclusions: "Kesimpulan", "Conclusions";
    /// A step.
    step_signature: "Pengesahan", "Signature";
    /// What a step is, for whoever hears it.
    step_done: "lengkap", "complete";
    /// A way to look at a report.
    form: "Isian", "Form";
    /// A way to look at a report.
    preview: "Pratinjau", "Preview";
    /// Nothing is missing.
    nothing_missing: "Semua bagian pokok sudah diisi.", "Every main part is filled in.";
    /// What a value from the dataset is called.
    suggested: "dari data", "from the data";
    /// A button.
    accept: "Setujui", "Accept";
    /// A button.
    accept_all: "Setujui semua", "Accept all";
    /// What colours of the preview say.
    legend: "Kuning: dari data, belum Anda setujui. Jingga: belum diisi.",
        "Yellow: from the data, not accepted yet. Orange: not filled in.";
    /// A button.
    undo: "Urungkan", "Undo";
    /// A button.
    add_row: "Tambah baris", "Add row";
    /// A button.
    remove_row: "Hapus baris", "Remove row";
    /// A button.
    up: "Naik", "Up";
    /// A button.
    down: "Turun", "Down";
    /// A field.
    from_catalogue: "Tambah dari katalog", "Add from the catalogue";
    /// A button.
    own_programme: "Program lain", "Another programme";
    /// A heading of a disclosure.
    more_fields: "Isian lain", "More fields";
    /// A heading.
    questions: "Pertanyaan dan jawaban di lokasi", "Questions and answers on site";
    /// A button.
    add_question: "Tambah pertanyaan", "Add question";
    /// A heading.
    notes: "Catatan Anda", "Your notes";
    /// A step that needs another before.
    no_programmes: "Tambahkan dahulu program yang dilihat.", "First add the programmes seen.";
    /// A button.
    actions_from_choices: "Tambah dari keputusan", "Add from decisions";
    /// Before the fields that rows are put in order by.
    sort_by: "Urutkan menurut", "Sort by";
    /// A heading.
    plan_chart: "Bagan waktu", "Timeline";
    /// A button.
    take_plan: "Baca rencana terisi", "Read filled plan";
    /// A failure.
    not_a_plan: "Berkas itu bukan buku kerja rencana tindak lanjut.", "That is not a workbook of an action plan.";
    /// A failure; the column follows.
    no_column: "Kolom ini tidak ada di lembar pertama:", "The first sheet lacks the column:";
    /// A failure; row and column follow.
    bad_cell: "Isi sel ini tidak dapat dibaca; tidak ada yang diubah:", "This cell cannot be read; nothing was changed:";
    /// Nothing differs.
    no_difference: "Isinya sama dengan laporan ini.", "It says the same as this report.";
    /// A heading.
    differences: "Perbedaan dengan laporan ini", "Differences from this report";
    /// A button.
    take_differences: "Ambil perbedaan", "Take differences";
    /// A button.
    leave_differences: "Abaikan", "Ignore";
    /// What a row is that the report does not have.
    new_action: "kegiatan baru", "new action";
    /// A heading.
    collected: "Bahan yang dikumpulkan", "Collected";
    /// None.
    no_collected: "Belum ada. Di halaman mana pun, pilih “Tambah ke presentasi” pada grafik.",
        "None yet. On any page, choose “Add to presentation” at a chart.";
    /// A button.
    insert: "Sisipkan", "Insert";
    /// It is in the report.
    inserted: "disisipkan", "inserted";
    /// A button.
    write_conclusions: "Susun dari keputusan", "Write from decisions";
    /// Nothing to write from.
    no_decisions: "Pilih dahulu tindak lanjut di bagian analisis kesenjangan.", "First make decisions in the gap analysis.";
    /// A button.
    word: "Unduh Word", "Download Word";
    /// A file.
    markdown: "Markdown", "Markdown";
    /// A button.
    print: "Cetak atau PDF", "Print or PDF";
    /// A file.
    plan_workbook: "Rencana (Excel)", "Plan (Excel)";
    /// A file.
    plan_calendar: "Tenggat (kalender)", "Deadlines (calendar)";
    /// A menu.
    more_files: "Berkas lain", "Other files";
    /// A failure.
    not_made: "Berkas tidak dapat dibuat. Periksa koneksi internet, lalu coba lagi.",
        "The file could not be made. Check the connection and try again.";
    /// A button.
    choose_logo: "Pilih logo", "Choose logo";
    /// A button.
    remove_logo: "Hapus logo", "Remove logo";
    /// A date that is typed by half.
    half_date: "Tanggal belum lengkap; belum disimpan.", "The date is incomplete; it is not saved.";
    /// What leads from a value to its sources.
    sources_of_value: "Sumber:", "Sources:";
    /// What was read from a file; how many follows.
    taken_in: "Laporan yang dibuka dari berkas:", "Reports opened from the file:";
    /// What an address wants to begin from is not there.
    unknown_beginning: "Kunjungan atau daerah itu tidak ada dalam data.", "There is no such visit or region in the data.";
}

/// How many fields are not filled in.
pub fn fields_missing(lang: Lang, count: usize) -> String {
    let count = in_digits(lang, count);
    match (lang, count.as_str()) {
        (Lang::Id, _) => format!("Belum diisi: {count} isian"),
        (Lang::En, "1") => "Not filled in: 1 field".to_owned(),
        (Lang::En, _) => format!("Not filled in: {count} fields"),
    }
}

#[cfg(test)]
mod tests {
    use super::PAIRS;

    #[test]
    fn every_message_is_there_in_both_languages() {
        assert!(PAIRS.iter().all(|(_, id, en)| !id.is_empty() && !en.is_empty()));
    }
}
