//! Problems of a dataset in the reader's words: where, what is wrong, what would be right.

use super::{Lang, weekday};
use crate::dataset::{Fault, Problem, Rule, Shape};
use crate::model::DateError;

/// A problem in one line: `visits.json, 2017-03-09-sukoharjo-sabang, start: …`
pub fn problem(lang: Lang, problem: &Problem) -> String {
    let mut place = problem.file.clone();
    for part in problem.record.iter().chain(&problem.field) {
        place.push_str(", ");
        place.push_str(part);
    }
    format!("{place}: {}", fault_text(lang, &problem.fault))
}

/// What is wrong, and what would be right.
pub fn fault_text(lang: Lang, fault: &Fault) -> String {
    let say = |indonesian: &str, english: &str| lang.pick(indonesian, english).to_owned();
    match fault {
        Fault::NotText => {
            say("bukan teks UTF-8; simpan ulang berkas sebagai UTF-8", "not UTF-8 text; save the file as UTF-8")
        }
        Fault::TooLarge { bytes, most } => match lang {
            Lang::Id => format!("berkas terlalu besar ({bytes} bita; paling banyak {most})"),
            Lang::En => format!("the file is too large ({bytes} bytes; at most {most})"),
        },
        Fault::NotJson { line, column } => match lang {
            Lang::Id => format!("bukan JSON yang sah; periksa baris {line}, kolom {column}"),
            Lang::En => format!("not valid JSON; look at line {line}, column {column}"),
        },
        Fault::NoRecords => say("tidak ada daftar \"records\"", "there is no list \"records\""),
        Fault::UnknownPart { known } => match lang {
            Lang::Id => format!("bukan berkas kumpulan data; yang dikenal: {}", known.join(", ")),
            Lang::En => format!("no file of a dataset; known are: {}", known.join(", ")),
        },
        Fault::MissingPart => say("berkas ini tidak ada", "this file is missing"),
        Fault::NotARecord => say("seharusnya objek {…}", "this should be an object {…}"),
        Fault::MissingField => say("wajib diisi, tetapi tidak ada", "must be given, and is not there"),
        Fault::UnknownField { known } => match lang {
            Lang::Id => format!("kolom tidak dikenal; yang dikenal: {}", known.join(", ")),
            Lang::En => format!("unknown field; known are: {}", known.join(", ")),
        },
        Fault::WrongShape { expected, found } => match lang {
            Lang::Id => format!("tertulis {found}, seharusnya {}", shape(lang, expected)),
            Lang::En => format!("found {found}, expected {}", shape(lang, expected)),
        },
        Fault::UnknownWord { word, known } => match lang {
            Lang::Id => format!("kata \"{word}\" tidak dikenal; pilih salah satu: {}", known.join(", ")),
            Lang::En => format!("unknown word \"{word}\"; choose one of: {}", known.join(", ")),
        },
        Fault::NotADate { text, error: DateError::NotIso } => match lang {
            Lang::Id => format!("\"{text}\" bukan tanggal; tulis seperti 2017-03-09, 2017-03, atau 2017"),
            Lang::En => format!("\"{text}\" is not a date; write it like 2017-03-09, 2017-03 or 2017"),
        },
        Fault::NotADate { text, error: DateError::NoSuchDay } => match lang {
            Lang::Id => format!("tanggal \"{text}\" tidak ada di kalender"),
            Lang::En => format!("the calendar has no day \"{text}\""),
        },
        Fault::DuplicateId => say(
            "sudah dipakai entri lain; yang pertama dipertahankan",
            "already used by another record; the first one is kept",
        ),
        Fault::UnknownReference { kind, id } => match lang {
            Lang::Id => format!("merujuk entri jenis {kind}, \"{id}\", yang tidak ada"),
            Lang::En => format!("refers to a record of kind {kind}, \"{id}\", that does not exist"),
        },
        Fault::ParentCycle => say(
            "lembaga ini menjadi bagian dari dirinya sendiri lewat induknya",
            "over its parents, this institution is a part of itself",
        ),
        Fault::EndBeforeStart => say("lebih awal daripada awalnya", "lies before its start"),
        Fault::EndWithoutDay => say(
            "hari terakhir hanya dapat diberikan bila hari pertama diketahui",
            "a last day can only be given where the first day is known",
        ),
        Fault::Broken(broken) => rule(lang, broken),
        Fault::LooseBounds => say(
            "\"earliest\" dan \"latest\" diberikan bersama, dan hanya bila harinya tidak diketahui",
            "\"earliest\" and \"latest\" are given together, and only where the day is not known",
        ),
    }
}

