//! Changes of a deck; each can be undone by keeping the deck as it was.

use super::{Content, Deck, Slide};

/// A change. Places are those of slides in the deck, from 0, in ascending order; those of slides that are not there
/// change nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Another title.
    Title(String),
    /// Another planned length in minutes.
    Minutes(u32),
    /// A new slide, after a place; at the end without one.
    Add(Option<usize>, Slide),
    /// Another slide in its place.
    Set(usize, Slide),
    /// Slides go together before the slide that is at a place now; beyond the last one, to the end.
    Move(Vec<usize>, usize),
    /// Copies right after the last of them.
    Duplicate(Vec<usize>),
    /// They are left out when the deck is shown; no longer where all of them are already.
    Hide(Vec<usize>),
    /// They go.
    Remove(Vec<usize>),
    /// A figure and that of the next slide become one slide with both.
    Pair(usize),
}

impl Deck {
    /// Makes a change. The places of the slides that it was about, as they are now; where these went, the place that the
    /// first of them had.
    pub fn change(&mut self, change: Change) -> Vec<usize> {
        match change {
            Change::Title(title) => self.title = title,
            Change::Minutes(minutes) => self.minutes = minutes,
            Change::Add(after, slide) => {
                let at = after.map_or(self.slides.len(), |at| at + 1).min(self.slides.len());
                self.slides.insert(at, slide);
                return vec![at];
            }
            Change::Set(at, slide) => {
                if let Some(place) = self.slides.get_mut(at) {
                    *place = slide;
                    return vec![at];
                }
            }
            Change::Move(places, to) => {
                let before = places.iter().filter(|at| **at < to).count();
                let moved = self.take(&places);
                let first = to.saturating_sub(before).min(self.slides.len());
                return self.insert(first, moved);
            }
            Change::Duplicate(places) => {
                let copies: Vec<_> = places.iter().filter_map(|at| self.slides.get(*at).cloned()).collect();
                let last = places.into_iter().filter(|at| *at < self.slides.len()).max();
                return last.map_or_else(Vec::new, |last| self.insert(last + 1, copies));
            }
            Change::Hide(places) => {
                let is_hidden = |at: &usize| self.slides.get(*at).is_none_or(|slide| slide.hidden);
                let hidden = !places.iter().all(is_hidden);
                for at in &places {
                    if let Some(slide) = self.slides.get_mut(*at) {
                        slide.hidden = hidden;
                    }
                }
                return places;
            }
            Change::Remove(places) => {
                self.take(&places);
                let last = self.slides.len().checked_sub(1);
                return places.first().zip(last).map(|(first, last)| (*first).min(last)).into_iter().collect();
            }
            Change::Pair(at) => return self.pair(at),
        }
        Vec::new()
    }

    /// Takes slides out, in their order.
    fn take(&mut self, places: &[usize]) -> Vec<Slide> {
        let (taken, left) = std::mem::take(&mut self.slides)
            .into_iter()
            .enumerate()
            .partition::<Vec<_>, _>(|(at, _)| places.contains(at));
        self.slides = left.into_iter().map(|(_, slide)| slide).collect();
        taken.into_iter().map(|(_, slide)| slide).collect()
    }

    fn insert(&mut self, first: usize, slides: Vec<Slide>) -> Vec<usize> {
        let places = (first..first + slides.len()).collect();
        self.slides.splice(first..first, slides);
        places
    }

    fn pair(&mut self, at: usize) -> Vec<usize> {
        let both =
            (self.slides.get(at).map(|slide| &slide.content), self.slides.get(at + 1).map(|slide| &slide.content));
        let (Some(Content::Figure(one)), Some(Content::Figure(other))) = both else { return Vec::new() };
        let pair = Content::Pair(one.clone(), other.clone());
        let second = self.slides.remove(at + 1);
        if let Some(slide) = self.slides.get_mut(at) {
            let notes =
                [&slide.notes, &second.notes].map(|notes| notes.trim()).into_iter().filter(|notes| !notes.is_empty());
            let notes = notes.collect::<Vec<_>>().join("\n\n");
            *slide = Slide { notes, hidden: slide.hidden, ..Slide::from(pair) };
        }
        vec![at]
    }
}

#[cfg(test)]
mod tests {
    use super::super::FigureAt;
    use super::*;

    fn deck() -> Deck {
        let slide = |text: &str| Slide::from(Content::Text(text.to_owned()));
        Deck { slides: ["a", "b", "c", "d"].map(slide).to_vec(), ..Deck::default() }
    }

    fn order(deck: &Deck) -> String {
        let text = |slide: &Slide| if let Content::Text(text) = &slide.content { text.clone() } else { String::new() };
        deck.slides.iter().map(text).collect()
    }

    #[test]
    fn slides_move_copy_and_go_and_it_is_told_where_they_are() {
        for (change, expected, places) in [
            (Change::Move(vec![1], 0), "bacd", vec![0]),
            (Change::Move(vec![0], 2), "bacd", vec![1]),
            (Change::Move(vec![0, 2], 4), "bdac", vec![2, 3]),
            (Change::Move(vec![1, 3], 0), "bdac", vec![0, 1]),
            (Change::Move(vec![0, 3], 2), "badc", vec![1, 2]),
            (Change::Move(vec![0], 99), "bcda", vec![3]),
            (Change::Move(vec![9], 0), "abcd", vec![]),
            (Change::Duplicate(vec![0, 2]), "abcacd", vec![3, 4]),
            (Change::Duplicate(vec![9]), "abcd", vec![]),
            (Change::Remove(vec![0, 3]), "bc", vec![0]),
            (Change::Remove(vec![3]), "abc", vec![2]),
            (Change::Remove(vec![0, 1, 2, 3]), "", vec![]),
            (Change::Remove(vec![9]), "abcd", vec![3]),
            (Change::Add(Some(0), Slide::from(Content::Text("x".to_owned()))), "axbcd", vec![1]),
            (Change::Add(None, Slide::from(Content::Text("x".to_owned()))), "abcdx", vec![4]),
        ] {
            let mut deck = deck();
            assert_eq!(deck.change(change.clone()), places, "{change:?}");
            assert_eq!(order(&deck), expected, "{change:?}");
        }
    }

    #[test]
    fn hidden_slides_are_not_shown_and_stay_and_some_hidden_ones_are_all_hidden_first() {
        let mut deck = deck();
        deck.change(Change::Hide(vec![1]));
        assert_eq!((deck.shown(), deck.slides.len()), (vec![0, 2, 3], 4));
        deck.change(Change::Hide(vec![1, 2]));
        assert_eq!(deck.shown(), [0, 3]);
        deck.change(Change::Hide(vec![1, 2]));
        assert_eq!(deck.shown(), [0, 1, 2, 3]);
    }

    #[test]
    fn two_figures_become_a_pair_with_the_notes_of_both() {
        let figure = |id: &str, notes: &str| Slide {
            notes: notes.to_owned(),
            ..Slide::from(Content::Figure(FigureAt { figure: id.to_owned(), address: "#/visits".to_owned() }))
        };
        let mut deck =
            Deck { slides: vec![figure("a", "one"), figure("b", "two"), figure("c", "")], ..Deck::default() };
        assert_eq!(deck.change(Change::Pair(0)), [0]);
        assert_eq!((deck.slides.len(), deck.slides[0].notes.as_str()), (2, "one\n\ntwo"));
        assert!(
            matches!(&deck.slides[0].content, Content::Pair(one, other) if one.figure == "a" && other.figure == "b")
        );
        assert_eq!((deck.change(Change::Pair(0)), deck.slides.len()), (vec![], 2));
    }
}
