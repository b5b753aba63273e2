//! One value of two that were changed apart from each other: what either wrote stays.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// One text of two: the changes of both against what they began from, word by word. Where both wrote at one place, both
/// wordings stand there, each on a line of its own. The order of the two does not matter.
///
/// Without a base a text that holds the other stands for both; else both stand below each other.
pub fn merge_text(base: Option<&str>, one: &str, other: &str) -> String {
    if one == other || base == Some(other) {
        return one.to_owned();
    }
    let Some(base) = base else {
        return if one.contains(other) {
            one.to_owned()
        } else if other.contains(one) {
            other.to_owned()
        } else {
            without_repeats(&both(one, other), one, other)
        };
    };
    if base == one { other.to_owned() } else { without_repeats(&apply_both(base, one, other, both), one, other) }
}

/// A merged text in which no line stands more often than in either of the two it was merged from: two windows that merged
/// the same revisions at the same moment have both written the lines of each other.
fn without_repeats(merged: &str, one: &str, other: &str) -> String {
    let count = |line: &str, text: &str| text.split('\n').filter(|one| *one == line).count();
    let mut kept: Vec<&str> = Vec::new();
    for line in merged.split('\n') {
        let most = count(line, one).max(count(line, other));
        let is_repeat =
            !line.trim().is_empty() && most > 0 && kept.iter().filter(|kept| **kept == line).count() >= most;
        if !is_repeat {
            kept.push(line);
        }
    }
    kept.join("\n")
}

/// The changes of two texts against a base; `join` writes what both inserted at one place.
fn apply_both(base: &str, one: &str, other: &str, join: fn(&str, &str) -> String) -> String {
    let words = words(base);
    let (one, other) = (Changes::of(&words, one), Changes::of(&words, other));
    let mut merged = String::new();
    for at in 0..=words.len() {
        let (inserted, other_inserted) = (one.inserted[at].as_str(), other.inserted[at].as_str());
        if inserted == other_inserted || other_inserted.is_empty() {
            merged.push_str(inserted);
        } else if inserted.is_empty() {
            merged.push_str(other_inserted);
        } else {
            merged.push_str(&join(inserted, other_inserted));
        }
        if let Some(word) = words.get(at).filter(|_| !one.deleted[at] && !other.deleted[at]) {
            merged.push_str(word);
        }
    }
    merged
}

/// Two wordings below each other, in an order that does not depend on who asks. A line that goes on in the other wording,
/// as it does where one window holds letters that another has typed on from, stands there once.
fn both(one: &str, other: &str) -> String {
    let (first, second) = if one <= other { (one, other) } else { (other, one) };
    let goes_on = |line: &str, text: &str| !line.trim().is_empty() && text.split('\n').any(|one| one.starts_with(line));
    let is_there = |line: &str, text: &str| text.split('\n').any(|one| one == line);
    let of_first = first.split('\n').filter(|line| is_there(line, second) || !goes_on(line, second));
    let of_second = second.split('\n').filter(|line| !goes_on(line, first));
    let (first, second) = (of_first.collect::<Vec<_>>().join("\n"), of_second.collect::<Vec<_>>().join("\n"));
    if first.is_empty() || second.is_empty() {
        return first + &second;
    }
    let line = if first.ends_with('\n') || second.starts_with('\n') { "" } else { "\n" };
    format!("{first}{line}{second}")
}

/// What a text that was typed makes of a text that changed meanwhile: `shown` is what the field held before. A field
/// that has the focus shows only what is typed in it, so what came from elsewhere must not be taken for deleted.
pub fn typed_onto(current: &str, shown: &str, typed: &str) -> String {
    if current == shown {
        typed.to_owned()
    } else {
        // Letters stand right behind those that they were typed behind.
        apply_both(shown, typed, current, |typed, other| format!("{typed}{other}"))
    }
}

/// One value of two that cannot be joined: the one that was changed; the larger where both were.
pub fn merge_choice<T: PartialEq + PartialOrd + Clone>(base: Option<&T>, one: &T, other: &T) -> T {
    match base {
        Some(base) if base == one => other.clone(),
        Some(base) if base == other => one.clone(),
        _ if one >= other => one.clone(),
        _ => other.clone(),
    }
}

/// Words, the space between them and other signs, each as a piece of its own.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let is_word = |letter: char| letter.is_alphanumeric();
        let end =
            if is_word(first) { rest.find(|letter| !is_word(letter)).unwrap_or(rest.len()) } else { first.len_utf8() };
        words.push(&rest[..end]);
        rest = &rest[end..];
    }
    words
}

