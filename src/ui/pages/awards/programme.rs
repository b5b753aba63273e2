//! `#/programmes/ID`: one programme: what it does, who studied it, who took it, what it won, what to ask.

use leptos::prelude::*;

use super::behind::records_behind;
use super::entries::{adoption_entry, award_entry};
use crate::dataset::{Kind, Later};
use crate::figure::{Canvas, MapLook, adoption_map, programme_mentions};
use crate::model::{AdoptionKey, ProgrammeKey};
use crate::query::{Scope as ReachScope, entry, uptake_of};
use crate::state::{Route, View};
use crate::text::{heading_with_count, topic_label, uptake_line};
use crate::ui::context::Scope;
use crate::ui::figure_view::{Extent, FigureProps, figure_view};
use crate::ui::live::{all, live, nothing, with_later};
use crate::ui::pages::maps::with_maps;
use crate::ui::widgets::{
    RowsShown, conflict_entry, deck_link, leave_records, note_link, site_questions, source_list, visit_card,
};

/// How many visits are shown before the reader asks for all.
const VISITS: usize = 6;

/// The page of one programme.
pub(super) fn programme(scope: Scope, key: ProgrammeKey) -> AnyView {
    let Scope { page, dataset, lang, .. } = scope;
    let words = lang.awards();
    let programme = dataset.programme(key);
    let launched = programme.launched.map_or_else(|| words.launched_unknown.to_owned(), |year| year.to_string());
    let general =
        if programme.general { view! { <p class="muted">{words.general_term}</p> }.into_any() } else { nothing() };
    view! {
        <article class="page" data-record=format!("programme/{}", programme.id)>
            <p class="way-back"><a href=page.link(|view| view.route = Route::Programmes)>{format!("← {}", words.back_to_programmes)}</a></p>
            <h1 tabindex="-1">{lang.of(&programme.name).to_owned()}</h1>
            <p class="subtitle">{format!("{} · {}: {launched}", topic_label(lang, programme.sector), words.launched)}</p>
            {general}
            <p class="toolbar">{note_link(scope, &format!("programme/{}", programme.id))} {deck_link(scope, &format!("programme/{}", programme.id))}</p>
            {with_later(scope, move |later| content(scope, later, key))}
            <h2>{words.ask_on_site}</h2>
            <p>{words.ask_lead}</p>
            {site_questions(scope, key)}
            <h2>{scope.messages.sources}</h2>
            {source_list(scope, &programme.sources)}
        </article>
    }
    .into_any()
}

fn content(scope: Scope, later: &'static Later, key: ProgrammeKey) -> AnyView {
    let Scope { page, dataset, lang, messages } = scope;
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
    let taken = uptake_of(dataset, later, &ReachScope::default(), false, key);
    let taken = uptake_line(lang, dataset, &taken);
    let on_map = page.link(|view| {
        *view = view.at(Route::Adoption);
        view.filter.programme = Some(programme.id.clone());
    });
    let taker = |key: &AdoptionKey| adoption_entry(scope, later, *key);
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
    let won = found.awards.iter().rev().map(|key| award_entry(scope, later, *key));
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
    let shown = RowsShown::new("visits", count, VISITS).then_all();
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
        <p class="lead">{lang.of(&text.summary).to_owned()}</p>
        <p data-key-numbers="uptake">{taken}</p>
        <dl class="facts">{all(facts)}</dl>
        {conflicts}
        {pictures(scope, later, key)}
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

/// Where it is wanted or taken, and what names it year by year, with the records behind a chosen mark.
fn pictures(scope: Scope, later: &'static Later, key: ProgrammeKey) -> AnyView {
    let Scope { page, dataset, lang, .. } = scope;
    let id = dataset.programme(key).id.clone();
    let home = (Route::Programme(id.clone()), "#records");
    let mentions = Callback::new(move |canvas| programme_mentions(dataset, later, key, lang, canvas));
    let map = with_maps(scope, move |maps| {
        let of_programme = ReachScope { programme: Some(key), ..ReachScope::default() };
        let make = Callback::new(move |canvas| {
            let look = MapLook { own: page.own.get(), ..MapLook::default() };
            adoption_map(dataset, later, maps, &of_programme, look, lang, canvas)
        });
        // A region opens on the map of its own page.
        let id = id.clone();
        let on_choose = Callback::new(move |mark: String| {
            page.open(page.changed(|view| {
                *view = View { mark: Some(mark), ..view.at(Route::Adoption) };
                view.filter.programme = Some(id.clone());
            }));
        });
        let height = |width_px: f64| (width_px * 0.45).clamp(240.0, 420.0);
        let props = FigureProps { height, on_choose: Some(on_choose), ..FigureProps::new(make, Extent::Small) };
        figure_view(scope, props)
    });
    let mark = Memo::new(move |_| page.view.with(|view| view.mark.clone()));
    let behind = Memo::new(move |_| {
        let canvas = Canvas { width_px: 900.0, height_px: 300.0, type_px: 12.0, at_least: 0 };
        let mark = mark.get()?;
        programme_mentions(dataset, later, key, lang, canvas).records.remove(&mark)
    });
    let props = FigureProps { home, height: |_| 300.0, ..FigureProps::new(mentions, Extent::Whole) };
    view! {
        {map}
        {figure_view(scope, props)}
        <section class="records" id="records" tabindex="-1" on:keydown=move |event| leave_records(page, &event)>
            {live(move || behind.get().map_or_else(nothing, |records| records_behind(scope, later, &records)))}
        </section>
    }
    .into_any()
}
