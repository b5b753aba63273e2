//! Reports: pages that travel as one, see `ui::lazy_pages`.

#![allow(unreachable_pub, reason = "the macro of components writes their properties as public")]
#![allow(clippy::needless_pass_by_value, reason = "a component owns its properties")]

mod desk;
mod editor;
mod field;
mod files;
mod list;
mod logo;
mod material;
mod own_fields;
mod paper_view;
mod plan;
mod programmes;
mod rows;
mod steps;

use leptos::prelude::*;

use self::desk::ReportSession;
use self::editor::Editor;
use self::list::Reports;
use super::not_found;
use crate::report::Report;
use crate::state::Route;
use crate::ui::browser::own_records;
use crate::ui::context::RenderContext;
use crate::ui::live::{with_later, with_source_texts};

/// The page of a route of this group.
pub(in crate::ui) fn report(scope: RenderContext, route: &Route) -> AnyView {
    match route {
        Route::Reports => with_later(scope, move |later| view! { <Reports scope later /> }.into_any()),
        Route::Report(id) => one(scope, id),
        _ => not_found(scope),
    }
}

fn one(scope: RenderContext, id: &str) -> AnyView {
    let id = id.to_owned();
    with_later(scope, move |later| {
        let Some(found) = own_records::get::<Report>(&id) else {
            let words = scope.lang.report();
            return view! {
                <section class="page">
                    <h1 tabindex="-1">{words.heading}</h1>
                    <p class="notice">{words.not_found} " " <a href=scope.page.link_to(Route::Reports)>{words.all_reports}</a></p>
                </section>
            }
            .into_any();
        };
        let desk = ReportSession::open(found, scope.lang);
        with_source_texts(scope, move |texts| view! { <Editor scope later texts desk /> }.into_any())
    })
}
