//! What stands around every page: header, messages of the page itself, foot.

use leptos::prelude::*;

use super::context::{LANG_KEY, Page, Scope};
use super::lazy_pages::{Group, lazy_page};
use super::live::{all, live, nothing};
use super::widgets::{new_version, offline};
use super::{browser, pages};
use crate::model::Word as _;
use crate::state::{Route, Theme};
use crate::text::{Lang, Messages, day, edition, years_outside};

/// The whole page.
pub(super) fn shell(page: Page) -> AnyView {
    let route = Memo::new(move |_| page.view.with(|view| view.route.clone()));
    live(move || {
        let scope = page.scope();
        let content = live(move || {
            page.forget_failures();
            match route.get() {
                Route::Overview => pages::overview(scope),
                route @ (Route::Visits | Route::Visit(_)) => lazy_page(scope, Group::Visits, &route),
                route @ (Route::Adoption | Route::Region(_)) => lazy_page(scope, Group::Adoption, &route),
                route @ (Route::Awards | Route::Programmes | Route::Programme(_)) => {
                    lazy_page(scope, Group::Awards, &route)
                }
                route @ (Route::Present | Route::Deck(_)) => lazy_page(scope, Group::Present, &route),
                route @ Route::Notes => lazy_page(scope, Group::Notebook, &route),
                route @ (Route::AdoptionRecord(_)
                | Route::Award(_)
                | Route::Indicator(_)
                | Route::Conflict(_)
                | Route::Sources
                | Route::Source(_)
                | Route::Data(_)) => lazy_page(scope, Group::Data, &route),
                Route::Unknown(_) => pages::not_found(scope),
            }
        });
        let covered = move || page.covers.get();
        view! {
            <a class="skip" href="#content" inert=covered on:click=move |event| skip(&event)>{scope.messages.skip_to_content}</a>
            {live(move || header(scope, &route.get()))}
            {live(move || unread(scope))}
            <div inert=covered>{live(move || outside(scope))} {live(move || led_on(scope))} {new_version(scope)}</div>
            <main id="content" tabindex="-1">{content}</main>
            {foot(scope)}
        }
        .into_any()
    })
}

/// The address names the view; a jump within the page must not change it.
fn skip(event: &leptos::ev::MouseEvent) {
    event.prevent_default();
    browser::document::reveal("#content");
}

