//! `#/`: what is known, how much of it, and ways in.

use leptos::prelude::*;

use crate::figure::{ADOPTION_AFTER_VISIT, ADOPTION_MAP, AWARD_TIMELINE, PROGRAMME_LIFELINES, VISITS_BY_YEAR};
use crate::model::order::distinct;
use crate::model::{Topic, Total};
use crate::query::{Filter, meant_region, newest, rank_provinces, rank_topics, tally, years_of};
use crate::state::{Route, UrlState, has_records};
use crate::text::{
    day, heading_with_count, in_digits, overview_lead, people_known, stated, topic_label, total_period, years,
};
use crate::ui::context::RenderContext;
use crate::ui::live::all;
use crate::ui::widgets::{thumbnail_link, visit_card};

/// How many of the newest visits are shown.
const NEWEST: usize = 3;
/// How many regions stand below the field as ways to begin.
const EXAMPLES: usize = 3;
/// How many topics, and how many provinces, stand below them as ways in: a line of each.
const WAYS_IN: usize = 5;

/// The overview.
pub(in crate::ui) fn overview(scope: RenderContext) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let counted = tally(dataset);
    let span = years(&years_of(dataset, &Filter::default()));
    let subject = lang.of(&dataset.region(dataset.subject.region).name);
    let lead = overview_lead(lang, subject, &counted, &span, &day(lang, dataset.subject.gathered));
    let numbers = [
        (counted.visits, messages.count_visits),
        (counted.institutions, messages.count_institutions),
        (counted.provinces, messages.count_provinces),
        (counted.sources, messages.count_sources),
    ];
    let numbers = numbers.into_iter().map(|(count, label)| {
        let count = in_digits(lang, count);
        view! { <li><strong>{count}</strong> <span>{label}</span></li> }.into_any()
    });
    let cards = newest(dataset, NEWEST).into_iter().map(|key| visit_card(scope, key));
    view! {
        <section class="page overview">
            {motif()}
            <div class="hero">
                <div class="hero-words">
                    <h1 tabindex="-1">{messages.overview_heading}</h1>
                    <p class="lead">{lead}</p>
                    {own_region(scope)}
                    <ul class="numbers">{all(numbers)}</ul>
                </div>
                {hero_map(scope)}
            </div>
            {findings(scope)}
            <div class="heading-row">
                <h2>{messages.newest_visits}</h2>
                <p><a href=page.link_to(Route::Visits)>{format!("{} →", messages.explore_all_visits)}</a></p>
            </div>
            <ul class="cards">{all(cards)}</ul>
            {ways_in(scope)}
            {(!dataset.totals.is_empty()).then(|| stated_totals(scope, people_known(lang, &counted)))}
        </section>
    }
    .into_any()
}

/// The reader's own question first: what is recorded of my region? A field that opens its page.
fn own_region(RenderContext { page, dataset, lang, messages }: RenderContext) -> AnyView {
    let fault = RwSignal::new(None::<&'static str>);
    let options =
        dataset.regions.iter().map(|region| view! { <option value=lang.of(&region.name).to_owned()></option> });
    let go = move |event| {
        let asked = event_target_value(&event);
        if asked.trim().is_empty() {
            fault.set(None);
            return;
        }
        match meant_region(dataset, &asked) {
            Some(key) => {
                let code = dataset.region(key).code.to_string();
                page.open(page.view.get_untracked().at(Route::Region(code)));
            }
            None => fault.set(Some(lang.frame().search_none)),
        }
    };
    // The regions that came most recently, as ways to begin.
    let came = dataset.visits.iter().rev().flat_map(|visit| &visit.delegations);
    let regions = distinct(came.filter_map(|part| dataset.institution(part.institution).region).take(12));
    let examples = regions.into_iter().rev().take(EXAMPLES).map(|key| {
        let region = dataset.region(key);
        let address = page.link_to(Route::Region(region.code.to_string()));
        view! { <a class="chip" href=address>{lang.of(&region.name).to_owned()}</a> }
    });
    view! {
        <div class="own-region">
            <label>
                <span>{messages.your_region}</span>
                <input type="search" dir="auto" list="own-region-names" autocomplete="off" data-own-region="" placeholder=messages.your_region_hint on:change=go />
                <datalist id="own-region-names">{options.collect_view()}</datalist>
            </label>
            {move || fault.get().map(|text| view! { <span class="field-error" role="alert">{text}</span> })}
            <p class="examples">{examples.collect_view()}</p>
        </div>
    }
    .into_any()
}

/// A band of waves: the face of the page of a region, whichever it is.
fn motif() -> impl IntoView {
    view! {
        <svg class="motif" aria-hidden="true" focusable="false">
            <defs>
                <pattern id="motif-waves" width="36" height="12" patternUnits="userSpaceOnUse">
                    <path d="M0 9 C6 9 6 3 12 3 C16 3 17 8 13 8 M12 3 C22 3 24 9 36 9" />
                    <circle cx="24" cy="3" r="1.2" />
                </pattern>
            </defs>
            <rect width="100%" height="12" fill="url(#motif-waves)" />
        </svg>
    }
}

/// The map of all, large, with its finding; the way to where it can be explored.
fn hero_map(scope: RenderContext) -> AnyView {
    view! { <div class="hero-map">{thumbnail_link(scope, ADOPTION_MAP, Route::Adoption, scope.messages.explore_map)}</div> }
        .into_any()
}

/// How many people the records count, and the totals that officials stated: beside the records, never among them.
fn stated_totals(RenderContext { page, dataset, lang, messages }: RenderContext, counted: String) -> AnyView {
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
        <details class="totals">
            <summary>{heading_with_count(messages.stated_totals, lang, dataset.totals.len())}</summary>
            <p class="muted">{messages.totals_explained}</p>
            <ul>{all(dataset.totals.iter().map(entry))}</ul>
            <p class="muted">{counted}</p>
        </details>
    }
    .into_any()
}

/// Four findings, each a way to its page.
fn findings(scope: RenderContext) -> AnyView {
    let messages = scope.messages;
    let pictures = [
        (VISITS_BY_YEAR, Route::Visits, messages.visits),
        (ADOPTION_AFTER_VISIT, Route::Adoption, messages.after_visit),
        (AWARD_TIMELINE, Route::Awards, messages.awards),
        (PROGRAMME_LIFELINES, Route::Programmes, messages.programmes),
    ];
    let pictures = pictures.into_iter().filter(|(_, route, _)| has_records(scope.dataset, route));
    let pictures = pictures.map(|(figure, route, name)| thumbnail_link(scope, figure, route, name));
    view! { <div class="thumbnails">{pictures.collect_view()}</div> }.into_any()
}

fn ways_in(scope: RenderContext) -> AnyView {
    let RenderContext { dataset, lang, messages, .. } = scope;
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
            <h2 id="ways-in" class="visually-hidden">{messages.ways_in}</h2>
            <div class="ways">
                <h3>{messages.by_topic}</h3>
                <ul>{all(topics)}</ul>
                <h3>{messages.by_province}</h3>
                <ul>{all(provinces)}</ul>
            </div>
        </section>
    }
    .into_any()
}

/// A link to the visits narrowed by one choice, with their number.
fn way_in(
    RenderContext { page, .. }: RenderContext,
    label: &str,
    count: usize,
    narrow: impl FnOnce(&mut UrlState),
) -> AnyView {
    let address = page.link(|view| {
        *view = view.at(Route::Visits);
        narrow(view);
    });
    view! { <li><a class="chip" href=address>{label.to_owned()} " " <span class="muted">{count.to_string()}</span></a></li> }
        .into_any()
}
