//! The map as a list, and the history of adoptions as files.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::dataset::Later;
use crate::export::Page;
use crate::figure::{adoption_history, csv_file, regions_of_class};
use crate::model::{RegionKey, Word as _};
use crate::query::{Measure, Reach, Scope as Chosen, reach};
use crate::text::{heading_with_count, programmes, rung_label, visits_found};
use crate::ui::browser::download;
use crate::ui::context::Scope;
use crate::ui::later::Need;
use crate::ui::live::{all, nothing};
use crate::ui::widgets::{Status, TableFile, menu, status_line};

/// The history of adoptions as files.
fn history_files(scope: Scope, later: &'static Later, chosen: &Chosen) -> AnyView {
    let Scope { page, dataset, lang, messages } = scope;
    let words = lang.story();
    let status = RwSignal::new(None::<Status>);
    let entries = TableFile::ALL.into_iter().map(|file| {
        let chosen = chosen.clone();
        let key = format!("history-{}", file.key());
        let save = move |_| {
            let chosen = chosen.clone();
            let name = format!("studi-tiru-history-{}{}", dataset.version, file.ending());
            spawn_local(async move {
                // The rows name the addresses of their sources.
                Need::SourceTexts.fetch(page).await;
                let Some(texts) = dataset.source_texts() else {
                    status.set(Some(Status::NotSaved));
                    return;
                };
                let rows = adoption_history(dataset, later, texts, &chosen, lang);
                let workbook = || {
                    let (headings, rows) = rows
                        .split_first()
                        .map_or_else(Default::default, |(headings, rows)| (headings.clone(), rows.to_vec()));
                    (words.history.to_owned(), vec![Page { name: words.history.to_owned(), headings, rows }])
                };
                let made = file.make(|style| csv_file(&rows, style), workbook).await;
                let saved = made.and_then(|blob| download::save(&name, &blob));
                status.set(Some(saved.map_or(Status::NotSaved, |()| Status::Downloaded(name))));
            });
        };
        view! { <li><button type="button" data-download=key on:click=save>{file.label(messages)}</button></li> }
            .into_any()
    });
    view! { <div class="toolbar">{menu(words.history_files, all(entries))}</div> {status_line(scope, status)} }
        .into_any()
}

/// Every region with a record, in the order of the codes, with the same way in as on the map; where a class of the map
/// is chosen, the regions of that class alone.
pub(super) fn regions_list(
    scope: Scope,
    later: &'static Later,
    chosen: &Chosen,
    (class, measure): (Option<String>, Measure),
) -> AnyView {
    let Scope { page, dataset, lang, .. } = scope;
    page.links.track();
    let words = lang.story();
    let found = reach(dataset, later, chosen);
    let of_class = class.and_then(|class| regions_of_class(dataset, later, chosen, measure, &class, lang));
    let (heading, listed) = match &of_class {
        Some((label, regions)) => (format!("{}: {label}", words.regions_list), regions.clone()),
        None => (words.regions_list.to_owned(), found.keys().copied().collect()),
    };
    let lift = move |_| page.open(page.changed(|view| view.focus = None));
    let lead = if of_class.is_some() {
        let all_regions =
            view! { <button type="button" data-action="all-regions" on:click=lift>{words.all_classes}</button> };
        view! { <p>{words.list_narrowed}</p> <p>{all_regions}</p> }.into_any()
    } else {
        view! { <p>{words.regions_list_lead}</p> }.into_any()
    };
    let entries = listed.iter().map(|key| entry(scope, later, *key, found.get(key)));
    view! {
        <section aria-labelledby="regions-list">
            <h2 id="regions-list">{heading_with_count(&heading, lang, listed.len())}</h2>
            {lead}
            {history_files(scope, later, chosen)}
            <ul class="regions-list">{all(entries)}</ul>
        </section>
    }
    .into_any()
}

fn entry(scope: Scope, later: &'static Later, key: RegionKey, reach: Option<&Reach>) -> AnyView {
    let Scope { page, dataset, lang, .. } = scope;
    let region = dataset.region(key);
    let address = page.link(|view| view.mark = Some(region.code.to_string()));
    let said = reach.map_or_else(nothing, |reach| {
        let rung = reach.rung(later);
        let mut line = format!("{} · {}", rung_label(lang, rung), visits_found(lang, reach.visits.len()));
        if !reach.adoptions.is_empty() {
            line.push_str(" · ");
            line.push_str(&programmes(lang, reach.programmes(later).len()));
        }
        view! { <span class="muted">{line}</span> }.into_any()
    });
    let sign = reach.map_or_else(nothing, |reach| {
        view! { <span class=format!("sign rung-{}", reach.rung(later).word()) aria-hidden="true"></span> }.into_any()
    });
    view! { <li data-region=region.code.to_string()>{sign} <a href=address>{lang.of(&region.name).to_owned()}</a> {said}</li> }
        .into_any()
}
