//! `#/sources`: every source, and how much rests on each.

use leptos::prelude::*;

use crate::dataset::{Later, SourceTexts};
use crate::model::SourceKey;
use crate::model::fold::{Sought, fold};
use crate::model::order::in_order;
use crate::query::count_resting;
use crate::state::Route;
use crate::text::{date, heading_with_count, record_count, shown_of, source_title};
use crate::ui::context::RenderContext;
use crate::ui::live::{all, live, with_later, with_source_texts};
use crate::ui::widgets::{RowsShown, text_search};

/// How many entries a list shows before the reader asks for more.
const PAGE_LENGTH: usize = 20;

/// The page of sources: those that carry most come first.
pub(in crate::ui) fn sources(scope: RenderContext) -> AnyView {
    let RenderContext { dataset, lang, messages, .. } = scope;
    view! {
        <section class="page">
            <h1 tabindex="-1">{heading_with_count(messages.sources, lang, dataset.sources.len())}</h1>
            <p class="lead">{messages.sources_lead}</p>
            <form class="filters" role="search" on:submit=|event| event.prevent_default()>
                {text_search(scope, messages.search_sources)}
            </form>
            {with_later(scope, move |later| with_source_texts(scope, move |texts| list(scope, later, texts)))}
        </section>
    }
    .into_any()
}

fn list(scope: RenderContext, later: &'static Later, texts: &'static SourceTexts) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let counts = count_resting(dataset, later);
    let ranked = in_order(counts.into_iter().enumerate().collect(), |a: &(usize, usize), b| b.1.cmp(&a.1));
    let text = Memo::new(move |_| page.view.with(|view| view.filter.text.clone()));
    live(move || {
        let words = Sought::new(&text.get());
        let holds = |at: usize| {
            let source = &dataset.sources[at];
            let text = texts.get(SourceKey::from(at));
            let title = text.title.as_deref().unwrap_or_default();
            let whole = format!("{} {title} {} {}", source.publisher, source.id, text.url);
            words.is_in(&fold(&whole))
        };
        let found: Vec<_> = ranked.iter().copied().filter(|(at, _)| holds(*at)).collect();
        if found.is_empty() {
            return view! { <p class="empty" role="status">{messages.no_source}</p> }.into_any();
        }
        let shown = RowsShown::new(page, "sources", PAGE_LENGTH);
        live(move || {
            let entries =
                found.iter().take(shown.get()).map(|(at, count)| entry(scope, texts, SourceKey::from(*at), *count));
            let counted = shown_of(lang, shown.get().min(found.len()), found.len());
            let more = shown.more(found.len(), messages.show_more);
            view! { <ul class="source-list">{all(entries)}</ul> <p class="more" role="status">{counted} " " {more}</p> }
                .into_any()
        })
    })
}

fn entry(scope: RenderContext, texts: &SourceTexts, key: SourceKey, count: usize) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let source = dataset.source(key);
    let title = source_title(lang, source, texts.get(key));
    let published = source.published.map_or_else(|| messages.undated.to_owned(), |known| date(lang, known));
    let line = format!("{}, {published} · {}", source.publisher, record_count(lang, count));
    view! {
        <li data-record=format!("source/{}", source.id)>
            <a href=page.link_to(Route::Source(source.id.clone())) lang=source.language.clone()>{title}</a>
            <span class="source-line">{line}</span>
        </li>
    }
    .into_any()
}
