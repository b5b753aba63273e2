//! The words of the pages of decks. They travel with those pages.

use super::messages::messages;
use super::{Lang, integer, size};

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
    up: "Naik", "Up";
    /// A button.
    down: "Turun", "Down";
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

/// The title of a named thing as it is listed: a name that nobody can see is none.
pub fn or_untitled(lang: Lang, title: &str) -> &str {
    let is_seen = |letter: char| {
        let is_invisible = matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
        !letter.is_whitespace() && !letter.is_control() && !is_invisible
    };
    if title.chars().any(is_seen) { title } else { lang.present().untitled }
}

fn number(lang: Lang, count: usize) -> String {
    integer(lang, i64::try_from(count).unwrap_or(i64::MAX))
}

/// How many slides, and how long they take: `8 salindia · 10 menit`.
pub fn deck_size(lang: Lang, slides: usize, minutes: u32) -> String {
    let (count, planned) = (number(lang, slides), integer(lang, minutes));
    let slides = match (lang, slides) {
        (Lang::Id, _) => format!("{count} salindia"),
        (Lang::En, 1) => format!("{count} slide"),
        (Lang::En, _) => format!("{count} slides"),
    };
    if minutes == 0 { slides } else { format!("{slides} · {planned} {}", lang.pick("menit", "minutes")) }
}

/// What became of a link: `Tautan disalin: 1.234 karakter.`
pub fn link_copied(lang: Lang, chars: usize) -> String {
    match lang {
        Lang::Id => format!("Tautan disalin: {} karakter.", number(lang, chars)),
        Lang::En => format!("Link copied: {} letters.", number(lang, chars)),
    }
}

/// Why a deck does not go into a link.
pub fn link_too_long(lang: Lang, chars: usize, most: usize) -> String {
    let (chars, most) = (number(lang, chars), number(lang, most));
    match lang {
        Lang::Id => {
            format!("Terlalu besar untuk tautan: {chars} karakter, paling banyak {most}. Unduh sebagai berkas.")
        }
        Lang::En => format!("Too large for a link: {chars} letters, at most {most}. Download it as a file."),
    }
}

/// Why a deck with so many slides is not taken over.
pub fn too_many_slides(lang: Lang, slides: usize, most: usize) -> String {
    let (slides, most) = (number(lang, slides), number(lang, most));
    match lang {
        Lang::Id => format!("Presentasi ini berisi {slides} salindia, paling banyak {most}. Tidak ada yang disimpan."),
        Lang::En => format!("This presentation holds {slides} slides, at most {most} are possible. Nothing was kept."),
    }
}

/// Why a file or a link of so many bytes is not taken over.
pub fn too_large(lang: Lang, bytes: Option<usize>, most: usize) -> String {
    let most = size(lang, most);
    match (lang, bytes.map(|bytes| size(lang, bytes))) {
        (Lang::Id, Some(held)) => {
            format!("Presentasi ini berisi {held}, paling banyak {most}. Tidak ada yang disimpan.")
        }
        (Lang::En, Some(held)) => {
            format!("This presentation holds {held}, at most {most} are possible. Nothing was kept.")
        }
        (Lang::Id, None) => {
            format!("Presentasi ini berisi lebih dari {most}, lebih dari yang dapat dibuka. Tidak ada yang disimpan.")
        }
        (Lang::En, None) => {
            format!("This presentation holds more than {most}, which is more than can be opened. Nothing was kept.")
        }
    }
}

/// What a list leaves out: `dan 3 lainnya`; none where it leaves nothing out.
pub fn and_more(lang: Lang, left_out: usize) -> Option<String> {
    (left_out > 0).then(|| match lang {
        Lang::Id => format!("dan {} lainnya", number(lang, left_out)),
        Lang::En => format!("and {} more", number(lang, left_out)),
    })
}

/// Where in a deck: `Salindia 3 dari 8`.
pub fn slide_of(lang: Lang, at: usize, all: usize) -> String {
    match lang {
        Lang::Id => format!("Salindia {} dari {}", number(lang, at), number(lang, all)),
        Lang::En => format!("Slide {} of {}", number(lang, at), number(lang, all)),
    }
}

/// How the talk goes against its plan, by time: the slide that a steady pace would have reached.
pub fn pace(lang: Lang, elapsed_s: u64, minutes: u32, at: usize, all: usize) -> Option<String> {
    let planned = u64::from(minutes) * 60;
    if planned == 0 || all == 0 {
        return None;
    }
    let steady = usize::try_from(elapsed_s * (all as u64) / planned).unwrap_or(all).min(all - 1) + 1;
    let left = planned.saturating_sub(elapsed_s).div_ceil(60);
    let left = integer(lang, u32::try_from(left).unwrap_or(u32::MAX));
    let state = match (at.cmp(&steady), lang) {
        (std::cmp::Ordering::Less, Lang::Id) => "lebih lambat dari rencana",
        (std::cmp::Ordering::Less, Lang::En) => "behind the plan",
        (std::cmp::Ordering::Equal, Lang::Id) => "sesuai rencana",
        (std::cmp::Ordering::Equal, Lang::En) => "on plan",
        (std::cmp::Ordering::Greater, Lang::Id) => "lebih cepat dari rencana",
        (std::cmp::Ordering::Greater, Lang::En) => "ahead of the plan",
    };
    Some(match lang {
        Lang::Id => format!("{state}: menurut rencana salindia {}; sisa {left} menit", number(lang, steady)),
        Lang::En => format!("{state}: slide {} by now; {left} minutes left", number(lang, steady)),
    })
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

    #[test]
    fn a_thing_whose_name_nobody_can_see_is_untitled() {
        for title in ["", " ", "\t\n", "\u{200b}", "\u{202e} \u{feff}"] {
            assert_eq!(or_untitled(Lang::En, title), "Untitled", "{title:?}");
        }
        assert_eq!((or_untitled(Lang::Id, ""), or_untitled(Lang::Id, " a")), ("Tanpa judul", " a"));
    }

    #[test]
    fn what_is_refused_is_told_with_what_it_holds() {
        assert!(too_many_slides(Lang::En, 100_000, 300).contains("100,000 slides, at most 300"));
        assert!(too_large(Lang::Id, Some(3_400_000), 1_000_000).contains("3,4 MB, paling banyak 1,0 MB"));
        assert!(too_large(Lang::En, None, 1_000_000).contains("more than 1.0 MB"));
    }

    #[test]
    fn the_pace_is_told_against_the_plan() {
        let pace = |elapsed, at| pace(Lang::En, elapsed, 10, at, 10);
        assert_eq!(pace(0, 1).as_deref(), Some("on plan: slide 1 by now; 10 minutes left"));
        assert!(pace(300, 3).is_some_and(|text| text.starts_with("behind the plan: slide 6")));
        assert!(pace(60, 9).is_some_and(|text| text.starts_with("ahead")));
        assert!(pace(9999, 10).is_some_and(|text| text.contains("0 minutes left")));
        assert_eq!(super::pace(Lang::En, 60, 0, 1, 10), None);
    }
}
