//! Words and sentences of the pages on awards that are made of parts.

use std::cmp::Ordering;

use super::{Lang, in_digits, integer, joined};
use crate::model::{AwardLevel, Outcome, YearBasis};
use crate::query::Lanes;

/// The label of a level.
pub fn level_label(lang: Lang, level: AwardLevel) -> &'static str {
    match level {
        AwardLevel::Provincial => lang.pick("Provinsi", "Provincial"),
        AwardLevel::National => lang.pick("Nasional", "National"),
        AwardLevel::International => lang.pick("Internasional", "International"),
    }
}

/// The label of a kind of result.
pub fn outcome_label(lang: Lang, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Win => lang.pick("Penghargaan", "Award"),
        Outcome::Grade => lang.pick("Predikat", "Grade"),
        Outcome::Rank => lang.pick("Peringkat", "Rank"),
        Outcome::Opinion => lang.pick("Opini", "Opinion"),
        Outcome::Finalist => lang.pick("Finalis", "Finalist"),
        Outcome::Nomination => lang.pick("Nominasi", "Nomination"),
        Outcome::Listing => lang.pick("Masuk daftar", "Listing"),
        Outcome::Certificate => lang.pick("Sertifikat", "Certificate"),
        Outcome::Incentive => lang.pick("Insentif", "Incentive"),
    }
}

/// What the year of an award means.
pub fn basis_label(lang: Lang, basis: YearBasis) -> &'static str {
    match basis {
        YearBasis::Evaluated => lang.pick("tahun yang dievaluasi", "year evaluated"),
        YearBasis::Fiscal => lang.pick("tahun anggaran", "fiscal year"),
        YearBasis::Ceremony => lang.pick("tahun penyerahan", "year of the ceremony"),
        YearBasis::Named => lang.pick("tahun dalam nama", "year in the name"),
    }
}

/// The label of a choice of lanes.
pub fn lanes_label(lang: Lang, lanes: Lanes) -> &'static str {
    let words = lang.awards();
    match lanes {
        Lanes::Series => words.lanes_series,
        Lanes::Grantor => words.lanes_grantor,
        Lanes::Level => words.lanes_level,
        Lanes::Outcome => words.lanes_outcome,
    }
}

/// `8 tahun berturut-turut`, `8 years in a row`.
pub fn in_a_row(lang: Lang, length: u32) -> String {
    let written = integer(lang, length);
    match (lang, length) {
        (Lang::Id, _) => format!("{written} tahun berturut-turut"),
        (Lang::En, 1) => format!("{written} year"),
        (Lang::En, _) => format!("{written} years in a row"),
    }
}

/// `8 tahun`, `1 year`, `8 years`.
pub fn years_long(lang: Lang, length: u32) -> String {
    let written = integer(lang, length);
    match (lang, length) {
        (Lang::Id, _) => format!("{written} tahun"),
        (Lang::En, 1) => format!("{written} year"),
        (Lang::En, _) => format!("{written} years"),
    }
}

/// `3 penghargaan`, `1 award`, `3 awards`.
pub fn awards(lang: Lang, count: usize) -> String {
    let written = in_digits(lang, count);
    match (lang, count) {
        (Lang::Id, _) => format!("{written} penghargaan"),
        (Lang::En, 1) => format!("{written} award"),
        (Lang::En, _) => format!("{written} awards"),
    }
}

/// `3 entri`, `1 record`, `3 records`: of awards, finalists and listings alike.
pub fn award_records(lang: Lang, count: usize) -> String {
    let written = in_digits(lang, count);
    match (lang, count) {
        (Lang::Id, _) => format!("{written} entri"),
        (Lang::En, 1) => format!("{written} record"),
        (Lang::En, _) => format!("{written} records"),
    }
}

/// A run of awards that no other exceeds in length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopRun {
    /// What its series is called.
    pub name: String,
    /// How many years it lasts.
    pub length: u32,
    /// Its first year.
    pub first: i32,
    /// Its last year.
    pub last: i32,
    /// What kind of result its newest award is.
    pub outcome: Outcome,
    /// The grade of its newest award.
    pub grade: Option<String>,
}

