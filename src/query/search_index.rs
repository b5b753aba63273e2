//! One search over all that has a page: records of every kind and the pages themselves.

use super::search::{Vocabulary, is_near, words};
use crate::dataset::Kind;
use crate::model::fold::fold;

/// What an entry leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SearchTarget {
    /// A page, by its path.
    Page(&'static str),
    /// A record, by its kind and id.
    Record(Kind, String),
}

/// Something that can be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchEntry {
    /// What it leads to.
    pub target: SearchTarget,
    /// What it is called.
    pub name: String,
    /// What tells it from others of the name: a date, a province.
    pub about: String,
    /// Further words that find it: its name in the other language, places.
    pub words: String,
}

/// All entries with the words that find them.
#[derive(Clone, Debug)]
pub struct SearchIndex {
    entries: Vec<SearchEntry>,
    /// Their names and their further words, folded.
    names: Vec<String>,
    others: Vec<String>,
    vocabulary: Vocabulary,
}

impl SearchIndex {
    /// The index of some entries. Of entries that fit a question alike, the earlier comes first.
    pub fn new(entries: Vec<SearchEntry>) -> Self {
        let texts: Vec<_> = entries.iter().map(|one| format!("{} {} {}", one.name, one.about, one.words)).collect();
        let names = entries.iter().map(|one| fold(&one.name)).collect();
        let others = entries.iter().map(|one| fold(&one.words)).collect();
        Self { vocabulary: Vocabulary::new(&texts), names, others, entries }
    }

    /// At most so many entries that have every word of a question, the best first: those whose name is the question,
    /// then those whose name begins with it or is it but for a letter, then those whose name has its words.
    pub fn find(&self, question: &str, most: usize) -> Vec<&SearchEntry> {
        let Some(found) = self.vocabulary.find(question) else { return Vec::new() };
        let (asked, asked_words) = (fold(question.trim()), words(question));
        let mut ranked: Vec<(usize, usize)> =
            found.ones().map(|at| (self.rank(at, &asked, &asked_words), at)).collect();
        ranked.sort_unstable();
        ranked.into_iter().take(most).map(|(_, at)| &self.entries[at]).collect()
    }

    /// How far an entry is from what was asked; 0 is nearest.
    fn rank(&self, at: usize, asked: &str, asked_words: &[String]) -> usize {
        let name = &self.names[at];
        if name == asked || self.others[at] == asked {
            return 0;
        }
        if name.starts_with(asked) {
            return 1;
        }
        let of_name = words(name);
        let fits = |word: &String| of_name.iter().any(|one| one.starts_with(word.as_str()) || is_near(one, word));
        match asked_words.iter().all(fits) {
            true if of_name.len() == asked_words.len() => 1,
            true => 2,
            false => 3,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str, about: &str, words: &str) -> SearchEntry {
        SearchEntry {
            target: SearchTarget::Record(Kind::Region, name.to_owned()),
            name: name.to_owned(),
            about: about.to_owned(),
            words: words.to_owned(),
        }
    }

    fn found(question: &str) -> Vec<String> {
        let index = SearchIndex::new(vec![
            entry("Pemkot Malang", "", "Malang City Government"),
            entry("Kabupaten Malang", "Jawa Timur", "Malang Regency"),
            entry("Malang", "", ""),
            entry("Kunjungan Kepanjen", "Malang", ""),
            entry("Sumenep", "Jawa Timur", ""),
        ]);
        index.find(question, 3).into_iter().map(|one| one.name.clone()).collect()
    }

    #[test]
    fn what_is_called_as_asked_comes_before_what_begins_so_or_only_mentions_it() {
        assert_eq!(found("malang"), ["Malang", "Pemkot Malang", "Kabupaten Malang"]);
        assert_eq!(found("Kab"), ["Kabupaten Malang"]);
        assert_eq!(found("jawa timur sum"), ["Sumenep"]);
    }

    #[test]
    fn the_other_language_and_a_wrong_letter_find_it_too() {
        assert_eq!(found("regency"), ["Kabupaten Malang"]);
        assert_eq!(found("sumenap"), ["Sumenep"]);
        assert_eq!(found(" "), [""; 0]);
    }
}
