//! Titles and sentences of how far and how fast programmes went: new regions a year, distance, provinces, programmes.

use std::cmp::Ordering;

use super::{Lang, Peak, in_digits, integer, joined, percent, regions, visits_found};

/// The title of the regions that are new each year, and the sentence below it.
pub fn arrival_words(lang: Lang, count: usize, peak: Option<&Peak>) -> (String, String) {
    let counted = regions(lang, count);
    let title = match peak {
        None => lang.pick("Tidak ditemukan adopsi untuk pilihan ini", "No adoption found for this choice").to_owned(),
        Some(Peak { at, most }) => {
            let named = joined(lang, at);
            let most = regions(lang, usize::try_from(*most).unwrap_or(usize::MAX));
            match (count, at.len(), lang) {
                (1, _, Lang::Id) => format!("Satu daerah peminat tercatat, pada {named}"),
                (1, _, Lang::En) => format!("One interested region is on record, in {named}"),
                (_, 1, Lang::Id) => format!("Peminat baru terbanyak pada {named}: {most}"),
                (_, 1, Lang::En) => format!("New interest peaked in {named}: {most}"),
                (_, 2, Lang::Id) => format!("Peminat baru terbanyak pada {named}: masing-masing {most}"),
                (_, 2, Lang::En) => format!("New interest peaked in {named}: {most} each"),
                (_, years, Lang::Id) => {
                    format!(
                        "{counted} menjadi peminat baru, paling banyak {most} setahun dalam {} tahun",
                        in_digits(lang, years)
                    )
                }
                (_, years, Lang::En) => {
                    format!("{counted} became interested, at most {most} a year in {} years", in_digits(lang, years))
                }
            }
        }
    };
    let sentence = match lang {
        Lang::Id => format!(
            "Grafik memuat {counted}, masing-masing dihitung sekali: pada tahun adopsi pertamanya tercatat, menurut tahap saat itu."
        ),
        Lang::En => format!(
            "The chart holds {counted}, each counted once: in the year of its first adoption on record, by its stage at that time."
        ),
    };
    (title, sentence)
}

/// The title of distance through time, and the sentence below it: the middle distances, in kilometres, of the regions
/// up to the end of a year and after it, or of all where there are too few to part.
pub fn distance_words(
    lang: Lang,
    count: usize,
    halves: Option<(i32, u32, u32)>,
    middle: Option<u32>,
) -> (String, String) {
    let km = |length: u32| format!("{} km", integer(lang, length));
    let counted = regions(lang, count);
    let title = match (halves, middle, lang) {
        (Some((year, before, after)), _, _) => {
            let (from, to) = (integer(lang, before), km(after));
            match (before.cmp(&after), lang) {
                (Ordering::Less, Lang::Id) => {
                    format!("Peminat kian jauh: jarak median naik dari {from} ke {to} sesudah {year}")
                }
                (Ordering::Less, Lang::En) => {
                    format!(
                        "Interest comes from ever further: the median distance rose from {from} to {to} after {year}"
                    )
                }
                (Ordering::Greater, Lang::Id) => {
                    format!("Peminat kian dekat: jarak median turun dari {from} ke {to} sesudah {year}")
                }
                (Ordering::Greater, Lang::En) => {
                    format!(
                        "Interest comes from ever nearer: the median distance fell from {from} to {to} after {year}"
                    )
                }
                (Ordering::Equal, Lang::Id) => format!("Jarak median peminat tetap {to} sesudah {year}"),
                (Ordering::Equal, Lang::En) => format!("The median distance stayed at {to} after {year}"),
            }
        }
        (None, None, _) => lang
            .pick("Tidak ditemukan daerah peminat untuk pilihan ini", "No interested region found for this choice")
            .to_owned(),
        (None, Some(middle), Lang::Id) if count == 1 => format!("Satu daerah peminat berjarak {}", km(middle)),
        (None, Some(middle), Lang::En) if count == 1 => format!("One interested region lies {} away", km(middle)),
        (None, Some(middle), Lang::Id) => format!("Separuh dari {counted} peminat berjarak paling jauh {}", km(middle)),
        (None, Some(middle), Lang::En) => format!("Half of {counted} of interest lie at most {} away", km(middle)),
    };
    let sentence = match lang {
        Lang::Id => format!(
            "Grafik memuat {counted} menurut tanggal adopsi pertama yang tercatat dan jarak lurus antara ibu kotanya dan ibu kota tuan rumah. Garis: median."
        ),
        Lang::En => format!(
            "The chart holds {counted} by the date of the first adoption on record and the straight distance between its capital and the host's. Lines: medians."
        ),
    };
    (title, sentence)
}

/// The title of the provinces reached, and the sentence below it.
pub fn province_words(lang: Lang, visited: usize, signed: usize, all: usize) -> (String, String) {
    let share = |count: usize| percent(lang, u32::try_from(count).unwrap_or(0), u32::try_from(all).unwrap_or(1));
    let (came, of, took) = (in_digits(lang, visited), in_digits(lang, all), in_digits(lang, signed));
    let title = match (visited, signed, lang) {
        (0, ..) => lang.pick("Provinsi asal tamu tidak ditemukan", "No province of origin found").to_owned(),
        (_, 0, Lang::Id) => format!("Tamu datang dari {came} di antara {of} provinsi; kerja sama tidak ditemukan"),
        (_, 0, Lang::En) => format!("Guests came from {came} of {of} provinces; no agreement found"),
        (_, _, Lang::Id) => format!(
            "Tamu datang dari {came} di antara {of} provinsi; di {took} ada yang menandatangani kerja sama atau menerapkan program"
        ),
        (_, _, Lang::En) => format!(
            "Guests came from {came} of {of} provinces; in {took} someone signed an agreement or put a programme to use"
        ),
    };
    let sentence = match lang {
        Lang::Id => format!(
            "Provinsi dihitung sekali jika salah satu lembaganya datang ({}) atau menandatangani kerja sama ({}). Yang dihitung provinsi masa kini; empat di antaranya baru terbentuk sejak 2022.",
            share(visited),
            share(signed)
        ),
        Lang::En => format!(
            "A province counts once, when one of its institutions comes ({}) or signs an agreement ({}). These are today's provinces; four of them exist since 2022 only.",
            share(visited),
            share(signed)
        ),
    };
    (title, sentence)
}

