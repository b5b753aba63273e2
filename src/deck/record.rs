//! A deck as a record of the store: what becomes of two states that were written apart from each other.

use serde_json::Value;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::json::{deck_from_json, deck_to_json};
use super::{Deck, Slide};
use crate::store::{Record, merge_choice, merge_text};

/// The fields of words of a slide.
const FIELDS: [&str; 4] = ["heading", "text", "by", "alt"];

impl Record for Deck {
    const KIND: &'static str = "deck";

    fn to_json(&self) -> Value {
        deck_to_json(self)
    }

    fn from_json(value: &Value) -> Option<Self> {
        deck_from_json(value, 0).ok()
    }

    fn merge(base: Option<&Self>, one: &Self, other: &Self) -> Self {
        // A deck that one removed while the other wrote on stays: nobody has read what was written last.
        let wrote_on = |of: &Self| base.is_none_or(|base| of.slides != base.slides || of.title != base.title);
        let removed_ms = match (one.removed_ms, other.removed_ms) {
            (Some(one), Some(other)) => Some(one.max(other)),
            (Some(removed), None) if !wrote_on(other) => Some(removed),
            (None, Some(removed)) if !wrote_on(one) => Some(removed),
            _ => None,
        };
        Self {
            id: one.id.clone(),
            title: merge_text(base.map(|base| base.title.as_str()), &one.title, &other.title),
            minutes: merge_choice(base.map(|base| &base.minutes), &one.minutes, &other.minutes),
            slides: merge_slides(base.map(|base| base.slides.as_slice()), &one.slides, &other.slides),
            removed_ms,
        }
    }

    fn is_tombstone(&self) -> bool {
        self.removed_ms.is_some() && self.slides.is_empty() && self.title.is_empty()
    }
}

fn merge_slides(base: Option<&[Slide]>, one: &[Slide], other: &[Slide]) -> Vec<Slide> {
    if one == other || base == Some(other) {
        return one.to_vec();
    }
    if base == Some(one) {
        return other.to_vec();
    }
    let Some(base) = base else {
        // In an order that does not depend on who asks.
        let (first, second) = if one <= other { (one, other) } else { (other, one) };
        let more = second.iter().filter(|slide| !first.contains(slide));
        return first.iter().chain(more).cloned().collect();
    };
    let (one, other) = (SlideChanges::of(base, one), SlideChanges::of(base, other));
    let mut merged = Vec::new();
    for at in 0..=base.len() {
        let (first, second) = if one.inserted[at] <= other.inserted[at] {
            (&one.inserted[at], &other.inserted[at])
        } else {
            (&other.inserted[at], &one.inserted[at])
        };
        merged.extend(first.iter().cloned());
        if first != second {
            merged.extend(second.iter().cloned());
        }
        let Some(slide) = base.get(at) else { break };
        match (&one.became[at], &other.became[at]) {
            (Some(one), Some(other)) => merged.push(merge_slide(slide, one, other)),
            // One removed it: it stays only where the other wrote in it.
            (Some(left), None) | (None, Some(left)) if left != slide => merged.push(left.clone()),
            _ => {}
        }
    }
    merged
}

fn merge_slide(base: &Slide, one: &Slide, other: &Slide) -> Slide {
    let mut content = merge_choice(Some(&base.content), &one.content, &other.content);
    let is_same_kind = |of: &Slide| std::mem::discriminant(&of.content) == std::mem::discriminant(&base.content);
    if is_same_kind(one) && is_same_kind(other) {
        for field in FIELDS {
            let of = |slide: &Slide| slide.content.words(field).unwrap_or_default().to_owned();
            if let Some(words) = content.words_mut(field) {
                *words = merge_text(Some(&of(base)), &of(one), &of(other));
            }
        }
    }
    Slide {
        content,
        notes: merge_text(Some(&base.notes), &one.notes, &other.notes),
        hidden: merge_choice(Some(&base.hidden), &one.hidden, &other.hidden),
        steps: merge_choice(Some(&base.steps), &one.steps, &other.steps),
    }
}

/// What a list of slides changed of its base: what each slide became, none where it was removed, and which slides were
/// inserted before each, and at the end.
struct SlideChanges {
    became: Vec<Option<Slide>>,
    inserted: Vec<Vec<Slide>>,
}

impl SlideChanges {
    fn of(base: &[Slide], slides: &[Slide]) -> Self {
        let mut changes =
            Self { became: base.iter().cloned().map(Some).collect(), inserted: vec![Vec::new(); base.len() + 1] };
        for op in capture_diff_slices(Algorithm::Myers, base, slides) {
            match op {
                DiffOp::Equal { .. } => {}
                DiffOp::Delete { old_index, old_len, .. } => changes.became[old_index..old_index + old_len].fill(None),
                DiffOp::Insert { old_index, new_index, new_len } => {
                    changes.inserted[old_index].extend_from_slice(&slides[new_index..new_index + new_len]);
                }
                DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                    // Slides in the place of others are these, changed; the rest was removed or inserted.
                    for at in 0..old_len {
                        changes.became[old_index + at] = (at < new_len).then(|| slides[new_index + at].clone());
                    }
                    if new_len > old_len {
                        let more = &slides[new_index + old_len..new_index + new_len];
                        changes.inserted[old_index + old_len].extend_from_slice(more);
                    }
                }
            }
        }
        changes
    }
}

#[cfg(test)]
mod tests {
    use super::super::Content;
    use super::*;

    fn deck(texts: &[&str]) -> Deck {
        let slide = |text: &&str| Slide::from(Content::Text((*text).to_owned()));
        Deck { id: "d".to_owned(), slides: texts.iter().map(slide).collect(), ..Deck::default() }
    }

    fn texts(deck: &Deck) -> Vec<&str> {
        deck.slides.iter().filter_map(|slide| slide.content.words("text")).collect()
    }

    #[test]
    fn words_typed_into_different_slides_are_both_there() {
        let base = deck(&["a", "b", "c"]);
        let merged = Deck::merge(Some(&base), &deck(&["a satu", "b", "c"]), &deck(&["a", "b", "c dua"]));
        assert_eq!(texts(&merged), ["a satu", "b", "c dua"]);
    }

    #[test]
    fn words_typed_into_one_slide_are_both_there() {
        let base = deck(&["serat optik"]);
        let merged = Deck::merge(Some(&base), &deck(&["serat optik murah"]), &deck(&["biaya serat optik"]));
        assert_eq!(texts(&merged), ["biaya serat optik murah"]);
    }

    #[test]
    fn a_slide_that_one_removed_stays_where_the_other_wrote_in_it() {
        let base = deck(&["a", "b", "c"]);
        let merged = Deck::merge(Some(&base), &deck(&["a", "c"]), &deck(&["a", "b lagi", "c"]));
        assert_eq!(texts(&merged), ["a", "b lagi", "c"]);
        let merged = Deck::merge(Some(&base), &deck(&["a", "c"]), &base);
        assert_eq!(texts(&merged), ["a", "c"]);
    }

    #[test]
    fn slides_added_by_both_are_both_there_and_the_order_of_the_two_does_not_matter() {
        let base = deck(&["a"]);
        let (one, other) = (deck(&["a", "x"]), deck(&["y", "a", "z"]));
        let merged = Deck::merge(Some(&base), &one, &other);
        assert_eq!(texts(&merged), ["y", "a", "x", "z"]);
        assert_eq!(merged, Deck::merge(Some(&base), &other, &one));
        assert_eq!(Deck::merge(None, &one, &other), Deck::merge(None, &other, &one));
    }
}
