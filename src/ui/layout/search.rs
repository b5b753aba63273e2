//! The one search: a field over all records and pages, opened by a press, by `/` or by Ctrl+K, from any page and over any
//! slide. What was opened last stands there before anything is typed.

use leptos::html::{Dialog, Input};
use leptos::prelude::*;
use leptos_icons::Icon;
use web_sys::KeyboardEvent;

use super::searching::{Searching, Way};
use crate::ui::browser::{document, storage};
use crate::ui::context::{AppState, RenderContext};
use crate::ui::lazy_pages::lazy_search;
use crate::ui::resources::LazyData;

/// How many of those opened last are kept.
const RECENT: usize = 6;
/// Where those are kept: a line for each, its name and its address.
const RECENT_KEY: &str = "recent";
/// Where it is kept that `/` does not open the search.
const SLASH_KEY: &str = "no-slash";

/// The button that asks for the search.
#[component]
pub(super) fn SearchButton(
    /// The dataset, the view and the language.
    scope: RenderContext,
) -> impl IntoView {
    let words = scope.lang.frame();
    let name = format!("{}: {}", words.search, words.search_hint);
    let ask = move |_| scope.page.search_asked.update(|times| *times += 1);
    view! {
        <button type="button" class="search-button" data-action="search" aria-label=name title=words.search on:click=ask>
            <Icon icon=icondata_lu::LuSearch attr:aria-hidden="true" /> <span>{words.search_hint}</span> <kbd aria-hidden="true">"/"</kbd>
        </button>
    }
}

/// The dialog of the search: it opens each time that it is asked for. The index travels when it first is.
#[component]
pub(in crate::ui) fn SearchDialog(
    /// The dataset, the view and the language.
    scope: RenderContext,
) -> impl IntoView {
    let page = scope.page;
    let dialog = NodeRef::<Dialog>::new();
    let field = NodeRef::<Input>::new();
    let (is_open, typed) = (RwSignal::new(false), RwSignal::new(String::new()));
    let searching = Searching { typed, found: RwSignal::new(None) };
    let at = RwSignal::new(0usize);
    let ways = Memo::new(move |_| {
        if typed.with(|typed| typed.trim().is_empty()) {
            return if is_open.get() { recent() } else { Vec::new() };
        }
        searching.found.get().unwrap_or_default()
    });
    let is_asked = Memo::new(move |before: Option<&bool>| before.copied().unwrap_or(false) || is_open.get());
    let results = move || is_asked.get().then(|| lazy_search(scope, searching));
    let open = move || {
        if let Some(dialog) = dialog.get_untracked().filter(|dialog| !dialog.open()) {
            page.ask_for(LazyData::Records);
            page.ask_for(LazyData::SourceTexts);
            typed.set(String::new());
            at.set(0);
            is_open.set(true);
            let _ = dialog.show_modal();
            if let Some(field) = field.get_untracked() {
                let _ = field.focus();
            }
        }
    };
    let close = move || {
        if let Some(dialog) = dialog.get_untracked() {
            dialog.close();
        }
    };
    Effect::new(move |_| {
        if page.search_asked.get() > 0 {
            open();
        }
    });
    let go = Callback::new(move |way: Way| {
        remember(&way);
        close();
        page.go(&way.address);
    });
    let on_key = Callback::new(move |event: KeyboardEvent| {
        let count = ways.with_untracked(Vec::len);
        match event.key().as_str() {
            "ArrowDown" if count > 0 => at.update(|at| *at = (*at + 1) % count),
            "ArrowUp" if count > 0 => at.update(|at| *at = (*at + count - 1) % count),
            "Enter" => ways
                .with_untracked(|ways| ways.get(at.get_untracked()).cloned())
                .into_iter()
                .for_each(|way| go.run(way)),
            _ => return,
        }
        event.prevent_default();
    });
    let on_click = move |event: web_sys::MouseEvent| {
        if is_beside_panel(&event) {
            close();
        }
    };
    view! {
        <dialog
            node_ref=dialog
            class="search"
            aria-label=scope.lang.frame().search
            on:close=move |_| is_open.set(false)
            on:click=on_click
        >
            <div class="search-panel">
                <SearchField scope field typed at on_key close=Callback::new(move |()| close()) />
                {results}
                <Found scope searching ways at go />
            </div>
        </dialog>
    }
}

/// Whether a press was beside the panel: then it was one on the dialog itself.
fn is_beside_panel(event: &web_sys::MouseEvent) -> bool {
    event_target::<web_sys::Element>(event).tag_name() == "DIALOG"
}

