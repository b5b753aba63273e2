//! `#/programmes/ID`: one programme: what it does, who studied it, who took it, what it won, what to ask.

use leptos::prelude::*;

use crate::dataset::{Kind, Later};
use crate::figure::{Figure, FigureSize, PROGRAMME_MENTIONS, programme_mentions};
use crate::model::{AdoptionKey, ProgrammeKey};
use crate::query::{AdoptionFilter, entry, uptake_of};
use crate::state::Route;
use crate::text::{heading_with_count, topic_label, uptake_line};
use crate::ui::context::{LoadState, RenderContext};
use crate::ui::layout::{Frame, Heading, StageFigure, key_numbers};
use crate::ui::live::{all, live, nothing, with_later};
use crate::ui::pages::located_map::located_map;
use crate::ui::pages::record_entries::{ListOf, adoption_entry, award_entry};
use crate::ui::widgets::{RowsShown, conflict_entry, deck_link, note_link, site_questions, source_list, visit_card};

/// How many visits are shown before the reader asks for all.
const VISITS: usize = 6;

/// The page of one programme: what names it year by year, who took it over, what it won, what to ask on site.
pub(super) fn programme(scope: RenderContext, key: ProgrammeKey) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.awards();
    let programme = dataset.programme(key);
    let launched = programme.launched.map_or_else(|| words.launched_unknown.to_owned(), |year| year.to_string());
    let heading = Heading {
        record: format!("programme/{}", programme.id),
        title: ViewFn::from(move || lang.of(&dataset.programme(key).name)),
        back: ViewFn::from(move || {
            let address = page.link(|view| view.route = Route::Programmes);
            view! { <a href=address>{format!("← {}", words.back_to_programmes)}</a> }
        }),
        about: ViewFn::from(move || {
            format!("{} · {}: {launched}", topic_label(lang, programme.sector), words.launched)
        }),
    };
    view! {
        <Frame scope figures=figures(scope, key) heading rest=move || at_rest(scope, key)>
            {with_later(scope, move |later| content(scope, later, key))}
            <h2>{words.ask_on_site}</h2>
            <p>{words.ask_lead}</p>
            {site_questions(scope, key)}
            <h2>{scope.messages.sources}</h2>
            {source_list(scope, &programme.sources)}
        </Frame>
    }
    .into_any()
}

/// What names it year by year, and the map of the regions that want, took or run it.
fn figures(scope: RenderContext, key: ProgrammeKey) -> Vec<StageFigure> {
    let RenderContext { page, dataset, lang, .. } = scope;
    let there = Memo::new(move |_| LoadState::of(page.later) == LoadState::There);
    let make = Callback::new(move |canvas: FigureSize| {
        let later = if there.get() { dataset.later() } else { None };
        later.map_or_else(
            || Figure::empty(PROGRAMME_MENTIONS, canvas),
            |later| programme_mentions(dataset, later, key, lang, canvas),
        )
    });
    let waits = move |()| {
        (!there.get()).then(|| {
            view! { <p class="muted stage-waiting" role="status">{scope.messages.later_waiting}</p> }.into_any()
        })
    };
    let mentions = StageFigure { waits: Some(Callback::new(waits)), ..StageFigure::new(PROGRAMME_MENTIONS, make) };
    let map = located_map(
        scope,
        Signal::stored(Vec::new()),
        AdoptionFilter { programme: Some(key), ..AdoptionFilter::default() },
    );
    vec![mentions, map]
}

