//! `#/regions/CODE`: one region; what it did, what its peers took, how to plan a visit of its own.

use leptos::prelude::*;

use super::own_region::mine;
use super::plan::plan;
use super::records::lists;
use crate::dataset::Later;
use crate::figure::records;
use crate::model::{RegionKey, RegionType};
use crate::query::{AdoptionFilter, Level, RegionProgress, reach};
use crate::state::Route;
use crate::text::{adoption_level_label, heading_with_count, programmes, visits_found};
use crate::ui::context::RenderContext;
use crate::ui::layout::{Frame, Heading, key_numbers, record_items};
use crate::ui::live::{all, nothing, with_later};
use crate::ui::pages::located_map::{level_of, located_map};
use crate::ui::widgets::{note_link, report_link};

/// The page of one region: where it lies, its steps in the order of time, its peers, and how to plan a visit.
pub(super) fn region(scope: RenderContext, key: RegionKey) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.adoption();
    let region = dataset.region(key);
    let code = region.code.to_string();
    let level = level_of(&code);
    let figure =
        located_map(scope, Signal::stored(vec![code.clone()]), AdoptionFilter { level, ..AdoptionFilter::default() });
    let heading = Heading {
        record: format!("region/{code}"),
        title: ViewFn::from(move || lang.of(&dataset.region(key).name)),
        back: ViewFn::from(move || {
            view! { <a href=page.link_to(Route::Adoption)>{format!("← {}", words.adoption_heading)}</a> }
        }),
        about: ViewFn::from(move || about(scope, key)),
    };
    let history = region.history.as_ref().map(|text| view! { <p>{lang.of(text).to_owned()}</p> });
    view! {
        <Frame scope figures=vec![figure] heading rest=move || at_rest(scope, key)>
            {history}
            {with_later(scope, move |later| content(scope, later, key))}
        </Frame>
    }
    .into_any()
}

/// The province, the code, and the way to the map of all.
fn about(scope: RenderContext, key: RegionKey) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.adoption();
    let region = dataset.region(key);
    let code = region.code.to_string();
    let province = (region.region_type != RegionType::Province).then(|| dataset.province_of(key)).flatten();
    let province = province.map(|key| {
        let region = dataset.region(key);
        let address = page.link_to(Route::Region(region.code.to_string()));
        view! { <a href=address>{lang.of(&region.name).to_owned()}</a> " · " }
    });
    let on_map = page.link(|view| {
        *view = view.at(Route::Adoption);
        view.mark = Some(code.clone());
        view.level = level_of(&code);
    });
    view! { {province} {format!("{} {code} · ", words.region_code)} <a href=on_map>{words.see_on_map}</a> }.into_any()
}

/// The rail: how much is recorded of the region, how far it came, and its steps in the order of time.
fn at_rest(scope: RenderContext, key: RegionKey) -> AnyView {
    let RenderContext { dataset, lang, .. } = scope;
    let words = lang.adoption();
    let code = dataset.region(key).code.to_string();
    let steps = with_later(scope, move |later| {
        let level = level_of(dataset.region(key).code.as_str());
        let own = reach(dataset, later, &AdoptionFilter { level, ..AdoptionFilter::default() })
            .remove(&key)
            .unwrap_or_default();
        let numbers = vec![
            (own.visits.len(), scope.messages.count_visits),
            (own.programmes(later).len(), words.count_programmes),
            (own.adoptions.len(), words.count_steps),
        ];
        if own.visits.is_empty() && own.adoptions.is_empty() {
            return view! { <p class="empty">{words.region_without_records}</p> }.into_any();
        }
        let steps = records(dataset, later, &own);
        view! {
            {key_numbers(scope, numbers)}
            <p><strong>{adoption_level_label(lang, own.adoption_level(later))}</strong></p>
            {record_items(scope, &steps, usize::MAX)}
        }
        .into_any()
    });
    let record = format!("region/{code}");
    // What arrives later stands last, and moves nothing.
    view! {
        {mine(scope, key)}
        <p class="rail-actions">{note_link(scope, record.clone())} {report_link(scope, record)}</p>
        {steps}
    }
    .into_any()
}

fn content(scope: RenderContext, later: &'static Later, key: RegionKey) -> AnyView {
    let dataset = scope.dataset;
    let is_province = dataset.region(key).region_type == RegionType::Province;
    let level = if is_province { Level::Province } else { Level::Regency };
    let mut found = reach(dataset, later, &AdoptionFilter { level, ..AdoptionFilter::default() });
    let own = found.remove(&key).unwrap_or_default();
    let is_peer = |other: &RegionKey| dataset.province_of(*other) == dataset.province_of(key);
    let regencies = reach(dataset, later, &AdoptionFilter::default());
    let peers: Vec<(RegionKey, RegionProgress)> =
        regencies.into_iter().filter(|(other, _)| *other != key && is_peer(other)).collect();
    view! {
        {lists(scope, later, &own, Some(is_province))}
        {peers_list(scope, later, &peers, is_province)}
        {plan(scope, later, key)}
    }
    .into_any()
}

fn peers_list(
    scope: RenderContext,
    later: &'static Later,
    peers: &[(RegionKey, RegionProgress)],
    is_province: bool,
) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.adoption();
    let entries = peers.iter().map(|(key, reach)| {
        let region = dataset.region(*key);
        let mut line = format!(
            "{} · {}",
            adoption_level_label(lang, reach.adoption_level(later)),
            visits_found(lang, reach.visits.len())
        );
        let taken = reach.programmes(later);
        if !taken.is_empty() {
            let names: Vec<_> = taken.iter().map(|key| lang.of(&dataset.programme(*key).name)).collect();
            line.push_str(&format!(" · {}: {}", programmes(lang, taken.len()), names.join(", ")));
        }
        let address = page.link_to(Route::Region(region.code.to_string()));
        view! { <li><a href=address>{lang.of(&region.name).to_owned()}</a> <span class="muted">{line}</span></li> }
            .into_any()
    });
    let list = if peers.is_empty() {
        view! { <p class="empty">{words.no_peers}</p> }.into_any()
    } else {
        let lead = if is_province { nothing() } else { view! { <p>{words.peers_lead}</p> }.into_any() };
        view! { {lead} <ul class="regions-list">{all(entries)}</ul> }.into_any()
    };
    let heading = if is_province { words.regencies_here } else { words.peers };
    view! { <h2>{heading_with_count(heading, lang, peers.len())}</h2> {list} }.into_any()
}
