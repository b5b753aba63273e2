//! A report under the hands of its maker: changed, undone, saved with every letter, and followed in other windows.

use std::time::Duration;

use leptos::prelude::*;

use crate::report::{Change, Fault, Missing, Place, Report, Row, Table, faults, missing};
use crate::text::Lang;
use crate::ui::browser::{clock, own_records};

/// How many changes can be undone.
const MOST_UNDONE: usize = 50;
/// How long typing rests before the paper is written anew.
const REST: Duration = Duration::from_millis(350);

/// An open report. Cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct ReportSession {
    /// The report as it is.
    pub(super) report: RwSignal<Report>,
    /// The report as it was when typing last rested: what is costly to draw follows this.
    pub(super) rested: RwSignal<Report>,
    /// What is wrong in it.
    pub(super) faults: Memo<Vec<Fault>>,
    /// What is not filled in.
    pub(super) missing: Memo<Vec<Missing>>,
    /// Whether all is saved.
    pub(super) is_kept: RwSignal<bool>,
    /// The report before each change, for undo.
    before: RwSignal<Vec<Report>>,
    /// The place that is typed into: all that is typed there on end is one change.
    typing: StoredValue<Option<Place>>,
}

impl ReportSession {
    /// Opens a report, and follows other windows as long as the page is shown.
    pub(super) fn open(report: Report, lang: Lang) -> Self {
        let rested = RwSignal::new(report.clone());
        let report = RwSignal::new(report);
        let desk = Self {
            report,
            rested,
            faults: Memo::new(move |_| report.with(|report| faults(report, lang))),
            missing: Memo::new(move |_| report.with(|report| missing(report, lang))),
            is_kept: RwSignal::new(true),
            before: RwSignal::new(Vec::new()),
            typing: StoredValue::new(None),
        };
        own_records::follow_open(report, desk.is_kept, || ());
        desk.follow_at_rest();
        desk
    }

    /// Makes a change, which can be undone.
    pub(super) fn change(self, change: Change) {
        self.typing.set_value(None);
        self.remember();
        self.report.update(|report| report.change(change));
        self.save();
    }

    /// What is typed at a place; all that is typed there on end is undone at once.
    pub(super) fn retype(self, place: &Place, text: String) {
        if self.typing.with_value(|typing| typing.as_ref() != Some(place)) {
            self.typing.set_value(Some(place.clone()));
            self.remember();
        }
        self.report.update(|report| report.change(Change::Type(place.clone(), text)));
        self.save();
    }

    /// Adds a row to a table; its id.
    pub(super) fn add(self, table: Table, mut row: Row) -> String {
        row.id = new_row_id();
        let id = row.id.clone();
        self.change(Change::Add(table, row));
        id
    }

    /// Puts another state in place of the report, which can be undone.
    pub(super) fn replace(self, report: Report) {
        self.typing.set_value(None);
        self.remember();
        self.report.set(report);
        self.save();
    }

    /// Takes the last change back.
    pub(super) fn undo(self) {
        self.typing.set_value(None);
        if let Some(report) = self.before.try_update(Vec::pop).flatten() {
            self.report.set(report);
            self.save();
        }
    }

    /// Whether there is nothing to take back (tracked).
    pub(super) fn is_untouched(self) -> bool {
        self.before.with(Vec::is_empty)
    }

    fn remember(self) {
        let before = self.report.get_untracked();
        self.before.update(|list| {
            list.push(before);
            if list.len() > MOST_UNDONE {
                list.remove(0);
            }
        });
    }

    fn save(self) {
        self.say(self.report.with_untracked(own_records::save));
    }

    fn say(self, is_kept: bool) {
        if self.is_kept.get_untracked() != is_kept {
            self.is_kept.set(is_kept);
        }
    }

    /// Follows what is typed, with what is costly to draw, once typing rests.
    fn follow_at_rest(self) {
        let rest = StoredValue::new(None::<TimeoutHandle>);
        Effect::new(move |before: Option<()>| {
            self.report.track();
            if before.is_none() {
                return;
            }
            let settle = move || {
                let Some(now) = self.report.try_get_untracked() else { return };
                if self.rested.with_untracked(|rested| *rested != now) {
                    self.rested.set(now);
                }
            };
            if let Some(handle) = rest.try_update_value(Option::take).flatten() {
                handle.clear();
            }
            rest.set_value(set_timeout_with_handle(settle, REST).ok());
        });
        on_cleanup(move || {
            if let Some(handle) = rest.try_update_value(Option::take).flatten() {
                handle.clear();
            }
        });
    }
}

/// An id that no other row has.
pub(super) fn new_row_id() -> String {
    format!("row-{}-{:08x}", clock::now_ms(), clock::salt())
}

/// A place as an attribute names it: `office`, `participants/row-1/name`.
pub(super) fn place_name(place: &Place) -> String {
    match place {
        Place::Report(field) => (*field).to_owned(),
        Place::Row(table, id, field) => {
            let table: &'static str = table.into();
            format!("{table}/{id}/{field}")
        }
    }
}
