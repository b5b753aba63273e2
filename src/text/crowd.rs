//! The words of the page of visits. They travel with that page.

use super::messages::messages;
use super::{Lang, integer, percent, visits};
use crate::query::Office;

messages! {
    CrowdMessages, INDONESIAN, ENGLISH, PAIRS;
    /// What the page shows.
    lead: "Siapa datang, dari mana, untuk mempelajari apa. Setiap gambar mempersempit gambar lain; setiap angka membuka catatannya.",
        "Who came, from where, to study what. Each picture narrows the others; each number opens its records.";
    /// A figure.
    by_month: "Kunjungan per bulan, menurut jenis lembaga", "Visits by month, by kind of institution";
    /// A figure.
    people_by_year: "Orang dalam kunjungan, menurut jenis lembaga", "People on visits, by kind of institution";
    /// A figure.
    by_topic: "Kunjungan menurut topik", "Visits by topic";
    /// A figure.
    by_province: "Kunjungan menurut provinsi asal", "Visits by province of origin";
    /// A figure.
    origin: "Provinsi asal", "Provinces of origin";
    /// A figure.
    regions: "Kabupaten dan kota asal", "Regencies and cities of origin";
    /// A figure.
    kinds: "Jenis lembaga", "Kinds of institution";
    /// A figure.
    programmes: "Program yang disebut", "Programmes named";
    /// A figure.
    topics: "Topik dari tahun ke tahun", "Topics over the years";
    /// A figure.
    pairs: "Topik yang dipelajari bersama", "Topics studied together";
    /// A figure.
    calendar: "Kalender kunjungan", "Calendar of visits";
    /// A figure.
    sizes: "Besar rombongan", "Size of delegations";
    /// A figure.
    returning: "Lembaga yang datang lagi", "Institutions that came again";
    /// A figure.
    leaders: "Jabatan pemimpin rombongan", "Offices of those who led";
    /// A note.
    several: "Satu kunjungan dihitung sekali untuk tiap nilai yang dimilikinya, maka jumlahnya bisa melebihi banyaknya kunjungan.",
        "A visit counts once for each value it has, so the numbers can add up to more than the visits.";
    /// A note.
    offices_read: "Jabatan dibaca dari kata-kata sumber; seorang kepala daerah dan wakilnya dihitung sendiri-sendiri.",
        "Offices are read from the words of the sources; a head of region and a deputy count each.";
    /// A note.
    day_known_only: "Titik: kunjungan yang harinya diketahui. Angka di kanan: kunjungan tahun itu yang harinya tidak diketahui.",
        "Dots: visits whose day is known. Numbers on the right: visits of that year whose day is not known.";
    /// A note.
    people_note: "Hanya jumlah yang disebut sumber; yang tidak disebut tidak ditaksir.",
        "Only numbers that sources state; what is not stated is not estimated.";
    /// A column.
    not_stated: "tidak disebut", "not stated";
    /// A heading.
    institution: "Lembaga", "Institution";
    /// A heading.
    place: "Daerah", "Region";
    /// A heading.
    value: "Nilai", "Value";
    /// A heading.
    count: "Kunjungan", "Visits";
    /// A heading.
    people: "Orang", "People";
    /// A heading.
    dates: "Tanggal", "Dates";
    /// A heading.
    topic: "Topik", "Topic";
    /// Rows that found no room.
    further: "lainnya", "others";
    /// A choice.
    step: "Langkah waktu", "Time step";
    /// A choice.
    by: "Menurut", "By";
    /// A choice.
    measure: "Hitung", "Count";
    /// A step.
    step_year: "Tahun", "Year";
    /// A step.
    step_month: "Bulan", "Month";
    /// A division.
    by_kind: "Jenis lembaga", "Kind of institution";
    /// The period as a picture.
    brush: "Kunjungan per tahun; geser kedua ujung untuk memilih kurun waktu", "Visits by year; move both ends to choose a period";
    /// An end.
    slide_from: "Awal kurun waktu", "Start of the period";
    /// An end.
    slide_to: "Akhir kurun waktu", "End of the period";
    /// A choice.
    programme: "Program", "Programme";
    /// Chips.
    chosen: "Dipilih", "Chosen";
    /// A chip's button.
    lift: "Lepaskan", "Remove";
    /// An empty result.
    loosen: "Longgarkan salah satu pilihan:", "Loosen one of the choices:";
    /// A heading.
    summary: "Ringkasnya", "In short";
    /// Comparing.
    pin: "Sematkan pilihan ini untuk dibandingkan", "Pin this selection to compare";
    /// Comparing.
    unpin: "Akhiri perbandingan", "End the comparison";
    /// Comparing.
    compared: "Perbandingan", "Comparison";
    /// Comparing.
    pinned: "Disematkan", "Pinned";
    /// Comparing.
    current: "Pilihan sekarang", "Current selection";
    /// Comparing.
    whole: "Semua kunjungan", "All visits";
    /// Comparing.
    same: "Kedua pilihan sama. Ubah pilihan di atas untuk membandingkan.", "Both selections are the same. Change the choices above to compare.";
    /// Comparing.
    before_after: "Bandingkan sebelum dan sesudah peluncuran program", "Compare before and after a programme's launch";
    /// A choice.
    sort: "Urutkan", "Sort";
    /// An order.
    newest: "Terbaru dulu", "Newest first";
    /// An order.
    oldest: "Terlama dulu", "Oldest first";
    /// An order.
    largest: "Rombongan terbesar dulu", "Largest delegation first";
    /// A choice.
    group: "Kelompokkan", "Group";
    /// No groups.
    ungrouped: "Tidak", "No";
    /// A group.
    unknown_group: "Tidak diketahui", "Not known";
    /// What came after a visit.
    afterwards: "Yang terjadi sesudahnya", "What came after";
    /// Nothing did.
    nothing_after: "Tidak ditemukan catatan sesudahnya; itu tidak berarti tidak terjadi apa-apa.",
        "No later record was found; that does not mean that nothing happened.";
    /// A word of caution.
    after_not_because: "Yang tercatat sesudah kunjungan belum tentu karena kunjungan itu.",
        "What is recorded after a visit did not necessarily happen because of it.";
}

