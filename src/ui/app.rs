//! The page as a whole: keeps address, document and view in step.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::browser::{address_bar, document, storage};
use super::context::{Arrival, Page, THEME_KEY};
use super::long_press;
use super::shell::shell;
use crate::model::Word as _;
use crate::state::{Route, Theme, decode};

/// Puts the page into the body, in place of the words on loading.
pub(super) fn mount() {
    let body = leptos::prelude::document().body();
    if let Some(loading) = body.as_ref().and_then(|body| body.query_selector("#loading").ok().flatten()) {
        loading.remove();
    }
    mount_to_body(|| {
        let page = Page::read();
        follow_address(page);
        follow_page(page);
        long_press::hear(page);
        shell(page)
    });
}

/// Copies what the page shows to the document and to the browser's store.
fn follow_page(page: Page) {
    // Each by itself: a root whose language is set, were it to the same, is styled anew with all that is in it.
    Effect::new(move |_| document::set_lang(page.lang.get().word()));
    let route = Memo::new(move |_| page.view.with(|view| view.route.clone()));
    Effect::new(move |_| document::set_title(&title(page, &route.get())));
    Effect::new(move |_| {
        page.view.track();
        page.lang.track();
        let is_waiting = |arrival: RwSignal<Arrival>| arrival.get() == Arrival::Waiting;
        if page.waiting.get() > 0 || [page.later, page.source_texts, page.maps].into_iter().any(is_waiting) {
            document::announce_waiting();
        } else {
            document::announce_painting();
        }
    });
    // Addresses that repeat the view are many, and nobody follows one in the frame of a choice.
    Effect::new(move |before: Option<()>| {
        page.view.track();
        if before.is_some() {
            page.waiting.update(|parts| *parts += 1);
            request_animation_frame(move || {
                request_animation_frame(move || {
                    page.links.update(|times| *times += 1);
                    page.waiting.update(|parts| *parts -= 1);
                });
            });
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

fn title(page: Page, route: &Route) -> String {
    let scope = page.scope();
    let not_found = || scope.messages.not_found_heading.to_owned();
    let name = match route {
        Route::Overview => None,
        Route::Visits => Some(scope.messages.visits.to_owned()),
        Route::Visit(id) => {
            let found = page.dataset.find_visit(id).map(|key| page.dataset.visit(key));
            Some(found.map_or_else(not_found, |visit| super::widgets::institution_names(scope, visit)))
        }
        Route::Adoption => Some(scope.messages.adoption.to_owned()),
        Route::Region(code) => {
            let found = page.dataset.find_region(code).map(|key| page.dataset.region(key));
            Some(found.map_or_else(not_found, |region| scope.lang.of(&region.name).to_owned()))
        }
        Route::Awards => Some(scope.messages.awards.to_owned()),
        Route::Programmes => Some(scope.messages.programmes.to_owned()),
        Route::Programme(id) => {
            let found = page.dataset.find_programme(id).map(|key| page.dataset.programme(key));
            Some(found.map_or_else(not_found, |programme| scope.lang.of(&programme.name).to_owned()))
        }
        Route::Present | Route::Deck(_) => Some(scope.messages.present.to_owned()),
        Route::Notes => Some(scope.messages.notes.to_owned()),
        Route::Sources => Some(scope.messages.sources.to_owned()),
        Route::Source(id) => {
            let found = page.dataset.find_source(id).map(|key| page.dataset.source(key));
            Some(found.map_or_else(not_found, |source| source.publisher.clone()))
        }
        Route::Data(_) => Some(scope.messages.data.to_owned()),
        Route::Unknown(_) => Some(not_found()),
    };
    let (name, about) = match name {
        Some(name) => (name, scope.messages.app_name),
        None => (scope.messages.app_name.to_owned(), scope.lang.of(&page.dataset.subject.title)),
    };
    format!("{name} · {about}")
}

/// Where the reader left a page: how far it was scrolled, and the link that was followed.
type Left = (f64, Option<String>);

/// Shows what the address says when the reader follows a link, goes back or edits it: at the top of a page that is
/// new, at the place left on one returned to.
fn follow_address(page: Page) {
    let places: Rc<RefCell<BTreeMap<String, Left>>> = Rc::default();
    let by_link = Rc::new(RefCell::new(false));
    let (clicked, left) = (Rc::clone(&by_link), Rc::clone(&places));
    // The page lives as long as its window: the listeners are never taken off.
    let _ = window_event_listener(ev::click, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let link = target.and_then(|target| target.closest("a[href^='#/']").ok().flatten());
        let plain = event.button() == 0 && !event.ctrl_key() && !event.meta_key() && !event.shift_key();
        // A link to the address shown changes nothing, and is followed by no change of the address.
        let to = link.and_then(|link| link.get_attribute("href"));
        let leads_away = to.as_ref().is_some_and(|to| *to != address_bar::fragment());
        *clicked.borrow_mut() = plain && leads_away;
        left.borrow_mut().insert(address_bar::fragment(), (document::scrolled_px(), to));
    });
    let _ = window_event_listener(ev::hashchange, move |_| {
        let address = address_bar::fragment();
        let (view, unread) = page.settled(decode(&address));
        let (same_page, same_lang) =
            page.view.with_untracked(|shown| (shown.route == view.route, shown.lang == view.lang));
        page.unread.set(unread);
        page.view.set(view);
        if by_link.replace(false) {
            // What is drawn anew is there in the next frame.
            request_animation_frame(move || {
                if !same_page {
                    document::begin_page();
                } else if !same_lang {
                    document::focus(".languages [aria-current]");
                } else if document::is_focus_lost() {
                    document::focus(if document::has("#records") { "#records" } else { "#plan" });
                }
            });
        } else if !same_page {
            let left = places.borrow().get(&address).cloned().unwrap_or_default();
            request_animation_frame(move || return_to(left, MOST_FRAMES));
        }
    });
}

/// How many frames a page is given to become as long as it was.
const MOST_FRAMES: u32 = 40;

/// Goes back to where a page was left, once it is long enough: the place first, then the link that was followed.
fn return_to((place, link): Left, frames: u32) {
    if frames > 0 && document::longest_scroll_px() < place {
        return request_animation_frame(move || return_to((place, link), frames - 1));
    }
    document::scroll_to(place);
    if document::is_focus_lost() {
        let link = link.map(|to| format!("main a[href=\"{to}\"]")).filter(|link| document::has(link));
        document::focus_quietly(link.as_deref().unwrap_or("main"));
    }
}
