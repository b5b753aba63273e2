//! The rail: key numbers while nothing is chosen, the records of the chosen mark otherwise. On a phone it is a sheet that
//! rises from the foot: an edge of it, half of the screen, or all.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use web_sys::{KeyboardEvent, PointerEvent};

use super::behind::record_items;
use super::shown::Shown;
use crate::figure::{Figure, FigureSize, RecordKey, mark_label, narrowed_to};
use crate::state::Route;
use crate::text::{all_records, only};
use crate::ui::browser::document;
use crate::ui::context::RenderContext;
use crate::ui::live::live;
use crate::ui::widgets::{about_mark, back_to_mark, figure_deck_link, note_link};

/// How many records the rail lists.
pub(super) const LISTED: usize = 20;

/// What the rail says of a mark before its records; nothing where these are all.
pub(in crate::ui) type Behind = Callback<String, Option<AnyView>>;

/// How much of the sheet is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Height {
    Peek,
    Half,
    Full,
}

impl Height {
    const fn word(self) -> &'static str {
        match self {
            Self::Peek => "peek",
            Self::Half => "half",
            Self::Full => "full",
        }
    }

    const fn higher(self) -> Self {
        match self {
            Self::Peek => Self::Half,
            _ => Self::Full,
        }
    }

    const fn lower(self) -> Self {
        match self {
            Self::Full => Self::Half,
            _ => Self::Peek,
        }
    }
}

/// How far a finger moves before the sheet follows it, in pixels.
const DRAG_PX: f64 = 24.0;

