//! The table of a figure: each count leads to the records behind it.

use leptos::prelude::*;

use crate::figure::{Cell, Figure};
use crate::state::Route;
use crate::text::integer;
use crate::ui::context::Scope;
use crate::ui::live::all;
use crate::ui::markup::view;

/// Shows the table; its links follow the view.
pub(in crate::ui) fn figure_table(scope: Scope, figure: &Figure, home: &Route) -> AnyView {
    scope.page.links.track();
    let headings = figure.table.columns.iter().enumerate().map(|(at, column)| {
        let is_counted = figure.table.rows.iter().any(|row| matches!(row.get(at), Some(Cell::Count { .. })));
        let class = if is_counted { "number" } else { "" };
        view! { <th scope="col" class=class>{column.heading.clone()}</th> }.into_any()
    });
    let rows = figure.table.rows.iter().map(|row| {
        let cells = row.iter().enumerate().map(|(at, one)| cell(scope, at == 0, one, home));
        view! { <tr>{all(cells)}</tr> }.into_any()
    });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=scope.messages.table>
            <table>
                <caption>{format!("{}, {}", figure.subtitle, figure.period)}</caption>
                <thead><tr>{all(headings)}</tr></thead>
                <tbody>{all(rows)}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn cell(Scope { page, lang, .. }: Scope, is_first: bool, cell: &Cell, home: &Route) -> AnyView {
    match cell {
        Cell::Text(text) if is_first => view! { <th scope="row">{text.clone()}</th> }.into_any(),
        Cell::Text(text) => view! { <td>{text.clone()}</td> }.into_any(),
        Cell::Absent(text) => view! { <td class="absent">{text.clone()}</td> }.into_any(),
        Cell::Count { count, mark: None } => view! { <td class="number">{integer(lang, *count)}</td> }.into_any(),
        Cell::Count { count, mark: Some(mark) } => {
            let address = page.link(|view| {
                view.route = home.clone();
                view.mark = Some(mark.clone());
            });
            view! { <td class="number"><a href=address>{integer(lang, *count)}</a></td> }.into_any()
        }
    }
}
