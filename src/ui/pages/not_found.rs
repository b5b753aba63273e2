//! An address that leads nowhere.

use leptos::prelude::*;

use crate::state::Route;
use crate::text::Messages;
use crate::ui::context::RenderContext;

/// The page for an address that leads nowhere; that of a record that is gone says so, and leads to the others.
pub(in crate::ui) fn not_found(RenderContext { page, messages, .. }: RenderContext) -> AnyView {
    let list = page.view.with_untracked(|view| list_of(messages, &view.route));
    let (heading, text) = match list {
        Some(_) => (messages.gone_heading, messages.gone_text),
        None => (messages.not_found_heading, messages.not_found_text),
    };
    let to_list = list.map(|(route, name)| view! { <a href=page.link_to(route)>{name}</a> " · " });
    view! {
        <section class="page">
            <h1 tabindex="-1">{heading}</h1>
            <p>{text}</p>
            <p>{to_list} <a href=page.link_to(Route::Overview)>{messages.go_to_overview}</a></p>
        </section>
    }
    .into_any()
}

/// Where the records of the kind of a route are listed, if it is one of a record.
fn list_of(messages: &'static Messages, route: &Route) -> Option<(Route, &'static str)> {
    match route {
        Route::Visit(_) => Some((Route::Visits, messages.visits)),
        Route::Region(_) | Route::AdoptionRecord(_) => Some((Route::Adoption, messages.adoption)),
        Route::Award(_) | Route::Indicator(_) => Some((Route::Awards, messages.awards)),
        Route::Programme(_) => Some((Route::Programmes, messages.programmes)),
        Route::Source(_) => Some((Route::Sources, messages.sources)),
        _ => None,
    }
}
