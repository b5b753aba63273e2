//! The words of the page of visits. They travel with that page.

use super::messages::messages;
use super::{Lang, in_digits, integer, percent, visits};
use crate::query::Office;

messages! {
    VisitsMessages, INDONESIAN, ENGLISH, PAIRS;
    /// What the page shows.
    lead: "Siapa yang datang, dari mana, dan apa yang dipelajari. Pilih batang untuk menyaring grafik lain; pilih angka untuk melihat rinciannya.",
        "Who came, from where, and what they studied. Choose a bar to filter the other charts; choose a number to see its records.";
    /// A figure.
    by_month: "Kunjungan per bulan, menurut jenis lembaga", "Visits by month, by kind of institution";
    /// A figure.
    people_over_time: "Jumlah peserta kunjungan", "People on visits";
    /// A subtitle.
    visits_by_month: "Kunjungan per bulan", "Visits per month";
    /// A note.
    context_explained: "Di bawah tahun: kepala daerah yang menerima tamu, dan awal program yang paling sering dipelajari.",
        "Below the years: the heads of the region who received visitors, and when the programmes studied most began.";
    /// A subtitle.
    people_by_year: "Jumlah peserta kunjungan, menurut jenis lembaga", "People on visits, by kind of institution";
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
    programmes: "Program yang dipelajari", "Programmes studied";
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
    several: "Satu kunjungan dapat masuk beberapa kategori; totalnya dapat melebihi jumlah kunjungan.",
        "A visit can fall into several categories; the total can exceed the number of visits.";
    /// A note.
    offices_read: "Jabatan menurut sumber; kepala daerah dan wakilnya dihitung terpisah.",
        "Offices as sources give them; a regional head and a deputy are counted separately.";
    /// A note.
    day_known_only: "Titik: kunjungan yang tanggal pastinya diketahui. Angka di kanan: kunjungan tahun itu yang tanggal pastinya tidak diketahui.",
        "Dots: visits whose day is known. Numbers on the right: visits of that year whose day is not known.";
    /// A note.
    people_note: "Hanya jumlah yang disebutkan sumber; yang tidak disebutkan tidak diperkirakan.",
        "Only numbers that sources state; what is not stated is not estimated.";
    /// A column.
    not_stated: "tidak disebutkan", "not stated";
    /// A heading.
    institution: "Lembaga", "Institution";
    /// A heading.
    place: "Daerah", "Region";
    /// A heading.
    value: "Nilai", "Value";
    /// A heading.
    count: "Kunjungan", "Visits";
    /// A heading.
    people: "Peserta", "People";
    /// A heading.
    dates: "Tanggal", "Dates";
    /// A heading.
    topic: "Topik", "Topic";
    /// Rows that found no room.
    further: "lainnya", "others";
    /// A choice.
    step: "Satuan waktu", "Unit of time";
    /// A choice.
    by: "Menurut", "By";
    /// A choice.
    measure: "Yang dihitung", "Count";
    /// A step.
    step_year: "Tahun", "Year";
    /// A step.
    step_month: "Bulan", "Month";
    /// A division.
    by_none: "Total saja", "Total only";
    /// A division.
    by_kind: "Jenis lembaga", "Kind of institution";
    /// The period as a picture.
    brush: "Kunjungan per tahun; geser kedua ujung untuk memilih periode",
        "Visits by year; move both ends to choose a period";
    /// An end.
    slide_from: "Awal periode", "Start of the period";
    /// An end.
    slide_to: "Akhir periode", "End of the period";
    /// A choice.
    programme: "Program", "Programme";
    /// Chips.
    chosen: "Filter aktif", "Active filters";
    /// A chip's button.
    lift: "Lepas filter", "Remove filter";
    /// An empty result.
    suggest_relaxed_filters: "Hapus salah satu filter:", "Remove a filter:";
    /// A heading.
    summary: "Ringkasnya", "In short";
    /// Comparing.
    pin: "Jadikan pembanding", "Compare with this";
    /// Comparing.
    unpin: "Akhiri perbandingan", "End the comparison";
    /// Comparing.
    compared: "Perbandingan", "Comparison";
    /// Comparing.
    pinned: "Pembanding", "Compared with";
    /// Comparing.
    current: "Pilihan sekarang", "Current selection";
    /// Comparing.
    whole: "Semua kunjungan", "All visits";
    /// Comparing.
    same: "Pilihan sekarang sama dengan pembandingnya. Ubah filter di atas untuk membandingkan.",
        "Both selections are the same. Change the filters above to compare.";
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
    ungrouped: "Tanpa kelompok", "No groups";
    /// A group.
    unknown_group: "Tidak diketahui", "Not known";
    /// What came after a visit.
    afterwards: "Yang terjadi sesudahnya", "What came after";
    /// Nothing did.
    nothing_after: "Tidak ditemukan data sesudahnya; itu bukan berarti tidak terjadi apa-apa.",
        "No later record was found; that does not mean that nothing happened.";
    /// A word of caution.
    after_not_because: "Yang tercatat sesudah kunjungan belum tentu karena kunjungan itu.",
        "What is recorded after a visit did not necessarily happen because of it.";
}

