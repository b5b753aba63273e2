//! Pictures as records that the reader makes: logos of reports, photographs of decks.

use std::cell::RefCell;
use std::thread::LocalKey;

use super::copy;
use super::own_records::{self, Held, OwnRecord};
use crate::deck::Deck;
use crate::report::read_logos;
use crate::store::{OwnPicture, read_pictures};

thread_local! {
    static HELD: RefCell<Option<Held<OwnPicture>>> = const { RefCell::new(None) };
}

impl OwnRecord for OwnPicture {
    fn id(&self) -> &str {
        &self.id
    }

    fn removed_ms(&self) -> Option<u64> {
        None
    }

    fn with_id(self, id: String) -> Self {
        Self { id, ..self }
    }

    fn with_removed_ms(self, _: Option<u64>) -> Self {
        self
    }

    fn removed_for_good(id: &str, _: u64) -> Self {
        Self { id: id.to_owned(), ..Self::default() }
    }

    fn window() -> &'static LocalKey<RefCell<Option<Held<Self>>>> {
        &HELD
    }

    fn take_over(held: &mut Held<Self>) {
        let logos = copy::brought("reports").map(|text| read_logos(&text));
        let photos = copy::brought("decks").map(|text| read_pictures(&text, "pictures"));
        for picture in logos.into_iter().chain(photos).flatten() {
            held.add(picture);
        }
        let _ = held.save();
    }
}

/// The pictures that decks show.
pub(in crate::ui) fn pictures_of(decks: &[Deck]) -> Vec<OwnPicture> {
    let mut ids: Vec<&str> =
        decks.iter().flat_map(|deck| &deck.slides).filter_map(|slide| slide.content.words("picture")).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.into_iter().filter_map(own_records::get).collect()
}

/// Keeps pictures that came with decks.
pub(in crate::ui) fn keep_pictures(pictures: &[OwnPicture]) -> bool {
    pictures.iter().filter(|picture| !own_records::save(*picture)).count() == 0
}
