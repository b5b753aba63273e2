//! A field for words to search for, kept in the address.

use leptos::prelude::*;

use crate::ui::context::Scope;

/// The field. The first letter makes an entry in the history, the next ones change it: Back leaves the search as a
/// whole.
pub(in crate::ui) fn text_search(scope: Scope, label: &'static str) -> AnyView {
    let page = scope.page;
    let typed_before = StoredValue::new(false);
    let on_input = move |event| {
        let text: String = event_target_value(&event);
        let view = page.changed(|view| {
            view.filter.text = text;
            view.mark = None;
        });
        if typed_before.get_value() {
            page.replace(view);
        } else {
            page.open(view);
        }
        typed_before.set_value(true);
    };
    let shown = Signal::derive(move || page.view.with(|view| view.filter.text.clone()));
    view! {
        <label>
            <span>{label}</span>
            <input
                type="search"
                data-filter="text"
                autocomplete="off"
                prop:value=shown
                on:input=on_input
                on:blur=move |_| typed_before.set_value(false)
            />
        </label>
    }
    .into_any()
}
