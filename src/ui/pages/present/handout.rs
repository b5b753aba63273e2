//! The sources of everything that a deck shows: the last page of its handout.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::drawings::drawing;
use super::record::sources_of;
use crate::dataset::Later;
use crate::deck::{Content, FigureAt, FigureInputs, key_numbers, needs_maps};
use crate::figure::{ADOPTION_MAP, FigureSize};
use crate::model::SourceKey;
use crate::query::reach;
use crate::state::decode;
use crate::ui::context::RenderContext;
use crate::ui::live::nothing;
use crate::ui::visit_index::visit_index;
use crate::ui::widgets::source_list;

/// The sources of what slides show, each once.
pub(super) fn sources(scope: RenderContext, later: &'static Later, contents: &BTreeSet<Content>) -> AnyView {
    let mut found = BTreeSet::new();
    for content in contents {
        match content {
            Content::Figure(at) => found.extend(of_figure(scope, later, at)),
            Content::Pair(one, other) => {
                found.extend(of_figure(scope, later, one));
                found.extend(of_figure(scope, later, other));
            }
            Content::Record(name) => found.extend(sources_of(scope, later, name)),
            Content::Number(address) => {
                let (dataset, lang) = (scope.dataset, scope.lang);
                let asked = FigureInputs { dataset, later, maps: None, register: visit_index(dataset), lang };
                found.extend(key_numbers(asked, &decode(address).0).sources);
            }
            Content::List(address) | Content::Summary(address) => {
                let view = decode(address).0;
                let keys = visit_index(scope.dataset).select(scope.dataset, &view.filter).keys;
                found.extend(keys.iter().flat_map(|key| &scope.dataset.visit(*key).sources).copied());
            }
            _ => {}
        }
    }
    if found.is_empty() {
        return nothing();
    }
    let words = scope.lang.present();
    let sources: Vec<SourceKey> = found.into_iter().collect();
    view! {
        <details class="handout-sources">
            <summary>{crate::text::heading_with_count(words.all_sources, scope.lang, sources.len())}</summary>
            {source_list(scope, &sources)}
        </details>
    }
    .into_any()
}

fn of_figure(scope: RenderContext, later: &'static Later, at: &FigureAt) -> Vec<SourceKey> {
    let dataset = scope.dataset;
    let view = decode(&at.address).0;
    // The map names what lies behind it without its outlines.
    if needs_maps(&at.figure) {
        let found = reach(dataset, later, &view.reach_scope(dataset));
        let has_visits = at.figure == ADOPTION_MAP;
        let of = |reach: &crate::query::RegionProgress| {
            let visits = reach.visits.iter().filter(|_| has_visits).flat_map(|key| &dataset.visit(*key).sources);
            visits
                .chain(reach.adoptions.iter().flat_map(|key| &later.adoption(*key).sources))
                .copied()
                .collect::<Vec<_>>()
        };
        return found.values().flat_map(of).collect();
    }
    let asked = FigureInputs { dataset, later, maps: None, register: visit_index(dataset), lang: scope.lang };
    let canvas = FigureSize { width_px: 900.0, height_px: 400.0, type_px: 14.0, at_least: 0 };
    drawing(asked, &at.figure, &view, canvas).map_or_else(Vec::new, |figure| figure.sources.clone())
}
