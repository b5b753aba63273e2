//! What a mark says: beside it, within the window and never over it; under fingers at the foot of the screen, where no
//! finger hides it, the mark scrolled clear.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

use super::marks::element_of;
use super::note_markers::{line, to_notes};
use crate::scene::{GAP_PX, Rect, Scene, beside, fit, lines_that_fit};
use crate::text::and_more;
use crate::ui::browser::document;
use crate::ui::context::RenderContext;
use crate::ui::live::{all, nothing};

/// The part of the window's height that the words of a tooltip take at most: there is then room for them above or
/// below any small mark.
const MOST_OF_WINDOW: f64 = 0.42;

/// The tooltip of the active mark. Lines for which the window has no room are counted instead.
pub(super) fn tooltip(
    scope: RenderContext,
    scene: &Scene,
    active: RwSignal<Option<usize>>,
    on_open: Callback<usize>,
) -> AnyView {
    let found = active.get().and_then(|at| scene.marks.get(at).map(|mark| (at, mark)));
    let Some((at, mark)) = found else { return nothing() };
    let (room, messages) = (Room::now(scope), scope.messages);
    let rows = room.rows.saturating_sub(fit(&mark.title, room.type_px, true, room.width_px).len());
    let shown = lines_that_fit(&mark.lines, room.type_px, room.width_px, rows);
    let left_out = and_more(scope.lang, mark.lines.len() - shown);
    let lines = mark.lines.iter().take(shown).cloned().chain(left_out);
    let lines = lines.map(|line| view! { <span>{line}</span> }.into_any());
    let open = if mark.key.starts_with("series.") { messages.focus_series } else { messages.open_records };
    view! {
        <div class="tooltip">
            <strong>{mark.title.clone()}</strong>
            {all(lines)}
            {line(scope, &mark.key)}
            <div class="tooltip-actions">
                <button type="button" tabindex="-1" on:click=move |_| on_open.run(at)>{open}</button>
                {to_notes(scope, &mark.key)}
                <button type="button" tabindex="-1" on:click=move |_| active.set(None)>{messages.close}</button>
            </div>
        </div>
    }
    .into_any()
}

/// The room for the words of a tooltip; as `style/figure.css` has it.
struct Room {
    type_px: f64,
    width_px: f64,
    rows: usize,
}

impl Room {
    fn now(scope: RenderContext) -> Self {
        let root_px = scope.page.type_px.get_untracked();
        let (width_px, height_px) = document::window_size_px();
        let (type_px, outer_px, beside_px) = if document::has_coarse_pointer() {
            // Buttons stand below the words.
            (root_px, width_px - root_px * 1.5, root_px * 4.0)
        } else {
            (root_px * 0.875, (root_px * 17.0).min(width_px - 8.0), root_px)
        };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a window has few rows of text")]
        let rows = ((height_px * MOST_OF_WINDOW - beside_px) / (type_px * 1.4)).max(1.0) as usize;
        Self { type_px, width_px: outer_px - root_px * 1.5 - 2.0, rows }
    }
}

/// Places the tooltip of a mark for the window as it is scrolled now. Where it stands at the foot of the screen, the
/// page may be scrolled so far that the mark is clear of it.
pub(super) fn place_tooltip(place: &Element, scene: &Scene, at: usize, may_scroll: bool) {
    let tooltip = place.parent_element().and_then(|picture| picture.query_selector(".tooltip").ok().flatten());
    let Some(tooltip) = tooltip.and_then(|tooltip| tooltip.dyn_into::<HtmlElement>().ok()) else { return };
    let Some(mark) = on_window(place, scene, at) else { return };
    let style = tooltip.style();
    let _ = style.remove_property("max-height");
    let own = tooltip.get_bounding_client_rect();
    let spot = beside(&mark, (own.width(), own.height()), document::window_size_px());
    for (name, value) in [("left", spot.left), ("top", spot.top), ("max-height", spot.height.ceil())] {
        let _ = style.set_property(name, &format!("{value:.1}px"));
    }
    let _ = style.set_property("opacity", "1");
    if may_scroll && document::has_coarse_pointer() {
        let hidden = mark.bottom() + GAP_PX - tooltip.get_bounding_client_rect().top();
        // Of a mark higher than what is left of the screen, its upper end is shown.
        let by = hidden.min(mark.top - GAP_PX);
        if by > 0.0 {
            document::scroll_by(by);
        }
    }
}

/// Where a mark lies in the window.
fn on_window(place: &Element, scene: &Scene, at: usize) -> Option<Rect> {
    let drawn = element_of(place, at)?.get_bounding_client_rect();
    if drawn.width() > 0.0 || drawn.height() > 0.0 {
        return Some(Rect { left: drawn.left(), top: drawn.top(), width: drawn.width(), height: drawn.height() });
    }
    // Without anything drawn it is where the scene has it.
    let (area, picture) = (scene.marks.get(at)?.area, place.query_selector("svg").ok()??.get_bounding_client_rect());
    let scale = picture.width() / scene.width_px.max(1.0);
    Some(Rect {
        left: picture.left() + area.left * scale,
        top: picture.top() + area.top * scale,
        width: area.width * scale,
        height: area.height * scale,
    })
}
