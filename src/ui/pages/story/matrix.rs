//! Regions and programmes as a table: in each cell the furthest step that a source gives.

use leptos::prelude::*;

use crate::dataset::Later;
use crate::model::order::in_order;
use crate::model::{AdoptionKey, ProgrammeKey, Rung, Word as _};
use crate::query::{Reach, Scope as Chosen, reach};
use crate::state::Route;
use crate::text::{date, rung_label, stage_label};
use crate::ui::context::Scope;
use crate::ui::live::{all, nothing};

/// How many programmes have a column of their own.
const COLUMNS: usize = 10;

/// The table, its rows by the number of programmes or by name, as the view says.
pub(super) fn matrix(scope: Scope, later: &'static Later, chosen: &Chosen) -> AnyView {
    let Scope { page, dataset, lang, messages } = scope;
    let words = lang.story();
    page.view.track();
    let found = reach(dataset, later, chosen);
    let rows: Vec<_> = found.iter().filter(|(_, reach)| !reach.adoptions.is_empty()).collect();
    if rows.is_empty() {
        return nothing();
    }
    let count =
        |programme: ProgrammeKey| rows.iter().filter(|(_, reach)| reach.programmes(later).contains(&programme)).count();
    let every = crate::model::order::distinct(rows.iter().flat_map(|(_, reach)| reach.programmes(later)));
    let every = in_order(every, |a, b| count(*b).cmp(&count(*a)));
    let columns: Vec<ProgrammeKey> = every.iter().copied().take(COLUMNS).collect();
    let sort = page.view.with(|view| view.sort.clone());
    let (by, falls) = sort.unwrap_or_else(|| ("programmes".to_owned(), true));
    let furthest = |reach: &Reach, programme: Option<ProgrammeKey>| {
        let of = |key: &&AdoptionKey| {
            let adoption = later.adoption(**key);
            programme.map_or_else(|| !columns.contains(&adoption.programme), |wanted| adoption.programme == wanted)
        };
        reach.adoptions.iter().filter(of).copied().max_by_key(|key| later.adoption(*key).stage.rung())
    };
    let name = |key| lang.of(&dataset.region(key).name).to_owned();
    let wanted = columns.iter().copied().find(|key| dataset.programme(*key).id == by);
    let rows = in_order(rows, |a, b| {
        let order = match (by.as_str(), wanted) {
            (_, Some(programme)) => {
                let rung = |reach: &Reach| furthest(reach, Some(programme)).map(|key| later.adoption(key).stage.rung());
                rung(a.1).cmp(&rung(b.1))
            }
            ("region", _) => name(*a.0).cmp(&name(*b.0)),
            _ => a.1.programmes(later).len().cmp(&b.1.programmes(later).len()),
        };
        if falls { order.reverse() } else { order }
    });
    let heading = |key: &str, label: String| {
        let is_by = by == key;
        let address = page.link(|view| view.sort = Some((key.to_owned(), !(is_by && falls))));
        let sorted = if !is_by {
            "none"
        } else if falls {
            "descending"
        } else {
            "ascending"
        };
        let arrow = if !is_by {
            ""
        } else if falls {
            " ↓"
        } else {
            " ↑"
        };
        view! { <th scope="col" aria-sort=sorted><a href=address>{label}{arrow}</a></th> }.into_any()
    };
    let cell = |reach: &Reach, programme: Option<ProgrammeKey>, code: &str| match furthest(reach, programme) {
        None => {
            view! { <td class="absent"><span class="visually-hidden">{messages.no_record_found}</span></td> }.into_any()
        }
        Some(key) => {
            let adoption = later.adoption(key);
            let rung = adoption.stage.rung();
            let label = format!("{}, {}", stage_label(lang, adoption.stage), date(lang, adoption.date));
            let short = match rung {
                Rung::Interested => "○",
                Rung::Signed => "◐",
                Rung::Running => "●",
                _ => "×",
            };
            let address = page.link(|view| view.mark = Some(code.to_owned()));
            view! { <td class="cell"><a class=format!("rung-{}", rung.word()) href=address title=label.clone() aria-label=label>{short}</a></td> }
                .into_any()
        }
    };
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(key, reach)| {
            let code = dataset.region(*key).code.to_string();
            let cells = columns.iter().map(|programme| cell(reach, Some(*programme), &code));
            let address = page.link_to(Route::Region(code.clone()));
            view! {
                <tr>
                    <th scope="row"><a href=address>{name(*key)}</a></th>
                    <td class="number">{reach.programmes(later).len().to_string()}</td>
                    {all(cells)}
                    {if every.len() > COLUMNS { cell(reach, None, &code) } else { nothing() }}
                </tr>
            }
            .into_any()
        })
        .collect();
    let headings: Vec<_> = columns
        .iter()
        .map(|key| {
            let programme = dataset.programme(*key);
            heading(&programme.id, lang.of(&programme.name).to_owned())
        })
        .collect();
    let rest = if every.len() > COLUMNS {
        view! { <th scope="col">{words.other_programmes}</th> }.into_any()
    } else {
        nothing()
    };
    let key = [("○", Rung::Interested), ("◐", Rung::Signed), ("●", Rung::Running)]
        .map(|(sign, rung)| format!("{sign} {}", rung_label(lang, rung)))
        .join(" · ");
    view! {
        <section aria-labelledby="matrix">
            <h2 id="matrix">{words.matrix}</h2>
            <p>{words.matrix_lead}</p>
            <p class="muted">{key}</p>
            <div class="table-scroll matrix" tabindex="0" role="region" aria-labelledby="matrix">
                <table>
                    <thead>
                        <tr>
                            {heading("region", words.region.to_owned())}
                            {heading("programmes", words.measure_programmes.to_owned())}
                            {all(headings)}
                            {rest}
                        </tr>
                    </thead>
                    <tbody>{all(rows)}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}
