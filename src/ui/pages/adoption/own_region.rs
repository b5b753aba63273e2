//! The reader's own region: chosen once, kept in this browser, marked on the map.

use leptos::prelude::*;

use crate::dataset::Later;
use crate::model::{RegionKey, RegionType};
use crate::query::{AdoptionFilter, Level, reach};
use crate::state::Route;
use crate::text::{adoption_level_label, programmes, visits_found};
use crate::ui::browser::{document, storage};
use crate::ui::context::{REGION_KEY, RenderContext};
use crate::ui::live::{all, live, nothing};

/// Makes a region the reader's own, or says that it is.
pub(super) fn mine(scope: RenderContext, key: RegionKey) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.adoption();
    let refused = RwSignal::new(false);
    let keep = move |chosen: Option<RegionKey>| {
        let value = chosen.map(|key| dataset.region(key).code.to_string()).unwrap_or_default();
        storage::write(REGION_KEY, &value);
        refused.set(storage::read(REGION_KEY).unwrap_or_default() != value);
        page.own.set(chosen);
        document::focus_when_lost(".mine button");
    };
    live(move || {
        let note = if refused.get() {
            view! { <p class="notice" role="alert">{words.not_kept}</p> }.into_any()
        } else {
            nothing()
        };
        let action = if page.own.get() == Some(key) {
            view! {
                <p class="mine">
                    {words.is_mine} " "
                    <button type="button" data-action="forget-region" on:click=move |_| keep(None)>{words.forget_mine}</button>
                </p>
            }
            .into_any()
        } else {
            view! { <p class="mine"><button type="button" data-action="my-region" on:click=move |_| keep(Some(key))>{words.make_mine}</button></p> }
                .into_any()
        };
        all([action, note])
    })
}

/// The reader's own region in a line, with how far it came; or how to choose one.
pub(super) fn mine_line(scope: RenderContext, later: &'static Later) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.adoption();
    // What the map shows of it, of its programme and years.
    let chosen = Memo::new(move |_| page.view.with(|view| view.reach_scope(dataset)));
    live(move || {
        let Some(key) = page.own.get() else {
            return view! { <p class="muted mine-line">{format!("{}: {}", words.mine, words.choose_mine)}</p> }
                .into_any();
        };
        let region = dataset.region(key);
        let chosen = chosen.get();
        let level = if region.region_type == RegionType::Province { Level::Province } else { Level::Regency };
        let line = match reach(dataset, later, &AdoptionFilter { level, ..chosen }).get(&key) {
            _ if key == dataset.subject.region => words.not_applicable.to_owned(),
            None => words.none_recorded.to_owned(),
            Some(reach) => {
                let (visits, taken) = (reach.visits.len(), reach.programmes(later).len());
                let level = adoption_level_label(lang, reach.adoption_level(later));
                format!("{level} · {} · {}", visits_found(lang, visits), programmes(lang, taken))
            }
        };
        let address = page.link_to(Route::Region(region.code.to_string()));
        view! {
            <p class="mine-line">
                {words.mine} ": " <a href=address>{lang.of(&region.name).to_owned()}</a> " · " <span class="muted">{line}</span>
            </p>
        }
        .into_any()
    })
}
