//! A note as a record of the store: what becomes of two states that were written apart from each other.

use serde_json::Value;

use super::Note;
use super::envelope::{from_json, to_json};
use crate::store::{Record, merge_choice, merge_text};

impl Record for Note {
    const KIND: &'static str = "note";

    fn to_json(&self) -> Value {
        to_json(self)
    }

    fn from_json(value: &Value) -> Option<Self> {
        from_json(value).ok()
    }

    fn merge(base: Option<&Self>, one: &Self, other: &Self) -> Self {
        let text = |of: fn(&Self) -> &String| merge_text(base.map(|base| of(base).as_str()), of(one), of(other));
        let tags = {
            let before = base.map(|base| base.tags.clone()).unwrap_or_default();
            let stays = |tag: &String| (one.tags.contains(tag) && other.tags.contains(tag)) || !before.contains(tag);
            let mut tags: Vec<String> = Vec::new();
            let (first, second) = if one.tags <= other.tags { (one, other) } else { (other, one) };
            for tag in first.tags.iter().chain(&second.tags) {
                if stays(tag) && !tags.contains(tag) {
                    tags.push(tag.clone());
                }
            }
            tags
        };
        // A note that one removed while the other wrote on stays: nobody has read what was written last.
        let says_more = |of: &Self| base.is_none_or(|base| of.text != base.text || of.tags != base.tags);
        let deleted_ms = match (one.deleted_ms, other.deleted_ms) {
            (Some(one), Some(other)) => Some(one.max(other)),
            (Some(deleted), None) if !says_more(other) => Some(deleted),
            (None, Some(deleted)) if !says_more(one) => Some(deleted),
            _ => None,
        };
        Self {
            id: one.id,
            about: merge_choice(base.map(|base| &base.about), &one.about, &other.about),
            text: text(|note| &note.text),
            tags,
            follow_up: merge_choice(base.map(|base| &base.follow_up), &one.follow_up, &other.follow_up),
            author: text(|note| &note.author),
            agenda: text(|note| &note.agenda),
            changed_ms: one.changed_ms.max(other.changed_ms),
            revision: one.revision.max(other.revision),
            deleted_ms,
            rival_of: one.rival_of.max(other.rival_of),
        }
    }

    fn is_tombstone(&self) -> bool {
        self.deleted_ms.is_some() && self.is_blank()
    }
}
