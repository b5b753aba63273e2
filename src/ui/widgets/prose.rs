//! Marked-up words on the screen, and what a note is about in words.

use leptos::prelude::*;

use crate::notes::{About, Block, Span, parse};
use crate::state::{Route, View, decode};
use crate::text::filter_words;
use crate::ui::context::Scope;
use crate::ui::live::{all, nothing};
use crate::ui::widgets::link_out;

/// A note's text as it reads.
pub(in crate::ui) fn rendered(text: &str) -> AnyView {
    let blocks = parse(text).into_iter().map(block);
    view! { <div class="note-text">{all(blocks)}</div> }.into_any()
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Paragraph(lines) => view! { <p>{broken(lines)}</p> }.into_any(),
        // Headings of notes are no headings of the page.
        Block::Heading(words) => view! { <p class="note-heading"><strong>{spans(words)}</strong></p> }.into_any(),
        Block::List(numbered, items) => {
            let items: Vec<_> = items.into_iter().map(|words| view! { <li>{spans(words)}</li> }).collect();
            if numbered { view! { <ol>{items}</ol> }.into_any() } else { view! { <ul>{items}</ul> }.into_any() }
        }
        Block::Quote(lines) => view! { <blockquote>{broken(lines)}</blockquote> }.into_any(),
        Block::Code(text) => view! { <pre tabindex="0">{text}</pre> }.into_any(),
        Block::Rule => view! { <hr /> }.into_any(),
    }
}

fn broken(lines: Vec<Vec<Span>>) -> AnyView {
    all(lines.into_iter().enumerate().map(|(at, words)| {
        let gap = if at == 0 { nothing() } else { view! { <br /> }.into_any() };
        all([gap, spans(words)])
    }))
}

fn spans(spans: Vec<Span>) -> AnyView {
    all(spans.into_iter().map(|span| match span {
        Span::Words { text, code: true, .. } => view! { <code>{text}</code> }.into_any(),
        Span::Words { text, strong: true, emphasis: true, .. } => view! { <strong><em>{text}</em></strong> }.into_any(),
        Span::Words { text, strong: true, .. } => view! { <strong>{text}</strong> }.into_any(),
        Span::Words { text, emphasis: true, .. } => view! { <em>{text}</em> }.into_any(),
        Span::Words { text, .. } => view! { {text} }.into_any(),
        Span::Link(address) => link_out(&address, &address),
    }))
}

/// What a note is about: its name, and where it leads.
pub(in crate::ui) fn subject(scope: Scope, about: &About) -> (String, Option<String>) {
    let Scope { page, dataset, lang, .. } = scope;
    let words = lang.notebook();
    match about {
        About::Free => (words.free.to_owned(), None),
        About::View(address) => {
            let (view, _) = decode(address);
            (format!("{}: {}", words.view, page_name(scope, &view)), Some(address.clone()))
        }
        About::Record(record) => {
            let (kind, id) = record.split_once('/').unwrap_or(("", record));
            let found = match kind {
                "visit" => dataset.find_visit(id).map(|key| {
                    let visit = dataset.visit(key);
                    (crate::ui::widgets::institution_names(scope, visit), Route::Visit(id.to_owned()))
                }),
                "programme" => dataset
                    .find_programme(id)
                    .map(|key| (lang.of(&dataset.programme(key).name).to_owned(), Route::Programme(id.to_owned()))),
                "region" => dataset
                    .find_region(id)
                    .map(|key| (lang.of(&dataset.region(key).name).to_owned(), Route::Region(id.to_owned()))),
                "source" => dataset
                    .find_source(id)
                    .map(|key| (dataset.source(key).publisher.clone(), Route::Source(id.to_owned()))),
                _ => None,
            };
            // A record that is no longer there leaves its name.
            found.map_or((record.clone(), None), |(name, route)| (name, Some(page.link_to(route))))
        }
    }
}

/// The page of a view, with what it was narrowed to.
fn page_name(Scope { dataset, lang, messages, .. }: Scope, view: &View) -> String {
    let name = match &view.route {
        Route::Overview => messages.overview,
        Route::Visits => messages.visits,
        Route::Adoption => messages.adoption,
        Route::Awards => messages.awards,
        Route::Programmes => messages.programmes,
        other => return other.path(),
    };
    let narrowed = filter_words(lang, dataset, &view.filter);
    let years = [view.filter.period.from, view.filter.period.to]
        .map(|year| year.map_or_else(String::new, |year| year.to_string()));
    let period = if years.concat().is_empty() { None } else { Some(years.join("–")) };
    let parts: Vec<String> = std::iter::once(name.to_owned()).chain(period).chain(narrowed).collect();
    parts.join(" · ")
}