/// A page of the navigation: where it is, what it is called, and whether it is the one shown.
type Entry = (Route, fn(&Messages) -> &'static str, fn(&Route) -> bool);

const ENTRIES: [Entry; 9] = [
    (Route::Overview, |messages| messages.overview, |route| matches!(route, Route::Overview)),
    (Route::Visits, |messages| messages.visits, |route| matches!(route, Route::Visits | Route::Visit(_))),
    (
        Route::Adoption,
        |messages| messages.adoption,
        |route| matches!(route, Route::Adoption | Route::AdoptionRecord(_) | Route::Region(_)),
    ),
    (
        Route::Awards,
        |messages| messages.awards,
        |route| matches!(route, Route::Awards | Route::Award(_) | Route::Indicator(_)),
    ),
    (
        Route::Programmes,
        |messages| messages.programmes,
        |route| matches!(route, Route::Programmes | Route::Programme(_)),
    ),
    (Route::Present, |messages| messages.present, |route| matches!(route, Route::Present | Route::Deck(_))),
    (Route::Notes, |messages| messages.notes, |route| matches!(route, Route::Notes)),
    (Route::Sources, |messages| messages.sources, |route| matches!(route, Route::Sources | Route::Source(_))),
    (
        Route::Data(String::new()),
        |messages| messages.data,
        |route| matches!(route, Route::Data(_) | Route::Conflict(_)),
    ),
];

fn header(scope: Scope, shown: &Route) -> AnyView {
    let Scope { page, messages, .. } = scope;
    page.links.track();
    let entries = ENTRIES.into_iter().map(|(route, label, is_shown)| {
        let current = is_shown(shown).then_some("page");
        view! { <li><a href=page.link_to(route) aria-current=current>{label(messages)}</a></li> }.into_any()
    });
    let languages = [(Lang::Id, "Bahasa Indonesia"), (Lang::En, "English")].into_iter().map(|(lang, name)| {
        let current = (scope.lang == lang).then_some("true");
        let address = page.link(|view| view.lang = Some(lang));
        // What is seen, the short name, is part of what is heard.
        let label = format!("{} – {name}", lang.word().to_uppercase());
        // The language of a link that was followed is not a choice; this is one.
        let choose = move |_| {
            browser::storage::write(LANG_KEY, lang.word());
        };
        view! {
            <a href=address lang=lang.word() hreflang=lang.word() aria-current=current aria-label=label on:click=choose>
                {lang.word().to_uppercase()}
            </a>
        }
        .into_any()
    });
    view! {
        <header class="top" inert=move || page.covers.get()>
            <a class="brand" href=page.link_to(Route::Overview)>
                <span class="brand-sign" aria-hidden="true"></span>
                {messages.app_name}
            </a>
            <nav aria-label=messages.main_navigation><ul>{all(entries)}</ul></nav>
            <div class="choices">
                <div class="languages" role="group" aria-label=messages.language>{all(languages)}</div>
                {theme_choice(scope)}
            </div>
        </header>
    }
    .into_any()
}

fn theme_choice(scope: Scope) -> AnyView {
    let Scope { page, messages, .. } = scope;
    let options = Theme::ALL.iter().map(|theme| {
        let label = match theme {
            Theme::System => messages.theme_system,
            Theme::Light => messages.theme_light,
            Theme::Dark => messages.theme_dark,
            Theme::Contrast => messages.theme_contrast,
        };
        let selected = page.theme.get_untracked() == *theme;
        view! { <option value=theme.word() selected=selected>{label}</option> }.into_any()
    });
    let choose = move |event| {
        if let Some(theme) = Theme::from_word(&event_target_value(&event)) {
            page.theme.set(theme);
        }
    };
    view! {
        <label class="theme">
            <span class="visually-hidden">{messages.theme}</span>
            <select name="theme" on:change=choose>{all(options)}</select>
        </label>
    }
    .into_any()
}

/// What of the address could not be read.
fn unread(Scope { page, messages, .. }: Scope) -> AnyView {
    let unread = page.unread.get();
    if unread.is_empty() {
        return nothing();
    }
    view! {
        <p class="notice" role="status" inert=move || page.covers.get()>
            {format!("{} {} ", messages.address_ignored, shortened(&unread.join(", ")))}
            <button type="button" on:click=move |_| page.unread.set(Vec::new())>{messages.close}</button>
        </p>
    }
    .into_any()
}

/// Which years of the address lie outside of the data.
fn outside(Scope { page, lang, messages, .. }: Scope) -> AnyView {
    let Some(outside) = page.outside.get() else { return nothing() };
    view! {
        <p class="notice" role="status">
            {format!("{} ", years_outside(lang, &outside.years, outside.there_are))}
            <button type="button" on:click=move |_| page.outside.set(None)>{messages.close}</button>
        </p>
    }
    .into_any()
}

/// That the record asked for was merged into the one shown.
fn led_on(Scope { page, messages, .. }: Scope) -> AnyView {
    let Some(old) = page.led_from.get() else { return nothing() };
    view! {
        <p class="notice" role="status" data-led-from=old.clone()>
            {format!("{} ", messages.led_on.replacen("{}", &shortened(&old), 1))}
            <button type="button" on:click=move |_| page.led_from.set(None)>{messages.close}</button>
        </p>
    }
    .into_any()
}

/// A text of at most sixty letters.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

fn foot(scope: Scope) -> AnyView {
    let Scope { page, dataset, lang, messages } = scope;
    let subject = &dataset.subject;
    view! {
        <footer class="foot" inert=move || page.covers.get()>
            <p>{messages.nothing_leaves}</p>
            {offline(scope)}
            <p>
                {format!("{} ", messages.data_licence)}
                <a href=subject.licence_url.as_str() rel="noopener noreferrer" target="_blank">{subject.licence.replace("CC-BY-", "CC BY ")}</a>
                {format!(" · {} ", edition(lang, messages.dataset_version, subject))}
                <code>{dataset.version.as_str()}</code>
                {format!(" · {}", day(lang, subject.gathered))}
            </p>
        </footer>
    }
    .into_any()
}
