//! The records behind a mark, whatever their kind, each with its sources.

use leptos::prelude::*;

use super::entries::{adoption_entry, award_entry};
use crate::dataset::{Kind, Later};
use crate::figure::RecordKey;
use crate::model::{IndicatorKey, ProgrammeKey};
use crate::state::Route;
use crate::text::{decimal, heading_with_count, topic_label};
use crate::ui::context::Scope;
use crate::ui::live::{all, nothing};
use crate::ui::widgets::{note_link, record_link, source_links, visit_card};

/// Takes the choice of a mark back.
pub(super) fn lift_mark(scope: Scope) -> AnyView {
    let page = scope.page;
    page.links.track();
    let address = page.link(|view| view.mark = None);
    view! { <p><a data-action="lift-mark" href=address>{scope.messages.show_whole_selection}</a></p> }.into_any()
}

/// The records, those of a kind together.
pub(super) fn records_behind(scope: Scope, later: &'static Later, records: &[RecordKey]) -> AnyView {
    let heading = heading_with_count(scope.lang.awards().behind_heading, scope.lang, records.len());
    let cards = records.iter().filter_map(|record| match record {
        RecordKey::Visit(key) => Some(visit_card(scope, *key)),
        _ => None,
    });
    let cards: Vec<_> = cards.collect();
    let entries = records.iter().filter_map(|record| match record {
        RecordKey::Visit(_) => None,
        RecordKey::Adoption(key) => Some(adoption_entry(scope, later, *key)),
        RecordKey::Award(key) => Some(award_entry(scope, later, *key)),
        RecordKey::Programme(key) => Some(programme_entry(scope, *key)),
        RecordKey::Indicator(key) => Some(indicator_entry(scope, later, *key)),
    });
    let entries: Vec<_> = entries.collect();
    let cards = if cards.is_empty() { nothing() } else { view! { <ul class="cards">{all(cards)}</ul> }.into_any() };
    let entries =
        if entries.is_empty() { nothing() } else { view! { <ul class="entries">{all(entries)}</ul> }.into_any() };
    view! { <h2>{heading}</h2> {lift_mark(scope)} {entries} {cards} }.into_any()
}

fn programme_entry(scope: Scope, key: ProgrammeKey) -> AnyView {
    let Scope { page, dataset, lang, .. } = scope;
    let words = lang.awards();
    let programme = dataset.programme(key);
    let launched = programme.launched.map_or_else(|| words.launched_unknown.to_owned(), |year| year.to_string());
    let address = page.link_to(Route::Programme(programme.id.clone()));
    view! {
        <li data-record=format!("programme/{}", programme.id)>
            <p><strong><a href=address>{lang.of(&programme.name).to_owned()}</a></strong></p>
            <p class="muted">{format!("{} · {}: {launched}", topic_label(lang, programme.sector), words.launched)}</p>
            {source_links(scope, &programme.sources)}
        </li>
    }
    .into_any()
}

fn indicator_entry(scope: Scope, later: &'static Later, key: IndicatorKey) -> AnyView {
    let lang = scope.lang;
    let value = later.indicator(key);
    let note = value.note.as_ref();
    let note = note.map_or_else(nothing, |note| view! { <p class="muted">{lang.of(note).to_owned()}</p> }.into_any());
    view! {
        <li data-record=format!("indicator/{}", value.id)>
            <p>
                <strong>{record_link(scope, Kind::Indicator, &value.id, format!("{}, {}", lang.of(&value.name), value.year))}</strong>
                {format!(": {} {}", decimal(lang, value.value), lang.of(&value.unit))}
            </p>
            {note}
            {source_links(scope, &value.sources)}
            <p class="entry-links">{note_link(scope, &format!("indicator/{}", value.id))}</p>
        </li>
    }
    .into_any()
}
