//! `#/visits`: the visits as a figure and as a list, narrowed together.

use leptos::prelude::*;

use crate::figure::{mark_label, visits_behind, visits_by_year};
use crate::query::select;
use crate::text::heading_with_count;
use crate::ui::context::Scope;
use crate::ui::figure_view::{Extent, FigureProps, figure_view};
use crate::ui::live::{live, nothing};
use crate::ui::widgets::{filter_bar, visit_list};

/// The page of visits.
pub(in crate::ui) fn visits(scope: Scope) -> AnyView {
    let Scope { page, dataset, lang, messages } = scope;
    let filter = Memo::new(move |_| page.view.with(|view| view.filter.clone()));
    let mark = Memo::new(move |_| page.view.with(|view| view.mark.clone()));
    let make = Callback::new(move |canvas| visits_by_year(dataset, &filter.get(), lang, canvas));
    let selected = Memo::new(move |_| select(dataset, &filter.get()));
    let listed = Memo::new(move |_| match mark.get() {
        Some(mark) => visits_behind(dataset, &filter.get(), &mark),
        None => selected.get(),
    });
    let heading = move || {
        let heading = heading_with_count(messages.records_heading, lang, listed.with(Vec::len));
        let label = mark.get().and_then(|mark| mark_label(lang, &mark));
        label.map_or(heading.clone(), |label| format!("{heading}: {label}")).into_any()
    };
    let lift_mark = move || {
        page.view.track();
        if mark.get().is_none() {
            return nothing();
        }
        let address = page.link(|view| view.mark = None);
        view! { <p><a data-action="lift-mark" href=address>{messages.show_whole_selection}</a></p> }.into_any()
    };
    let empty = move || {
        if listed.with(Vec::is_empty) {
            view! { <p class="empty">{messages.nothing_selected}</p> }.into_any()
        } else {
            nothing()
        }
    };
    view! {
        <section class="page">
            <h1 tabindex="-1">{messages.visits}</h1>
            {filter_bar(scope, selected)}
            {figure_view(scope, FigureProps::new(make, Extent::Whole))}
            <section class="records" aria-labelledby="records">
                <h2 id="records" tabindex="-1">{live(heading)}</h2>
                {live(lift_mark)}
                {live(empty)}
                {visit_list(scope, listed)}
            </section>
        </section>
    }
    .into_any()
}
