//! `#/visits`: the visits as figures and as a list, narrowed together.

use std::sync::Arc;

use leptos::prelude::*;

use super::compare::compare;
use super::figures::{FIGURES, more_figures, time_figure};
use super::filter_bar::{chips, filter_bar};
use super::records::records;
use super::register;
use crate::query::{Crossed, Filter, Selection};
use crate::text::{Piece, summary};
use crate::ui::context::Scope;
use crate::ui::deferred::follow;
use crate::ui::live::{all, live, nothing};
use crate::ui::widgets::selection_link;

/// What the view's filter chooses.
#[derive(Clone)]
pub(super) struct Chosen {
    pub(super) filter: Filter,
    pub(super) crossed: Arc<Crossed<'static>>,
}

impl PartialEq for Chosen {
    fn eq(&self, other: &Self) -> bool {
        self.filter == other.filter
    }
}

impl Chosen {
    pub(super) fn selection(&self) -> Selection {
        Selection { filter: self.filter.clone(), keys: self.crossed.selected() }
    }
}

/// The page of visits.
pub(super) fn visits(scope: Scope) -> AnyView {
    let Scope { page, dataset, lang, messages } = scope;
    let filter = Memo::new(move |_| page.view.with(|view| view.filter.clone()));
    let chosen = Memo::new(move |_| {
        let filter = filter.get();
        Chosen { crossed: Arc::new(register(dataset).cross(dataset, &filter)), filter }
    });
    // In the order in which a reader misses them: what stands highest, what only an opened list shows, the rest.
    let parts = follow::<_, { FIGURES + 3 }>(page, chosen);
    let [seen, counted, listed, figures @ ..] = parts;
    let selection_of = |part: RwSignal<Chosen>| Memo::new(move |_| part.with(Chosen::selection));
    let selection = selection_of(seen);
    view! {
        <section class="page">
            <h1 tabindex="-1">{messages.visits}</h1>
            {chips(scope)}
            {time_figure(scope, selection)}
            {live(move || said(scope, &selection.get()))}
            <p class="lead">{lang.visits().lead}</p>
            {filter_bar(scope, chosen, counted)}
            {compare(scope, selection)}
            {more_figures(scope, figures)}
            {records(scope, selection_of(listed))}
        </section>
    }
    .into_any()
}

/// The summary of the selection, each number a link to what it counts.
fn said(scope: Scope, selection: &Selection) -> AnyView {
    let Scope { page, dataset, lang, .. } = scope;
    page.links.track();
    let piece = |Piece { text, leads_to }: Piece| match leads_to {
        Some(filter) => {
            let address = page.link(|view| {
                view.filter = filter;
                view.mark = None;
            });
            view! { <a href=address>{text}</a> }.into_any()
        }
        None => text.into_any(),
    };
    let to_deck = if selection.keys.is_empty() {
        nothing()
    } else {
        view! { <p>{selection_link(scope, "summary")}</p> }.into_any()
    };
    let pieces = summary(lang, dataset, selection).into_iter().map(piece);
    view! { <p class="summary" data-summary="">{all(pieces)}</p> {to_deck} }.into_any()
}
