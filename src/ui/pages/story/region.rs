//! `#/regions/CODE`: one region; what it did, what its peers took, how to plan a visit of its own.

use leptos::prelude::*;

use super::records::lists;
use crate::dataset::Later;
use crate::model::order::{distinct, in_order};
use crate::model::{ProgrammeKey, RegionKey, RegionType};
use crate::query::{Level, Reach, Scope as Chosen, reach};
use crate::state::Route;
use crate::text::{heading_with_count, programmes, rung_label, visits_found};
use crate::ui::browser::storage;
use crate::ui::context::Scope;
use crate::ui::live::{all, live, nothing, with_later};
use crate::ui::widgets::note_link;

/// The key of the reader's own region in the browser's store.
const MINE: &str = "region";
/// How many programmes a plan begins with.
const PLANNED: usize = 8;

/// The page of one region.
pub(super) fn region(scope: Scope, key: RegionKey) -> AnyView {
    let Scope { page, dataset, lang, .. } = scope;
    let words = lang.story();
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
            <p><a href=page.link_to(Route::Adoption)>{format!("← {}", words.adoption_heading)}</a></p>
            <h1 tabindex="-1">{lang.of(&region.name).to_owned()}</h1>
            <p class="subtitle">{province} {format!("{} {code} · ", words.region_code)} <a href=on_map>{words.see_on_map}</a></p>
            {history}
            <p>{note_link(scope, &format!("region/{code}"))}</p>
            {mine(scope, code.clone())}
            {with_later(scope, move |later| content(scope, later, key))}
        </article>
    }
    .into_any()
}

/// Whether this is the reader's own region, and how to say so.
fn mine(scope: Scope, code: String) -> AnyView {
    let words = scope.lang.story();
    let own = RwSignal::new(storage::read(MINE));
    let refused = RwSignal::new(false);
    let keep = move |value: String| {
        storage::write(MINE, &value);
        let kept = storage::read(MINE).unwrap_or_default();
        refused.set(kept != value);
        own.set(Some(value));
    };
    live(move || {
        let note = if refused.get() {
            view! { <p class="notice" role="alert">{words.not_kept}</p> }.into_any()
        } else {
            nothing()
        };
        let is_own = own.with(|own| own.as_deref() == Some(code.as_str()));
        let code = code.clone();
        let action = if is_own {
            view! {
                <p class="mine">
                    {words.is_mine} " "
                    <button type="button" data-action="forget-region" on:click=move |_| keep(String::new())>{words.forget_mine}</button>
                </p>
            }
            .into_any()
        } else {
            view! { <p class="mine"><button type="button" data-action="my-region" on:click=move |_| keep(code.clone())>{words.make_mine}</button></p> }.into_any()
        };
        all([action, note])
    })
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
    let words = lang.story();
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

/// What regions of the same kind studied most: where to begin a plan.
fn plan(scope: Scope, later: &'static Later, key: RegionKey) -> AnyView {
    let Scope { page, dataset, lang, .. } = scope;
    let words = lang.story();
    let kind = dataset.region(key).region_type;
    let alike = reach(
        dataset,
        later,
        &Chosen {
            level: if kind == RegionType::Province { Level::Province } else { Level::Regency },
            ..Chosen::default()
        },
    );
    let alike: Vec<_> = alike.iter().filter(|(other, _)| dataset.region(**other).region_type == kind).collect();
    let count = |programme: ProgrammeKey| {
        let studied =
            |reach: &Reach| reach.visits.iter().any(|visit| dataset.visit(*visit).programmes.contains(&programme));
        alike.iter().filter(|(_, reach)| studied(reach) || reach.programmes(later).contains(&programme)).count()
    };
    let named = alike.iter().flat_map(|(_, reach)| {
        reach
            .visits
            .iter()
            .flat_map(|visit| dataset.visit(*visit).programmes.iter().copied())
            .chain(reach.programmes(later))
    });
    let named = distinct(named).into_iter().filter(|key| !dataset.programme(*key).marker).collect();
    let ranked = in_order(named, |a, b| count(*b).cmp(&count(*a)));
    let entries = ranked.into_iter().take(PLANNED).map(|key| {
        let programme = dataset.programme(key);
        let counted = format!("{} {}", crate::text::regions(lang, count(key)), words.studied_or_wanted);
        let text = later.programme_text(key);
        let agency = text.agency.as_ref().map_or_else(nothing, |agency| {
            view! { <p class="muted">{format!("{}: {}", words.agency, lang.of(agency))}</p> }.into_any()
        });
        let at = dataset.visits.iter().filter(|visit| visit.programmes.contains(&key)).flat_map(|visit| &visit.venues);
        let mut venues: Vec<&str> = Vec::new();
        for venue in at {
            if !venues.contains(&venue.as_str()) && venues.len() < 4 {
                venues.push(venue);
            }
        }
        let venues = if venues.is_empty() {
            nothing()
        } else {
            view! { <p class="muted">{format!("{}: {}", words.venues, venues.join(" · "))}</p> }.into_any()
        };
        let on_map = page.link(|view| {
            *view = view.at(Route::Adoption);
            view.filter.programme = Some(programme.id.clone());
        });
        view! {
            <li class="card">
                <h3 class="card-name"><a href=on_map>{lang.of(&programme.name).to_owned()}</a></h3>
                <p>{lang.of(&text.summary).to_owned()}</p>
                {agency}
                {venues}
                <p class="card-foot">{counted}</p>
            </li>
        }
        .into_any()
    });
    view! {
        <h2>{words.plan}</h2>
        <p>{words.plan_lead}</p>
        <ul class="cards">{all(entries)}</ul>
    }
    .into_any()
}
