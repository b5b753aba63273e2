//! A button that opens a list of choices.

use leptos::ev::KeyboardEvent;
use leptos::html::Details;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, FocusEvent, HtmlElement, MouseEvent};

/// A menu of entries, each a list item. A choice of a button or link closes it, as does Escape and the way out of it;
/// boxes to tick leave it open.
pub(in crate::ui) fn menu(label: &'static str, entries: AnyView) -> AnyView {
    let place = NodeRef::<Details>::new();
    let close = move || {
        if let Some(place) = place.get_untracked() {
            let _ = place.remove_attribute("open");
        }
    };
    let on_click = move |event: MouseEvent| {
        let chosen = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if chosen.is_some_and(|chosen| chosen.closest("li button, li a").ok().flatten().is_some()) {
            close();
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            close();
            let summary = place.get_untracked().and_then(|place| place.query_selector("summary").ok().flatten());
            if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<HtmlElement>().ok()) {
                let _ = summary.focus();
            }
        }
    };
    let on_leave = move |event: FocusEvent| {
        let next = event.related_target().and_then(|next| next.dyn_into::<web_sys::Node>().ok());
        let stays = place.get_untracked().is_some_and(|place| place.contains(next.as_ref()));
        // A click beside a box moves the focus to nothing at all: the menu stays.
        if next.is_some() && !stays {
            close();
        }
    };
    view! {
        <details class="menu" node_ref=place on:click=on_click on:keydown=on_key on:focusout=on_leave>
            <summary>{label}</summary>
            <ul>{entries}</ul>
        </details>
    }
    .into_any()
}
