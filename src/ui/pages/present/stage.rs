//! What the windows of a talk have in common: which slide is shown, whether the screen is black, and the messages
//! that keep them in step.

use std::rc::Rc;

use leptos::prelude::*;

use crate::deck::Deck;
use crate::ui::browser::channel::Channel;
use crate::ui::context::Page;

/// The name of the channel between windows.
const CHANNEL: &str = "studi-tiru-present";

/// A talk as a window sees it.
#[derive(Clone, Copy)]
pub(super) struct Stage {
    page: Page,
    deck: RwSignal<Deck>,
    pub(super) is_black: RwSignal<bool>,
    channel: StoredValue<Option<Rc<Channel>>, LocalStorage>,
}

impl Stage {
    pub(super) fn new(page: Page, deck: RwSignal<Deck>) -> Self {
        let stage = Self { page, deck, is_black: RwSignal::new(false), channel: StoredValue::new_local(None) };
        let channel = Channel::open(CHANNEL, move |text| stage.hear(&text)).map(Rc::new);
        stage.channel.set_value(channel);
        on_cleanup(move || drop(stage.channel.try_update_value(Option::take)));
        // A window that opens late asks where the others are.
        stage.tell("hello");
        stage
    }

    /// The slides that are shown: their places in the deck.
    pub(super) fn shown(self) -> Vec<usize> {
        self.deck.with(Deck::shown)
    }

    /// Which of them is shown, from 0.
    pub(super) fn at(self) -> usize {
        let number = self.page.view.with(|view| view.slide).unwrap_or(1);
        let last = self.deck.with(|deck| deck.shown().len()).saturating_sub(1);
        usize::try_from(number - 1).unwrap_or(0).min(last)
    }

    /// Shows another slide, in every window.
    pub(super) fn go(self, at: usize) {
        let last = self.deck.with_untracked(|deck| deck.shown().len()).saturating_sub(1);
        self.follow(at.min(last));
        self.is_black.set(false);
        self.tell_state();
    }

    pub(super) fn step(self, forward: bool) {
        let at = untrack(|| self.at());
        self.go(if forward { at + 1 } else { at.saturating_sub(1) });
    }

    pub(super) fn toggle_black(self) {
        self.is_black.update(|black| *black = !*black);
        self.tell_state();
    }

    fn follow(self, at: usize) {
        let number = u32::try_from(at + 1).unwrap_or(1);
        if self.page.view.with_untracked(|view| view.slide) != Some(number) {
            self.page.replace(self.page.changed(|view| view.slide = Some(number)));
        }
    }

    fn tell(self, text: &str) {
        let id = self.deck.with_untracked(|deck| deck.id.clone());
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                channel.tell(&format!("{id}\n{text}"));
            }
        });
    }

    fn tell_state(self) {
        let black = if self.is_black.get_untracked() { "black" } else { "" };
        self.tell(&format!("at\n{}\n{black}", untrack(|| self.at())));
    }

    fn hear(self, text: &str) {
        let mut lines = text.lines();
        let Some(id) = self.deck.try_with_untracked(|deck| deck.id.clone()) else { return };
        if lines.next() != Some(id.as_str()) {
            return;
        }
        match lines.next() {
            Some("hello") => self.tell_state(),
            Some("at") => {
                if let Some(at) = lines.next().and_then(|at| at.parse().ok()) {
                    self.follow(at);
                    let black = lines.next() == Some("black");
                    if self.is_black.get_untracked() != black {
                        self.is_black.set(black);
                    }
                }
            }
            _ => {}
        }
    }
}
