//! What travels after the program: the records of later kinds, titles and addresses of sources, the outlines of the map.
//!
//! All files of one need are asked for at once, and as soon as it is known that a page will need them: while its part of
//! the program is on its way, its records are, too.

use std::cell::Cell;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::browser::fetch;
use super::context::{AppState, LoadState};
use crate::dataset::{Dataset, Kind, Parts};

/// The files of the outlines: the country, its neighbours, and the capitals.
pub(super) const MAP_FILES: [&str; 3] = [
    concat!("./data/map/indonesia.topo.json?", env!("MAP_VERSION")),
    concat!("./data/map/neighbours.topo.json?", env!("MAP_VERSION")),
    concat!("./data/regions.json?", env!("DATASET_VERSION")),
];

/// The coasts of the world, for regions that lie in another country.
pub(super) const COASTS_FILE: &str = concat!("./data/map/coasts.topo.json?", env!("MAP_VERSION"));

thread_local! {
    /// Whether the outlines were asked for: once they are there, they stay.
    static MAP_ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Asks for the outlines, once.
pub(super) fn ask_for_map() {
    if !MAP_ASKED.replace(true) {
        for file in MAP_FILES {
            fetch::ask(file);
        }
    }
}

/// Something that a page waits for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LazyData {
    /// The records of later kinds.
    Records,
    /// Titles and addresses of sources.
    SourceTexts,
}

impl LazyData {
    fn kinds(self) -> Vec<Kind> {
        let is_needed = |kind: &Kind| match self {
            Self::Records => kind.travels_with_records(),
            Self::SourceTexts => *kind == Kind::Source,
        };
        Kind::ALL.iter().copied().filter(is_needed).collect()
    }

    fn is_there(self, dataset: &Dataset) -> bool {
        match self {
            Self::Records => dataset.later().is_some(),
            Self::SourceTexts => dataset.source_texts().is_some(),
        }
    }

    fn arrival(self, page: AppState) -> RwSignal<LoadState> {
        match self {
            Self::Records => page.later,
            Self::SourceTexts => page.source_texts,
        }
    }

    /// Fetches what is needed, unless it is there; says whether it is then.
    pub(super) async fn fetch(self, page: AppState) -> bool {
        let dataset = page.dataset();
        if !self.is_there(dataset) {
            let arrived = self.add_to(dataset).await.is_some();
            // Another dataset may be shown by now, which asks for itself.
            if std::ptr::eq(dataset, page.dataset()) {
                if arrived && self == Self::Records {
                    page.settle_again();
                }
                self.arrival(page).set(if arrived { LoadState::There } else { LoadState::Failed });
            }
        }
        self.is_there(dataset)
    }

    /// Adds to a dataset what it lacks; none where it does not arrive or cannot be read.
    pub(super) async fn add_to(self, dataset: &Dataset) -> Option<()> {
        self.ask(dataset);
        let mut files = Vec::new();
        for kind in self.kinds() {
            files.push((kind.file(), fetch::bytes(&dataset.file_address(kind)).await.ok()?));
        }
        let (parts, problems) = Parts::from_files(files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())));
        let is_sound = problems.is_empty()
            && match self {
                Self::Records => dataset.add_later(parts).is_empty(),
                Self::SourceTexts => {
                    dataset.add_source_texts(parts);
                    true
                }
            };
        if !is_sound {
            for kind in self.kinds() {
                fetch::refuse(&dataset.file_address(kind));
            }
        }
        is_sound.then_some(())
    }

    /// Asks for the files, and waits for nothing.
    fn ask(self, dataset: &Dataset) {
        for kind in self.kinds() {
            fetch::ask(&dataset.file_address(kind));
        }
    }
}

/// The published file of a kind of a dataset: fetched, or here where the reader opened it.
pub(super) async fn published_file(dataset: &Dataset, kind: Kind) -> Option<Vec<u8>> {
    match dataset.opened_file(kind) {
        Some(bytes) => Some(bytes.to_vec()),
        None if dataset.is_opened() && kind != Kind::Region => Some(NO_RECORDS.to_vec()),
        None => fetch::bytes(&dataset.file_address(kind)).await.ok(),
    }
}

/// The file of a kind of which an opened dataset has no record.
const NO_RECORDS: &[u8] = br#"{"records": []}"#;

impl AppState {
    /// Asks for what a part of the page needs, once: where it did not arrive, the reader says when to ask again, and a
    /// part that is drawn later does not take the button away.
    pub(super) fn ask_for(self, need: LazyData) {
        if need.arrival(self).get_untracked() == LoadState::NotAsked {
            self.ask_again_for(need);
        }
    }

    /// Asks for it unless it is there or on its way.
    pub(super) fn ask_again_for(self, need: LazyData) {
        let arrival = need.arrival(self);
        if matches!(arrival.get_untracked(), LoadState::Waiting | LoadState::There) {
            return;
        }
        arrival.set(LoadState::Waiting);
        spawn_local(async move {
            need.fetch(self).await;
        });
    }

    /// What did not arrive may be asked for again: the reader goes to another page.
    pub(super) fn forget_failures(self) {
        for arrival in [self.later, self.source_texts, self.maps] {
            if arrival.get_untracked() == LoadState::Failed {
                arrival.set(LoadState::NotAsked);
            }
        }
    }

    /// Lets the records that a page will need set out before its part of the program is there.
    pub(super) fn send_ahead(self, need: LazyData) {
        if need.arrival(self).get_untracked() == LoadState::NotAsked {
            need.ask(self.dataset());
        }
    }
}
