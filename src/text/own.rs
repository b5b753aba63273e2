//! The words of the pages of the reader's own records, and what is said of such records elsewhere.

use super::messages::messages;
use super::{Lang, field_label, in_digits};
use crate::dataset::{Kind, Shown, is_own};
use crate::model::NotACount;

impl Lang {
    /// The fixed messages of own records.
    pub const fn own(self) -> &'static OwnWords {
        match self {
            Self::Id => &INDONESIAN,
            Self::En => &ENGLISH,
        }
    }
}

messages! {
    OwnWords, INDONESIAN, ENGLISH, PAIRS;
    /// What the page is for.
    lead: "Catat kunjungan hari ini, atau yang belum ada di kumpulan data. Entri Anda ikut dihitung di semua grafik dan peta, selalu ditandai, dan tidak pernah disebut sebagai data terbitan. Semua tersimpan di peramban ini.",
        "Write down today's visit, or one that the dataset lacks. Your records count in every chart and map, are always marked, and are never called published. All stays in this browser.";
    /// A heading.
    add: "Tambah", "Add";
    /// A heading.
    list: "Entri Anda", "Your records";
    /// None yet.
    none: "Belum ada entri sendiri.", "No own records yet.";
    /// What it is for.
    guest_book_lead: "Untuk meja penerima tamu: satu formulir besar, tamu demi tamu, juga tanpa internet.",
        "For the reception desk: one large form, guest after guest, also without internet.";
    /// A heading of the guest book.
    welcome: "Selamat datang", "Welcome";
    /// A field of the guest book.
    from_where: "Dari lembaga mana?", "Which institution are you from?";
    /// A field of the guest book.
    how_many: "Berapa orang?", "How many people?";
    /// A field of the guest book.
    leader_name: "Nama pimpinan rombongan", "Name of the head of the delegation";
    /// A field of the guest book.
    leader_role: "Jabatan", "Position";
    /// A field of the guest book.
    what_to_learn: "Ingin belajar tentang apa?", "What would you like to learn about?";
    /// A field of the guest book.
    message: "Pesan (boleh kosong)", "Message (optional)";
    /// A button.
    save_guest: "Simpan", "Save";
    /// A button.
    next_guest: "Tamu berikutnya", "Next guest";
    /// After a guest was saved.
    thanks: "Terima kasih. Kunjungan Anda sudah dicatat.", "Thank you. Your visit has been written down.";
    /// A button.
    leave_guest_book: "Tutup buku tamu", "Close the guest book";
    /// Nothing can be saved yet.
    name_needed: "Tuliskan nama lembaga terlebih dahulu.", "Please write the name of the institution first.";
    /// A button.
    delete: "Hapus", "Delete";
    /// A button.
    copy: "Gandakan", "Duplicate";
    /// A button.
    file: "Unduh semua sebagai berkas", "Download all as a file";
    /// What the file is for.
    file_lead: "Berkas ini dapat dibuka di peramban lain, dan dikirim kepada pengelola kumpulan data untuk diperiksa dan digabungkan.",
        "The file opens in another browser, and can be sent to the dataset's maintainers, who check and merge it.";
    /// A button.
    open_file: "Buka berkas entri", "Open a file of records";
    /// A button.
    open_sheet: "Ambil dari lembar kerja", "Take in a spreadsheet";
    /// What it takes.
    sheet_lead: "Daftar tamu sebagai XLSX, XLS, ODS, atau CSV: satu kunjungan per baris. Sel yang disalin dapat ditempel (Ctrl+V). Anda melihat dulu bagaimana tiap kolom dibaca.",
        "A guest list as XLSX, XLS, ODS or CSV: one visit a row. Copied cells can be pasted (Ctrl+V). You see first what each column is read as.";
    /// A heading.
    subject_heading: "Entri sendiri sebagai halaman daerah Anda", "Your own records as a page about your region";
    /// What it makes.
    subject_lead: "Untuk tuan rumah lain: semua entri Anda menjadi kumpulan data tentang daerah itu, dengan grafik, peta, dan paparan yang sama. Di halaman Data, kumpulan data itu dapat diunduh (lisensi CC BY 4.0).",
        "For another host: all your records become a dataset about that region, with the same charts, maps and talks. The Data page offers it as a file (licence CC BY 4.0).";
    /// A field.
    subject_region: "Daerah yang dikunjungi", "The region visited";
    /// A field.
    subject_publisher: "Pencatat, sebagai sumber", "Who keeps the records, as their source";
    /// A field.
    subject_url: "Alamat situs pencatat", "Address of the keeper's site";
    /// A fault.
    subject_region_fault: "Tuliskan nama kabupaten, kota, atau provinsi.", "Please write the name of a regency, city or province.";
    /// A fault.
    subject_publisher_fault: "Tuliskan nama pencatatnya.", "Please write who keeps the records.";
    /// A fault.
    subject_url_fault: "Tuliskan alamat yang dimulai dengan https://.", "Please write an address that begins with https://.";
    /// A button.
    subject_show: "Tampilkan halaman itu", "Show that page";
    /// A button.
    template: "Unduh templat (XLSX)", "Download a template (XLSX)";
    /// A choice, and the name of a table.
    sheet: "Lembar", "Sheet";
    /// Before the heading of a column.
    read_as: "Dibaca sebagai", "Read as";
    /// A column that is left out.
    not_taken: "Tidak diambil", "Left out";
    /// A choice.
    month_first: "Bulan di depan (10/09/2019 = 9 Oktober)", "Month first (10/09/2019 = 9 October)";
    /// Before the names of what a file brings.
    preview: "Berkas ini memuat:", "This file holds:";
    /// What a file brings that is not there.
    new_here: "baru", "new";
    /// What a file brings that is there.
    same_here: "sudah ada", "already there";
    /// What a file brings that is there with other words.
    other_here: "berbeda dengan yang ada; disimpan sebagai entri baru", "differs from the one there; kept as a new record";
    /// A button.
    take_in: "Ambil", "Take in";
    /// A button.
    cancel: "Batal", "Cancel";
    /// A failure.
    not_own: "Berkas itu bukan berkas entri sendiri Studi Tiru.", "That is not a file of own records of Studi Tiru.";
    /// A failure.
    newer: "Berkas itu dibuat oleh versi yang lebih baru. Perbarui halaman ini; berkasnya tidak diubah.",
        "That file was made by a newer version. Update this page; the file is unchanged.";
    /// A failure, before the number of an entry.
    broken: "Berkas itu tidak diambil: tidak terbaca di entri", "That file was not taken in: cannot read entry";
    /// A failure.
    not_kept: "Peramban ini tidak menyimpan entri Anda: penyimpanan penuh atau ditolak. Entri tetap ada selama halaman ini terbuka; unduh sebagai berkas.",
        "This browser does not keep your records: its storage is full or refused. They last while this page is open; download them as a file.";
    /// A failure.
    damaged: "Sebagian simpanan tidak terbaca dan dibiarkan apa adanya.", "Something stored could not be read and was left as it is.";
    /// A sign on a record that is not sound.
    unsound: "belum lengkap, belum dihitung", "incomplete, not counted yet";
    /// All is saved.
    saved: "Tersimpan di peramban ini.", "Saved in this browser.";
    /// It counts.
    counts: "Ikut dihitung.", "It counts.";
    /// Above what is wrong.
    faults: "Belum ikut dihitung. Periksa:", "Not counted yet. Please look at:";
    /// Above visits that may be the same.
    similar: "Mungkin kunjungan yang sama:", "Perhaps the same visit:";
    /// Before what a new institution seems to be.
    new_institution: "Lembaga baru; dibaca sebagai", "New institution; read as";
    /// Before an institution that is known.
    known_institution: "Sudah dikenal:", "Known:";
    /// A group of fields.
    source: "Sumber (boleh kosong)", "Source (optional)";
    /// What a record without a source rests on.
    source_lead: "Tanpa sumber, entri disebut \"entri sendiri, tidak diterbitkan\". Untuk digabungkan ke kumpulan data, sumber dengan alamat perlu diisi.",
        "Without a source it is cited as \"own record, not published\". To be merged into the dataset it needs a source with an address.";
    /// A group of fields.
    more: "Isian lain", "More fields";
    /// The first option of a choice.
    choose: "Pilih …", "Choose …";
    /// A link.
    back: "Semua entri sendiri", "All own records";
    /// A link to the page of the record.
    show: "Lihat halamannya", "Show its page";
    /// What a date may be.
    date_hint: "2026-11-29, 2026-11, atau 2026", "2026-11-29, 2026-11 or 2026";
    /// What a number of people may be.
    people_hint: "40, ±40, atau lebih dari 40", "40, ±40 or more than 40";
    /// What a list may be.
    lines_hint: "Satu per baris", "One on each line";
    /// A record that is not there.
    gone: "Entri ini tidak ada di peramban ini.", "This record is not in this browser.";
}

