//! Labels and sentences of the pages on adoption.

use super::{Lang, Peak, in_digits, integer, joined, people, visits};
use crate::model::{AdoptionLevel, Claim, Stage};
use crate::query::{Level, VisitToSignature};

/// The label of a stage of the ladder.
pub fn adoption_level_label(lang: Lang, level: AdoptionLevel) -> &'static str {
    match level {
        AdoptionLevel::Visited => lang.pick("Berkunjung", "Visited"),
        AdoptionLevel::Interested => lang.pick("Menyatakan minat", "Expressed interest"),
        AdoptionLevel::Signed => lang.pick("Menandatangani kerja sama", "Signed an agreement"),
        AdoptionLevel::Running => lang.pick("Menerapkan program", "In use"),
        AdoptionLevel::Ended => lang.pick("Ditunda atau dihentikan", "Postponed or stopped"),
    }
}

/// The same in a word or two, where a legend has little room.
pub fn adoption_level_short(lang: Lang, level: AdoptionLevel) -> &'static str {
    match level {
        AdoptionLevel::Visited => lang.pick("Berkunjung", "Visited"),
        AdoptionLevel::Interested => lang.pick("Berminat", "Interested"),
        AdoptionLevel::Signed => lang.pick("Menandatangani", "Signed"),
        AdoptionLevel::Running => lang.pick("Menerapkan", "In use"),
        AdoptionLevel::Ended => lang.pick("Berhenti", "Ended"),
    }
}

/// The label of a stage of the ladder or any beyond it, as lines that count regions on their way name it: short, since it
/// stands at the end of a line.
pub fn level_or_beyond(lang: Lang, level: AdoptionLevel) -> String {
    match level {
        AdoptionLevel::Visited => lang.pick("Kunjungan atau lebih jauh", "Visit or further"),
        AdoptionLevel::Interested => lang.pick("Minat atau lebih jauh", "Interest or further"),
        AdoptionLevel::Signed => lang.pick("Kerja sama atau lebih jauh", "Agreement or further"),
        AdoptionLevel::Running | AdoptionLevel::Ended => adoption_level_label(lang, level),
    }
    .to_owned()
}

/// What regions on a stage did, after their number.
fn did(lang: Lang, level: AdoptionLevel) -> &'static str {
    match level {
        AdoptionLevel::Visited => lang.pick("hanya berkunjung", "only visited"),
        AdoptionLevel::Interested => lang.pick("menyatakan minat", "expressed interest"),
        AdoptionLevel::Signed => lang.pick("menandatangani kerja sama", "signed an agreement"),
        AdoptionLevel::Running => lang.pick("menerapkan program", "put a programme to use"),
        AdoptionLevel::Ended => lang.pick("menunda atau menghentikannya", "postponed or stopped it"),
    }
}

/// The label of a stage.
pub fn stage_label(lang: Lang, stage: Stage) -> &'static str {
    match stage {
        Stage::Interest => lang.pick("Minat dinyatakan", "Interest expressed"),
        Stage::Mou => lang.pick("Nota kesepahaman (MoU) ditandatangani", "MoU signed"),
        Stage::Agreement => lang.pick("Perjanjian kerja sama (PKS) ditandatangani", "Agreement signed"),
        Stage::ActionPlan => lang.pick("Rencana aksi", "Action plan"),
        Stage::Pilot => lang.pick("Uji coba", "Pilot"),
        Stage::Implemented => lang.pick("Diterapkan", "In use"),
        Stage::Evaluated => lang.pick("Diterapkan dan dievaluasi", "In use and evaluated"),
        Stage::Postponed => lang.pick("Ditunda", "Postponed"),
        Stage::Stopped => lang.pick("Dihentikan", "Stopped"),
    }
}

/// On whose word an adoption is based.
pub fn claim_label(lang: Lang, claim: Claim) -> &'static str {
    match claim {
        Claim::Host => lang.pick("Klaim tuan rumah", "The host's claim"),
    }
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
        Lang::Id => format!("{counted} pada {} dari {} kunjungan", in_digits(lang, stated), in_digits(lang, of)),
        Lang::En => format!("{counted} on {} of {} visits", in_digits(lang, stated), in_digits(lang, of)),
    }
}

/// `3 program`, `1 programme`, `3 programmes`; that none was found is said, and is no nought.
pub fn programmes(lang: Lang, count: usize) -> String {
    let written = in_digits(lang, count);
    match (lang, count) {
        (_, 0) => lang.pick("tidak ditemukan program", "no programme found").to_owned(),
        (Lang::Id, _) => format!("{written} program"),
        (Lang::En, 1) => format!("{written} programme"),
        (Lang::En, _) => format!("{written} programmes"),
    }
}

