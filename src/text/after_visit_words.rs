//! What is said of what came of visits: shares through time, and programmes that were studied and taken over.

use super::{Lang, in_digits, integer, joined, regions};
use crate::dataset::Dataset;
use crate::model::{AdoptionLevel, RegionType};
use crate::query::{AfterVisit, Asking, GroupName, Split, Uptake, UptakeOrder, Waiters, days_of_years};

/// A share in parts of 1 as a whole percentage; one that is neither none nor all is never written as such.
pub fn share_text(lang: Lang, share: f64) -> String {
    let percent = (share * 100.0).clamp(0.0, 100.0);
    #[expect(clippy::cast_possible_truncation, reason = "a percentage is from 0 to 100")]
    let rounded = percent.round() as i64;
    match rounded {
        0 if percent > 1e-9 => "<1%".to_owned(),
        100 if percent < 100.0 - 1e-9 => ">99%".to_owned(),
        _ => format!("{}%", integer(lang, rounded)),
    }
}

/// An interval of shares.
pub fn interval_text(lang: Lang, (low, high): (f64, f64)) -> String {
    format!("{}–{}", share_text(lang, low).trim_end_matches('%'), share_text(lang, high))
}

/// What regions do on a step, after their number.
fn doing(lang: Lang, step: AdoptionLevel) -> &'static str {
    match step {
        AdoptionLevel::Interested => lang.pick("menyatakan minat", "expressed interest"),
        AdoptionLevel::Running => lang.pick("menerapkan program", "put a programme to use"),
        _ => lang.pick("menandatangani kerja sama", "signed an agreement"),
    }
}

/// What starts the clock.
fn first_visit(lang: Lang, asking: Asking) -> &'static str {
    if asking.all_visits {
        lang.pick("kunjungan pertama yang tercatat", "first recorded visit")
    } else {
        lang.pick("kunjungan belajar pertama", "first visit to learn")
    }
}

fn years(lang: Lang, count: u32) -> String {
    match (lang, count) {
        (Lang::Id, 1) => "satu tahun".to_owned(),
        (Lang::En, 1) => "one year".to_owned(),
        (Lang::Id, _) => format!("{} tahun", integer(lang, count)),
        (Lang::En, _) => format!("{} years", integer(lang, count)),
    }
}

/// The one thought of the shares through time, and the sentence below it.
pub fn after_visit_words(lang: Lang, found: &AfterVisit, asking: Asking) -> (String, String) {
    let all = &found.all;
    let (doing, visit) = (doing(lang, asking.step), first_visit(lang, asking));
    let (count, stepped, horizon) = (all.cases.len(), all.curve.stepped(), all.horizon());
    let (zero, end) = (all.curve.share(0), all.curve.share(days_of_years(horizon)));
    let (at_once, by_end, within) = (share_text(lang, zero), share_text(lang, end), years(lang, horizon));
    let title = match (count, stepped, lang) {
        (0, _, _) if asking.all_visits => {
            lang.pick("Tidak ditemukan daerah yang berkunjung", "No region was found that came").to_owned()
        }
        (0, _, _) => lang
            .pick("Tidak ditemukan daerah yang datang untuk belajar", "No region was found that came to learn")
            .to_owned(),
        (1, 0, Lang::Id) => format!("Satu daerah datang dan tidak tercatat {doing} sesudahnya"),
        (1, 0, Lang::En) => format!("One region came and is not on record as having {doing} afterwards"),
        (_, 0, Lang::Id) => {
            format!("Dari {} yang datang, tidak satu pun tercatat {doing} sesudahnya", regions(lang, count))
        }
        (_, 0, Lang::En) => {
            format!("None of {} that came is on record as having {doing} afterwards", regions(lang, count))
        }
        (1, _, Lang::Id) => format!("Satu daerah datang, lalu {doing}"),
        (1, _, Lang::En) => format!("One region came and {doing}"),
        (_, _, Lang::Id) if zero <= 0.0 => format!("{by_end} daerah {doing} dalam {within} sesudah {visit}"),
        (_, _, Lang::En) if zero <= 0.0 => format!("{by_end} of regions {doing} within {within} of their {visit}"),
        (_, _, Lang::Id) if at_once == by_end => {
            format!("{at_once} daerah {doing} saat {visit}, hampir tidak bertambah dalam {within} sesudahnya")
        }
        (_, _, Lang::En) if at_once == by_end => {
            format!("{at_once} of regions {doing} on their {visit}, hardly any more within {within}")
        }
        (_, _, Lang::Id) => format!("{at_once} daerah {doing} saat {visit}, {by_end} dalam {within}"),
        (_, _, Lang::En) => format!("{at_once} of regions {doing} on their {visit}, {by_end} within {within}"),
    };
    let sentence = if count == 0 {
        lang.pick("Ubah program, tahun, atau jenis kunjungan.", "Change the programme, the years or the kind of visit.")
            .to_owned()
    } else {
        shares_sentence(lang, all, asking)
    };
    (title, sentence)
}