/// The one thought of the timeline, and the sentence below it; `longest` has every run of the greatest length.
pub fn timeline_words(lang: Lang, count: usize, series: usize, longest: &[TopRun]) -> (String, String) {
    let (counted, in_series) = (award_records(lang, count), series_long(lang, series));
    let title = match (count, longest) {
        (0, _) => lang.pick("Tidak ditemukan data untuk pilihan ini", "No record found for this choice").to_owned(),
        (_, []) => match lang {
            Lang::Id => format!("Penghargaan yang diberikan tidak ditemukan di antara {counted}"),
            Lang::En => format!("No award that was given found among {counted}"),
        },
        (_, [run, ..]) if run.length < 2 => match (lang, count) {
            (Lang::Id, 1) => format!("Satu entri {} tercatat, pada {}", run.name, run.first),
            (Lang::En, 1) => format!("One record of {} found, in {}", run.name, run.first),
            (Lang::Id, _) => format!("{counted} dalam {in_series}, tidak ada yang berturut-turut"),
            (Lang::En, _) => format!("{counted} in {in_series}, none in consecutive years"),
        },
        (_, [run]) => run_title(lang, run),
        (_, [one, other]) => {
            let (names, long) = (joined(lang, &[one.name.clone(), other.name.clone()]), in_a_row(lang, one.length));
            match lang {
                Lang::Id => format!("{names} masing-masing {long}"),
                Lang::En => format!("{names}, {long} each"),
            }
        }
        (_, [run, ..]) => match lang {
            Lang::Id => format!("{} masing-masing {}", series_long(lang, longest.len()), in_a_row(lang, run.length)),
            Lang::En => format!("{}, {} each", series_long(lang, longest.len()), in_a_row(lang, run.length)),
        },
    };
    let sentence = match lang {
        Lang::Id => format!(
            "Grafik memuat {counted} dalam {in_series}, dari penghargaan sampai finalis dan daftar: hanya yang ditemukan beserta sumbernya, bukan semua penghargaan."
        ),
        Lang::En => format!(
            "The chart holds {counted} in {in_series}, from awards to finalists and listings: only those found with their sources, not all awards."
        ),
    };
    (title, sentence)
}

/// A run as a finding. Grades are given every year: that there was one says little, so the newest is named.
fn run_title(lang: Lang, run: &TopRun) -> String {
    let TopRun { name, length, first, last, .. } = run;
    let (long, span) = (in_a_row(lang, *length), format!("{first}–{last}"));
    match (run.outcome, &run.grade, lang) {
        (Outcome::Opinion, _, Lang::Id) if !name.starts_with("Opini") => format!("Opini {name} {long}, {span}"),
        (Outcome::Opinion, _, Lang::En) if !name.contains("opinion") => format!("{name} opinion {long}, {span}"),
        (Outcome::Grade, Some(grade), Lang::Id) => {
            format!("{name} dinilai {long}, terakhir berpredikat {grade} ({last})")
        }
        (Outcome::Grade, Some(grade), Lang::En) => format!("{name} graded {long}, most recently {grade} ({last})"),
        (Outcome::Win | Outcome::Rank, _, Lang::Id) => format!("{name} diraih {long}, {span}"),
        (Outcome::Win | Outcome::Rank, _, Lang::En) => format!("{name} won {long}, {span}"),
        _ => format!("{name} {long}, {span}"),
    }
}

/// `3 seri`, `3 series`.
fn series_long(lang: Lang, count: usize) -> String {
    format!("{} {}", in_digits(lang, count), lang.pick("seri", "series"))
}

/// How an indicator changed between two years: values as they are written, with their units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The indicator.
    pub name: String,
    /// The first year and its value.
    pub from: (i32, String),
    /// The last year and its value.
    pub to: (i32, String),
    /// How the first value compares with the last: less where it rose.
    pub direction: Ordering,
}

/// The one thought of the indicators: how the best known of them changed.
pub fn indicator_title(lang: Lang, change: Option<&Change>) -> String {
    let Some(Change { name, from: (first, before), to: (last, after), direction }) = change else {
        return lang.awards().no_indicators.to_owned();
    };
    match (direction, lang) {
        (Ordering::Less, Lang::Id) => format!("{name} naik dari {before} ({first}) menjadi {after} ({last})"),
        (Ordering::Less, Lang::En) => format!("{name} rose from {before} ({first}) to {after} ({last})"),
        (Ordering::Greater, Lang::Id) => format!("{name} turun dari {before} ({first}) menjadi {after} ({last})"),
        (Ordering::Greater, Lang::En) => format!("{name} fell from {before} ({first}) to {after} ({last})"),
        (Ordering::Equal, Lang::Id) if first == last => format!("{name} tercatat {after} pada {last}"),
        (Ordering::Equal, Lang::En) if first == last => format!("{name} stood at {after} in {last}"),
        (Ordering::Equal, Lang::Id) => format!("{name} tetap {after} pada {first} dan {last}"),
        (Ordering::Equal, Lang::En) => format!("{name} was {after} both in {first} and in {last}"),
    }
}
