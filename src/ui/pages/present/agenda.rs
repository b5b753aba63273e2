//! The programmes of the day, which the host chooses for a region's deck: in the address, so that they travel with it.

use leptos::prelude::*;

use crate::dataset::Later;
use crate::deck::{brief, region_of};
use crate::model::order::in_order_of_text;
use crate::model::{Programme, ProgrammeKey, Topic, Word as _};
use crate::text::topic_label;
use crate::ui::browser::document;
use crate::ui::context::RenderContext;
use crate::ui::live::{all, nothing};

/// The choice of programmes, for the deck of a region.
pub(super) fn agenda(scope: RenderContext, later: &'static Later, deck_id: &str) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.present();
    let Some(region) = region_of(deck_id).and_then(|code| dataset.find_region(code)) else { return nothing() };
    let chosen = page.view.with(|view| view.agenda.clone());
    let facts = brief(dataset, later, region, &chosen);
    let ids: Vec<String> = facts.agenda.iter().map(|key| dataset.programme(*key).id.clone()).collect();
    let note =
        if chosen.is_empty() { view! { <p class="muted">{words.agenda_usual}</p> }.into_any() } else { nothing() };
    let set = move |agenda: Vec<String>| {
        page.replace(page.changed(|view| view.agenda = agenda));
        // The deck is made anew, and this choice with it.
        request_animation_frame(|| document::focus("[data-field=agenda]"));
    };
    let entries = facts.agenda.iter().map(|key| {
        let programme = dataset.programme(*key);
        let name = lang.of(&programme.name).to_owned();
        let label = format!("{}: {name}", words.take_off);
        let rest: Vec<String> = ids.iter().filter(|id| **id != programme.id).cloned().collect();
        view! {
            <li><button type="button" class="chip" data-off=programme.id.clone() aria-label=label on:click=move |_| set(rest.clone())>{name} <span aria-hidden="true">" ×"</span></button></li>
        }
        .into_any()
    });
    let groups = Topic::ALL.iter().filter_map(|topic| {
        let others = dataset.programmes.iter().enumerate().filter(|(at, programme)| {
            programme.sector == *topic && !programme.marker && !facts.agenda.contains(&ProgrammeKey::from(*at))
        });
        let others = in_order_of_text(others.collect(), |(_, one): &(usize, &Programme)| lang.of(&one.name).to_owned());
        let options: Vec<AnyView> = others
            .into_iter()
            .map(|(_, programme)| {
                view! { <option value=programme.id.clone()>{lang.of(&programme.name).to_owned()}</option> }.into_any()
            })
            .collect();
        (!options.is_empty())
            .then(|| view! { <optgroup label=topic_label(lang, *topic)>{options}</optgroup> }.into_any())
    });
    let now = ids.clone();
    let add = move |event| {
        let id: String = event_target_value(&event);
        if !id.is_empty() {
            set(now.iter().cloned().chain([id]).collect());
        }
    };
    view! {
        <section class="agenda" aria-labelledby="agenda">
            <h2 id="agenda">{words.agenda}</h2>
            {note}
            <ul class="chips">{all(entries)}</ul>
            <p class="looks">
                <label>
                    <span>{words.add_programme}</span>
                    <select data-field="agenda" on:change=add><option value="">"–"</option> {all(groups)}</select>
                </label>
            </p>
        </section>
    }
    .into_any()
}
