//! Decks from elsewhere are measured before they are offered: what no window can show is refused, with what it holds.

use super::{Deck, DeckError, read};

/// The most slides that one deck brings along.
pub const MOST_SLIDES: usize = 300;
/// The most bytes that a file or a link holds, unpacked.
pub const MOST_BYTES: usize = 1_000_000;

/// The decks of a text from a file or a link.
///
/// # Errors
/// As [`read`], and where it is too large, or one of its decks is.
pub fn read_offered(text: &str) -> Result<Vec<Deck>, DeckError> {
    if text.len() > MOST_BYTES {
        return Err(DeckError::TooLarge(Some(text.len())));
    }
    let decks = read(text)?;
    match decks.iter().map(|deck| deck.slides.len()).max() {
        Some(slides) if slides > MOST_SLIDES => Err(DeckError::TooManySlides(slides)),
        _ => Ok(decks),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Content, Slide, write};
    use super::*;

    fn deck(slides: usize, words: &str) -> String {
        let slides = vec![Slide::from(Content::Text(words.to_owned())); slides];
        write(&[Deck { id: "a".to_owned(), slides, ..Deck::default() }])
    }

    #[test]
    fn a_deck_of_too_many_slides_or_bytes_is_refused_with_what_it_holds() {
        assert_eq!(read_offered(&deck(MOST_SLIDES, "a")).map(|decks| decks[0].slides.len()), Ok(MOST_SLIDES));
        assert_eq!(read_offered(&deck(MOST_SLIDES + 1, "a")), Err(DeckError::TooManySlides(MOST_SLIDES + 1)));
        let long = deck(2, &"a".repeat(MOST_BYTES / 2));
        assert_eq!(read_offered(&long), Err(DeckError::TooLarge(Some(long.len()))));
        assert_eq!(read_offered("[]"), Err(DeckError::NotDecks));
    }
}