/// How many of how many, and by when.
fn shares_sentence(lang: Lang, all: &Waiters, asking: Asking) -> String {
    let (doing, visit) = (doing(lang, asking.step), first_visit(lang, asking));
    let counted = regions(lang, all.cases.len());
    let stepped = integer(lang, all.curve.stepped());
    let mut told = match (lang, all.curve.stepped()) {
        (Lang::Id, 0) => return format!("Dari {counted} sejak {visit}, belum ada yang tercatat {doing}."),
        (Lang::En, 0) => return format!("Of {counted} since their {visit}, none is on record as having {doing}."),
        (Lang::Id, _) => format!("Sebanyak {stepped} dari {counted} {doing} sejak {visit}"),
        (Lang::En, _) => format!("In all, {stepped} of {counted} {doing} since their {visit}"),
    };
    let horizon = all.horizon();
    let share = |days: u32| {
        let share = all.curve.share(days);
        if share > 0.0 { share_text(lang, share) } else { lang.pick("tidak satu pun", "none").to_owned() }
    };
    let mut parts = vec![format!("{} {}", share(0), lang.pick("pada kunjungan itu", "on that visit"))];
    for years_past in if horizon > 1 { vec![1, horizon] } else { vec![1] } {
        let (within, share) = (years(lang, years_past), share(days_of_years(years_past)));
        parts.push(format!("{share} {} {within}", lang.pick("dalam", "within")));
    }
    told.push_str(": ");
    told.push_str(&joined(lang, &parts));
    if let Some(band) = all.curve.at(days_of_years(horizon)).and_then(|rise| rise.band) {
        let band = interval_text(lang, band);
        told.push_str(&match lang {
            Lang::Id => format!(" (selang kepercayaan 95%: {band})"),
            Lang::En => format!(" (95% confidence interval: {band})"),
        });
    }
    told.push('.');
    told
}

/// The key numbers of what came of visits, as one line beside a map or a heading.
pub fn after_visit_line(lang: Lang, found: &AfterVisit, asking: Asking) -> String {
    if found.all.cases.is_empty() {
        after_visit_words(lang, found, asking).0
    } else {
        shares_sentence(lang, &found.all, asking)
    }
}

/// What starts the clock, and until when who did not take the step is counted.
pub fn clock_note(lang: Lang, asking: Asking, gathered: &str) -> String {
    let (doing, visit) = (doing(lang, asking.step), first_visit(lang, asking));
    match lang {
        Lang::Id => format!(
            "Waktu dihitung sejak {visit}; yang belum tercatat {doing} tetap dihitung sampai {gathered} (estimasi Kaplan–Meier). Tahap yang lebih jauh ikut dihitung."
        ),
        Lang::En => format!(
            "Time runs from the {visit}; regions not on record as having {doing} are counted until {gathered} (Kaplan–Meier estimate). Stages beyond it count too."
        ),
    }
}

/// What is left out, what the dates leave open, and the same by all visits, each in a sentence.
pub fn after_visit_coverage(
    lang: Lang,
    found: &AfterVisit,
    by_all: Option<&AfterVisit>,
    asking: Asking,
) -> Vec<String> {
    let doing = doing(lang, asking.step);
    let mut lines = Vec::new();
    if !found.before.is_empty() {
        let counted = regions(lang, found.before.len());
        lines.push(match lang {
            Lang::Id => format!("Tidak dihitung: {counted} yang {doing} sebelum kunjungannya tercatat."),
            Lang::En => format!("Left out: {counted} that {doing} before a visit is recorded."),
        });
    }
    if !found.not_to_learn.is_empty() {
        let counted = regions(lang, found.not_to_learn.len());
        lines.push(match lang {
            Lang::Id => format!("Tidak dihitung: {counted} yang datang tanpa kunjungan belajar menurut sumber."),
            Lang::En => {
                format!("Left out: {counted} that came on no visit of which a source says that it was to learn.")
            }
        });
    }
    let doubtful = found.all.cases.iter().filter(|case| case.earliest != case.latest).count();
    if doubtful > 0 {
        let horizon = found.all.horizon();
        let (counted, within) = (regions(lang, doubtful), years(lang, horizon));
        let (low, high) = found.all.doubt(days_of_years(horizon));
        let fine = |share: f64| format!("{}%", super::number(lang, share * 100.0, 1));
        let (low, high) = (fine(low), fine(high));
        lines.push(match lang {
            Lang::Id => format!(
                "Pada {counted}, tanggalnya tidak diketahui sampai harinya; pada tanggal paling awal dan paling akhir, angka dalam {within} adalah {low} dan {high}."
            ),
            Lang::En => format!(
                "For {counted} a date is not known to the day; with such dates at either end, the share within {within} is {low} and {high}."
            ),
        });
    }
    if let Some(by_all) = by_all.filter(|by_all| by_all.all.curve.stepped() > 0) {
        let of_all = Asking { all_visits: true, ..asking };
        let told = shares_sentence(lang, &by_all.all, of_all);
        let (begin, rest) = told.split_once(' ').unwrap_or((told.as_str(), ""));
        let before = lang.pick("Bila semua kunjungan dihitung", "With all visits");
        lines.push(format!("{before}, {} {rest}", begin.to_lowercase()));
    }
    lines
}

