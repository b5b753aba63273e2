//! The words of the lifelines of programmes, and of what stands below the award timeline. They travel with those pages.

use super::{Lang, Peak, in_digits, integer, joined, years_long};

/// The title of the lifelines and the sentence below it: how many programmes, of how many the launch is known, and the
/// years from launch to the first visit recorded, the shortest first, of those whose both are known.
pub fn lifeline_words(lang: Lang, count: usize, launched: usize, waits: &[i32]) -> (String, String) {
    let at_once = waits.iter().filter(|years| **years == 0).count();
    let middle = waits.get(waits.len() / 2).copied().unwrap_or(0);
    let (part, whole) = (in_digits(lang, at_once), in_digits(lang, waits.len()));
    let waited = years_long(lang, u32::try_from(middle).unwrap_or(0));
    let title = match (waits.len(), middle, lang) {
        (0, _, Lang::Id) => format!("Jeda peluncuran dan kunjungan {} program tidak diketahui", in_digits(lang, count)),
        (0, _, Lang::En) => match count {
            1 => "The time from launch to visit is not known for one programme".to_owned(),
            _ => format!("The time from launch to visit is not known for {} programmes", in_digits(lang, count)),
        },
        (1, 0, Lang::Id) => "Satu program dipelajari daerah lain pada tahun peluncurannya".to_owned(),
        (1, 0, Lang::En) => "One programme was studied by others in the year of its launch".to_owned(),
        (1, _, Lang::Id) => format!("Satu program dipelajari daerah lain {waited} sesudah peluncurannya"),
        (1, _, Lang::En) => format!("One programme was studied by others {waited} after its launch"),
        (_, 0, Lang::Id) => format!("{part} dari {whole} program dipelajari daerah lain pada tahun peluncurannya"),
        (_, 0, Lang::En) => format!("{part} of {whole} programmes were studied by others in the year of their launch"),
        (_, _, Lang::Id) => {
            format!("Separuh dari {whole} program dipelajari daerah lain dalam {waited} sejak diluncurkan")
        }
        (_, _, Lang::En) => {
            format!("Half of {whole} programmes were studied by others within {waited} of their launch")
        }
    };
    let sentence = match lang {
        Lang::Id => format!(
            "Grafik memuat {} program dengan data bertanggal; tahun peluncuran {} di antaranya diketahui. Jeda dihitung dari program yang tahun peluncuran dan kunjungan pertamanya diketahui.",
            in_digits(lang, count),
            in_digits(lang, launched)
        ),
        Lang::En => format!(
            "Programmes with dated records: {}; the year of launch of {} of them is known. Times are of those whose launch and first visit are known.",
            in_digits(lang, count),
            in_digits(lang, launched)
        ),
    };
    (title, sentence)
}

/// How many programmes have nothing that could be drawn.
pub fn without_dates(lang: Lang, count: usize) -> String {
    match lang {
        Lang::Id => format!("Sebanyak {} program tanpa data bertanggal tidak digambar.", in_digits(lang, count)),
        Lang::En => format!("Programmes not drawn, as no record of them is dated: {}.", in_digits(lang, count)),
    }
}

/// The title of the mentions of a programme and the sentence below it.
pub fn mention_words(lang: Lang, name: &str, count: usize, peak: Option<&Peak>) -> (String, String) {
    let all = in_digits(lang, count);
    let title = match peak {
        None => match lang {
            Lang::Id => format!("Tidak ditemukan data tentang {name}"),
            Lang::En => format!("No record of {name} found"),
        },
        Some(Peak { at, most }) => {
            let (named, often) = (joined(lang, at), integer(lang, *most));
            match (count, at.len(), lang) {
                (1, _, Lang::Id) => format!("{name} disebut sekali, pada {named}"),
                (1, _, Lang::En) => format!("{name} was named once, in {named}"),
                (_, 1, Lang::Id) if *most as usize == count => {
                    format!("{name} disebut {all} kali, semuanya pada {named}")
                }
                (_, 1, Lang::En) if *most as usize == count => {
                    format!("{name} was named {all} times, always in {named}")
                }
                (_, 1, Lang::Id) => format!("{name} paling banyak disebut pada {named}: {often} kali"),
                (_, 1, Lang::En) => format!("{name} was named most in {named}: {often} times"),
                (_, 2, Lang::Id) => format!("{name} paling banyak disebut pada {named}: masing-masing {often} kali"),
                (_, 2, Lang::En) => format!("{name} was named most in {named}, {often} each"),
                (_, _, Lang::Id) => format!("{name} disebut {all} kali, paling banyak {often} setahun"),
                (_, _, Lang::En) => format!("{name} was named {all} times, at most {often} a year"),
            }
        }
    };
    let sentence = match lang {
        Lang::Id => format!(
            "Entri yang menyebut program ini, menurut tahunnya: {all}. Yang dihitung kunjungan, minat atau adopsi, dan penghargaan."
        ),
        Lang::En => format!("Records that name this programme, by year: {all}. They are visits, adoptions and awards."),
    };
    (title, sentence)
}

/// How many visits came before a streak of awards began and since: what came first, and no more.
pub fn before_and_since(lang: Lang, name: &str, first: i32, before: usize, since: usize) -> String {
    let (before, since) = (in_digits(lang, before), in_digits(lang, since));
    match lang {
        Lang::Id => {
            format!("Kunjungan tercatat sebelum rentetan {name} dimulai pada {first}: {before}; sejak itu: {since}.")
        }
        Lang::En => {
            format!("Visits recorded before the streak of {name} began in {first}: {before}; since then: {since}.")
        }
    }
}

/// How many in a row sources count, and how many the records give.
pub fn counts_differ(lang: Lang, stated: u32, found: u32) -> String {
    let (stated, found) = (integer(lang, stated), integer(lang, found));
    match lang {
        Lang::Id => format!("sumber: {stated} berturut-turut; data: {found}"),
        Lang::En => format!("sources: {stated} in a row; records: {found}"),
    }
}
