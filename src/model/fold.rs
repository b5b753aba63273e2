//! One folding of texts for every search and every order by name.
//!
//! What a reader types and what a record says differ in signs that neither means: capital letters, marks above letters,
//! typographic or plain apostrophes and quotation marks, hyphens that only show at the end of a line, letters composed
//! or in parts. Unicode's compatibility decomposition (a library's) takes letters apart; the rest is decided here.
//!
//! Texts are ordered by the same folding. A collator with tables for all languages would weigh more than the page's
//! program; Indonesian and English both order by the plain letters A to Z, which the folding gives.

use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;

const NFKD: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfkd();
const COMBINING_CLASSES: CanonicalCombiningClassMapBorrowed<'static> = CanonicalCombiningClassMapBorrowed::new();

fn is_combining_mark(letter: char) -> bool {
    COMBINING_CLASSES.get_u8(letter) != 0
}

/// A text as a search compares it: small letters without marks, plain signs. Apostrophes are left out: *Jum’at* is
/// *Jumat*; quotation marks only part words.
pub(crate) fn fold(text: &str) -> String {
    // Nearly all texts of the dataset: no table is asked.
    if text.is_ascii() {
        return text.chars().filter_map(plain).map(|letter| letter.to_ascii_lowercase()).collect();
    }
    // Some signs are taken apart into others: both are looked at.
    let letters = NFKD
        .normalize_iter(text.chars().filter_map(plain))
        .filter(|letter| !is_combining_mark(*letter))
        .filter_map(plain);
    // Small letters of capitals: so *ß* is *ss*, and both forms of the Greek *s* are one.
    let small = letters.flat_map(char::to_uppercase).flat_map(char::to_lowercase);
    small.filter(|letter| !is_combining_mark(*letter)).collect()
}

/// A letter or sign as it is compared; none if it is not.
fn plain(letter: char) -> Option<char> {
    match letter {
        // Apostrophes, single quotation marks, primes, and the letters written like them.
        '\''
        | '`'
        | '\u{b4}'
        | '\u{2b9}'..='\u{2bf}'
        | '\u{2c8}'
        | '\u{2018}'..='\u{201b}'
        | '\u{2032}'
        | '\u{2035}'
        | '\u{2039}'
        | '\u{203a}'
        | '\u{ff07}' => None,
        // Hyphens that show only at the end of a line, joiners, marks of direction, spaces without width.
        '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => None,
        '"' | '\u{ab}' | '\u{bb}' | '\u{201c}'..='\u{201f}' | '\u{2033}' | '\u{2036}' | '\u{300c}'..='\u{300f}' => {
            Some(' ')
        }
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        other => Some(other),
    }
}

/// Words that are looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sought {
    words: Vec<String>,
}

impl Sought {
    /// The words of what a reader typed.
    pub(crate) fn new(text: &str) -> Self {
        Self { words: fold(text).split_whitespace().map(str::to_owned).collect() }
    }

    /// Whether nothing is looked for.
    pub(crate) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether a folded text holds every word.
    pub(crate) fn is_in(&self, folded: &str) -> bool {
        self.words.iter().all(|word| folded.contains(word.as_str()))
    }
}

/// What texts are ordered by: their letters, whatever their case and marks, without the signs before the first; where
/// these are the same, as they are written.
pub(crate) fn sort_key(text: &str) -> String {
    let folded = fold(text);
    let from_letter = folded.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    format!("{from_letter}\0{text}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_finds_what_is_written_however_signs_and_marks_are_set() {
        for (typed, written) in [
            ("Women's", "Women’s empowerment"),
            ("Women’s", "women's empowerment"),
            ("jumat", "Salat Jum’at"),
            ("jum'at", "Salat Jumat"),
            ("“smart kampung”", "Program Smart Kampung"),
            ("smart kampung", "Program «Smart Kampung»"),
            ("\"smart kampung\"", "program “smart kampung” desa"),
            ("cafe", "Cafe\u{301} Desa"),
            ("café", "Cafe Desa"),
            ("CAFÉ", "cafe\u{301}"),
            ("pelayanan", "pela\u{ad}yanan publik"),
            ("pela\u{200b}yanan", "Pelayanan Publik"),
            ("2016-2019", "periode 2016–2019"),
            ("straße", "STRASSE"),
            ("ﬁnal", "final"),
            ("１２", "12 visits"),
            ("smart kampung", "Smart\u{a0}Kampung"),
        ] {
            assert!(Sought::new(typed).is_in(&fold(written)), "{typed} in {written}");
        }
        assert!(!Sought::new("kota malang").is_in(&fold("Kota Batu")));
        assert!(Sought::new(" “” ").is_in(""), "signs alone look for nothing");
    }

    #[test]
    fn the_short_way_for_plain_texts_folds_as_the_long_one_does() {
        let ascii: String = (0_u8..128).map(char::from).collect();
        let long: String = fold(&format!("{ascii}é"));
        assert_eq!(format!("{}e", fold(&ascii)), long);
    }

    #[test]
    fn texts_are_ordered_by_their_letters_not_by_their_capitals_and_marks() {
        let mut names = ["kumparan", "Zeta", "detik", "Élan", "Antara", "“Bisnis”", "iNews", "eLKa", "Elan", "IDN"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["Antara", "“Bisnis”", "detik", "Elan", "Élan", "eLKa", "IDN", "iNews", "kumparan", "Zeta"]);
    }
}
