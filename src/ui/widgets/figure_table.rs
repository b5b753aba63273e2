//! The table of a figure: each count leads to the records behind it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::figure::{Cell, Figure};
use crate::state::Route;
use crate::text::integer;
use crate::ui::context::{Page, use_page};

#[component]
pub(in crate::ui) fn FigureTable(figure: Memo<Arc<Figure>>) -> impl IntoView {
    let page = use_page();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=move || page.messages().table>
            <table>
                <caption>
                    {move || figure.with(|figure| format!("{}, {}", figure.subtitle, figure.period))}
                </caption>
                {move || {
                    let figure = figure.get();
                    let heading = |column: &crate::figure::Column| {
                        view! { <th scope="col">{column.heading.clone()}</th> }
                    };
                    view! {
                        <thead>
                            <tr>{figure.table.columns.iter().map(heading).collect_view()}</tr>
                        </thead>
                        <tbody>{figure.table.rows.iter().map(|row| row_view(page, row)).collect_view()}</tbody>
                    }
                }}
            </table>
        </div>
    }
}

fn row_view(page: Page, row: &[Cell]) -> impl IntoView + use<> {
    let lang = page.lang.get();
    let cell = |(at, cell): (usize, &Cell)| match cell {
        Cell::Text(text) if at == 0 => view! { <th scope="row">{text.clone()}</th> }.into_any(),
        Cell::Text(text) => view! { <td>{text.clone()}</td> }.into_any(),
        Cell::Absent(text) => view! { <td class="absent">{text.clone()}</td> }.into_any(),
        Cell::Count { count, mark: None } => view! { <td class="number">{integer(lang, *count)}</td> }.into_any(),
        Cell::Count { count, mark: Some(mark) } => {
            let address = page.link(|view| {
                view.route = Route::Visits;
                view.mark = Some(mark.clone());
            });
            view! { <td class="number"><a href=address>{integer(lang, *count)}</a></td> }.into_any()
        }
    };
    view! { <tr>{row.iter().enumerate().map(cell).collect_view()}</tr> }
}
