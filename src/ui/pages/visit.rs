//! `#/visits/ID`: one visit, what is known of it, and who says so.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::dataset::Kind;
use crate::model::{Person, Visit, VisitKey};
use crate::state::Route;
use crate::text::{Lang, cite_visit, head_count, institution_type_label, integer, topic_label, visit_date};
use crate::ui::browser::{clipboard, clock};
use crate::ui::context::{Page, use_page};
use crate::ui::widgets::{SourceList, Status, StatusLine, institution_names};

#[component]
pub(in crate::ui) fn VisitPage(key: VisitKey) -> impl IntoView {
    let page = use_page();
    let visit = page.dataset.visit(key);
    let sources = visit.sources.clone();
    view! {
        <article class="page" data-record=format!("visit/{}", visit.id)>
            <p>
                <a href=move || page.link(|view| *view = view.at(Route::Visits))>
                    "← " {move || page.messages().back_to_visits}
                </a>
            </p>
            <h1 tabindex="-1">{move || institution_names(page.dataset, page.lang.get(), visit)}</h1>
            <p class="subtitle">{move || visit_date(page.lang.get(), &visit.date)}</p>
            <p class="lead">{move || page.lang.get().of(&visit.summary).to_owned()}</p>
            {(!visit.details.is_empty()).then(|| view! {
                <ul class="details">
                    {visit
                        .details
                        .iter()
                        .map(|detail| view! { <li>{move || page.lang.get().of(detail).to_owned()}</li> })
                        .collect_view()}
                </ul>
            })}
            <Facts visit=visit />
            <Disagreements visit=visit />
            <h2>{move || page.messages().sources}</h2>
            <SourceList sources=Signal::derive(move || sources.clone()) />
            <Citation visit=visit />
            <Neighbours key=key />
        </article>
    }
}

/// The known facts, row by row; what no source states is said to be so.
#[component]
fn Facts(visit: &'static Visit) -> impl IntoView {
    let page = use_page();
    view! {
        <dl class="facts">
            {move || {
                let (lang, messages) = (page.lang.get(), page.messages());
                let texts = |texts: Vec<String>| {
                    let unknown = texts.is_empty();
                    let texts = if unknown { vec![messages.not_stated.to_owned()] } else { texts };
                    texts.into_iter().map(|text| view! { <dd class:absent=unknown>{text}</dd> }).collect_view()
                };
                let people = visit.people.map(|people| head_count(lang, people));
                let topics = visit.topics.iter().map(|topic| topic_label(lang, *topic).to_owned());
                let programmes =
                    visit.programmes.iter().map(|key| lang.of(&page.dataset.programme(*key).name).to_owned());
                let date = visit_date(lang, &visit.date);
                let when = if visit.date.is_day_known() { vec![date] } else { vec![date, messages.day_unknown.to_owned()] };
                view! {
                    <dt>{messages.when}</dt>
                    {texts(when)}
                    <dt>{messages.who}</dt>
                    {institutions(page, lang, visit)}
                    <dt>{messages.how_many}</dt>
                    {texts(people.into_iter().collect())}
                    <dt>{messages.led_by}</dt>
                    {texts(visit.led_by.iter().map(person).collect())}
                    <dt>{messages.received_by}</dt>
                    {texts(visit.received_by.iter().map(person).collect())}
                    <dt>{messages.venues}</dt>
                    {texts(visit.venues.clone())}
                    <dt>{messages.topics}</dt>
                    {texts(topics.collect())}
                    <dt>{messages.programmes}</dt>
                    {texts(programmes.collect())}
                }
            }}
        </dl>
    }
}

fn institutions(page: Page, lang: Lang, visit: &Visit) -> impl IntoView + use<> {
    let line = |part: &crate::model::Delegation| {
        let institution = page.dataset.institution(part.institution);
        let mut about = vec![institution_type_label(lang, institution.institution_type).to_owned()];
        let province = institution.region.and_then(|region| page.dataset.province_of(region));
        about.extend(province.map(|key| lang.of(&page.dataset.region(key).name).to_owned()));
        about.extend(part.people.map(|count| match lang {
            Lang::Id => format!("{} orang", integer(lang, count)),
            Lang::En if count == 1 => "1 person".to_owned(),
            Lang::En => format!("{} people", integer(lang, count)),
        }));
        view! { <dd>{lang.of(&institution.name).to_owned()} <span class="muted">" (" {about.join(", ")} ")"</span></dd> }
    };
    visit.delegations.iter().map(line).collect_view()
}

fn person(person: &Person) -> String {
    match (&person.name, &person.role) {
        (Some(name), Some(role)) => format!("{name}, {role}"),
        (Some(one), None) | (None, Some(one)) => one.clone(),
        (None, None) => String::new(),
    }
}

/// Where sources disagree on this visit.
#[component]
fn Disagreements(visit: &'static Visit) -> impl IntoView {
    let page = use_page();
    let conflicts: Vec<_> = page.dataset.conflicts_about(Kind::Visit, &visit.id).collect();
    (!conflicts.is_empty()).then(|| {
        let entry = |conflict: &'static crate::model::Conflict| {
            view! {
                <li data-record=format!("conflict/{}", conflict.id)>
                    {move || page.lang.get().of(&conflict.text).to_owned()}
                    {move || conflict.used.as_ref().map(|used| {
                        view! { " " <strong>{page.messages().used_here}</strong> " " {page.lang.get().of(used).to_owned()} }
                    })}
                </li>
            }
        };
        view! {
            <section class="disagreements">
                <h2>{move || page.messages().disagreements}</h2>
                <ul>{conflicts.into_iter().map(entry).collect_view()}</ul>
            </section>
        }
    })
}

#[component]
fn Citation(visit: &'static Visit) -> impl IntoView {
    let page = use_page();
    let today = clock::today();
    let status = RwSignal::new(None::<Status>);
    let text = move || cite_visit(page.lang.get(), page.dataset, visit, today);
    let copy = move |_| {
        let text = text();
        spawn_local(async move {
            let copied = clipboard::copy_text(&text).await;
            status.set(Some(copied.map_or(Status::CopyByHand(text), |()| Status::Copied)));
        });
    };
    view! {
        <section class="citation">
            <h2>{move || page.messages().cite}</h2>
            <pre tabindex="0">{text}</pre>
            <button type="button" data-action="copy-citation" on:click=copy>
                {move || page.messages().copy_citation}
            </button>
            <StatusLine status=status />
        </section>
    }
}

/// The visits before and after, by date.
#[component]
fn Neighbours(key: VisitKey) -> impl IntoView {
    let page = use_page();
    let visit_at = |at: Option<usize>| at.and_then(|at| page.dataset.visits.get(at));
    let earlier = visit_at(key.index().checked_sub(1));
    let later = visit_at(key.index().checked_add(1));
    let link = move |visit: &'static Visit, label: fn(Page) -> &'static str| {
        view! {
            <a href=move || page.link(|view| *view = view.at(Route::Visit(visit.id.clone())))>
                <span class="muted">{move || label(page)}</span>
                {move || institution_names(page.dataset, page.lang.get(), visit)}
            </a>
        }
    };
    view! {
        <nav class="neighbours" aria-label=move || page.messages().visits>
            {earlier.map(|visit| link(visit, |page| page.messages().previous_visit))}
            {later.map(|visit| link(visit, |page| page.messages().next_visit))}
        </nav>
    }
}
