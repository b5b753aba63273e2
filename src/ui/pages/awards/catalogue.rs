//! `#/programmes`: the catalogue, searched, narrowed, ordered, and compared side by side.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::catalogue_table::table;
use super::compare::{COMPARED, compare_bar, compare_link};
use super::lifelines::lifelines;
use crate::dataset::Later;
use crate::figure::catalogue_table;
use crate::model::order::in_order_of_text;
use crate::model::{Topic, Word as _};
use crate::query::{CatalogueOrder, Entry, Facet, Filter, ProgrammeFilter, ProgrammeOrder, catalogue, entry};
use crate::state::{Route, UrlState};
use crate::text::{awards, heading_with_count, regions, shown_of, topic_label, visits_found};
use crate::ui::browser::document;
use crate::ui::context::{LoadState, RenderContext};
use crate::ui::deferred::follow;
use crate::ui::layout::{FilterChips, Frame, Method, chip_choice, chip_menu, key_numbers};
use crate::ui::live::{all, live, nothing, with_later};
use crate::ui::widgets::{RowsShown, choice, leave_records, note_sign, table_files, text_search, tick};

/// What the open table of the view is called where the catalogue stands as cards: rows are what it usually is.
const CARDS: &str = "cards";
/// How many programmes the list shows before the reader asks for more.
const PAGE_LENGTH: usize = 20;
/// The page of programmes.
pub(super) fn programmes(scope: RenderContext) -> AnyView {
    with_later(scope, move |later| content(scope, later))
}

fn content(scope: RenderContext, later: &'static Later) -> AnyView {
    let RenderContext { page, lang, .. } = scope;
    let words = lang.awards();
    let look = Memo::new(move |_| page.view.with(Look::of));
    let compared = Memo::new(move |_| look.with(|look| look.compared.clone()));
    let [listed] = follow::<_, 1>(page, look);
    let listed = Memo::new(move |_| listed.get());
    view! {
        <Frame
            scope
            figures=vec![lifelines(scope, later)]
            chips=move || controls(scope, later)
            rest=move || live(move || at_rest(scope, later, &look.get()))
        >
            {live(move || comparison(scope, later, &compared.get()))}
            {live(move || compare_bar(scope, &compared.get()))}
            <section class="records" id="records" tabindex="-1" on:keydown=move |event| leave_records(page, &event)>
                {ways(scope, look)}
                {live(move || listed.with(|look| found(scope, later, look)))}
            </section>
            <Method scope lead=words.programmes_lead filter=Signal::derive(Filter::default) />
        </Frame>
    }
    .into_any()
}

/// The rail at rest: how many programmes, how many of them were studied and taken over, and the first of their order.
fn at_rest(scope: RenderContext, later: &'static Later, look: &Look) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.awards();
    let name = |entry: &Entry| lang.of(&dataset.programme(entry.key).name).to_owned();
    let found = look.order.apply(dataset, catalogue(dataset, later, &look.wanted), &name);
    let having = |has: &dyn Fn(&Entry) -> bool| found.iter().filter(|entry| has(entry)).count();
    let numbers = vec![
        (found.len(), words.count_programmes),
        (having(&|entry| !entry.visits.is_empty()), words.count_studied),
        (having(&|entry| !entry.takers(dataset, later).is_empty()), words.count_taken),
    ];
    let first: Vec<_> = found
        .iter()
        .take(FIRST)
        .map(|entry| {
            let programme = dataset.programme(entry.key);
            view! {
                <li data-record=format!("programme/{}", programme.id)>
                    <a href=page.live_link_to(Route::Programme(programme.id.clone()))>{name(entry)}</a>
                    <span class="rail-about">{counted(scope, later, entry)}</span>
                </li>
            }
        })
        .collect();
    view! { {key_numbers(scope, numbers)} <ul class="rail-records">{first}</ul> }.into_any()
}