/// What is said of own records on other pages: apart from the table, which those pages need not have.
macro_rules! phrases {
    ($($(#[$doc:meta])* $name:ident: $indonesian:literal, $english:literal;)*) => {
        $($(#[$doc])* pub const fn $name(lang: Lang) -> &'static str {
            match lang { Lang::Id => $indonesian, Lang::En => $english }
        })*
    };
}

phrases! {
    /// The page of own records.
    own_heading: "Entri sendiri", "Own records";
    /// The guest book.
    guest_book_heading: "Buku tamu", "Guest book";
    /// The sign of an own record, where it is named.
    own_sign: "entri sendiri", "own record";
    /// On the page of an own record.
    own_on_record: "Entri sendiri, tidak diterbitkan: hanya ada di peramban ini.", "Own record, not published: it is in this browser alone.";
    /// A link to the form of an own record.
    own_edit: "Ubah entri ini", "Edit this record";
    /// A link on the page of a published record.
    own_correct: "Usulkan perbaikan", "Suggest a correction";
    /// A link on the page of visits.
    own_add_visit: "Tambah kunjungan sendiri", "Add a visit of your own";
    /// Before the ways to datasets of other subjects.
    other_subjects: "Objek lain, dengan halaman yang sama:", "Another subject, on the same pages:";
    /// A link to the built-in dataset.
    back_to_built_in: "Kembali ke kumpulan data utama", "Back to the main dataset";
    /// The browser does not keep a dataset that the reader opened.
    dataset_not_kept: "Peramban ini tidak mau menyimpan berkas: sesudah halaman dimuat ulang, buka lagi berkasnya.",
        "This browser does not keep the file: after a reload, open it again.";
    /// A dataset that an address asks for is not there.
    dataset_missing: "Kumpulan data yang diminta alamat ini tidak ada di sini atau tidak dapat dibaca. Yang ditampilkan: kumpulan data utama. Buka berkasnya di halaman Data.",
        "The dataset that this address asks for is not here or cannot be read. Shown is the main dataset. Open its file on the Data page.";
    /// What two editions differ in.
    what_changed: "Apa yang berubah", "What changed";
    /// The choice of which records are shown.
    shown_heading: "Yang ditampilkan", "Shown";
}

/// A choice of which records are shown.
pub const fn shown_label(lang: Lang, shown: Shown) -> &'static str {
    match (lang, shown) {
        (Lang::Id, Shown::All) => "Semua",
        (Lang::En, Shown::All) => "All",
        (Lang::Id, Shown::Published) => "Terbitan saja",
        (Lang::En, Shown::Published) => "Published only",
        (Lang::Id, Shown::Own) => "Sendiri saja",
        (Lang::En, Shown::Own) => "Own only",
    }
}

/// A name with the sign of an own record, where it is one.
pub fn with_own_sign(lang: Lang, name: String, id: &str) -> String {
    if is_own(id) { format!("{name} ({})", own_sign(lang)) } else { name }
}

/// What one record of a kind is called on a button that adds one.
pub fn add_label(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Visit => lang.pick("Kunjungan", "Visit"),
        Kind::Institution => lang.pick("Lembaga", "Institution"),
        Kind::Adoption => lang.pick("Adopsi", "Adoption"),
        Kind::Award => lang.pick("Penghargaan", "Award"),
        Kind::Source => lang.pick("Sumber", "Source"),
        Kind::Conflict => lang.pick("Perbaikan", "Correction"),
        _ => "",
    }
}

