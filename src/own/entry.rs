//! A record as the reader typed it. What is not sound yet is kept as it is, and counts nowhere.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::form::{Input, MOST_ROWS, form_of};
use crate::dataset::{Kind, OWN_KINDS, OWN_PREFIX};
use crate::model::fingerprint;
use crate::store::{Record, merge_text};

/// The most letters of an id.
const MOST_LETTERS: usize = 64;

/// A record of the reader's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnEntry {
    /// Its id, which begins with [`OWN_PREFIX`].
    pub id: String,
    /// The word for its kind: `visit`.
    pub kind: String,
    /// What stands in its fields, by their paths: `people.count`.
    #[serde(default)]
    pub values: BTreeMap<String, String>,
    /// When it was put into the bin, if it was: milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub removed_ms: Option<u64>,
}

impl OwnEntry {
    /// An empty record of a kind.
    pub fn new(id: String, kind: Kind) -> Self {
        Self { id, kind: kind.singular().to_owned(), ..Self::default() }
    }

    /// Its kind; none where a newer program wrote one that is not known here.
    pub fn kind(&self) -> Option<Kind> {
        OWN_KINDS.into_iter().find(|kind| kind.singular() == self.kind)
    }

    /// What stands in a field, without spaces around it.
    pub fn text(&self, path: &str) -> &str {
        self.values.get(path).map_or("", |text| text.trim())
    }

    /// The words of a field that holds several, apart by spaces.
    pub fn words(&self, path: &str) -> impl Iterator<Item = &str> {
        self.text(path).split_whitespace()
    }

    /// The text of a field of several words with one of them added or taken out; those that are known stand in an order.
    pub fn with_word<'a>(&self, path: &str, word: &str, is_in: bool, order: impl Iterator<Item = &'a str>) -> String {
        let mut words: Vec<&str> = self.words(path).filter(|one| *one != word).chain(is_in.then_some(word)).collect();
        let order: Vec<&str> = order.collect();
        words.sort_by_key(|one| order.iter().position(|known| known == one));
        words.join(" ")
    }

    /// Puts a text into a field; an empty one leaves nothing there.
    pub fn set(&mut self, path: &str, text: String) {
        if text.is_empty() {
            self.values.remove(path);
        } else {
            self.values.insert(path.to_owned(), text);
        }
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.values.values().all(|text| text.trim().is_empty())
    }

    /// The same with an id that may stand in an address: where one may not, another made of it, the same each time.
    #[must_use]
    pub(super) fn with_sound_id(self) -> Self {
        let is_sign = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        let is_sound = (1..=MOST_LETTERS).contains(&self.id.len())
            && self.id.starts_with(OWN_PREFIX)
            && self.id.chars().all(is_sign)
            && !self.id.ends_with('-');
        let id = if is_sound { self.id } else { format!("{OWN_PREFIX}x{:016x}", fingerprint(&self.id)) };
        Self { id, ..self }
    }

    /// Whether a field holds words on several lines.
    fn is_long(&self, path: &str) -> bool {
        let fields = self.kind().map(form_of).unwrap_or_default();
        fields.iter().any(|field| field.path == path && matches!(field.input, Input::Text | Input::Lines))
    }
}

/// How many rows of a list are shown: one more than hold something.
pub fn rows_of(entry: &OwnEntry, list: &str) -> usize {
    let number = |path: &String| path.strip_prefix(list)?.strip_prefix('.')?.split('.').next()?.parse::<usize>().ok();
    let filled = entry.values.keys().filter_map(number).map(|number| number + 1).max().unwrap_or(0);
    (filled + 1).min(MOST_ROWS)
}

impl Record for OwnEntry {
    const KIND: &'static str = "own";

    fn to_json(&self) -> Value {
        json!(self)
    }

    fn from_json(value: &Value) -> Option<Self> {
        serde_json::from_value(value.clone()).ok().map(Self::with_sound_id)
    }

