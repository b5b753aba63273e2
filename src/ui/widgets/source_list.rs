//! Sources, each with publisher, title, date and link.

use leptos::prelude::*;

use crate::dataset::SourceTexts;
use crate::model::SourceKey;
use crate::state::Route;
use crate::text::{date, source_title};
use crate::ui::context::{LoadState, RenderContext};
use crate::ui::live::{all, live, nothing, with_source_texts};
use crate::ui::resources::LazyData;

/// A link that leads out of the page, and tells the other side nothing.
pub(in crate::ui) fn link_out(address: &str, text: &str) -> AnyView {
    // A source that the reader described may have none.
    if address.is_empty() {
        return nothing();
    }
    view! { <a href=address.to_owned() rel="noopener noreferrer" target="_blank">{text.to_owned()}</a> }.into_any()
}

/// Lists sources, once their titles and addresses are there.
pub(in crate::ui) fn source_list(scope: RenderContext, sources: &[SourceKey]) -> AnyView {
    let sources = sources.to_vec();
    with_source_texts(scope, move |texts| list(scope, texts, &sources))
}

fn list(scope: RenderContext, texts: &SourceTexts, sources: &[SourceKey]) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let entries = sources.iter().map(|key| {
        let source = dataset.source(*key);
        let published = source.published.map_or_else(|| messages.undated.to_owned(), |known| date(lang, known));
        let mut line = format!("{}, {published}", source.publisher);
        let founding = source.founding.then_some(messages.founding_article);
        for part in founding.into_iter().chain(source.note.as_ref().map(|note| lang.of(note))) {
            line.push_str(" · ");
            line.push_str(part);
        }
        let text = texts.get(*key);
        let title = source_title(lang, source, text);
        let address = page.live_link_to(Route::Source(source.id.clone()));
        view! {
            <li data-record=format!("source/{}", source.id)>
                <a href=address lang=source.language.clone()>{title}</a>
                <span class="source-line">{line} " · " {link_out(&text.url, messages.open_source)}</span>
            </li>
        }
        .into_any()
    });
    view! { <ul class="source-list">{all(entries)}</ul> }.into_any()
}

/// Short links to sources: to the page of each, and out to it once its address is there.
pub(in crate::ui) fn source_links(
    RenderContext { dataset, page, .. }: RenderContext,
    sources: &[SourceKey],
) -> AnyView {
    page.ask_for(LazyData::SourceTexts);
    let links = sources.iter().enumerate().map(|(at, key)| {
        let (key, source) = (*key, dataset.source(*key));
        let gap = if at == 0 { "" } else { "· " };
        let address = page.live_link_to(Route::Source(source.id.clone()));
        let out = live(move || {
            LoadState::of(page.source_texts);
            dataset.source_texts().map_or_else(nothing, |texts| link_out(&texts.get(key).url, "↗"))
        });
        view! { {gap} <a href=address>{source.publisher.clone()}</a> " " {out} }.into_any()
    });
    view! { <span class="source-line">{all(links)}</span> }.into_any()
}
