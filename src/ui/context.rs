//! What every part of the page is drawn with: the dataset, the view, the language, and ways to change the view.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use leptos::prelude::*;
use leptos::reactive::graph::Source as _;

use super::browser::document::{self, measured};
use super::browser::embedded::is_embedded;
use super::browser::{address_bar, note_counts, storage};
use super::over::{Done, Over};
use super::places;
use crate::dataset::Dataset;
use crate::figure::{RecordKey, mark_label};
use crate::model::{RegionKey, Word as _};
use crate::query::brought_inside;
use crate::state::{Route, Theme, Tray, UrlState, decode, encode, led_on};
use crate::text::{Lang, Messages};

/// Keys of what is kept in the browser.
pub(super) const LANG_KEY: &str = "lang";
pub(super) const THEME_KEY: &str = "theme";
pub(super) const REGION_KEY: &str = "region";
/// The number of the edition that the reader saw last.
pub(super) const SEEN_KEY: &str = "edition";

/// The page's state; cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct AppState {
    /// The dataset shown; another one, with other records of the reader's own, draws the page anew.
    pub(super) shown_dataset: RwSignal<&'static Dataset>,
    /// A dataset that the reader opened and looked at, on its way to be shown.
    pub(super) looked_at: StoredValue<Option<Dataset>>,
    pub(super) view: RwSignal<UrlState>,
    /// The parts of the address that could not be read.
    pub(super) unread: RwSignal<Vec<String>>,
    /// The years of the address that lie outside of the data.
    pub(super) outside: RwSignal<Option<Outside>>,
    /// The id of the record asked for, where it was merged into the one shown.
    pub(super) led_from: RwSignal<Option<String>>,
    pub(super) lang: Memo<Lang>,
    pub(super) theme: RwSignal<Theme>,
    /// The type size of the root in pixels, which pictures follow.
    pub(super) type_px: RwSignal<f64>,
    /// The region that the reader made their own.
    pub(super) own: RwSignal<Option<RegionKey>>,
    /// Whether the records that travel after the program are there.
    pub(super) later: RwSignal<LoadState>,
    /// Whether the titles and addresses of sources are there.
    pub(super) source_texts: RwSignal<LoadState>,
    /// Whether the outlines of the map are there.
    pub(super) maps: RwSignal<LoadState>,
    /// How many parts of the page are on their way.
    pub(super) waiting: RwSignal<u32>,
    /// How often the addresses of links have followed the view.
    pub(super) links: RwSignal<u32>,
    /// How many notes there are about each subject, as of when the links last followed.
    pub(super) note_counts: Memo<BTreeMap<String, usize>>,
    /// What the reader has put aside for slides.
    pub(super) tray: RwSignal<Tray>,
    /// What was just done, told for a while.
    pub(super) done: RwSignal<Option<Done>>,
    /// What lies over the page.
    pub(super) over: RwSignal<Option<Over>>,
    /// The figure on the stage of the page shown.
    pub(super) staged: RwSignal<Option<&'static str>>,
    /// How often the search was asked for.
    pub(super) search_asked: RwSignal<u32>,
    /// The record of a list that a pointer or the keyboard is on: its marks are lit.
    pub(super) lit: RwSignal<Option<RecordKey>>,
    /// Whether the reader's own records changed, or another file was opened, since the dataset was last read.
    pub(super) dataset_changed: RwSignal<bool>,
    /// Whether the page covers what stands around it: nobody comes there by keyboard.
    pub(super) covers: RwSignal<bool>,
}

/// Years that were asked for, and the first and last that there are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Outside {
    pub(super) years: Vec<i32>,
    pub(super) there_are: (i32, i32),
}

/// How far the later records have come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LoadState {
    /// Nobody has asked for them.
    NotAsked,
    /// They are on their way.
    Waiting,
    /// They are there.
    There,
    /// They did not arrive.
    Failed,
}

/// Takes its readers from a signal that has just told them of a change: those still in use read it anew and are its
/// readers again. A signal would else keep a reference to each reader of a page that was left (`reactive_graph` 0.2
/// takes a reader off when it runs again, not when it is dropped).
fn forget_readers<T: Send + Sync + 'static>(signal: RwSignal<T>) {
    signal.clear_subscribers();
}

impl LoadState {
    /// Before anybody asked: a dataset that the reader opened is there as a whole.
    const fn at_first(is_there: bool) -> Self {
        if is_there { Self::There } else { Self::NotAsked }
    }

    /// How far a resource has come, tracked until it is there. What is there stays, and a signal that never changes
    /// again would hold a reference to each of its readers as long as the page is open.
    pub(super) fn of(resource: RwSignal<Self>) -> Self {
        match resource.get_untracked() {
            Self::There => Self::There,
            _ => resource.get(),
        }
    }
}

/// The page in the language that a part of it is drawn in.
#[derive(Clone, Copy)]
pub(super) struct RenderContext {
    pub(super) page: AppState,
    pub(super) dataset: &'static Dataset,
    pub(super) lang: Lang,
    pub(super) messages: &'static Messages,
}

