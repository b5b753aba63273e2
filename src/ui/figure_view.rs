//! A small figure: the picture with its finding, as a way in to the page where it is explored.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

use super::context::RenderContext;
use super::live::live;
use super::scene_view::{SceneProps, scene_view};
use crate::figure::{Figure, FigureSize};
use crate::state::Route;

/// Computes a figure for a room.
pub(super) type MakeFigure = Callback<FigureSize, Figure>;

/// Shows a figure of visits; a mark that is chosen is opened on the page of visits.
pub(super) fn small_figure(scope: RenderContext, make: MakeFigure) -> AnyView {
    let page = scope.page;
    let room = NodeRef::<html::Div>::new();
    let width = use_width(room);
    let canvas = Memo::new(move |_| {
        FigureSize::in_room(width.get(), page.type_px.get(), |width_px| (width_px * 0.38).clamp(300.0, 440.0))
    });
    let figure = Memo::new(move |_| Arc::new(make.run(canvas.get()).with_own_marked(scope.dataset, scope.lang)));
    let id = figure.with_untracked(|figure| figure.id);
    let on_choose = Callback::new(move |key: String| {
        let view = page.changed(|view| {
            if let Some(series) = key.strip_prefix("series.") {
                view.focus = (view.focus.as_deref() != Some(series)).then(|| series.to_owned());
            } else {
                (view.route, view.mark) = (Route::Visits, Some(key));
            }
        });
        page.open(view);
    });
    let head = live(move || {
        let figure = figure.get();
        view! {
            <h2 id=format!("{id}-title")>{figure.title.clone()}</h2>
            <p class="subtitle">{format!("{}, {}", figure.subtitle, figure.period)}</p>
            <p class="sentence" id=format!("{id}-sentence")>{figure.sentence.clone()}</p>
        }
        .into_any()
    });
    let props = SceneProps {
        scene: Memo::new(move |_| figure.with(|figure| figure.scene.clone())).into(),
        chosen: Signal::derive(move || page.view.with(|view| view.mark.clone())),
        focus: Signal::derive(move || page.view.with(|view| view.focus.clone())),
        label: Signal::derive(move || figure.with(|figure| figure.subtitle.clone())),
        described_by: format!("{id}-sentence {id}-keys"),
        on_choose,
        lit: Signal::stored(Vec::new()),
        on_beside: None,
        map: None,
        on_period: None,
    };
    let notes =
        move || figure.with(|figure| figure.notes.iter().map(|line| view! { <p>{line.clone()}</p> }).collect_view());
    view! {
        <figure data-figure=id tabindex="-1" class="small" aria-labelledby=format!("{id}-title")>
            {head}
            <p class="visually-hidden" id=format!("{id}-keys")>{scope.messages.figure_keys}</p>
            <div node_ref=room class="room">{scene_view(scope, props)}</div>
            <figcaption>{notes}</figcaption>
        </figure>
    }
    .into_any()
}

/// Whether a `details` element is open after its toggle.
pub(super) fn is_open(event: &leptos::ev::Event) -> bool {
    let details = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    details.is_some_and(|details| details.has_attribute("open"))
}

/// The width of an element in pixels, followed as it changes.
pub(super) fn use_width(room: NodeRef<html::Div>) -> RwSignal<f64> {
    use_side(room, |sides| sides.width().floor())
}

/// Its height, likewise.
pub(super) fn use_height(room: NodeRef<html::Div>) -> RwSignal<f64> {
    use_side(room, |sides| sides.height().ceil())
}

fn use_side(room: NodeRef<html::Div>, of: fn(&web_sys::DomRect) -> f64) -> RwSignal<f64> {
    let side = RwSignal::new(0.0);
    Effect::new(move |_| {
        let Some(room) = room.get() else { return };
        let element: web_sys::Element = room.into();
        side.set(of(&element.get_bounding_client_rect()));
        let measured = element.clone();
        let on_resize = Closure::<dyn FnMut()>::new(move || {
            let now = of(&measured.get_bounding_client_rect());
            if (now - side.get_untracked()).abs() >= 1.0 {
                side.set(now);
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
    side
}
