//! A disagreement between sources, with what is used.

use leptos::prelude::*;

use crate::model::Conflict;
use crate::text::Lang;
use crate::ui::live::nothing;

/// One disagreement.
pub(in crate::ui) fn conflict_entry(lang: Lang, used_here: &'static str, conflict: &Conflict) -> AnyView {
    let used = conflict.used.as_ref().map_or_else(nothing, |used| {
        view! { " " <strong>{used_here}</strong> {format!(" {}", lang.of(used))} }.into_any()
    });
    view! { <li data-record=format!("conflict/{}", conflict.id)>{lang.of(&conflict.text).to_owned()} {used}</li> }
        .into_any()
}
