//! Changes of a deck; each can be undone by keeping the deck as it was.

use super::{Deck, Slide};

/// A change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Another title.
    Title(String),
    /// Another planned length in minutes.
    Minutes(u32),
    /// A new slide, after a position; at the end without one.
    Add(Option<usize>, Slide),
    /// Another slide in its place.
    Set(usize, Slide),
    /// The slide goes one place up.
    Up(usize),
    /// The slide goes one place down.
    Down(usize),
    /// The slide goes to another place, the others make room.
    Move(usize, usize),
    /// A copy right after it.
    Duplicate(usize),
    /// It is left out when the deck is shown, or no longer.
    Hide(usize),
    /// It goes.
    Remove(usize),
}

impl Deck {
    /// Makes a change; one of a slide that is not there changes nothing.
    pub fn change(&mut self, change: Change) {
        let last = self.slides.len().saturating_sub(1);
        match change {
            Change::Title(title) => self.title = title,
            Change::Minutes(minutes) => self.minutes = minutes,
            Change::Add(after, slide) => {
                let at = after.map_or(self.slides.len(), |at| at + 1).min(self.slides.len());
                self.slides.insert(at, slide);
            }
            Change::Set(at, slide) => {
                if let Some(place) = self.slides.get_mut(at) {
                    *place = slide;
                }
            }
            Change::Up(at) if at > 0 && at <= last => self.slides.swap(at, at - 1),
            Change::Down(at) if at < last => self.slides.swap(at, at + 1),
            Change::Up(_) | Change::Down(_) => {}
            Change::Move(from, to) => {
                if from <= last && !self.slides.is_empty() {
                    let slide = self.slides.remove(from);
                    self.slides.insert(to.min(self.slides.len()), slide);
                }
            }
            Change::Duplicate(at) => {
                if let Some(slide) = self.slides.get(at).cloned() {
                    self.slides.insert(at + 1, slide);
                }
            }
            Change::Hide(at) => {
                if let Some(slide) = self.slides.get_mut(at) {
                    slide.hidden = !slide.hidden;
                }
            }
            Change::Remove(at) => {
                if at < self.slides.len() {
                    self.slides.remove(at);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Content;
    use super::*;

    fn deck() -> Deck {
        let slide = |text: &str| Slide::from(Content::Text(text.to_owned()));
        Deck { slides: ["a", "b", "c"].map(slide).to_vec(), ..Deck::default() }
    }

    fn order(deck: &Deck) -> String {
        let text = |slide: &Slide| if let Content::Text(text) = &slide.content { text.clone() } else { String::new() };
        deck.slides.iter().map(text).collect()
    }

    #[test]
    fn slides_move_copy_and_go() {
        let mut deck = deck();
        for (change, expected) in [
            (Change::Up(1), "bac"),
            (Change::Up(0), "bac"),
            (Change::Down(2), "bac"),
            (Change::Move(0, 2), "acb"),
            (Change::Move(9, 0), "acb"),
            (Change::Duplicate(1), "accb"),
            (Change::Remove(0), "ccb"),
            (Change::Remove(9), "ccb"),
            (Change::Add(Some(0), Slide::from(Content::Text("d".to_owned()))), "cdcb"),
            (Change::Add(None, Slide::from(Content::Text("e".to_owned()))), "cdcbe"),
        ] {
            deck.change(change.clone());
            assert_eq!(order(&deck), expected, "{change:?}");
        }
    }

    #[test]
    fn a_hidden_slide_is_not_shown_and_stays() {
        let mut deck = deck();
        deck.change(Change::Hide(1));
        assert_eq!((deck.shown(), deck.slides.len()), (vec![0, 2], 3));
        deck.change(Change::Hide(1));
        assert_eq!(deck.shown(), [0, 1, 2]);
    }
}
