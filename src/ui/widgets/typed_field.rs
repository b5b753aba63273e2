//! A text field whose text may also change from elsewhere: while it has the focus it shows what is typed in it alone, and
//! what is typed joins what came meanwhile.

use leptos::prelude::*;

use crate::store::typed_onto;

/// A text field bound to a text.
#[derive(Clone, Copy)]
pub(in crate::ui) struct TypedField {
    text: Signal<String>,
    is_focused: RwSignal<bool>,
    shown: StoredValue<String>,
}

/// What was typed, and what the field showed before.
pub(in crate::ui) struct Typed {
    before: String,
    now: String,
}

impl Typed {
    /// What it makes of the text as it is.
    pub(in crate::ui) fn onto(&self, text: &str) -> String {
        typed_onto(text, &self.before, &self.now)
    }
}

impl TypedField {
    pub(in crate::ui) fn new(text: Signal<String>) -> Self {
        Self { text, is_focused: RwSignal::new(false), shown: StoredValue::new(text.get_untracked()) }
    }

    /// What the field shows.
    pub(in crate::ui) fn shown(self) -> Signal<String> {
        Signal::derive(move || {
            let text = self.text.get();
            if self.is_focused.get() {
                return self.shown.get_value();
            }
            self.shown.set_value(text.clone());
            text
        })
    }

    /// Remembers what is typed.
    pub(in crate::ui) fn typed(self, now: String) -> Typed {
        let before = self.shown.get_value();
        self.shown.set_value(now.clone());
        Typed { before, now }
    }

    /// Says whether the field has the focus.
    pub(in crate::ui) fn focus(self, is_focused: bool) {
        self.is_focused.set(is_focused);
    }
}
