//! Labelled choices: of one value, and of yes or no.

use leptos::prelude::*;

use crate::ui::live::all;

/// The choice; `name` is what tests and links call it. Whoever offers *any* value gives an option of an empty value.
pub(in crate::ui) fn choice(
    (name, label): (Option<&'static str>, &'static str),
    options: Vec<(String, String)>,
    chosen: Signal<String>,
    on_choose: Callback<String>,
) -> AnyView {
    let options = options.into_iter().map(|(value, label)| {
        let selected = chosen.get_untracked() == value;
        view! { <option value=value selected=selected>{label}</option> }.into_any()
    });
    view! {
        <label>
            <span>{label}</span>
            <select data-filter=name prop:value=chosen on:change=move |event| on_choose.run(event_target_value(&event))>
                {all(options)}
            </select>
        </label>
    }
    .into_any()
}

/// A choice of yes or no; `name` is what tests and links call it.
pub(in crate::ui) fn tick(
    name: Option<String>,
    label: impl IntoView + 'static,
    chosen: Signal<bool>,
    on_tick: impl Fn(bool) + 'static,
) -> AnyView {
    view! {
        <label class="check">
            <input type="checkbox" data-filter=name prop:checked=chosen on:change=move |event| on_tick(event_target_checked(&event)) />
            <span>{label}</span>
        </label>
    }
    .into_any()
}