fn controls(scope: RenderContext, later: &'static Later) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.awards();
    let mut sectors = vec![(String::new(), words.sector.to_owned())];
    sectors.extend(Topic::ALL.iter().map(|one| (one.word().to_owned(), topic_label(lang, *one).to_owned())));
    let sector =
        Signal::derive(move || page.view.with(|view| view.filter.topic.map_or("", |topic| topic.word()).to_owned()));
    let choose_sector =
        Callback::new(move |word: String| page.open(page.changed(|view| view.filter.topic = Topic::from_word(&word))));
    let label = |order: ProgrammeOrder| match order {
        ProgrammeOrder::Studied => words.by_studied,
        ProgrammeOrder::Adopted => words.by_adopted,
        ProgrammeOrder::Launched => words.by_launched,
        ProgrammeOrder::FirstStudied => words.by_first_studied,
        ProgrammeOrder::Awarded => words.by_awarded,
        ProgrammeOrder::Name => words.by_name,
    };
    let orders = ProgrammeOrder::ALL.iter().map(|one| (one.word().to_owned(), label(*one).to_owned())).collect();
    let order = Signal::derive(move || page.view.with(|view| view.programme_order().by.word().to_owned()));
    let choose_order = Callback::new(move |by: String| {
        page.open(page.changed(|view| view.sort = (by != ProgrammeOrder::Studied.word()).then_some((by, false))));
    });
    let facets = [
        (Facet::Studied, words.only_studied),
        (Facet::Adopted, words.only_adopted),
        (Facet::Awarded, words.only_awarded),
        (Facet::Launched, words.only_launched),
    ];
    let facets = facets.map(|(facet, label)| {
        let is_on = Signal::derive(move || page.view.with(|view| view.only.contains(&facet)));
        tick(Some(facet.word().to_owned()), label, is_on, move |on| {
            page.open(page.changed(|view| {
                view.only.retain(|one| *one != facet);
                if on {
                    view.only.push(facet);
                }
            }));
        })
    });
    let panel = view! { {agency_choice(scope)} {all(facets)} }.into_any();
    let is_set = Signal::derive(move || page.view.with(|view| !view.only.is_empty() || view.agency.is_some()));
    let is_narrowed = Memo::new(move |_| page.view.with(|view| view.wanted() != ProgrammeFilter::default()));
    let reset = Callback::new(move |()| {
        page.open(page.changed(|view| {
            view.filter = Filter::default();
            view.only.clear();
            (view.agency, view.mark) = (None, None);
        }));
        document::focus("[data-filter=text]");
    });
    let counted = move || {
        heading_with_count(
            words.programmes_heading,
            lang,
            page.view.with(|view| catalogue(dataset, later, &view.wanted()).len()),
        )
    };
    view! {
        <FilterChips scope counted=move || counted() is_narrowed reset>
            <span class="chip-search">{text_search(scope, words.search_programmes)}</span>
            {chip_choice("topic", words.sector, sectors, sector, choose_sector)}
            {chip_choice("order", words.sort_by, orders, order, choose_order)}
            {chip_menu("more", scope.lang.frame().more_filters, is_set, panel)}
        </FilterChips>
    }
    .into_any()
}

/// The agencies that run programmes, as soon as they are known.
fn agency_choice(scope: RenderContext) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    LoadState::of(page.later);
    let mut counted: BTreeMap<&str, (&str, usize)> = BTreeMap::new();
    if let Some(later) = dataset.later() {
        let named = dataset.programmes().filter(|(_, programme)| !programme.marker);
        for agency in named.filter_map(|(key, _)| later.programme_text(key).agency.as_ref()) {
            counted.entry(&agency.id).or_insert((lang.of(agency), 0)).1 += 1;
        }
    }
    let mut options = vec![(String::new(), messages.any.to_owned())];
    let counted =
        in_order_of_text(counted.into_iter().collect(), |(_, (name, _)): &(&str, (&str, usize))| (*name).to_owned());
    let counted = counted.into_iter();
    options.extend(counted.map(|(id, (name, count))| (id.to_owned(), format!("{name} ({count})"))));
    let chosen = Signal::derive(move || page.view.with(|view| view.agency.clone().unwrap_or_default()));
    let on_choose = Callback::new(move |agency: String| {
        page.open(page.changed(|view| view.agency = (!agency.is_empty()).then_some(agency)));
    });
    choice((Some("agency"), lang.awards().agency), options, chosen, on_choose)
}

