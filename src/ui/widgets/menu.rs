//! A button that opens a list of choices.

use leptos::ev::KeyboardEvent;
use leptos::html::Details;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusEvent, HtmlElement, MouseEvent, Node};

/// A menu of entries, each a list item. A choice of a button or link closes it, as does Escape and the way out of it;
/// boxes to tick leave it open.
pub(in crate::ui) fn menu(label: &'static str, entries: AnyView) -> AnyView {
    menu_of("", label, label, entries)
}

/// A menu whose button shows something else than what it is called, with a class of its own.
pub(in crate::ui) fn menu_of(
    class: &'static str,
    sign: impl IntoView + 'static,
    name: &'static str,
    entries: AnyView,
) -> AnyView {
    let place = NodeRef::<Details>::new();
    let close = move || {
        if let Some(place) = place.try_get_untracked().flatten() {
            let _ = place.remove_attribute("open");
        }
    };
    let focus_summary = move || {
        let summary =
            place.try_get_untracked().flatten().and_then(|place| place.query_selector("summary").ok().flatten());
        if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<HtmlElement>().ok()) {
            let _ = summary.focus();
        }
    };
    let on_click = move |event: MouseEvent| {
        let chosen = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if chosen.is_some_and(|chosen| chosen.closest("li button, li a").ok().flatten().is_some()) {
            focus_summary();
            close();
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            close();
            focus_summary();
        }
    };
    // A press beside a box moves the focus to whatever lies around the menu: only what lies elsewhere is a way out.
    let on_leave = move |event: FocusEvent| {
        let next = event.related_target().and_then(|next| next.dyn_into::<Node>().ok());
        if next.is_some_and(|next| lies_elsewhere(place, &next)) {
            close();
        }
    };
    let outside = window_event_listener(leptos::ev::pointerdown, move |event| {
        let pressed = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        let is_open = place.try_get_untracked().flatten().is_some_and(|place| place.has_attribute("open"));
        let inside =
            |pressed: &Node| place.try_get_untracked().flatten().is_some_and(|place| place.contains(Some(pressed)));
        if is_open && pressed.is_some_and(|pressed| !inside(&pressed)) {
            close();
        }
    });
    on_cleanup(move || outside.remove());
    view! {
        <details class=format!("menu {class}") node_ref=place on:click=on_click on:keydown=on_key on:focusout=on_leave>
            <summary aria-label=name title=name>{sign}</summary>
            <ul>{entries}</ul>
        </details>
    }
    .into_any()
}

/// Whether a node is neither within the menu nor around it.
fn lies_elsewhere(place: NodeRef<Details>, node: &Node) -> bool {
    let place = place.try_get_untracked().flatten();
    place.is_some_and(|place| !place.contains(Some(node)) && !node.contains(Some(&place)))
}
