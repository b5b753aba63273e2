//! `#/sources/ID`: one source, and all that rests on it.

use leptos::prelude::*;

use crate::dataset::{Kind, Later, SourceTexts};
use crate::model::SourceKey;
use crate::query::{CitedRecord, cited_records, independent};
use crate::state::Route;
use crate::text::{cite_source, date, heading_with_count, kind_label, source_title};
use crate::ui::browser::clock;
use crate::ui::context::RenderContext;
use crate::ui::live::{all, nothing, with_later, with_source_texts};
use crate::ui::widgets::{link_out, note_link, record_link};

/// The page of one source.
pub(in crate::ui) fn source(scope: RenderContext, key: SourceKey) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let source = dataset.source(key);
    let published = source.published.map_or_else(|| messages.undated.to_owned(), |known| date(lang, known));
    let founding = if source.founding { format!(" · {}", messages.founding_article) } else { String::new() };
    let note = source.note.as_ref().map_or_else(nothing, |note| view! { <p>{lang.of(note).to_owned()}</p> }.into_any());
    let release = source.release.map_or_else(nothing, |first| {
        let first = dataset.source(first);
        let address = page.link_to(Route::Source(first.id.clone()));
        view! { <p>{messages.same_release} " " <a href=address>{first.publisher.clone()}</a></p> }.into_any()
    });
    view! {
        <article class="page" data-record=format!("source/{}", source.id)>
            <p class="way-back"><a href=page.link_to(Route::Sources)>{format!("← {}", messages.back_to_sources)}</a></p>
            {with_source_texts(scope, move |texts| heading(scope, texts, key))}
            <p class="subtitle">{format!("{}, {published}{founding}", source.publisher)}</p>
            {with_source_texts(scope, move |texts| {
                let url = &texts.get(key).url;
                view! { <p>{link_out(url, url)}</p> }.into_any()
            })}
            {note}
            <p>{note_link(scope, &format!("source/{}", source.id))}</p>
            {release}
            {with_later(scope, move |later| resting(scope, later, key))}
            <section class="citation">
                <h2>{messages.cite}</h2>
                {with_source_texts(scope, move |texts| {
                    let citation = cite_source(lang, source, texts.get(key), clock::today());
                    view! { <pre tabindex="0">{citation}</pre> }.into_any()
                })}
            </section>
        </article>
    }
    .into_any()
}

fn heading(RenderContext { dataset, lang, .. }: RenderContext, texts: &SourceTexts, key: SourceKey) -> AnyView {
    let title = source_title(lang, dataset.source(key), texts.get(key));
    view! { <h1 tabindex="-1" lang=dataset.source(key).language.clone()>{title}</h1> }.into_any()
}

/// The records that rest on the source, by kind.
fn resting(scope: RenderContext, later: &'static Later, key: SourceKey) -> AnyView {
    let RenderContext { dataset, lang, messages, .. } = scope;
    let records: Vec<_> =
        cited_records(dataset, later).into_iter().filter(|record| record.sources.contains(&key)).collect();
    let groups = Kind::ALL.iter().map(|kind| {
        let entries: Vec<_> =
            records.iter().filter(|record| record.kind == *kind).map(|record| entry(scope, record)).collect();
        if entries.is_empty() {
            return nothing();
        }
        let heading = heading_with_count(kind_label(lang, *kind), lang, entries.len());
        view! { <h3>{heading}</h3> <ul class="source-list">{entries}</ul> }.into_any()
    });
    view! { <h2>{heading_with_count(messages.rests_on, lang, records.len())}</h2> {all(groups)} }.into_any()
}

fn entry(scope: RenderContext, record: &CitedRecord<'_>) -> AnyView {
    let RenderContext { dataset, lang, messages, .. } = scope;
    let text = lang.of(record.text).to_owned();
    let text = record_link(scope, record.kind, record.id, text);
    let only =
        if independent(dataset, record.sources) == 1 { format!(" · {}", messages.only_source) } else { String::new() };
    view! {
        <li data-record=format!("{}/{}", record.kind.singular(), record.id)>
            {text} <span class="source-line">{format!("{}{only}", record.id)}</span>
        </li>
    }
    .into_any()
}
