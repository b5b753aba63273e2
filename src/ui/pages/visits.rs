//! `#/visits`: the visits as a figure and as a list, narrowed together.

use leptos::prelude::*;

use crate::figure::visits_by_year;
use crate::query::select;
use crate::text::heading_with_count;
use crate::ui::context::use_page;
use crate::ui::figure_view::FigureView;
use crate::ui::widgets::{FilterBar, VisitList};

#[component]
pub(in crate::ui) fn VisitsPage() -> impl IntoView {
    let page = use_page();
    let filter = Memo::new(move |_| page.view.with(|view| view.filter.clone()));
    let make = Callback::new(move |canvas| visits_by_year(page.dataset, &filter.get(), page.lang.get(), canvas));
    let mark = Memo::new(move |_| page.view.with(|view| view.mark.clone()));
    let listed = Memo::new(move |_| {
        let filter = filter.get();
        match mark.get() {
            Some(mark) => crate::figure::visits_behind(page.dataset, &filter, &mark),
            None => select(page.dataset, &filter),
        }
    });
    view! {
        <section class="page">
            <h1 tabindex="-1">{move || page.messages().visits}</h1>
            <FilterBar />
            <FigureView make=make />
            <section class="records" aria-labelledby="records">
                <h2 id="records" tabindex="-1">
                    {move || {
                        let heading = heading_with_count(page.messages().records_heading, page.lang.get(), listed.with(Vec::len));
                        match mark.get().and_then(|mark| crate::figure::mark_label(page.lang.get(), &mark)) {
                            Some(label) => format!("{heading}: {label}"),
                            None => heading,
                        }
                    }}
                </h2>
                <Show when=move || mark.with(Option::is_some)>
                    <p>
                        <a data-action="lift-mark" href=move || page.link(|view| view.mark = None)>
                            {move || page.messages().show_whole_selection}
                        </a>
                    </p>
                </Show>
                <Show when=move || listed.with(Vec::is_empty)>
                    <p class="empty">{move || page.messages().nothing_selected}</p>
                </Show>
                <VisitList visits=listed />
            </section>
        </section>
    }
}