/// The field of the search, with the button that closes the dialog.
#[component]
fn SearchField(
    scope: RenderContext,
    field: NodeRef<Input>,
    typed: RwSignal<String>,
    at: RwSignal<usize>,
    on_key: Callback<KeyboardEvent>,
    close: Callback<()>,
) -> impl IntoView {
    let words = scope.lang.frame();
    let on_input = move |event| {
        typed.set(event_target_value(&event));
        at.set(0);
    };
    view! {
        <div class="search-field">
            <Icon icon=icondata_lu::LuSearch attr:aria-hidden="true" />
            <input
                node_ref=field
                type="search"
                dir="auto"
                autocomplete="off"
                role="combobox"
                aria-expanded="true"
                aria-controls="search-found"
                aria-autocomplete="list"
                aria-activedescendant=move || format!("search-{}", at.get())
                aria-label=words.search
                placeholder=words.search_hint
                prop:value=move || typed.get()
                on:input=on_input
                on:keydown=move |event| on_key.run(event)
            />
            <button type="button" class="icon" aria-label=scope.messages.close on:click=move |_| close.run(())>"×"</button>
        </div>
    }
}

/// What was found, or what was opened last.
#[component]
fn Found(
    scope: RenderContext,
    searching: Searching,
    ways: Memo<Vec<Way>>,
    at: RwSignal<usize>,
    go: Callback<Way>,
) -> impl IntoView {
    let words = scope.lang.frame();
    move || {
        let found = ways.get();
        let has_asked = !searching.typed.with(|typed| typed.trim().is_empty());
        if has_asked && searching.found.with(Option::is_none) {
            return view! { <p class="muted" role="status">{scope.messages.later_waiting}</p> }.into_any();
        }
        if found.is_empty() && has_asked {
            return view! { <p class="empty" role="status">{words.search_none}</p> }.into_any();
        }
        let heading = (!has_asked && !found.is_empty()).then(|| view! { <p class="muted">{words.search_recent}</p> });
        let options = found.into_iter().enumerate().map(|(number, way)| {
            let chosen = way.clone();
            view! {
                <li
                    id=format!("search-{number}")
                    role="option"
                    data-found=way.address.clone()
                    aria-selected=move || (at.get() == number).to_string()
                    on:click=move |_| go.run(chosen.clone())
                >
                    <span>{way.name}</span> <span class="muted">{way.about}</span>
                </li>
            }
        });
        view! {
            {heading}
            <ul id="search-found" role="listbox" aria-label=words.search>{options.collect_view()}</ul>
        }
        .into_any()
    }
}

/// Asks for the search at `/` and at Ctrl+K, as long as the page is open; over a talk, which has a search of regions at `/`,
/// at Ctrl+K alone.
pub(in crate::ui) fn hear_search_keys(page: AppState) {
    let listener = window_event_listener(leptos::ev::keydown, move |event| {
        let is_k = event.key().eq_ignore_ascii_case("k") && (event.ctrl_key() || event.meta_key());
        let is_slash = event.key() == "/"
            && !event.ctrl_key()
            && !event.meta_key()
            && !event.alt_key()
            && !document::is_typed_into()
            && !page.covers.get_untracked()
            && slash_opens();
        if is_k || is_slash {
            event.prevent_default();
            page.search_asked.update(|times| *times += 1);
        }
    });
    on_cleanup(move || listener.remove());
}

/// Whether `/` opens the search: the reader may have it do nothing (WCAG 2.1.4).
pub(super) fn slash_opens() -> bool {
    storage::read(SLASH_KEY).is_none_or(|kept| kept.is_empty())
}

/// Has `/` open the search, or not.
pub(super) fn set_slash(opens: bool) {
    storage::write(SLASH_KEY, if opens { "" } else { "1" });
}

/// What was opened last.
fn recent() -> Vec<Way> {
    let kept = storage::read(RECENT_KEY).unwrap_or_default();
    let line = |line: &str| {
        let (address, name) = line.split_once('\t')?;
        Some(Way { name: name.to_owned(), about: String::new(), address: address.to_owned() })
    };
    kept.lines().filter_map(line).take(RECENT).collect()
}

fn remember(way: &Way) {
    let mut ways = recent();
    ways.retain(|one| one.address != way.address);
    ways.insert(0, way.clone());
    let lines: Vec<_> = ways.iter().take(RECENT).map(|one| format!("{}\t{}", one.address, one.name)).collect();
    storage::write(RECENT_KEY, &lines.join("\n"));
}

impl AppState {
    /// Opens an address of this page.
    fn go(self, address: &str) {
        let (view, _) = crate::state::decode(address);
        self.open(self.settled(view));
    }
}
