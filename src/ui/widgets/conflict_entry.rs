//! A disagreement between sources, with what is used and who says what.

use leptos::prelude::*;

use super::{link_out, record_link};
use crate::dataset::Kind;
use crate::model::Conflict;
use crate::ui::context::RenderContext;
use crate::ui::live::{all, nothing, with_source_texts};

/// One disagreement.
pub(in crate::ui) fn conflict_entry(scope: RenderContext, conflict: &Conflict) -> AnyView {
    let RenderContext { dataset, lang, messages, .. } = scope;
    let used = conflict
        .used
        .as_ref()
        .map_or_else(nothing, |used| view! { " " <strong>{lang.of(used).to_owned()}</strong> }.into_any());
    let sources = conflict.sources.clone();
    let sources = with_source_texts(scope, move |texts| {
        all(sources
            .iter()
            .map(|key| view! { {link_out(&texts.get(*key).url, &dataset.source(*key).publisher)} " " }.into_any()))
    });
    view! {
        <li data-record=format!("conflict/{}", conflict.id)>
            {lang.of(&conflict.text).to_owned()} {used}
            <span class="source-line">{sources} {record_link(scope, Kind::Conflict, &conflict.id, messages.open_records.to_owned())}</span>
        </li>
    }
    .into_any()
}
