//! Titles and sentences of how far and how fast programmes went: new regions a year, distance, provinces, programmes.

use super::{Lang, integer, percent, regions, visits_found};

fn number(lang: Lang, count: usize) -> String {
    integer(lang, i64::try_from(count).unwrap_or(i64::MAX))
}

/// The title of the regions that are new each year, and the sentence below it.
pub fn arrival_words(lang: Lang, count: usize, peak: Option<(i32, usize)>) -> (String, String) {
    let title = match (peak, lang) {
        (None, _) => lang.pick("Belum ada adopsi yang tercatat", "No adoption is recorded yet").to_owned(),
        (Some((year, most)), Lang::Id) => {
            format!("Paling banyak daerah baru pada {year}: {}", number(lang, most))
        }
        (Some((year, most)), Lang::En) => format!("Most new regions in {year}: {}", number(lang, most)),
    };
    let counted = regions(lang, count);
    let sentence = match lang {
        Lang::Id => format!(
            "{counted}, masing-masing dihitung sekali: pada tahun catatan adopsi pertamanya, menurut langkah catatan itu."
        ),
        Lang::En => format!(
            "{counted}, each counted once: in the year of its first adoption on record, by the step of that record."
        ),
    };
    (title, sentence)
}

/// The title of distance through time, and the sentence below it: the middle distances, in kilometres, of the regions
/// up to the end of a year and after it.
pub fn distance_words(lang: Lang, count: usize, halves: Option<(i32, u32, u32)>) -> (String, String) {
    let km = |length: u32| format!("{} km", integer(lang, length));
    let title = match (halves, lang) {
        (None, _) => lang.pick("Jarak dari tuan rumah", "Distance from the host").to_owned(),
        (Some((year, before, after)), Lang::Id) => {
            format!("Jarak median {} sampai {year}, {} sesudahnya", km(before), km(after))
        }
        (Some((year, before, after)), Lang::En) => {
            format!("A median distance of {} up to {year}, {} after it", km(before), km(after))
        }
    };
    let sentence = match lang {
        Lang::Id => format!(
            "{} menurut tanggal catatan adopsi pertama dan jarak lurus antara ibu kotanya dan ibu kota tuan rumah. Garis: median.",
            regions(lang, count)
        ),
        Lang::En => format!(
            "{} by the date of the first adoption on record and the straight distance between its capital and the host's. Lines: medians.",
            regions(lang, count)
        ),
    };
    (title, sentence)
}

/// The title of the provinces reached, and the sentence below it.
pub fn province_words(lang: Lang, visited: usize, signed: usize, all: usize) -> (String, String) {
    let share = |count: usize| percent(lang, u32::try_from(count).unwrap_or(0), u32::try_from(all).unwrap_or(1));
    let title = match lang {
        Lang::Id => format!(
            "{} dari {} provinsi pernah datang, {} pernah menandatangani",
            number(lang, visited),
            number(lang, all),
            number(lang, signed)
        ),
        Lang::En => format!(
            "{} of {} provinces have come, {} have signed",
            number(lang, visited),
            number(lang, all),
            number(lang, signed)
        ),
    };
    let sentence = match lang {
        Lang::Id => format!(
            "Provinsi dihitung sekali, bila salah satu lembaganya datang ({}) atau menandatangani ({}). Dibagi atas provinsi masa kini; empat di antaranya baru ada sejak 2022.",
            share(visited),
            share(signed)
        ),
        Lang::En => format!(
            "A province counts once, when one of its institutions comes ({}) or signs ({}). Of today's provinces; four of them exist since 2022 only.",
            share(visited),
            share(signed)
        ),
    };
    (title, sentence)
}

/// The title of how each programme spread, and the sentence below it.
pub fn by_programme_words(lang: Lang, first: Option<(&str, usize)>, shown: usize) -> (String, String) {
    let title = match (first, lang) {
        (None, _) => lang.pick("Belum ada adopsi yang tercatat", "No adoption is recorded yet").to_owned(),
        (Some((name, count)), _) => format!("{name}: {}", regions(lang, count)),
    };
    let sentence = match lang {
        Lang::Id => format!(
            "{} program dengan dua daerah atau lebih; tiap garis naik saat sebuah daerah pertama kali menyatakan minat, menandatangani, atau menjalankannya. Semua panel berskala sama.",
            number(lang, shown)
        ),
        Lang::En => format!(
            "{} programmes with two regions or more; each line rises when a region first says it wants it, signs or runs it. All panels share one scale.",
            number(lang, shown)
        ),
    };
    (title, sentence)
}

/// What happened in a year: `2017: 28 kunjungan, 40 langkah adopsi`.
pub fn events_in(lang: Lang, year: i32, visited: usize, steps: usize) -> String {
    let visited = visits_found(lang, visited);
    match (lang, steps) {
        (Lang::Id, _) => format!("{year}: {visited}, {} langkah adopsi", number(lang, steps)),
        (Lang::En, 1) => format!("{year}: {visited}, 1 step of adoption"),
        (Lang::En, _) => format!("{year}: {visited}, {} steps of adoption", number(lang, steps)),
    }
}

/// The title of where regions stand, and the sentence below it.
pub fn step_words(lang: Lang, all: usize, visited: usize, taken: usize) -> (String, String) {
    let (visited, taken) = (number(lang, visited), number(lang, taken));
    let title = match lang {
        Lang::Id => format!(
            "{visited} dari {} tercatat hanya berkunjung, {taken} menandatangani atau menjalankan",
            regions(lang, all)
        ),
        Lang::En => format!(
            "{visited} of {} are recorded as visiting only, {taken} as signing or running one",
            regions(lang, all)
        ),
    };
    let sentence = lang.pick(
        "Setiap titik satu daerah, pada langkah tertinggi yang tercatat. Langkah yang tidak tercatat mungkin saja ada.",
        "Each dot is a region, at the highest step recorded of it. Steps that no record tells of may have been taken.",
    );
    (title, sentence.to_owned())
}