/// The title of how each programme spread, and the sentence below it: the programmes that most regions want, of how many
/// programmes that any wants, and how many of these have a panel.
pub fn by_programme_words(lang: Lang, first: Option<&Peak>, of: usize, shown: usize) -> (String, String) {
    let title = match first {
        None => lang.pick("Tidak ditemukan adopsi untuk pilihan ini", "No adoption found for this choice").to_owned(),
        Some(Peak { at, most }) => {
            let most = integer(lang, *most);
            match (at.as_slice(), of, lang) {
                ([name], 1, Lang::Id) => format!("{name} diminati {most} daerah"),
                ([name], 1, Lang::En) if most == "1" => format!("{name} interests one region"),
                ([name], 1, Lang::En) => format!("{name} interests {most} regions"),
                ([name], _, Lang::Id) => format!("{name} diminati paling banyak daerah: {most}"),
                ([name], _, Lang::En) => format!("{name} interests the most regions: {most}"),
                ([_, _], _, Lang::Id) => {
                    format!("{} diminati paling banyak daerah, masing-masing {most}", joined(lang, at))
                }
                ([_, _], _, Lang::En) => format!("{} interest the most regions: {most} each", joined(lang, at)),
                (names, _, Lang::Id) => {
                    format!(
                        "{} program diminati paling banyak daerah, masing-masing {most}",
                        in_digits(lang, names.len())
                    )
                }
                (names, _, Lang::En) => {
                    format!("{} programmes interest the most regions: {most} each", in_digits(lang, names.len()))
                }
            }
        }
    };
    let sentence = match (lang, shown) {
        (Lang::Id, 0) => "Tidak satu program pun diminati dua daerah atau lebih.".to_owned(),
        (Lang::En, 0) => "No programme interests two regions or more.".to_owned(),
        (Lang::Id, _) => format!(
            "Program yang diminati dua daerah atau lebih: {}. Tiap garis naik ketika suatu daerah pertama kali menyatakan minat, menandatangani kerja sama, atau menerapkannya. Semua panel berskala sama.",
            in_digits(lang, shown)
        ),
        (Lang::En, _) => format!(
            "Programmes that interest two regions or more: {}. Each line rises when a region first expresses interest, signs an agreement or puts it to use. All panels share one scale.",
            in_digits(lang, shown)
        ),
    };
    (title, sentence)
}

/// What happened in a year: `2017: 28 kunjungan, 40 adopsi`.
pub fn events_in(lang: Lang, year: i32, visited: usize, adopted: usize) -> String {
    let visited = visits_found(lang, visited);
    match (lang, adopted) {
        (Lang::Id, 0) => format!("{year}: {visited}, tidak ditemukan adopsi"),
        (Lang::En, 0) => format!("{year}: {visited}, no adoption found"),
        (Lang::Id, _) => format!("{year}: {visited}, {} adopsi", in_digits(lang, adopted)),
        (Lang::En, 1) => format!("{year}: {visited}, 1 adoption"),
        (Lang::En, _) => format!("{year}: {visited}, {} adoptions", in_digits(lang, adopted)),
    }
}

/// The title of where regions stand, and the sentence below it.
pub fn step_words(lang: Lang, all: usize, visited: usize, taken: usize) -> (String, String) {
    let (whole, part) = (regions(lang, all), in_digits(lang, visited));
    let title = match (all, visited, lang) {
        (0, ..) => lang.pick("Tidak ditemukan data untuk pilihan ini", "No record found for this choice").to_owned(),
        (1, 0, Lang::Id) => "Satu daerah sudah melewati tahap berkunjung".to_owned(),
        (1, 0, Lang::En) => "One region got further than visiting".to_owned(),
        (1, _, Lang::Id) => "Satu daerah baru sampai tahap berkunjung".to_owned(),
        (1, _, Lang::En) => "One region got no further than visiting".to_owned(),
        (_, 0, Lang::Id) => format!("Semua daerah yang tercatat ({}) melewati tahap berkunjung", in_digits(lang, all)),
        (_, 0, Lang::En) => format!("All {whole} on record got further than visiting"),
        (_, _, Lang::Id) if visited == all => {
            format!("Semua daerah yang tercatat ({part}) baru sampai tahap berkunjung")
        }
        (_, _, Lang::En) if visited == all => format!("None of {whole} on record got further than visiting"),
        (_, _, Lang::Id) => format!("{part} dari {whole} baru sampai tahap berkunjung"),
        (_, _, Lang::En) => format!("{part} of {whole} got no further than visiting"),
    };
    let mut sentence = lang
        .pick(
            "Setiap titik satu daerah, pada tahap terjauh yang tercatat. Tahap yang tidak tercatat mungkin saja ada.",
            "Each dot is a region, at the furthest stage recorded of it. Stages that no record tells of may have been reached.",
        )
        .to_owned();
    if taken > 0 {
        sentence.push_str(&match lang {
            Lang::Id => format!(" Yang menandatangani kerja sama atau menerapkan program: {}.", regions(lang, taken)),
            Lang::En => format!(" An agreement was signed or a programme put to use by {}.", regions(lang, taken)),
        });
    }
    (title, sentence)
}
