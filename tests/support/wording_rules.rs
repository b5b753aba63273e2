//! The rules of wording that a test can hold.

#![allow(dead_code, reason = "each test file uses a part")]

use studi_tiru::text::Lang;

/// The sentences of a text.
pub(crate) fn sentences(text: &str) -> Vec<&str> {
    text.split_inclusive(['.', '?', '!'])
        .fold((Vec::new(), 0, 0), |(mut found, from, to), part| {
            // A sentence ends where a space or nothing follows.
            let end = to + part.len();
            if text[end..].is_empty() || text[end..].starts_with([' ', '\n']) {
                found.push(text[from..end].trim());
                return (found, end, end);
            }
            (found, from, end)
        })
        .0
}

/// Whether a sentence begins with a numeral that is no label, as in `2017: 12 kunjungan …`.
pub(crate) fn begins_with_numeral(sentence: &str) -> bool {
    let first = sentence.split_whitespace().next().unwrap_or_default();
    sentence.starts_with(|letter: char| letter.is_ascii_digit()) && !first.ends_with(':')
}

/// Whether two numbers stand beside each other with nothing but a space between.
pub(crate) fn touches(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    letters.windows(3).any(|three| three[0].is_ascii_digit() && three[1] == ' ' && three[2].is_ascii_digit())
}

/// The words of a text, small; those of several words are found in it with spaces around them.
pub(crate) fn words(text: &str) -> String {
    let plain: String = text.chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    format!(" {} ", plain.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Words that stand for something else in this product, or for nothing: each with what may surround it all the same.
pub(crate) const NOT_INDONESIAN: &[(&str, &[&str])] = &[
    ("saringan", &[]),
    ("longgarkan", &[]),
    ("bersandar", &[]),
    ("saling lepas", &[]),
    ("runtun", &[]),
    ("runtunnya", &[]),
    ("langkah", &[]),
    ("terjangkau", &[]),
    ("bulatan", &[]),
    ("garis miring", &[]),
    ("tanpa jaringan", &[]),
    ("terlalu lama", &[]),
    ("walikota", &[]),
    ("mengambil", &[]),
    ("mengambilnya", &[]),
    ("pengambilan", &[]),
    ("diambil", &[]),
    ("menjalankan", &[]),
    ("menjalankannya", &[]),
    ("dijalankan", &[]),
    ("berjalan", &[]),
    ("sambungan", &[]),
    ("di jalan", &[]),
    ("sematkan", &[]),
    ("disematkan", &[]),
    ("temuan", &[]),
    ("panggung", &[]),
    ("dihargai", &[]),
    ("berjanji", &[]),
    ("mereka", &[]),
    ("rel", &[]),
    ("baki", &[]),
    ("angka resmi", &[]),
    ("versi data", &[]),
    ("papan ketik gambar", &[]),
    ("tidak ditemukan catatan", &[]),
    ("tanda", &["tanda tanya", "tanda hubung"]),
];
pub(crate) const NOT_ENGLISH: &[&str] = &[
    "suggest_relaxed_filters",
    "put off",
    "signed for",
    "said they want",
    "rests on",
    "rest on",
    "highest step",
    "pinned",
    "data version",
    "dataset version",
    "long runs",
    "longest runs",
    "no source fits",
    "walikota",
];

pub(crate) fn assert_vocabulary(lang: Lang, at: &str, text: &str) {
    let plain = words(text);
    match lang {
        Lang::Id => {
            for (word, allowed) in NOT_INDONESIAN {
                let mut rest = plain.clone();
                for phrase in *allowed {
                    rest = rest.replace(&format!(" {phrase} "), " ");
                }
                assert!(!rest.contains(&format!(" {word} ")), "{at}: “{word}” in “{text}”");
            }
        }
        Lang::En => {
            for word in NOT_ENGLISH {
                assert!(!plain.contains(&format!(" {word} ")), "{at}: “{word}” in “{text}”");
            }
        }
    }
}

pub(crate) const DAYS: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];

/// What holds of each text in a language.
pub(crate) fn assert_written(lang: Lang, at: &str, text: &str) {
    assert!(!text.contains("  ") && text.trim() == text, "{at}: stray space in “{text}”");
    assert!(!touches(text), "{at}: two numbers touch in “{text}”");
    assert!(!text.contains(" %"), "{at}: a percentage is 42%, not 42 %: “{text}”");
    assert_vocabulary(lang, at, text);
    for day in DAYS.iter().filter(|_| lang == Lang::Id) {
        for (begin, _) in text.match_indices(day) {
            let after = text[begin + day.len()..].strip_prefix(' ').unwrap_or_default();
            let is_date = after.starts_with(|letter: char| letter.is_ascii_digit());
            assert!(!is_date, "{at}: no comma after the weekday in “{text}”");
        }
    }
    for title in ["Plt", "Pj"] {
        assert!(!words(text).contains(&format!(" {} ", title.to_lowercase())) || text.contains(&format!("{title}.")));
    }
}
