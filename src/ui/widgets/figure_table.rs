//! The table of a figure: each count leads to the records behind it.

use leptos::prelude::*;

use crate::figure::Figure;
use crate::state::Route;
use crate::table::{Cell, Column, Value};
use crate::text::cell_text;
use crate::ui::context::RenderContext;
use crate::ui::live::all;

/// Shows the table; its links follow the view.
pub(in crate::ui) fn figure_table(scope: RenderContext, figure: &Figure, home: &Route) -> AnyView {
    scope.page.links.track();
    let headings = figure.table.columns.iter().map(|column| {
        let class = if column.column_type.is_numeric() { "number" } else { "" };
        view! { <th scope="col" class=class>{column.heading.clone()}</th> }.into_any()
    });
    let rows = figure.table.rows.iter().map(|row| {
        let cells = row.iter().zip(&figure.table.columns).enumerate();
        let cells = cells.map(|(at, (one, column))| cell(scope, at == 0, column, one, home));
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

fn cell(
    RenderContext { page, lang, .. }: RenderContext,
    is_first: bool,
    column: &Column,
    cell: &Cell,
    home: &Route,
) -> AnyView {
    let text = cell_text(lang, cell);
    let class = match cell.value {
        Value::Absent(_) => "absent",
        _ if column.column_type.is_numeric() => "number",
        _ => "",
    };
    match &cell.mark {
        _ if is_first => view! { <th scope="row">{text}</th> }.into_any(),
        None => view! { <td class=class>{text}</td> }.into_any(),
        Some(mark) => {
            let address = page.link(|view| {
                view.route = home.clone();
                view.mark = Some(mark.clone());
            });
            view! { <td class=class><a href=address>{text}</a></td> }.into_any()
        }
    }
}
