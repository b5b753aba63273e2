//! Lists of visits.

use leptos::prelude::*;

use crate::model::{CheckOutcome, Topic, VisitKey};
use crate::state::Route;
use crate::text::{check_label, institution_names, shown_of, source_count, topic_label, visit_date};
use crate::ui::context::RenderContext;
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

/// Visits, a page at a time. Of another list the first page is shown; cards of visits that stay are kept.
pub(in crate::ui) fn visit_list(scope: RenderContext, visits: Memo<Vec<VisitKey>>) -> AnyView {
    let RenderContext { lang, messages, .. } = scope;
    let shown = Memo::new(move |_| {
        visits.track();
        RowsShown::new(scope.page, "visits", PAGE_LENGTH)
    });
    let listed = move || visits.with(|visits| visits.iter().copied().take(shown.get().get()).collect::<Vec<_>>());
    let more = move || {
        let (shown, count) = (shown.get(), visits.with(Vec::len));
        (count > shown.get()).then(|| {
            let counted = format!("{} ", shown_of(lang, shown.get(), count));
            view! { <p class="more">{counted} {shown.more(count, messages.show_more)}</p> }
        })
    };
    view! {
        <ul class="cards">
            <For each=listed key=|key| *key children=move |key| visit_card(scope, key) />
        </ul>
        {more}
    }
    .into_any()
}
