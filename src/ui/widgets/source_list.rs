//! Sources, each with publisher, title, date and link.

use leptos::prelude::*;

use crate::model::SourceKey;
use crate::text::date;
use crate::ui::context::use_page;

#[component]
pub(in crate::ui) fn SourceList(#[prop(into)] sources: Signal<Vec<SourceKey>>) -> impl IntoView {
    let page = use_page();
    let entry = move |key: SourceKey| {
        let source = page.dataset.source(key);
        let (lang, messages) = (page.lang.get(), page.messages());
        let title = source.title.clone().unwrap_or_else(|| messages.untitled.to_owned());
        let published = source.published.map_or_else(|| messages.undated.to_owned(), |known| date(lang, known));
        view! {
            <li data-record=format!("source/{}", source.id)>
                <a href=source.url.clone() rel="noopener noreferrer" target="_blank" lang=source.language.clone()>
                    {title}
                </a>
                <span class="source-line">
                    {source.publisher.clone()} ", " {published}
                    {source.founding.then(|| view! { " · " <em>{messages.founding_article}</em> })}
                    {source.note.as_ref().map(|note| view! { " · " {lang.of(note).to_owned()} })}
                </span>
            </li>
        }
    };
    view! { <ul class="source-list">{move || sources.get().into_iter().map(entry).collect_view()}</ul> }
}
