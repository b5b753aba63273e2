//! The words of the notebook. They travel with its page.

use super::messages::messages;
use super::{Lang, in_digits};

messages! {
    NotebookMessages, INDONESIAN, ENGLISH, PAIRS;
    /// The page.
    heading: "Catatan saya", "My notes";
    /// What becomes of what is written.
    privacy: "Catatan hanya tersimpan di peramban ini; tidak ada yang dikirim ke mana pun.",
        "Notes are kept in this browser only; nothing is sent anywhere.";
    /// A state.
    saved: "Tersimpan di peramban ini", "Saved in this browser";
    /// A state.
    saving: "Menyimpan …", "Saving …";
    /// A state.
    unsaved_full: "Belum tersimpan: ruang penyimpanan peramban penuh. Catatan masih ada di halaman ini; ekspor sekarang, lalu hapus versi lama di bawah.",
        "Not saved: this browser's storage is full. Your notes are still on this page; export them now, then clear old versions below.";
    /// A state.
    unsaved_refused: "Peramban ini tidak mengizinkan penyimpanan. Catatan hanya bertahan sampai halaman ditutup: ekspor sebelum pergi.",
        "This browser refuses to keep anything. Notes last until this page is closed: export them before you leave.";
    /// A find.
    damaged: "Ada catatan tersimpan yang tidak dapat dibaca. Isinya disimpan apa adanya dan dapat diunduh.",
        "Some kept notes cannot be read. They are kept as they are and can be downloaded.";
    /// A find.
    newer: "Ada catatan dari versi program yang lebih baru. Isinya tidak disentuh dan dapat diunduh.",
        "Some notes were written by a newer version of this program. They are left untouched and can be downloaded.";
    /// Takes them along.
    download_kept: "Unduh apa adanya", "Download as is";
    /// An action.
    new_note: "Catatan baru", "New note";
    /// A link.
    every_note: "Semua catatan", "All notes";
    /// An action.
    undo: "Urungkan", "Undo";
    /// An action.
    redo: "Ulangi", "Redo";
    /// An action.
    edit: "Sunting", "Edit";
    /// An action.
    done: "Selesai", "Done";
    /// An action.
    delete: "Hapus", "Delete";
    /// An action.
    restore: "Pulihkan", "Restore";
    /// An action.
    delete_forever: "Hapus selamanya", "Delete for good";
    /// A heading.
    bin: "Tempat sampah", "Bin";
    /// A field.
    text: "Isi catatan", "Text of the note";
    /// Beside a field.
    text_help: "Markdown: # judul, **tebal**, *miring*, - daftar, > kutipan; alamat https://… menjadi tautan.", "Markdown: # heading, **bold**, *italic*, - list, > quote; an address https://… becomes a link.";
    /// A button.
    insert_claim: "Sisipkan angka dari grafik ini", "Insert the number from this figure";
    /// What it does.
    insert_claim_about: "Menambahkan kalimat dengan angka dan alamat asalnya; kelak diperiksa apakah masih berlaku",
        "Adds a sentence with the number and the address that it comes from; later it is checked whether it still holds";
    /// Where a claim could not be made.
    claim_not_arrived: "Data belum dapat dimuat. Periksa koneksi internet, lalu coba lagi.",
        "The data could not be loaded. Check your internet connection and try again.";
    /// Before how many claims still hold.
    claims_hold: "Angka yang masih sesuai data", "Numbers that still hold";
    /// Before what a figure says by now.
    claim_changed: "Angka ini sudah berubah. Sekarang:", "This number has changed. It is now:";
    /// A claim whose figure or mark is no longer there.
    claim_gone: "Grafik atau bagian asal angka ini tidak ada lagi dalam data.", "The figure or mark that this number came from is no longer in the data.";
    /// A link to the view of a claim.
    claim_open: "Buka asalnya", "Open where it comes from";
    /// A field.
    tags: "Tag", "Tags";
    /// A field.
    author: "Penulis (opsional)", "Author (optional)";
    /// A field.
    agenda: "Tempat dalam agenda (opsional)", "Place in the agenda (optional)";
    /// A field.
    follow_up: "Perlu ditindaklanjuti", "To follow up";
    /// Below the field.
    preview: "Pratinjau", "Preview";
    /// An order.
    by_agenda: "Menurut agenda", "By agenda";
    /// A button.
    export_locked: "Ekspor terkunci", "Export locked";
    /// Names the way of locking.
    locked_how: "Dikunci dengan AES-256-GCM; kuncinya dari kata sandi dengan PBKDF2-SHA-256, 600.000 putaran. Tanpa kata sandi itu berkas tidak dapat dibuka siapa pun, kami pun tidak.",
        "Locked with AES-256-GCM; its key comes from the passphrase by PBKDF2-SHA-256, 600,000 rounds. Without the passphrase nobody can open the file, nor can we.";
    /// A field.
    passphrase: "Kata sandi", "Passphrase";
    /// A choice.
    show_passphrase: "Tampilkan", "Show";
    /// A button.
    lock_and_save: "Kunci dan unduh", "Lock and download";
    /// A button.
    unlock: "Buka kunci", "Unlock";
    /// A failure.
    wrong_passphrase: "Kata sandi salah, atau berkas rusak.", "Wrong passphrase, or the file is damaged.";
    /// A failure.
    no_locking: "Peramban ini tidak dapat mengunci berkas di halaman ini.", "This browser cannot lock files on this page.";
    /// A heading.
    locked_file: "Berkas ini terkunci", "This file is locked";
    /// A statement: what the browser promised.
    persisted: "Peramban tidak akan menghapusnya otomatis.", "The browser will not remove it automatically.";
    /// A statement: what it did not promise.
    not_persisted: "Peramban dapat menghapusnya jika ruang penyimpanan habis: unduh catatan sebelum pergi.",
        "The browser may remove it when storage runs out: download the notes before you leave.";
    /// A button.
    empty_store: "Hapus semua simpanan", "Delete everything kept";
    /// The same button, asked once more.
    really_empty: "Hapus catatan, presentasi, dan pilihan? Tekan lagi untuk memastikan",
        "Delete notes, presentations and choices? Press again to confirm";
    /// A search.
    search: "Cari di catatan", "Search notes";
    /// An order.
    order: "Urutkan", "Order";
    /// An order.
    by_time: "Terakhir diubah", "Last changed";
    /// An order.
    by_subject: "Menurut hal", "By subject";
    /// A filter.
    only_follow_up: "Hanya yang perlu ditindaklanjuti", "Only those to follow up";
    /// Nothing.
    none: "Belum ada catatan. Tulis yang pertama, atau buka sebuah kunjungan, program, atau daerah dan catat di sana.",
        "There are no notes yet. Write the first, or open a visit, a programme or a region and note something there.";
    /// Nothing.
    none_found: "Tidak ada catatan yang cocok.", "No matching notes.";
    /// A subject.
    free: "Catatan bebas", "Free note";
    /// A subject.
    view: "Tampilan halaman", "A view of the page";
    /// A rival.
    rival: "Ditulis di tab atau perangkat lain pada saat yang sama. Bandingkan, lalu hapus salah satunya.",
        "Written in another tab or on another device at the same time. Compare, then delete one of the two.";
    /// A menu.
    take_along: "Ekspor", "Export";
    /// A file.
    export_json: "Semua catatan (JSON, dapat diimpor)", "All notes (JSON, can be imported)";
    /// A file.
    export_markdown: "Naskah (Markdown)", "Text (Markdown)";
    /// A file.
    copy_with_notes: "Aplikasi berisi catatan (HTML)", "App with notes (HTML)";
    /// The same file, where the app comes from a host.
    copy_from_host: "Aplikasi berisi catatan (HTML, perlu internet)", "App with notes (HTML, needs internet)";
    /// A file.
    export_csv: "Tabel (CSV untuk Excel)", "Table (CSV for Excel)";
    /// A file.
    print: "Cetak", "Print";
    /// An action.
    import: "Impor", "Import";
    /// An import.
    import_preview: "Isi berkas itu", "What the file holds";
    /// An import.
    import_new: "baru", "new";
    /// An import.
    import_same: "sama", "the same";
    /// An import.
    import_later: "lebih baru dari milik Anda (milik Anda masuk tempat sampah)", "later than yours (yours goes into the bin)";
    /// An import.
    import_earlier: "lebih lama dari milik Anda (tidak mengubah apa pun)", "earlier than yours (they change nothing)";
    /// An import.
    import_rival: "berbeda: keduanya disimpan", "different: both are kept";
    /// An import.
    import_now: "Gabungkan", "Merge";
    /// An import.
    cancel: "Batal", "Cancel";
    /// An error.
    not_json: "Berkas ini bukan JSON yang utuh", "This file is not complete JSON";
    /// An error.
    not_notes: "Berkas ini bukan berkas catatan Studi Tiru.", "This is not a file of Studi Tiru notes.";
    /// An error.
    newer_file: "Berkas ini dari versi program yang lebih baru. Muat ulang halaman, lalu coba lagi.",
        "This file was written by a newer version. Reload the page, then try again.";
    /// An error.
    broken_note: "Catatan ini di berkas tidak dapat dibaca", "This note of the file cannot be read";
    /// A panel.
    storage: "Penyimpanan", "Storage";
    /// A panel.
    storage_lead: "Tersimpan di peramban ini (localStorage): catatan, presentasi, pilihan Anda, dan versi sebelumnya.",
        "Kept in this browser (localStorage): notes, presentations, your choices and earlier versions.";
    /// A panel.
    versions: "Versi", "Versions";
    /// A panel.
    bytes: "Ukuran", "Size";
    /// A panel.
    clear_versions: "Hapus versi lama", "Clear old versions";
    /// A panel.
    bring_back: "Gabungkan versi ini", "Merge this version";
    /// Columns of the table.
    column_id: "ID", "ID";
    /// Columns of the table.
    column_about: "Tentang", "About";
    /// Columns of the table.
    column_changed: "Diubah", "Changed";
}

