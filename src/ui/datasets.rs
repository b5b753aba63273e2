//! Which dataset the page shows: the one that is built in, the same with the reader's own records, an example, one that the
//! reader opened, or one from a file beside the page.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::browser::{embedded, fetch, own_store};
use super::context::AppState;
use super::lazy_pages::own_records;
use crate::dataset::{Dataset, Example, Kind, Parts, Shown};
use crate::state::{OtherDataset, Route, UrlState};

/// What decides which dataset is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    other: Option<OtherDataset>,
    shown: Shown,
}

impl Asked {
    /// What a view asks for.
    pub(super) fn of(view: &UrlState) -> Self {
        Self { other: view.data.clone(), shown: view.shown }
    }

    /// Whether it is there at once: the built-in dataset, of a reader without records of their own.
    pub(super) fn is_built_in(&self) -> bool {
        self.other.is_none() && (embedded::is_embedded() || !own_store::are_any())
    }

    /// Reads it; the built-in dataset where what is asked for does not arrive.
    pub(super) async fn read(&self) -> Dataset {
        let read = match &self.other {
            Some(OtherDataset::Example(name)) => match Example::named(name) {
                Some(example) => read_example(example).await,
                None => None,
            },
            // Within a page of another site nothing that the reader opened is shown.
            Some(OtherDataset::Opened) if embedded::is_embedded() => None,
            Some(other) => match own_records().await {
                Some(own) => (own.other)(other.clone()).await,
                None => None,
            },
            None if self.is_built_in() => None,
            None => own_records().await.map(|own| (own.dataset)(self.shown)),
        };
        read.unwrap_or_else(Dataset::embedded)
    }
}

async fn read_example(example: &Example) -> Option<Dataset> {
    let kinds = || Kind::ALL.iter().copied().filter(|kind| kind.is_first_of_example());
    let address = |kind: Kind| Dataset::example_file(example.name, kind);
    for kind in kinds() {
        fetch::ask(&address(kind));
    }
    let mut files = Vec::new();
    for kind in kinds() {
        files.push((kind.file(), fetch::bytes(&address(kind)).await.ok()?));
    }
    let (parts, problems) = Parts::from_files(files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())));
    Dataset::read_example(example, parts).dataset.filter(|_| problems.is_empty())
}

/// Shows another dataset when another is asked for, and counts the reader's own records anew when they changed, as soon as
/// another page than theirs is shown.
pub(super) fn follow(page: AppState) {
    let is_elsewhere = Memo::new(move |_| {
        page.view.with(|view| !matches!(view.route, Route::OwnRecords | Route::OwnRecord(_) | Route::GuestBook))
    });
    let asked = Memo::new(move |_| page.view.with(Asked::of));
    let _ = window_event_listener(leptos::ev::storage, move |event| {
        if event.key().is_some_and(|key| own_store::is_of_own(&key)) && event.new_value().is_some() {
            page.dataset_changed.set(true);
        }
    });
    Effect::new(move |before: Option<Asked>| {
        let (now, has_changed, is_elsewhere) = (asked.get(), page.dataset_changed.get(), is_elsewhere.get());
        let is_other = before.is_some_and(|before| before != now);
        if is_other || has_changed && is_elsewhere {
            page.dataset_changed.set(false);
            page.waiting.update(|parts| *parts += 1);
            let asked = now.clone();
            spawn_local(async move {
                // One that was just opened was read to be looked at.
                let looked_at = page.looked_at.try_update_value(Option::take).flatten();
                let dataset = match looked_at.filter(|_| asked.other == Some(OtherDataset::Opened)) {
                    Some(dataset) => dataset,
                    None => asked.read().await,
                };
                page.show_dataset(dataset);
                page.waiting.update(|parts| *parts -= 1);
            });
        }
        now
    });
}
