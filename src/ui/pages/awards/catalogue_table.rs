//! The catalogue as a table: a row for each programme, ordered by its headings; and the bar of those compared.

use leptos::prelude::*;

use super::compare::compare_link;
use crate::dataset::Later;
use crate::model::Word as _;
use crate::query::{CatalogueOrder, Entry, ProgrammeOrder};
use crate::state::Route;
use crate::text::{date, topic_label};
use crate::ui::context::RenderContext;
use crate::ui::live::all;
use crate::ui::widgets::note_sign;

/// The table of some programmes in an order.
pub(super) fn table(
    scope: RenderContext,
    later: &'static Later,
    found: &[Entry],
    (order, compared): (CatalogueOrder, &[String]),
) -> AnyView {
    let lang = scope.lang;
    let words = lang.awards();
    let headings = [
        (words.programme, Some((ProgrammeOrder::Name, "ascending"))),
        (words.sector, None),
        (words.launched, Some((ProgrammeOrder::Launched, "descending"))),
        (words.agency, None),
        (scope.messages.visits, Some((ProgrammeOrder::Studied, "descending"))),
        (words.first_visit, Some((ProgrammeOrder::FirstStudied, "ascending"))),
        (words.regions_took, Some((ProgrammeOrder::Adopted, "descending"))),
        (words.its_awards, Some((ProgrammeOrder::Awarded, "descending"))),
        (words.compare, None),
    ];
    let headings = headings.into_iter().map(|(label, by)| heading(scope, label, by, order));
    let longest = |count: &dyn Fn(&Entry) -> usize| found.iter().map(count).max().unwrap_or(0);
    let most = [
        longest(&|entry| entry.visits.len()),
        longest(&|entry| entry.takers(scope.dataset, later).len()),
        longest(&|entry| entry.awards.len()),
    ];
    let rows = found.iter().map(|entry| row(scope, later, entry, compared, most));
    view! {
        <div class="table-scroll catalogue-table" tabindex="0" role="region" aria-label=words.programmes_heading>
            <table><thead><tr>{all(headings)}</tr></thead> <tbody>{all(rows)}</tbody></table>
        </div>
    }
    .into_any()
}

/// A heading; where the catalogue can be ordered by its column, a way to do so, and to turn the order round.
fn heading(
    RenderContext { page, .. }: RenderContext,
    label: &'static str,
    by: Option<(ProgrammeOrder, &'static str)>,
    order: CatalogueOrder,
) -> AnyView {
    let Some((by, direction)) = by else { return view! { <th scope="col">{label}</th> }.into_any() };
    let is_current = by == order.by;
    let turns = is_current && !order.turned;
    let address = page.live_link(move |view| {
        view.sort = (turns || by != ProgrammeOrder::Studied).then(|| (by.word().to_owned(), turns));
    });
    let rises = (direction == "ascending") != order.turned;
    let (sorted, arrow) = match (is_current, rises) {
        (false, _) => ("none", ""),
        (true, true) => ("ascending", " ↑"),
        (true, false) => ("descending", " ↓"),
    };
    view! { <th scope="col" aria-sort=sorted><a data-order=by.word() href=address>{label}{arrow}</a></th> }.into_any()
}

/// A row; its bars are shares of the longest of each kind.
fn row(scope: RenderContext, later: &'static Later, entry: &Entry, compared: &[String], most: [usize; 3]) -> AnyView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let words = lang.awards();
    let programme = dataset.programme(entry.key);
    let address = page.live_link_to(Route::Programme(programme.id.clone()));
    let launched = programme.launched.map_or_else(|| words.launched_unknown.to_owned(), |year| year.to_string());
    let agency = later.programme_text(entry.key).agency.as_ref();
    let agency = agency.map_or(messages.not_stated, |agency| lang.of(agency));
    let none = || {
        view! { <td class="absent"><span aria-hidden="true">"–"</span><span class="visually-hidden">{words.none_found}</span></td> }
            .into_any()
    };
    // What nobody recorded is no nought.
    let counted = |count: usize, most: usize| match count {
        0 => none(),
        count => {
            let share = format!("{}%", count * 100 / most.max(1));
            view! { <td class="number barred"><span class="bar" style:width=share aria-hidden="true"></span>{count.to_string()}</td> }
                .into_any()
        }
    };
    let first = entry.first_visit(dataset);
    let first = first.map_or_else(none, |start| view! { <td>{date(lang, start)}</td> }.into_any());
    view! {
        <tr data-record=format!("programme/{}", programme.id)>
            <th scope="row"><a href=address>{lang.of(&programme.name).to_owned()}</a> {note_sign(page, format!("programme/{}", programme.id), "")}</th>
            <td>{topic_label(lang, programme.sector)}</td>
            <td>{launched}</td>
            <td>{agency.to_owned()}</td>
            {counted(entry.visits.len(), most[0])}
            {first}
            {counted(entry.takers(dataset, later).len(), most[1])}
            {counted(entry.awards.len(), most[2])}
            <td>{compare_link(scope, &programme.id, compared)}</td>
        </tr>
    }
    .into_any()
}