impl Lang {
    /// The fixed messages of the notebook in this language.
    pub const fn notebook(self) -> &'static NotebookMessages {
        match self {
            Self::Id => &INDONESIAN,
            Self::En => &ENGLISH,
        }
    }
}

/// How large a picture was when it was chosen, and how large it is kept, in bytes.
pub fn picture_kept(lang: Lang, before: usize, after: usize) -> String {
    let (from, to) = (size(lang, before), size(lang, after));
    match (lang, after < before) {
        (Lang::Id, true) => format!("Gambar diperkecil dari {from} menjadi {to}."),
        (Lang::En, true) => format!("The picture was reduced from {from} to {to}."),
        (Lang::Id, false) => format!("Gambar disimpan: {to}."),
        (Lang::En, false) => format!("The picture is kept: {to}."),
    }
}

/// `12 KB`, `1,2 MB`: a size in the reader's format.
pub fn size(lang: Lang, bytes: usize) -> String {
    let whole = |count: usize| in_digits(lang, count);
    match bytes {
        small if small < 1000 => format!("{} B", whole(small)),
        medium if medium < 1_000_000 => format!("{} KB", whole(medium.div_ceil(1000))),
        large => format!("{}{}{} MB", whole(large / 1_000_000), lang.pick(",", "."), large % 1_000_000 / 100_000),
    }
}

/// How many notes like the reader's a browser keeps.
pub fn notes_that_fit(lang: Lang, count: usize) -> String {
    let count = in_digits(lang, count);
    match lang {
        Lang::Id => format!("Peramban ini memuat sekitar {count} catatan sebesar catatan Anda."),
        Lang::En => format!("This browser has room for about {count} notes as large as yours."),
    }
}

/// How much is kept, and about how much more a browser keeps: `Terpakai 12 KB dari sekitar 5 MB.`
pub fn room(lang: Lang, used: usize, all: usize) -> String {
    let (used_size, all_size, left) = (size(lang, used), size(lang, all), size(lang, all.saturating_sub(used)));
    match lang {
        Lang::Id => format!("Terpakai {used_size} dari sekitar {all_size} yang disediakan peramban; tersisa {left}."),
        Lang::En => format!("Used: {used_size} of about {all_size} that browsers give a page; {left} left."),
    }
}
