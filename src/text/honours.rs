//! The words of the pages on awards, indicators and programmes. They travel with those pages.

use super::Lang;
use super::messages::messages;

messages! {
    HonoursMessages, INDONESIAN, ENGLISH, PAIRS;
    /// The page.
    awards_heading: "Penghargaan dan indikator", "Awards and indicators";
    /// What the page shows.
    awards_lead: "Penghargaan menurut seri, runtunnya, dan angka-angka di sampingnya. Tahun dihitung menurut kebiasaan tiap seri.",
        "Awards by series, their runs, and the figures beside them. Years count as each series counts them.";
    /// The figure.
    timeline: "Garis waktu penghargaan", "Award timeline";
    /// A choice.
    lanes: "Lajur menurut", "Lanes by";
    /// Lanes.
    lanes_series: "Seri", "Series";
    /// Lanes.
    lanes_grantor: "Pemberi", "Grantor";
    /// Lanes.
    lanes_level: "Cakupan", "Reach";
    /// Lanes.
    lanes_outcome: "Jenis hasil", "Kind of result";
    /// A choice.
    reach: "Cakupan", "Reach";
    /// A choice.
    context: "Konteks di bawah garis waktu", "Context below the timeline";
    /// A lane of context.
    context_regents: "Bupati yang menerima tamu", "Regents who received visitors";
    /// A note.
    regents_explained: "Bupati: dari kunjungan pertama sampai terakhir yang tercatat diterimanya; hari mulai dan akhir jabatan tidak ada dalam catatan.",
        "Regents: from the first to the last visit that records say each received; the days in office are not in the records.";
    /// A note.
    near_explained: "Sampai lima tahun, penghargaan berdiri pada tanggalnya; garis berujung menandai bulan atau tahun bila harinya tidak diketahui atau tidak jatuh pada tahun yang dihitung.",
        "Of up to five years, awards stand at their dates; a line with ends marks the month or year where the day is not known, or does not lie in the year that counts.";
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
    zoom_hint: "Seret di atas gambar untuk memilih tahun; Ctrl + roda atau dua jari mendekatkan.", "Drag over the picture to choose years; Ctrl + wheel or two fingers zoom.";
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
    scale_index_note: "Indeks: nilai utama pertama = 100, yaitu garis tiap panel; tinggi panel berbeda-beda. Seri dengan nilai awal nol atau nilai negatif tetap dengan nilainya.",
        "Index: the first main value is 100, the line of each panel; panels differ in height. Series that begin at zero or have negative values keep their values.";
    /// A heading.
    firsts_heading: "Yang pertama, menurut sumbernya", "Firsts, as their sources say";
    /// A column.
    stated: "Menurut sumber", "As sources count";
    /// A heading.
    differences_heading: "Hitungan yang berbeda", "Counts that differ";
    /// A paragraph.
    differences_lead: "Sumber menghitung penghargaan berturut-turut; di sini hitungan itu di samping hitungan dari catatan, yang mengambil setiap nilai dan peringkat dalam seri, sedangkan sumber sering hanya yang terbaik.",
        "Sources count awards in a row; here their counts stand beside those of the records, which take every grade and place of a series, where sources often take the best alone.";
    /// A paragraph.
    no_differences: "Semua hitungan sumber cocok dengan catatan.", "All counts of sources agree with the records.";
    /// The records behind a mark.
    behind_heading: "Catatan di balik tanda yang dipilih", "Records behind the chosen mark";
    /// A column.
    programme: "Program", "Programme";
    /// The figure.
    lifelines: "Perjalanan program", "Programme lifelines";
    /// A sign.
    first_signature: "Tanda tangan pertama", "First signature";
    /// A sign.
    first_running: "Pertama dijalankan pihak lain", "First run by others";
    /// A note.
    lifelines_explained: "Garis tebal: bulan atau tahun yang diketahui bila harinya tidak. Tanda tanya: tahun peluncuran tidak diketahui. Hanya penghargaan yang diberikan; finalis dan daftar tidak digambar.",
        "Thick line: the month or year known where the day is not. Question mark: the year of launch is not known. Only awards given; finalists and listings are not drawn.";
    /// A button.
    show_all_lanes: "Gambar semua program", "Draw all programmes";
    /// A button.
    show_first_lanes: "Gambar sebagian", "Draw fewer";
    /// An order.
    by_first_studied: "Terdahulu dipelajari", "Studied first";
    /// An order.
    by_awarded: "Paling banyak penghargaan", "Most awards";
    /// The figure.
    mentions: "Catatan per tahun", "Records by year";
    /// A series.
    mentions_visits: "Kunjungan", "Visits";
    /// A series.
    mentions_adoptions: "Minat atau pengambilan", "Adoptions";
    /// A lane of its own.
    single: "Seri dengan satu catatan", "Series with one record";
    /// The same, where only some awards are shown.
    single_here: "Seri dengan satu catatan di sini", "Series with one record here";
    /// Lanes of a grantor or kind with few awards.
    others: "Lainnya", "Others";
    /// A context lane.
    context_visits: "Kunjungan tercatat", "Visits recorded";
    /// A context lane.
    context_adoptions: "Tanda tangan tercatat", "Signatures recorded";
    /// A context lane.
    context_programmes: "Program diluncurkan", "Programmes launched";
    /// A note.
    year_explained: "Tahun: tahun yang dievaluasi (SAKIP), tahun anggaran (WTP), tahun dalam nama (Adipura), atau tahun penyerahan.",
        "Year: the year evaluated (SAKIP), the fiscal year (WTP), the year in the name (Adipura), or that of the ceremony.";
    /// A note.
    run_explained: "Batang: tahun berturut-turut tanpa celah. Tahun kosong berarti tidak ditemukan catatan, bukan gagal.",
        "Bar: years in a row without a gap. An empty year means that no record was found, not that it failed.";
    /// A note.
    signs_explained: "Bulatan penuh: diberikan (huruf: nilainya; angka: banyaknya pada tahun itu). Abu-abu: beberapa cakupan pada tahun itu. Bulatan kosong: finalis. Kotak kosong: nominasi, daftar, sertifikat, atau insentif.",
        "Full circle: given (letter: the grade; number: how many that year). Grey: several reaches that year. Hollow circle: finalist. Hollow square: nomination, listing, certificate or incentive.";
    /// A note.
    doubtful_explained: "Tanda tanya: ada alasan untuk meragukan catatan itu; tidak dihitung dalam runtun.",
        "Question mark: there is reason to doubt the record; no run counts it.";
    /// A caution.
    before_not_because: "Konteks menunjukkan apa yang lebih dahulu, bukan sebabnya.", "Context shows what came before, not what caused it.";
    /// A table.
    streaks_heading: "Runtun terpanjang", "Longest runs";
    /// A table.
    streaks_lead: "Dihitung dari catatan: tahun berturut-turut dengan penghargaan, nilai, peringkat, atau opini dalam satu seri.",
        "Computed from the records: years in a row with an award, grade, rank or opinion in one series.";
    /// A column.
    series: "Seri", "Series";
    /// A column.
    years: "Tahun", "Years";
    /// A column.
    length: "Lamanya", "Length";
    /// A column.
    running: "Masih berjalan (catatan paling lama dua tahun)", "Still running (record at most two years old)";
    /// A cell.
    yes: "ya", "yes";
    /// A cell.
    no: "tidak", "no";
    /// The figure of indicators.
    indicators_heading: "Indikator", "Indicators";
    /// What it shows.
    indicators_subtitle: "Nilai per tahun; lingkaran kosong: sumber lain menyebut angka lain, atau hanya sebagian", "Values by year; hollow circle: another source gives another figure, or only a part";
    /// A title.
    indicators_title: "Indikator yang disebut sumber", "Indicators that sources give";
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
    breaks_explained: "Garis yang terputus oleh dua garis miring: nilai sesudahnya mungkin tidak sebanding, dasar atau cara hitungnya bisa berbeda. Kotak kosong dengan garis tipis: dasar hitung lain. Bulatan kosong: angka lain untuk tahun yang sama.",
        "A line cut by two strokes: the value after it may not be comparable, its base or method may differ. Hollow squares on a thin line: another base. Hollow circles: another figure for the same year.";
    /// In a tooltip.
    may_not_compare: "Mungkin tidak sebanding dengan nilai sebelumnya", "May not be comparable with the value before";
    /// How graded lanes are read.
    grades_explained: "Pada lajur bertangga, yang lebih tinggi berpredikat lebih tinggi; yang tanpa predikat di paling bawah.",
        "In lanes that climb, the higher sign has the higher grade; those without a grade stand lowest.";
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
    programmes_lead: "Katalog program: apa gunanya, siapa yang mempelajari, siapa yang mengambil, penghargaan apa yang diraih.",
        "The catalogue of programmes: what each does, who studied it, who took it, which awards it won.";
    /// A search.
    search_programmes: "Cari program", "Search programmes";
    /// A facet.
    sector: "Bidang", "Field";
    /// A facet.
    only_studied: "Pernah dipelajari", "Studied";
    /// A facet.
    only_adopted: "Pernah diminati atau diambil", "Wanted or taken";
    /// A facet.
    only_awarded: "Pernah dihargai", "Awarded";
    /// A facet.
    only_launched: "Tahun peluncuran diketahui", "Year of launch known";
    /// A choice.
    sort_by: "Urutkan", "Sort by";
    /// An order.
    by_studied: "Paling sering dipelajari", "Studied most";
    /// An order.
    by_adopted: "Paling banyak diminati atau diambil", "Wanted or taken most";
    /// An order.
    by_launched: "Terbaru diluncurkan", "Launched last";
    /// An order.
    by_name: "Nama", "Name";
    /// A fact.
    launched: "Diluncurkan", "Launched";
    /// A fact.
    launched_unknown: "tahun tidak diketahui", "year not known";
    /// A fact.
    agency: "Pengelola", "Run by";
    /// A fact.
    aliases: "Nama lain", "Other names";
    /// A mark.
    general_term: "Istilah umum, bukan nama program", "A general term, not a programme's name";
    /// A heading.
    who_studied: "Siapa yang mempelajari", "Who studied it";
    /// A fact.
    first_visit: "Kunjungan pertama yang tercatat", "First visit recorded";
    /// A column.
    regions_took: "Daerah yang berminat atau mengambil", "Regions that want or took it";
    /// How the catalogue is shown.
    shown_as: "Tampilan", "Shown as";
    /// One way.
    as_cards: "Kartu", "Cards";
    /// The other.
    as_table: "Tabel", "Table";
    /// The catalogue to take along.
    catalogue_files: "Unduh katalog", "Download the catalogue";
    /// A heading.
    who_took: "Siapa yang berminat atau mengambil", "Who wants it or took it";
    /// After a number of regions.
    want_or_took: "berminat atau mengambil", "want it or took it";
    /// A heading.
    listed_in: "Disebut dalam paket yang diambil bersama program lain", "Named in a package taken together with others";
    /// A heading.
    its_awards: "Penghargaan", "Awards";
    /// Nothing.
    none_found: "Tidak ditemukan catatan.", "No record found.";
    /// A heading.
    ask_on_site: "Yang perlu ditanyakan di tempat", "What to ask on site";
    /// What the questions are for.
    ask_lead: "Pertanyaan umum untuk studi tiru di bidang ini; salin dan sesuaikan.", "General questions for a study visit in this field; copy and adapt them.";
    /// A link.
    take_questions: "Bawa pertanyaan ini ke catatan, untuk diubah dan dijawab", "Take these questions into a note, to change and answer them";
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
    no_programme: "Tidak ada program yang cocok. Longgarkan pilihan.", "No programme fits. Loosen the choice.";
}

impl Lang {
    /// The fixed messages of the pages on awards and programmes in this language.
    pub const fn honours(self) -> &'static HonoursMessages {
        match self {
            Self::Id => &INDONESIAN,
            Self::En => &ENGLISH,
        }
    }
}
