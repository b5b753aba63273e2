//! The sources of everything that slides show.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Content, FigureAt, FigureInputs, key_numbers, needs_maps, sources_of_record};
use crate::figure::{ADOPTION_MAP, Figure, FigureSize};
use crate::model::SourceKey;
use crate::query::{RegionProgress, reach};
use crate::state::{UrlState, decode};

/// The size that a figure is drawn in for the sake of its sources: any is as good.
const ANY_SIZE: FigureSize = FigureSize { width_px: 900.0, height_px: 400.0, type_px: 14.0, at_least: 0 };

/// The sources of what slides show, each once. `drawing` draws a figure of a view: as [`super::draw()`] does, or from what
/// was drawn before.
pub fn sources_of(
    inputs: FigureInputs<'_>,
    contents: &BTreeSet<Content>,
    drawing: impl Fn(&str, &UrlState, FigureSize) -> Option<Arc<Figure>>,
) -> Vec<SourceKey> {
    let FigureInputs { dataset, later, index, .. } = inputs;
    let mut found = BTreeSet::new();
    for content in contents {
        match content {
            Content::Figure(at) => found.extend(of_figure(inputs, at, &drawing)),
            Content::Pair(one, other) => {
                found.extend(of_figure(inputs, one, &drawing));
                found.extend(of_figure(inputs, other, &drawing));
            }
            Content::Record(name) => found.extend(sources_of_record(dataset, later, name)),
            Content::Number(address) => found.extend(key_numbers(inputs, &decode(address).0).sources),
            Content::List(address) | Content::Summary(address) => {
                let keys = index.select(dataset, &decode(address).0.filter).keys;
                found.extend(keys.iter().flat_map(|key| &dataset.visit(*key).sources).copied());
            }
            _ => {}
        }
    }
    found.into_iter().collect()
}

fn of_figure(
    FigureInputs { dataset, later, .. }: FigureInputs<'_>,
    at: &FigureAt,
    drawing: impl Fn(&str, &UrlState, FigureSize) -> Option<Arc<Figure>>,
) -> Vec<SourceKey> {
    let view = decode(&at.address).0;
    if !needs_maps(&at.figure) {
        return drawing(&at.figure, &view, ANY_SIZE).map_or_else(Vec::new, |figure| figure.sources.clone());
    }
    // The map names what lies behind it without its outlines.
    let found = reach(dataset, later, &view.reach_scope(dataset));
    let has_visits = at.figure == ADOPTION_MAP;
    let of = |reach: &RegionProgress| {
        let visits = reach.visits.iter().filter(|_| has_visits).flat_map(|key| &dataset.visit(*key).sources);
        let adoptions = reach.adoptions.iter().flat_map(|key| &later.adoption(*key).sources);
        visits.chain(adoptions).copied().collect::<Vec<_>>()
    };
    found.values().flat_map(of).collect()
}