    /// Where both wrote into one field of one line, both stand there: what is no day or no number by that is told, and
    /// nothing is lost.
    fn merge(base: Option<&Self>, one: &Self, other: &Self) -> Self {
        let paths: std::collections::BTreeSet<&String> = one.values.keys().chain(other.values.keys()).collect();
        let mut values = BTreeMap::new();
        for path in paths {
            let of = |entry: &Self| entry.values.get(path).cloned().unwrap_or_default();
            let (before, first, second) = (base.map(of), of(one), of(other));
            let is_changed = |text: &String| before.as_ref() != Some(text);
            let text = match (is_changed(&first), is_changed(&second)) {
                _ if first == second => first,
                (true, false) => first,
                (false, true) => second,
                _ if one.is_long(path) => merge_text(before.as_deref(), &first, &second),
                _ if first.is_empty() => second,
                _ if second.is_empty() => first,
                _ if first < second => format!("{first} / {second}"),
                _ => format!("{second} / {first}"),
            };
            if !text.is_empty() {
                values.insert(path.clone(), text);
            }
        }
        let before = base.and_then(|base| base.removed_ms);
        let removed_ms = match (one.removed_ms, other.removed_ms) {
            (first, second) if first == before => second,
            (first, second) if second == before => first,
            (first, second) => first.max(second),
        };
        let kind = if one.kind >= other.kind { &one.kind } else { &other.kind };
        Self { id: one.id.clone(), kind: kind.clone(), values, removed_ms }
    }

    fn is_tombstone(&self) -> bool {
        self.removed_ms.is_some() && self.values.is_empty()
    }
}

/// An entry in which some fields are typed.
#[cfg(test)]
pub(super) fn entry(id: &str, kind: Kind, values: &[(&str, &str)]) -> OwnEntry {
    let mut entry = OwnEntry::new(id.into(), kind);
    for (path, text) in values {
        entry.set(path, (*text).to_owned());
    }
    entry
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn entry(values: &[(&str, &str)]) -> OwnEntry {
        let mut entry = OwnEntry::new("own-1".into(), Kind::Visit);
        for (path, text) in values {
            entry.set(path, (*text).to_owned());
        }
        entry
    }

    #[test]
    fn what_two_windows_typed_is_all_there() {
        let base = entry(&[("start", "2026-11-29"), ("summary", "Belajar layanan")]);
        let one = entry(&[("start", "2026-11-28"), ("summary", "Belajar layanan publik")]);
        let other = entry(&[("start", "2026-11-30"), ("summary", "Belajar layanan"), ("people.count", "40")]);
        let merged = OwnEntry::merge(Some(&base), &one, &other);
        assert_eq!(merged.text("start"), "2026-11-28 / 2026-11-30");
        assert_eq!((merged.text("summary"), merged.text("people.count")), ("Belajar layanan publik", "40"));
    }

    #[test]
    fn an_id_from_a_file_may_stand_in_an_address() {
        let read = |id: &str| OwnEntry { id: id.into(), ..OwnEntry::default() }.with_sound_id().id;
        assert_eq!(read("own-176-ab"), "own-176-ab");
        for strange in ["2019-10-09-seruyan", "own-<b>", "own-", "", "own-A"] {
            let id = read(strange);
            assert!(id.starts_with("own-x") && id == read(strange), "{strange}: {id}");
        }
    }

    fn entries() -> impl Strategy<Value = OwnEntry> {
        let values = proptest::collection::btree_map("(start|summary|people.count)", "[ab\n]{1,5}", 0..3);
        (values, proptest::option::of(1..5_u64)).prop_map(|(values, removed_ms)| OwnEntry {
            values,
            removed_ms,
            ..entry(&[])
        })
    }

    proptest! {
        #[test]
        fn the_order_of_the_two_does_not_matter((base, one, other) in (entries(), entries(), entries())) {
            let merged = OwnEntry::merge(Some(&base), &one, &other);
            prop_assert_eq!(merged, OwnEntry::merge(Some(&base), &other, &one));
            prop_assert_eq!(OwnEntry::merge(None, &one, &other), OwnEntry::merge(None, &other, &one));
        }

        #[test]
        fn who_changed_nothing_changes_nothing((base, one) in (entries(), entries())) {
            prop_assert_eq!(&OwnEntry::merge(Some(&base), &one, &base), &one);
        }

        #[test]
        fn what_is_kept_is_read_again(entry in entries()) {
            prop_assert_eq!(OwnEntry::from_json(&entry.to_json()), Some(entry));
        }
    }

    #[test]
    fn one_row_more_than_is_filled_is_shown() {
        let mut entry = OwnEntry::new("own-1".into(), Kind::Visit);
        assert_eq!(rows_of(&entry, "led_by"), 1);
        entry.set("led_by.2.name", "Ani".into());
        assert_eq!((rows_of(&entry, "led_by"), rows_of(&entry, "institutions")), (4, 1));
    }
}
