//! Marked-up words on the screen, and what a note is about in words.

use leptos::prelude::*;

use crate::dataset::{Kind, Later};
use crate::notes::{About, Block, Span, parse};
use crate::state::{Route, UrlState, decode};
use crate::text::{filter_words, or_untitled, record_name};
use crate::ui::context::{AppState, LoadState, RenderContext};
use crate::ui::live::{all, nothing};
use crate::ui::resources::LazyData;
use crate::ui::widgets::link_out;

/// A note's text as it reads, each block in the direction of its own script.
pub(in crate::ui) fn rendered(text: &str) -> AnyView {
    let blocks = parse(text).into_iter().map(block);
    view! { <div class="note-text">{all(blocks)}</div> }.into_any()
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Paragraph(lines) => view! { <p dir="auto">{broken(lines)}</p> }.into_any(),
        // Headings of notes are no headings of the page.
        Block::Heading(words) => {
            view! { <p class="note-heading" dir="auto"><strong>{spans(words)}</strong></p> }.into_any()
        }
        Block::List(numbered, items) => {
            let items: Vec<_> = items.into_iter().map(|words| view! { <li>{spans(words)}</li> }).collect();
            if numbered {
                view! { <ol dir="auto">{items}</ol> }.into_any()
            } else {
                view! { <ul dir="auto">{items}</ul> }.into_any()
            }
        }
        Block::Quote(lines) => view! { <blockquote dir="auto">{broken(lines)}</blockquote> }.into_any(),
        Block::Code(text) => view! { <pre tabindex="0" dir="auto">{text}</pre> }.into_any(),
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
        Span::Link(address) if address.starts_with("#/") => {
            view! { <a href=address.clone() class="view-link">{shown(&address)}</a> }.into_any()
        }
        Span::Link(address) => link_out(&address, &address),
    }))
}

/// An address of the page, without what only the page reads.
fn shown(address: &str) -> String {
    address.split('?').next().unwrap_or(address).to_owned()
}

/// What a note is about: its name, and where it leads.
pub(in crate::ui) fn subject(scope: RenderContext, about: &About) -> (String, Option<String>) {
    let words = scope.lang.notebook();
    match about {
        About::Free => (words.free.to_owned(), None),
        About::View(address) => {
            let (view, _) = decode(address);
            (format!("{}: {}", words.view, page_name(scope, &view)), Some(address.clone()))
        }
        About::Record(record) => {
            // A record that is not there, or not there yet, leaves its name.
            let unnamed = || or_untitled(scope.lang, record).to_owned();
            record_named(scope, record).map_or_else(|| (unnamed(), None), |(name, address)| (name, Some(address)))
        }
    }
}

/// What a record, `visit/ID`, is called, and the address of its page.
fn record_named(scope: RenderContext, record: &str) -> Option<(String, String)> {
    let RenderContext { page, dataset, lang, .. } = scope;
    let (kind, id) = record.split_once('/')?;
    let at = |name: String, route: Route| Some((name, page.link_to(route)));
    match kind {
        "visit" => {
            let visit = dataset.visit(dataset.find_visit(id)?);
            at(crate::text::institution_names(scope.lang, scope.dataset, visit), Route::Visit(id.to_owned()))
        }
        "programme" => {
            let programme = dataset.programme(dataset.find_programme(id)?);
            at(lang.of(&programme.name).to_owned(), Route::Programme(id.to_owned()))
        }
        "region" => {
            let region = dataset.region(dataset.find_region(id)?);
            at(lang.of(&region.name).to_owned(), Route::Region(id.to_owned()))
        }
        "source" => at(dataset.source(dataset.find_source(id)?).publisher.clone(), Route::Source(id.to_owned())),
        "adoption" => {
            let adoption = later(page)?.adoptions.iter().find(|one| one.id == id)?;
            let institution = dataset.institution(adoption.institution);
            let programme = dataset.programme(adoption.programme);
            let name = format!("{} · {}", lang.of(&institution.name), lang.of(&programme.name));
            at(name, Route::AdoptionRecord(id.to_owned()))
        }
        "award" => {
            let award = later(page)?.awards.iter().find(|one| one.id == id)?;
            at(format!("{} {}", lang.of(&award.name), award.year), Route::Award(id.to_owned()))
        }
        "indicator" => {
            let value = later(page)?.indicators.iter().find(|one| one.id == id)?;
            at(format!("{} {}", lang.of(&value.name), value.year), Route::Indicator(id.to_owned()))
        }
        "conflict" => {
            let name = record_name(lang, dataset, later(page)?, Kind::Conflict, id)?;
            at(name, Route::Conflict(id.to_owned()))
        }
        "institution" => {
            let institution = dataset.institutions.iter().find(|one| one.id == id)?;
            at(lang.of(&institution.name).to_owned(), Route::Data("institutions".to_owned()))
        }
        _ => None,
    }
}

/// The later records; asked for where they are not there, and what is drawn is drawn anew when they are.
fn later(page: AppState) -> Option<&'static Later> {
    LoadState::of(page.later);
    page.ask_for(LazyData::Records);
    page.dataset().later()
}

/// The page of a view, with what it was narrowed to.
fn page_name(RenderContext { dataset, lang, messages, .. }: RenderContext, view: &UrlState) -> String {
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
