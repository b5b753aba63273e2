//! `#/visits/ID`: one visit, what is known of it, and who says so.

use leptos::prelude::*;

use super::afterwards::afterwards;
use crate::cite::cite_visit;
use crate::dataset::Kind;
use crate::deck::visit_of;
use crate::figure::visits_for_mark;
use crate::model::{Delegation, Person, Topic, Visit, VisitKey};
use crate::query::{AdoptionFilter, Level, Selection};
use crate::state::Route;
use crate::text::{
    head_count, institution_names, institution_type_label, people, people_who_came, person_words, purpose_label,
    topic_label, visit_date,
};
use crate::ui::browser::clock;
use crate::ui::context::RenderContext;
use crate::ui::layout::{Frame, Heading};
use crate::ui::live::{all, nothing, with_later, with_source_texts};
use crate::ui::pages::located_map::located_map;
use crate::ui::visit_index::visit_index;
use crate::ui::widgets::{
    checked_line, citation, conflict_entry, correct_link, deck_link, note_link, own_line, report_link, source_list,
};

/// The page of one visit: where its institutions came from, what is known of it, what came after it.
pub(super) fn visit(scope: RenderContext, key: VisitKey) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let visit = dataset.visit(key);
    let regions = visit.delegations.iter().filter_map(|part| dataset.institution(part.institution).region);
    let codes: Vec<String> = regions.map(|key| dataset.region(key).code.to_string()).collect();
    // A visit of a province alone is seen on the map of provinces.
    let is_of_provinces = !codes.is_empty() && codes.iter().all(|code| code.len() == 2);
    let level = if is_of_provinces { Level::Province } else { Level::Regency };
    let figure = located_map(scope, Signal::stored(codes), AdoptionFilter { level, ..AdoptionFilter::default() });
    let heading = Heading {
        record: format!("visit/{}", visit.id),
        title: ViewFn::from(move || institution_names(scope.lang, scope.dataset, dataset.visit(key))),
        back: ViewFn::from(move || {
            view! { <a href=page.link(|view| view.route = Route::Visits)>{format!("← {}", messages.back_to_visits)}</a> }
        }),
        about: ViewFn::from(move || visit_date(lang, &visit.date)),
    };
    let details = (!visit.details.is_empty()).then(|| {
        let details = visit.details.iter().map(|detail| view! { <li>{lang.of(detail).to_owned()}</li> });
        view! { <ul class="details">{details.collect_view()}</ul> }
    });
    view! {
        <Frame scope figures=vec![figure] heading rest=move || at_rest(scope, key)>
            {own_line(scope, &visit.id)}
            {details}
            {checked_line(scope, visit.checked)}
            {facts(scope, visit)}
            {disagreements(scope, visit)}
            <h2>{messages.sources}</h2>
            {source_list(scope, &visit.sources)}
            <p class="entry-links">{correct_link(scope, Kind::Visit, &visit.id)}</p>
            {with_source_texts(scope, move |texts| {
                let address = page.full_address();
                let cited = cite_visit(lang, (dataset, texts), visit, &address, clock::today());
                let title = visit_of(lang, &institution_names(scope.lang, scope.dataset, visit), &dataset.subject.name);
                citation(scope, cited, title, visit.sources.clone())
            })}
            {neighbours(scope, key)}
        </Frame>
    }
    .into_any()
}

/// The rail: what happened, how many came, and what is recorded of them afterwards.
fn at_rest(scope: RenderContext, key: VisitKey) -> AnyView {
    let RenderContext { dataset, lang, .. } = scope;
    let visit = dataset.visit(key);
    let people = visit.people.map(|count| view! { <p><strong>{people_who_came(lang, count)}</strong></p> });
    let record = format!("visit/{}", visit.id);
    let (of_deck, of_report) = (record.clone(), record.clone());
    view! {
        <p class="lead">{lang.of(&visit.summary).to_owned()}</p>
        {people}
        <p class="rail-actions">{note_link(scope, record)} {deck_link(scope, &of_deck)} {report_link(scope, of_report)}</p>
        {afterwards(scope, key)}
    }
    .into_any()
}

