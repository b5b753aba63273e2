//! Lists of visits.

use leptos::prelude::*;

use crate::dataset::Dataset;
use crate::model::{Visit, VisitKey};
use crate::state::Route;
use crate::text::{Lang, joined, shown_of, source_count, topic_label, visit_date};
use crate::ui::context::use_page;

/// How many entries a list shows before the reader asks for more.
const PAGE_LENGTH: usize = 30;

/// The names of the institutions that came.
pub(in crate::ui) fn institution_names(dataset: &Dataset, lang: Lang, visit: &Visit) -> String {
    let names = visit.delegations.iter().map(|part| lang.of(&dataset.institution(part.institution).name).to_owned());
    joined(lang, &names.collect::<Vec<_>>())
}

/// One visit: when, who, what for, on how many sources.
#[component]
pub(in crate::ui) fn VisitCard(key: VisitKey) -> impl IntoView {
    let page = use_page();
    let visit = page.dataset.visit(key);
    let address = move || page.link(|view| *view = view.at(Route::Visit(visit.id.clone())));
    view! {
        <li class="card" data-record=format!("visit/{}", visit.id)>
            <p class="card-date">{move || visit_date(page.lang.get(), &visit.date)}</p>
            <p class="card-name">
                <a href=address>{move || institution_names(page.dataset, page.lang.get(), visit)}</a>
            </p>
            <p class="card-summary">{move || page.lang.get().of(&visit.summary).to_owned()}</p>
            <p class="card-foot">
                {move || {
                    let lang = page.lang.get();
                    let topics = visit.topics.iter().map(|topic| topic_label(lang, *topic)).collect::<Vec<_>>();
                    format!("{} · {}", topics.join(", "), source_count(lang, visit.sources.len()))
                }}
            </p>
        </li>
    }
}

/// Visits, the newest first, a page at a time.
#[component]
pub(in crate::ui) fn VisitList(#[prop(into)] visits: Signal<Vec<VisitKey>>) -> impl IntoView {
    let page = use_page();
    let shown = RwSignal::new(PAGE_LENGTH);
    Effect::new(move |_| {
        visits.track();
        shown.set(PAGE_LENGTH);
    });
    let newest = move || visits.get().into_iter().rev().take(shown.get()).collect::<Vec<_>>();
    let is_cut = move || visits.with(Vec::len) > shown.get();
    view! {
        <ul class="cards">
            <For
                each=newest
                key=|key| *key
                children=|key| view! { <VisitCard key=key /> }
            />
        </ul>
        <Show when=is_cut>
            <p class="more">
                {move || shown_of(page.lang.get(), shown.get(), visits.with(Vec::len))} " "
                <button type="button" on:click=move |_| shown.update(|shown| *shown += PAGE_LENGTH)>
                    {move || page.messages().show_more}
                </button>
            </p>
        </Show>
    }
}
