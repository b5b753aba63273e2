//! What stands around every page: header, messages of the page itself, foot.

use leptos::prelude::*;

use super::context::{Page, use_page};
use super::pages::{NotFoundPage, OverviewPage, VisitPage, VisitsPage};
use crate::model::Word as _;
use crate::state::{Route, Theme};
use crate::text::{Lang, Messages, day};

#[component]
pub(super) fn Shell() -> impl IntoView {
    let page = use_page();
    let route = Memo::new(move |_| page.view.with(|view| view.route.clone()));
    view! {
        <a class="skip" href="#content" on:click=skip>{move || page.messages().skip_to_content}</a>
        <Header />
        <Unread />
        <main id="content" tabindex="-1">
            {move || match route.get() {
                Route::Overview => view! { <OverviewPage /> }.into_any(),
                Route::Visits => view! { <VisitsPage /> }.into_any(),
                Route::Visit(id) => match page.dataset.find_visit(&id) {
                    Some(key) => view! { <VisitPage key=key /> }.into_any(),
                    None => view! { <NotFoundPage /> }.into_any(),
                },
                Route::Unknown(_) => view! { <NotFoundPage /> }.into_any(),
            }}
        </main>
        <Foot />
    }
}

/// The address names the view; a jump within the page must not change it.
fn skip(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    super::browser::document::reveal("#content");
}

/// A page of the navigation: where it is, what it is called, and whether it is the one shown.
type Entry = (Route, fn(&Messages) -> &'static str, fn(&Route) -> bool);

const ENTRIES: [Entry; 2] = [
    (Route::Overview, |messages| messages.overview, |route| matches!(route, Route::Overview)),
    (Route::Visits, |messages| messages.visits, |route| matches!(route, Route::Visits | Route::Visit(_))),
];

#[component]
fn Header() -> impl IntoView {
    let page = use_page();
    let entry = move |(route, label, is_shown): Entry| {
        let target = route.clone();
        view! {
            <li>
                <a
                    href=move || page.link(|view| *view = view.at(target.clone()))
                    aria-current=move || page.view.with(|view| is_shown(&view.route)).then_some("page")
                >
                    {move || label(page.messages())}
                </a>
            </li>
        }
    };
    view! {
        <header class="top">
            <a class="brand" href=move || page.link(|view| *view = view.at(Route::Overview))>
                <span class="brand-sign" aria-hidden="true"></span>
                {move || page.messages().app_name}
            </a>
            <nav aria-label=move || page.messages().main_navigation>
                <ul>{ENTRIES.into_iter().map(entry).collect_view()}</ul>
            </nav>
            <div class="choices">
                <LanguageSwitch />
                <ThemeSwitch />
            </div>
        </header>
    }
}

#[component]
fn LanguageSwitch() -> impl IntoView {
    let page = use_page();
    let choice = move |lang: Lang, name: &'static str| {
        view! {
            <a
                href=move || page.link(|view| view.lang = Some(lang))
                lang=lang.word()
                hreflang=lang.word()
                aria-current=move || (page.lang.get() == lang).then_some("true")
            >
                {name}
            </a>
        }
    };
    view! {
        <div class="languages" role="group" aria-label=move || page.messages().language>
            {choice(Lang::Id, "Indonesia")}
            {choice(Lang::En, "English")}
        </div>
    }
}

fn theme_label(page: Page, theme: Theme) -> &'static str {
    let messages = page.messages();
    match theme {
        Theme::System => messages.theme_system,
        Theme::Light => messages.theme_light,
        Theme::Dark => messages.theme_dark,
        Theme::Contrast => messages.theme_contrast,
    }
}

#[component]
fn ThemeSwitch() -> impl IntoView {
    let page = use_page();
    let choose = move |event| {
        if let Some(theme) = Theme::from_word(&event_target_value(&event)) {
            page.theme.set(theme);
        }
    };
    let option = move |theme: Theme| {
        view! {
            <option value=theme.word() selected=move || page.theme.get() == theme>
                {move || theme_label(page, theme)}
            </option>
        }
    };
    view! {
        <label class="theme">
            <span class="visually-hidden">{move || page.messages().theme}</span>
            <select name="theme" on:change=choose>
                {Theme::ALL.iter().copied().map(option).collect_view()}
            </select>
        </label>
    }
}

/// What the address could not be read for.
#[component]
fn Unread() -> impl IntoView {
    let page = use_page();
    move || {
        let unread = page.unread.get();
        (!unread.is_empty()).then(|| {
            view! {
                <p class="notice" role="status">
                    {page.messages().address_ignored} " " {unread.join(", ")} " "
                    <button type="button" on:click=move |_| page.unread.set(Vec::new())>{page.messages().close}</button>
                </p>
            }
        })
    }
}

#[component]
fn Foot() -> impl IntoView {
    let page = use_page();
    let subject = &page.dataset.subject;
    view! {
        <footer class="foot">
            <p>{move || page.messages().nothing_leaves}</p>
            <p>
                {move || page.messages().data_licence} " "
                <a href=subject.licence_url.clone() rel="noopener noreferrer" target="_blank">{subject.licence.clone()}</a>
                " · " {move || page.messages().dataset_version} " " <code>{page.dataset.version.clone()}</code>
                " · " {move || day(page.lang.get(), subject.gathered)}
            </p>
        </footer>
    }
}
