//! A disagreement between sources, with what is used and who says what.

use leptos::prelude::*;

use super::link_out;
use crate::model::Conflict;
use crate::ui::context::Scope;
use crate::ui::live::{all, nothing};

/// One disagreement.
pub(in crate::ui) fn conflict_entry(Scope { dataset, lang, messages, .. }: Scope, conflict: &Conflict) -> AnyView {
    let used = conflict.used.as_ref().map_or_else(nothing, |used| {
        view! { " " <strong>{messages.used_here}</strong> {format!(" {}", lang.of(used))} }.into_any()
    });
    let sources = conflict.sources.iter().map(|key| {
        let source = dataset.source(*key);
        let url = dataset.source_text(*key).map_or("", |text| text.url.as_str());
        view! { {link_out(url, &source.publisher)} " " }.into_any()
    });
    view! {
        <li data-record=format!("conflict/{}", conflict.id)>
            {lang.of(&conflict.text).to_owned()} {used} <span class="source-line">{all(sources)}</span>
        </li>
    }
    .into_any()
}
