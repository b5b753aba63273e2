//! What the parts of a frame share: its figures, the one on the stage, and the room that it is drawn for.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::stage_figure::{StageFigure, projected_height_px, stage_height_px};
use crate::figure::{Figure, FigureSize};
use crate::ui::browser::document;
use crate::ui::context::RenderContext;
use crate::ui::figure_keys::FigureKeys;
use crate::ui::figure_view::use_width;

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
    pub(super) fn new(scope: RenderContext, figures: Vec<StageFigure>) -> Self {
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
