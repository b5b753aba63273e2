//! A record of the reader's own as it is edited: checked and saved with every letter.

use leptos::prelude::*;

use crate::model::VisitKey;
use crate::own::{EntryFault, Names, OwnEntry, similar, written};
use crate::text::{Lang, own_field_label};
use crate::ui::browser::own_records;
use crate::ui::context::RenderContext;

/// An open record. Cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct OwnSession {
    /// The record as it is.
    pub(super) entry: RwSignal<OwnEntry>,
    /// What is wrong in it.
    pub(super) faults: Memo<Vec<EntryFault>>,
    /// Visits that may be the same.
    pub(super) similar: Memo<Vec<VisitKey>>,
    /// Whether all is saved.
    pub(super) is_kept: RwSignal<bool>,
    /// Whether own records changed since they were last counted.
    changed: RwSignal<bool>,
}

impl OwnSession {
    /// Opens a record, and follows other windows as long as the page is shown.
    pub(super) fn open(scope: RenderContext, entry: OwnEntry) -> Self {
        let entry = RwSignal::new(entry);
        let (names, lang) = (StoredValue::new(Names::of(scope.dataset)), scope.lang);
        let session = Self {
            entry,
            faults: Memo::new(move |_| {
                names.with_value(|names| entry.with(|entry| written(names, entry, lang).faults))
            }),
            similar: Memo::new(move |_| names.with_value(|names| entry.with(|entry| similar(names, entry)))),
            is_kept: RwSignal::new(true),
            changed: scope.page.dataset_changed,
        };
        own_records::follow_open(entry, session.is_kept, move || session.changed.set(true));
        session
    }

    /// Puts a text into a field.
    pub(super) fn retype(self, path: &str, text: String) {
        self.entry.update(|entry| entry.set(path, text));
        self.save();
    }

    /// What is wrong in a field (tracked).
    pub(super) fn fault(self, path: &str) -> Option<String> {
        self.faults.with(|faults| {
            let is_of = |fault: &&EntryFault| {
                fault.path == path || fault.path.strip_prefix(path).is_some_and(|rest| rest.starts_with('.'))
            };
            faults.iter().find(is_of).map(|fault| fault.text.clone())
        })
    }

    /// The labels of the fields in which something is wrong or lacking (tracked).
    pub(super) fn faulty(self, lang: Lang) -> Vec<String> {
        self.faults.with(|faults| {
            let numbered = |part: &str| part.parse::<usize>().is_ok();
            let label = |fault: &EntryFault| {
                let parts: Vec<&str> =
                    fault.path.split('.').map(|part| if numbered(part) { "#" } else { part }).collect();
                own_field_label(lang, &parts.join(".")).unwrap_or_else(|| fault.path.clone())
            };
            faults.iter().map(label).collect()
        })
    }

    fn save(self) {
        let is_kept = self.entry.with_untracked(own_records::save);
        self.is_kept.set(is_kept);
        self.changed.set(true);
    }
}
