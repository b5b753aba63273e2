//! The words of the pages on awards, indicators and programmes. They travel with those pages.

use super::Lang;
use super::messages::messages;

messages! {
    AwardsMessages, INDONESIAN, ENGLISH, PAIRS;
    /// What the page shows.
    awards_lead: "Penghargaan per seri, lamanya berturut-turut, dan indikator pembanding. Tahun mengikuti aturan tiap penghargaan.",
        "Awards by series, how long they ran in a row, and indicators beside them. Years follow the rule of each award.";
    /// The figure.
    timeline: "Garis waktu penghargaan", "Award timeline";
    /// A choice.
    lanes: "Kelompokkan menurut", "Group by";
    /// Lanes.
    lanes_series: "Seri", "Series";
    /// Lanes.
    lanes_grantor: "Pemberi", "Grantor";
    /// Lanes.
    lanes_level: "Tingkat", "Level";
    /// Lanes.
    lanes_outcome: "Jenis hasil", "Kind of result";
    /// A choice.
    reach: "Tingkat", "Level";
    /// A choice.
    context: "Konteks di bawah garis waktu", "Context below the timeline";
    /// A lane of context.
    context_regents: "Kepala daerah yang menerima tamu", "Heads of the region who received visitors";
    /// A note.
    regents_explained: "Kepala daerah: dari kunjungan pertama sampai kunjungan terakhir yang diterimanya menurut data; awal dan akhir masa jabatan tidak ada dalam data.",
        "Heads of the region: from the first to the last visit that records say each received; the days in office are not in the records.";
    /// A note.
    near_explained: "Untuk rentang hingga lima tahun, penghargaan diletakkan pada tanggalnya; garis berujung menandai bulan atau tahun jika tanggal pastinya tidak diketahui atau tidak jatuh pada tahun yang dihitung.",
        "For spans of up to five years, awards stand at their dates; a line with ends marks the month or year where the day is not known, or does not lie in the year that counts.";
    /// Buttons.
    zoom: "Waktu", "Time";
    /// A button.
    zoom_in: "Lebih dekat", "Closer";
    /// A button.
    zoom_out: "Lebih jauh", "Wider";
    /// A button.
    zoom_earlier: "Lebih awal", "Earlier";
    /// A button.
    zoom_later: "Lebih akhir", "Later";
    /// A button.
    zoom_all: "Semua tahun", "All years";
    /// A hint.
    zoom_hint: "Seret di atas grafik untuk memilih tahun; Ctrl dan roda tetikus, atau dua jari, untuk memperbesar.",
        "Drag over the chart to choose years; Ctrl and the wheel, or two fingers, to zoom.";
    /// A choice.
    scale: "Skala", "Scale";
    /// A scale.
    scale_linear: "Nilai, mulai dari nol", "Values, from zero";
    /// A scale.
    scale_log: "Logaritmik", "Logarithmic";
    /// A scale.
    scale_index: "Indeks: nilai pertama = 100", "Index: first value = 100";
    /// A note.
    scale_log_note: "Skala logaritmik: jarak yang sama berarti perbandingan yang sama. Seri dengan nilai nol atau negatif tetap linear.",
        "Logarithmic scale: equal distances are equal ratios. Series with values of zero or below stay linear.";
    /// A note.
    scale_index_note: "Indeks: nilai utama pertama = 100, yaitu garis tiap panel; tinggi panel berbeda-beda. Seri dengan nilai awal nol atau nilai negatif tetap memakai nilai aslinya.",
        "Index: the first main value is 100, the line of each panel; panels differ in height. Series that begin at zero or have negative values keep their values.";
    /// A heading.
    firsts_heading: "Yang pertama, menurut sumbernya", "Firsts, as their sources say";
    /// A column.
    stated: "Menurut sumber", "As sources count";
    /// A heading.
    differences_heading: "Hitungan yang berbeda", "Counts that differ";
    /// A paragraph.
    differences_lead: "Sumber menghitung berapa kali penghargaan diraih berturut-turut. Hitungan itu disandingkan dengan hitungan dari data di sini, yang memasukkan setiap predikat dan peringkat dalam seri; sumber sering menghitung yang terbaik saja.",
        "Sources count awards in a row. Their counts stand beside those of the records here, which take every grade and place of a series, where sources often take the best alone.";
    /// A paragraph.
    no_differences: "Semua hitungan sumber cocok dengan data.", "All counts of sources agree with the records.";
    /// A column.
    programme: "Program", "Programme";
    /// The figure.
    lifelines: "Perjalanan program", "Programme lifelines";
    /// A sign.
    first_signature: "Penandatanganan pertama", "First signature";
    /// A sign.
    first_running: "Pertama diterapkan pihak lain", "First in use elsewhere";
    /// A note.
    lifelines_explained: "Garis tebal: bulan atau tahun yang diketahui jika tanggal pastinya tidak. Tanda tanya: tahun peluncuran tidak diketahui. Hanya penghargaan yang diberikan; finalis dan daftar tidak digambar.",
        "Thick line: the month or year known where the day is not. Question mark: the year of launch is not known. Only awards given; finalists and listings are not drawn.";
    /// A button.
    show_all_lanes: "Tampilkan semua baris", "Show all rows";
    /// A key number.
    count_awards: "penghargaan", "awards";
    /// A key number.
    count_series: "seri", "series";
    /// A key number.
    count_grantors: "pemberi", "grantors";
    /// A key number: the longest run of years.
    longest_run: "deret terpanjang satu penghargaan", "longest run of one award";
    /// A key number.
    count_programmes: "program", "programmes";
    /// A key number.
    count_studied: "dipelajari tamu", "studied by visitors";
    /// A key number.
    count_taken: "diminati atau diadopsi", "wanted or taken over";
    /// Heading of a list.
    newest_awards: "Penghargaan terbaru", "Latest awards";
    /// A button.
    show_first_lanes: "Tampilkan sebagian", "Show fewer";
    /// An order.
    by_first_studied: "Paling awal dipelajari", "Studied first";
    /// An order.
    by_awarded: "Paling banyak penghargaan", "Most awards";
    /// The figure.
    mentions: "Penyebutan per tahun", "Mentions by year";
    /// A series.
    mentions_visits: "Kunjungan", "Visits";
    /// A series.
    mentions_adoptions: "Minat atau adopsi", "Adoptions";
    /// A lane of its own.
    single: "Seri dengan satu entri", "Series with one record";
    /// The same, where only some awards are shown.
    single_here: "Seri dengan satu entri di sini", "Series with one record here";
    /// Lanes of a grantor or kind with few awards.
    others: "Lainnya", "Others";
    /// A context lane.
    context_visits: "Kunjungan tercatat", "Visits recorded";
    /// A context lane.
    context_adoptions: "Kerja sama ditandatangani", "Agreements signed";
    /// A context lane.
    context_programmes: "Program diluncurkan", "Programmes launched";
    /// A note.
    year_explained: "Tahun: tahun yang dievaluasi (Sistem Akuntabilitas Kinerja Instansi Pemerintah, SAKIP), tahun anggaran (opini Wajar Tanpa Pengecualian, WTP), tahun dalam nama (Adipura), atau tahun penyerahan.",
        "Year: the year evaluated (SAKIP, performance accountability), the fiscal year (WTP, unqualified audit opinion), the year in the name (Adipura), or that of the ceremony.";
    /// A note.
    run_explained: "Batang: tahun berturut-turut tanpa jeda. Tahun kosong berarti tidak ditemukan data, bukan gagal.",
        "Bar: years in a row without a gap. An empty year means that no record was found, not that it failed.";
    /// A note.
    signs_explained: "Lingkaran penuh: diberikan (huruf: predikatnya; angka: jumlahnya pada tahun itu). Abu-abu: beberapa tingkat pada tahun itu. Lingkaran kosong: finalis. Kotak kosong: nominasi, daftar, sertifikat, atau insentif.",
        "Full circle: given (letter: the grade; number: how many that year). Grey: several levels that year. Hollow circle: finalist. Hollow square: nomination, listing, certificate or incentive.";
    /// A note.
    doubtful_explained: "Tanda tanya: ada alasan untuk meragukan data itu; tidak dihitung dalam rentetan.",
        "Question mark: there is reason to doubt the record; no streak counts it.";
    /// A caution.
    before_not_because: "Konteks menunjukkan apa yang lebih dahulu, bukan sebabnya.", "Context shows what came before, not what caused it.";
    /// A table.
    streaks_heading: "Rentetan terpanjang", "Longest streaks";
    /// A table.
    streaks_lead: "Dihitung dari data: tahun berturut-turut dengan penghargaan, predikat, peringkat, atau opini dalam satu seri.",
        "Computed from the records: years in a row with an award, grade, rank or opinion in one series.";
    /// A column.
    series: "Seri", "Series";
    /// A column.
    years: "Tahun", "Years";
    /// A column.
    length: "Lamanya", "Length";
    /// A column.
    running: "Masih berlangsung (data paling lama dua tahun)", "Still going (record at most two years old)";
    /// A cell.
    yes: "ya", "yes";
    /// A cell.
    no: "tidak", "no";
    /// What it shows.
    indicators_subtitle: "Nilai per tahun; lingkaran kosong: sumber lain menyebut angka lain atau hanya sebagian",
        "Values by year; hollow circle: another source gives another figure, or only a part";
    /// A title where there is nothing to tell of.
    no_indicators: "Tidak ditemukan indikator", "No indicators found";
    /// A note.
    indicators_note: "Skala tiap panel berbeda dan mulai dari nol kecuali ada nilai negatif.", "Each panel has a scale of its own, which begins at zero unless values are negative.";
    /// A column.
    indicator: "Indikator", "Indicator";
    /// A column.
    value: "Nilai", "Value";
    /// A column.
    unit: "Satuan", "Unit";
    /// A variant.
    alternative: "angka lain", "another figure";
    /// A value of another base.
    other_base: "dasar lain", "another base";
    /// How breaks and other bases are drawn.
    breaks_explained: "Garis terputus: nilai sesudahnya mungkin tidak sebanding karena dasar atau cara hitungnya bisa berbeda. Kotak kosong dengan garis tipis: dasar hitung lain. Lingkaran kosong: angka lain untuk tahun yang sama.",
        "A line cut by two strokes: the value after it may not be comparable, its base or method may differ. Hollow squares on a thin line: another base. Hollow circles: another figure for the same year.";
    /// In a tooltip.
    may_not_compare: "Mungkin tidak sebanding dengan nilai sebelumnya", "May not be comparable with the value before";
    /// How graded lanes are read.
    grades_explained: "Pada lajur berpredikat, letak yang lebih tinggi berarti predikat yang lebih tinggi; yang tanpa predikat di paling bawah.",
        "In graded lanes, a higher sign has a higher grade; those without a grade stand lowest.";
    /// A variant.
    partial: "sebagian", "partial";
    /// A list.
    list_heading: "Semua penghargaan", "All awards";
    /// A fact.
    grantor: "Pemberi", "Grantor";
    /// A fact.
    result: "Hasil", "Result";
    /// A fact.
    doubtful: "Diragukan", "Doubtful";
    /// The page.
    programmes_heading: "Program", "Programmes";
    /// What it shows.
    programmes_lead: "Katalog program: manfaat, daerah yang mempelajari dan mengadopsi, serta penghargaannya.",
        "The catalogue of programmes: what each does, who studied and adopted it, which awards it won.";
    /// A search.
    search_programmes: "Cari program", "Search programmes";
    /// A facet.
    sector: "Bidang", "Field";
    /// A facet.
    only_studied: "Pernah dipelajari", "Studied";
    /// A facet.
    only_adopted: "Pernah diminati atau diadopsi", "Wanted or adopted";
    /// A facet.
    only_awarded: "Pernah mendapat penghargaan", "Awarded";
    /// A facet.
    only_launched: "Tahun peluncuran diketahui", "Year of launch known";
    /// A choice.
    sort_by: "Urutkan", "Sort by";
    /// An order.
    by_studied: "Paling sering dipelajari", "Studied most";
    /// An order.
    by_adopted: "Paling banyak diminati atau diadopsi", "Wanted or adopted most";
    /// An order.
    by_launched: "Terbaru diluncurkan", "Launched last";
    /// An order.
    by_name: "Nama", "Name";
    /// A fact.
    launched: "Diluncurkan", "Launched";
    /// A fact.
    launched_unknown: "tahun tidak diketahui", "year not known";
    /// A fact.
    agency: "Perangkat daerah pengelola", "Lead agency";
    /// A fact.
    aliases: "Nama lain", "Other names";
    /// A mark.
    general_term: "Istilah umum, bukan nama program", "A general term, not a programme's name";
    /// A heading.
    who_studied: "Siapa yang mempelajari", "Who studied it";
    /// A fact.
    first_visit: "Kunjungan pertama yang tercatat", "First visit recorded";
    /// A column.
    regions_took: "Daerah yang berminat atau mengadopsi", "Regions that want or adopted it";
    /// How the catalogue is shown.
    shown_as: "Tampilan", "Shown as";
    /// One way.
    as_cards: "Kartu", "Cards";
    /// The other.
    as_table: "Tabel", "Table";
    /// The catalogue to take along.
    catalogue_files: "Unduh katalog", "Download the catalogue";
    /// A heading.
    who_took: "Siapa yang berminat atau mengadopsi", "Who wants or adopted it";
    /// After a number of regions.
    want_or_took: "berminat atau mengadopsi", "want or adopted it";
    /// A heading.
    listed_in: "Disebut dalam paket yang diadopsi bersama program lain",
        "Named in a package adopted together with others";
    /// A heading.
    its_awards: "Penghargaan", "Awards";
    /// Nothing.
    none_found: "Tidak ditemukan data.", "No record found.";
    /// A heading.
    ask_on_site: "Yang perlu ditanyakan di tempat", "What to ask on site";
    /// What the questions are for.
    ask_lead: "Pertanyaan umum untuk studi tiru di bidang ini; salin dan sesuaikan.", "General questions for a study visit in this field; copy and adapt them.";
    /// A link.
    take_questions: "Salin pertanyaan ini ke catatan untuk diubah dan dijawab",
        "Copy these questions into a note, to change and answer them";
    /// A link.
    back_to_programmes: "Semua program", "All programmes";
    /// A link.
    see_adoption: "Lihat penyebarannya di peta", "See its spread on the map";
    /// A link.
    compare: "Bandingkan", "Compare";
    /// A comparison.
    compare_heading: "Program berdampingan", "Programmes side by side";
    /// A comparison.
    compare_limit: "Paling banyak empat program.", "At most four programmes.";
    /// A comparison.
    stop_comparing: "Berhenti membandingkan", "Stop comparing";
    /// Nothing found.
    no_programme: "Tidak ada program yang cocok. Hapus salah satu filter.",
        "No matching programmes. Remove a filter.";
}

impl Lang {
    /// The fixed messages of the pages on awards and programmes in this language.
    pub const fn awards(self) -> &'static AwardsMessages {
        match self {
            Self::Id => &INDONESIAN,
            Self::En => &ENGLISH,
        }
    }
}