/// The known facts, row by row; what no source states is said to be so.
fn facts(scope: RenderContext, visit: &Visit) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let mut when = vec![visit_date(lang, &visit.date)];
    if !visit.date.is_day_known() {
        when.push(messages.day_unknown.to_owned());
    }
    let who = visit.delegations.iter().map(|part| delegation(scope, part)).collect();
    let how_many = visit.people.map(|people| head_count(lang, people)).into_iter().collect();
    let known = visit.topics.iter().filter(|topic| **topic != Topic::Other);
    let topics = known.map(|topic| topic_label(lang, *topic).to_owned()).collect();
    let programmes = visit.programmes.iter().map(|key| {
        let programme = dataset.programme(*key);
        let address = page.link_to(Route::Programme(programme.id.clone()));
        view! { <a href=address>{lang.of(&programme.name).to_owned()}</a> }.into_any()
    });
    let words = |values: Vec<String>| values.into_iter().map(IntoAny::into_any).collect();
    let purpose = visit.purpose.map(|purpose| purpose_label(lang, purpose).to_owned()).into_iter().collect();
    let persons = |persons: &[Person]| persons.iter().map(|person| person_words(lang, person)).collect();
    let rows: [(&'static str, Vec<AnyView>); 9] = [
        (messages.when, words(when)),
        (messages.who, who),
        (messages.how_many, words(how_many)),
        (messages.filter_purpose, words(purpose)),
        (messages.led_by, words(persons(&visit.led_by))),
        (messages.received_by, words(persons(&visit.received_by))),
        (messages.venues, words(in_one(visit.venues.iter().map(|venue| lang.of(venue).to_owned()).collect()))),
        (messages.topics, words(in_one(topics))),
        (messages.programmes, programmes.collect()),
    ];
    let rows = rows.into_iter().flat_map(|(name, mut values)| {
        let class = if values.is_empty() { "absent" } else { "" };
        if values.is_empty() {
            values.push(messages.not_stated.into_any());
        }
        let name = view! { <dt>{name}</dt> }.into_any();
        let values = values.into_iter().map(move |value| view! { <dd class=class>{value}</dd> }.into_any());
        std::iter::once(name).chain(values)
    });
    view! { <dl class="facts">{all(rows)}</dl> }.into_any()
}

/// Short values in one line.
fn in_one(values: Vec<String>) -> Vec<String> {
    if values.is_empty() { values } else { vec![values.join(" · ")] }
}

/// An institution that came, with a link to its region.
fn delegation(RenderContext { page, dataset, lang, .. }: RenderContext, part: &Delegation) -> AnyView {
    let institution = dataset.institution(part.institution);
    let mut about = vec![institution_type_label(lang, institution.institution_type).to_owned()];
    let province = institution.region.and_then(|region| dataset.province_of(region));
    about.extend(province.map(|key| lang.of(&dataset.region(key).name).to_owned()));
    about.extend(part.people.map(|count| people(lang, count)));
    let (name, about) = (lang.of(&institution.name).to_owned(), format!(" ({})", about.join(", ")));
    match institution.region {
        Some(region) => {
            let address = page.link_to(Route::Region(dataset.region(region).code.to_string()));
            view! { <a href=address>{name}</a> {about} }.into_any()
        }
        None => (name + &about).into_any(),
    }
}

/// Where sources disagree on this visit.
fn disagreements(scope: RenderContext, visit: &'static Visit) -> AnyView {
    let messages = scope.messages;
    with_later(scope, move |later| {
        let entries: Vec<_> =
            later.conflicts_about(Kind::Visit, &visit.id).map(|conflict| conflict_entry(scope, conflict)).collect();
        if entries.is_empty() {
            return nothing();
        }
        view! { <section class="disagreements"><h2>{messages.disagreements}</h2> <ul>{entries}</ul></section> }
            .into_any()
    })
}

/// The visits before and after, by date, within the selection that the reader came from.
fn neighbours(scope: RenderContext, key: VisitKey) -> AnyView {
    let RenderContext { page, dataset, messages, .. } = scope;
    let listed = page.view.with_untracked(|view| {
        let selection = visit_index(dataset).select(dataset, &view.filter);
        match &view.mark {
            Some(mark) => visits_for_mark(dataset, &selection, mark),
            None => selection.keys,
        }
    });
    let listed = if listed.contains(&key) { listed } else { Selection::all(dataset).keys };
    let at = listed.iter().position(|one| *one == key).unwrap_or(0);
    let earlier = at.checked_sub(1).map(|at| (at, messages.previous_visit));
    let links = earlier.into_iter().chain([(at + 1, messages.next_visit)]).filter_map(|(at, label)| {
        let visit = dataset.visit(*listed.get(at)?);
        let address = page.link(|view| view.route = Route::Visit(visit.id.clone()));
        let name = institution_names(scope.lang, scope.dataset, visit);
        Some(view! { <a href=address><span class="muted">{label}</span> {name}</a> }.into_any())
    });
    view! { <nav class="neighbours" aria-label=messages.visits>{all(links)}</nav> }.into_any()
}
