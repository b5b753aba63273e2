//! What is recorded of a region: its visits and its adoptions, each with its sources.

use leptos::prelude::*;

use crate::dataset::{Kind, Later};
use crate::model::{Adoption, Word as _};
use crate::query::RegionProgress;
use crate::state::Route;
use crate::text::{claim_label, date, heading_with_count, stage_label};
use crate::ui::context::RenderContext;
use crate::ui::live::{all, nothing};
use crate::ui::widgets::{deck_link, note_link, record_link, source_links, visit_card};

/// One adoption: when, which programme, how far, who says so.
pub(super) fn adoption_entry(scope: RenderContext, adoption: &Adoption, with_name: bool) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.adoption();
    let institution = dataset.institution(adoption.institution);
    let programme = lang.of(&dataset.programme(adoption.programme).name);
    let name = if with_name {
        let name = lang.of(&institution.name).to_owned();
        match institution.region.map(|region| dataset.region(region).code.to_string()) {
            Some(code) => view! { <a href=page.link_to(Route::Region(code))>{name}</a> " · " }.into_any(),
            None => view! { {format!("{name} · ")} }.into_any(),
        }
    } else {
        nothing()
    };
    let claim = adoption.claim.map_or_else(nothing, |claim| {
        view! { <strong class="claim">{claim_label(lang, claim)}</strong> " " }.into_any()
    });
    let local = adoption.local_name.as_ref().map_or_else(nothing, |name| {
        view! { <span class="muted">{format!("{}: {name}. ", words.local_name)}</span> }.into_any()
    });
    let note = adoption
        .note
        .as_ref()
        .map_or_else(nothing, |note| view! { <p class="muted">{lang.of(note).to_owned()}</p> }.into_any());
    let visit = adoption.visit.map_or_else(nothing, |key| {
        let visit = dataset.visit(key);
        view! { " " <a href=page.link_to(Route::Visit(visit.id.clone()))>{scope.messages.visits}</a> }.into_any()
    });
    view! {
        <li data-record=format!("adoption/{}", adoption.id)>
            <p>
                <span class=format!("sign rung-{}", adoption.stage.rung().word()) aria-hidden="true"></span>
                <strong>{record_link(scope, Kind::Adoption, &adoption.id, stage_label(lang, adoption.stage).to_owned())}</strong>
                {format!(", {} · ", date(lang, adoption.date))}
                {name}
                {programme.to_owned()}
            </p>
            <p>{claim}{local}{lang.of(&adoption.summary).to_owned()}{visit}</p>
            {note}
            {source_links(scope, &adoption.sources)}
            <p class="entry-links">{note_link(scope, &format!("adoption/{}", adoption.id))} {deck_link(scope, &format!("adoption/{}", adoption.id))}</p>
        </li>
    }
    .into_any()
}

/// The visits and adoptions of a region, with the names of institutions where it is a province; nothing recorded is said
/// to be so.
pub(super) fn lists(
    scope: RenderContext,
    later: &'static Later,
    found: &RegionProgress,
    on_page: Option<bool>,
) -> AnyView {
    let lang = scope.lang;
    let words = lang.adoption();
    if found.visits.is_empty() && found.adoptions.is_empty() {
        return view! { <p class="empty">{words.region_without_records}</p> }.into_any();
    }
    let heading = |text: String| {
        if on_page.is_some() { view! { <h2>{text}</h2> }.into_any() } else { view! { <h3>{text}</h3> }.into_any() }
    };
    let adoptions =
        found.adoptions.iter().map(|key| adoption_entry(scope, later.adoption(*key), on_page == Some(true)));
    let adoptions = if found.adoptions.is_empty() {
        nothing()
    } else {
        let counted = heading_with_count(words.region_adoptions, lang, found.adoptions.len());
        view! { {heading(counted)} <ul class="entries">{all(adoptions)}</ul> }.into_any()
    };
    let cards = found.visits.iter().rev().map(|key| visit_card(scope, *key));
    let visits = if found.visits.is_empty() {
        nothing()
    } else {
        let counted = heading_with_count(words.region_visits, lang, found.visits.len());
        view! { {heading(counted)} <ul class="cards">{all(cards)}</ul> }.into_any()
    };
    all([adoptions, visits])
}
