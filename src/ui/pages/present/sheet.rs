//! The briefing of a host before a delegation comes: one page of A4, made to be printed and taken along.

use leptos::prelude::*;

use super::agenda::agenda;
use crate::dataset::Later;
use crate::deck::{Brief, brief, region_of, visit_of};
use crate::model::{AdoptionKey, SourceKey};
use crate::text::{adoption_level_label, and_more, date, heading_with_count, institution_names, visit_date};
use crate::ui::context::RenderContext;
use crate::ui::live::{live, nothing};
use crate::ui::pages::not_found;

/// How many entries of each list have room on the page.
const MOST_VISITS: usize = 5;
const MOST_TAKEN: usize = 5;
const MOST_PEERS: usize = 6;
const MOST_PROGRAMMES: usize = 5;

/// The page of the region that the id of a deck names.
pub(super) fn sheet(scope: RenderContext, later: &'static Later, deck_id: &str) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.present();
    let Some(region) = region_of(deck_id).and_then(|code| dataset.find_region(code)) else { return not_found(scope) };
    let chosen = page.view.with_untracked(|view| view.agenda.clone());
    let facts = brief(dataset, later, region, &chosen);
    let name = lang.of(&dataset.region(region).name).to_owned();
    let subject = lang.of(&dataset.region(dataset.subject.region).name);
    let back = live(move || {
        page.links.track();
        let address = page.link(|view| view.sheet = false);
        view! { <p class="way-back"><a href=address>{format!("← {}", words.back_to_deck)}</a></p> }.into_any()
    });
    let print = move |_| {
        let _ = window().print();
    };
    let id = deck_id.to_owned();
    let gathered = crate::text::day(lang, dataset.subject.gathered);
    let foot = format!(
        "{} · {} {gathered} · {} {}",
        scope.messages.app_name, scope.messages.data, scope.messages.dataset_version, dataset.version
    );
    view! {
        <section class="page brief" data-brief="">
            {back}
            <h1 tabindex="-1">{visit_of(lang, &name, subject)}</h1>
            <p class="toolbar"><button type="button" data-action="print" on:click=print>{words.print}</button></p>
            <div class="brief-choice">{agenda(scope, later, &id)}</div>
            <div class="brief-columns">
                {visits(scope, &facts)}
                {programmes(scope, later, &facts)}
                {adoptions(scope, later, words.taken, &facts.taken, MOST_TAKEN)}
                {adoptions(scope, later, words.peers, &facts.peers, MOST_PEERS)}
                <section>
                    <h2>{words.to_ask}</h2>
                    <ol><li>{words.ask_first}</li><li>{words.ask_second}</li><li>{words.ask_third}</li></ol>
                </section>
            </div>
            <p class="brief-foot">{foot}</p>
        </section>
    }
    .into_any()
}

/// The first source in a few words, and how many more there are.
fn cited(RenderContext { dataset, lang, .. }: RenderContext, sources: &[SourceKey]) -> String {
    let Some((first, rest)) = sources.split_first() else { return String::new() };
    let source = dataset.source(*first);
    let when = source.published.map_or_else(String::new, |known| format!(", {}", date(lang, known)));
    let more = and_more(lang, rest.len()).map_or_else(String::new, |more| format!(", {more}"));
    format!(" ({}{when}{more})", source.publisher)
}

fn section(scope: RenderContext, heading: &str, count: usize, lines: Vec<AnyView>) -> AnyView {
    let lang = scope.lang;
    let words = lang.present();
    if lines.is_empty() {
        return view! { <section><h2>{heading.to_owned()}</h2> <p class="empty">{words.none_recorded}</p></section> }
            .into_any();
    }
    let more = and_more(lang, count - lines.len().min(count))
        .map_or_else(nothing, |more| view! { <p class="muted">{more}</p> }.into_any());
    view! { <section><h2>{heading_with_count(heading, lang, count)}</h2> <ul>{lines}</ul> {more}</section> }.into_any()
}

fn visits(scope: RenderContext, facts: &Brief) -> AnyView {
    let RenderContext { dataset, lang, .. } = scope;
    let lines = facts.visits.iter().take(MOST_VISITS).map(|key| {
        let visit = dataset.visit(*key);
        let studied: Vec<_> = visit.programmes.iter().map(|key| lang.of(&dataset.programme(*key).name)).collect();
        let studied = if studied.is_empty() { String::new() } else { format!(": {}", studied.join(", ")) };
        view! {
            <li data-record=format!("visit/{}", visit.id)>
                <strong>{visit_date(lang, &visit.date)}</strong>
                {format!(" {}{studied}", institution_names(scope.lang, scope.dataset, visit))}
                <span class="muted">{cited(scope, &visit.sources)}</span>
            </li>
        }
        .into_any()
    });
    section(scope, lang.present().earlier_visits, facts.visits.len(), lines.collect())
}

fn programmes(scope: RenderContext, later: &'static Later, facts: &Brief) -> AnyView {
    let RenderContext { dataset, lang, .. } = scope;
    let lines = facts.agenda.iter().take(MOST_PROGRAMMES).map(|key| {
        let programme = dataset.programme(*key);
        let summary = lang.of(&later.programme_text(*key).summary);
        let first = summary.split_once(". ").map_or(summary, |(first, _)| first).trim_end_matches('.');
        view! {
            <li data-record=format!("programme/{}", programme.id)>
                <strong>{lang.of(&programme.name).to_owned()}</strong>
                {format!(": {first}.")}
                <span class="muted">{cited(scope, &programme.sources)}</span>
            </li>
        }
        .into_any()
    });
    section(scope, lang.present().agenda, facts.agenda.len(), lines.collect())
}

fn adoptions(scope: RenderContext, later: &'static Later, heading: &str, keys: &[AdoptionKey], most: usize) -> AnyView {
    let RenderContext { dataset, lang, .. } = scope;
    let lines = keys.iter().take(most).map(|key| {
        let adoption = later.adoption(*key);
        let who = lang.of(&dataset.institution(adoption.institution).name);
        let what = lang.of(&dataset.programme(adoption.programme).name);
        view! {
            <li data-record=format!("adoption/{}", adoption.id)>
                <strong>{who.to_owned()}</strong>
                {format!(": {what}, {}, {}", adoption_level_label(lang, adoption.stage.adoption_level()).to_lowercase(), date(lang, adoption.date))}
                <span class="muted">{cited(scope, &adoption.sources)}</span>
            </li>
        }
        .into_any()
    });
    section(scope, heading, keys.len(), lines.collect())
}