impl Lang {
    /// The messages of the page of visits.
    pub const fn crowd(self) -> &'static CrowdMessages {
        match self {
            Self::Id => &INDONESIAN,
            Self::En => &ENGLISH,
        }
    }
}

/// What the office of a host is called.
pub fn host_label(lang: Lang, office: Office) -> &'static str {
    match office {
        Office::Head => lang.pick("Kepala daerah", "The head of the region"),
        Office::Deputy => lang.pick("Wakil kepala daerah", "The deputy head of the region"),
        Office::Council => lang.pick("Pimpinan dan anggota dewan", "Council leaders and members"),
        Office::Secretary => lang.pick("Sekretaris daerah", "The regional secretary"),
        Office::Central => lang.pick("Pejabat pusat", "Officers of the central government"),
        Office::Officer => lang.pick("Asisten, kepala dinas, staf", "Assistants, agency heads, staff"),
        Office::Academic => lang.pick("Akademisi", "Academics"),
        Office::Other => lang.pick("Lainnya", "Others"),
        Office::NotStated => lang.pick("Tidak disebut", "Not stated"),
    }
}

/// What an office is called.
pub fn office_label(lang: Lang, office: Office) -> &'static str {
    match office {
        Office::Head => lang.pick("Bupati, wali kota, gubernur", "Regents, mayors, governors"),
        Office::Deputy => lang.pick("Wakil bupati, wali kota, gubernur", "Deputy regents, mayors, governors"),
        Office::Council => lang.pick("Pimpinan dan anggota dewan", "Council leaders and members"),
        Office::Secretary => lang.pick("Sekretaris daerah", "Regional secretaries"),
        Office::Central => lang.pick("Menteri, dirjen, direktur", "Ministers, directors"),
        Office::Officer => lang.pick("Asisten, kepala dinas, staf", "Assistants, agency heads, staff"),
        Office::Academic => lang.pick("Rektor, dosen, widyaiswara", "Rectors, lecturers, trainers"),
        Office::Other => lang.pick("Lainnya", "Others"),
        Office::NotStated => lang.pick("Jabatan tidak disebut", "Office not stated"),
    }
}

/// The one thought of a ranking: who leads, with how much of all.
pub fn leads(lang: Lang, heading: &str, first: Option<(&str, u32)>, all: u32) -> String {
    match (first, lang) {
        (Some((name, count)), Lang::Id) if all > 0 => {
            format!("{heading}: {name} paling sering, {} dari {}", integer(lang, count), visits(lang, all))
        }
        (Some((name, count)), Lang::En) if all > 0 => {
            format!("{heading}: {name} most often, {} of {}", integer(lang, count), visits(lang, all))
        }
        _ => heading.to_owned(),
    }
}

/// How many of all visits a picture knows something of.
pub fn known_of(lang: Lang, known: u32, all: u32) -> String {
    match lang {
        Lang::Id => format!("Diketahui untuk {} dari {}.", integer(lang, known), visits(lang, all)),
        Lang::En => format!("Known for {} of {}.", integer(lang, known), visits(lang, all)),
    }
}

/// For how many of all visits a number of people is stated.
pub fn stated_for(lang: Lang, known: u32, all: u32) -> String {
    match lang {
        Lang::Id => format!("Jumlah orang disebut untuk {} dari {}.", integer(lang, known), visits(lang, all)),
        Lang::En => format!("Head counts are stated for {} of {}.", integer(lang, known), visits(lang, all)),
    }
}

