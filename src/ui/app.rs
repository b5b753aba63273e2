//! The page as a whole: keeps document and view in step.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::browser::{address_bar, document, embedded, opened_store, storage, translators};
use super::context::{AppState, LoadState, THEME_KEY};
use super::datasets::{self, Asked};
use super::history::follow_history;
use super::lazy_pages::{Group, fetch_the_rest, lazy_embed, prepare};
use super::live::live;
use super::long_press;
use super::places::hear_moves;
use super::shell::shell;
use crate::dataset::Dataset;
use crate::model::Word as _;
use crate::state::{OtherDataset, Route, Theme, UrlState, decode, encode};
use crate::text::{guest_book_heading, institution_names, own_heading, record_name};

/// Puts the page into the body, in place of the words on loading. Where another dataset than the built-in one is asked for,
/// or the reader has records of their own, what reads them comes first: nothing is shown without them and then with them.
pub(super) fn mount() {
    translators::guard_text();
    hear_moves();
    // A copy that brought a dataset along begins with that.
    if address_bar::fragment().is_empty() && opened_store::is_brought() {
        address_bar::replace(&encode(&UrlState { data: Some(OtherDataset::Opened), ..UrlState::default() }));
    }
    let view = decode(&address_bar::fragment()).0;
    let asked = Asked::of(&view);
    if !asked.is_built_in() {
        spawn_local(async move {
            let dataset = leaked(asked.read().await);
            mount_with(move || dataset);
        });
        return;
    }
    match Group::of(&view.route).filter(|_| document::has_first_picture()) {
        Some(group) => mount_after_picture(group),
        None => mount_with(|| leaked(Dataset::embedded())),
    }
}

/// How long the first picture of a page stays where what it is drawn from does not arrive.
const PATIENCE: Duration = Duration::from_secs(4);

/// Puts the page in place of its first picture once it can draw that anew, or where this takes too long: nothing stands
/// there and goes away again.
fn mount_after_picture(group: Group) {
    spawn_local(async move {
        let dataset = leaked(Dataset::embedded());
        let is_mounted = Rc::new(Cell::new(false));
        let mount = move || {
            if !is_mounted.replace(true) {
                mount_with(move || dataset);
            }
        };
        set_timeout(mount.clone(), PATIENCE);
        prepare(group, dataset).await;
        mount();
    });
}

/// The page shows a dataset for as long as it is open.
fn leaked(dataset: Dataset) -> &'static Dataset {
    Box::leak(Box::new(dataset))
}

fn mount_with(read: impl FnOnce() -> &'static Dataset + 'static) {
    let body = leptos::prelude::document().body();
    if let Some(loading) = body.as_ref().and_then(|body| body.query_selector("#loading").ok().flatten()) {
        loading.remove();
    }
    mount_to_body(move || {
        let page = AppState::read(read);
        follow_history(page);
        page.keep_led();
        follow_page(page);
        if embedded::is_embedded() {
            return live(move || lazy_embed(page.scope()));
        }
        page.read_tray();
        let _ = window_event_listener(leptos::ev::storage, move |_| page.read_tray());
        datasets::follow(page);
        long_press::hear(page);
        fetch_the_rest(page);
        shell(page)
    });
}

