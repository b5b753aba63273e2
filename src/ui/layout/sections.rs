//! The sections of a long page as a small menu that stays in sight and shows where one is.

use leptos::prelude::*;

use crate::ui::browser::document;
use crate::ui::context::RenderContext;

/// How far below the top of the window a section begins to be where one is, in pixels.
const LINE_PX: f64 = 220.0;

/// The menu: a button for each section, by the id of its heading. One whose heading is not there is left out.
#[component]
pub(in crate::ui) fn Sections(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// The ids of the headings, each with its name.
    sections: Vec<(&'static str, String)>,
) -> impl IntoView {
    let ids: Vec<&'static str> = sections.iter().map(|(id, _)| *id).collect();
    let (shown, there) = (RwSignal::new(None::<&'static str>), RwSignal::new(Vec::<&'static str>::new()));
    let look = move || {
        let tops: Vec<_> = ids.iter().filter_map(|id| Some((*id, top_of(id)?))).collect();
        let now = tops.iter().filter(|(_, top)| *top < LINE_PX).map(|(id, _)| *id).next_back();
        let _ = shown.try_update(|shown| {
            if *shown != now {
                *shown = now;
            }
        });
        let found: Vec<_> = tops.into_iter().map(|(id, _)| id).collect();
        if there.try_with_untracked(|there| *there != found) == Some(true) {
            there.set(found);
        }
    };
    let again = look.clone();
    let scrolled = window_event_listener(leptos::ev::scroll, move |_| again());
    on_cleanup(move || scrolled.remove());
    // Also what comes later than the page itself.
    Effect::new(move |_| {
        if scope.page.waiting.get() == 0 {
            document::once_painted(look.clone());
        }
    });
    let buttons = sections.into_iter().map(|(id, label)| {
        view! {
            <li hidden=move || !there.with(|there| there.contains(&id))>
                <button
                    type="button"
                    data-section=id
                    aria-current=move || (shown.get() == Some(id)).then_some("true")
                    on:click=move |_| document::reveal(&format!("#{id}"))
                >
                    {label}
                </button>
            </li>
        }
    });
    view! { <nav class="sections" aria-label=scope.lang.frame().sections><ul>{buttons.collect_view()}</ul></nav> }
}

/// How far below the top of the window an element begins.
fn top_of(id: &str) -> Option<f64> {
    Some(leptos::prelude::document().get_element_by_id(id)?.get_bounding_client_rect().top())
}
