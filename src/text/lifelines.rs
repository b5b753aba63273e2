//! The words of the lifelines of programmes, and of what stands below the award timeline. They travel with those pages.

use super::{Lang, integer};

fn number(lang: Lang, count: usize) -> String {
    integer(lang, i64::try_from(count).unwrap_or(i64::MAX))
}

/// The title of the lifelines and the sentence below it: how many programmes, of how many the launch is known, and
/// the middle of the years from launch to the first visit recorded.
pub fn lifeline_words(lang: Lang, count: usize, launched: usize, median: Option<i32>) -> (String, String) {
    let title = match (median, lang) {
        (None, Lang::Id) => format!("Perjalanan {} program", number(lang, count)),
        (None, Lang::En) => format!("The lives of {} programmes", number(lang, count)),
        (Some(0), Lang::Id) => "Setengah program sudah dipelajari pada tahun peluncurannya".to_owned(),
        (Some(0), Lang::En) => "Half of the programmes were studied in the year of their launch".to_owned(),
        (Some(years), Lang::Id) => {
            format!("Dari peluncuran ke kunjungan pertama yang tercatat: median {} tahun", integer(lang, years))
        }
        (Some(years), Lang::En) => format!(
            "From launch to the first visit recorded: a median of {} {}",
            integer(lang, years),
            if years == 1 { "year" } else { "years" }
        ),
    };
    let sentence = match lang {
        Lang::Id => format!(
            "{} program dengan catatan bertanggal; tahun peluncuran {} di antaranya diketahui. Median dihitung dari program yang tahun peluncuran dan kunjungannya diketahui.",
            number(lang, count),
            number(lang, launched)
        ),
        Lang::En => format!(
            "{} programmes with dated records; the year of launch of {} of them is known. The median is over those whose launch and first visit are known.",
            number(lang, count),
            number(lang, launched)
        ),
    };
    (title, sentence)
}

/// How many programmes have nothing that could be drawn.
pub fn without_dates(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Id => format!("{} program tanpa satu pun catatan bertanggal tidak digambar.", number(lang, count)),
        Lang::En => format!("{} programmes without any dated record are not drawn.", number(lang, count)),
    }
}

/// The title of the mentions of a programme and the sentence below it.
pub fn mention_words(lang: Lang, count: usize, peak: Option<(i32, usize)>) -> (String, String) {
    let title = match (peak, lang) {
        (None, _) => lang.pick("Tidak ditemukan catatan", "No record found").to_owned(),
        (Some((year, most)), Lang::Id) => {
            format!("Paling banyak catatan pada {year}: {}", number(lang, most))
        }
        (Some((year, most)), Lang::En) => format!("Most records in {year}: {}", number(lang, most)),
    };
    let sentence = match lang {
        Lang::Id => format!(
            "{} catatan menyebut program ini: kunjungan, minat atau pengambilan, dan penghargaan, menurut tahunnya.",
            number(lang, count)
        ),
        Lang::En => format!(
            "{} records name this programme: visits, adoptions and awards, by their years.",
            number(lang, count)
        ),
    };
    (title, sentence)
}

/// How many visits came before a run of awards began and since: what came first, and no more.
pub fn before_and_since(lang: Lang, name: &str, first: i32, before: usize, since: usize) -> String {
    let (before, since) = (number(lang, before), number(lang, since));
    match lang {
        Lang::Id => format!("Sebelum {first}, awal runtun {name}: {before} kunjungan tercatat; sejak itu {since}."),
        Lang::En => {
            format!("Before {first}, when the run of {name} began: {before} visits recorded; since then {since}.")
        }
    }
}

/// How many in a row sources count, and how many the records give.
pub fn counts_differ(lang: Lang, stated: u32, found: u32) -> String {
    let (stated, found) = (integer(lang, stated), integer(lang, found));
    match lang {
        Lang::Id => format!("sumber: {stated} berturut-turut; catatan: {found}"),
        Lang::En => format!("sources: {stated} in a row; records: {found}"),
    }
}
