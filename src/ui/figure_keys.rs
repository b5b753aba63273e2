//! What keys do while a figure has the focus, for whoever presents: `p` the stage as a slide, `f` the whole screen, `t` table, `d` downloads,
//! `s` sources, `n` a note, `?` this list. Nowhere else, and never while typing (WCAG 2.1.4).

use leptos::html::Figure;
use leptos::prelude::*;
use leptos_icons::Icon;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::browser::document;
use super::context::RenderContext;
use super::live::{all, live, nothing};

/// The keys of one figure.
#[derive(Clone, Copy)]
pub(super) struct FigureKeys {
    figure: NodeRef<Figure>,
    /// Whether the figure fills the screen.
    pub(super) is_full: RwSignal<bool>,
    /// Whether the stage is shown as a slide, with all else of the page gone.
    pub(super) is_projected: RwSignal<bool>,
    is_listed: RwSignal<bool>,
}

impl FigureKeys {
    pub(super) fn new(figure: NodeRef<Figure>) -> Self {
        let keys = Self {
            figure,
            is_full: RwSignal::new(false),
            is_projected: RwSignal::new(false),
            is_listed: RwSignal::new(false),
        };
        // The browser's own key leaves the full screen as well.
        let listener = document::listen("fullscreenchange", move || {
            let is_full = keys.element().is_some_and(|figure| document::is_full_screen(&figure));
            if keys.is_full.get_untracked() != is_full {
                keys.is_full.set(is_full);
            }
        });
        let listener = StoredValue::new_local(Some(listener));
        on_cleanup(move || drop(listener.try_update_value(Option::take)));
        keys
    }

    fn element(self) -> Option<Element> {
        self.figure.get_untracked().map(|figure| {
            let element: &Element = figure.as_ref();
            element.clone()
        })
    }

    fn toggle_full(self) {
        if let Some(figure) = self.element() {
            document::toggle_full_screen(&figure, || {});
        }
    }

    /// Acts on what lies in the figure as a click would.
    fn click(self, selector: &str) {
        let found = self.element().and_then(|figure| figure.query_selector(selector).ok().flatten());
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
            element.click();
        }
    }

    pub(super) fn on_key(self, event: &KeyboardEvent) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_typing =
            target.is_some_and(|target| matches!(target.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA"));
        if is_typing || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        match event.key().as_str() {
            "f" if document::can_fill_screen() => self.toggle_full(),
            "t" => self.click("[data-view][aria-pressed=false]"),
            "d" => {
                self.click(".toolbar .downloads > summary");
                let list =
                    self.element().and_then(|figure| figure.query_selector(".toolbar .downloads ul").ok().flatten());
                if let Some(list) = list {
                    list.scroll_into_view_with_bool(false);
                }
            }
            "s" => self.click("details.sources > summary"),
            "n" => self.click("[data-note-about]"),
            "p" => self.is_projected.update(|projected| *projected = !*projected),
            "?" => self.is_listed.update(|listed| *listed = !*listed),
            "Escape" if self.is_listed.get_untracked() => self.is_listed.set(false),
            _ => return,
        }
        event.prevent_default();
    }

    /// The button that has the figure fill the screen, where the browser lets it.
    pub(super) fn full_screen_button(self, scope: RenderContext) -> AnyView {
        let messages = scope.messages;
        if !document::can_fill_screen() {
            return nothing();
        }
        let label = move || if self.is_full.get() { messages.leave_full_screen } else { messages.full_screen };
        view! {
            <button type="button" class="icon" data-action="full-screen" aria-label=label title=label on:click=move |_| self.toggle_full()>
                <Icon icon=icondata_lu::LuMaximize attr:aria-hidden="true" />
            </button>
        }
        .into_any()
    }

    /// An entry of a menu that lists the keys.
    pub(super) fn buttons(self, scope: RenderContext) -> AnyView {
        let expanded = Signal::derive(move || self.is_listed.get().to_string());
        let project = move |_| self.is_projected.set(true);
        view! {
            <li>
                <button type="button" data-action="project" on:click=project>{scope.lang.frame().projector}</button>
            </li>
            <li>
                <button type="button" data-action="keys" aria-expanded=expanded on:click=move |_| self.is_listed.update(|listed| *listed = !*listed)>
                    {scope.messages.keys}
                </button>
            </li>
        }
        .into_any()
    }

    /// The list of keys.
    pub(super) fn list(self, scope: RenderContext) -> AnyView {
        let messages = scope.messages;
        live(move || {
            if !self.is_listed.get() {
                return nothing();
            }
            let keys = [
                ("← ↑ → ↓", messages.key_arrows),
                ("Enter", messages.key_enter),
                ("F", messages.full_screen),
                ("P", scope.lang.frame().projector),
                ("T", messages.table),
                ("D", messages.download),
                ("S", messages.sources),
                ("N", messages.make_note),
                ("?", messages.keys),
            ];
            let keys = keys.into_iter().filter(|(key, _)| *key != "F" || document::can_fill_screen());
            let entries = keys.map(|(key, what)| view! { <dt><kbd>{key}</kbd></dt> <dd>{what}</dd> }.into_any());
            view! { <dl class="keys" data-keys="">{all(entries)}</dl> }.into_any()
        })
    }
}