/// Of the regions that took the step on their first recorded visit, how many came for that alone: `which` of `all`. It
/// tells signing at once from a visit to learn that is not on record.
pub fn only_to_sign(lang: Lang, asking: Asking, all: usize, which: usize) -> Option<String> {
    let (doing, counted, which) =
        (doing(lang, asking.step), regions(lang, all), (which > 0).then(|| in_digits(lang, which))?);
    Some(match lang {
        Lang::Id => format!(
            "Dari {counted} yang {doing} pada kunjungan pertama yang tercatat, {which} datang hanya untuk menandatangani kerja sama: kunjungan belajar sebelumnya tidak tercatat."
        ),
        Lang::En => format!(
            "Of {counted} that {doing} on their first recorded visit, {which} came only to sign: no earlier visit to learn is on record."
        ),
    })
}

/// The switch that starts the clock at any visit.
pub fn every_visit(lang: Lang) -> &'static str {
    lang.pick("Semua kunjungan", "All visits")
}

/// Groups of too few steps, in a sentence; none where there are none.
pub fn small_groups(lang: Lang, names: &[String]) -> Option<String> {
    let listed = joined(lang, names);
    let told = match lang {
        Lang::Id => format!("Tidak digambar karena kurang dari lima daerah mencapai tahap ini: {listed}."),
        Lang::En => format!("Not drawn, as fewer than five regions reached the stage: {listed}."),
    };
    (!names.is_empty()).then_some(told)
}

/// What a group of regions is called.
pub fn group_name(lang: Lang, dataset: &Dataset, name: GroupName) -> String {
    match name {
        GroupName::Kind(RegionType::Regency) => lang.pick("Kabupaten", "Regencies").to_owned(),
        GroupName::Kind(RegionType::City) => lang.pick("Kota", "Cities").to_owned(),
        GroupName::Kind(RegionType::Province) => lang.pick("Provinsi", "Provinces").to_owned(),
        GroupName::Years(from, to) => super::years(&(from..=to)),
        GroupName::Programme(key) => lang.of(&dataset.programme(key).name).to_owned(),
        GroupName::Size(None) => lang.pick("Jumlah tidak disebutkan", "Number not stated").to_owned(),
        GroupName::Size(Some((from, to))) => match (lang, to) {
            (Lang::Id, Some(to)) => format!("{}–{} orang", integer(lang, from), integer(lang, to)),
            (Lang::En, Some(to)) => format!("{}–{} people", integer(lang, from), integer(lang, to)),
            (Lang::Id, None) => format!("{} orang atau lebih", integer(lang, from)),
            (Lang::En, None) => format!("{} people or more", integer(lang, from)),
        },
    }
}

/// By what regions are divided.
pub fn split_label(lang: Lang, split: Split) -> &'static str {
    match split {
        Split::None => lang.pick("Tidak dibagi", "Not divided"),
        Split::Kind => lang.pick("Jenis daerah", "Kind of region"),
        Split::Period => lang.pick("Tahun kunjungan pertama", "Year of the first visit"),
        Split::Programme => lang.pick("Program yang dipelajari", "Programme studied"),
        Split::Size => lang.pick("Besar rombongan", "Size of the delegation"),
    }
}

/// By what programmes are ordered.
pub fn uptake_order_label(lang: Lang, order: UptakeOrder) -> &'static str {
    match order {
        UptakeOrder::Came => lang.pick("Daerah yang mempelajari", "Regions that studied it"),
        UptakeOrder::Signed => lang.pick("Daerah yang mengadopsi", "Regions that adopted it"),
        UptakeOrder::Running => lang.pick("Daerah yang menerapkan", "Regions that use it"),
    }
}

