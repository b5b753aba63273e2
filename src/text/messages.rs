//! The fixed messages of what every page needs, both languages side by side. Pages that travel apart have tables of
//! their own, made by the same macro, which travel with them.

macro_rules! messages {
    (
        $messages:ident, $in_indonesian:ident, $in_english:ident, $pairs:ident;
        $($(#[$doc:meta])* $key:ident: $indonesian:literal, $english:literal;)*
    ) => {
        /// Fixed messages, in one language.
        #[derive(Debug)]
        pub struct $messages { $($(#[$doc])* pub $key: &'static str,)* }

        pub(super) static $in_indonesian: $messages = $messages { $($key: $indonesian,)* };
        pub(super) static $in_english: $messages = $messages { $($key: $english,)* };

        /// Every key with both texts.
        #[cfg(test)]
        pub(super) const $pairs: &[(&str, &str, &str)] = &[$((stringify!($key), $indonesian, $english),)*];
    };
}
pub(super) use messages;

messages! {
    Messages, INDONESIAN, ENGLISH, PAIRS;
    /// The product.
    app_name: "Studi Tiru", "Studi Tiru";
    /// The link past the header.
    skip_to_content: "Langsung ke isi", "Skip to content";
    /// The navigation.
    main_navigation: "Navigasi utama", "Main navigation";
    /// A route.
    overview: "Ikhtisar", "Overview";
    /// A record was merged away; `{}` is its id.
    led_on: "Entri {} sudah digabung ke entri ini. Alamat lama mengantar ke sini.",
        "The record {} was merged into this one. The old address leads here.";
    /// A route, and records of its kind.
    visits: "Kunjungan", "Visits";
    /// A route.
    adoption: "Adopsi", "Adoption";
    /// A route.
    awards: "Penghargaan", "Awards";
    /// A route.
    present: "Presentasi", "Present";
    /// A figure's button.
    to_deck: "Tambah ke presentasi", "Add to presentation";
    /// What a figure becomes in a deck.
    slide: "Salindia", "Slide";
    /// A route.
    notes: "Catatan", "Notes";
    /// A route.
    reports: "Laporan", "Reports";
    /// A button that opens a dialog.
    share: "Bagikan dan kutip", "Share and cite";
    /// From a visit or a region to a report on it.
    make_report: "Buat laporan", "Make a report";
    /// What the abbreviations of Indonesian offices stand for: once a page.
    abbreviations: "Singkatan: MPP, Mal Pelayanan Publik; OPD, organisasi perangkat daerah; SAKIP, Sistem Akuntabilitas Kinerja Instansi Pemerintah; SPBE, Sistem Pemerintahan Berbasis Elektronik; WTP, opini Wajar Tanpa Pengecualian.",
        "Abbreviations: MPP, public service mall; OPD, regional government agency; SAKIP, performance accountability system of government agencies; SPBE, electronic-based government system; WTP, unqualified audit opinion.";
    /// From a record to a note on it.
    make_note: "Buat catatan", "Make a note";
    /// The choice of language.
    language: "Bahasa", "Language";
    /// The choice of theme.
    theme: "Tema", "Theme";
    /// A theme.
    theme_system: "Otomatis", "Auto";
    /// A theme.
    theme_light: "Terang", "Light";
    /// A theme.
    theme_dark: "Gelap", "Dark";
    /// A theme.
    theme_contrast: "Kontras tinggi", "High contrast";

    /// The figure's title.
    visits_by_year: "Kunjungan per tahun", "Visits per year";
    /// A subtitle.
    visits_by_kind: "Kunjungan per tahun, menurut jenis lembaga", "Visits per year, by kind of institution";
    /// A column of a table.
    year: "Tahun", "Year";
    /// A column of a table.
    total: "Jumlah", "Total";
    /// A year, or a selection, without any record.
    no_record_found: "tidak ditemukan data", "no record found";
    /// Rule of counting, beside the figure.
    mixed_explained: "Satu kunjungan dihitung satu kali. Rombongan campuran terdiri atas lebih dari satu jenis lembaga.",
        "Each visit counts once. A mixed delegation is made up of more than one kind of institution.";
    /// Beside everything that counts records.
    sample_warning: "Data ini sampel dari pemberitaan dan siaran pers, bukan seluruh kunjungan.",
        "These records are a sample from news reports and press releases, not a count of all visits.";

    /// Beside unknown years.
    hatch_explained: "Arsiran: tidak ditemukan data pada tahun itu; bukan berarti nol.",
        "Hatching: no record was found for that year; it does not mean none.";
    /// Before what a filter keeps.
    only: "Hanya:", "Only:";
    /// Button of a figure.
    table: "Tabel", "Table";
    /// Button of a figure.
    download: "Unduh", "Download";
    /// Button of a figure.
    copy_picture: "Salin gambar", "Copy image";
    /// After a copy.
    copied: "Tersalin.", "Copied.";
    /// After a copy that the browser refused.
    copy_refused: "Peramban tidak mengizinkan penyalinan. Salin teks ini secara manual:",
        "The browser refused to copy. Copy this text by hand:";
    /// After a picture that the browser could not make or copy.
    picture_refused: "Peramban tidak dapat menyalin gambar. Unduh PNG sebagai gantinya.",
        "The browser cannot copy images. Download the PNG instead.";
    /// After a file that could not be made.
    not_saved: "Berkas tidak dapat dibuat.", "The file could not be made.";
    /// After a file that a missing network withheld.
    not_arrived: "Berkas tidak dapat diunduh: perlu koneksi internet.",
        "The file could not be downloaded: it needs an internet connection.";
    /// After a file of the reader's own that the browser could not read.
    file_not_read: "Berkas tidak dapat dibaca: mungkin sudah dipindahkan atau sedang dipakai program lain. Pilih lagi.",
        "The file could not be read: it may have been moved, or another program is using it. Choose it again.";
    /// After a download began.
    downloaded: "Berkas diunduh:", "Downloaded:";
    /// A download.
    download_svg: "SVG (gambar vektor)", "SVG (vector image)";
    /// A download.
    download_png: "PNG (gambar, 2×)", "PNG (image, 2×)";
    /// A download.
    download_slide: "PNG untuk salindia (1920 × 1080)", "PNG for slides (1920 × 1080)";
    /// A download.
    download_csv: "CSV (koma)", "CSV (comma)";
    /// A download.
    download_csv_excel: "CSV untuk Excel (titik koma)", "CSV for Excel (semicolon)";
    /// A download.
    download_workbook: "XLSX (buku kerja Excel)", "XLSX (Excel workbook)";
    /// A file of what a figure is, its period, filter, sources and licence.
    download_about: "TXT (keterangan dan sumber)", "TXT (remarks and sources)";
    /// A file of all that a figure was computed from.
    download_audit: "ZIP (paket audit)", "ZIP (audit pack)";
    /// What it holds.
    download_audit_about: "Grafik, tabel, entri, sumber, dan seluruh himpunan data, untuk dihitung ulang", "Picture, table, records, sources and the whole dataset, to be computed anew";
    /// Copies the rows of a table.
    copy_table: "Salin tabel", "Copy table";
    /// The sources of a figure or record.
    sources: "Sumber", "Sources";
    /// Hint for the keyboard on a figure.
    figure_keys: "Tombol panah untuk berpindah, Enter untuk melihat rincian, Esc untuk keluar.",
        "Arrow keys to move, Enter to see details, Esc to leave.";
    /// A legend entry's action.
    focus_series: "Sorot jenis ini", "Highlight this kind";
    /// Lifts the focus on a series.
    show_all_series: "Tampilkan semua jenis", "Show all kinds";
    /// Period, in exports.
    period: "Periode", "Period";
    /// Licence, in exports.
    licence: "Lisensi", "Licence";
    /// Dataset version, in exports.
    dataset_version: "Edisi data", "Data edition";
    /// Heading of the words on coverage.
    coverage: "Cakupan", "Coverage";

    /// The filters.
    narrow: "Filter", "Filters";
    /// A filter.
    filter_from: "Dari tahun", "From year";
    /// A filter.
    filter_to: "Sampai tahun", "To year";
    /// A filter.
    filter_type: "Jenis lembaga", "Kind of institution";
    /// A filter.
    filter_province: "Provinsi asal", "Province of origin";
    /// A filter.
    filter_topic: "Topik", "Topic";
    /// A filter.
    filter_text: "Cari kata", "Search words";
    /// No choice made.
    any: "Semua", "All";
    /// Lifts every filter.
    reset: "Hapus filter", "Clear filters";
    /// Nothing is selected.
    nothing_selected: "Tidak ditemukan kunjungan untuk pilihan ini.", "No recorded visits match this selection.";

    /// Heading of the list of records.
    records_heading: "Kunjungan yang tercatat", "Recorded visits";
    /// Lifts the choice of a mark.
    show_whole_selection: "Tampilkan semua hasil", "Show all results";
    /// Opens more of a list.
    show_more: "Tampilkan lagi", "Show more";

    /// A row of a record.
    when: "Waktu", "When";
    /// A row of a record.
    who: "Lembaga", "Institutions";
    /// A row of a record.
    how_many: "Jumlah peserta", "People";
    /// A row of a record.
    led_by: "Dipimpin oleh", "Led by";
    /// A row of a record.
    received_by: "Diterima oleh", "Received by";
    /// A row of a record.
    venues: "Tempat", "Places";
    /// A row of a record.
    topics: "Topik", "Topics";
    /// A row of a record.
    programmes: "Program", "Programmes";
    /// Instead of a value that no source gives.
    not_stated: "tidak disebutkan dalam sumber", "not stated by the sources";
    /// Heading of the disagreements on a record.
    disagreements: "Perbedaan antarsumber", "Where sources disagree";
    /// A date that is not known to the day.
    day_unknown: "Tanggal pasti tidak diketahui.", "The day is not known.";
    /// A source without a title.
    untitled: "Tanpa judul", "Untitled";
    /// A source without a date.
    undated: "tanpa tanggal", "undated";
    /// A source that the dataset was founded on.
    founding_article: "artikel rujukan awal", "founding article";
    /// Link out.
    open_source: "Buka sumber", "Open the source";
    /// Heading of the citation.
    cite: "Kutip data ini", "Cite this record";
    /// Button of the citation.
    copy_citation: "Salin sitasi", "Copy citation";
    /// Within a citation.
    accessed: "Diakses pada", "Accessed";
    /// Neighbour of a record.
    previous_visit: "Kunjungan sebelumnya", "Earlier visit";
    /// Neighbour of a record.
    next_visit: "Kunjungan berikutnya", "Later visit";
    /// Button of a tooltip.
    open_records: "Lihat rincian", "See details";
    /// Way back.
    back_to_visits: "Semua kunjungan", "All visits";

    /// Heading of the overview.
    overview_heading: "Siapa yang datang belajar dan apa yang dipelajari", "Who came to learn and what they studied";
    /// A field of the overview.
    your_region: "Daerah Anda", "Your region";
    /// What is typed into it.
    your_region_hint: "Kabupaten, kota, atau provinsi …", "Regency, city or province …";
    /// The way from the map of the overview.
    explore_map: "Buka peta", "Open the map";
    /// A number of the overview.
    count_visits: "kunjungan tercatat", "recorded visits";
    /// A number of the overview.
    count_institutions: "lembaga tamu", "visiting institutions";
    /// A number of the overview.
    count_provinces: "provinsi asal", "provinces of origin";
    /// A number of the overview.
    count_sources: "sumber yang dikutip", "sources cited";
    /// Heading.
    newest_visits: "Kunjungan terbaru", "Latest visits";
    /// Heading.
    stated_totals: "Jumlah menurut pejabat", "Totals stated by officials";
    /// Beside stated totals.
    totals_explained: "Jumlah ini disampaikan pejabat untuk periode tertentu dan tidak dijumlahkan dengan data di sini.",
        "Officials stated these numbers for a period. They are not added to the records here.";
    /// Heading.
    ways_in: "Mulai dari sini", "Start here";
    /// A way in.
    explore_all_visits: "Jelajahi semua kunjungan", "Explore all visits";
    /// Heading of a list of links.
    by_topic: "Menurut topik", "By topic";
    /// Heading of a list of links.
    by_province: "Menurut provinsi asal", "By province of origin";

    /// A route.
    data: "Data", "Data";
    /// Heading of the data page.
    data_heading: "Seluruh data", "All the data";
    /// Lead of the data page.
    data_lead: "Isi setiap tabel dapat dicari, diurutkan, dan diunduh. Setiap fakta disertai sumbernya.",
        "Every table can be searched, sorted and downloaded. Every fact names its source.";
    /// The choice of a table.
    data_choice: "Tabel dan ikhtisar data", "Tables and views of the data";
    /// Search in a table.
    search_table: "Cari dalam tabel", "Search the table";
    /// The choice of columns.
    columns: "Kolom", "Columns";
    /// A download.
    download_json: "JSON", "JSON";
    /// The schema of a file.
    schema: "Skema JSON", "JSON Schema";
    /// Sorted upwards.
    sorted_up: "urut naik", "sorted upwards";
    /// Sorted downwards.
    sorted_down: "urut turun", "sorted downwards";
    /// Explains the coverage grid.
    coverage_lead: "Kunjungan yang tercatat menurut provinsi asal dan tahun. Sel berarsir: tidak ditemukan data; bukan berarti nol. Satu kunjungan dihitung untuk setiap provinsi asalnya.",
        "Visits recorded by province of origin and year. A hatched cell means that no record was found, not zero. A visit counts for each province that it came from.";
    /// A column of the coverage grid.
    province: "Provinsi", "Province";
    /// Explains the list of disagreements.
    disagreements_lead: "Keterangan beberapa sumber berbeda atau tidak cocok dengan kalender. Semua keterangan ditampilkan, berikut yang dipakai dan alasannya.",
        "Here sources disagree, or do not fit the calendar. Both readings are shown, with the one that is used and why.";
    /// Lead of the list of sources.
    sources_lead: "Setiap sumber dan data yang merujuknya.", "Every source and the records based on it.";
    /// A search among sources found none.
    no_source: "Tidak ada sumber yang cocok.", "No matching sources.";
    /// Search in the list of sources.
    search_sources: "Cari sumber", "Search sources";
    /// Everything that rests on a source.
    rests_on: "Data yang merujuk sumber ini", "Records based on this source";
    /// A source that carries the same press release as another.
    same_release: "Memuat siaran pers yang sama dengan", "Carries the same press release as";
    /// A record with one independent source.
    only_source: "satu-satunya sumber", "the only source";
    /// Way back.
    back_to_sources: "Semua sumber", "All sources";
    /// A filter.
    filter_sources: "Minimal dua sumber independen", "At least two independent sources";

    /// An address that leads nowhere.
    not_found_heading: "Halaman tidak ditemukan", "Page not found";
    /// A heading.
    gone_heading: "Entri ini tidak ada dalam edisi data ini", "This record is not in this data edition";
    /// What may have become of a record, and what to do.
    gone_text: "Entri itu mungkin sudah ditarik atau dipindahkan ke alamat lain. Cari dengan namanya (tombol /), atau lihat daftarnya.",
        "It may have been withdrawn, or moved to another address. Search for its name (key /), or look at the list.";
    /// What to do.
    not_found_text: "Alamat ini tidak mengarah ke halaman atau data mana pun.",
        "This address leads to no page and no record.";
    /// What to do.
    go_to_overview: "Ke ikhtisar", "To the overview";
    /// An address with a part that could not be read.
    address_ignored: "Sebagian alamat tidak dapat dibaca dan diabaikan:", "A part of the address could not be read and is ignored:";
    /// A filter.
    filter_day: "Tanggal pasti diketahui", "Exact date known";
    /// A picture's name.
    after_visit: "Sesudah kunjungan", "After the visit";
    /// A filter.
    filter_purpose: "Maksud kunjungan", "Purpose";
    /// A filter.
    filter_host: "Diterima oleh", "Received by";
    /// A figure's button.
    full_screen: "Layar penuh", "Full screen";
    /// A figure's button.
    leave_full_screen: "Keluar layar penuh", "Leave full screen";
    /// A figure's button.
    keys: "Pintasan papan ketik", "Keyboard shortcuts";
    /// A key.
    key_arrows: "Ke titik, batang, atau daerah di sebelahnya", "To the next point, bar or region";
    /// A key.
    key_enter: "Lihat rinciannya", "See its details";
    /// Foot of the page.
    data_licence: "Data:", "Data:";
    /// Foot of the page.
    nothing_leaves: "Semua data diolah di peramban Anda; tidak ada yang dikirim ke luar.",
        "All data are processed in your browser; nothing is sent anywhere.";
    /// Below every page, once all of it is kept.
    kept_offline: "Halaman ini sudah tersimpan dan dapat dibuka tanpa internet.",
        "This page is saved and can be opened offline.";
    /// Below every page.
    one_file: "Unduh halaman ini sebagai satu berkas (perlu internet)", "Download this page as one file (needs internet)";
    /// Above every page.
    new_version: "Versi baru halaman ini sudah siap. Catatan Anda tetap aman.", "A new version of this page is ready. Your notes are safe.";
    /// What lets it take over.
    use_new_version: "Muat versi baru", "Load new version";
    /// Files of the whole dataset.
    whole_dataset: "Unduh seluruh data", "Download all data";
    /// A file of the whole dataset.
    whole_workbook: "Buku kerja Excel (XLSX, satu lembar per jenis data)", "Excel workbook (XLSX, one sheet per kind)";
    /// A file of the whole dataset.
    whole_archive: "Arsip ZIP (JSON, skema, CSV, lisensi, checksum)", "ZIP archive (JSON, schemas, CSV, licence, checksums)";
    /// A file of the whole dataset.
    whole_json: "Satu berkas JSON", "One JSON file";
    /// The list of what editions changed.
    changes_file: "Perubahan antaredisi (JSON)", "Changes between editions (JSON)";
    /// A file is being made.
    file_waiting: "Menyiapkan berkas …", "Preparing the file …";
    /// A page of the program is on its way.
    page_waiting: "Memuat halaman …", "Loading this page …";
    /// A page of the program did not arrive.
    page_failed: "Halaman ini tidak dapat dimuat. Periksa koneksi internet.",
        "This page could not be loaded. Check your internet connection.";
    /// A part of this version is at the host no more: another version took its place.
    replaced: "Halaman ini sudah diganti dengan versi baru; muat versi itu untuk melanjutkan. Yang Anda simpan tetap ada.",
        "A new version has replaced this page; load it to continue. What you saved is still there.";
    /// While records are on their way.
    later_waiting: "Memuat data …", "Loading records …";
    /// Records did not arrive.
    later_failed: "Sebagian data tidak dapat dimuat. Periksa koneksi internet.",
        "A part of the data could not be loaded. Check your internet connection.";
    /// Asks again.
    try_again: "Coba lagi", "Try again";
    /// Closes something.
    close: "Tutup", "Close";
}

#[cfg(test)]
mod tests {
    use super::PAIRS;
    use crate::text::{adoption, awards, frame, notebook, opened, own};

    #[test]
    fn every_message_is_there_in_both_languages_and_none_has_stray_space() {
        let all = [PAIRS, frame::PAIRS, adoption::PAIRS, awards::PAIRS, notebook::PAIRS, opened::PAIRS, own::PAIRS];
        for (key, indonesian, english) in all.into_iter().flatten() {
            for text in [indonesian, english] {
                assert!(!text.is_empty() && text.trim() == *text, "{key}: {text:?}");
            }
        }
    }
}