/// What is known of a programme, counted.
fn counted(scope: RenderContext, later: &Later, entry: &Entry) -> String {
    let lang = scope.lang;
    let mut parts = vec![visits_found(lang, entry.visits.len())];
    let takers = entry.takers(scope.dataset, later).len();
    if takers > 0 {
        parts.push(format!("{} {}", regions(lang, takers), lang.awards().want_or_took));
    }
    if !entry.awards.is_empty() {
        parts.push(awards(lang, entry.awards.len()));
    }
    parts.join(" · ")
}

/// How many programmes the rail shows at rest.
const FIRST: usize = 6;

/// How the catalogue is looked at.
#[derive(Clone, PartialEq, Eq)]
struct Look {
    wanted: ProgrammeFilter,
    order: CatalogueOrder,
    as_table: bool,
    compared: Vec<String>,
}

impl Look {
    fn of(view: &UrlState) -> Self {
        Self {
            wanted: view.wanted(),
            order: view.programme_order(),
            as_table: view.table.as_deref() != Some(CARDS),
            compared: view.compare.clone(),
        }
    }
}

/// The choice between cards and a table: it stays while the list is drawn anew, and so keeps the focus.
fn ways(scope: RenderContext, look: Memo<Look>) -> AnyView {
    let page = scope.page;
    let words = scope.lang.awards();
    let way = |as_table: bool, action: &'static str, label: &'static str| {
        let address = move || {
            page.links.track();
            page.link(|view| view.table = (!as_table).then(|| CARDS.to_owned()))
        };
        let current = move || look.with(|look| look.as_table == as_table).then_some("true");
        view! { <li><a data-action=action href=address aria-current=current>{label}</a></li> }.into_any()
    };
    let ways = [way(true, "as-table", words.as_table), way(false, "as-cards", words.as_cards)];
    view! { <nav class="choice" aria-label=words.shown_as><ul>{all(ways)}</ul></nav> }.into_any()
}

/// The programmes wanted, as cards or as a table.
fn found(scope: RenderContext, later: &'static Later, look: &Look) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.awards();
    let name = |entry: &Entry| lang.of(&dataset.programme(entry.key).name).to_owned();
    let Look { wanted, order, .. } = look;
    let found = order.apply(dataset, catalogue(dataset, later, wanted), &name);
    if found.is_empty() {
        return view! { <p class="empty" role="status">{words.no_programme}</p> }.into_any();
    }
    let heading = heading_with_count(words.programmes_heading, lang, found.len());
    let shown = RowsShown::new(page, "programmes", PAGE_LENGTH);
    let (rows, order, compared, as_table) = (found.clone(), *order, look.compared.clone(), look.as_table);
    let list = live(move || {
        let first = &rows[..shown.get().min(rows.len())];
        let list = if as_table {
            table(scope, later, first, (order, &compared))
        } else {
            cards(scope, later, first, &compared)
        };
        let more = (rows.len() > first.len()).then(|| {
            let counted = format!("{} ", shown_of(lang, first.len(), rows.len()));
            view! { <p class="more">{counted} {shown.more(rows.len(), scope.messages.show_more)}</p> }
        });
        view! { {list} {more} }.into_any()
    });
    let make = Callback::new(move |texts| catalogue_table(dataset, later, texts, &found, lang));
    view! {
        <h2>{heading}</h2>
        {list}
        {table_files(scope, (words.catalogue_files, words.programmes_heading), "programmes", make)}
    }
    .into_any()
}

