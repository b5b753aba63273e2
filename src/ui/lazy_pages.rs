//! Pages that travel apart from the program: they arrive when a reader first opens one of them.
//!
//! The first load pays for the overview alone. With the feature `split` the compiled program is cut at
//! the functions of `split_points`, see `xtask/src/split.rs`; without it (development, Trunk, the one-file app) the
//! same functions are part of the program and arrive at once.

use std::sync::OnceLock;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::browser::document::mark;
use super::browser::rest::{once_at_rest, saves_data};
use super::context::{AppState, LoadState, RenderContext};
use super::exporter::{EXPORTER, Exporter};
use super::layout::{self, Searching};
use super::live::live;
use super::maps::fetch_maps;
use super::opened::{Later, Tell, draw_thumbnail, read_files, read_other};
use super::over::Shared;
use super::pages;
use super::resources::{LazyData, ask_for_map};
use super::widgets::not_arrived;
use crate::dataset::{Dataset, DatasetFiles, Reading, Shown};
use crate::state::{OtherDataset, Route};

/// Draws a page of a group.
pub(super) type Draw = fn(RenderContext, &Route) -> AnyView;

/// Follows what is searched for with what is found.
type DrawSearch = fn(RenderContext, Searching) -> AnyView;

/// Draws the dialog of sharing.
type DrawShare = fn(RenderContext, Shared) -> AnyView;

/// Draws the figure that others embed.
type DrawEmbed = fn(RenderContext) -> AnyView;

/// A group that did not arrive.
struct NotArrived;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotArrived {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Adoption and regions: their pages, and the outlines that these are drawn on.
#[derive(Clone, Copy)]
pub(super) struct Adoption {
    /// Draws a page.
    page: Draw,
    /// Fetches the outlines of a dataset; says whether they are there.
    maps: fn(&'static Dataset) -> Later<bool>,
}

/// The same as it is beyond the cut.
const ADOPTION: Adoption = Adoption { page: pages::adoption, maps };

fn maps(dataset: &'static Dataset) -> Later<bool> {
    Box::pin(async move { fetch_maps(dataset).await.is_some() })
}

/// The notebook: its page, and the editor of one note over another page.
#[derive(Clone, Copy)]
pub(super) struct Notebook {
    /// Draws the page.
    pub(super) page: Draw,
    /// Draws the editor of a note about something.
    pub(super) composer: fn(RenderContext, &str) -> AnyView,
}

/// The notebook as it is beyond the cut.
const NOTEBOOK: Notebook = Notebook { page: pages::notebook, composer: pages::composer };

/// The reader's own records: their pages, and the dataset with them.
#[derive(Clone, Copy)]
pub(super) struct Own {
    /// Draws a page.
    pub(super) page: Draw,
    /// Reads the dataset with the records that are to be shown.
    pub(super) dataset: fn(Shown) -> Dataset,
    /// Reads a dataset that the reader opened, and checks it.
    pub(super) opened: fn(DatasetFiles, Tell) -> Later<Reading>,
    /// Reads a dataset that an address asks for in place of the built-in one.
    pub(super) other: fn(OtherDataset) -> Later<Option<Dataset>>,
    /// Draws a picture of the overview of such a dataset.
    pub(super) thumbnail: fn(RenderContext, &'static str) -> Later<Option<String>>,
}

/// The same as it is beyond the cut.
const OWN: Own = Own {
    page: pages::own,
    dataset: pages::dataset_with_own,
    opened: read_files,
    other: read_other,
    thumbnail: draw_thumbnail,
};

/// The points at which the program is cut: each gives a function that lies beyond it.
macro_rules! split_points {
    ($($name:ident: $kind:ty = $value:path;)+) => {
        #[cfg(feature = "split")]
        #[allow(unsafe_code, clippy::unnecessary_wraps, reason = "the cut is an import that the build fills in")]
        mod split_points {
            use wasm_split_helpers::wasm_split;

            use super::{
                ADOPTION, Adoption, Draw, DrawEmbed, DrawSearch, DrawShare, EXPORTER, Exporter, NOTEBOOK, NotArrived,
                Notebook, OWN, Own, layout, pages,
            };
            $(
                #[wasm_split($name, fallible)]
                pub(super) fn $name() -> Result<$kind, NotArrived> {
                    Ok($value)
                }
            )+
        }

        #[cfg(not(feature = "split"))]
        mod split_points {
            use super::{
                ADOPTION, Adoption, Draw, DrawEmbed, DrawSearch, DrawShare, EXPORTER, Exporter, NOTEBOOK, NotArrived,
                Notebook, OWN, Own, layout, pages,
            };
            $(
                pub(super) async fn $name() -> Result<$kind, NotArrived> {
                    Ok($value)
                }
            )+
        }
    };
}

split_points! {
    visits: Draw = pages::visits;
    adoption: Adoption = ADOPTION;
    awards: Draw = pages::awards;
    notebook: Notebook = NOTEBOOK;
    present: Draw = pages::present;
    report: Draw = pages::report;
    data: Draw = pages::data_pages;
    own: Own = OWN;
    files: Exporter = EXPORTER;
    search: DrawSearch = layout::search_results;
    share: DrawShare = layout::share_panel;
    embed: DrawEmbed = pages::embed;
}

/// Pages that travel as one: see the function of the name in `pages`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    /// Visits.
    Visits,
    /// Adoption and regions.
    Adoption,
    /// Awards, indicators and programmes.
    Awards,
    /// The notebook.
    Notebook,
    /// Decks.
    Present,
    /// Reports.
    Report,
    /// The dataset and its sources.
    Data,
    /// The reader's own records and the guest book.
    Own,
}

impl Group {
    /// Every group, the main pages first.
    const ALL: [Self; 8] = [
        Self::Visits,
        Self::Adoption,
        Self::Awards,
        Self::Notebook,
        Self::Present,
        Self::Report,
        Self::Data,
        Self::Own,
    ];

