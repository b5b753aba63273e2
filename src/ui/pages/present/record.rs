//! A record as a slide: a visit, a programme, an adoption or an award in the words of its page.

use leptos::prelude::*;

use crate::dataset::Later;
use crate::model::{Adoption, InstitutionKey, SourceKey, Topic, Visit};
use crate::state::Route;
use crate::text::{
    and_more, date, head_count, level_label, outcome_label, source_count, stage_label, topic_label, visit_date, visits,
};
use crate::ui::context::RenderContext;
use crate::ui::live::all;
use crate::ui::widgets::institution_names;

/// What a slide says of a record.
struct Said {
    heading: String,
    address: String,
    when: String,
    text: String,
    facts: Vec<String>,
}

/// The slide of a record, `visit/ID`.
pub(super) fn record(scope: RenderContext, later: &'static Later, name: &str) -> AnyView {
    let Some(Said { heading, address, when, text, facts }) = said(scope, later, name) else {
        return view! { <p class="notice" tabindex="-1">{format!("{} ({name})", scope.lang.present().no_record)}</p> }
            .into_any();
    };
    let facts = facts.into_iter().map(|fact| view! { <li>{fact}</li> }.into_any());
    view! {
        <div class="slide-record" data-record=name.to_owned()>
            <h2 tabindex="-1"><a href=address>{heading}</a></h2>
            <p class="subtitle">{when}</p>
            <p>{text}</p>
            <ul>{all(facts)}</ul>
        </div>
    }
    .into_any()
}

/// The sources of a record.
pub(super) fn sources_of(scope: RenderContext, later: &'static Later, name: &str) -> Vec<SourceKey> {
    let dataset = scope.dataset;
    let found = match name.split_once('/') {
        Some(("visit", id)) => dataset.find_visit(id).map(|key| dataset.visit(key).sources.clone()),
        Some(("adoption", id)) => later.find_adoption(id).map(|key| later.adoption(key).sources.clone()),
        Some(("award", id)) => later.find_award(id).map(|key| later.award(key).sources.clone()),
        Some(("programme", id)) => dataset.find_programme(id).map(|key| {
            let taken = later.adoptions.iter().filter(|adoption| adoption.programme == key);
            let taken = taken.flat_map(|adoption| &adoption.sources);
            dataset.programme(key).sources.iter().chain(taken).copied().collect()
        }),
        _ => None,
    };
    found.unwrap_or_default()
}

