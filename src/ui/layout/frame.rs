//! The page of several figures: one on the stage, what is known of a choice in the rail, the others as a filmstrip.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::filmstrip::Filmstrip;
use super::rail::{Behind, Rail};
use super::stage::{Stage, StageFigure, projected_height_px, stage_height_px};
use crate::figure::{Figure, FigureSize};
use crate::text::day;
use crate::ui::browser::document;
use crate::ui::context::RenderContext;
use crate::ui::figure_keys::FigureKeys;
use crate::ui::figure_view::use_width;
use crate::ui::widgets::leave_records;

/// What the parts of a frame share.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    /// The figures that the page has.
    pub(super) figures: StoredValue<Vec<StageFigure>>,
    /// The position of the one on the stage.
    pub(super) current: Memo<usize>,
    /// That figure, drawn for the stage.
    pub(super) figure: Memo<Arc<Figure>>,
    /// The element that the picture has as its room.
    pub(super) room: NodeRef<html::Div>,
    /// The figure element.
    pub(super) whole: NodeRef<html::Figure>,
    /// What keys do in it.
    pub(super) keys: FigureKeys,
}

impl Shown {
    fn new(scope: RenderContext, figures: Vec<StageFigure>) -> Self {
        let page = scope.page;
        let figures = StoredValue::new(figures);
        let named =
            Memo::new(move |_| page.view.with(|view| [view.figure.clone(), view.table.clone(), view.mark.clone()]));
        let current = Memo::new(move |_| {
            figures.with_value(|figures| named.with(|named| StageFigure::position_of(figures, named)))
        });
        let id_of = move |at: usize| figures.with_value(|figures| figures[at].id);
        // What is drawn first asks for it before effects run.
        page.staged.set(Some(id_of(current.get_untracked())));
        Effect::new(move |_| page.staged.set(Some(id_of(current.get()))));
        on_cleanup(move || page.staged.set(None));
        let (room, whole) = (NodeRef::<html::Div>::new(), NodeRef::<html::Figure>::new());
        let keys = FigureKeys::new(whole);
        let width = use_width(room);
        let window = RwSignal::new(document::window_size_px());
        let resized = window_event_listener(leptos::ev::resize, move |_| window.set(document::window_size_px()));
        on_cleanup(move || resized.remove());
        let canvas = Memo::new(move |_| {
            let (width_px, root_px) = (width.get(), page.type_px.get());
            let (_, window_px) = window.get();
            if keys.is_projected.get() {
                let has_below = figures.with_value(|figures| figures[current.get()].below.is_some());
                let height_px = projected_height_px(room, window_px, has_below);
                return FigureSize::on_screen(width_px, height_px, root_px);
            }
            if keys.is_full.get() {
                // What the screen has left below the words.
                return FigureSize::on_screen(width_px, document::window_height_px() * 0.62, root_px);
            }
            let (draws_all, has_below) = figures.with_value(|figures| figures[current.get()].draws_all_and_has_below());
            let height_px = stage_height_px(room, (width_px, window_px), root_px, has_below);
            FigureSize {
                height_px: if draws_all { f64::MAX } else { height_px },
                ..FigureSize::in_room(width_px, root_px, |_| height_px)
            }
        });
        let figure = Memo::new(move |_| {
            let make = figures.with_value(|figures| figures[current.get()].make);
            Arc::new(make.run(canvas.get()).with_own_marked(scope.dataset, scope.lang))
        });
        Self { figures, current, figure, room, whole, keys }
    }

    /// The figure on the stage, as the page declares it.
    pub(super) fn declared(self) -> StageFigure {
        self.figures.with_value(|figures| figures[self.current.get()].clone())
    }
}

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
