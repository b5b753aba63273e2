//! The ids of decks: one pattern for all, since an id is a part of an address, and none that a ready deck has.

use super::brief::REGION;

/// The ids of the ready decks, which no deck of a reader has.
pub(super) const WELCOME: &str = "welcome";
pub(super) const ADOPTION: &str = "adoption";
pub(super) const AWARDS: &str = "awards";
pub(super) const READY: [&str; 3] = [WELCOME, ADOPTION, AWARDS];

/// The most letters of an id.
const MOST: usize = 64;

/// Whether a deck of a reader can have an id: letters, digits, `-`, `_` and `.`, first a letter or digit; not the id of
/// a deck that the program makes.
pub fn is_own_id(id: &str) -> bool {
    let is_sign = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.');
    let fits =
        id.len() <= MOST && id.starts_with(|first: char| first.is_ascii_alphanumeric()) && id.chars().all(is_sign);
    fits && !READY.contains(&id) && !id.starts_with(REGION)
}

/// An id as a deck of a reader has it: where it cannot, one that is made of it, the same each time, so that what is read
/// twice is one deck.
pub(super) fn own_id(id: &str) -> String {
    if is_own_id(id) { id.to_owned() } else { format!("deck-x{:016x}", crate::model::fingerprint(id)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_that_leads_elsewhere_or_nowhere_becomes_one_that_leads_to_its_deck() {
        for id in ["deck-1763700000000-12", "a", "Talk_2.b"] {
            assert_eq!(own_id(id), id);
        }
        let long = "a".repeat(MOST + 1);
        for id in [
            "",
            "a/b",
            "a?b",
            "a#b",
            "a b",
            "é",
            ".",
            "..",
            "-a",
            "welcome",
            "adoption",
            "awards",
            "region-62.07",
            long.as_str(),
        ] {
            let own = own_id(id);
            assert!(!is_own_id(id) && is_own_id(&own), "{id}: {own}");
            assert_eq!(own, own_id(id), "the same each time");
        }
        assert_ne!(own_id("a/b"), own_id("a?b"));
    }
}
