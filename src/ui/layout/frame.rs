//! The page of several figures: one on the stage, what is known of a choice in the rail, the others as a filmstrip.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::filmstrip::Filmstrip;
use super::rail::{Behind, Rail};
use super::shown::Shown;
use super::stage::Stage;
use super::stage_figure::StageFigure;
use crate::text::day;
use crate::ui::browser::document;
use crate::ui::context::RenderContext;
use crate::ui::widgets::leave_records;

/// Escape lifts a choice. While the stage is shown as a slide, a clicker or the arrows beside the marks walk the filmstrip,
/// and Escape ends it.
fn follow_projector(scope: RenderContext, shown: Shown) {
    let page = scope.page;
    let listener = window_event_listener(leptos::ev::keydown, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if !shown.keys.is_projected.get_untracked() {
            // Whoever comes by a link has the heading, or nothing, under the keys: Escape lifts the choice there, too.
            let is_on_page =
                |target: web_sys::Element| target.matches("body, main, .finding, .finding *").unwrap_or(false);
            if !event.default_prevented() && !document::has("dialog[open], .composer") && target.is_some_and(is_on_page)
            {
                leave_records(page, &event);
            }
            return;
        }
        let is_on_mark = target.is_some_and(|target| target.closest(".mark").ok().flatten().is_some());
        let count = shown.figures.with_value(Vec::len);
        let at = shown.current.get_untracked();
        let next = match event.key().as_str() {
            "Escape" if !is_on_mark => {
                shown.keys.is_projected.set(false);
                return;
            }
            "PageDown" => (at + 1) % count,
            "PageUp" => (at + count - 1) % count,
            "ArrowRight" if !is_on_mark => (at + 1) % count,
            "ArrowLeft" if !is_on_mark => (at + count - 1) % count,
            _ => return,
        };
        event.prevent_default();
        let id = shown.figures.with_value(|figures| figures[next].id);
        page.open(page.changed(|view| {
            view.figure = (next > 0).then(|| id.to_owned());
            (view.mark, view.table, view.focus) = (None, None, None);
        }));
    });
    on_cleanup(move || listener.remove());
}

/// What a page about one record is called.
#[derive(Clone)]
pub(in crate::ui) struct Heading {
    /// The record, as in `data-record`.
    pub(in crate::ui) record: String,
    /// The way back to where such records are listed.
    pub(in crate::ui) back: ViewFn,
    /// Its name.
    pub(in crate::ui) title: ViewFn,
    /// What is said below the name.
    pub(in crate::ui) about: ViewFn,
}

/// The page of several figures.
#[component]
pub(in crate::ui) fn Frame(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// What can stand on the stage; the first does where the address names none.
    figures: Vec<StageFigure>,
    /// What narrows the page, as chips in one row.
    #[prop(optional, into)]
    chips: Option<ViewFn>,
    /// What the page is called, where it is about one record: else by the finding of its figure.
    #[prop(optional)]
    heading: Option<Heading>,
    /// What the rail says while nothing is chosen.
    #[prop(into)]
    rest: ViewFn,
    /// What the rail says of a mark, where that is more than its records.
    #[prop(optional)]
    behind: Option<Behind>,
    /// What follows below the filmstrip.
    children: Children,
) -> impl IntoView {
    let shown = Shown::new(scope, figures);
    follow_projector(scope, shown);
    let record = heading.as_ref().map(|heading| heading.record.clone());
    let finding = match heading {
        Some(Heading { back, title, about, .. }) => view! {
            <p class="way-back">{back.run()}</p>
            <h1 tabindex="-1" id="finding">{title.run()}</h1>
            <p class="subtitle">{about.run()}</p>
        }
        .into_any(),
        None => view! { <Finding scope shown /> }.into_any(),
    };
    view! {
        <section class="frame" class:projected=move || shown.keys.is_projected.get() data-record=record>
            <div class="finding">{finding}</div>
            {chips.map(|chips| view! { <div class="chips-bar">{chips.run()}</div> })}
            <Stage scope shown />
            <Rail scope shown rest behind is_record=record.is_some() />
            <Filmstrip scope shown />
            <div class="below">{children()}</div>
            <button
                type="button"
                class="leave-projector"
                data-action="leave-projector"
                hidden=move || !shown.keys.is_projected.get()
                on:click=move |_| shown.keys.is_projected.set(false)
            >
                {scope.lang.frame().leave_projector}
            </button>
        </section>
    }
    .into_any()
}

/// The finding of the figure on the stage: what the data say, and below it what is drawn.
#[component]
fn Finding(scope: RenderContext, shown: Shown) -> impl IntoView {
    let gathered = day(scope.lang, scope.dataset.subject.gathered);
    let title = move || shown.figure.with(|figure| figure.title.clone());
    let subtitle = move || {
        shown.figure.with(|figure| {
            format!("{} · {} · {} {gathered}", figure.subtitle, figure.period, scope.lang.frame().gathered_until)
        })
    };
    view! {
        <h1 tabindex="-1" id="finding">{title}</h1>
        <p class="subtitle">{subtitle}</p>
    }
}