/// `3 daerah`, `1 region`, `3 regions`.
pub fn regions(lang: Lang, count: usize) -> String {
    let written = in_digits(lang, count);
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
pub type RungCounts = [(AdoptionLevel, usize)];

fn at(counts: &RungCounts, level: AdoptionLevel) -> usize {
    counts.iter().find(|(of, _)| *of == level).map_or(0, |(_, count)| *count)
}

/// The one thought of the map.
pub fn map_title(lang: Lang, level: Level, counts: &RungCounts) -> String {
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let taken = at(counts, AdoptionLevel::Signed) + at(counts, AdoptionLevel::Running);
    let (whole, part) = (in_digits(lang, all), in_digits(lang, taken));
    let is_province = level == Level::Province;
    let noun = match (is_province, all) {
        (true, 1) => lang.pick("provinsi", "province"),
        (true, _) => lang.pick("provinsi", "provinces"),
        (false, 1) => lang.pick("kabupaten/kota", "regency or city"),
        (false, _) => lang.pick("kabupaten/kota", "regencies and cities"),
    };
    match (all, taken, lang) {
        (0, ..) => lang.pick("Tidak ditemukan data untuk pilihan ini", "No record found for this choice").to_owned(),
        (1, 0, Lang::Id) => format!("Satu {noun} tercatat; kerja sama tidak ditemukan"),
        (1, 0, Lang::En) => format!("One {noun} is on record; no agreement found"),
        (1, _, Lang::Id) if is_province => {
            format!("Di satu {noun} ada yang menandatangani kerja sama atau menerapkan program")
        }
        (1, _, Lang::En) if is_province => {
            format!("In one {noun} someone signed an agreement or put a programme to use")
        }
        (1, _, Lang::Id) => format!("Satu {noun} menandatangani kerja sama atau menerapkan program"),
        (1, _, Lang::En) => format!("One {noun} signed an agreement or put a programme to use"),
        (_, 0, Lang::Id) => format!("Kerja sama tidak ditemukan di antara {whole} {noun} yang tercatat"),
        (_, 0, Lang::En) => format!("No agreement found among the {whole} {noun} on record"),
        (_, _, Lang::Id) if is_province => {
            format!("Di {part} dari {whole} {noun} ada yang menandatangani kerja sama atau menerapkan program")
        }
        (_, _, Lang::En) if is_province => {
            format!("In {part} of {whole} {noun} someone signed an agreement or put a programme to use")
        }
        (_, _, Lang::Id) => format!("{part} dari {whole} {noun} menandatangani kerja sama atau menerapkan program"),
        (_, _, Lang::En) => format!("{part} of {whole} {noun} signed an agreement or put a programme to use"),
    }
}

/// What the map shows, in sentences.
pub fn map_sentence(lang: Lang, level: Level, counts: &RungCounts, provinces: usize, farthest: Option<&str>) -> String {
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    if all == 0 {
        return lang
            .pick(
                "Hapus pilihan program atau tahun untuk melihat daerah.",
                "Clear the choice of programme or years to see regions.",
            )
            .to_owned();
    }
    let parts: Vec<_> = counts
        .iter()
        .rev()
        .filter(|(_, count)| *count > 0)
        .map(|(level, count)| format!("{} {}", in_digits(lang, *count), did(lang, *level)))
        .collect();
    let listed = joined(lang, &parts);
    let mut text = match (lang, level) {
        (Lang::Id, Level::Regency) => {
            format!("Menurut tahap terjauh: {listed}. Semuanya tersebar di {} provinsi.", in_digits(lang, provinces))
        }
        (Lang::En, Level::Regency) => {
            format!("By the furthest stage: {listed}. Provinces that they lie in: {}.", in_digits(lang, provinces))
        }
        (Lang::Id, Level::Province) => format!("Menurut tahap terjauh: {listed}."),
        (Lang::En, Level::Province) => format!("By the furthest stage: {listed}."),
    };
    if let Some(farthest) = farthest {
        text.push_str(&match lang {
            Lang::Id => format!(" Yang terjauh menandatangani kerja sama atau menerapkan program: {farthest}."),
            Lang::En => format!(" The most distant that signed an agreement or put a programme to use: {farthest}."),
        });
    }
    text
}

/// The one thought of the spread, and the sentence below it; `taken` counts regions that signed or went further, from
/// `first` to `last`, or up to `last` where `is_to_date`.
pub fn spread_words(
    lang: Lang,
    taken: usize,
    (first, last): (i32, i32),
    is_to_date: bool,
    peak: Option<&Peak>,
) -> (String, String) {
    let span = super::years(&(first.min(last)..=last));
    let when = match (lang, is_to_date) {
        (Lang::Id, true) => format!("hingga {last}"),
        (Lang::En, true) => format!("by {last}"),
        (Lang::Id, false) => format!("pada {span}"),
        (Lang::En, false) => format!("in {span}"),
    };
    let counted = regions(lang, taken);
    let title = match (lang, taken) {
        (Lang::Id, 0) => format!("Tidak ditemukan kerja sama atau penerapan program {when}"),
        (Lang::En, 0) => format!("No agreement and no programme in use found {when}"),
        (Lang::Id, _) if is_to_date => {
            format!("Hingga {last}, {counted} menandatangani kerja sama atau menerapkan program")
        }
        (Lang::En, _) if is_to_date => {
            format!("By {last}, {counted} had signed an agreement or put a programme to use")
        }
        (Lang::Id, _) => format!("{counted} menandatangani kerja sama atau menerapkan program {when}"),
        (Lang::En, _) => format!("{counted} signed an agreement or put a programme to use {when}"),
    };
    let mut sentence = match lang {
        Lang::Id => format!("Garis naik ketika suatu daerah pertama kali mencapai suatu tahap, pada {span}."),
        Lang::En => format!("A line rises when a region first reaches a stage, in {span}."),
    };
    if let Some(Peak { at, most }) = peak.filter(|peak| peak.at.len() <= 2) {
        let (named, counted) = (joined(lang, at), regions(lang, usize::try_from(*most).unwrap_or(usize::MAX)));
        let each = if at.len() == 1 { "" } else { lang.pick("masing-masing ", " each") };
        sentence.push_str(&match lang {
            Lang::Id => format!(" Penanda tangan baru terbanyak pada {named}: {each}{counted}."),
            Lang::En => format!(" New signatories peaked in {named}: {counted}{each}."),
        });
    }
    (title, sentence)
}

/// The one thought of the ladder, and the sentence below it.
pub fn ladder_words(lang: Lang, signatures: &[VisitToSignature], median: Option<u32>) -> (String, String) {
    let known = signatures.iter().filter(|signature| signature.days.is_some()).count();
    let during = signatures.iter().filter(|signature| signature.days == Some(0)).count();
    let counted = regions(lang, known);
    let title = match (median, signatures.len(), known, lang) {
        (None, 0, ..) => lang
            .pick(
                "Tidak ditemukan daerah yang datang lalu menandatangani kerja sama",
                "No region was found that came and then signed an agreement",
            )
            .to_owned(),
        (None, all, _, Lang::Id) => {
            format!("Jangka waktu menuju kerja sama tidak diketahui pada {}", regions(lang, all))
        }
        (None, all, _, Lang::En) => format!("The time to an agreement is not known for {}", regions(lang, all)),
        (Some(0), _, 1, Lang::Id) => "Satu daerah menandatangani kerja sama saat kunjungan pertama".to_owned(),
        (Some(0), _, 1, Lang::En) => "One region signed an agreement on its first recorded visit".to_owned(),
        (Some(length), _, 1, Lang::Id) => {
            format!("Satu daerah menandatangani kerja sama {} sesudah kunjungan pertama", days(lang, length))
        }
        (Some(length), _, 1, Lang::En) => {
            format!("One region signed an agreement {} after its first recorded visit", days(lang, length))
        }
        (Some(0), _, _, Lang::Id) => {
            format!(
                "{} dari {counted} yang menandatangani kerja sama melakukannya saat kunjungan pertama",
                in_digits(lang, during)
            )
        }
        (Some(0), _, _, Lang::En) => {
            format!(
                "{} of {counted} that signed an agreement did so on their first recorded visit",
                in_digits(lang, during)
            )
        }
        (Some(length), _, _, Lang::Id) => format!(
            "Separuh dari {counted} yang menandatangani kerja sama melakukannya dalam {} sesudah kunjungan pertama",
            days(lang, length)
        ),
        (Some(length), _, _, Lang::En) => {
            format!(
                "Half of {counted} that signed an agreement did so within {} of their first recorded visit",
                days(lang, length)
            )
        }
    };
    let middle =
        median.map_or_else(|| lang.pick("tidak diketahui", "not known").to_owned(), |length| days(lang, length));
    let sentence = match lang {
        Lang::Id => format!(
            "Dari {} yang datang lalu menandatangani kerja sama, jangka waktunya diketahui pada {}; median di antara daerah itu saja {middle}. Yang menandatangani selama kunjungan pertama itu: {}. Daerah yang belum menandatangani tidak termasuk di sini.",
            regions(lang, signatures.len()),
            in_digits(lang, known),
            regions(lang, during),
        ),
        Lang::En => format!(
            "Of {} that came and then signed an agreement, the days are known for {}; the median among these alone is {middle}. During that first visit, it was signed by {}. Regions that have not signed are not part of this.",
            regions(lang, signatures.len()),
            in_digits(lang, known),
            regions(lang, during),
        ),
    };
    (title, sentence)
}
