//! `#/regions/CODE`: one region; what it did, what its peers took, how to plan a visit of its own.

use leptos::prelude::*;

use super::own_region::mine;
use super::plan::plan;
use super::records::lists;
use crate::dataset::Later;
use crate::model::{RegionKey, RegionType};
use crate::query::{Level, Reach, Scope as Chosen, reach};
use crate::state::Route;
use crate::text::{heading_with_count, programmes, rung_label, visits_found};
use crate::ui::context::Scope;
use crate::ui::live::{all, nothing, with_later};
use crate::ui::widgets::note_link;

/// The page of one region.
pub(super) fn region(scope: Scope, key: RegionKey) -> AnyView {
    let Scope { page, dataset, lang, .. } = scope;
    let words = lang.adoption();
    let region = dataset.region(key);
    let code = region.code.to_string();
    let province = (region.region_type != RegionType::Province).then(|| dataset.province_of(key)).flatten();
    let province = province.map_or_else(nothing, |key| {
        let region = dataset.region(key);
        let address = page.link_to(Route::Region(region.code.to_string()));
        view! { <a href=address>{lang.of(&region.name).to_owned()}</a> " · " }.into_any()
    });
    let history =
        region.history.as_ref().map_or_else(nothing, |text| view! { <p>{lang.of(text).to_owned()}</p> }.into_any());
    let on_map = page.link(|view| {
        *view = view.at(Route::Adoption);
        view.mark = Some(code.clone());
        view.level = if code.len() == 2 { Level::Province } else { Level::Regency };
    });
    view! {
        <article class="page" data-record=format!("region/{code}")>
            <p class="way-back"><a href=page.link_to(Route::Adoption)>{format!("← {}", words.adoption_heading)}</a></p>
            <h1 tabindex="-1">{lang.of(&region.name).to_owned()}</h1>
            <p class="subtitle">{province} {format!("{} {code} · ", words.region_code)} <a href=on_map>{words.see_on_map}</a></p>
            {history}
            <p>{note_link(scope, &format!("region/{code}"))}</p>
            {mine(scope, key)}
            {with_later(scope, move |later| content(scope, later, key))}
        </article>
    }
    .into_any()
}

fn content(scope: Scope, later: &'static Later, key: RegionKey) -> AnyView {
    let dataset = scope.dataset;
    let is_province = dataset.region(key).region_type == RegionType::Province;
    let level = if is_province { Level::Province } else { Level::Regency };
    let mut found = reach(dataset, later, &Chosen { level, ..Chosen::default() });
    let own = found.remove(&key).unwrap_or_default();
    let is_peer = |other: &RegionKey| dataset.province_of(*other) == dataset.province_of(key);
    let regencies = reach(dataset, later, &Chosen::default());
    let peers: Vec<(RegionKey, Reach)> =
        regencies.into_iter().filter(|(other, _)| *other != key && is_peer(other)).collect();
    view! {
        {lists(scope, later, &own, Some(is_province))}
        {peers_list(scope, later, &peers, is_province)}
        {plan(scope, later, key)}
    }
    .into_any()
}

fn peers_list(scope: Scope, later: &'static Later, peers: &[(RegionKey, Reach)], is_province: bool) -> AnyView {
    let Scope { page, dataset, lang, .. } = scope;
    let words = lang.adoption();
    let entries = peers.iter().map(|(key, reach)| {
        let region = dataset.region(*key);
        let mut line = format!("{} · {}", rung_label(lang, reach.rung(later)), visits_found(lang, reach.visits.len()));
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