/// How many visits are not drawn, and why.
pub fn month_unknown(lang: Lang, count: u32) -> String {
    match lang {
        Lang::Id => format!("{} tidak tergambar karena bulannya tidak diketahui.", visits(lang, count)),
        Lang::En => format!("{} not drawn, since the month is not known.", visits(lang, count)),
    }
}

/// How much of all visits a value makes up: `12 % dari 188 kunjungan`.
pub fn share_of(lang: Lang, count: u32, all: u32) -> String {
    match lang {
        Lang::Id => format!("{} dari {}", percent(lang, count, all), visits(lang, all)),
        Lang::En => format!("{} of {}", percent(lang, count, all), visits(lang, all)),
    }
}

/// A time between two visits: `setelah 13 hari`, `after 2 years`.
pub fn after_days(lang: Lang, days: u32) -> String {
    let (count, word) = match days {
        0..=90 => (days, lang.pick("hari", if days == 1 { "day" } else { "days" })),
        91..=729 => (days / 30, lang.pick("bulan", "months")),
        _ => (days / 365, lang.pick("tahun", "years")),
    };
    format!("{} {} {word}", lang.pick("setelah", "after"), integer(lang, count))
}

/// A delegation's size class.
pub fn size_class(lang: Lang, from: u32, to: Option<u32>) -> String {
    match to {
        Some(to) => format!("{}–{}", integer(lang, from), integer(lang, to)),
        None => format!("≥ {}", integer(lang, from)),
    }
}

/// The largest delegation.
pub fn largest_is(lang: Lang, name: &str, people: &str) -> String {
    match lang {
        Lang::Id => format!("Rombongan terbesar yang disebut: {name}, {people}"),
        Lang::En => format!("The largest delegation stated: {name}, {people}"),
    }
}

/// How many institutions came again.
pub fn came_again(lang: Lang, count: usize, of: usize) -> String {
    let (count, of) = (i64::try_from(count).unwrap_or(i64::MAX), i64::try_from(of).unwrap_or(i64::MAX));
    match lang {
        Lang::Id => {
            format!("{} dari {} lembaga tercatat datang lebih dari sekali", integer(lang, count), integer(lang, of))
        }
        Lang::En => {
            format!("{} of {} institutions are recorded more than once", integer(lang, count), integer(lang, of))
        }
    }
}

/// What two selections come to a year, where they span years of different number.
pub fn per_year(
    lang: Lang,
    (pinned, pinned_years): (u32, u32),
    (current, current_years): (u32, u32),
) -> Option<String> {
    if pinned_years == current_years || pinned_years == 0 || current_years == 0 {
        return None;
    }
    let rate =
        |count: u32, years: u32| super::decimal(lang, (f64::from(count) / f64::from(years) * 10.0).round() / 10.0);
    let (pinned, current) = (rate(pinned, pinned_years), rate(current, current_years));
    Some(match lang {
        Lang::Id => format!(
            "Kurunnya tidak sama panjang ({current_years} dan {pinned_years} tahun): rata-rata {current} dan {pinned} kunjungan per tahun."
        ),
        Lang::En => format!(
            "The periods differ in length ({current_years} and {pinned_years} years): {current} and {pinned} visits a year on average."
        ),
    })
}

/// What two selections differ in.
pub fn difference(lang: Lang, pinned: u32, current: u32) -> String {
    let (a, b) = (visits(lang, pinned), visits(lang, current));
    let gap = integer(lang, i64::from(pinned.abs_diff(current)));
    match (lang, pinned.cmp(&current)) {
        (Lang::Id, std::cmp::Ordering::Equal) => format!("Keduanya sama banyak: {a}."),
        (Lang::En, std::cmp::Ordering::Equal) => format!("Both hold the same number: {a}."),
        (Lang::Id, std::cmp::Ordering::Less) => {
            format!("{b} pada pilihan sekarang, {gap} lebih banyak daripada yang disematkan ({a}).")
        }
        (Lang::En, std::cmp::Ordering::Less) => {
            format!("{b} in the current selection, {gap} more than in the pinned one ({a}).")
        }
        (Lang::Id, std::cmp::Ordering::Greater) => {
            format!("{b} pada pilihan sekarang, {gap} lebih sedikit daripada yang disematkan ({a}).")
        }
        (Lang::En, std::cmp::Ordering::Greater) => {
            format!("{b} in the current selection, {gap} fewer than in the pinned one ({a}).")
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

    #[test]
    fn times_are_said_in_the_unit_that_fits() {
        assert_eq!(after_days(Lang::Id, 13), "setelah 13 hari");
        assert_eq!(after_days(Lang::En, 1), "after 1 day");
        assert_eq!(after_days(Lang::En, 365), "after 12 months");
        assert_eq!(after_days(Lang::Id, 2500), "setelah 6 tahun");
    }
}
