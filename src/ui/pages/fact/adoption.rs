//! `#/adoptions/ID`: one adoption.

use leptos::prelude::*;

use super::{Fact, Row, fact, programmes, row, row_of};
use crate::dataset::{Kind, Later};
use crate::model::AdoptionKey;
use crate::query::adoption_neighbours;
use crate::state::Route;
use crate::text::{Others, claim_label, date, institution_names, institution_type_label, stage_label, visit_date};
use crate::ui::context::RenderContext;
use crate::ui::widgets::record_link;

/// The page of an adoption.
pub(in crate::ui::pages) fn adoption(scope: RenderContext, later: &'static Later, key: AdoptionKey) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let adoption = later.adoption(key);
    let institution = dataset.institution(adoption.institution);
    let name = lang.of(&institution.name).to_owned();
    let about = format!(" ({})", institution_type_label(lang, institution.institution_type));
    let who = match institution.region.map(|region| dataset.region(region).code.to_string()) {
        Some(code) => view! { <a href=page.link_to(Route::Region(code))>{name.clone()}</a> {about} }.into_any(),
        None => (name.clone() + &about).into_any(),
    };
    let visit = adoption.visit.map(|visit| {
        let visit = dataset.visit(visit);
        let text =
            format!("{}, {}", institution_names(scope.lang, scope.dataset, visit), visit_date(lang, &visit.date));
        ("visit", vec![record_link(scope, Kind::Visit, &visit.id, text)])
    });
    let programme = lang.of(&dataset.programme(adoption.programme).name);
    let rows: Vec<Option<Row>> = vec![
        Some(("institution", vec![who])),
        programmes(scope, "programme", &[adoption.programme]),
        row_of("local_name", adoption.local_name.clone()),
        Some(row("stage", stage_label(lang, adoption.stage))),
        Some(row("date", date(lang, adoption.date))),
        row_of("claim", adoption.claim.map(|claim| claim_label(lang, claim))),
        row_of("aggregate", adoption.aggregate.then(|| lang.pick("ya", "yes"))),
        programmes(scope, "listed", &adoption.listed),
        visit,
    ];
    let found = adoption_neighbours(dataset, later, key);
    let ids = |keys: Vec<AdoptionKey>| keys.into_iter().map(|key| later.adoption(key).id.as_str()).collect();
    let beside = [found.beside.before, found.beside.after].map(|key| key.map(|key| later.adoption(key).id.as_str()));
    let of_record = Fact {
        kind: Kind::Adoption,
        id: &adoption.id,
        home: (Route::Adoption, messages.adoption),
        heading: format!("{name}: {programme}"),
        subtitle: format!("{}, {}", stage_label(lang, adoption.stage), date(lang, adoption.date)),
        lead: lang.of(&adoption.summary).to_owned(),
        note: adoption.note.as_ref().map(|note| lang.of(note).to_owned()),
        checked: adoption.checked,
        rows: rows.into_iter().flatten().collect(),
        sources: &adoption.sources,
        others: vec![(Others::Region, ids(found.of_region)), (Others::Programme, ids(found.of_programme))],
        beside,
        has_slide: true,
    };
    fact(scope, later, of_record)
}
