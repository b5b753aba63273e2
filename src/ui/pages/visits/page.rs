//! `#/visits`: the visits as figures and as a list, narrowed together.

use std::sync::Arc;

use leptos::prelude::*;

use super::chosen::Chosen;
use super::compare::compare;
use super::figures::figures;
use super::filter_bar::filter_chips;
use super::records::records;
use crate::figure::RecordKey;
use crate::query::{Selection, VisitCounts, count_visits};
use crate::text::{LinkedSpan, summary};
use crate::ui::context::RenderContext;
use crate::ui::deferred::follow;
use crate::ui::layout::{Frame, Method, Sections, key_numbers, record_items};
use crate::ui::live::{all, live, nothing};
use crate::ui::visit_index::visit_index;
use crate::ui::widgets::selection_link;

/// How many of the newest visits the rail shows at rest.
const NEWEST: usize = 5;

/// The page of visits.
pub(super) fn visits(scope: RenderContext) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let filter = Memo::new(move |_| page.view.with(|view| view.filter.clone()));
    let chosen = Memo::new(move |_| {
        let filter = filter.get();
        Chosen { facets: Arc::new(visit_index(dataset).facets(dataset, &filter)), filter }
    });
    // Stage and rail are on the screen: both show a choice in the very next frame.
    let selection = Memo::new(move |_| chosen.with(Chosen::selection));
    // Below the screen, or seen when a list is opened.
    let [counted, listed] = follow::<_, 2>(page, chosen);
    let followed = |part: RwSignal<Chosen>| Memo::new(move |_| part.with(Chosen::selection));
    view! {
        <Frame
            scope
            figures=figures(scope, chosen)
            chips=move || filter_chips(scope, chosen, counted)
            rest=move || at_rest(scope, &selection.get())
        >
            <Sections
                scope
                sections=vec![
                    ("compare", scope.lang.visits().compared.to_owned()),
                    ("records", scope.messages.records_heading.to_owned()),
                    ("method", scope.lang.frame().method.to_owned()),
                ]
            />
            {compare(scope, followed(counted))}
            {records(scope, followed(listed))}
            <Method scope lead=lang.visits().lead filter=Signal::derive(move || filter.get()) />
        </Frame>
    }
    .into_any()
}

/// The rail at rest: how many, what is to be said of them, the newest.
fn at_rest(scope: RenderContext, selection: &Selection) -> AnyView {
    let RenderContext { dataset, messages, .. } = scope;
    let VisitCounts { visits, institutions, provinces } = count_visits(dataset, &selection.keys);
    let numbers = vec![
        (visits, messages.count_visits),
        (institutions, messages.count_institutions),
        (provinces, messages.count_provinces),
    ];
    let newest: Vec<_> = selection.keys.iter().rev().take(NEWEST).map(|key| RecordKey::Visit(*key)).collect();
    let newest = (!newest.is_empty()).then(|| {
        view! { <h2>{messages.newest_visits}</h2> {record_items(scope, &newest, NEWEST)} }
    });
    view! { {key_numbers(scope, numbers)} {said(scope, selection)} {newest} }.into_any()
}

/// The summary of the selection, each number a link to what it counts.
fn said(scope: RenderContext, selection: &Selection) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let piece = |LinkedSpan { text, leads_to }: LinkedSpan| match leads_to {
        Some(filter) => {
            let address = page.live_link(move |view| (view.filter, view.mark) = (filter.clone(), None));
            view! { <a href=address>{text}</a> }.into_any()
        }
        None => text.into_any(),
    };
    let to_deck = if selection.keys.is_empty() { nothing() } else { live(move || selection_link(scope, "summary")) };
    let pieces = summary(lang, dataset, selection).into_iter().map(piece);
    view! { <p class="summary" data-summary="">{all(pieces)}</p> <p class="rail-actions">{to_deck}</p> }.into_any()
}
