//! Lists of visits.

use leptos::prelude::*;

use crate::model::{CheckOutcome, Topic, VisitKey};
use crate::state::Route;
use crate::text::{check_label, institution_names, shown_of, source_count, topic_label, visit_date};
use crate::ui::context::RenderContext;
use crate::ui::live::{all, live, nothing};
use crate::ui::widgets::{RowsShown, note_sign};

/// How many entries a list shows before the reader asks for more.
const PAGE_LENGTH: usize = 20;

/// One visit: when, who, what for, on how many sources.
pub(in crate::ui) fn visit_card(scope: RenderContext, key: VisitKey) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let visit = dataset.visit(key);
    let known = visit.topics.iter().filter(|topic| **topic != Topic::Other);
    let mut foot = known.map(|topic| topic_label(lang, *topic)).collect::<Vec<_>>().join(", ");
    if !foot.is_empty() {
        foot.push_str(" · ");
    }
    // The number and its word stay on one line.
    foot.push_str(&source_count(lang, visit.sources.len()).replace(' ', "\u{a0}"));
    if let Some(checked) = visit.checked.filter(|checked| checked.outcome == CheckOutcome::NotFoundAgain) {
        foot.push_str(" · ");
        foot.push_str(check_label(lang, checked.outcome));
    }
    let record = format!("visit/{}", visit.id);
    let id = visit.id.clone();
    let address = page.live_link(move |view| view.route = Route::Visit(id.clone()));
    view! {
        <li class="card" data-record=record>
            <p class="card-date">{visit_date(lang, &visit.date)}</p>
            <h3 class="card-name">
                <a href=address>{institution_names(scope.lang, scope.dataset, visit)}</a>
            </h3>
            <p class="card-summary">{lang.of(&visit.summary).to_owned()}</p>
            <p class="card-foot">{foot}{note_sign(page, record.clone(), " · ")}</p>
        </li>
    }
    .into_any()
}

/// Visits, a page at a time.
pub(in crate::ui) fn visit_list(scope: RenderContext, visits: Memo<Vec<VisitKey>>) -> AnyView {
    let RenderContext { lang, messages, .. } = scope;
    // Another list starts with its first page: the number of entries shown lives as long as the list.
    live(move || {
        let visits = visits.get();
        let shown = RowsShown::new(scope.page, "visits", PAGE_LENGTH);
        live(move || {
            let cards = visits.iter().take(shown.get()).map(|key| visit_card(scope, *key));
            let more = if visits.len() > shown.get() {
                let counted = format!("{} ", shown_of(lang, shown.get(), visits.len()));
                view! { <p class="more">{counted} {shown.more(visits.len(), messages.show_more)}</p> }.into_any()
            } else {
                nothing()
            };
            view! { <ul class="cards">{all(cards)}</ul> {more} }.into_any()
        })
    })
}
