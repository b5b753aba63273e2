//! Labels and sentences of the pages on adoption.

use super::{Lang, integer, joined, people, percent, visits};
use crate::model::{Claim, Rung, Stage};
use crate::query::{Climb, Level};

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

/// The label of a step or any beyond it, as lines that count regions on their way name it.
pub fn rung_or_beyond(lang: Lang, rung: Rung) -> String {
    match rung {
        Rung::Running | Rung::Ended => rung_label(lang, rung).to_owned(),
        _ => format!("{} {}", rung_label(lang, rung), lang.pick("atau lebih jauh", "or went further")),
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
        Claim::Host => lang.pick("Klaim tuan rumah", "The host's claim"),
    }
}

fn number(lang: Lang, count: usize) -> String {
    integer(lang, i64::try_from(count).unwrap_or(i64::MAX))
}

/// `3 kunjungan`; that none was found is said, and is no nought.
pub fn visits_found(lang: Lang, count: usize) -> String {
    match count {
        0 => lang.pick("tidak ditemukan kunjungan", "no visit found").to_owned(),
        _ => visits(lang, u32::try_from(count).unwrap_or(u32::MAX)),
    }
}

/// `78 orang pada 2 dari 3 kunjungan`: people, and for how many of the visits they are stated.
pub fn people_of(lang: Lang, count: u32, stated: usize, of: usize) -> String {
    let counted = people(lang, count);
    if stated == of {
        return counted;
    }
    match lang {
        Lang::Id => format!("{counted} pada {} dari {} kunjungan", number(lang, stated), number(lang, of)),
        Lang::En => format!("{counted} on {} of {} visits", number(lang, stated), number(lang, of)),
    }
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
        (_, Lang::Id) if level == Level::Province => {
            let taken = number(lang, signed + running);
            format!(
                "{} {what} tercatat; di {taken} di antaranya ada yang menandatangani atau menjalankan",
                number(lang, all)
            )
        }
        (_, Lang::En) if level == Level::Province => {
            let taken = number(lang, signed + running);
            format!(
                "{} {what} on record; in {taken} of them someone signed for a programme or runs one",
                number(lang, all)
            )
        }
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
            format!("By the highest step: {listed}. Provinces that they lie in: {}.", number(lang, provinces))
        }
        (Lang::Id, Level::Province) => format!("Menurut langkah tertinggi: {listed}."),
        (Lang::En, Level::Province) => format!("By the highest step: {listed}."),
    };
    if let Some(farthest) = farthest {
        text.push_str(&match lang {
            Lang::Id => format!(" Yang terjauh menandatangani atau menjalankan: {farthest}."),
            Lang::En => format!(" The farthest that signed or runs one: {farthest}."),
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
        (Some(0), Lang::Id) => {
            format!(
                "{share} dari {} penanda tangan melakukannya pada kunjungan pertama yang tercatat",
                number(lang, known)
            )
        }
        (Some(0), Lang::En) => {
            format!("{share} of {} signatories did so on their first recorded visit", number(lang, known))
        }
        (Some(median), Lang::Id) => {
            format!(
                "Separuh dari {} menandatangani dalam {} sesudah kunjungan pertama",
                regions(lang, known),
                days(lang, median)
            )
        }
        (Some(median), Lang::En) => {
            format!(
                "Half of {} signatories did so within {} of their first visit",
                number(lang, known),
                days(lang, median)
            )
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
