//! Decks from elsewhere are measured before they are offered: what no window can show is refused, with what it holds.

use super::{Deck, DeckError, read, write};

/// The most slides that one deck brings along.
pub const MOST_SLIDES: usize = 300;
/// The most bytes of the decks of a file or a link, unpacked and without their pictures.
pub const MOST_BYTES: usize = 1_000_000;
/// The most bytes of a file with the pictures of its decks: a browser keeps about 5 MB for a page.
pub const MOST_FILE_BYTES: usize = 8_000_000;

/// The decks of a text from a file or a link.
///
/// # Errors
/// As [`read`], and where it is too large, or one of its decks is.
pub fn read_offered(text: &str) -> Result<Vec<Deck>, DeckError> {
    if text.len() > MOST_FILE_BYTES {
        return Err(DeckError::TooLarge(Some(text.len())));
    }
    let decks = read(text)?;
    let bytes = write(&decks, &[]).len();
    if bytes > MOST_BYTES {
        return Err(DeckError::TooLarge(Some(bytes)));
    }
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
        write(&[Deck { id: "a".to_owned(), slides, ..Deck::default() }], &[])
    }

    #[test]
    fn a_deck_of_too_many_slides_or_bytes_is_refused_with_what_it_holds() {
        assert_eq!(read_offered(&deck(MOST_SLIDES, "a")).map(|decks| decks[0].slides.len()), Ok(MOST_SLIDES));
        assert_eq!(read_offered(&deck(MOST_SLIDES + 1, "a")), Err(DeckError::TooManySlides(MOST_SLIDES + 1)));
        let long = deck(2, &"a".repeat(MOST_BYTES / 2));
        assert_eq!(read_offered(&long), Err(DeckError::TooLarge(Some(long.len()))));
        assert_eq!(read_offered(&" ".repeat(MOST_FILE_BYTES + 1)), Err(DeckError::TooLarge(Some(MOST_FILE_BYTES + 1))));
        assert_eq!(read_offered("[]"), Err(DeckError::NotDecks));
    }

    #[test]
    fn pictures_do_not_count_as_words() {
        let picture =
            crate::store::OwnPicture::new(format!("data:image/png;base64,{}", "A".repeat(MOST_BYTES)), (3, 4));
        let text = write(&[Deck { id: "a".to_owned(), ..Deck::default() }], &[picture]);
        assert_eq!(read_offered(&text).map(|decks| decks.len()), Ok(1));
    }
}