fn rule(lang: Lang, rule: &Rule) -> String {
    let say = |indonesian: &str, english: &str| lang.pick(indonesian, english).to_owned();
    match rule {
        Rule::Future => say(
            "sesudah hari terakhir penghimpunan (subject.json, gathered)",
            "lies after the last day of gathering (subject.json, gathered)",
        ),
        Rule::UnusedSource => say(
            "tidak ada entri yang merujuk sumber ini; hapus, atau rujuk di entri yang sesuai",
            "no record is based on this source; remove it, or cite it where it belongs",
        ),
        Rule::MissingRegion => say(
            "pemerintah daerah atau DPRD harus punya kode wilayah",
            "a government or council must have a region code",
        ),
        Rule::WrongRegionType => say(
            "kode ini milik wilayah jenis lain (provinsi, kabupaten, atau kota)",
            "this code belongs to a region of another type (province, regency or city)",
        ),
        Rule::PartsExceedTotal { parts } => match lang {
            Lang::Id => format!(
                "jumlah per lembaga {parts}, lebih dari jumlah seluruhnya; perbaiki, atau jelaskan di conflicts.json"
            ),
            Lang::En => format!(
                "the institutions' people are {parts}, more than the people in all; correct it, or say so in conflicts.json"
            ),
        },
        Rule::MoreThanStated { recorded } => match lang {
            Lang::Id => format!("yang tercatat pada masa itu {recorded}, lebih dari yang disebut"),
            Lang::En => format!("{recorded} are recorded within the period, more than was stated"),
        },
        Rule::AdoptionBeforeVisit => say("lebih awal daripada kunjungannya", "lies before the visit"),
        Rule::AdopterNotOnVisit => {
            say("lembaga ini tidak ikut dalam kunjungan itu", "the institution did not take part in that visit")
        }
        Rule::StillThere => {
            say("disebut sudah tidak ada, tetapi entrinya masih ada", "is said to be gone, but the record is there")
        }
        Rule::NamedTwice => say("menyebut hal yang sama dua kali", "names the same thing twice"),
        Rule::ReleaseOfRelease => say(
            "merujuk sumber yang sendiri merujuk sumber lain; rujuk yang pertama",
            "names a source that itself names another; name the first",
        ),
        Rule::WeekdayDisagrees { real } => match lang {
            Lang::Id => format!(
                "tanggal itu hari {}; perbaiki, atau jelaskan di conflicts.json (bidang \"date\")",
                weekday(lang, *real)
            ),
            Lang::En => format!(
                "that date is a {}; correct it, or say so in conflicts.json (field \"date\")",
                weekday(lang, *real)
            ),
        },
        Rule::WeekdayWithoutComma { found } => match lang {
            Lang::Id => format!("\"{found}\": sesudah nama hari ada koma"),
            Lang::En => format!("\"{found}\": a comma follows the name of the day"),
        },
        Rule::AgencyNamedTwice { full } => match lang {
            Lang::Id => format!("di tempat lain bernama \"{full}\"; pakai satu nama"),
            Lang::En => format!("elsewhere it is called \"{full}\"; use one name"),
        },
        Rule::PurposeLacksSigning => say(
            "ada kerja sama yang ditandatangani pada kunjungan ini: sign atau both",
            "an agreement was signed on this visit: sign or both",
        ),
        Rule::ReservedId => say(
            "ID yang berawalan \"own-\" hanya untuk entri milik pembaca; pakai ID lain",
            "an id that begins with \"own-\" is for a reader's own records; use another",
        ),
        Rule::BoundsOutsideDate => {
            say("di luar bulan atau tahun pada \"start\"", "lies outside of the month or year in \"start\"")
        }
    }
}

fn shape(lang: Lang, shape: &Shape) -> String {
    let say = |indonesian: &str, english: &str| lang.pick(indonesian, english).to_owned();
    match shape {
        Shape::Text => say("teks yang tidak kosong", "text that is not empty"),
        Shape::Bilingual => {
            say("teks dua bahasa {\"id\": …, \"en\": …}", "a text in both languages {\"id\": …, \"en\": …}")
        }
        Shape::Id => {
            say("id dengan huruf kecil, angka, dan tanda hubung", "an id of small letters, digits and hyphens")
        }
        Shape::RegionCode => say("kode wilayah seperti 35 atau 35.10", "a region code such as 35 or 35.10"),
        Shape::Url => {
            say("alamat yang mulai dengan https:// atau http://", "an address that begins with https:// or http://")
        }
        Shape::Word(known) => match lang {
            Lang::Id => format!("salah satu dari: {}", known.join(", ")),
            Lang::En => format!("one of: {}", known.join(", ")),
        },
        Shape::Count => say("bilangan bulat mulai 1", "a whole number from 1"),
        Shape::Year => say("tahun antara 1900 dan 2100", "a year from 1900 to 2100"),
        Shape::Number => say("bilangan", "a number"),
        Shape::Flag => say("true atau false", "true or false"),
        Shape::Day => say("tanggal lengkap seperti 2017-03-09", "a full date such as 2017-03-09"),
        Shape::PartialDate => {
            say("tanggal seperti 2017-03-09, 2017-03, atau 2017", "a date such as 2017-03-09, 2017-03 or 2017")
        }
        Shape::List(_) => say("daftar dengan sedikitnya satu isi", "a list of at least one entry"),
        Shape::Record(_) => say("objek {…}", "an object {…}"),
    }
}
