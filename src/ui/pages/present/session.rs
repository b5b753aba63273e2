//! A deck while it is edited: its changes, what can be undone, and which slides are chosen.

use leptos::prelude::*;

use super::COMPARED;
use super::deck_link::LinkStatus;
use crate::deck::{Change, Deck, Selection};
use crate::ui::browser::own_records;

/// A deck under the hands of its maker.
#[derive(Clone, Copy)]
pub(super) struct DeckSession {
    pub(super) deck: RwSignal<Deck>,
    /// The deck before each change, for undo.
    pub(super) before: RwSignal<Vec<Deck>>,
    /// The field that is typed into, and its slide: all that is typed there on end is one change.
    typing: StoredValue<Option<(&'static str, usize)>>,
    pub(super) is_kept: RwSignal<bool>,
    /// What became of a link with the deck as it is.
    pub(super) link: RwSignal<Option<LinkStatus>>,
    /// Which slides are chosen.
    pub(super) selection: RwSignal<Selection>,
}

/// How many changes can be undone.
const MOST_UNDONE: usize = 50;

impl DeckSession {
    pub(super) fn new(deck: RwSignal<Deck>) -> Self {
        Self {
            deck,
            before: RwSignal::new(Vec::new()),
            typing: StoredValue::new(None),
            is_kept: RwSignal::new(true),
            link: RwSignal::new(None),
            selection: RwSignal::new(Selection::one(0)),
        }
    }

    /// Makes a change; the slides that it was about are chosen afterwards.
    pub(super) fn change(self, change: Change) {
        self.typing.set_value(None);
        self.remember();
        let places = self.deck.try_update(|deck| deck.change(change)).unwrap_or_default();
        if !places.is_empty() {
            self.selection.set(Selection::several(&places));
        }
        self.save();
    }

    /// The slides that are chosen, by their places.
    pub(super) fn places(self) -> Vec<usize> {
        let slides = self.deck.with(|deck| deck.slides.len());
        self.selection.with(|selection| selection.within(slides).places(slides))
    }

    /// The slide that is looked at.
    pub(super) fn active(self) -> usize {
        let slides = self.deck.with(|deck| deck.slides.len());
        self.selection.with(|selection| selection.within(slides).active)
    }

    /// A change of words while they are typed into a field of a slide.
    pub(super) fn retype(self, field: (&'static str, usize), change: Change) {
        if self.typing.get_value() != Some(field) {
            self.typing.set_value(Some(field));
            self.remember();
        }
        self.deck.update(|deck| drop(deck.change(change)));
        self.save();
    }

    fn remember(self) {
        let before = self.deck.get_untracked();
        self.before.update(|list| {
            list.push(before);
            if list.len() > MOST_UNDONE {
                list.remove(0);
            }
        });
    }

    pub(super) fn undo(self) {
        self.typing.set_value(None);
        if let Some(deck) = self.before.try_update(Vec::pop).flatten() {
            self.deck.set(deck);
            self.save();
        }
    }

    pub(super) fn save(self) {
        let is_kept = self.deck.with_untracked(own_records::save);
        if self.link.with_untracked(Option::is_some) {
            self.link.set(None);
        }
        self.say_whether_kept(is_kept);
    }

    fn say_whether_kept(self, is_kept: bool) {
        if self.is_kept.get_untracked() != is_kept {
            self.is_kept.set(is_kept);
        }
    }

    /// Every few seconds saves again what another window emptied from the store, or what found no room before.
    pub(super) fn keep_alive(self) {
        let kept =
            set_interval_with_handle(move || self.say_whether_kept(own_records::keep_alive::<Deck>()), COMPARED).ok();
        on_cleanup(move || {
            if let Some(kept) = kept {
                kept.clear();
            }
        });
    }
}
