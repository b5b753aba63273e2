//! Planning a visit: the programmes that regions of the same kind study, and of one of them whom to meet, where, and what
//! to ask.

use leptos::prelude::*;

use crate::dataset::Later;
use crate::model::order::in_order_of_text;
use crate::model::{ProgrammeKey, RegionKey, VisitKey};
use crate::query::{hosts_of, programmes_of_kind, takers_near};
use crate::state::Route;
use crate::text::{person_words, regions, visit_date, visits_found};
use crate::ui::context::RenderContext;
use crate::ui::live::{all, live, nothing};
use crate::ui::pages::record_entries::{ListOf, adoption_entry};
use crate::ui::widgets::choice;
use crate::ui::widgets::site_questions;

/// How many programmes a plan begins with.
const PLANNED: usize = 8;
/// How many places and people are told of a programme.
const TOLD: usize = 6;

/// The plan of a region.
pub(super) fn plan(scope: RenderContext, later: &'static Later, region: RegionKey) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.adoption();
    let ranked = programmes_of_kind(dataset, later, dataset.region(region).region_type);
    let option = |(key, count): &(ProgrammeKey, usize)| {
        let programme = dataset.programme(*key);
        (programme.id.clone(), format!("{} ({count})", lang.of(&programme.name)))
    };
    let mut options = vec![(String::new(), words.most_studied.to_owned())];
    options.extend(ranked.iter().map(option));
    // What no such region has studied may be planned as well.
    let is_new = |key: &ProgrammeKey| !dataset.programme(*key).marker && ranked.iter().all(|(other, _)| other != key);
    let name = |key: ProgrammeKey| lang.of(&dataset.programme(key).name);
    let others: Vec<_> = dataset.programmes().map(|(key, _)| key).filter(is_new).collect();
    let others = in_order_of_text(others, |key| name(*key).to_owned());
    options.extend(others.into_iter().map(|key| (dataset.programme(key).id.clone(), name(key).to_owned())));
    let wanted = Memo::new(move |_| page.view.with(|view| view.filter.programme.clone()));
    let on_choose = Callback::new(move |id: String| {
        page.open(page.changed(|view| view.filter.programme = (!id.is_empty()).then_some(id)));
    });
    let chosen = Signal::derive(move || wanted.get().unwrap_or_default());
    let shown = move || match wanted.get().and_then(|id| dataset.find_programme(&id)) {
        Some(programme) => of_programme(scope, later, region, programme),
        None => view! { <ul class="cards">{all(ranked.iter().take(PLANNED).map(|one| card(scope, later, *one)))}</ul> }
            .into_any(),
    };
    view! {
        <section aria-labelledby="plan">
            <h2 id="plan" tabindex="-1">{words.plan}</h2>
            <p>{words.plan_lead}</p>
            <form class="filters" on:submit=|event| event.prevent_default()>
                {choice((Some("planned"), words.programme), options, chosen, on_choose)}
            </form>
            {live(shown)}
        </section>
    }
    .into_any()
}

/// A programme of many, and the way to its plan.
fn card(scope: RenderContext, later: &'static Later, (key, count): (ProgrammeKey, usize)) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.adoption();
    let programme = dataset.programme(key);
    let address = page.link(|view| view.filter.programme = Some(programme.id.clone()));
    view! {
        <li class="card">
            <h3 class="card-name"><a href=address>{lang.of(&programme.name).to_owned()}</a></h3>
            <p>{lang.of(&later.programme_text(key).summary).to_owned()}</p>
            <p class="card-foot">{format!("{} {}", regions(lang, count), words.studied_or_wanted)}</p>
        </li>
    }
    .into_any()
}

/// What a region needs to know of one programme before it comes.
fn of_programme(scope: RenderContext, later: &'static Later, region: RegionKey, key: ProgrammeKey) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.adoption();
    let programme = dataset.programme(key);
    let text = later.programme_text(key);
    let agency = text.agency.as_ref().map_or(words.agency_unknown, |agency| lang.of(agency));
    let hosts = hosts_of(dataset, key);
    let people = hosts
        .people
        .iter()
        .take(TOLD)
        .map(|(person, visit)| told(scope, person_words(lang, person), *visit, view! { " · " }.into_any()));
    let places = hosts.venues.iter().take(TOLD).map(|(venue, count, visit)| {
        let counted =
            view! { <span class="muted">{format!(" · {}, {}", visits_found(lang, *count), words.latest)}</span> };
        told(scope, lang.of(venue).to_owned(), *visit, counted.into_any())
    });
    let takers = takers_near(dataset, later, key, region);
    let taken = takers.iter().map(|key| adoption_entry(scope, later.adoption(*key), ListOf::Programme));
    let on_map = page.link(|view| {
        *view = view.at(Route::Adoption);
        view.filter.programme = Some(programme.id.clone());
    });
    let list = |entries: Vec<AnyView>, count: usize, none: &'static str| {
        if entries.is_empty() {
            return view! { <p class="empty">{none}</p> }.into_any();
        }
        let more = if count > entries.len() {
            view! { <p class="muted">{format!("{}: {}", words.more_on_programme, count - entries.len())}</p> }
                .into_any()
        } else {
            nothing()
        };
        view! { <ul class="told">{entries}</ul> {more} }.into_any()
    };
    let whom_lead =
        if hosts.people.is_empty() { nothing() } else { view! { <p class="muted">{words.whom_lead}</p> }.into_any() };
    let who_took = if takers.is_empty() {
        view! { <p class="empty">{words.nobody_took}</p> }.into_any()
    } else {
        view! { <ul class="entries">{all(taken)}</ul> }.into_any()
    };
    view! {
        <article class="planned" data-planned=programme.id.clone()>
            <h3>{lang.of(&programme.name).to_owned()}</h3>
            <p>{lang.of(&text.summary).to_owned()}</p>
            <p>
                <strong>{format!("{}: ", words.agency)}</strong> {agency.to_owned()} " · "
                <a href=page.link_to(Route::Programme(programme.id.clone()))>{words.programme_page}</a> " · "
                <a href=on_map>{words.see_on_map}</a>
            </p>
            <div class="planned-parts">
                <div>
                    <h4>{words.whom_to_meet}</h4>
                    {list(people.collect(), hosts.people.len(), words.whom_unknown)}
                    {whom_lead}
                </div>
                <div>
                    <h4>{words.where_to_go}</h4>
                    {list(places.collect(), hosts.venues.len(), words.where_unknown)}
                </div>
                <div>
                    <h4>{lang.awards().ask_on_site}</h4>
                    {site_questions(scope, key)}
                </div>
            </div>
            <h4>{words.who_took_near}</h4>
            {who_took}
        </article>
    }
    .into_any()
}

/// What a visit tells, with the way to it.
fn told(scope: RenderContext, what: String, visit: VisitKey, more: AnyView) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let visit = dataset.visit(visit);
    let address = page.link_to(Route::Visit(visit.id.clone()));
    view! { <li>{what} {more} " " <a href=address>{visit_date(lang, &visit.date)}</a></li> }.into_any()
}