fn said(scope: RenderContext, later: &'static Later, name: &str) -> Option<Said> {
    let RenderContext { page, dataset, lang, .. } = scope;
    let (kind, id) = name.split_once('/')?;
    Some(match kind {
        "visit" => {
            let visit = dataset.visit(dataset.find_visit(id)?);
            Said {
                heading: institution_names(scope, visit),
                address: page.link_to(Route::Visit(id.to_owned())),
                when: visit_date(lang, &visit.date),
                text: lang.of(&visit.summary).to_owned(),
                facts: facts_of(scope, visit),
            }
        }
        "programme" => {
            let key = dataset.find_programme(id)?;
            let programme = dataset.programme(key);
            let studied = dataset.visits.iter().filter(|visit| visit.programmes.contains(&key)).count();
            let mut facts = vec![visits(lang, u32::try_from(studied).unwrap_or(u32::MAX))];
            let taken = later.adoptions.iter().filter(|adoption| adoption.programme == key);
            facts.extend(taken.take(4).map(|adoption| {
                let who = lang.of(&dataset.institution(adoption.institution).name);
                format!("{who}: {}, {}", stage_label(lang, adoption.stage), date(lang, adoption.date))
            }));
            Said {
                heading: lang.of(&programme.name).to_owned(),
                address: page.link_to(Route::Programme(id.to_owned())),
                when: programme.launched.map_or_else(String::new, |year| year.to_string()),
                text: lang.of(&later.programme_text(key).summary).to_owned(),
                facts,
            }
        }
        "adoption" => {
            let adoption = later.adoption(later.find_adoption(id)?);
            let institution = dataset.institution(adoption.institution);
            let programme = dataset.programme(adoption.programme);
            Said {
                heading: lang.of(&institution.name).to_owned(),
                address: page.link_to(Route::AdoptionRecord(id.to_owned())),
                when: format!("{}, {}", stage_label(lang, adoption.stage), date(lang, adoption.date)),
                text: lang.of(&adoption.summary).to_owned(),
                facts: vec![lang.of(&programme.name).to_owned(), source_count(lang, adoption.sources.len())],
            }
        }
        "award" => {
            let award = later.award(later.find_award(id)?);
            let mut facts = vec![format!("{} · {}", lang.of(&award.grantor), level_label(lang, award.level))];
            facts.extend(award.category.as_ref().map(|category| lang.of(category).to_owned()));
            facts.push(lang.of(&award.recipient).to_owned());
            facts.push(source_count(lang, award.sources.len()));
            Said {
                heading: lang.of(&award.name).to_owned(),
                address: page.link_to(Route::Award(id.to_owned())),
                when: award.year.to_string(),
                text: format!("{}: {}", outcome_label(lang, award.outcome), lang.of(&award.result)),
                facts,
            }
        }
        "region" => {
            let key = dataset.find_region(id)?;
            let of = |institution| dataset.institution(institution).region == Some(key);
            let came: Vec<_> = dataset
                .visits
                .iter()
                .filter(|visit| visit.delegations.iter().any(|part| of(part.institution)))
                .collect();
            let taken: Vec<_> = later.adoptions.iter().filter(|adoption| of(adoption.institution)).collect();
            let address = page.link_to(Route::Region(id.to_owned()));
            came_and_took(scope, lang.of(&dataset.region(key).name), address, &came, &taken)
        }
        "institution" => {
            let at = dataset.institutions.iter().position(|one| one.id == id)?;
            let key = InstitutionKey::from(at);
            let came: Vec<_> = dataset
                .visits
                .iter()
                .filter(|visit| visit.delegations.iter().any(|part| part.institution == key))
                .collect();
            let taken: Vec<_> = later.adoptions.iter().filter(|adoption| adoption.institution == key).collect();
            let institution = dataset.institution(key);
            let address = match institution.region {
                Some(region) => page.link_to(Route::Region(dataset.region(region).code.to_string())),
                None => page.link_to(Route::Data("institutions".to_owned())),
            };
            came_and_took(scope, lang.of(&institution.name), address, &came, &taken)
        }
        _ => return None,
    })
}

/// The most visits and the most adoptions that a slide names.
const NAMED: usize = 4;

/// What is recorded of a region or an institution: when it came, what it took; nothing recorded is said to be so.
fn came_and_took(
    RenderContext { dataset, lang, .. }: RenderContext,
    name: &str,
    address: String,
    came: &[&Visit],
    taken: &[&Adoption],
) -> Said {
    let mut facts: Vec<String> = came
        .iter()
        .rev()
        .take(NAMED)
        .map(|visit| format!("{}: {}", visit_date(lang, &visit.date), lang.of(&visit.summary)))
        .collect();
    facts.extend(and_more(lang, came.len().saturating_sub(NAMED)));
    facts.extend(taken.iter().rev().take(NAMED).map(|adoption| {
        let programme = lang.of(&dataset.programme(adoption.programme).name);
        format!("{}: {programme}, {}", stage_label(lang, adoption.stage), date(lang, adoption.date))
    }));
    let text = if came.is_empty() && taken.is_empty() {
        lang.adoption().region_without_records.to_owned()
    } else {
        visits(lang, u32::try_from(came.len()).unwrap_or(u32::MAX))
    };
    Said { heading: name.to_owned(), address, when: String::new(), text, facts }
}

fn facts_of(RenderContext { dataset, lang, .. }: RenderContext, visit: &Visit) -> Vec<String> {
    let people = |people| format!("{} {}", head_count(lang, people), lang.pick("orang", "people"));
    let mut facts: Vec<String> = visit.people.map(people).into_iter().collect();
    let topics: Vec<_> =
        visit.topics.iter().filter(|topic| **topic != Topic::Other).map(|topic| topic_label(lang, *topic)).collect();
    if !topics.is_empty() {
        facts.push(topics.join(" · "));
    }
    let programmes: Vec<_> = visit.programmes.iter().map(|key| lang.of(&dataset.programme(*key).name)).collect();
    if !programmes.is_empty() {
        facts.push(programmes.join(" · "));
    }
    facts.push(source_count(lang, visit.sources.len()));
    facts
}