impl Lang {
    /// The messages of the page of visits.
    pub const fn visits(self) -> &'static VisitsMessages {
        match self {
            Self::Id => &INDONESIAN,
            Self::En => &ENGLISH,
        }
    }
}

/// What the office of a host is called.
pub fn host_label(lang: Lang, office: Office) -> &'static str {
    match office {
        Office::Head => lang.pick("Kepala daerah", "Regional head"),
        Office::Deputy => lang.pick("Wakil kepala daerah", "Deputy regional head"),
        Office::Council => lang.pick("Pimpinan dan anggota dewan", "Council leaders and members"),
        Office::Secretary => lang.pick("Sekretaris daerah", "Regional secretary"),
        Office::Central => lang.pick("Pejabat pemerintah pusat", "Central government officials"),
        Office::Officer => lang.pick("Asisten, kepala dinas, staf", "Assistants, agency heads, staff"),
        Office::Academic => lang.pick("Akademisi", "Academics"),
        Office::Other => lang.pick("Lainnya", "Others"),
        Office::NotStated => lang.pick("Tidak disebutkan", "Not stated"),
    }
}

/// What an office is called.
pub fn office_label(lang: Lang, office: Office) -> &'static str {
    match office {
        Office::Head => lang.pick("Bupati, wali kota, gubernur", "Regents, mayors, governors"),
        Office::Deputy => {
            lang.pick("Wakil bupati, wakil wali kota, wakil gubernur", "Deputies of regents, mayors, governors")
        }
        Office::Council => lang.pick("Pimpinan dan anggota dewan", "Council leaders and members"),
        Office::Secretary => lang.pick("Sekretaris daerah", "Regional secretaries"),
        Office::Central => lang.pick("Menteri, dirjen, direktur", "Ministers, directors"),
        Office::Officer => lang.pick("Asisten, kepala dinas, staf", "Assistants, agency heads, staff"),
        Office::Academic => lang.pick("Rektor, dosen, widyaiswara", "Rectors, lecturers, trainers"),
        Office::Other => lang.pick("Lainnya", "Others"),
        Office::NotStated => lang.pick("Jabatan tidak disebutkan", "Office not stated"),
    }
}

/// Those who hold an office, as the subject of a sentence.
pub fn office_holders(lang: Lang, office: Office) -> &'static str {
    match office {
        Office::Head => lang.pick("Kepala daerah", "Regional heads"),
        Office::Deputy => lang.pick("Wakil kepala daerah", "Deputy regional heads"),
        Office::Council => lang.pick("Pimpinan atau anggota dewan", "Council leaders or members"),
        Office::Secretary => lang.pick("Sekretaris daerah", "Regional secretaries"),
        Office::Central => lang.pick("Pejabat pemerintah pusat", "Central government officials"),
        Office::Officer => lang.pick("Asisten, kepala dinas, atau staf", "Assistants, agency heads or staff"),
        Office::Academic => lang.pick("Akademisi", "Academics"),
        Office::Other => lang.pick("Orang dengan jabatan lain", "People of other offices"),
        Office::NotStated => lang.pick("Orang tanpa jabatan yang disebutkan", "People of no stated office"),
    }
}

