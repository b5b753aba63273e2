//! What the windows of a talk have in common: which slide is shown, whether the screen is black, and the messages
//! that keep them in step.

use std::rc::Rc;

use leptos::prelude::*;

use crate::deck::{Deck, Slide, Talk, TalkWindow, Told};
use crate::ui::browser::channel::Channel;
use crate::ui::browser::{clock, tab_storage};
use crate::ui::context::AppState;

/// The name of the channel between windows.
const CHANNEL: &str = "studi-tiru-present";

/// Since when the clock of a talk runs, for a window that is loaded anew; the id of the deck follows.
const BEGUN: &str = "talk-begun/";

/// A talk as a window sees it.
#[derive(Clone, Copy)]
pub(super) struct Stage {
    page: AppState,
    deck: RwSignal<Deck>,
    pub(super) is_black: RwSignal<bool>,
    /// How many steps of the slide were taken.
    pub(super) steps_taken: RwSignal<usize>,
    /// Since when the clock runs, if it does.
    begun_ms: RwSignal<Option<u64>>,
    channel: StoredValue<Option<Rc<Channel>>, LocalStorage>,
}

impl Stage {
    /// Takes part in a talk. The clock runs from when a speaker's window was first opened.
    pub(super) fn new(page: AppState, deck: RwSignal<Deck>, window: TalkWindow) -> Self {
        let stage = Self {
            page,
            deck,
            is_black: RwSignal::new(false),
            steps_taken: RwSignal::new(0),
            begun_ms: RwSignal::new(None),
            channel: StoredValue::new_local(None),
        };
        let kept = tab_storage::read(&stage.begun_key()).and_then(|ms| ms.parse().ok());
        let begun = kept.or_else(|| (window == TalkWindow::Speaker).then(clock::now_ms));
        stage.set_begun(begun);
        let channel = Channel::open(CHANNEL, move |text| stage.hear(&text)).map(Rc::new);
        stage.channel.set_value(channel);
        on_cleanup(move || drop(stage.channel.try_update_value(Option::take)));
        // A window that opens late asks how the talk stands.
        stage.tell(Told::Hello(begun));
        stage
    }

    /// Since when the clock runs; this moment where it does not.
    pub(super) fn begun_ms(self) -> u64 {
        self.begun_ms.get().unwrap_or_else(clock::now_ms)
    }

    /// Sets the clock to zero, in every window.
    pub(super) fn restart(self) {
        self.set_begun(Some(clock::now_ms()));
        self.tell_state();
    }

    /// The talk is over here: the next one has a clock of its own.
    pub(super) fn end(self) {
        self.set_begun(None);
    }

    fn begun_key(self) -> String {
        format!("{BEGUN}{}", self.deck.with_untracked(|deck| deck.id.clone()))
    }

    fn set_begun(self, begun_ms: Option<u64>) {
        if self.begun_ms.get_untracked() != begun_ms {
            self.begun_ms.set(begun_ms);
        }
        tab_storage::keep(&self.begun_key(), begun_ms.map(|ms| ms.to_string()).as_deref());
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
        self.follow(Talk { at: at.min(last), step: 0, is_black: false, ..self.talk() });
        self.tell_state();
    }

    /// The next step of the slide, or the next slide; or the one before.
    pub(super) fn step(self, forward: bool) {
        let steps: Vec<usize> = self.deck.with_untracked(|deck| {
            deck.shown().into_iter().filter_map(|at| deck.slides.get(at)).map(Slide::step_count).collect()
        });
        self.follow(self.talk().after_key(forward, &steps));
        self.tell_state();
    }

    pub(super) fn toggle_black(self) {
        self.is_black.update(|black| *black = !*black);
        self.tell_state();
    }

    /// Shows what a talk has come to.
    fn follow(self, talk: Talk) {
        if self.is_black.get_untracked() != talk.is_black {
            self.is_black.set(talk.is_black);
        }
        if self.steps_taken.get_untracked() != talk.step {
            self.steps_taken.set(talk.step);
        }
        let number = u32::try_from(talk.at + 1).unwrap_or(1);
        if self.page.view.with_untracked(|view| view.slide) != Some(number) {
            self.page.replace(self.page.changed(|view| view.slide = Some(number)));
        }
    }

    fn tell(self, told: Told) {
        let text = self.deck.with_untracked(|deck| told.write(&deck.id));
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                channel.tell(&text);
            }
        });
    }

    /// How the talk stands here.
    fn talk(self) -> Talk {
        let (is_black, begun_ms) = (self.is_black.get_untracked(), self.begun_ms.get_untracked());
        Talk { at: untrack(|| self.at()), step: self.steps_taken.get_untracked(), is_black, begun_ms }
    }

    fn tell_state(self) {
        self.tell(Told::Now(self.talk()));
    }

    fn hear(self, text: &str) {
        let Some(told) = self.deck.try_with_untracked(|deck| Told::read(&deck.id, text)).flatten() else { return };
        let mut talk = self.talk();
        let is_asked = talk.hear(told);
        self.set_begun(talk.begun_ms);
        if is_asked {
            self.tell_state();
            return;
        }
        self.follow(talk);
    }
}
