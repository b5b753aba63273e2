//! A figure as a page declares it for its stage, and the height that is left for it.

use leptos::html;
use leptos::prelude::*;

use crate::figure::{FigureFacts, FigureSize, Marks};
use crate::ui::browser::document;
use crate::ui::figure_view::MakeFigure;
use crate::ui::map_gestures::MapControl;
use crate::ui::scene_view::OnPeriod;

/// A figure that a page can put on its stage.
#[derive(Clone)]
pub(in crate::ui) struct StageFigure {
    /// Its id, as in `data-figure`.
    pub(in crate::ui) id: &'static str,
    /// Computes it for a room.
    pub(in crate::ui) make: MakeFigure,
    /// Where the picture is a map: what moves it.
    pub(in crate::ui) map: Option<MapControl>,
    /// Where the picture is one of time: hears a period drawn over it.
    pub(in crate::ui) on_period: Option<OnPeriod>,
    /// Its own choices (by, per, count), beside the tabs.
    pub(in crate::ui) looks: Option<ViewFn>,
    /// What belongs right below the picture: time on a map.
    pub(in crate::ui) below: Option<ViewFn>,
    /// What stands in place of the picture while what it needs is on its way.
    pub(in crate::ui) waits: Option<Callback<(), Option<AnyView>>>,
    /// Whether it is drawn as high as it needs, which the reader asks for.
    pub(in crate::ui) draws_all: Option<RwSignal<bool>>,
}

impl StageFigure {
    /// A figure with nothing of its own beside it.
    pub(in crate::ui) fn new(id: &'static str, make: MakeFigure) -> Self {
        Self { id, make, map: None, on_period: None, looks: None, below: None, waits: None, draws_all: None }
    }

    /// The position of the figure that a view shows: the one it names, else the one whose table is open, else the one
    /// that has the chosen mark, else the first.
    pub(super) fn position_of(figures: &[Self], [figure, table, mark]: &[Option<String>; 3]) -> usize {
        let named = |id: &Option<String>| figures.iter().position(|one| Some(one.id) == id.as_deref());
        let owner = || figures.iter().position(|one| mark.as_deref().is_some_and(|mark| one.has(mark)));
        named(figure).or_else(|| named(table)).or_else(owner).unwrap_or(0)
    }

    /// Whether a mark is one of its own.
    fn has(&self, mark: &str) -> bool {
        match FigureFacts::of(self.id).map(|facts| facts.marks) {
            None => false,
            Some(Marks::Of(kinds)) => kinds.contains(&mark.split('.').next().unwrap_or_default()),
            Some(Marks::Regions) => mark.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'),
            Some(Marks::Drawn) => self.make.run(FILM_CANVAS).records.contains_key(mark),
        }
    }

    /// Whether it is drawn as high as it needs (tracked), and whether something stands below its picture.
    pub(super) fn draws_all_and_has_below(&self) -> (bool, bool) {
        (self.draws_all.is_some_and(|all| all.get()), self.below.is_some())
    }
}

/// The room that a small picture is drawn for; shown at a third of it.
pub(super) const FILM_CANVAS: FigureSize = FigureSize { width_px: 600.0, height_px: 340.0, type_px: 17.0, at_least: 0 };

/// The height of the row below the picture, with its sources and tools, at the usual size of type, in pixels.
const FOOT_PX: f64 = 52.0;
/// The height of what stands below a picture: the time of a map.
const BELOW_PX: f64 = 60.0;
/// What of the filmstrip is seen below the stage.
const FILM_PX: f64 = 60.0;
/// On a phone: the places at the foot of the screen, and the sheet's edge above them.
const PHONE_FOOT_PX: f64 = 124.0;
/// The width below which a window is a phone's, as in `style/frame.css`.
const PHONE_PX: f64 = 768.0;
/// The width up to which the rail stands below the stage, as in `style/frame.css`, and how high the picture is there, in
/// its widths.
const UPRIGHT_PX: f64 = 960.0;
const UPRIGHT_HEIGHT: f64 = 0.75;
/// No picture is lower than this.
const LOWEST_PX: f64 = 220.0;

/// The height that the window leaves for a picture in its room.
pub(super) fn stage_height_px(
    room: NodeRef<html::Div>,
    (width_px, window_px): (f64, f64),
    root_px: f64,
    has_below: bool,
) -> f64 {
    let top = room.get().map_or(260.0, |room| room.get_bounding_client_rect().top() + document::scrolled_px());
    let growth = root_px / 16.0;
    let across_px = document::window_size_px().0;
    let is_phone = across_px < PHONE_PX;
    let foot = if is_phone { PHONE_FOOT_PX + FOOT_PX * 0.8 } else { FOOT_PX + FILM_PX };
    let below = if has_below { BELOW_PX } else { 0.0 };
    let most_px = if is_phone || across_px > UPRIGHT_PX { f64::MAX } else { width_px * UPRIGHT_HEIGHT };
    (window_px - top - (foot + below) * growth).min(most_px).max(LOWEST_PX * growth.min(1.6))
}

/// The height that a projector's screen leaves below the finding.
pub(super) fn projected_height_px(room: NodeRef<html::Div>, window_px: f64, has_below: bool) -> f64 {
    let top = room.get().map_or(200.0, |room| room.get_bounding_client_rect().top());
    window_px - top - FOOT_PX - if has_below { BELOW_PX * 1.3 } else { 0.0 }
}
