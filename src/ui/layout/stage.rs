//! The stage: one figure, as high as the screen leaves, with its tabs, its own choices and what can be done with it.

use leptos::html;
use leptos::prelude::*;
use leptos_icons::Icon;

use super::frame::Shown;
use crate::figure::{FigureFacts, FigureSize, Marks};
use crate::text::{own_count, source_count};
use crate::ui::browser::document;
use crate::ui::context::RenderContext;
use crate::ui::figure_view::MakeFigure;
use crate::ui::live::{live, nothing};
use crate::ui::map_gestures::MapControl;
use crate::ui::scene_view::{OnPeriod, SceneProps, scene_view};
use crate::ui::widgets::{figure_table, menu_of, source_list, toolbar};

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

/// The figure on the stage.
#[component]
pub(super) fn Stage(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// What is shown.
    shown: Shown,
) -> impl IntoView {
    view! {
        <div class="stage" data-stage="">
            {move || {
                let declared = shown.declared();
                view! { <StagedFigure scope shown declared /> }
            }}
        </div>
    }
    .into_any()
}

#[component]
fn StagedFigure(scope: RenderContext, shown: Shown, declared: StageFigure) -> impl IntoView {
    let page = scope.page;
    let StageFigure { id, make, map, on_period, looks, below, waits, .. } = declared;
    let (figure, keys) = (shown.figure, shown.keys);
    let is_first = shown.current.get_untracked() == 0;
    let is_table = Memo::new(move |_| page.view.with(|view| view.table.as_deref() == Some(id)));
    // Read at each move of a pointer: copied once.
    let scene = Memo::new(move |_| figure.with(|figure| figure.scene.clone()));
    let props = move || SceneProps {
        scene: scene.into(),
        chosen: Signal::derive(move || page.view.with(|view| view.mark.clone())),
        focus: Signal::derive(move || page.view.with(|view| view.focus.clone())),
        label: Signal::derive(move || figure.with(|figure| figure.subtitle.clone())),
        described_by: format!("{id}-sentence {id}-keys"),
        lit: Signal::derive(move || {
            let Some(record) = page.lit.get() else { return Vec::new() };
            figure.with(|figure| {
                let of_record = figure.records.iter().filter(|(_, records)| records.contains(&record));
                of_record.map(|(mark, _)| mark.clone()).collect()
            })
        }),
        on_choose: Callback::new(move |key: String| choose(scope, key)),
        on_beside: Some(Callback::new(move |()| lift(scope))),
        map,
        on_period,
    };
    let home = page.view.with_untracked(|view| view.route.clone());
    let picture = move || {
        if let Some(waiting) = waits.and_then(|waits| waits.run(())) {
            let height = format!("{}px", figure.with(|figure| figure.scene.height_px));
            return view! { <div style:min-height=height>{waiting}</div> }.into_any();
        }
        if is_table.get() {
            let home = home.clone();
            view! { <div class="stage-table">{live(move || figure_table(scope, &figure.get(), &home))}</div> }
                .into_any()
        } else {
            scene_view(scope, props())
        }
    };
    let show_all = move || {
        if page.view.with(|view| view.focus.is_none()) {
            return nothing();
        }
        let lift = move |_| page.open(page.changed(|view| view.focus = None));
        view! { <button type="button" data-action="show-all" on:click=lift>{scope.messages.show_all_series}</button> }
            .into_any()
    };
    view! {
        <figure
            node_ref=shown.whole
            data-figure=id
            tabindex="-1"
            aria-labelledby="finding"
            on:keydown=move |event| keys.on_key(&event)
        >
            <div class="stage-head">
                <Tabs scope id is_first is_map=map.is_some() is_table />
                <div class="looks">{looks.map(|looks| looks.run())} {show_all}</div>
            </div>
            <p class="visually-hidden" id=format!("{id}-sentence")>{move || figure.with(|figure| figure.sentence.clone())}</p>
            <p class="visually-hidden" id=format!("{id}-keys")>{scope.messages.figure_keys}</p>
            <div node_ref=shown.room class="room">{picture}</div>
            {below.map(|below| view! { <div class="stage-below">{below.run()}</div> })}
            <figcaption class="stage-foot">
                <Sources scope shown />
                {toolbar(scope, make, figure, keys)}
            </figcaption>
            {keys.list(scope)}
        </figure>
    }
}

/// The ways to look at the figure.
#[component]
fn Tabs(scope: RenderContext, id: &'static str, is_first: bool, is_map: bool, is_table: Memo<bool>) -> impl IntoView {
    let (page, messages) = (scope.page, scope.messages);
    // The figure stays the one on the stage, also where the address named it by its table alone.
    let show = move |table: bool| {
        move |_| {
            page.replace(page.changed(|view| {
                view.table = table.then(|| id.to_owned());
                view.figure = (!is_first).then(|| id.to_owned());
            }));
        }
    };
    let (picture, label) =
        if is_map { ("map", scope.lang.frame().tab_map) } else { ("chart", scope.lang.frame().tab_chart) };
    view! {
        <div class="tabs" role="group" aria-label=scope.lang.frame().shown_as>
            <button type="button" data-view=picture aria-pressed=move || (!is_table.get()).to_string() on:click=show(false)>{label}</button>
            <button type="button" data-view="table" data-action="table" aria-pressed=move || is_table.get().to_string() on:click=show(true)>{messages.table}</button>
        </div>
    }
}

/// How many sources the picture rests on, and what to know when reading it: listed when asked for.
#[component]
fn Sources(scope: RenderContext, shown: Shown) -> impl IntoView {
    let figure = shown.figure;
    let open = RwSignal::new(false);
    let count = move || figure.with(|figure| source_count(scope.lang, figure.sources.len()));
    let list = move || if open.get() { source_list(scope, &figure.get().sources) } else { nothing() };
    let notes = move || {
        figure.with(|figure| {
            let lines = figure.notes.iter().chain(&figure.coverage);
            lines.map(|line| view! { <p>{line.clone()}</p> }).collect::<Vec<_>>()
        })
    };
    let own = move || {
        let own = figure.with(|figure| figure.own_count(scope.dataset));
        (own > 0).then(|| {
            view! {
                <span class="own-sign" data-own-note="">
                    <span aria-hidden="true">"◇ "</span>
                    {own_count(scope.lang, own)}
                </span>
            }
        })
    };
    let caveat =
        view! { <Icon icon=icondata_lu::LuInfo attr:aria-hidden="true" /> <span>{scope.lang.frame().caveat}</span> };
    view! {
        <details class="sources popover" on:toggle=move |event| open.set(crate::ui::figure_view::is_open(&event))>
            <summary>{count}</summary>
            <div class="popover-panel">{live(list)}</div>
        </details>
        {own}
        {menu_of("caveat", caveat, scope.lang.frame().caveat, view! { <li class="notes">{notes}</li> }.into_any())}
    }
}

/// Chooses a mark, or lifts the choice where it was made already; an entry of a legend is the series in focus.
pub(super) fn choose(scope: RenderContext, key: String) {
    let page = scope.page;
    let toggled = |kept: &mut Option<String>, key: &str| *kept = (kept.as_deref() != Some(key)).then(|| key.to_owned());
    page.open(page.changed(|view| match key.strip_prefix("series.") {
        Some(series) => toggled(&mut view.focus, series),
        None => toggled(&mut view.mark, &key),
    }));
}

/// Lifts the choice of a mark, if there is one.
pub(super) fn lift(scope: RenderContext) {
    let page = scope.page;
    if page.view.with_untracked(|view| view.mark.is_some()) {
        page.open(page.changed(|view| view.mark = None));
    }
}
