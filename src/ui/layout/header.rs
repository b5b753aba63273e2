//! The header of every page: the five places (on a phone at the foot of the screen), search, notes, slides, and one menu
//! for all else.

use leptos::prelude::*;
use leptos_icons::Icon;

use super::search::{SearchButton, set_slash, slash_opens};
use crate::model::Word as _;
use crate::state::{Route, Theme, has_records};
use crate::text::{Lang, guest_book_heading, own_heading};
use crate::ui::browser;
use crate::ui::context::{LANG_KEY, RenderContext};
use crate::ui::live::all;
use crate::ui::widgets::{menu_of, tick};

/// A page of the navigation: where it is, what it is called, and whether it is the one shown.
struct Place {
    route: Route,
    label: fn(Lang) -> &'static str,
    is_shown: fn(&Route) -> bool,
    icon: icondata_core::Icon,
}

const fn place(
    route: Route,
    label: fn(Lang) -> &'static str,
    is_shown: fn(&Route) -> bool,
    icon: icondata_core::Icon,
) -> Place {
    Place { route, label, is_shown, icon }
}

/// The places in the header.
const PLACES: [Place; 5] = [
    place(
        Route::Overview,
        |lang| lang.messages().overview,
        |route| matches!(route, Route::Overview),
        icondata_lu::LuHouse,
    ),
    place(
        Route::Visits,
        |lang| lang.messages().visits,
        |route| matches!(route, Route::Visits | Route::Visit(_)),
        icondata_lu::LuUsers,
    ),
    place(
        Route::Adoption,
        |lang| lang.messages().adoption,
        |route| matches!(route, Route::Adoption | Route::AdoptionRecord(_) | Route::Region(_)),
        icondata_lu::LuMap,
    ),
    place(
        Route::Awards,
        |lang| lang.messages().awards,
        |route| matches!(route, Route::Awards | Route::Award(_) | Route::Indicator(_)),
        icondata_lu::LuAward,
    ),
    place(
        Route::Programmes,
        |lang| lang.messages().programmes,
        |route| matches!(route, Route::Programmes | Route::Programme(_)),
        icondata_lu::LuLayers,
    ),
];

/// What the reader makes, as icons in the header.
const OWN: [Place; 3] = [
    place(
        Route::Notes,
        |lang| lang.messages().notes,
        |route| matches!(route, Route::Notes),
        icondata_lu::LuNotebookPen,
    ),
    place(
        Route::Present,
        |lang| lang.messages().present,
        |route| matches!(route, Route::Present | Route::Deck(_)),
        icondata_lu::LuPresentation,
    ),
    place(
        Route::Reports,
        |lang| lang.messages().reports,
        |route| matches!(route, Route::Reports | Route::Report(_)),
        icondata_lu::LuFileText,
    ),
];

/// What the menu leads to.
const FURTHER: [Place; 4] = [
    place(
        Route::OwnRecords,
        own_heading,
        |route| matches!(route, Route::OwnRecords | Route::OwnRecord(_)),
        icondata_lu::LuFilePlus,
    ),
    place(Route::GuestBook, guest_book_heading, |route| matches!(route, Route::GuestBook), icondata_lu::LuBookOpen),
    place(
        Route::Sources,
        |lang| lang.messages().sources,
        |route| matches!(route, Route::Sources | Route::Source(_)),
        icondata_lu::LuLibrary,
    ),
    place(
        Route::Data(String::new()),
        |lang| lang.messages().data,
        |route| matches!(route, Route::Data(_) | Route::Conflict(_)),
        icondata_lu::LuDatabase,
    ),
];

/// The header; drawn with the page shown.
#[component]
pub(in crate::ui) fn Header(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// The page shown.
    shown: Route,
) -> impl IntoView {
    let RenderContext { page, messages, .. } = scope;
    let entry = |place: Place| {
        let current = (place.is_shown)(&shown).then_some("page");
        view! {
            <li>
                <a href=page.live_link_to(place.route) aria-current=current>
                    <Icon icon=place.icon attr:aria-hidden="true" /> <span>{(place.label)(scope.lang)}</span>
                </a>
            </li>
        }
    };
    let own = |place: Place| {
        let is_tray = place.route == Route::Present;
        let count = move || {
            let count = if is_tray { page.tray.with(|tray| tray.items.len()) } else { 0 };
            (count > 0).then(|| view! { <span class="badge">{count}</span> })
        };
        let current = (place.is_shown)(&shown).then_some("page");
        let label = (place.label)(scope.lang);
        view! {
            <a class="icon" href=page.live_link_to(place.route) aria-current=current aria-label=label title=label>
                <Icon icon=place.icon attr:aria-hidden="true" />
                {count}
            </a>
        }
    };
    let places = PLACES.into_iter().filter(|place| has_records(scope.dataset, &place.route)).map(entry);
    let own = OWN.map(own);
    let further = FURTHER.map(|place| entry(place).into_any());
    view! {
        <header class="top" inert=move || page.covers.get()>
            <a class="brand" href=page.live_link_to(Route::Overview)>
                <span class="brand-sign" aria-hidden="true"></span>
                {messages.app_name}
            </a>
            <nav class="places" aria-label=messages.main_navigation><ul>{places.collect_view()}</ul></nav>
            <div class="own">
                <SearchButton scope />
                {own.collect_view()}
                {menu_of("site-menu", view! { <Icon icon=icondata_lu::LuMenu attr:aria-hidden="true" /> }, scope.lang.frame().menu, all(further.into_iter().chain([languages(scope), theme(scope), slash(scope)])))}
            </div>
        </header>
    }
}

/// The choice of language.
fn languages(RenderContext { page, lang: shown, messages, .. }: RenderContext) -> AnyView {
    let languages = [(Lang::Id, "Bahasa Indonesia"), (Lang::En, "English")].map(|(lang, name)| {
        let current = (shown == lang).then_some("true");
        let address = page.live_link(move |view| view.lang = Some(lang));
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
    });
    view! {
        <li class="languages" role="group" aria-label=messages.language>
            <Icon icon=icondata_lu::LuLanguages attr:aria-hidden="true" /> {languages.collect_view()}
        </li>
    }
    .into_any()
}

/// Whether `/` opens the search.
fn slash(scope: RenderContext) -> AnyView {
    let opens = RwSignal::new(slash_opens());
    let on_tick = move |is_on| {
        set_slash(is_on);
        opens.set(is_on);
    };
    view! { <li class="slash">{tick(None, scope.lang.frame().slash_opens, opens.into(), on_tick)}</li> }.into_any()
}

/// The choice of theme.
fn theme(scope: RenderContext) -> AnyView {
    let RenderContext { page, messages, .. } = scope;
    let options = Theme::ALL.iter().map(|theme| {
        let label = match theme {
            Theme::System => messages.theme_system,
            Theme::Light => messages.theme_light,
            Theme::Dark => messages.theme_dark,
            Theme::Contrast => messages.theme_contrast,
        };
        let selected = page.theme.get_untracked() == *theme;
        view! { <option value=theme.word() selected=selected>{label}</option> }
    });
    let choose = move |event| {
        if let Some(theme) = Theme::from_word(&event_target_value(&event)) {
            page.theme.set(theme);
        }
    };
    view! {
        <li class="theme">
            <label>
                <Icon icon=icondata_lu::LuSunMoon attr:aria-hidden="true" /> <span>{messages.theme}</span>
                <select name="theme" on:change=choose>{options.collect_view()}</select>
            </label>
        </li>
    }
    .into_any()
}
