//! Records as compact entries of the rail, and the key numbers that stand there at rest.

use leptos::prelude::*;

use crate::dataset::{Kind, Later};
use crate::figure::RecordKey;
use crate::model::Topic;
use crate::state::Route;
use crate::text::{
    date, decimal, in_digits, institution_names, level_label, outcome_label, people_who_came, source_count,
    stage_label, topic_label, visit_date,
};
use crate::ui::context::RenderContext;
use crate::ui::widgets::note_sign;

/// Numbers with what they count, side by side.
pub(in crate::ui) fn key_numbers(scope: RenderContext, numbers: Vec<(usize, &'static str)>) -> AnyView {
    let numbers = numbers.into_iter().map(|(count, label)| {
        let count = in_digits(scope.lang, count);
        view! { <li><strong>{count}</strong> <span>{label}</span></li> }
    });
    view! { <ul class="key-numbers">{numbers.collect::<Vec<_>>()}</ul> }.into_any()
}

/// The first of some records.
pub(in crate::ui) fn record_items(scope: RenderContext, records: &[RecordKey], most: usize) -> AnyView {
    let items: Vec<_> = records.iter().take(most).filter_map(|record| item(scope, *record)).collect();
    view! { <ul class="rail-records">{items}</ul> }.into_any()
}

/// One record: when, what it is called and leads to, what is known of it.
struct Item {
    record: String,
    when: String,
    name: String,
    route: Route,
    about: String,
}

fn item(scope: RenderContext, record: RecordKey) -> Option<AnyView> {
    let dataset = scope.dataset;
    let item = match record {
        RecordKey::Visit(key) => visit(scope, key),
        RecordKey::Programme(key) => {
            let programme = dataset.programme(key);
            Item {
                record: format!("programme/{}", programme.id),
                when: programme.launched.map_or_else(String::new, |year| year.to_string()),
                name: scope.lang.of(&programme.name).to_owned(),
                route: Route::Programme(programme.id.clone()),
                about: topic_label(scope.lang, programme.sector).to_owned(),
            }
        }
        other => of_later(scope, dataset.later()?, other)?,
    };
    let key = record;
    let lit = scope.page.lit;
    let light = move |is_on: bool| {
        let _ = lit.try_set(is_on.then_some(key));
    };
    let Item { record, when, name, route, about } = item;
    let sign = note_sign(scope.page, record.clone(), " ");
    let address = scope.page.live_link(move |view| view.route = route.clone());
    Some(
        view! {
            <li
                data-record=record
                on:mouseenter=move |_| light(true)
                on:mouseleave=move |_| light(false)
                on:focusin=move |_| light(true)
                on:focusout=move |_| light(false)
            >
                <span class="rail-when">{when}</span>
                <a href=address>{name}</a>
                <span class="rail-about">{about}{sign}</span>
            </li>
        }
        .into_any(),
    )
}

fn visit(scope: RenderContext, key: crate::model::VisitKey) -> Item {
    let (dataset, lang) = (scope.dataset, scope.lang);
    let visit = dataset.visit(key);
    let topics = visit.topics.iter().filter(|topic| **topic != Topic::Other).map(|topic| topic_label(lang, *topic));
    let topics = topics.collect::<Vec<_>>().join(", ");
    let people = visit.people.map(|count| people_who_came(lang, count));
    let about = people.into_iter().chain((!topics.is_empty()).then_some(topics));
    let about: Vec<_> = about.chain([source_count(lang, visit.sources.len())]).collect();
    Item {
        record: format!("visit/{}", visit.id),
        when: visit_date(lang, &visit.date),
        name: institution_names(scope.lang, scope.dataset, visit),
        route: Route::Visit(visit.id.clone()),
        about: about.join(" · "),
    }
}

fn of_later(scope: RenderContext, later: &Later, record: RecordKey) -> Option<Item> {
    let (dataset, lang) = (scope.dataset, scope.lang);
    let page_of = |kind: Kind, id: &str| Route::of_record(kind, id);
    Some(match record {
        RecordKey::Adoption(key) => {
            let adoption = later.adoption(key);
            let programme = lang.of(&dataset.programme(adoption.programme).name);
            let institution = lang.of(&dataset.institution(adoption.institution).name);
            Item {
                record: format!("adoption/{}", adoption.id),
                when: format!("{} · {}", date(lang, adoption.date), stage_label(lang, adoption.stage)),
                name: programme.to_owned(),
                route: page_of(Kind::Adoption, &adoption.id)?,
                about: format!("{institution} · {}", source_count(lang, adoption.sources.len())),
            }
        }
        RecordKey::Award(key) => {
            let award = later.award(key);
            Item {
                record: format!("award/{}", award.id),
                when: format!("{} · {}", award.year, level_label(lang, award.level)),
                name: lang.of(&award.name).to_owned(),
                route: page_of(Kind::Award, &award.id)?,
                about: format!(
                    "{}: {} · {} · {}",
                    outcome_label(lang, award.outcome),
                    lang.of(&award.result),
                    lang.of(&award.grantor),
                    source_count(lang, award.sources.len())
                ),
            }
        }
        RecordKey::Indicator(key) => {
            let value = later.indicator(key);
            Item {
                record: format!("indicator/{}", value.id),
                when: value.year.to_string(),
                name: lang.of(&value.name).to_owned(),
                route: page_of(Kind::Indicator, &value.id)?,
                about: format!(
                    "{} {} · {}",
                    decimal(lang, value.value),
                    lang.of(&value.unit),
                    source_count(lang, value.sources.len())
                ),
            }
        }
        RecordKey::Visit(_) | RecordKey::Programme(_) => return None,
    })
}