    /// The group that a page travels in; none for one that is part of the program.
    pub(super) fn of(route: &Route) -> Option<Self> {
        Some(match route {
            Route::Overview | Route::Unknown(_) => return None,
            Route::Visits | Route::Visit(_) => Self::Visits,
            Route::Adoption | Route::Region(_) => Self::Adoption,
            Route::Awards | Route::Programmes | Route::Programme(_) => Self::Awards,
            Route::Notes => Self::Notebook,
            Route::Present | Route::Deck(_) => Self::Present,
            Route::Reports | Route::Report(_) => Self::Report,
            Route::OwnRecords | Route::OwnRecord(_) | Route::GuestBook => Self::Own,
            Route::AdoptionRecord(_)
            | Route::Award(_)
            | Route::Indicator(_)
            | Route::Conflict(_)
            | Route::Sources
            | Route::Source(_)
            | Route::Data(_) => Self::Data,
        })
    }

    /// Whether its first page cannot be drawn without the later records.
    const fn needs_records(self) -> bool {
        matches!(self, Self::Adoption | Self::Awards)
    }
}

/// How many groups there are.
const GROUPS: usize = Group::ALL.len();

/// Fetches a group.
async fn fetch(group: Group) -> Result<Draw, NotArrived> {
    match group {
        Group::Visits => split_points::visits().await,
        Group::Adoption => split_points::adoption().await.map(|adoption| adoption.page),
        Group::Awards => split_points::awards().await,
        Group::Notebook => split_points::notebook().await.map(|notebook| notebook.page),
        Group::Present => split_points::present().await,
        Group::Report => split_points::report().await,
        Group::Data => split_points::data().await,
        Group::Own => split_points::own().await.map(|own| own.page),
    }
}

/// The maker of files; none where it does not arrive.
pub(super) async fn exporter() -> Option<Exporter> {
    split_points::files().await.ok()
}

/// What reads records of the reader's own, and datasets that the reader opened; none where it does not arrive.
pub(super) async fn own_records() -> Option<Own> {
    split_points::own().await.ok()
}

/// What has arrived.
static ARRIVED: [OnceLock<Draw>; GROUPS] = [const { OnceLock::new() }; GROUPS];

/// Fetches a group, which is there from then on.
async fn arrive(group: Group) -> Option<Draw> {
    let draw = fetch(group).await.ok()?;
    Some(*ARRIVED[group as usize].get_or_init(|| draw))
}

/// Fetches all that the first picture of a group's main page is drawn from.
pub(super) async fn prepare(group: Group, dataset: &'static Dataset) {
    arrive(group).await;
    if group.needs_records() {
        LazyData::Records.add_to(dataset).await;
    }
    if group == Group::Adoption
        && let Ok(adoption) = split_points::adoption().await
    {
        (adoption.maps)(dataset).await;
    }
}

/// A page of a group: the page itself where the group is there, else words on its way, or how to ask again.
pub(super) fn lazy_page(scope: RenderContext, group: Group, route: &Route) -> AnyView {
    let arrived = &ARRIVED[group as usize];
    if let Some(draw) = arrived.get() {
        return draw(scope, route);
    }
    let RenderContext { page, messages, .. } = scope;
    let arrival = RwSignal::new(LoadState::NotAsked);
    let ask = move || {
        arrival.set(LoadState::Waiting);
        page.waiting.update(|parts| *parts += 1);
        spawn_local(async move {
            let came = arrive(group).await;
            // The reader may have gone on: the signal went with the page.
            page.waiting.update(|parts| *parts -= 1);
            let _ = arrival.try_set(if came.is_some() { LoadState::There } else { LoadState::Failed });
        });
    };
    if group.needs_records() {
        page.send_ahead(LazyData::Records);
    }
    if group == Group::Adoption {
        ask_for_map();
    }
    ask();
    let route = route.clone();
    live(move || match (arrival.get(), arrived.get()) {
        (LoadState::There, Some(draw)) => draw(scope, &route),
        (LoadState::Failed, _) => {
            view! { <section class="page">{not_arrived(messages, messages.page_failed, ask)}</section> }.into_any()
        }
        _ => view! { <section class="page"><p class="muted" role="status">{messages.page_waiting}</p></section> }
            .into_any(),
    })
}

/// Fetches the pages that are not there yet, one after the other, and then the records and outlines that some of them
/// need, so that the next one opens at once. What does not arrive is asked for again when it is needed.
pub(super) fn fetch_the_rest(page: AppState) {
    once_at_rest(move || {
        if saves_data() {
            return;
        }
        spawn_local(async move {
            for group in Group::ALL {
                arrive(group).await;
            }
            page.send_ahead(LazyData::Records);
            ask_for_map();
            mark("rest");
        });
    });
}

/// The editor of a note over the page; where it does not arrive, words that say so.
pub(super) fn lazy_composer(scope: RenderContext, about: String) -> AnyView {
    let fetch = || async { split_points::notebook().await.map(|notebook| notebook.composer) };
    lazy_part(scope, fetch, move |draw| draw(scope, &about))
}

/// What the search finds, likewise.
pub(super) fn lazy_search(scope: RenderContext, searching: Searching) -> AnyView {
    lazy_part(scope, split_points::search, move |draw| draw(scope, searching))
}

/// What the dialog of sharing holds, likewise.
pub(super) fn lazy_share(scope: RenderContext, shared: Shared) -> AnyView {
    lazy_part(scope, split_points::share, move |draw| draw(scope, shared.clone()))
}

/// The figure that others embed, likewise.
pub(super) fn lazy_embed(scope: RenderContext) -> AnyView {
    lazy_part(scope, split_points::embed, move |draw| draw(scope))
}

/// A part of the program that is drawn over the page as soon as it has arrived.
fn lazy_part<T: Copy + Send + Sync + 'static, F: Future<Output = Result<T, NotArrived>> + 'static>(
    scope: RenderContext,
    fetch: impl Fn() -> F + Copy + Send + Sync + 'static,
    draw: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let arrived = RwSignal::new(None::<Result<T, ()>>);
    let ask = move || {
        arrived.set(None);
        spawn_local(async move {
            let came = fetch().await.map_err(|_| ());
            let _ = arrived.try_set(Some(came));
        });
    };
    ask();
    live(move || match arrived.get() {
        Some(Ok(part)) => draw(part),
        Some(Err(())) => not_arrived(scope.messages, scope.messages.page_failed, ask),
        None => ().into_any(),
    })
}