fn cards(scope: RenderContext, later: &'static Later, found: &[Entry], compared: &[String]) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.awards();
    let cards = found.iter().map(|entry| {
        let programme = dataset.programme(entry.key);
        let launched = programme.launched.map_or_else(|| words.launched_unknown.to_owned(), |year| year.to_string());
        let general = if programme.general { view! { <p class="muted">{words.general_term}</p> }.into_any() } else { nothing() };
        let id = programme.id.clone();
        let compare = compare_link(scope, &id, compared).map(|link| view! { " · " {link} });
        view! {
            <li class="card" data-record=format!("programme/{}", programme.id)>
                <p class="card-date">{format!("{} · {}: {launched}", topic_label(lang, programme.sector), words.launched)}</p>
                <h3 class="card-name"><a href=page.live_link(move |view| view.route = Route::Programme(programme.id.clone()))>{lang.of(&programme.name).to_owned()}</a></h3>
                <p class="card-summary">{lang.of(&later.programme_text(entry.key).summary).to_owned()}</p>
                {general}
                <p class="card-foot">{counted(scope, later, entry)} {note_sign(page, format!("programme/{}", programme.id), "")} {compare}</p>
            </li>
        }
        .into_any()
    });
    view! { <ul class="cards">{all(cards)}</ul> }.into_any()
}

/// What a cell of the comparison says of a programme.
type Tell<'a> = Box<dyn Fn(&Entry) -> String + 'a>;

/// Up to four programmes as columns of one table.
fn comparison(scope: RenderContext, later: &'static Later, ids: &[String]) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let words = lang.awards();
    let chosen: Vec<_> = ids.iter().filter_map(|id| dataset.find_programme(id)).take(COMPARED).collect();
    if chosen.is_empty() {
        return nothing();
    }
    let entries: Vec<_> = chosen.iter().map(|key| entry(dataset, later, *key)).collect();
    let heads = entries.iter().map(|entry| {
        let programme = dataset.programme(entry.key);
        let address = page.live_link_to(Route::Programme(programme.id.clone()));
        view! { <th scope="col"><a href=address>{lang.of(&programme.name).to_owned()}</a></th> }.into_any()
    });
    let first_visit = |entry: &Entry| entry.first_visit(dataset).map(|start| start.year().to_string());
    let not_stated = || messages.not_stated.to_owned();
    let rows: Vec<(&str, Tell<'_>)> = vec![
        (words.sector, Box::new(|entry: &Entry| topic_label(lang, dataset.programme(entry.key).sector).to_owned())),
        (
            words.launched,
            Box::new(|entry: &Entry| {
                dataset
                    .programme(entry.key)
                    .launched
                    .map_or_else(|| words.launched_unknown.to_owned(), |year| year.to_string())
            }),
        ),
        (
            words.agency,
            Box::new(|entry: &Entry| {
                later
                    .programme_text(entry.key)
                    .agency
                    .as_ref()
                    .map_or_else(not_stated, |agency| lang.of(agency).to_owned())
            }),
        ),
        (words.who_studied, Box::new(move |entry: &Entry| visits_found(lang, entry.visits.len()))),
        (words.first_visit, Box::new(move |entry: &Entry| first_visit(entry).unwrap_or_else(not_stated))),
        (
            words.who_took,
            Box::new(|entry: &Entry| match entry.takers(dataset, later).len() {
                0 => words.none_found.to_owned(),
                count => regions(lang, count),
            }),
        ),
        (
            words.its_awards,
            Box::new(|entry: &Entry| match entry.awards.len() {
                0 => words.none_found.to_owned(),
                count => awards(lang, count),
            }),
        ),
    ];
    let body = rows.iter().map(|(label, cell)| {
        let cells = entries.iter().map(|entry| view! { <td>{cell(entry)}</td> }.into_any());
        view! { <tr><th scope="row">{*label}</th> {all(cells)}</tr> }.into_any()
    });
    page.view.track();
    let stop = page.link(|view| view.compare.clear());
    view! {
        <section>
            <h2 id="compare" tabindex="-1">{words.compare_heading}</h2>
            <p class="muted">{words.compare_limit} " " <a href=stop>{words.stop_comparing}</a></p>
            <div class="table-scroll compared" tabindex="0" role="region" aria-label=words.compare_heading>
                <table><thead><tr><td></td> {all(heads)}</tr></thead> <tbody>{all(body)}</tbody></table>
            </div>
        </section>
    }
    .into_any()
}