/// How many of those that came for a programme took it: `3 dari 29 daerah …`; none where nobody came.
fn taken_of(lang: Lang, dataset: &Dataset, one: &Uptake, order: UptakeOrder) -> Option<String> {
    let name = lang.of(&dataset.programme(one.programme).name);
    let (part, verb) = match order {
        UptakeOrder::Running => (one.running.len(), lang.pick("menerapkannya", "use it")),
        _ => (one.signed.len(), lang.pick("mengadopsinya", "adopted it")),
    };
    let (came, part_text) = (regions(lang, one.came.len()), in_digits(lang, part));
    Some(match (one.came.len(), part, lang) {
        (0, ..) => return None,
        (1, 0, Lang::Id) => format!("Satu daerah mempelajari {name}; adopsi sesudahnya tidak ditemukan"),
        (1, 0, Lang::En) => format!("One region studied {name}; no adoption was found afterwards"),
        (1, _, Lang::Id) => format!("Satu daerah mempelajari {name} dan {verb}"),
        (1, _, Lang::En) => {
            format!("One region studied {name} and {}", if verb == "use it" { "uses it" } else { verb })
        }
        (_, 0, Lang::Id) => format!("Dari {came} yang mempelajari {name}, tidak ditemukan yang {verb}"),
        (_, 0, Lang::En) => format!("Of {came} that studied {name}, none was found that {verb}"),
        (_, _, Lang::Id) => format!("{part_text} dari {came} yang mempelajari {name} {verb}"),
        (_, _, Lang::En) => format!("{part_text} of {came} that studied {name} {verb}"),
    })
}

/// The one thought of the programmes studied and taken over, and the sentence below it.
pub fn uptake_words(lang: Lang, dataset: &Dataset, found: &[Uptake], order: UptakeOrder) -> (String, String) {
    let first = found.first().and_then(|one| taken_of(lang, dataset, one, order));
    let title = first.unwrap_or_else(|| {
        lang.pick(
            "Tidak ditemukan daerah yang datang mempelajari program",
            "No region was found that came to study a programme",
        )
        .to_owned()
    });
    let studied = found.iter().filter(|one| !one.came.is_empty()).count();
    let taken = found.iter().filter(|one| !one.signed.is_empty()).count();
    let (studied, taken) = (super::programmes(lang, studied), super::programmes(lang, taken));
    let sentence = match lang {
        Lang::Id => format!(
            "Yang dipelajari saat kunjungan: {studied}; yang kemudian diadopsi oleh daerah yang mempelajarinya: {taken}. Garis menunjukkan selang kepercayaan 95% (Wilson)."
        ),
        Lang::En => format!(
            "Studied on visits: {studied}; adopted afterwards by a region that studied it: {taken}. Lines are 95% confidence intervals (Wilson)."
        ),
    };
    (title, sentence)
}

/// What came of visits to one programme, for its own page, in a sentence or two.
pub fn uptake_line(lang: Lang, dataset: &Dataset, one: &Uptake) -> String {
    let mut told = match taken_of(lang, dataset, one, UptakeOrder::Signed) {
        Some(told) if told.starts_with(|letter: char| letter.is_ascii_digit()) => {
            format!("{} {told}", lang.pick("Sebanyak", "In all,"))
        }
        Some(told) => told,
        None => lang
            .pick(
                "Tidak ditemukan daerah yang datang untuk mempelajarinya",
                "No region was found that came to study it",
            )
            .to_owned(),
    };
    if let Some((_, interval)) = one.share(one.signed.len()) {
        let interval = interval_text(lang, interval);
        told.push_str(&match lang {
            Lang::Id => format!(" (selang kepercayaan 95%: {interval})"),
            Lang::En => format!(" (95% confidence interval: {interval})"),
        });
    }
    told.push('.');
    if !one.running.is_empty() {
        let counted = regions(lang, one.running.len());
        told.push_str(&match lang {
            Lang::Id => format!(" Yang menerapkannya: {counted}."),
            Lang::En => format!(" In use in {counted}."),
        });
    }
    if !one.without_visit.is_empty() {
        let counted = regions(lang, one.without_visit.len());
        told.push_str(&match lang {
            Lang::Id => format!(" Mengadopsi tanpa kunjungan belajar yang tercatat sebelumnya: {counted}."),
            Lang::En => format!(" Adopted without a recorded visit to study it before: {counted}."),
        });
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_that_is_neither_none_nor_all_is_never_written_as_such() {
        let written = [0.0, 0.002, 0.124, 0.999, 1.0].map(|share| share_text(Lang::En, share));
        assert_eq!(written, ["0%", "<1%", "12%", ">99%", "100%"]);
        assert_eq!(interval_text(Lang::Id, (0.081, 0.182)), "8–18%");
    }
}
