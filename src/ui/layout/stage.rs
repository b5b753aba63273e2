//! The stage: one figure, as high as the screen leaves, with its tabs, its own choices and what can be done with it.

use leptos::prelude::*;
use leptos_icons::Icon;

use super::shown::Shown;
use super::stage_figure::StageFigure;
use crate::text::{own_count, source_count};
use crate::ui::context::RenderContext;
use crate::ui::live::{live, nothing};
use crate::ui::scene_view::{SceneProps, scene_view};
use crate::ui::widgets::{figure_table, menu_of, source_list, toolbar};

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
