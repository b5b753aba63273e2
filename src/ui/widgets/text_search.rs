//! A field for words to search for, kept in the address.

use leptos::prelude::*;

use crate::ui::context::RenderContext;

/// The field. The first letter makes an entry in the history, the next ones change it: Back leaves the search as a
/// whole.
pub(in crate::ui) fn text_search(scope: RenderContext, label: &'static str) -> AnyView {
    let page = scope.page;
    let typed = StoredValue::new(None::<String>);
    let on_input = move |event| {
        let text: String = event_target_value(&event);
        // Only what was typed here and now is replaced: after a Back, another search begins.
        let goes_on = page.view.with_untracked(|view| typed.get_value().as_ref() == Some(&view.filter.text));
        typed.set_value(Some(text.clone()));
        let view = page.changed(|view| {
            view.filter.text = text;
            view.mark = None;
        });
        if goes_on {
            page.replace(view);
        } else {
            page.open(view);
        }
    };
    let shown = Signal::derive(move || page.view.with(|view| view.filter.text.clone()));
    view! {
        <label>
            <span>{label}</span>
            <input
                type="search"
                placeholder=label
                dir="auto"
                data-filter="text"
                autocomplete="off"
                prop:value=shown
                on:input=on_input
                on:blur=move |_| typed.set_value(None)
            />
        </label>
    }
    .into_any()
}