impl AppState {
    /// Reads the dataset and the address.
    pub(super) fn read(dataset: impl FnOnce() -> &'static Dataset) -> Self {
        let address = decode(&address_bar::fragment());
        let dataset = measured("dataset", dataset);
        let Settled { view: mut first, unread, outside, led_from } = settled(dataset, address);
        let named = || address_bar::search_parameter("lang").as_deref().and_then(Lang::from_tag);
        first.lang = first.lang.or_else(named);
        let kept = storage::read(LANG_KEY).as_deref().and_then(Lang::from_word);
        let preferred = kept.unwrap_or_else(|| {
            let tags = address_bar::preferred_languages();
            Lang::from_preferences(tags.iter().map(String::as_str))
        });
        let asked = if is_embedded() { address_bar::search_parameter("theme") } else { storage::read(THEME_KEY) };
        let theme = asked.as_deref().and_then(Theme::from_word);
        let (view, links) = (RwSignal::new(first), RwSignal::new(0));
        Self {
            shown_dataset: RwSignal::new(dataset),
            looked_at: StoredValue::new(None),
            view,
            unread: RwSignal::new(unread),
            outside: RwSignal::new(outside),
            led_from: RwSignal::new(led_from),
            lang: Memo::new(move |_| view.with(|view| view.lang).unwrap_or(preferred)),
            theme: RwSignal::new(theme.unwrap_or(Theme::System)),
            type_px: RwSignal::new(document::root_type_px()),
            own: RwSignal::new(storage::read(REGION_KEY).and_then(|code| dataset.find_region(&code))),
            later: RwSignal::new(LoadState::at_first(dataset.later().is_some())),
            source_texts: RwSignal::new(LoadState::at_first(dataset.source_texts().is_some())),
            maps: RwSignal::new(LoadState::NotAsked),
            waiting: RwSignal::new(0),
            links,
            note_counts: Memo::new(move |_| {
                links.track();
                note_counts::kept()
            }),
            dataset_changed: RwSignal::new(false),
            covers: RwSignal::new(false),
            tray: RwSignal::new(Tray::default()),
            done: RwSignal::new(None),
            lit: RwSignal::new(None),
            search_asked: RwSignal::new(0),
            staged: RwSignal::new(None),
            over: RwSignal::new(None),
        }
    }

