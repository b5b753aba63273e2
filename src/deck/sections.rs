//! Sections of a deck, and when each of them should be over.

use super::{Content, Deck, Slide};

/// The slides from a title up to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The heading of its title; empty where the deck begins with another slide.
    pub heading: String,
    /// The place of its first slide in the deck.
    pub first: usize,
    /// How many slides it has, those that are left out among them.
    pub slides: usize,
    /// Seconds of the talk until it should be over; 0 where no length is planned.
    pub until_s: u64,
}

/// Words that a slide without notes is counted as: about ten seconds to look at it, at a hundred and thirty words a
/// minute, a usual pace of speech.
const LOOKED_AT: usize = 22;

/// The sections of a deck: each begins with a title. The planned time is shared out by the words of the notes, and by a
/// moment for each slide; slides that are left out take none.
pub fn sections(deck: &Deck) -> Vec<Section> {
    let planned_s = u64::from(deck.minutes) * 60;
    let all: usize = deck.slides.iter().map(weight).sum();
    let mut until = 0;
    let mut sections: Vec<Section> = Vec::new();
    for (at, slide) in deck.slides.iter().enumerate() {
        let heading = if let Content::Title { heading, .. } = &slide.content { Some(heading.as_str()) } else { None };
        if heading.is_some() || sections.is_empty() {
            let heading = heading.unwrap_or_default().to_owned();
            sections.push(Section { heading, first: at, slides: 0, until_s: 0 });
        }
        until += weight(slide);
        if let Some(section) = sections.last_mut() {
            section.slides += 1;
            section.until_s = (planned_s * until as u64).checked_div(all as u64).unwrap_or(0);
        }
    }
    sections
}

/// How much of a talk a slide takes, in words that are said.
fn weight(slide: &Slide) -> usize {
    if slide.hidden { 0 } else { LOOKED_AT + slide.notes.split_whitespace().count() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(heading: &str) -> Slide {
        Slide::from(Content::Title { heading: heading.to_owned(), text: String::new(), guest: String::new() })
    }

    fn question(words: usize) -> Slide {
        Slide { notes: "kata ".repeat(words), ..Slide::from(Content::Question("?".to_owned())) }
    }

    #[test]
    fn a_title_begins_a_section_and_the_time_is_shared_out_by_what_is_said() {
        let slides = vec![question(0), title("A"), question(LOOKED_AT), title("B")];
        let deck = Deck { minutes: 5, slides, ..Deck::default() };
        let found: Vec<_> =
            sections(&deck).into_iter().map(|one| (one.heading, one.first, one.slides, one.until_s)).collect();
        assert_eq!(found, [(String::new(), 0, 1, 60), ("A".to_owned(), 1, 2, 240), ("B".to_owned(), 3, 1, 300)]);
    }

    #[test]
    fn what_is_left_out_takes_no_time_and_a_deck_without_a_plan_has_none() {
        let hidden = Slide { hidden: true, ..title("B") };
        let deck = Deck { minutes: 1, slides: vec![title("A"), hidden], ..Deck::default() };
        assert_eq!(sections(&deck).iter().map(|one| one.until_s).collect::<Vec<_>>(), [60, 60]);
        assert_eq!(sections(&Deck { minutes: 0, ..deck })[0].until_s, 0);
        assert_eq!(sections(&Deck::default()), []);
    }
}
