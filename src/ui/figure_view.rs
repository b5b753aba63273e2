//! A figure on the screen: heading, sentence, picture, toolbar, table, coverage, sources.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

use super::browser::document;
use super::context::Scope;
use super::figure_keys::FigureKeys;
use super::live::{all, live, nothing};
use super::map_gestures::MapControl;
use super::scene_view::{OnPeriod, SceneProps, scene_view};
use super::widgets::{figure_table, source_list, toolbar};
use crate::figure::{Canvas, Figure};
use crate::state::{Route, View};
use crate::text::source_count;

/// Computes a figure for a room.
pub(super) type MakeFigure = Callback<Canvas, Figure>;

/// How a figure is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// With everything that can be done with it.
    Whole,
    /// Only the picture, as a way in.
    Small,
}

/// What a figure is shown with.
#[derive(Clone)]
pub(super) struct FigureProps {
    pub(super) make: MakeFigure,
    pub(super) extent: Extent,
    /// The page where a chosen mark shows what lies behind it, and the element there that is brought into view.
    pub(super) home: (Route, &'static str),
    /// The height of the picture for its width, in pixels.
    pub(super) height: fn(f64) -> f64,
    /// Where the picture is a map: what moves it.
    pub(super) map: Option<MapControl>,
    /// Draws what stands right below the picture.
    pub(super) below: Option<Callback<(), AnyView>>,
    /// Hears the key of a mark that was chosen, where that does not list the records behind it.
    pub(super) on_choose: Option<Callback<String>>,
    /// The key of the chosen mark, where the view's filter tells it.
    pub(super) chosen: Option<Signal<Option<String>>>,
    /// Where the picture is one of time: hears a period drawn over it.
    pub(super) on_period: Option<OnPeriod>,
}

impl FigureProps {
    /// A figure of visits.
    pub(super) fn new(make: MakeFigure, extent: Extent) -> Self {
        let height = |width_px: f64| (width_px * 0.38).clamp(300.0, 440.0);
        let home = (Route::Visits, "#records");
        Self { make, extent, home, height, map: None, below: None, on_choose: None, chosen: None, on_period: None }
    }
}

/// Shows a figure. Its state (chosen mark, focused series, open table) is that of the view.
pub(super) fn figure_view(scope: Scope, props: FigureProps) -> AnyView {
    let FigureProps { make, extent, home, height, map, below, on_choose, chosen, on_period } = props;
    let page = scope.page;
    let route = home.0.clone();
    let room = NodeRef::<html::Div>::new();
    let width = use_width(room);
    let whole = NodeRef::<html::Figure>::new();
    let keys = FigureKeys::new(whole);
    let canvas = Memo::new(move |_| {
        let (width_px, root_px) = (width.get(), page.type_px.get());
        if keys.is_full.get() {
            // What the screen has left below the words.
            return Canvas::on_screen(width_px, document::window_height_px() * 0.62, root_px);
        }
        Canvas::in_room(width_px, root_px, height)
    });
    let figure = Memo::new(move |_| Arc::new(make.run(canvas.get())));
    let id = figure.with_untracked(|figure| figure.id);
    let list_records = Callback::new(move |key: String| {
        let view = page.view.get_untracked();
        if let Some(series) = key.strip_prefix("series.") {
            page.open(toggled(view, |view| &mut view.focus, series));
            return;
        }
        let mut view = toggled(view, |view| &mut view.mark, &key);
        view.route = home.0.clone();
        let reveal = home.1;
        let opens_records = view.mark.is_some();
        page.open(view);
        if opens_records {
            request_animation_frame(move || document::reveal(reveal));
        }
    });
    // Whoever comes for this figure is brought to it, once.
    if page.view.with_untracked(|view| view.figure.as_deref() == Some(id)) {
        request_animation_frame(move || {
            document::reveal(&format!("figure[data-figure='{id}']"));
            page.replace(page.changed(|view| view.figure = None));
        });
    }
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
        scene: Signal::derive(move || figure.with(|figure| figure.scene.clone())),
        chosen: chosen.unwrap_or_else(|| Signal::derive(move || page.view.with(|view| view.mark.clone()))),
        focus: Signal::derive(move || page.view.with(|view| view.focus.clone())),
        label: Signal::derive(move || figure.with(|figure| figure.subtitle.clone())),
        described_by: format!("{id}-sentence {id}-keys"),
        on_choose: on_choose.unwrap_or(list_records),
        on_beside: None,
        map,
        on_period,
    };
    let show_all = live(move || {
        if page.view.with(|view| view.focus.is_none()) {
            return nothing();
        }
        let lift = move |_| page.open(page.changed(|view| view.focus = None));
        view! { <button type="button" data-action="show-all" on:click=lift>{scope.messages.show_all_series}</button> }
            .into_any()
    });
    let class = if extent == Extent::Small { "small" } else { "whole" };
    let tools = if extent == Extent::Small {
        nothing()
    } else {
        all([toolbar(scope, make, figure, keys), keys.list(scope), table(scope, figure, route)])
    };
    view! {
        <figure
            node_ref=whole
            data-figure=id
            tabindex="-1"
            class=class
            aria-labelledby=format!("{id}-title")
            on:keydown=move |event| keys.on_key(&event)
        >
            {head}
            <p class="visually-hidden" id=format!("{id}-keys")>{scope.messages.figure_keys}</p>
            <div node_ref=room class="room">{scene_view(scope, props)}</div>
            {show_all}
            {below.map(|below| below.run(()))}
            {tools}
            <figcaption>
                {live(move || notes(&figure.get(), extent))}
                {if extent == Extent::Small { nothing() } else { sources(scope, figure) }}
            </figcaption>
        </figure>
    }
    .into_any()
}

fn notes(figure: &Figure, extent: Extent) -> AnyView {
    let notes = figure.notes.iter().map(|line| view! { <p>{line.clone()}</p> }.into_any());
    let coverage = figure.coverage.iter().filter(|_| extent == Extent::Whole);
    all(notes.chain(coverage.map(|line| view! { <p class="coverage">{line.clone()}</p> }.into_any())))
}

fn table(scope: Scope, figure: Memo<Arc<Figure>>, home: Route) -> AnyView {
    let id = figure.with_untracked(|figure| figure.id);
    let is_open = Memo::new(move |_| scope.page.view.with(|view| view.table.as_deref() == Some(id)));
    live(move || {
        if is_open.get() {
            live({
                let home = home.clone();
                move || figure_table(scope, &figure.get(), &home)
            })
        } else {
            nothing()
        }
    })
}

/// The sources of the figure; listed only when asked for, since they may be hundreds.
fn sources(scope: Scope, figure: Memo<Arc<Figure>>) -> AnyView {
    let open = RwSignal::new(false);
    let count = move || figure.with(|figure| source_count(scope.lang, figure.sources.len()));
    let list = move || if open.get() { source_list(scope, &figure.get().sources) } else { nothing() };
    view! {
        <details class="sources" on:toggle=move |event| open.set(is_open(&event))>
            <summary>{live(move || count().into_any())}</summary>
            {live(list)}
        </details>
    }
    .into_any()
}

/// The view with a choice made, or lifted if it was made already.
fn toggled(mut view: View, choice: impl Fn(&mut View) -> &mut Option<String>, key: &str) -> View {
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
pub(super) fn use_width(room: NodeRef<html::Div>) -> RwSignal<f64> {
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
