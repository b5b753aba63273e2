//! A record as an entry of a list: its line at once, what else is known of it when it is unfolded.

use leptos::prelude::*;

/// The entry of a record.
#[component]
pub(in crate::ui) fn FoldedEntry(
    /// What it is of: `award/2024-iga`.
    #[prop(into)]
    record: String,
    /// What tells it from the others.
    line: AnyView,
    /// What else is said of it in a few words: how many sources it has, whether they disagree.
    #[prop(into)]
    aside: String,
    children: Children,
) -> impl IntoView {
    view! {
        <li data-record=record>
            <p class="entry-line">{line}</p>
            <details class="entry">
                <summary>{aside}</summary>
                {children()}
            </details>
        </li>
    }
}
