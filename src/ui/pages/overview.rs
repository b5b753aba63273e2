//! `#/`: what is known, how much of it, and ways in.

use leptos::prelude::*;

use crate::figure::visits_by_year;
use crate::model::Word as _;
use crate::query::{Filter, count_by_year, newest, rank_provinces, rank_topics, tally};
use crate::state::Route;
use crate::text::{day, integer, overview_lead, people_known, stated, topic_label, total_period, years};
use crate::ui::context::{Page, use_page};
use crate::ui::figure_view::FigureView;
use crate::ui::widgets::VisitCard;

const NEWEST: usize = 4;
const WAYS_IN: usize = 8;

#[component]
pub(in crate::ui) fn OverviewPage() -> impl IntoView {
    let page = use_page();
    let counted = tally(page.dataset);
    let span = years(&count_by_year(page.dataset, &Filter::default()).years);
    let make = Callback::new(move |canvas| {
        visits_by_year(page.dataset, &Filter::default(), page.lang.get(), canvas)
    });
    let lead = move || {
        let lang = page.lang.get();
        let subject = lang.of(&page.dataset.region(page.dataset.subject.region).name);
        overview_lead(lang, subject, &counted, &span, &day(lang, page.dataset.subject.gathered))
    };
    let number = move |count: usize, label: fn(Page) -> &'static str| {
        view! {
            <li>
                <strong>{move || integer(page.lang.get(), i64::try_from(count).unwrap_or(i64::MAX))}</strong>
                <span>{move || label(page)}</span>
            </li>
        }
    };
    view! {
        <section class="page overview">
            <h1 tabindex="-1">{move || page.messages().overview_heading}</h1>
            <p class="lead">{lead}</p>
            <ul class="numbers">
                {number(counted.visits, |page| page.messages().count_visits)}
                {number(counted.institutions, |page| page.messages().count_institutions)}
                {number(counted.provinces, |page| page.messages().count_provinces)}
                {number(counted.sources, |page| page.messages().count_sources)}
            </ul>
            <p class="muted">{move || people_known(page.lang.get(), &counted)}</p>
            <div class="columns">
                <div>
                    <FigureView make=make height=0.85 small=true />
                    <p>
                        <a class="way-in" href=move || page.link(|view| *view = view.at(Route::Visits))>
                            {move || page.messages().explore_all_visits} " →"
                        </a>
                    </p>
                </div>
                <StatedTotals />
            </div>
            <h2>{move || page.messages().newest_visits}</h2>
            <ul class="cards">
                {newest(page.dataset, NEWEST).into_iter().map(|key| view! { <VisitCard key=key /> }).collect_view()}
            </ul>
            <WaysIn />
        </section>
    }
}

/// Totals that officials stated: beside the records, never among them.
#[component]
fn StatedTotals() -> impl IntoView {
    let page = use_page();
    let entry = move |total: &'static crate::model::Total| {
        view! {
            <li data-record=format!("total/{}", total.id)>
                <strong>{move || stated(page.lang.get(), total)}</strong>
                <span>{move || total_period(page.lang.get(), total)}</span>
                <span class="muted">{move || page.lang.get().of(&total.note).to_owned()}</span>
                <span class="muted">
                    {total
                        .sources
                        .iter()
                        .map(|key| {
                            let source = page.dataset.source(*key);
                            view! {
                                <a href=source.url.clone() rel="noopener noreferrer" target="_blank">
                                    {source.publisher.clone()}
                                </a>
                                " "
                            }
                        })
                        .collect_view()}
                </span>
            </li>
        }
    };
    view! {
        <aside class="totals" aria-labelledby="totals">
            <h2 id="totals">{move || page.messages().stated_totals}</h2>
            <ul>{page.dataset.totals.iter().map(entry).collect_view()}</ul>
            <p class="muted">{move || page.messages().totals_explained}</p>
        </aside>
    }
}

#[component]
fn WaysIn() -> impl IntoView {
    let page = use_page();
    let topics = rank_topics(page.dataset).into_iter().filter(|(topic, _)| topic.word() != "other").take(WAYS_IN);
    let topic = move |(topic, count): (crate::model::Topic, usize)| {
        let address = move || {
            page.link(|view| {
                *view = view.at(Route::Visits);
                view.filter.topic = Some(topic);
            })
        };
        view! { <li><a href=address>{move || topic_label(page.lang.get(), topic)}</a> " " <span class="muted">{count}</span></li> }
    };
    let province = move |(key, count): (crate::model::RegionKey, usize)| {
        let region = page.dataset.region(key);
        let address = move || {
            page.link(|view| {
                *view = view.at(Route::Visits);
                view.filter.province = Some(region.code.as_str().to_owned());
            })
        };
        view! { <li><a href=address>{move || page.lang.get().of(&region.name).to_owned()}</a> " " <span class="muted">{count}</span></li> }
    };
    view! {
        <section aria-labelledby="ways-in">
            <h2 id="ways-in">{move || page.messages().ways_in}</h2>
            <div class="columns">
                <div>
                    <h3>{move || page.messages().by_topic}</h3>
                    <ul class="links">{topics.map(topic).collect_view()}</ul>
                </div>
                <div>
                    <h3>{move || page.messages().by_province}</h3>
                    <ul class="links">
                        {rank_provinces(page.dataset).into_iter().take(WAYS_IN).map(province).collect_view()}
                    </ul>
                </div>
            </div>
        </section>
    }
}