/// The rail: what it does, and how many studied it, took it over and gave it awards.
fn at_rest(scope: RenderContext, key: ProgrammeKey) -> AnyView {
    let RenderContext { dataset, lang, .. } = scope;
    let words = lang.awards();
    let programme = dataset.programme(key);
    let general = programme.general.then(|| view! { <p class="muted">{words.general_term}</p> });
    let known = with_later(scope, move |later| {
        let found = entry(dataset, later, key);
        let numbers = vec![
            (found.visits.len(), scope.messages.count_visits),
            (found.takers(dataset, later).len(), words.count_taken),
            (found.awards.len(), words.count_awards),
        ];
        let taken = uptake_of(dataset, later, &AdoptionFilter::default(), false, key);
        view! {
            {key_numbers(scope, numbers)}
            <p class="lead">{lang.of(&later.programme_text(key).summary).to_owned()}</p>
            <p data-key-numbers="uptake">{uptake_line(lang, dataset, &taken)}</p>
        }
        .into_any()
    });
    let record = format!("programme/{}", programme.id);
    let of_deck = record.clone();
    // What arrives later stands last, and moves nothing.
    view! {
        {general}
        <p class="rail-actions">{note_link(scope, record)} {deck_link(scope, &of_deck)}</p>
        {known}
    }
    .into_any()
}

fn content(scope: RenderContext, later: &'static Later, key: ProgrammeKey) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let words = lang.awards();
    let programme = dataset.programme(key);
    let text = later.programme_text(key);
    let found = entry(dataset, later, key);
    let mut facts = Vec::new();
    if let Some(agency) = &text.agency {
        facts.push((words.agency, lang.of(agency).to_owned()));
    }
    if !text.aliases.is_empty() {
        facts.push((words.aliases, text.aliases.join(" · ")));
    }
    let facts = facts.into_iter().map(|(name, value)| view! { <dt>{name}</dt> <dd>{value}</dd> }.into_any());
    let none = move || view! { <p class="empty">{words.none_found}</p> }.into_any();
    let on_map = page.link(|view| {
        *view = view.at(Route::Adoption);
        view.filter.programme = Some(programme.id.clone());
    });
    let taker = |key: &AdoptionKey| adoption_entry(scope, later.adoption(*key), ListOf::Programme);
    let listed = if found.listed.is_empty() {
        nothing()
    } else {
        let heading = heading_with_count(words.listed_in, lang, found.listed.len());
        view! { <h3>{heading}</h3> <ul class="entries">{all(found.listed.iter().map(taker))}</ul> }.into_any()
    };
    let takers = if found.adoptions.is_empty() {
        none()
    } else {
        let takers = found.adoptions.iter().map(taker);
        view! { <p><a href=on_map>{words.see_adoption}</a></p> <ul class="entries">{all(takers)}</ul> }.into_any()
    };
    let won = found.awards.iter().rev().map(|key| award_entry(scope, later, *key, true));
    let won = if found.awards.is_empty() { none() } else { view! { <ul class="entries">{all(won)}</ul> }.into_any() };
    let conflicts: Vec<_> =
        later.conflicts_about(Kind::Programme, &programme.id).map(|conflict| conflict_entry(scope, conflict)).collect();
    let conflicts = if conflicts.is_empty() {
        nothing()
    } else {
        view! { <section class="disagreements"><h2>{messages.disagreements}</h2> <ul>{conflicts}</ul></section> }
            .into_any()
    };
    let count = found.visits.len();
    let shown = RowsShown::new(scope.page, "visits", VISITS).then_all(count);
    let visits = found.visits.clone();
    let visits = move || {
        let most = shown.get();
        let cards = visits.iter().rev().take(most).map(|key| visit_card(scope, *key));
        let more = if visits.len() > most {
            view! { <p class="more">{shown.more(visits.len(), messages.show_more)}</p> }.into_any()
        } else {
            nothing()
        };
        view! { <ul class="cards">{all(cards)}</ul> {more} }.into_any()
    };
    view! {
        <dl class="facts">{all(facts)}</dl>
        {conflicts}
        <h2>{heading_with_count(words.who_studied, lang, count)}</h2>
        {if count == 0 { none() } else { live(visits) }}
        <h2>{heading_with_count(words.who_took, lang, found.adoptions.len())}</h2>
        {takers}
        {listed}
        <h2>{heading_with_count(words.its_awards, lang, found.awards.len())}</h2>
        {won}
    }
    .into_any()
}
