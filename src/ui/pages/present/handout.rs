//! The sources of everything that a deck shows: the last page of its handout.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::drawings::drawing;
use crate::dataset::Later;
use crate::deck::{Content, FigureInputs, sources_of};
use crate::text::heading_with_count;
use crate::ui::context::RenderContext;
use crate::ui::live::nothing;
use crate::ui::visit_index::visit_index;
use crate::ui::widgets::source_list;

/// The sources of what slides show, each once.
pub(super) fn sources(scope: RenderContext, later: &'static Later, contents: &BTreeSet<Content>) -> AnyView {
    let RenderContext { dataset, lang, .. } = scope;
    let inputs = FigureInputs { dataset, later, maps: None, index: visit_index(dataset), lang };
    let sources = sources_of(inputs, contents, |figure, view, size| drawing(inputs, figure, view, size));
    if sources.is_empty() {
        return nothing();
    }
    view! {
        <details class="handout-sources">
            <summary>{heading_with_count(lang.present().all_sources, lang, sources.len())}</summary>
            {source_list(scope, &sources)}
        </details>
    }
    .into_any()
}
