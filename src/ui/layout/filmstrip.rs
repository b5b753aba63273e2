//! The filmstrip: the page's figures as small pictures with their findings. Each is drawn once it is near the window and
//! the stage has been painted, and again when what it shows changes.

use std::sync::Arc;

use leptos::html::Div;
use leptos::prelude::*;

use super::shown::Shown;
use super::stage_figure::{FILM_CANVAS, StageFigure};
use crate::figure::Figure;
use crate::scene::svg::{Colours, named_tree};
use crate::ui::browser::{document, rest, sight, svg};
use crate::ui::context::RenderContext;
use crate::ui::scene_view::without_marks;

/// The filmstrip; nothing where the page has one figure.
#[component]
pub(super) fn Filmstrip(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// What is shown.
    shown: Shown,
) -> impl IntoView {
    let figures = shown.figures.get_value();
    (figures.len() > 1).then(|| {
        let frames = figures.into_iter().enumerate().map(|(at, declared)| view! { <Film scope shown at declared /> });
        view! {
            <nav class="filmstrip" aria-label=scope.lang.frame().filmstrip>
                <ul>{frames.collect::<Vec<_>>()}</ul>
            </nav>
        }
    })
}

#[component]
fn Film(scope: RenderContext, shown: Shown, at: usize, declared: StageFigure) -> impl IntoView {
    let page = scope.page;
    let id = declared.id;
    let place = NodeRef::<Div>::new();
    let (is_near, drawn) = (RwSignal::new(false), RwSignal::new(None::<Arc<Figure>>));
    let is_current = Memo::new(move |_| shown.current.get() == at);
    follow_sight(place, is_near);
    // What it shows, followed as soon as it is near; asked again after a rest, so that a choice is answered first.
    let make = declared.make;
    let figure = Memo::new(move |_| is_near.get().then(|| Arc::new(make.run(FILM_CANVAS))));
    Effect::new(move |_| {
        if !is_near.get() {
            return;
        }
        page.view.track();
        page.own.track();
        let stop = rest::after_change(move || {
            let now = figure.try_get_untracked().flatten();
            // A choice of a mark changes the view and no picture: what is drawn stays.
            let is_other =
                |before: &Option<Arc<Figure>>| before.as_ref().map(Arc::as_ptr) != now.as_ref().map(Arc::as_ptr);
            if drawn.try_with_untracked(is_other) == Some(true) {
                let _ = drawn.try_set(now);
            }
        });
        on_cleanup(stop);
    });
    Effect::new(move |_| {
        let (Some(place), Some(figure)) = (place.get(), drawn.get()) else { return };
        place.set_text_content(None);
        let tree = named_tree(&without_marks(&figure.scene), Colours::Classes, &format!("film-{id}"));
        if let Ok(picture) = svg::build(&tree) {
            let _ = place.append_child(&picture);
        }
    });
    let address = page.live_link(move |view| {
        view.figure = (at > 0).then(|| id.to_owned());
        (view.mark, view.table, view.focus) = (None, None, None);
    });
    let title = Signal::derive(move || match drawn.get() {
        Some(figure) if !figure.title.is_empty() => figure.title.clone(),
        // Until it is drawn, or while its records are on their way, it is called by its place.
        _ => format!("{} {}", scope.lang.frame().tab_chart, at + 1),
    });
    // The stage is brought back where the reader has scrolled past it.
    let on_click = move |_| request_animation_frame(|| document::bring_into_view("[data-stage]"));
    view! {
        <li>
            <a data-film=id href=address title=title aria-current=move || is_current.get().then_some("true") on:click=on_click>
                <div class="film-picture" node_ref=place aria-hidden="true"></div>
                <span class="film-title">{title}</span>
            </a>
        </li>
    }
}

/// Tells whether an element is near the window.
fn follow_sight(place: NodeRef<Div>, is_near: RwSignal<bool>) {
    let watch = StoredValue::new_local(None::<sight::Watch>);
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let element: web_sys::Element = place.into();
        let found = sight::follow(&element, move |near| {
            if near {
                let _ = is_near.try_set(true);
            }
        });
        // A browser that cannot tell is shown all.
        if found.is_none() {
            is_near.set(true);
        }
        watch.set_value(found);
    });
    on_cleanup(move || drop(watch.try_update_value(Option::take)));
}