/// What a text changed of its base: which words it deleted, and what it wrote before each, and at the end.
struct Changes {
    deleted: Vec<bool>,
    inserted: Vec<String>,
}

impl Changes {
    fn of(base: &[&str], text: &str) -> Self {
        let words = words(text);
        let mut changes = Self { deleted: vec![false; base.len()], inserted: vec![String::new(); base.len() + 1] };
        for op in capture_diff_slices(Algorithm::Myers, base, &words) {
            match op {
                DiffOp::Equal { .. } => {}
                DiffOp::Delete { old_index, old_len, .. } => changes.deleted[old_index..old_index + old_len].fill(true),
                DiffOp::Insert { old_index, new_index, new_len } => {
                    changes.inserted[old_index].push_str(&words[new_index..new_index + new_len].concat());
                }
                DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                    changes.deleted[old_index..old_index + old_len].fill(true);
                    changes.inserted[old_index].push_str(&words[new_index..new_index + new_len].concat());
                }
            }
        }
        changes
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn changes_at_different_places_are_both_in_the_text() {
        let merged = merge_text(Some("Tanya biaya serat."), "Tanya biaya pasang serat.", "Tanya biaya serat optik.");
        assert_eq!(merged, "Tanya biaya pasang serat optik.");
    }

    #[test]
    fn wordings_at_one_place_stand_on_lines_of_their_own() {
        assert_eq!(merge_text(Some(""), "the q", "lazy"), "lazy\nthe q");
        assert_eq!(merge_text(None, "a", "b"), "a\nb");
        assert_eq!(merge_text(None, "a b", "b"), "a b");
    }

    #[test]
    fn a_line_that_was_typed_on_stands_there_once() {
        assert_eq!(merge_text(Some("the q"), "the quick", "the quickest"), "the quickest");
        assert_eq!(merge_text(Some(""), "lazy\nthe qui", "the quick"), "lazy\nthe quick");
        assert_eq!(merge_text(Some(""), "lazy", "lazy dog\nfox"), "lazy dog\nfox");
    }

    #[test]
    fn a_line_that_both_windows_merged_stands_there_once() {
        let merged = merge_text(Some("the qui"), "lazy dog\nthe quick", "the quick\nlazy dog");
        assert_eq!(merged, "lazy dog\nthe quick");
        assert_eq!(merge_text(None, "a\nb", "b\nc\na"), "a\nb\nc");
    }

    #[test]
    fn letters_typed_into_a_field_join_what_came_from_elsewhere() {
        // The field shows "the q" while the record holds another tab's words too.
        let current = typed_onto("lazy\nthe q", "the q", "the quick");
        assert_eq!(current, "lazy\nthe quick");
        assert_eq!(typed_onto(&current, "lazy", "lazy dog"), "lazy dog\nthe quick");
    }

    fn edits() -> impl Strategy<Value = (String, String, String)> {
        let text = "[ab \n]{0,12}";
        (text, text, text)
    }

    proptest! {
        #[test]
        fn the_order_of_the_two_does_not_matter((base, one, other) in edits()) {
            prop_assert_eq!(merge_text(Some(&base), &one, &other), merge_text(Some(&base), &other, &one));
            prop_assert_eq!(merge_text(None, &one, &other), merge_text(None, &other, &one));
        }

        #[test]
        fn who_changed_nothing_changes_nothing((base, one, _) in edits()) {
            prop_assert_eq!(merge_text(Some(&base), &one, &base), one.clone());
            prop_assert_eq!(merge_text(Some(&one), &one, &one), one);
        }

        #[test]
        fn every_line_of_the_text_stands_as_often_as_in_one_of_the_two((base, one, other) in edits()) {
            let merged = merge_text(Some(&base), &one, &other);
            let count = |line: &str, text: &str| text.split('\n').filter(|one| *one == line).count();
            for line in one.split('\n').chain(other.split('\n')).filter(|line| !line.trim().is_empty()) {
                prop_assert!(count(line, &merged) <= count(line, &one).max(count(line, &other)), "{merged:?}");
            }
        }

        #[test]
        fn words_that_either_added_are_in_the_text(base in "[ab ]{0,12}", at in 0usize..12, other_at in 0usize..12) {
            let with = |at: usize, word: &str| {
                let at = at.min(base.len());
                format!("{} {word} {}", &base[..at], &base[at..])
            };
            let merged = merge_text(Some(&base), &with(at, "satu"), &with(other_at, "dua"));
            prop_assert!(merged.contains("satu") && merged.contains("dua"), "{merged:?}");
        }
    }
}