/// Of how many of all visits a picture knows something; `what` is the subject: `Provinsi asal`.
pub fn known_of(lang: Lang, what: &str, known: u32, all: u32) -> String {
    match lang {
        Lang::Id => format!("{what} diketahui pada {} dari {}.", integer(lang, known), visits(lang, all)),
        Lang::En => format!("{what} is known for {} of {}.", integer(lang, known), visits(lang, all)),
    }
}

/// For how many of all visits a number of people is stated.
pub fn stated_for(lang: Lang, known: u32, all: u32) -> String {
    match lang {
        Lang::Id => format!("Jumlah peserta disebutkan pada {} dari {}.", integer(lang, known), visits(lang, all)),
        Lang::En => format!("Head counts are stated for {} of {}.", integer(lang, known), visits(lang, all)),
    }
}

/// How many visits are not drawn, and why.
pub fn month_unknown(lang: Lang, count: u32) -> String {
    match lang {
        Lang::Id => format!("Sebanyak {} tidak digambar karena bulannya tidak diketahui.", visits(lang, count)),
        Lang::En => format!("Not drawn, as the month is not known: {}.", visits(lang, count)),
    }
}

/// How much of all visits a value makes up: `12% dari 188 kunjungan`.
pub fn share_of(lang: Lang, count: u32, all: u32) -> String {
    match lang {
        Lang::Id => format!("{} dari {}", percent(lang, count, all), visits(lang, all)),
        Lang::En => format!("{} of {}", percent(lang, count, all), visits(lang, all)),
    }
}

/// A time between two visits: `13 hari kemudian`, `after 2 years`.
pub fn after_days(lang: Lang, days: u32) -> String {
    let (count, word) = match days {
        0..=90 => (days, lang.pick("hari", if days == 1 { "day" } else { "days" })),
        91..=729 => (days / 30, lang.pick("bulan", "months")),
        _ => (days / 365, lang.pick("tahun", "years")),
    };
    let count = integer(lang, count);
    match lang {
        Lang::Id => format!("{count} {word} kemudian"),
        Lang::En => format!("after {count} {word}"),
    }
}

/// A delegation's size class.
pub fn size_class(lang: Lang, from: u32, to: Option<u32>) -> String {
    match to {
        Some(to) => format!("{}–{}", integer(lang, from), integer(lang, to)),
        None => format!("≥ {}", integer(lang, from)),
    }
}

/// How many institutions came again.
pub fn came_again(lang: Lang, count: usize, of: usize) -> String {
    let whole = |count: usize| in_digits(lang, count);
    match (lang, count, of) {
        (Lang::Id, 0, 1) => "Satu lembaga datang sekali".to_owned(),
        (Lang::En, 0, 1) => "One institution came once".to_owned(),
        (Lang::Id, 1, 1) => "Satu lembaga datang lebih dari sekali".to_owned(),
        (Lang::En, 1, 1) => "One institution came more than once".to_owned(),
        (Lang::Id, 0, _) => format!("Tidak satu pun dari {} lembaga datang lebih dari sekali", whole(of)),
        (Lang::En, 0, _) => format!("None of {} institutions came more than once", whole(of)),
        (Lang::Id, ..) => format!("{} dari {} lembaga datang lebih dari sekali", whole(count), whole(of)),
        (Lang::En, ..) => format!("{} of {} institutions came more than once", whole(count), whole(of)),
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
            "Kedua periode tidak sama panjang ({current_years} dan {pinned_years} tahun): rata-rata {current} dan {pinned} kunjungan per tahun."
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
            format!("Pilihan sekarang memuat {b}, {gap} lebih banyak daripada pembanding ({a}).")
        }
        (Lang::En, std::cmp::Ordering::Less) => {
            format!("The current selection holds {b}, {gap} more than the one compared ({a}).")
        }
        (Lang::Id, std::cmp::Ordering::Greater) => {
            format!("Pilihan sekarang memuat {b}, {gap} lebih sedikit daripada pembanding ({a}).")
        }
        (Lang::En, std::cmp::Ordering::Greater) => {
            format!("The current selection holds {b}, {gap} fewer than the one compared ({a}).")
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
        assert_eq!(after_days(Lang::Id, 13), "13 hari kemudian");
        assert_eq!(after_days(Lang::En, 1), "after 1 day");
        assert_eq!(after_days(Lang::En, 365), "after 12 months");
        assert_eq!(after_days(Lang::Id, 2500), "6 tahun kemudian");
    }
}
