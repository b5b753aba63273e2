//! `#/`: what is known, how much of it, and ways in.

use leptos::prelude::*;

use crate::figure::{ADOPTION_AFTER_VISIT, ADOPTION_MAP, AWARD_TIMELINE, PROGRAMME_LIFELINES, visits_by_year};
use crate::model::{Topic, Total};
use crate::query::{Selection, count_by_year, newest, rank_provinces, rank_topics, tally};
use crate::state::{Route, View};
use crate::text::{day, integer, overview_lead, people_known, stated, topic_label, total_period, years};
use crate::ui::context::Scope;
use crate::ui::figure_view::small_figure;
use crate::ui::live::all;
use crate::ui::widgets::{still, visit_card};

const NEWEST: usize = 6;
const WAYS_IN: usize = 8;

/// The overview.
pub(in crate::ui) fn overview(scope: Scope) -> AnyView {
    let Scope { page, dataset, lang, messages } = scope;
    let counted = tally(dataset);
    let span = years(&count_by_year(dataset, &Selection::all(dataset)).years);
    let subject = lang.of(&dataset.region(dataset.subject.region).name);
    let lead = overview_lead(lang, subject, &counted, &span, &day(lang, dataset.subject.gathered));
    let make = Callback::new(move |canvas| visits_by_year(dataset, &Selection::all(dataset), lang, canvas));
    let numbers = [
        (counted.visits, messages.count_visits),
        (counted.institutions, messages.count_institutions),
        (counted.provinces, messages.count_provinces),
        (counted.sources, messages.count_sources),
    ];
    let numbers = numbers.into_iter().map(|(count, label)| {
        let count = integer(lang, i64::try_from(count).unwrap_or(i64::MAX));
        view! { <li><strong>{count}</strong> <span>{label}</span></li> }.into_any()
    });
    let cards = newest(dataset, NEWEST).into_iter().map(|key| visit_card(scope, key));
    view! {
        <section class="page overview">
            <h1 tabindex="-1">{messages.overview_heading}</h1>
            <p class="lead">{lead}</p>
            <ul class="numbers">{all(numbers)}</ul>
            <p class="muted">{people_known(lang, &counted)}</p>
            <div class="columns">
                <div>
                    {small_figure(scope, make)}
                    <p><a class="way-in" href=page.link_to(Route::Visits)>{format!("{} →", messages.explore_all_visits)}</a></p>
                </div>
                {stated_totals(scope)}
            </div>
            {other_pages(scope)}
            <h2>{messages.newest_visits}</h2>
            <ul class="cards">{all(cards)}</ul>
            {ways_in(scope)}
        </section>
    }
    .into_any()
}

/// Totals that officials stated: beside the records, never among them.
fn stated_totals(Scope { page, dataset, lang, messages }: Scope) -> AnyView {
    let entry = |total: &'static Total| {
        let sources = total.sources.iter().map(|key| {
            let source = dataset.source(*key);
            let address = page.link_to(Route::Source(source.id.clone()));
            view! { <a href=address>{source.publisher.clone()}</a> " " }.into_any()
        });
        view! {
            <li data-record=format!("total/{}", total.id)>
                <strong>{stated(lang, total)}</strong>
                <span>{total_period(lang, total)}</span>
                <span class="muted">{lang.of(&total.note).to_owned()}</span>
                <span class="muted">{all(sources)}</span>
            </li>
        }
        .into_any()
    };
    view! {
        <aside class="totals" aria-labelledby="totals">
            <h2 id="totals">{messages.stated_totals}</h2>
            <ul>{all(dataset.totals.iter().map(entry))}</ul>
            <p class="muted">{messages.totals_explained}</p>
        </aside>
    }
    .into_any()
}

/// The other pictures, each a way to its page; and the way to the notes.
fn other_pages(scope: Scope) -> AnyView {
    let Scope { page, messages, .. } = scope;
    let pictures = [
        (ADOPTION_MAP, Route::Adoption, messages.adoption),
        (ADOPTION_AFTER_VISIT, Route::Adoption, messages.after_visit),
        (AWARD_TIMELINE, Route::Awards, messages.awards),
        (PROGRAMME_LIFELINES, Route::Programmes, messages.programmes),
    ];
    let pictures = pictures.map(|(figure, route, name)| still(scope, figure, route, name));
    view! {
        <h2>{messages.more_ways}</h2>
        <div class="stills">{all(pictures)}</div>
        <p><a class="way-in" href=page.link_to(Route::Notes)>{format!("{} →", messages.notes)}</a> " " {messages.way_notes}</p>
    }
    .into_any()
}

fn ways_in(scope: Scope) -> AnyView {
    let Scope { dataset, lang, messages, .. } = scope;
    let topics = rank_topics(dataset).into_iter().filter(|(topic, _)| *topic != Topic::Other).take(WAYS_IN);
    let topics = topics
        .map(|(topic, count)| way_in(scope, topic_label(lang, topic), count, |view| view.filter.topic = Some(topic)));
    let provinces = rank_provinces(dataset).into_iter().take(WAYS_IN).map(|(key, count)| {
        let region = dataset.region(key);
        let code = region.code.as_str().to_owned();
        way_in(scope, lang.of(&region.name), count, |view| view.filter.province = Some(code))
    });
    view! {
        <section aria-labelledby="ways-in">
            <h2 id="ways-in">{messages.ways_in}</h2>
            <div class="columns">
                <div><h3>{messages.by_topic}</h3> <ul class="links">{all(topics)}</ul></div>
                <div><h3>{messages.by_province}</h3> <ul class="links">{all(provinces)}</ul></div>
            </div>
        </section>
    }
    .into_any()
}

/// A link to the visits narrowed by one choice, with their number.
fn way_in(Scope { page, .. }: Scope, label: &str, count: usize, narrow: impl FnOnce(&mut View)) -> AnyView {
    let address = page.link(|view| {
        *view = view.at(Route::Visits);
        narrow(view);
    });
    view! { <li><a href=address>{label.to_owned()}</a> " " <span class="muted">{count.to_string()}</span></li> }
        .into_any()
}
