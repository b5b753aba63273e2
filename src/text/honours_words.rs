//! Words and sentences of the pages on awards that are made of parts.

use super::{Lang, integer};
use crate::model::{AwardLevel, Outcome, YearBasis};
use crate::query::Lanes;

/// The label of a reach.
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
        Outcome::Grade => lang.pick("Nilai", "Grade"),
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
    let words = lang.honours();
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
    let written = integer(lang, i64::try_from(count).unwrap_or(i64::MAX));
    match (lang, count) {
        (Lang::Id, _) => format!("{written} penghargaan"),
        (Lang::En, 1) => format!("{written} award"),
        (Lang::En, _) => format!("{written} awards"),
    }
}

/// `3 catatan`, `1 record`, `3 records`: of awards, finalists and listings alike.
pub fn award_records(lang: Lang, count: usize) -> String {
    let written = integer(lang, i64::try_from(count).unwrap_or(i64::MAX));
    match (lang, count) {
        (Lang::Id, _) => format!("{written} catatan"),
        (Lang::En, 1) => format!("{written} record"),
        (Lang::En, _) => format!("{written} records"),
    }
}

/// The one thought of the timeline, and the sentence below it.
pub fn timeline_words(
    lang: Lang,
    count: usize,
    series: usize,
    longest: Option<(&str, u32, i32, i32)>,
) -> (String, String) {
    let title = match (longest, lang) {
        (None, _) => {
            lang.pick("Tidak ditemukan catatan untuk pilihan ini", "No record found for this choice").to_owned()
        }
        (Some((name, length, first, last)), _) => format!("{name}: {}, {first}–{last}", in_a_row(lang, length)),
    };
    let sentence = match lang {
        Lang::Id => format!(
            "{} catatan, dari penghargaan sampai finalis dan daftar, dalam {} seri. Bukan jumlah semua penghargaan: hanya yang ditemukan beserta sumbernya.",
            integer(lang, i64::try_from(count).unwrap_or(0)),
            integer(lang, i64::try_from(series).unwrap_or(0))
        ),
        Lang::En => format!(
            "{} records, from awards to finalists and listings, in {} series. Not the number of all awards: only those found with their sources.",
            integer(lang, i64::try_from(count).unwrap_or(0)),
            integer(lang, i64::try_from(series).unwrap_or(0))
        ),
    };
    (title, sentence)
}

/// A number as the reader writes it, with at most two decimals.
pub fn decimal(lang: Lang, value: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "no indicator is near 2^53 hundredths")]
    let hundredths = (value * 100.0).round() as i64;
    let (whole, rest) = (hundredths / 100, hundredths.unsigned_abs() % 100);
    let mark = lang.pick(",", ".");
    let sign = if hundredths < 0 && whole == 0 { "−" } else { "" };
    let written = format!("{sign}{}", integer(lang, whole));
    match rest {
        0 => written,
        tenths if tenths % 10 == 0 => format!("{written}{mark}{}", tenths / 10),
        _ => format!("{written}{mark}{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_written_as_the_reader_does() {
        let written: Vec<_> =
            [9.97, 5205.0, 0.5, -3.58, -0.25, 1_701_230.0].iter().map(|value| decimal(Lang::Id, *value)).collect();
        assert_eq!(written, ["9,97", "5.205", "0,5", "−3,58", "−0,25", "1.701.230"]);
        assert_eq!(decimal(Lang::En, 1234.5), "1,234.5");
    }
}
