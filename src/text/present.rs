//! The words of the pages of decks. They travel with those pages.

use super::Lang;
use super::messages::messages;

messages! {
    PresentMessages, INDONESIAN, ENGLISH, PAIRS;
    /// The page.
    heading: "Presentasi", "Presentations";
    /// What the page is for.
    lead: "Susun presentasi dari grafik dan data di sini; dapat ditayangkan tanpa internet.",
        "Build presentations from the charts and records here; they can be shown offline.";
    /// A heading.
    ready: "Siap pakai", "Ready to use";
    /// A heading.
    own: "Buatan Anda", "Your own";
    /// None yet.
    none: "Belum ada. Buat yang baru, salin yang siap pakai, atau tambahkan grafik dari halaman mana pun.",
        "None yet. Make a new one, copy a ready one, or add charts from any page.";
    /// A heading.
    for_region: "Untuk satu daerah", "For one region";
    /// What it is.
    for_region_lead: "Bahan tuan rumah: kunjungan sebelumnya, program yang dipelajari, adopsi daerah sekitar, agenda hari ini.",
        "For the host: earlier visits, programmes studied, adoptions nearby, today's agenda.";
    /// A field.
    region: "Daerah", "Region";
    /// A button.
    make: "Buat", "Make";
    /// Not found.
    no_region: "Tidak ada kabupaten, kota, atau provinsi bernama itu.", "No regency, city or province has that name.";
    /// Several regions are called alike.
    which_region: "Yang mana?", "Which one?";
    /// A button.
    new_deck: "Presentasi baru", "New presentation";
    /// A title of a new deck.
    untitled: "Tanpa judul", "Untitled";
    /// A button.
    show: "Tayangkan", "Show";
    /// A button.
    edit: "Sunting", "Edit";
    /// A button.
    copy: "Salin untuk disunting", "Copy to edit";
    /// Added to the title of a copy.
    copy_of: "salinan", "copy";
    /// A button.
    delete: "Hapus", "Delete";
    /// A button.
    undo: "Urungkan", "Undo";
    /// A button.
    file: "Unduh sebagai berkas", "Download as file";
    /// A button.
    open_file: "Buka berkas presentasi", "Open presentation file";
    /// A failure.
    not_decks: "Berkas itu bukan berkas presentasi Studi Tiru.", "That is not a Studi Tiru presentation file.";
    /// A failure.
    newer: "Berkas itu dibuat oleh versi yang lebih baru. Perbarui halaman ini.", "A newer version made that file. Update this page.";
    /// A failure; the place follows.
    broken: "Bagian ini tidak dapat dibaca; tidak ada yang disimpan:", "This part cannot be read; nothing was kept:";
    /// A failure.
    not_kept: "Peramban tidak menyimpannya. Presentasi ini ada selama halaman terbuka: unduh sebagai berkas.",
        "The browser does not keep it. It lasts while this page is open: download it as a file.";
    /// What was found could not be read.
    damaged: "Presentasi yang tersimpan tidak dapat dibaca; isinya disimpan apa adanya.",
        "The saved presentations could not be read; they are kept as they are.";
    /// A failure.
    not_found: "Tidak ada presentasi dengan alamat itu di peramban ini.", "This browser keeps no presentation with that address.";
    /// A field.
    title: "Judul", "Title";
    /// A field.
    minutes: "Lama yang direncanakan (menit)", "Planned length (minutes)";
    /// A field.
    under_title: "Baris di bawahnya", "Line below";
    /// A field.
    text: "Teks (Markdown)", "Text (Markdown)";
    /// A field.
    by: "Oleh", "By";
    /// A field.
    notes: "Catatan pembicara", "Speaker notes";
    /// A button.
    up: "Lebih awal", "Earlier";
    /// A button.
    down: "Lebih akhir", "Later";
    /// A button.
    duplicate: "Gandakan", "Duplicate";
    /// A button.
    hide: "Sembunyikan", "Hide";
    /// A button.
    unhide: "Tampilkan lagi", "Show again";
    /// A button.
    pair: "Sandingkan dengan berikutnya", "Pair with next";
    /// A kind.
    add_title: "+ Judul", "+ Title";
    /// A kind.
    add_text: "+ Teks", "+ Text";
    /// A kind.
    add_quote: "+ Kutipan", "+ Quote";
    /// A kind.
    add_question: "+ Pertanyaan", "+ Question";
    /// How to add figures.
    add_figures: "Grafik dan data ditambahkan dari halamannya: tombol “Tambah ke presentasi”.",
        "Charts and records are added from their pages: the button “Add to presentation”.";
    /// Names the small pictures of all slides.
    slides: "Salindia: panah untuk berpindah, Shift untuk memilih beberapa, Ctrl+panah untuk memindahkan",
        "Slides: arrows to move, Shift to choose several, Ctrl and arrows to move them";
    /// A box to tick.
    several: "Pilih beberapa", "Choose several";
    /// A field.
    caption: "Keterangan di bawah foto", "Caption below the photograph";
    /// A field.
    alt: "Uraian foto bagi yang tidak melihatnya", "What the photograph shows, for those who do not see it";
    /// A button.
    choose_photo: "Pilih foto …", "Choose a photograph …";
    /// Nothing chosen yet.
    no_photo_yet: "Belum ada foto. Pilih satu di bawah salindia ini.", "No photograph yet. Choose one below this slide.";
    /// The picture is not in this browser.
    photo_is_gone: "Foto ini tidak tersimpan di peramban ini. Buka berkas presentasinya, atau pilih foto lagi.",
        "This browser does not keep this photograph. Open the presentation's file, or choose the photograph again.";
    /// A box to tick.
    by_line: "Butir muncul satu per satu", "Entries come one by one";
    /// A field.
    add_step: "Sorot satu per satu saat ditayangkan", "Point out one after the other while shown";
    /// A mark that a figure has no more.
    mark_is_gone: "Tidak lagi ada di grafik ini", "No longer in this chart";
    /// A button.
    as_slides: "PowerPoint (.pptx)", "PowerPoint (.pptx)";
    /// A state.
    making_slides: "Menyusun berkas …", "Making the file …";
    /// A state.
    slides_saved: "Terunduh: teks dan catatan dapat disunting, grafik sebagai gambar.",
        "Downloaded: text and notes can be edited, charts are pictures.";
    /// A failure.
    slides_not_saved: "Berkas tidak dapat dibuat. Coba lagi; presentasinya tidak berubah.",
        "The file could not be made. Try again; the presentation is unchanged.";
    /// The heading of the last slide of a file.
    sources_of_slides: "Sumber dan data", "Sources and data";
    /// What a link does not carry.
    link_without_photos: "Foto tidak ikut dalam tautan: kirim berkasnya agar foto ikut.",
        "Photographs are not in the link: send the file to include them.";
    /// A slide that is left out.
    hidden: "Disembunyikan", "Hidden";
    /// A heading.
    add_to: "Tambahkan ke presentasi mana?", "Add to which presentation?";
    /// A heading of the handout.
    all_sources: "Sumber semua yang ditayangkan", "Sources of everything shown";
    /// A button.
    print: "Cetak atau PDF", "Print or PDF";
    /// A choice.
    print_notes: "Cetak dengan catatan pembicara", "Print with speaker notes";
    /// A box to tick.
    six_a_page: "Enam salindia sehalaman", "Six slides a page";
    /// A button.
    previous: "Sebelumnya", "Previous";
    /// A button.
    next: "Berikutnya", "Next";
    /// A button.
    leave: "Selesai", "Leave";
    /// A button.
    overview: "Ikhtisar salindia", "Slide overview";
    /// A button.
    speaker: "Tampilan pembicara", "Speaker view";
    /// A button.
    full: "Layar penuh", "Full screen";
    /// A button.
    help: "Pintasan", "Shortcuts";
    /// A key.
    key_next: "Salindia berikutnya", "Next slide";
    /// A key.
    key_previous: "Salindia sebelumnya", "Previous slide";
    /// A key.
    key_first: "Salindia pertama", "First slide";
    /// A key.
    key_last: "Salindia terakhir", "Last slide";
    /// A key.
    key_black: "Layar hitam", "Black screen";
    /// A key.
    key_go: "Ke salindia nomor …", "Go to slide number …";
    /// A key.
    key_region: "Cari daerah, program, atau lembaga", "Find a region, programme or institution";
    /// A key.
    key_pen: "Pena: coret di salindia, hilang saat pindah salindia", "Pen: draw on the slide, gone with the slide";
    /// A link.
    show_from_here: "Tayangkan dari sini", "Show from here";
    /// A button.
    theme: "Tema", "Theme";
    /// A key.
    key_theme: "Terang, gelap, kontras tinggi", "Light, dark, high contrast";
    /// The code of the last slide.
    code_of_deck: "Kode QR ke bahan ini", "QR code of this material";
    /// Below the code.
    scan_code: "Pindai: terbuka di ponsel, tanpa akun", "Scan: opens on a phone, without an account";
    /// Where a code would lead nowhere.
    no_code: "Halaman ini dibuka dari berkas, jadi tidak ada alamat untuk dipindai. Bagikan berkasnya.",
        "This page was opened from a file, so there is no address to scan. Hand the file over.";
    /// A field.
    guest: "Daerah tamu di peta (opsional)", "The guest's region on the map (optional)";
    /// A kind.
    add_number: "+ Angka besar", "+ Large number";
    /// A kind.
    add_photo: "+ Foto", "+ Photograph";
    /// A kind.
    add_thanks: "+ Penutup", "+ Closing";
    /// Nothing found.
    nothing_found: "Tidak ditemukan daerah, program, atau lembaga bernama itu.", "No region, programme or institution of that name was found.";
    /// A key.
    key_laser: "Penunjuk laser", "Laser pointer";
    /// A key.
    key_leave: "Ikhtisar; tekan lagi: selesai", "Overview; press again: leave";
    /// A key.
    key_overview: "Ikhtisar; tekan lagi: kembali", "Overview; press again: back";
    /// The browser refused; what to do.
    window_refused: "Peramban ini menolak jendela kedua. Izinkan jendela pop-up untuk halaman ini lalu coba lagi, atau buka tampilan pembicara di tab baru.",
        "This browser refused a second window. Allow pop-up windows for this page and try again, or open the speaker view in a new tab.";
    /// A link.
    speaker_in_tab: "Buka di tab baru", "Open in a new tab";
    /// The browser refused; what to do.
    full_refused: "Layar penuh tidak diizinkan di sini. Tekan F11, atau buka halaman ini di jendela tersendiri.",
        "Full screen is not allowed here. Press F11, or open this page in a window of its own.";
    /// A label.
    go_to: "Nomor salindia", "Slide number";
    /// A state.
    black: "Layar hitam; tekan B untuk melanjutkan", "Black screen; press B to go on";
    /// Play.
    play: "▶ Putar", "▶ Play";
    /// Play.
    stop: "■ Berhenti", "■ Stop";
    /// The speaker's heading.
    now: "Sekarang", "Now";
    /// The speaker's heading.
    then: "Berikutnya", "Next";
    /// The end.
    end: "Akhir presentasi", "End of the presentation";
    /// A label.
    clock: "Pukul", "Clock";
    /// A label.
    elapsed: "Waktu terpakai", "Elapsed";
    /// A button.
    restart: "Mulai dari awal", "Start again";
    /// Nothing.
    no_notes: "Tidak ada catatan pembicara.", "No speaker notes.";
    /// A figure that is not known.
    no_figure: "Grafik ini tidak dikenal oleh versi ini.", "This version does not know this chart.";
    /// A record that is not there.
    no_record: "Data ini tidak ditemukan.", "This record was not found.";
    /// No slide.
    no_slides: "Presentasi ini belum memiliki salindia yang ditayangkan.", "This presentation has no slide to show yet.";
    /// A heading.
    bin: "Tempat sampah", "Bin";
    /// How long it keeps.
    bin_lead: "Disimpan sampai Anda menghapusnya selamanya.", "Kept until you delete them for good.";
    /// A button.
    restore: "Pulihkan", "Restore";
    /// A button.
    delete_for_good: "Hapus selamanya", "Delete for good";
    /// The same button, asked once more.
    really_delete: "Hapus selamanya? Tekan lagi untuk memastikan", "Delete for good? Press again to confirm";
    /// A heading.
    versions: "Versi sebelumnya", "Earlier versions";
    /// A button.
    restore_as_copy: "Pulihkan sebagai salinan", "Restore as copy";
    /// A heading.
    from_link: "Presentasi dari tautan", "A presentation from a link";
    /// A button.
    keep_and_open: "Simpan dan buka", "Keep and open";
    /// A failure; the reason follows.
    link_broken: "Tautan ini tidak lengkap. Mintalah berkasnya.", "This link is incomplete. Ask for the file.";
    /// A failure.
    no_links: "Versi peramban ini sudah usang dan tidak dapat membuat tautan itu. Unduh sebagai berkas.",
        "This browser is too old to make such a link. Download as file.";
    /// A button.
    copy_link: "Salin tautan presentasi", "Copy presentation link";
    /// A button.
    sheet: "Buka ringkasan A4", "Open A4 summary";
    /// What leads back from it.
    back_to_deck: "Kembali ke presentasi", "Back to presentation";
    /// A heading.
    agenda: "Program pada agenda hari ini", "Programmes on today's agenda";
    /// What stands there without a choice.
    agenda_usual: "Saran: yang pernah dipelajari daerah itu, atau yang paling sering dipelajari.",
        "Suggested: what the region studied before, or what is studied most.";
    /// A choice.
    add_programme: "Tambah program", "Add a programme";
    /// Names a button; the programme follows.
    take_off: "Keluarkan dari agenda", "Remove from agenda";
    /// A heading.
    earlier_visits: "Kunjungan sebelumnya", "Earlier visits";
    /// A heading.
    taken: "Minat, kerja sama, dan penerapan", "Interest, agreements and use";
    /// A heading.
    peers: "Kerja sama dan penerapan di daerah lain di provinsi itu", "Agreements and use elsewhere in the province";
    /// Nothing recorded.
    none_recorded: "Tidak ditemukan data. Itu bukan berarti tidak ada.",
        "No record was found. That does not mean that there is none.";
    /// A heading.
    to_ask: "Untuk ditanyakan kepada tamu", "To ask the guests";
    /// A question.
    ask_first: "Apa yang sudah diterapkan sejak kunjungan terakhir?", "What has come of it since the last visit?";
    /// A question.
    ask_second: "Siapa yang akan menerapkannya, dengan anggaran apa?", "Who will run it, with what budget?";
    /// A question.
    ask_third: "Apa yang akan dikerjakan dalam seratus hari pertama?", "What will be done in the first hundred days?";
    /// What leads back.
    all_decks: "Semua presentasi", "All presentations";
}

impl Lang {
    /// The messages of the pages of decks.
    pub const fn present(self) -> &'static PresentMessages {
        match self {
            Self::Id => &INDONESIAN,
            Self::En => &ENGLISH,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_is_there_in_both_languages() {
        for (key, id, en) in PAIRS {
            assert!(!id.is_empty() && !en.is_empty(), "{key}");
        }
    }
}