/// Copies what the page shows to the document and to the browser's store.
fn follow_page(page: AppState) {
    // Each by itself: a root whose language is set, were it to the same, is styled anew with all that is in it.
    Effect::new(move |_| document::set_lang(page.lang.get().word()));
    Effect::new(move |_| document::set_accent(page.shown_dataset.get().subject.accent.word()));
    let route = Memo::new(move |_| page.view.with(|view| view.route.clone()));
    Effect::new(move |_| document::set_title(&title(page, &route.get())));
    // Addresses that repeat the view are many, none of them is seen, and nobody follows one in the frame of a choice: they
    // follow in the frame in which the page says that it is painted, before it does.
    Effect::new(move |before: Option<()>| {
        page.view.track();
        if before.is_some() {
            document::once_painted(move || page.lead_links());
        }
    });
    let changes = StoredValue::new(0_u32);
    Effect::new(move |_| {
        page.view.track();
        page.lang.track();
        changes.update_value(|count| *count += 1);
        let is_waiting = |arrival: RwSignal<LoadState>| arrival.get() == LoadState::Waiting;
        if page.waiting.get() > 0 || [page.later, page.source_texts, page.maps].into_iter().any(is_waiting) {
            document::announce_waiting();
        } else {
            let change = changes.get_value();
            document::announce_painting(move || changes.get_value() == change);
        }
    });
    document::hear_preferences(move || page.theme.notify());
    document::hear_type_size(move || {
        let now = document::root_type_px();
        if (now - page.type_px.get_untracked()).abs() > 0.01 {
            page.type_px.set(now);
        }
    });
    // Only what the reader chose is kept.
    Effect::new(move |before: Option<Theme>| {
        let theme = page.theme.get();
        document::set_theme(shown_theme(theme).word());
        if before.is_some_and(|before| before != theme) {
            storage::write(THEME_KEY, theme.word());
        }
        theme
    });
}

/// The theme on the screen for a choice.
fn shown_theme(choice: Theme) -> Theme {
    match choice {
        Theme::System if document::prefers_contrast() => Theme::Contrast,
        Theme::System if document::prefers_dark() => Theme::Dark,
        Theme::System => Theme::Light,
        chosen => chosen,
    }
}

fn title(page: AppState, route: &Route) -> String {
    let scope = page.scope();
    let gone = || scope.messages.gone_heading.to_owned();
    let name = match route {
        Route::Overview => None,
        Route::Visits => Some(scope.messages.visits.to_owned()),
        Route::Visit(id) => {
            let found = page.dataset().find_visit(id).map(|key| page.dataset().visit(key));
            Some(found.map_or_else(gone, |visit| institution_names(scope.lang, scope.dataset, visit)))
        }
        Route::Adoption => Some(scope.messages.adoption.to_owned()),
        Route::Region(code) => {
            let found = page.dataset().find_region(code).map(|key| page.dataset().region(key));
            Some(found.map_or_else(gone, |region| scope.lang.of(&region.name).to_owned()))
        }
        Route::AdoptionRecord(_) | Route::Award(_) | Route::Indicator(_) | Route::Conflict(_) => {
            LoadState::of(page.later);
            let name = page.dataset().later().zip(route.record()).map(|(later, (kind, id))| {
                record_name(scope.lang, page.dataset(), later, kind, id).unwrap_or_else(gone)
            });
            Some(name.unwrap_or_else(|| scope.messages.data.to_owned()))
        }
        Route::Awards => Some(scope.messages.awards.to_owned()),
        Route::Programmes => Some(scope.messages.programmes.to_owned()),
        Route::Programme(id) => {
            let found = page.dataset().find_programme(id).map(|key| page.dataset().programme(key));
            Some(found.map_or_else(gone, |programme| scope.lang.of(&programme.name).to_owned()))
        }
        Route::Present | Route::Deck(_) => Some(scope.messages.present.to_owned()),
        Route::Reports | Route::Report(_) => Some(scope.messages.reports.to_owned()),
        Route::OwnRecords | Route::OwnRecord(_) => Some(own_heading(scope.lang).to_owned()),
        Route::GuestBook => Some(guest_book_heading(scope.lang).to_owned()),
        Route::Notes => Some(scope.messages.notes.to_owned()),
        Route::Sources => Some(scope.messages.sources.to_owned()),
        Route::Source(id) => {
            let found = page.dataset().find_source(id).map(|key| page.dataset().source(key));
            Some(found.map_or_else(gone, |source| source.publisher.clone()))
        }
        Route::Data(_) => Some(scope.messages.data.to_owned()),
        Route::Unknown(_) => Some(scope.messages.not_found_heading.to_owned()),
    };
    let (name, about) = match name {
        Some(name) => (name, scope.messages.app_name),
        None => (scope.messages.app_name.to_owned(), scope.lang.of(&page.dataset().subject.title)),
    };
    format!("{name} · {about}")
}
