//! Titles of topics over the years, of pairs, of months and of sizes.

use super::super::in_digits;
use super::no_head_count;
use super::rankings::{Leading, of_known, subject};
use crate::model::HeadCount;
use crate::text::summary::lowered;
use crate::text::{Lang, head_count, integer, joined, month_name, people, visits};

/// The topics that led alone in most years, in how many of how many.
pub fn topic_years_title(lang: Lang, names: &[String], led: u32, of: u32) -> String {
    let leading = Leading { names: names.to_vec(), count: led, known: of, all: of };
    let who = subject(lang, &leading, ("topik", "topics"), false);
    let years = match lang {
        Lang::Id if led == of => format!("semua tahun ({})", integer(lang, of)),
        Lang::En if led == of => format!("all {} years", integer(lang, of)),
        _ => of_known(lang, &leading, lang.pick(" tahun", " years"), ""),
    };
    match (names.len(), lang) {
        (1, Lang::Id) => format!("{who} topik tersering pada {years}"),
        (1, Lang::En) => format!("{who} was the most frequent topic in {years}"),
        (_, Lang::Id) => format!("{who} masing-masing tersering pada {years}"),
        (_, Lang::En) => format!("{who} were each the most frequent topic in {years}"),
    }
}

/// The pairs of topics that were studied together most.
pub fn pairs_title(lang: Lang, pairs: &[(String, String)], count: u32, all: u32) -> String {
    let both = |(one, other): &(String, String)| joined(lang, &[one.clone(), lowered(other)]);
    let fraction = format!("{} {} {}", integer(lang, count), lang.pick("dari", "of"), visits(lang, all));
    match (pairs, count, lang) {
        ([], ..) => lang
            .pick("Tidak ditemukan topik yang dipelajari bersama", "No topics were found to be studied together")
            .to_owned(),
        ([pair], 1, Lang::Id) => format!("{} dipelajari bersama dalam satu kunjungan", both(pair)),
        ([pair], 1, Lang::En) => format!("{} were studied together on one visit", both(pair)),
        ([pair], _, Lang::Id) => format!("{} paling sering dipelajari bersama: {fraction}", both(pair)),
        ([pair], _, Lang::En) => format!("{} were studied together most: {fraction}", both(pair)),
        (_, 1, Lang::Id) => {
            format!(
                "{} pasangan topik masing-masing dipelajari bersama dalam satu kunjungan",
                in_digits(lang, pairs.len())
            )
        }
        (_, 1, Lang::En) => {
            format!("{} pairs of topics were studied together on one visit each", in_digits(lang, pairs.len()))
        }
        ([first, second], _, Lang::Id) => format!(
            "{} serta {} paling sering dipelajari bersama, masing-masing {fraction}",
            both(first),
            lowered(&both(second))
        ),
        ([first, second], _, Lang::En) => {
            format!("{}, and {}, were studied together most: {fraction} each", both(first), lowered(&both(second)))
        }
        (_, _, Lang::Id) => format!(
            "{} pasangan topik paling sering dipelajari bersama, masing-masing {fraction}",
            in_digits(lang, pairs.len())
        ),
        (_, _, Lang::En) => {
            format!("{} pairs of topics were studied together most: {fraction} each", in_digits(lang, pairs.len()))
        }
    }
}

/// The month that most visits of known date fell in; `years` are those shown, and `is_to_date` where they reach the end
/// of the dataset.
pub fn calendar_title(
    lang: Lang,
    months: &[u32],
    (most, known): (u32, u32),
    years: &std::ops::RangeInclusive<i32>,
    is_to_date: bool,
) -> String {
    let names: Vec<String> = months.iter().map(|month| month_name(lang, *month).to_owned()).collect();
    let when = if is_to_date && years.start() < years.end() {
        format!("{} {}", lang.pick("sejak", "since"), years.start())
    } else {
        format!("{} {}", lang.pick("pada", "in"), crate::text::years(years))
    };
    let (named, each) = (joined(lang, &names), integer(lang, most));
    match (known, most, names.len(), lang) {
        (0, ..) | (_, 0, ..) => lang.pick("Tanggal pasti tidak diketahui", "No exact date is known").to_owned(),
        (1, _, _, Lang::Id) => format!("Satu kunjungan bertanggal jatuh pada bulan {named}"),
        (1, _, _, Lang::En) => format!("One dated visit fell in {named}"),
        (_, 1, months, Lang::Id) => {
            format!(
                "{} kunjungan bertanggal jatuh pada {} bulan berbeda",
                integer(lang, known),
                in_digits(lang, months)
            )
        }
        (_, 1, months, Lang::En) => {
            format!("{} dated visits fell in {} different months", integer(lang, known), in_digits(lang, months))
        }
        (_, _, 1, Lang::Id) => format!("{named} bulan tersibuk: {each} kunjungan bertanggal {when}"),
        (_, _, 1, Lang::En) => format!("{named} was the busiest month: {each} dated visits {when}"),
        (_, _, 2, Lang::Id) => {
            format!("{named} bulan tersibuk, masing-masing {each} kunjungan bertanggal {when}")
        }
        (_, _, 2, Lang::En) => format!("{named} were the busiest months: {each} dated visits each {when}"),
        (_, _, months, Lang::Id) => {
            format!(
                "{} bulan tersibuk masing-masing mencatat {each} kunjungan bertanggal {when}",
                in_digits(lang, months)
            )
        }
        (_, _, months, Lang::En) => {
            format!("{} months were the busiest: {each} dated visits each {when}", in_digits(lang, months))
        }
    }
}

/// How large delegations were: half of them at most so many people, and the largest.
pub fn sizes_title(lang: Lang, known: u32, median: u32, largest: Option<HeadCount>) -> String {
    let Some(largest) = largest else { return no_head_count(lang).to_owned() };
    let most = head_count(lang, largest);
    let word = if largest.count == 1 { lang.pick("orang", "person") } else { lang.pick("orang", "people") };
    match (known, lang) {
        (1, Lang::Id) => format!("Satu rombongan diketahui jumlahnya: {most} {word}"),
        (1, Lang::En) => format!("The size of one delegation is stated: {most} {word}"),
        (_, Lang::Id) if median == largest.count => format!("Rombongan terbesar berjumlah {most} {word}"),
        (_, Lang::En) if median == largest.count => format!("The largest delegation had {most} {word}"),
        (_, Lang::Id) => format!(
            "Separuh dari {} rombongan berjumlah paling banyak {}; yang terbesar {most}",
            integer(lang, known),
            people(lang, median)
        ),
        (_, Lang::En) => format!(
            "Half of {} delegations had at most {}; the largest had {most}",
            integer(lang, known),
            people(lang, median)
        ),
    }
}
