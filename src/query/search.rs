//! Words as people type them: the beginning of a word, without marks above letters, with or without Indonesian
//! affixes (*kunjungan*, *berkunjung*), in a longer word with a letter wrong.

use std::collections::BTreeMap;

use crate::model::fold::fold;
use fixedbitset::FixedBitSet;

/// The words of a text, folded.
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The shortest that is left of a word without its affixes.
const SHORTEST_STEM: usize = 4;

/// What a word may be without its affixes; where a prefix swallowed the first letter (*mengunjungi*), with each that
/// it may have swallowed.
fn stems(word: &str) -> Vec<String> {
    let longer = |rest: &str| rest.len() >= SHORTEST_STEM;
    let mut cut = word;
    for ending in ["nya", "lah", "kah"] {
        cut = cut.strip_suffix(ending).filter(|rest| longer(rest)).unwrap_or(cut);
    }
    let mut stems = Vec::new();
    let endings = ["kan", "an", "i"].iter().filter_map(|ending| cut.strip_suffix(ending));
    for cut in std::iter::once(cut).chain(endings).filter(|cut| longer(cut)) {
        stems.push(cut.to_owned());
        // Longest first, with the letters that a prefix swallows.
        let prefixes: [(&str, &[&str]); 18] = [
            ("meng", &["", "k"]),
            ("meny", &["s"]),
            ("mem", &["", "p"]),
            ("men", &["", "t"]),
            ("me", &[""]),
            ("peng", &["", "k"]),
            ("peny", &["s"]),
            ("pem", &["", "p"]),
            ("pen", &["", "t"]),
            ("per", &[""]),
            ("pe", &[""]),
            ("ber", &[""]),
            ("bel", &[""]),
            ("ter", &[""]),
            ("di", &[""]),
            ("ke", &[""]),
            ("se", &[""]),
            ("be", &[""]),
        ];
        for (prefix, swallowed) in prefixes {
            if let Some(rest) = cut.strip_prefix(prefix).filter(|rest| longer(rest)) {
                stems.extend(swallowed.iter().map(|letter| format!("{letter}{rest}")));
            }
        }
    }
    stems
}

/// Whether a word is near another: a letter or two wrong, according to their length.
pub(super) fn is_near(a: &str, b: &str) -> bool {
    let length = a.chars().count().min(b.chars().count());
    let most = match length {
        0..4 => 0,
        4..9 => 1,
        _ => 2,
    };
    a.chars().count().abs_diff(b.chars().count()) <= most && strsim::osa_distance(a, b) <= most
}

/// The words of many texts, each with the texts that hold it.
#[derive(Clone, Debug)]
pub(super) struct Vocabulary {
    texts: usize,
    words: BTreeMap<String, (Vec<String>, FixedBitSet)>,
}

impl Vocabulary {
    /// The words of texts.
    pub(super) fn new(texts: &[String]) -> Self {
        let mut found: BTreeMap<String, (Vec<String>, FixedBitSet)> = BTreeMap::new();
        for (at, text) in texts.iter().enumerate() {
            for word in words(text) {
                let stems = || stems(&word);
                let (_, held) =
                    found.entry(word.clone()).or_insert_with(|| (stems(), FixedBitSet::with_capacity(texts.len())));
                held.insert(at);
            }
        }
        Self { texts: texts.len(), words: found }
    }

    /// The texts that hold every word of a question; none where it has no word. A word wrong by a letter counts only
    /// where no text holds it as it was typed.
    pub(super) fn find(&self, question: &str) -> Option<FixedBitSet> {
        let mut found = None::<FixedBitSet>;
        for word in words(question) {
            let texts = self.holding(&word);
            match &mut found {
                Some(found) => found.intersect_with(&texts),
                None => found = Some(texts),
            }
        }
        found
    }

    fn holding(&self, word: &str) -> FixedBitSet {
        let of_word = stems(word);
        let is_stem = |stems: &Vec<String>| stems.iter().any(|stem| of_word.contains(stem));
        let typed = self.join(|held, stems| held.starts_with(word) || is_stem(stems));
        if typed.is_clear() { self.join(|held, _| is_near(held, word)) } else { typed }
    }

    fn join(&self, is_meant: impl Fn(&str, &Vec<String>) -> bool) -> FixedBitSet {
        let mut texts = FixedBitSet::with_capacity(self.texts);
        let meant = self.words.iter().filter(|(held, (stems, _))| is_meant(held, stems));
        meant.for_each(|(_, (_, held))| texts.union_with(held));
        texts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(question: &str) -> Vec<usize> {
        let texts =
            ["Kunjungan kerja DPRD", "Mereka mengunjungi Pendopo Sabha Swagata", "Café di Lahat", "Perizinan daring"];
        let vocabulary = Vocabulary::new(&texts.map(str::to_owned));
        vocabulary.find(question).map_or_else(Vec::new, |bits| bits.ones().collect())
    }

    #[test]
    fn affixes_do_not_hide_a_word() {
        assert_eq!(found("berkunjung"), [0, 1]);
        assert_eq!(found("kunjungan"), [0, 1]);
        assert_eq!(found("izin"), [3]);
    }

    #[test]
    fn the_beginning_of_a_word_suffices_and_every_word_must_be_found() {
        assert_eq!(found("pend swa"), [1]);
        assert_eq!(found("pendopo kerja"), [0usize; 0]);
    }

    #[test]
    fn marks_above_letters_and_a_wrong_letter_are_forgiven() {
        assert_eq!(found("cafe"), [2]);
        assert_eq!(found("pendpo"), [1]);
        assert_eq!(found("zzzz"), [0usize; 0]);
    }

    #[test]
    fn signs_that_only_typesetting_adds_hide_no_word() {
        assert_eq!(found("“pendopo”"), [1]);
        assert_eq!(found("Cafe\u{301}"), [2]);
        assert_eq!(found("peri\u{ad}zinan"), [3]);
        assert_eq!(found("pendop’o"), [1]);
    }

    #[test]
    fn a_question_without_words_asks_nothing() {
        assert_eq!(Vocabulary::new(&["a".to_owned()]).find(" ,. "), None);
    }

    #[test]
    fn one_wrong_letter_is_near_in_a_short_word_and_two_in_a_long_one() {
        assert!(is_near("kampung", "kampng") && is_near("kampung", "kmapung") && !is_near("kampung", "kompeng"));
        assert!(is_near("penghargaan", "pengharagn") && !is_near("des", "dea"));
    }
}
