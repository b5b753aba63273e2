//! What the reader puts aside for slides, from any page and without leaving it; and notes begun where one is.

use leptos::prelude::*;
use web_sys::MouseEvent;

use super::browser::storage;
use super::context::AppState;
use super::over::Done;
use crate::state::{Tray, TrayItem};

/// Where the tray is kept.
const KEY: &str = "tray";

impl AppState {
    /// The tray as all windows have it.
    pub(super) fn read_tray(self) {
        let kept = storage::read(KEY).map(|text| Tray::read(&text));
        // Where the browser keeps nothing, the tray lasts as long as the window.
        if let Some(kept) = kept.filter(|kept| self.tray.with_untracked(|tray| tray != kept)) {
            self.tray.set(kept);
        }
    }

    /// Puts something aside.
    pub(super) fn put_aside(self, item: TrayItem) {
        self.read_tray();
        let is_new = self.tray.try_update(|tray| tray.put(item)).unwrap_or(false);
        self.keep_tray();
        let count = self.tray.with_untracked(|tray| tray.items.len());
        self.done.set(Some(if is_new { Done::PutAside(count) } else { Done::WasAside }));
    }

    /// Changes the tray.
    pub(super) fn change_tray(self, change: impl FnOnce(&mut Tray)) {
        self.read_tray();
        self.tray.update(change);
        self.keep_tray();
    }

    fn keep_tray(self) {
        storage::write(KEY, &self.tray.with_untracked(Tray::write));
    }
}

/// Whether a press on a link is to be answered here: one with a key, or by another button, opens what it leads to.
pub(super) fn is_plain(event: &MouseEvent) -> bool {
    event.button() == 0 && !event.ctrl_key() && !event.meta_key() && !event.shift_key() && !event.alt_key()
}
