//! Awards and adoptions as entries of lists.

use leptos::prelude::*;

use crate::dataset::{Kind, Later};
use crate::model::{Adoption, AwardKey, Word as _};
use crate::state::Route;
use crate::text::{
    basis_label, claim_label, date, disagreement_count, level_label, outcome_label, source_count, stage_label,
    visit_date, with_own_sign,
};
use crate::ui::context::RenderContext;
use crate::ui::live::{all, nothing};
use crate::ui::widgets::{FoldedEntry, conflict_entry, deck_link, note_link, record_link, source_links};

/// One award: what, how it was placed, for which programmes; unfolded, who gave it and who says so. The year is left out
/// below a heading that says it.
pub(super) fn award_entry(scope: RenderContext, later: &'static Later, key: AwardKey, with_year: bool) -> AnyView {
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
        let address = page.live_link_to(Route::Programme(programme.id.clone()));
        view! { " · " <a href=address>{lang.of(&programme.name).to_owned()}</a> }.into_any()
    });
    let note = award
        .note
        .as_ref()
        .map_or_else(nothing, |note| view! { <p class="muted">{lang.of(note).to_owned()}</p> }.into_any());
    let disagree: Vec<_> = later.conflicts_about(Kind::Award, &award.id).collect();
    let mut aside = source_count(lang, award.sources.len());
    if !disagree.is_empty() {
        aside = format!("{aside} · ≠ {}", disagreement_count(lang, disagree.len()));
    }
    let conflicts = disagree.into_iter().map(|conflict| conflict_entry(scope, conflict)).collect::<Vec<_>>();
    let conflicts =
        if conflicts.is_empty() { nothing() } else { view! { <ul class="disagreements">{conflicts}</ul> }.into_any() };
    let line = view! {
        {with_year.then(|| view! { <strong>{award.year.to_string()}</strong> " · " })}
        {record_link(scope, Kind::Award, &award.id, with_own_sign(lang, lang.of(&award.name).to_owned(), &award.id))}
        {category}
        {format!(" · {}: {} ", outcome_label(lang, award.outcome), lang.of(&award.result))}
        {doubtful}
        {all(programmes)}
    };
    view! {
        <FoldedEntry record=format!("award/{}", award.id) line=line.into_any() aside>
            <p class="muted">
                {format!("{} · {} · {}{day} · {}", lang.of(&award.grantor), level_label(lang, award.level), basis_label(lang, award.year_basis), lang.of(&award.recipient))}
            </p>
            {note}
            {source_links(scope, &award.sources)}
            <p class="entry-links">{note_link(scope, format!("award/{}", award.id))} {deck_link(scope, &format!("award/{}", award.id))}</p>
            {conflicts}
        </FoldedEntry>
    }
    .into_any()
}

/// What the list of an adoption is about, and its entries need not repeat.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ListOf {
    /// Nothing: adoptions of anyone, of any programme.
    All,
    /// One institution or one region.
    Adopter,
    /// One programme.
    Programme,
}

/// One adoption: how far, when, who, which programme; unfolded, what was done and who says so.
pub(super) fn adoption_entry(scope: RenderContext, adoption: &'static Adoption, list: ListOf) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.adoption();
    let institution = dataset.institution(adoption.institution);
    let who = (list != ListOf::Adopter).then(|| {
        let name = lang.of(&institution.name).to_owned();
        match institution.region.map(|region| dataset.region(region).code.to_string()) {
            Some(code) => view! { " · " <a href=page.live_link_to(Route::Region(code))>{name}</a> }.into_any(),
            None => view! { {format!(" · {name}")} }.into_any(),
        }
    });
    let programme = (list != ListOf::Programme).then(|| {
        let programme = dataset.programme(adoption.programme);
        let address = page.live_link_to(Route::Programme(programme.id.clone()));
        view! { " · " <a href=address>{lang.of(&programme.name).to_owned()}</a> }
    });
    let claim = adoption.claim.map(|claim| view! { " " <strong class="claim">{claim_label(lang, claim)}</strong> });
    let line = view! {
        <span class=format!("sign adoption-{}", adoption.stage.adoption_level().word()) aria-hidden="true"></span>
        <strong>{record_link(scope, Kind::Adoption, &adoption.id, with_own_sign(lang, stage_label(lang, adoption.stage).to_owned(), &adoption.id))}</strong>
        {format!(", {}", date(lang, adoption.date))}
        {who}
        {programme}
        {claim}
    };
    let local = adoption
        .local_name
        .as_ref()
        .map(|name| view! { <span class="muted">{format!("{}: {name}. ", words.local_name)}</span> });
    let note = adoption.note.as_ref().map(|note| view! { <p class="muted">{lang.of(note).to_owned()}</p> });
    let visit = adoption.visit.map(|key| {
        let visit = dataset.visit(key);
        let name = visit_date(lang, &visit.date);
        view! { " " <a href=page.live_link_to(Route::Visit(visit.id.clone()))>{format!("{} ({name})", scope.messages.visits)}</a> }
    });
    let about = format!("adoption/{}", adoption.id);
    view! {
        <FoldedEntry record=about.clone() line=line.into_any() aside=source_count(lang, adoption.sources.len())>
            <p>{local} {lang.of(&adoption.summary).to_owned()} {visit}</p>
            {note}
            {source_links(scope, &adoption.sources)}
            <p class="entry-links">{note_link(scope, about.clone())} {deck_link(scope, &about)}</p>
        </FoldedEntry>
    }
    .into_any()
}
