//! The fixed messages of the frame that pages of figures share, of the header and of the search.

use super::messages::messages;

messages! {
    FrameMessages, INDONESIAN, ENGLISH, PAIRS;
    /// A way to look at a figure.
    tab_chart: "Grafik", "Chart";
    /// A way to look at a figure.
    tab_map: "Peta", "Map";
    /// The ways to look at a figure.
    shown_as: "Tampilan", "View";
    /// What opens the remarks on a figure, in few words.
    caveat: "Sampel, bukan seluruh kunjungan", "A sample, not every visit";
    /// The figures of a page as small pictures.
    filmstrip: "Grafik di halaman ini", "Figures on this page";
    /// The part of a page beside its figure.
    rail: "Rincian", "Details";
    /// What raises and lowers the sheet of details on a phone.
    sheet_handle: "Perbesar atau kecilkan rincian", "Raise or lower the details";
    /// Before the last day of gathering.
    gathered_until: "data sampai", "data up to";
    /// What opens further filters.
    more_filters: "Filter lain", "More filters";
    /// What opens further things to do.
    more: "Lainnya", "More";
    /// The search over everything.
    search: "Cari di semua data", "Search everything";
    /// What can be searched for.
    search_hint: "Daerah, program, lembaga", "Region, programme, institution";
    /// Nothing was found.
    search_none: "Tidak ditemukan. Coba kata lain.", "Nothing found. Try other words.";
    /// Before what was opened last.
    search_recent: "Terakhir dibuka", "Opened last";
    /// A setting.
    slash_opens: "Tombol “/” membuka pencarian", "The “/” key opens the search";
    /// What a page is.
    page: "Halaman", "Page";
    /// What a programme is.
    programme: "Program", "Programme";
    /// What was chosen as a picture is none.
    not_a_picture: "Berkas itu bukan gambar yang dapat dibuka peramban ini.", "This browser cannot open that file as a picture.";
    /// It was put aside before.
    was_aside: "Sudah ada di baki salindia.", "Already in the slide tray.";
    /// A note was written.
    noted: "Catatan tersimpan.", "Note saved.";
    /// Takes the last step back.
    undo: "Urungkan", "Undo";
    /// The menu of the page.
    menu: "Menu", "Menu";
    /// The sections of a page.
    sections: "Bagian halaman ini", "Sections of this page";
    /// The stage as a slide.
    projector: "Tayangkan di layar ini", "Present on this screen";
    /// Leaves the stage as a slide.
    leave_projector: "Selesai menayangkan (Esc)", "Stop presenting (Esc)";
    /// Heading of the strip below a page.
    method: "Metode dan sumber", "Method and sources";
    /// A heading.
    tray: "Baki salindia", "Slide tray";
    /// A button of an entry of the tray.
    take_out: "Keluarkan dari baki", "Take out of the tray";
    /// An entry of the tray.
    tray_list: "Daftar kunjungan", "List of visits";
    /// An entry of the tray.
    tray_summary: "Ringkasan kunjungan", "Summary of visits";
}
