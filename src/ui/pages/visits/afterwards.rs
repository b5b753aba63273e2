//! What is recorded after a visit: that its institutions came again, signed, or ran a programme; never that the visit
//! was the cause.

use leptos::prelude::*;

use crate::dataset::{Dataset, Kind, Later};
use crate::model::{Adoption, InstitutionKey, Visit, VisitKey};
use crate::query::days_between;
use crate::state::Route;
use crate::text::{after_days, date, institution_names, stage_label, visit_date};
use crate::ui::context::RenderContext;
use crate::ui::live::{all, with_later};
use crate::ui::widgets::{record_link, source_links};

/// What came after a visit.
pub(super) fn afterwards(scope: RenderContext, key: VisitKey) -> AnyView {
    let words = scope.lang.visits();
    let list = with_later(scope, move |later| {
        let entries: Vec<AnyView> = returns(scope, key).into_iter().chain(adoptions(scope, later, key)).collect();
        if entries.is_empty() {
            return view! { <p class="muted">{words.nothing_after}</p> }.into_any();
        }
        view! { <ul class="entries">{entries}</ul> <p class="muted">{words.after_not_because}</p> }.into_any()
    });
    view! {
        <section data-afterwards="" aria-labelledby="afterwards">
            <h2 id="afterwards">{words.afterwards}</h2>
            {list}
        </section>
    }
    .into_any()
}

/// Later visits of the same institutions.
fn returns(scope: RenderContext, key: VisitKey) -> Vec<AnyView> {
    let RenderContext { page, dataset, lang, .. } = scope;
    let visit = dataset.visit(key);
    let came = |other: &Visit| other.delegations.iter().any(|part| is_of(visit, part.institution));
    // Visits stand in the order of their days.
    let later = dataset.visits().filter(|(other, one)| *other > key && came(one));
    later
        .map(|(other, one)| {
            let after = days_between(dataset, key, other).map_or_else(String::new, |days| after_days(lang, days) + ": ");
            let address = page.link_to(Route::Visit(one.id.clone()));
            view! {
                <li data-record=format!("visit/{}", one.id)>
                    <p>{after} <a href=address>{institution_names(scope.lang, scope.dataset, one)}</a> {format!(", {}", visit_date(lang, &one.date))}</p>
                </li>
            }
            .into_any()
        })
        .collect()
}

/// Adoptions by the same institutions, on that visit or after it.
fn adoptions(scope: RenderContext, later: &'static Later, key: VisitKey) -> Vec<AnyView> {
    let RenderContext { page, dataset, lang, .. } = scope;
    let visit = dataset.visit(key);
    let follows = |adoption: &&Adoption| {
        is_same_region(dataset, visit, adoption.institution)
            && (adoption.visit == Some(key) || adoption.date.first_day() >= visit.date.last_day())
    };
    later
        .adoptions
        .iter()
        .filter(follows)
        .map(|adoption| {
            let programme = dataset.programme(adoption.programme);
            let is_known = visit.date.is_day_known() && adoption.date.first_day() == adoption.date.last_day();
            let days = (adoption.date.first_day() - visit.date.last_day()).num_days();
            let days = u32::try_from(days).ok().filter(|days| is_known && *days > 0);
            let after = days.map_or_else(String::new, |days| after_days(lang, days) + ": ");
            let address = page.link_to(Route::Programme(programme.id.clone()));
            view! {
                <li data-record=format!("adoption/{}", adoption.id)>
                    <p>
                        {after}
                        <strong>{record_link(scope, Kind::Adoption, &adoption.id, stage_label(lang, adoption.stage).to_owned())}</strong>
                        {format!(", {} · {} · ", date(lang, adoption.date), lang.of(&dataset.institution(adoption.institution).name))}
                        <a href=address>{lang.of(&programme.name).to_owned()}</a>
                    </p>
                    {all([source_links(scope, &adoption.sources)])}
                </li>
            }
            .into_any()
        })
        .collect()
}

fn is_of(visit: &Visit, institution: InstitutionKey) -> bool {
    visit.delegations.iter().any(|part| part.institution == institution)
}

/// Whether an institution came on a visit, or another of the same region did.
fn is_same_region(dataset: &Dataset, visit: &Visit, institution: InstitutionKey) -> bool {
    let region = dataset.institution(institution).region;
    is_of(visit, institution)
        || region.is_some()
            && visit.delegations.iter().any(|part| dataset.institution(part.institution).region == region)
}
