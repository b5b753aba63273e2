//! A figure on the screen: heading, sentence, picture, toolbar, table, coverage, sources.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

use super::browser::document;
use super::context::use_page;
use super::scene_view::SceneView;
use super::widgets::{FigureTable, SourceList, Toolbar};
use crate::figure::{Canvas, Figure};
use crate::state::{Route, View};
use crate::text::source_count;

/// Computes a figure for a room.
pub(super) type MakeFigure = Callback<Canvas, Figure>;

/// The narrowest room a picture is drawn for; narrower screens scroll.
const NARROWEST_PX: f64 = 260.0;

/// Shows a figure. Its state (chosen mark, focused series, open table) is that of the view.
#[component]
pub(super) fn FigureView(
    make: MakeFigure,
    /// The part of the usual height that the picture takes.
    #[prop(default = 1.0)]
    height: f64,
    /// Whether the picture is only a way in: no toolbar, no table.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let page = use_page();
    let room = NodeRef::<html::Div>::new();
    let width = use_width(room);
    let canvas = Memo::new(move |_| {
        let width_px = width.get().max(NARROWEST_PX);
        let type_px = if width_px < 600.0 { 12.0 } else { 14.0 };
        Canvas { width_px, height_px: (width_px * 0.38).clamp(300.0, 440.0) * height, type_px }
    });
    let figure = Memo::new(move |_| Arc::new(make.run(canvas.get())));
    let id = figure.with_untracked(|figure| figure.id);
    let scene = Signal::derive(move || figure.with(|figure| figure.scene.clone()));

    let choose = move |key: String| {
        let chosen = page.view.with_untracked(|view| match key.strip_prefix("series.") {
            Some(series) => toggled(view, |view| &mut view.focus, series),
            None => {
                let mut view = toggled(view, |view| &mut view.mark, &key);
                view.route = Route::Visits;
                view
            }
        });
        let opens_records = chosen.mark.as_deref() == Some(key.as_str());
        page.open(chosen);
        if opens_records {
            request_animation_frame(|| document::reveal("#records"));
        }
    };
    view! {
        <figure data-figure=id tabindex="-1" class:small=small aria-labelledby=format!("{id}-title")>
            <h2 id=format!("{id}-title")>{move || figure.with(|figure| figure.title.clone())}</h2>
            <p class="subtitle">
                {move || figure.with(|figure| format!("{}, {}", figure.subtitle, figure.period))}
            </p>
            <p class="sentence" id=format!("{id}-sentence")>{move || figure.with(|figure| figure.sentence.clone())}</p>
            <p class="visually-hidden" id=format!("{id}-keys")>{move || page.messages().figure_keys}</p>
            <div node_ref=room class="room">
                <SceneView
                    scene=scene
                    chosen=Signal::derive(move || page.view.with(|view| view.mark.clone()))
                    focus=Signal::derive(move || page.view.with(|view| view.focus.clone()))
                    label=Signal::derive(move || figure.with(|figure| figure.subtitle.clone()))
                    described_by=format!("{id}-sentence {id}-keys")
                    on_choose=choose
                />
            </div>
            {(!small).then(|| {
                view! {
                    <Toolbar make=make figure=figure />
                    <Show when=move || page.view.with(|view| view.table)>
                        <FigureTable figure=figure />
                    </Show>
                }
            })}
            <figcaption>
                {move || {
                    let (notes, coverage) = figure.with(|figure| (figure.notes.clone(), figure.coverage.clone()));
                    let line = |line: String| view! { <p>{line}</p> };
                    view! {
                        {notes.into_iter().map(line).collect_view()}
                        {(!small).then(|| coverage.into_iter().map(|line| view! { <p class="coverage">{line}</p> }).collect_view())}
                    }
                }}
                {(!small).then(|| {
                    let open = RwSignal::new(false);
                    view! {
                        <details class="sources" on:toggle=move |event| open.set(is_open(&event))>
                            <summary>
                                {move || {
                                    source_count(page.lang.get(), figure.with(|figure| figure.sources.len()))
                                }}
                            </summary>
                            <Show when=move || open.get()>
                                <SourceList sources=Signal::derive(move || figure.with(|figure| figure.sources.clone())) />
                            </Show>
                        </details>
                    }
                })}
            </figcaption>
        </figure>
    }
}

/// The view with a choice made, or lifted if it was made already.
fn toggled(view: &View, choice: impl Fn(&mut View) -> &mut Option<String>, key: &str) -> View {
    let mut view = view.clone();
    let choice = choice(&mut view);
    *choice = (choice.as_deref() != Some(key)).then(|| key.to_owned());
    view
}

/// Whether a `details` element is open after its toggle.
pub(super) fn is_open(event: &leptos::ev::Event) -> bool {
    let details = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    details.is_some_and(|details| details.has_attribute("open"))
}

/// The width of an element in pixels, followed as it changes.
fn use_width(room: NodeRef<html::Div>) -> RwSignal<f64> {
    let width = RwSignal::new(0.0);
    Effect::new(move |_| {
        let Some(room) = room.get() else { return };
        let element: web_sys::Element = room.into();
        width.set(element.get_bounding_client_rect().width().floor());
        let measured = element.clone();
        let on_resize = Closure::<dyn FnMut()>::new(move || {
            let now = measured.get_bounding_client_rect().width().floor();
            if (now - width.get_untracked()).abs() >= 1.0 {
                width.set(now);
            }
        });
        if let Ok(observer) = web_sys::ResizeObserver::new(on_resize.as_ref().unchecked_ref()) {
            observer.observe(&element);
            let observer = StoredValue::new_local(Some((observer, on_resize)));
            on_cleanup(move || {
                if let Some((observer, _)) = observer.try_update_value(Option::take).flatten() {
                    observer.disconnect();
                }
            });
        }
    });
    width
}
