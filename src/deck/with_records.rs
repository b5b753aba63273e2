//! Ready decks of a dataset that lacks a kind of record: what there is nothing to show of is left out.

use super::id::{ADOPTION, AWARDS};
use super::{Content, Deck};
use crate::dataset::Dataset;
use crate::state::{Route, decode, has_records};

/// The decks that have something to tell, each without slides of which nothing is known.
pub(super) fn with_records(dataset: &Dataset, decks: impl IntoIterator<Item = Deck>) -> Vec<Deck> {
    let is_about = |deck: &Deck| match deck.id.as_str() {
        ADOPTION => has_records(dataset, &Route::Adoption),
        AWARDS => has_records(dataset, &Route::Awards),
        _ => true,
    };
    let mut told: Vec<Deck> = decks.into_iter().filter(is_about).collect();
    for deck in &mut told {
        deck.slides.retain(|slide| shows_records(dataset, &slide.content));
    }
    told
}

/// Whether the pages that a slide is drawn from have anything to show.
fn shows_records(dataset: &Dataset, content: &Content) -> bool {
    let is_there = |address: &str| has_records(dataset, &decode(address).0.route);
    match content {
        Content::Number(address) => is_there(address),
        Content::Figure(figure) => is_there(&figure.address),
        Content::Pair(first, second) => is_there(&first.address) && is_there(&second.address),
        _ => true,
    }
}