/// What a field of a form of own records is called; none for one that no form has. `#` stands for the number of a row.
pub fn own_field_label(lang: Lang, path: &str) -> Option<String> {
    let words = match path {
        "start" => lang.pick("Tanggal mulai", "First day"),
        "end" => lang.pick("Tanggal selesai, bila beberapa hari", "Last day, if several"),
        "institutions.#.institution" => lang.pick("Nama lembaga", "Name of the institution"),
        "institutions.#.people" => lang.pick("Jumlah orangnya", "Its people"),
        "people.count" => lang.pick("Jumlah peserta seluruhnya", "People in all"),
        "led_by.#.name" => lang.pick("Dipimpin oleh: nama", "Led by: name"),
        "led_by.#.role" => lang.pick("Dipimpin oleh: jabatan", "Led by: position"),
        "received_by.#.name" => lang.pick("Diterima oleh: nama", "Received by: name"),
        "received_by.#.role" => lang.pick("Diterima oleh: jabatan", "Received by: position"),
        "source.publisher" => lang.pick("Penerbit", "Publisher"),
        "source.title" => lang.pick("Judul", "Title"),
        "source.url" => lang.pick("Alamat (https://…)", "Address (https://…)"),
        "source.published" => lang.pick("Tanggal terbit", "Day of publication"),
        "about.kind" => lang.pick("Jenis data yang diperbaiki", "Kind of record to correct"),
        "about.id" => lang.pick("ID entri yang diperbaiki", "ID of the record to correct"),
        "field" => lang.pick("Kolom yang diperbaiki", "Field to correct"),
        "text" => lang.pick("Apa yang keliru, dan apa yang benar", "What is wrong, and what is right"),
        _ => return field_label(lang, path),
    };
    Some(words.to_owned())
}