/// The rail.
#[component]
pub(super) fn Rail(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// What is shown.
    shown: Shown,
    /// What it says while nothing is chosen.
    rest: ViewFn,
    /// What it says of a mark.
    behind: Option<Behind>,
    /// Whether it tells of one record while nothing is chosen.
    is_record: bool,
) -> impl IntoView {
    let page = scope.page;
    let place = NodeRef::<html::Aside>::new();
    let mark = Memo::new(move |_| page.view.with(|view| view.mark.clone()));
    let height = RwSignal::new(Height::Peek);
    // A choice raises the sheet, and lifting the choice lowers it; what the reader drew farther stays.
    Effect::new(move |before: Option<bool>| {
        let is_chosen = mark.with(Option::is_some);
        if before != Some(is_chosen) {
            height.set(if is_chosen { Height::Half } else { Height::Peek });
        }
        if let Some(place) = place.get_untracked() {
            place.set_scroll_top(0);
        }
        if is_chosen {
            request_animation_frame(move || keep_clear(place, mark));
        }
        is_chosen
    });
    let content = move || match mark.get() {
        None => rest.run(),
        Some(mark) => {
            let own = behind.and_then(|behind| behind.run(mark.clone()));
            view! { <Chosen scope shown mark own /> }.into_any()
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && mark.with_untracked(Option::is_some) {
            event.prevent_default();
            back_to_mark(page);
        }
    };
    view! {
        <aside
            node_ref=place
            class="rail"
            data-rail=move || match mark.with(Option::is_some) {
                true => "mark",
                false if is_record => "record",
                false => "rest",
            }
            data-sheet=move || height.get().word()
            aria-label=scope.lang.frame().rail
            tabindex="-1"
            on:keydown=on_key
        >
            <Handle scope height />
            <div class="rail-content">{content}</div>
        </aside>
    }
}

/// Where the sheet would lie over the chosen mark, the page is scrolled so far that the mark stands above it.
fn keep_clear(place: NodeRef<html::Aside>, mark: Memo<Option<String>>) {
    let (Some(sheet), Some(Some(mark))) = (place.try_get_untracked().flatten(), mark.try_get_untracked()) else {
        return;
    };
    let is_sheet = window().get_computed_style(&sheet).ok().flatten();
    let is_sheet =
        is_sheet.is_some_and(|style| style.get_property_value("position").is_ok_and(|value| value == "fixed"));
    let found = document().query_selector(&format!("[data-stage] [data-mark='{mark}']")).ok().flatten();
    if let Some(found) = found.filter(|_| is_sheet) {
        // As high as it will be, half of the window.
        let top = document::window_height_px() * 0.55 - 4.0 * 16.0;
        let hidden = found.get_bounding_client_rect().bottom() - top;
        if hidden > 0.0 {
            document::scroll_by(hidden);
        }
    }
}

/// What raises and lowers the sheet: by a press, by arrow keys, or drawn by a finger.
#[component]
fn Handle(scope: RenderContext, height: RwSignal<Height>) -> impl IntoView {
    let start = StoredValue::new(None::<f64>);
    let moved = StoredValue::new(false);
    let press = move |_| {
        if !moved.get_value() {
            height.update(|height| *height = if *height == Height::Full { Height::Peek } else { height.higher() });
        }
        moved.set_value(false);
    };
    let on_key = move |event: KeyboardEvent| {
        let next = match event.key().as_str() {
            "ArrowUp" => height.get_untracked().higher(),
            "ArrowDown" => height.get_untracked().lower(),
            _ => return,
        };
        event.prevent_default();
        height.set(next);
    };
    let on_down = move |event: PointerEvent| {
        moved.set_value(false);
        start.set_value(Some(f64::from(event.client_y())));
    };
    let on_move = move |event: PointerEvent| {
        let Some(from) = start.get_value() else { return };
        let by = f64::from(event.client_y()) - from;
        if by.abs() > DRAG_PX {
            height.update(|height| *height = if by < 0.0 { height.higher() } else { height.lower() });
            start.set_value(Some(f64::from(event.client_y())));
            moved.set_value(true);
        }
    };
    let end = move |_: PointerEvent| start.set_value(None);
    view! {
        <button
            type="button"
            class="sheet-handle"
            aria-label=scope.lang.frame().sheet_handle
            aria-expanded=move || (height.get() != Height::Peek).to_string()
            on:click=press
            on:keydown=on_key
            on:pointerdown=on_down
            on:pointermove=on_move
            on:pointerup=end
            on:pointercancel=end
        ></button>
    }
}

/// What a mark says, and the records behind it.
#[component]
fn Chosen(scope: RenderContext, shown: Shown, mark: String, own: Option<AnyView>) -> impl IntoView {
    let RenderContext { page, dataset, lang, messages } = scope;
    let figure = shown.figure.get();
    let id = figure.id;
    let (title, lines) = said(scope, &figure, &mark);
    let records = records_of(shown, &figure, &mark);
    let count = records.len();
    let narrow = page.view.with_untracked(|view| narrowed_to(dataset, &view.filter, &mark)).map(|filter| {
        let press = move |_| {
            let filter = filter.clone();
            page.open(page.changed(|view| {
                view.filter = filter;
                view.mark = None;
            }));
        };
        view! { <button type="button" data-action="narrow" on:click=press>{only(lang, &title)}</button> }
    });
    // The page of visits lists them all below; elsewhere the rail does.
    let lists_below = page.view.with_untracked(|view| view.route == Route::Visits);
    let most = RwSignal::new(LISTED);
    let all = (count > LISTED).then(|| {
        let show = move |_| {
            if lists_below {
                document::reveal("#records");
            } else {
                most.set(usize::MAX);
            }
        };
        view! { <button type="button" class="primary" data-action="all-records" on:click=show>{all_records(lang, count)}</button> }
    });
    let note = about_mark(page, &mark).map(|about| note_link(scope, about));
    let listed = if records.is_empty() {
        view! { <p class="empty">{messages.no_record_found}</p> }.into_any()
    } else {
        live(move || record_items(scope, &records, most.get()))
    };
    view! {
        <div class="rail-head">
            <h2 id="rail-heading" tabindex="-1">{title}</h2>
            <button
                type="button"
                class="icon"
                data-action="lift-mark"
                aria-label=messages.close
                title=messages.close
                on:click=move |_| back_to_mark(page)
            >
                "×"
            </button>
        </div>
        {lines.into_iter().map(|line| view! { <p class="rail-line">{line}</p> }).collect::<Vec<_>>()}
        {own}
        {listed}
        <p class="rail-actions">
            {all} {narrow} {note} {live(move || figure_deck_link(scope, id))}
        </p>
    }
}

/// The height of a picture in which every mark has room, in pixels.
const TALL_PX: f64 = 6000.0;

/// The records behind a mark, also of one for which the stage has no room.
fn records_of(shown: Shown, figure: &Arc<Figure>, mark: &str) -> Vec<RecordKey> {
    let drawn = figure.records.get(mark).cloned();
    let of_all = || {
        let canvas = FigureSize { width_px: 900.0, height_px: TALL_PX, type_px: 12.0, at_least: 0 };
        shown.declared().make.run(canvas).records.remove(mark)
    };
    drawn.or_else(of_all).unwrap_or_default()
}

/// The words of a mark: those of the picture, else its name alone where the picture has no room for it.
fn said(scope: RenderContext, figure: &Arc<Figure>, mark: &str) -> (String, Vec<String>) {
    match figure.scene.marks.iter().find(|one| one.key == mark) {
        Some(found) => (found.title.clone(), found.lines.clone()),
        None => (mark_label(scope.dataset, scope.lang, mark).unwrap_or_default(), Vec::new()),
    }
}
