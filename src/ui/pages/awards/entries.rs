//! Awards as entries of a list.

use leptos::prelude::*;

use crate::dataset::{Kind, Later};
use crate::model::{AdoptionKey, AwardKey};
use crate::state::Route;
use crate::text::{basis_label, date, level_label, outcome_label, stage_label};
use crate::ui::context::RenderContext;
use crate::ui::live::{all, nothing};
use crate::ui::widgets::{conflict_entry, deck_link, note_link, record_link, source_links};

/// One award with all that is known of it.
pub(super) fn award_entry(scope: RenderContext, later: &'static Later, key: AwardKey) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.awards();
    let award = later.award(key);
    let doubtful = if award.doubtful {
        view! { <strong class="claim">{words.doubtful}</strong> " " }.into_any()
    } else {
        nothing()
    };
    let day = award.date.map_or_else(String::new, |known| format!(" · {}", date(lang, known)));
    let category = award.category.as_ref().map_or_else(String::new, |category| format!(" · {}", lang.of(category)));
    let programmes = award.programmes.iter().map(|key| {
        let programme = dataset.programme(*key);
        let address = page.link_to(Route::Programme(programme.id.clone()));
        view! { " · " <a href=address>{lang.of(&programme.name).to_owned()}</a> }.into_any()
    });
    let note = award
        .note
        .as_ref()
        .map_or_else(nothing, |note| view! { <p class="muted">{lang.of(note).to_owned()}</p> }.into_any());
    let conflicts: Vec<_> =
        later.conflicts_about(Kind::Award, &award.id).map(|conflict| conflict_entry(scope, conflict)).collect();
    let conflicts =
        if conflicts.is_empty() { nothing() } else { view! { <ul class="disagreements">{conflicts}</ul> }.into_any() };
    view! {
        <li data-record=format!("award/{}", award.id)>
            <p>
                <strong>{award.year.to_string()}</strong>
                " · "
                {record_link(scope, Kind::Award, &award.id, lang.of(&award.name).to_owned())}
                {category}
            </p>
            <p>
                {doubtful}
                {format!("{}: {}", outcome_label(lang, award.outcome), lang.of(&award.result))}
                {all(programmes)}
            </p>
            <p class="muted">
                {format!("{} · {} · {}{day} · {}", lang.of(&award.grantor), level_label(lang, award.level), basis_label(lang, award.year_basis), lang.of(&award.recipient))}
            </p>
            {note}
            {source_links(scope, &award.sources)}
            <p class="entry-links">{note_link(scope, &format!("award/{}", award.id))} {deck_link(scope, &format!("award/{}", award.id))}</p>
            {conflicts}
        </li>
    }
    .into_any()
}

/// One adoption: who, how far, when, who says so.
pub(super) fn adoption_entry(scope: RenderContext, later: &'static Later, key: AdoptionKey) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let adoption = later.adoption(key);
    let institution = dataset.institution(adoption.institution);
    let name = lang.of(&institution.name).to_owned();
    let who = match institution.region.map(|region| dataset.region(region).code.to_string()) {
        Some(code) => view! { <a href=page.link_to(Route::Region(code))>{name}</a> }.into_any(),
        None => view! { {name} }.into_any(),
    };
    view! {
        <li data-record=format!("adoption/{}", adoption.id)>
            <p>
                {who}
                " · "
                {record_link(scope, Kind::Adoption, &adoption.id, format!("{}, {}", stage_label(lang, adoption.stage), date(lang, adoption.date)))}
                {format!(". {}", lang.of(&adoption.summary))}
            </p>
            {source_links(scope, &adoption.sources)}
        </li>
    }
    .into_any()
}