/// Why a text is no number of people, and what would be one.
pub fn not_a_count(lang: Lang, why: NotACount) -> &'static str {
    match why {
        NotACount::Range => lang.pick(
            "tulis satu bilangan, misalnya \"±35\" atau \"lebih dari 30\"",
            "write one number, such as \"±35\" or \"more than 30\"",
        ),
        NotACount::NoDigits => lang.pick("tulis dengan angka, misalnya 20", "write it in digits, such as 20"),
        NotACount::Unclear => lang.pick(
            "bukan jumlah orang; tulis misalnya 40, ±40, atau lebih dari 40",
            "not a number of people; write 40, ±40 or more than 40",
        ),
    }
}

/// The publisher of the source of records for which the reader named none. It stands in citations of either language.
pub const fn own_source_name() -> &'static str {
    "Entri sendiri, tidak diterbitkan (own record, not published)"
}

/// That some of the records that a figure counts are the reader's own.
pub fn own_note(lang: Lang, own: usize) -> String {
    let number = in_digits(lang, own);
    match (lang, own) {
        (Lang::Id, _) => format!("◇ Termasuk {number} entri sendiri yang tidak diterbitkan."),
        (Lang::En, 1) => format!("◇ Includes {number} own record, not published."),
        (Lang::En, _) => format!("◇ Includes {number} own records, not published."),
    }
}

/// How many own records take part in what is shown.
pub fn own_count(lang: Lang, count: usize) -> String {
    let number = in_digits(lang, count);
    match (lang, count) {
        (Lang::Id, _) => format!("{number} entri sendiri"),
        (Lang::En, 1) => format!("{number} own record"),
        (Lang::En, _) => format!("{number} own records"),
    }
}

/// Why a file is no spreadsheet that is read, and what to do.
#[derive(Debug)]
pub struct SheetErrors {
    /// Nothing stands in it.
    pub empty: &'static str,
    /// It is a page of the web.
    pub web_page: &'static str,
    /// It has a password.
    pub locked: &'static str,
    /// It is of another kind.
    pub not_a_sheet: &'static str,
    /// It is too large.
    pub too_large: &'static str,
    /// It has too many rows.
    pub too_many: &'static str,
}

/// The words for files that are no spreadsheets.
pub const fn sheet_error(lang: Lang) -> SheetErrors {
    match lang {
        Lang::Id => SheetErrors {
            empty: "berkas ini kosong",
            web_page: "berkas ini halaman web dengan nama lain; buka di Excel atau LibreOffice, lalu simpan sebagai XLSX atau CSV",
            locked: "berkas ini terkunci kata sandi; simpan tanpa kata sandi, lalu buka lagi",
            not_a_sheet: "berkas ini bukan lembar kerja; yang dibaca: XLSX, XLS, ODS, dan CSV",
            too_large: "berkas ini terlalu besar; paling besar 20 MB",
            too_many: "lembar ini punya terlalu banyak baris; paling banyak 2.000, bagi menjadi beberapa berkas",
        },
        Lang::En => SheetErrors {
            empty: "this file is empty",
            web_page: "this file is a web page under another name; open it in Excel or LibreOffice and save it as XLSX or CSV",
            locked: "this file is locked with a password; save it without one and open it again",
            not_a_sheet: "this file is no spreadsheet; XLSX, XLS, ODS and CSV are read",
            too_large: "this file is too large; 20 MB at most",
            too_many: "this sheet has too many rows; 2,000 at most, divide it into several files",
        },
    }
}

/// How many rows of a sheet would count at once.
pub fn import_counts(lang: Lang, sound: usize, all: usize) -> String {
    let (sound, all) = (in_digits(lang, sound), in_digits(lang, all));
    match lang {
        Lang::Id => format!("{all} baris terbaca; {sound} langsung dihitung, sisanya disimpan untuk dilengkapi."),
        Lang::En => format!("{all} rows read; {sound} count at once, the others are kept to be completed."),
    }
}

/// How many guests were written down today.
pub fn guests_today(lang: Lang, count: usize) -> String {
    let number = in_digits(lang, count);
    match (lang, count) {
        (Lang::Id, _) => format!("{number} kunjungan dicatat hari ini"),
        (Lang::En, 1) => format!("{number} visit written down today"),
        (Lang::En, _) => format!("{number} visits written down today"),
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
