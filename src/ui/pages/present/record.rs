//! A record as a slide.

use leptos::prelude::*;

use crate::dataset::Later;
use crate::deck::{RecordSlide, record_slide};
use crate::ui::context::RenderContext;

/// The slide of a record, `visit/ID`.
pub(super) fn record(scope: RenderContext, later: &'static Later, name: &str) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let Some(RecordSlide { heading, route, when, text, facts }) = record_slide(dataset, later, lang, name) else {
        return view! { <p class="notice" tabindex="-1">{format!("{} ({name})", lang.present().no_record)}</p> }
            .into_any();
    };
    view! {
        <div class="slide-record" data-record=name.to_owned()>
            <h2 tabindex="-1"><a href=page.link_to(route)>{heading}</a></h2>
            <p class="subtitle">{when}</p>
            <p>{text}</p>
            <ul>{facts.into_iter().map(|fact| view! { <li>{fact}</li> }).collect_view()}</ul>
        </div>
    }
    .into_any()
}
