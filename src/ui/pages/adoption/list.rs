//! The map as a list, those regions first that went furthest, and the history of adoptions as files.

use std::cmp::Reverse;

use leptos::prelude::*;

use crate::dataset::Later;
use crate::figure::{adoption_history, regions_of_class};
use crate::model::{RegionKey, Word as _};
use crate::query::{AdoptionFilter, Measure, RegionProgress, reach};
use crate::text::{adoption_level_label, heading_with_count, people_of, programmes, shown_of, visits_found};
use crate::ui::browser::document;
use crate::ui::context::RenderContext;
use crate::ui::live::{all, live, nothing};
use crate::ui::widgets::{RowsShown, table_files};

/// The history of adoptions as files.
fn history_files(scope: RenderContext, later: &'static Later, chosen: &AdoptionFilter) -> AnyView {
    let RenderContext { dataset, lang, .. } = scope;
    let (words, chosen) = (lang.adoption(), chosen.clone());
    let make = Callback::new(move |texts| adoption_history(dataset, later, texts, &chosen, lang));
    table_files(scope, (words.history_files, words.history), "history", make)
}

/// How many regions are shown before the reader asks for all.
const PAGE_LENGTH: usize = 24;

/// Every region with a record, those that went furthest first, with the same way in as on the map; where a class of the
/// map is chosen, the regions of that class alone.
pub(super) fn regions_list(
    scope: RenderContext,
    later: &'static Later,
    chosen: &AdoptionFilter,
    (class, measure): (Option<String>, Measure),
) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.adoption();
    let found = reach(dataset, later, chosen);
    let of_class = class.and_then(|class| regions_of_class(dataset, later, chosen, measure, &class, lang));
    let (heading, listed) = match &of_class {
        Some((label, regions)) => {
            let of = match measure {
                Measure::Level => "",
                Measure::Visits => words.measure_visits,
                Measure::People => words.measure_people,
                Measure::Programmes => words.measure_programmes,
            };
            (format!("{}: {of} {label}", words.regions_list).replace("  ", " "), regions.clone())
        }
        None => (words.regions_list.to_owned(), found.keys().copied().collect()),
    };
    let mut listed = listed;
    listed.sort_by_key(|key| Reverse(found.get(key).map(|reach| (reach.adoption_level(later), reach.visits.len()))));
    let lift = move |_| {
        page.open(page.changed(|view| view.focus = None));
        document::focus_when_lost("#regions-list");
    };
    let lead = if of_class.is_some() {
        let all_regions =
            view! { <button type="button" data-action="all-regions" on:click=lift>{words.all_classes}</button> };
        view! { <p>{words.list_narrowed}</p> <p>{all_regions}</p> }.into_any()
    } else {
        view! { <p>{words.regions_list_lead}</p> }.into_any()
    };
    let heading = heading_with_count(&heading, lang, listed.len());
    let shown = RowsShown::new(page, "regions", PAGE_LENGTH).then_all(listed.len());
    let entries = live(move || {
        let most = shown.get();
        let entries = listed.iter().take(most).map(|key| entry(scope, later, *key, found.get(key), measure));
        let more = (listed.len() > most).then(|| {
            let counted = format!("{} ", shown_of(lang, most, listed.len()));
            view! { <p class="more">{counted} {shown.more(listed.len(), words.show_all_regions)}</p> }
        });
        view! { <ul class="regions-list">{all(entries)}</ul> {more} }.into_any()
    });
    view! {
        <section aria-labelledby="regions-list">
            <h2 id="regions-list" tabindex="-1">{heading}</h2>
            {lead}
            {history_files(scope, later, chosen)}
            {entries}
        </section>
    }
    .into_any()
}

fn entry(
    scope: RenderContext,
    later: &'static Later,
    key: RegionKey,
    reach: Option<&RegionProgress>,
    measure: Measure,
) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let region = dataset.region(key);
    let address = page.live_link(move |view| view.mark = Some(region.code.to_string()));
    let said = reach.map_or_else(nothing, |reach| {
        let level = reach.adoption_level(later);
        let mut line = format!("{} · {}", adoption_level_label(lang, level), visits_found(lang, reach.visits.len()));
        if !reach.adoptions.is_empty() {
            line.push_str(" · ");
            line.push_str(&programmes(lang, reach.programmes(later).len()));
        }
        if measure == Measure::People && reach.visits_with_people > 0 {
            line.push_str(" · ");
            line.push_str(&people_of(lang, reach.people, reach.visits_with_people, reach.visits.len()));
        }
        view! { <span class="muted">{line}</span> }.into_any()
    });
    let sign = reach.map_or_else(nothing, |reach| {
        view! { <span class=format!("sign adoption-{}", reach.adoption_level(later).word()) aria-hidden="true"></span> }.into_any()
    });
    view! { <li data-region=region.code.to_string()>{sign} <a href=address>{lang.of(&region.name).to_owned()}</a> {said}</li> }
        .into_any()
}
