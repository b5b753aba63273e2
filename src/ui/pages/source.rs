//! `#/sources/ID`: one source, and all that rests on it.

use leptos::prelude::*;

use crate::cite::{Style, Work, cited, source_work};
use crate::dataset::{Kind, Later};
use crate::model::SourceKey;
use crate::model::order::in_order;
use crate::query::{AdoptionFilter, CitedRecord, independent, regions_told_of, resting_on};
use crate::state::Route;
use crate::text::{date, heading_with_count, kind_label, record_name, source_title};
use crate::ui::browser::clock;
use crate::ui::context::{LoadState, RenderContext};
use crate::ui::layout::{Frame, Heading, key_numbers};
use crate::ui::live::{all, nothing, with_later, with_source_texts};
use crate::ui::pages::located_map::located_map;
use crate::ui::widgets::{link_out, note_link, record_link};

/// The page of one source: where those came from of whom it tells, and all that rests on it.
pub(in crate::ui) fn source(scope: RenderContext, key: SourceKey) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let codes = Memo::new(move |_| {
        LoadState::of(page.later);
        regions_told_of(dataset, dataset.later(), key)
    });
    let figure = located_map(scope, codes.into(), AdoptionFilter::default());
    let heading = Heading {
        record: format!("source/{}", dataset.source(key).id),
        back: ViewFn::from(move || {
            view! { <a href=page.link_to(Route::Sources)>{format!("← {}", messages.back_to_sources)}</a> }
        }),
        title: ViewFn::from(move || title(scope, key)),
        about: ViewFn::from(move || about(scope, key)),
    };
    view! {
        <Frame scope figures=vec![figure] heading rest=move || at_rest(scope, key)>
            {with_later(scope, move |later| resting(scope, later, key))}
            <section class="citation">
                <h2>{messages.cite}</h2>
                {with_source_texts(scope, move |texts| {
                    let citation = cited(&Work { accessed: clock::today(), ..source_work(lang, dataset, texts, key) }, Style::Indonesian);
                    view! { <pre tabindex="0">{citation}</pre> }.into_any()
                })}
            </section>
        </Frame>
    }
    .into_any()
}

/// Its title; until titles are there, who published it.
fn title(RenderContext { page, dataset, lang, .. }: RenderContext, key: SourceKey) -> AnyView {
    let source = dataset.source(key);
    let text = move || {
        LoadState::of(page.source_texts);
        let texts = dataset.source_texts();
        texts.map_or_else(|| source.publisher.clone(), |texts| source_title(lang, source, texts.get(key)))
    };
    view! { <span lang=source.language.clone()>{text}</span> }.into_any()
}

/// Who published it, and when.
fn about(RenderContext { dataset, lang, messages, .. }: RenderContext, key: SourceKey) -> String {
    let source = dataset.source(key);
    let published = source.published.map_or_else(|| messages.undated.to_owned(), |known| date(lang, known));
    let founding = if source.founding { format!(" · {}", messages.founding_article) } else { String::new() };
    format!("{}, {published}{founding}", source.publisher)
}

/// The rail: how much rests on it, where it can be read, and what is to be known of it.
fn at_rest(scope: RenderContext, key: SourceKey) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let source = dataset.source(key);
    let release = source.release.map(|first| {
        let first = dataset.source(first);
        let address = page.link_to(Route::Source(first.id.clone()));
        view! { <p>{messages.same_release} " " <a href=address>{first.publisher.clone()}</a></p> }
    });
    let record = format!("source/{}", source.id);
    // What arrives later stands last, and moves nothing.
    view! {
        <p class="rail-actions">{note_link(scope, record)}</p>
        {source.note.as_ref().map(|note| view! { <p>{lang.of(note).to_owned()}</p> })}
        {release}
        {with_source_texts(scope, move |texts| {
            let url = &texts.get(key).url;
            view! { <p>{link_out(url, url)}</p> }.into_any()
        })}
        {with_later(scope, move |later| counts(scope, later, key))}
    }
    .into_any()
}

/// How many records of each kind rest on the source: those of which there are most first.
fn counts(scope: RenderContext, later: &'static Later, key: SourceKey) -> AnyView {
    let records = resting_on(scope.dataset, later, key);
    let counted = Kind::ALL.iter().map(|kind| {
        let count = records.iter().filter(|record| record.kind == *kind).count();
        (count, kind_label(scope.lang, *kind))
    });
    let counted = in_order(counted.filter(|(count, _)| *count > 0).collect(), |a, b| b.0.cmp(&a.0));
    key_numbers(scope, counted.into_iter().take(KEY_NUMBERS).collect())
}

/// The most key numbers that stand beside each other.
const KEY_NUMBERS: usize = 3;

/// The records that rest on the source, by kind.
fn resting(scope: RenderContext, later: &'static Later, key: SourceKey) -> AnyView {
    let RenderContext { dataset, lang, messages, .. } = scope;
    let records = resting_on(dataset, later, key);
    let groups = Kind::ALL.iter().map(|kind| {
        let entries: Vec<_> =
            records.iter().filter(|record| record.kind == *kind).map(|record| entry(scope, later, record)).collect();
        if entries.is_empty() {
            return nothing();
        }
        let heading = heading_with_count(kind_label(lang, *kind), lang, entries.len());
        view! { <h3>{heading}</h3> <ul class="source-list">{entries}</ul> }.into_any()
    });
    view! { <h2>{heading_with_count(messages.rests_on, lang, records.len())}</h2> {all(groups)} }.into_any()
}

fn entry(scope: RenderContext, later: &Later, record: &CitedRecord<'_>) -> AnyView {
    let RenderContext { dataset, lang, messages, .. } = scope;
    let text = lang.of(record.text).to_owned();
    let text = record_link(scope, record.kind, record.id, text);
    let only =
        if independent(dataset, record.sources) == 1 { format!(" · {}", messages.only_source) } else { String::new() };
    let name = record_name(lang, dataset, later, record.kind, record.id).unwrap_or_else(|| record.id.to_owned());
    view! {
        <li data-record=format!("{}/{}", record.kind.singular(), record.id)>
            {text} <span class="source-line">{format!("{name}{only}")}</span>
        </li>
    }
    .into_any()
}
