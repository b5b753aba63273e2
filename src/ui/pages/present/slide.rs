//! A slide, drawn for whatever room it has: on the stage, in the editor, on paper.

use leptos::html::Div;
use leptos::prelude::*;

use super::super::visits::words_of;
use super::photo::Photo;
use super::record::record;
use super::room::{Room, SlideSteps, steps_on_stage};
use super::slide_figure::{common_scale, figure};
use super::title::{Numbers, Thanks, Title};
use crate::dataset::Later;
use crate::deck::{Content, without_addresses};
use crate::state::{Route, UrlState, decode};
use crate::text::{LinkedSpan, and_more, institution_names, summary, visit_date};
use crate::ui::browser::motion::show_first;
use crate::ui::context::RenderContext;
use crate::ui::live::{all, nothing};
use crate::ui::visit_index::visit_index;
use crate::ui::widgets::rendered;

/// A slide in a room.
pub(in crate::ui) fn slide(
    scope: RenderContext,
    later: &'static Later,
    content: &Content,
    room: Signal<Room>,
) -> AnyView {
    match content {
        Content::Title { heading, text, guest } => {
            view! { <Title scope heading=heading.clone() text=text.clone() guest=guest.clone() room /> }.into_any()
        }
        Content::Number(address) => view! { <Numbers scope later address=address.clone() room /> }.into_any(),
        Content::Thanks { heading, text, address } => {
            let (heading, text, address) = (heading.clone(), text.clone(), address.clone());
            view! { <ByLine steps=steps_on_stage(room)><Thanks scope heading text address /></ByLine> }.into_any()
        }
        Content::Figure(at) => figure(scope, later, at, room, None),
        Content::Pair(one, other) => {
            let common = common_scale(scope, later, one, other, room);
            let halves =
                [one, other].map(|at| view! { <div>{figure(scope, later, at, room, Some(common))}</div> }.into_any());
            view! { <div class="slide-pair">{all(halves)}</div> }.into_any()
        }
        Content::Record(name) => record(scope, later, name),
        Content::List(address) => list(scope, address),
        Content::Summary(address) => said(scope, address),
        Content::Quote { text, by } => {
            let by = if by.is_empty() {
                nothing()
            } else {
                view! { <p class="slide-by" dir="auto">{format!("— {by}")}</p> }.into_any()
            };
            view! { <blockquote class="slide-quote" tabindex="-1">{rendered(&without_addresses(text))} {by}</blockquote> }.into_any()
        }
        Content::Text(text) => {
            let text = without_addresses(text);
            let is_long = text.chars().count() > LONG;
            view! { <ByLine steps=steps_on_stage(room)><div class="slide-text" class:long=is_long tabindex="-1">{rendered(&text)}</div></ByLine> }.into_any()
        }
        Content::Photo { picture, text, alt } => {
            view! { <Photo scope picture=picture.clone() text=text.clone() alt=alt.clone() /> }.into_any()
        }
        Content::Question(text) => {
            view! { <div class="slide-question"><h2 tabindex="-1" dir="auto">{text.clone()}</h2></div> }.into_any()
        }
    }
}

/// A text of which the entries of lists come one by one.
#[component]
fn ByLine(steps: Option<SlideSteps>, children: Children) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    Effect::new(move |_| {
        let (Some(element), Some(steps)) = (place.get(), steps) else { return };
        show_first(&element, "li", steps.lines.get());
    });
    view! { <div class="by-line" node_ref=place>{children()}</div> }
}

/// A text of more letters is set smaller.
const LONG: usize = 420;

/// The most entries that a slide lists: what a hall takes in.
const MOST: usize = 5;

/// The visits that a view lists.
fn list(scope: RenderContext, address: &str) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let view = decode(address).0;
    let keys = visit_index(dataset).select(dataset, &view.filter).keys;
    let heading = crate::text::heading_with_count(messages.records_heading, lang, keys.len());
    let chosen = view! { <p class="subtitle">{words_of(scope, &view.filter)}</p> };
    let entries = keys.iter().rev().take(MOST).map(|key| {
        let visit = dataset.visit(*key);
        let address = page.link_to(Route::Visit(visit.id.clone()));
        view! { <li>{visit_date(lang, &visit.date)} ": " <a href=address>{institution_names(scope.lang, scope.dataset, visit)}</a></li> }
            .into_any()
    });
    let more = and_more(lang, keys.len().saturating_sub(MOST));
    let more = more.map_or_else(nothing, |more| view! { <p class="muted">{more}</p> }.into_any());
    view! { <div class="slide-record"><h2 tabindex="-1">{heading}</h2> {chosen} <ul>{all(entries)}</ul> {more}</div> }
        .into_any()
}

/// What the visits that a view lists show, in sentences; each number leads to what it counts.
fn said(scope: RenderContext, address: &str) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let view = decode(address).0;
    let selection = visit_index(dataset).select(dataset, &view.filter);
    let heading = words_of(scope, &view.filter);
    let pieces = summary(lang, dataset, &selection).into_iter().map(|LinkedSpan { text, leads_to }| match leads_to {
        Some(filter) => {
            let address = page.link(|to| *to = UrlState { filter, ..to.at(Route::Visits) });
            view! { <a href=address>{text}</a> }.into_any()
        }
        None => text.into_any(),
    });
    view! { <div class="slide-text slide-summary"><h2 tabindex="-1">{heading}</h2> <p>{all(pieces)}</p></div> }
        .into_any()
}
