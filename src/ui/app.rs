//! The page as a whole: keeps address, document and view in step.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::browser::{address_bar, document, storage};
use super::context::{LANG_KEY, Page, THEME_KEY, provide_page};
use super::shell::Shell;
use crate::model::Word as _;
use crate::state::{Route, Theme, decode};

/// Puts the page into the body, in place of the words on loading.
pub(super) fn mount() {
    let body = leptos::prelude::document().body();
    if let Some(loading) = body.as_ref().and_then(|body| body.query_selector("#loading").ok().flatten()) {
        loading.remove();
    }
    mount_to_body(App);
}

#[component]
fn App() -> impl IntoView {
    let page = provide_page();
    follow_address(page);
    Effect::new(move |_| {
        let lang = page.lang.get();
        document::set_lang(lang.word());
        document::set_title(&title(page));
    });
    // Only what the reader chose is kept; the language of a link is not a choice.
    Effect::new(move |before: Option<Theme>| {
        let theme = page.theme.get();
        document::set_theme(shown_theme(theme).word());
        if before.is_some() {
            storage::write(THEME_KEY, theme.word());
        }
        theme
    });
    Effect::new(move |before: Option<crate::text::Lang>| {
        let lang = page.lang.get();
        if before.is_some_and(|before| before != lang) {
            storage::write(LANG_KEY, lang.word());
        }
        lang
    });
    Effect::new(move |_| {
        page.view.track();
        page.lang.track();
        document::announce_painting();
    });
    view! { <Shell /> }
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

fn title(page: Page) -> String {
    let messages = page.messages();
    let lang = page.lang.get();
    let name = page.view.with(|view| match &view.route {
        Route::Overview => None,
        Route::Visits => Some(messages.visits.to_owned()),
        Route::Visit(id) => page.dataset.find_visit(id).map(|key| {
            let visit = page.dataset.visit(key);
            let names =
                visit.delegations.iter().map(|part| lang.of(&page.dataset.institution(part.institution).name).to_owned());
            crate::text::joined(lang, &names.collect::<Vec<_>>())
        }),
        Route::Unknown(_) => Some(messages.not_found_heading.to_owned()),
    });
    match name {
        Some(name) => format!("{name} · {}", messages.app_name),
        None => format!("{} · {}", messages.app_name, lang.of(&page.dataset.subject.title)),
    }
}

/// Shows what the address says when the reader follows a link, goes back or edits it, at the top of a new page and
/// at the place left on one returned to.
fn follow_address(page: Page) {
    let places: Rc<RefCell<HashMap<String, f64>>> = Rc::default();
    let by_link = Rc::new(RefCell::new(false));
    let (clicked, left) = (Rc::clone(&by_link), Rc::clone(&places));
    let on_click = window_event_listener(ev::click, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let link = target.and_then(|target| target.closest("a[href^='#']").ok().flatten());
        *clicked.borrow_mut() = link.is_some();
        left.borrow_mut().insert(address_bar::fragment(), document::scrolled_px());
    });
    let on_change = window_event_listener(ev::hashchange, move |_| {
        let address = address_bar::fragment();
        let (view, unread) = decode(&address);
        let same_page = page.view.with_untracked(|shown| shown.route == view.route);
        page.unread.set(unread);
        page.view.set(view);
        if by_link.replace(false) {
            if !same_page {
                document::scroll_to(0.0);
                document::focus("h1");
            }
        } else if !same_page {
            let place = places.borrow().get(&address).copied().unwrap_or(0.0);
            request_animation_frame(move || document::scroll_to(place));
        }
    });
    on_cleanup(move || {
        on_click.remove();
        on_change.remove();
    });
}