    /// The dataset shown, not followed.
    pub(super) fn dataset(self) -> &'static Dataset {
        self.shown_dataset.get_untracked()
    }

    /// Shows another dataset: all that is drawn from it is drawn anew, and what travels later is joined to it anew.
    pub(super) fn show_dataset(self, dataset: Dataset) {
        let dataset: &'static Dataset = Box::leak(Box::new(dataset));
        self.later.set(LoadState::at_first(dataset.later().is_some()));
        self.source_texts.set(LoadState::at_first(dataset.source_texts().is_some()));
        // Its regions may lie elsewhere.
        self.maps.set(LoadState::NotAsked);
        self.shown_dataset.set(dataset);
        forget_readers(self.shown_dataset);
        // What the address asks for may mean nothing in it.
        self.show_read((self.view.get_untracked(), Vec::new()));
    }

    /// A view without values that mean nothing in this dataset.
    pub(super) fn settled(self, view: UrlState) -> UrlState {
        settled(self.dataset(), (view, Vec::new())).view
    }

    /// Shows what an address says, without values that mean nothing in this dataset, and tells of these.
    pub(super) fn show_read(self, read: (UrlState, Vec<String>)) {
        let Settled { view, unread, outside, led_from } = settled(self.dataset(), read);
        self.unread.set(unread);
        self.outside.set(outside);
        self.led_from.set(led_from);
        self.show(view);
        self.keep_led();
    }

    /// Whoever was led on from a record that was merged away has the address of the one shown.
    pub(super) fn keep_led(self) {
        if self.led_from.with_untracked(Option::is_some) {
            address_bar::replace(&encode(&self.view.get_untracked()));
        }
    }

    /// The later records have become known: brings the period shown inside their years, and leads on from one of them
    /// that was merged away.
    pub(super) fn settle_again(self) {
        let Settled { view, outside, led_from, .. } = settled(self.dataset(), (self.view.get_untracked(), Vec::new()));
        if outside.is_some() || led_from.is_some() {
            self.outside.set(outside);
            // Who was led on before stays told so.
            if led_from.is_some() {
                self.led_from.set(led_from);
            }
            self.replace(view);
        }
    }

    /// The page in the language shown; what is drawn with it is drawn anew in another language.
    pub(super) fn scope(self) -> RenderContext {
        let lang = self.lang.get();
        RenderContext { page: self, dataset: self.shown_dataset.get(), lang, messages: lang.messages() }
    }

    /// Covers what stands around the page, for as long as the part is shown that is being drawn.
    pub(super) fn cover(self) {
        self.covers.set(true);
        on_cleanup(move || self.covers.set(false));
    }

    /// Shows another view, with a new entry in the browser's history; another page from its top.
    pub(super) fn open(self, view: UrlState) {
        let is_other_page = self.view.with_untracked(|shown| shown.route != view.route);
        places::open(&encode(&view), !is_other_page);
        self.unread.set(Vec::new());
        self.outside.set(None);
        self.led_from.set(None);
        self.show(view);
        if is_other_page {
            request_animation_frame(document::begin_page);
        }
    }

    /// Shows another view in place of the one shown: Back leads to what was before both. Its address is written when
    /// such changes come to rest.
    pub(super) fn replace(self, view: UrlState) {
        address_bar::replace(&encode(&view));
        self.show(view);
    }

    fn show(self, view: UrlState) {
        let is_other_page = self.view.with_untracked(|shown| shown.route != view.route);
        self.view.set(view);
        forget_readers(self.view);
        if is_other_page {
            self.type_px.notify();
            forget_readers(self.type_px);
        }
    }

    /// Has the addresses of links follow the view.
    pub(super) fn lead_links(self) {
        self.links.update(|times| *times += 1);
        forget_readers(self.links);
    }

    /// The view shown with a change.
    pub(super) fn changed(self, change: impl FnOnce(&mut UrlState)) -> UrlState {
        let before = self.view.get_untracked();
        // A claim is of one view: any change makes another.
        let mut view = UrlState { claim: None, ..before.clone() };
        change(&mut view);
        // Other lists begin with their first page.
        if view.rows == before.rows && !view.lists_alike(&before) {
            view.rows.clear();
        }
        view
    }

    /// The address of the view shown with a change, as an attribute: it follows the view once what a choice shows is
    /// painted, and nothing around it is drawn anew.
    pub(super) fn live_link(self, change: impl Fn(&mut UrlState) + Send + Sync + 'static) -> Signal<String> {
        Signal::derive(move || {
            self.links.track();
            self.link(&change)
        })
    }

    /// The address of a page with nothing chosen, likewise.
    pub(super) fn live_link_to(self, route: Route) -> Signal<String> {
        self.live_link(move |view| *view = view.at(route.clone()))
    }

    /// The address of the view shown with a change. Whoever draws it follows the view: `view.track()`, or
    /// `links.track()` where it need not be in the very frame of the change.
    pub(super) fn link(self, change: impl FnOnce(&mut UrlState)) -> String {
        encode(&self.changed(change))
    }

    /// The address of a page with nothing chosen.
    pub(super) fn link_to(self, route: Route) -> String {
        self.link(|view| *view = view.at(route))
    }

    /// The whole address of the view shown, with its language: it opens alike for whoever follows it.
    pub(super) fn full_address(self) -> String {
        let lang = self.lang.get_untracked();
        format!("{}{}", address_bar::without_fragment(), self.link(|view| view.lang = Some(lang)))
    }
}

/// A view without values that mean nothing, and what is to be said of these.
struct Settled {
    view: UrlState,
    unread: Vec<String>,
    outside: Option<Outside>,
    led_from: Option<String>,
}

fn settled(dataset: &Dataset, (mut view, mut unread): (UrlState, Vec<String>)) -> Settled {
    let led_from = led_on(dataset, &view.route).and_then(|route| {
        let asked = std::mem::replace(&mut view.route, route);
        asked.record().map(|(_, id)| id.to_owned())
    });
    if let Some(code) = view.filter.province.take_if(|code| dataset.find_province(code).is_none()) {
        unread.push(format!("province={code}"));
    }
    // What a mark can be depends on the page; the pages of regions find out for themselves.
    let is_of_visits = matches!(view.route, Route::Overview | Route::Visits | Route::Visit(_));
    if let Some(id) = view.filter.programme.take_if(|id| dataset.find_programme(id).is_none()) {
        unread.push(format!("programme={id}"));
    }
    let outside = years_of(dataset, &view.route).and_then(|years| {
        let (period, outside) = brought_inside(view.filter.period, &years)?;
        view.filter.period = period;
        Some(Outside { years: outside, there_are: (*years.start(), *years.end()) })
    });
    if let Some(mark) = view.mark.take_if(|mark| is_of_visits && mark_label(dataset, Lang::Id, mark).is_none()) {
        unread.push(format!("mark={mark}"));
    }
    Settled { view, unread, outside, led_from }
}

/// The years that a page has records of, if they are known: those of later records once they are there.
fn years_of(dataset: &Dataset, route: &Route) -> Option<RangeInclusive<i32>> {
    let visits = dataset.visits.iter().map(|visit| visit.date.year());
    let years: Vec<i32> = match route {
        Route::Overview | Route::Visits | Route::Visit(_) => visits.collect(),
        Route::Adoption => visits.chain(dataset.later()?.adoptions.iter().map(|one| one.date.year())).collect(),
        Route::Awards => dataset.later()?.awards.iter().map(|award| award.year).collect(),
        _ => return None,
    };
    Some(*years.iter().min()?..=*years.iter().max()?)
}
