//! Which slides of a deck are chosen: one that is looked at, and those that a change is about.

use std::collections::BTreeSet;

/// The slides that are chosen, by their places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The slide that is looked at.
    pub active: usize,
    /// Where a range began.
    anchor: usize,
    chosen: BTreeSet<usize>,
}

impl Selection {
    /// One slide.
    pub fn one(at: usize) -> Self {
        Self { active: at, anchor: at, chosen: [at].into() }
    }

    /// Several, of which the last is looked at; none chooses the first slide.
    pub fn several(places: &[usize]) -> Self {
        let active = places.last().copied().unwrap_or(0);
        let mut selection = Self::one(active);
        selection.chosen.extend(places);
        selection
    }

    /// Chooses one more, or one less; the last one stays.
    pub fn toggle(&mut self, at: usize) {
        if !self.chosen.insert(at) && self.chosen.len() > 1 {
            self.chosen.remove(&at);
        }
        (self.active, self.anchor) = (at, at);
    }

    /// Chooses everything from where a range began.
    pub fn extend_to(&mut self, at: usize) {
        self.active = at;
        self.chosen = (self.anchor.min(at)..=self.anchor.max(at)).collect();
    }

    /// The chosen places, of a deck with so many slides.
    pub fn places(&self, slides: usize) -> Vec<usize> {
        self.chosen.iter().copied().filter(|at| *at < slides).collect()
    }

    /// Whether a slide is chosen.
    pub fn contains(&self, at: usize) -> bool {
        self.chosen.contains(&at)
    }

    /// The same, kept to a deck of so many slides, one of which another window may have removed.
    #[must_use]
    pub fn within(&self, slides: usize) -> Self {
        if self.active < slides && self.chosen.last().is_some_and(|last| *last < slides) {
            return self.clone();
        }
        Self::one(self.active.min(slides.saturating_sub(1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_begins_where_the_last_slide_was_chosen_alone() {
        let mut selection = Selection::one(3);
        selection.extend_to(5);
        assert_eq!(selection.places(9), [3, 4, 5]);
        selection.extend_to(1);
        assert_eq!((selection.places(9), selection.active), (vec![1, 2, 3], 1));
        selection.toggle(7);
        assert_eq!(selection.places(9), [1, 2, 3, 7]);
        selection.extend_to(8);
        assert_eq!(selection.places(9), [7, 8]);
    }

    #[test]
    fn one_slide_is_always_chosen() {
        let mut selection = Selection::one(2);
        selection.toggle(2);
        assert_eq!(selection.places(9), [2]);
        selection.toggle(4);
        selection.toggle(2);
        assert_eq!((selection.places(9), selection.active), (vec![4], 2));
        assert_eq!(Selection::several(&[]).places(9), [0]);
    }

    #[test]
    fn a_deck_that_became_shorter_keeps_a_slide_chosen() {
        let selection = Selection::several(&[2, 5]);
        assert_eq!(selection.within(9), selection);
        assert_eq!(selection.within(5), Selection::one(4));
        assert_eq!(selection.within(0), Selection::one(0));
    }
}
