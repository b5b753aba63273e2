//! Decks that come into being: kept, opened to be edited, or why they were not taken over.

use leptos::prelude::*;

use crate::deck::{Deck, DeckError, MOST_BYTES, MOST_SLIDES};
use crate::state::Route;
use crate::text::{Lang, too_large, too_many_slides};
use crate::ui::browser::own_records;
use crate::ui::context::RenderContext;

/// Why decks were not taken over.
pub(super) fn told(lang: Lang, error: &DeckError) -> String {
    let words = lang.present();
    match error {
        DeckError::NotDecks => words.not_decks.to_owned(),
        DeckError::Newer => words.newer.to_owned(),
        DeckError::Broken(place) => format!("{} {place}", words.broken),
        DeckError::TooManySlides(slides) => too_many_slides(lang, *slides, MOST_SLIDES),
        DeckError::TooLarge(bytes) => too_large(lang, *bytes, MOST_BYTES),
    }
}

/// Keeps a deck, or says that the browser does not.
pub(super) fn keep(scope: RenderContext, deck: &Deck, notice: RwSignal<Option<String>>) {
    if !own_records::save(deck) {
        notice.set(Some(scope.lang.present().not_kept.to_owned()));
    }
}

/// Keeps a deck, and opens it to be edited.
pub(super) fn begin_editing(scope: RenderContext, deck: &Deck, notice: RwSignal<Option<String>>) {
    keep(scope, deck, notice);
    let page = scope.page;
    page.open(page.view.get_untracked().at(Route::Deck(deck.id.clone())));
}
