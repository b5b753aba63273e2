//! A figure on a slide: drawn for its room, with what is pointed out, the records behind a mark, and a map that is played.

use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;

use super::drawings::drawing;
use super::room::{Room, steps_on_stage};
use crate::dataset::Later;
use crate::deck::{FigureAt, FigureInputs, KeyNumber, fitted, key_numbers, needs_maps, on_slide};
use crate::figure::{ADOPTION_MAP, Figure, FigureSize};
use crate::geo::Maps;
use crate::scene::Scene;
use crate::state::{UrlState, decode, encode};
use crate::text::{Lang, and_more, source_count};
use crate::ui::context::RenderContext;
use crate::ui::layout::record_items;
use crate::ui::live::{live, nothing};
use crate::ui::maps::with_maps;
use crate::ui::scene_view::{SceneProps, scene_view};
use crate::ui::visit_index::visit_index;

/// The narrowest slide on which two figures stand side by side; `present.css` names it, too.
const PAIR_FROM_PX: f64 = 640.0;

/// The scale that the two figures of a pair share: what the higher of them reaches, where they show the same.
pub(super) fn common_scale(
    RenderContext { dataset, lang, .. }: RenderContext,
    later: &'static Later,
    one: &FigureAt,
    other: &FigureAt,
    room: Signal<Room>,
) -> Memo<u32> {
    let both = [one, other].map(|at| (at.figure.clone(), decode(&at.address).0));
    let is_same = one.figure == other.figure;
    Memo::new(move |_| {
        let Room { width_px, height_px, type_px, .. } = room.get();
        let canvas = FigureSize { width_px, height_px, type_px, at_least: 0 };
        let asked = FigureInputs { dataset, later, maps: None, index: visit_index(dataset), lang };
        let drawn = both.iter().filter(|_| is_same).filter_map(|(id, view)| drawing(asked, id, view, canvas));
        drawn.map(|figure| figure.scene.highest).max().unwrap_or(0)
    })
}

/// A figure of a slide; a map waits for its outlines, and can be played through time.
pub(super) fn figure(
    scope: RenderContext,
    later: &'static Later,
    at: &FigureAt,
    room: Signal<Room>,
    pair: Option<Memo<u32>>,
) -> AnyView {
    let (id, view) = (at.figure.clone(), decode(&at.address).0);
    if needs_maps(&at.figure) {
        return with_maps(scope, move |maps| drawn(scope, later, Some(maps), id.clone(), view.clone(), room, pair));
    }
    drawn(scope, later, None, id, view, room, pair)
}

fn drawn(
    scope: RenderContext,
    later: &'static Later,
    maps: Option<&'static Maps>,
    id: String,
    view: UrlState,
    room: Signal<Room>,
    pair: Option<Memo<u32>>,
) -> AnyView {
    let RenderContext { dataset, lang, .. } = scope;
    let words = lang.present();
    let is_map = id == ADOPTION_MAP;
    let until = RwSignal::new(None::<i32>);
    let (figure_id, base) = (id.clone(), view.clone());
    let base_of_year = view.clone();
    // A map is drawn up to the year that it is played to.
    let made = Memo::new(move |_| {
        let canvas = canvas_of(room.get(), pair.map(|common| common.get()));
        let mut view = base.clone();
        view.filter.period.to = until.get().or(view.filter.period.to);
        let asked = FigureInputs { dataset, later, maps, index: visit_index(dataset), lang };
        fitted(on_slide(&figure_id, canvas), |canvas| drawing(asked, &figure_id, &view, canvas))
    });
    if made.with_untracked(Option::is_none) {
        return view! { <p class="notice">{words.no_figure}</p> }.into_any();
    }
    let part = move |read: fn(&Figure) -> String| {
        Signal::derive(move || made.with(|figure| figure.as_deref().map(read).unwrap_or_default()))
    };
    let title = part(|figure| figure.title.clone());
    let subtitle = part(|figure| format!("{}, {}", figure.subtitle, figure.period));
    let count = move || made.with(|figure| figure.as_ref().map_or(0, |figure| figure.sources.len()));
    // What to know when reading, first that records are a sample, goes with the picture wherever it is shown.
    let note = part(|figure| figure.notes.first().cloned().unwrap_or_default());
    let focus = RwSignal::new(view.focus.clone());
    let chosen = RwSignal::new(None::<String>);
    let named = view.mark.clone();
    let on_choose = Callback::new(move |key: String| match key.strip_prefix("series.") {
        _ if !room.get_untracked().is_live => {}
        Some(series) => toggle(focus, series),
        None => toggle(chosen, &key),
    });
    let of_page = view.clone();
    let beside = move || {
        let key = chosen.get().filter(|_| room.with(|room| room.is_live))?;
        let address = address_of_mark(lang, &of_page, &key, until.get());
        let on_close = Callback::new(move |()| chosen.set(None));
        made.get().map(|figure| view! { <Behind scope figure key address on_close /> })
    };
    // Asked for several times in each drawing: copied once.
    let scene =
        Memo::new(move |_| made.with(|figure| figure.as_ref().map(|figure| figure.scene.clone()).unwrap_or_default()));
    let steps = steps_on_stage(room);
    let pointed_out = Memo::new(move |_| steps.and_then(|steps| steps.mark.get()));
    let step_said = move || scene.with(|scene| said_of_mark(scene, pointed_out.get()?.as_str()));
    let props = SceneProps {
        scene: scene.into(),
        chosen: Signal::derive(move || chosen.get().or_else(|| pointed_out.get()).or_else(|| named.clone())),
        focus: Signal::derive(move || focus.get()),
        label: subtitle,
        described_by: String::new(),
        on_choose,
        lit: Signal::stored(Vec::new()),
        on_beside: None,
        map: None,
        on_period: None,
    };
    let play = if is_map { player(scope, until, room) } else { nothing() };
    let year = move || until.get().map(|year| view! { <Year scope later year view=base_of_year.clone() /> });
    view! {
        <div class="slide-figure" data-slide-figure=id>
            <h2 tabindex="-1">{move || title.get()}</h2>
            <p class="subtitle" class:slide-step=move || pointed_out.with(Option::is_some) role=steps.map(|_| "status")>{move || step_said().unwrap_or_else(|| subtitle.get())}</p>
            <div class="slide-picture" class:pointing=move || pointed_out.with(Option::is_some)>{scene_view(scope, props)} {year} {beside}</div>
            <p class="slide-foot">{play} <span>{move || note.get()}</span> <span>{move || source_count(lang, count())}</span></p>
        </div>
    }
    .into_any()
}

/// The page of the figure with a mark chosen, up to the year that is shown; Back returns to the slide as it was.
fn address_of_mark(lang: Lang, view: &UrlState, mark: &str, until: Option<i32>) -> String {
    let mut target = UrlState { lang: Some(lang), mark: Some(mark.to_owned()), table: None, ..view.clone() };
    target.filter.period.to = until.or(target.filter.period.to);
    encode(&target)
}

/// The room of a figure on a slide; of two that stand beside each other, with the scale that both reach.
fn canvas_of(Room { width_px, height_px, type_px, .. }: Room, pair: Option<u32>) -> FigureSize {
    // The heading and what stands below the picture have their lines; headings of half the width have more.
    let lines = if pair.is_some() { 13.5 } else { 10.0 };
    // On a phone the two of a pair stand below each other.
    let share = if pair.is_some() && width_px >= PAIR_FROM_PX { 0.48 } else { 1.0 };
    FigureSize {
        width_px: (width_px * share).max(200.0),
        height_px: (height_px - type_px * lines).max(120.0),
        type_px,
        at_least: pair.unwrap_or(0),
    }
}

/// Chooses a key, or lifts the choice where it was made already.
fn toggle(kept: RwSignal<Option<String>>, key: &str) {
    kept.update(|kept| *kept = (kept.as_deref() != Some(key)).then(|| key.to_owned()));
}

/// While a map is played its year stands large, with how many signed or run something by then.
#[component]
fn Year(scope: RenderContext, later: &'static Later, year: i32, view: UrlState) -> impl IntoView {
    let RenderContext { dataset, lang, .. } = scope;
    let mut view = view;
    view.filter.period.to = Some(year);
    let asked = FigureInputs { dataset, later, maps: None, index: visit_index(dataset), lang };
    let KeyNumber { value, label } = key_numbers(asked, &view).first;
    view! { <p class="slide-year" aria-hidden="true"><strong>{year}</strong> <span>{format!("{value} {label}")}</span></p> }
}

/// What is said of a mark that is pointed out, where the subtitle stands.
fn said_of_mark(scene: &Scene, key: &str) -> Option<String> {
    let mark = scene.marks.iter().find(|mark| mark.key == key)?;
    Some(format!("{}: {}", mark.title, mark.lines.join(" · ")))
}

/// The most records that are listed beside a slide.
const MOST: usize = 8;

/// What lies behind a mark that was chosen on the stage, beside the picture.
#[component]
fn Behind(
    scope: RenderContext,
    figure: Arc<Figure>,
    key: String,
    /// The page of the figure with the mark chosen.
    address: String,
    on_close: Callback<()>,
) -> impl IntoView {
    let RenderContext { lang, messages, .. } = scope;
    let mark = figure.scene.marks.iter().find(|mark| mark.key == key);
    let (title, lines) = mark.map_or_else(Default::default, |mark| (mark.title.clone(), mark.lines.clone()));
    let records = figure.records.get(&key).cloned().unwrap_or_default();
    let more = and_more(lang, records.len().saturating_sub(MOST));
    let name = title.clone();
    view! {
        <aside class="slide-behind" data-behind=key aria-label=name>
            <div class="rail-head">
                <h3 tabindex="-1">{title}</h3>
                <button type="button" class="icon" data-action="close-behind" aria-label=messages.close on:click=move |_| on_close.run(())>"×"</button>
            </div>
            {lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
            {record_items(scope, &records, MOST)}
            {more.map(|more| view! { <p class="muted">{more}</p> })}
            <p><a href=address data-action="open-page">{messages.open_records}</a></p>
        </aside>
    }
}

/// Plays a map from the first year to the last.
fn player(scope: RenderContext, until: RwSignal<Option<i32>>, room: Signal<Room>) -> AnyView {
    let dataset = scope.dataset;
    let words = scope.lang.present();
    let years = dataset.visits.first().zip(dataset.visits.last());
    let (first, last) = years.map_or((0, 0), |(first, last)| (first.date.year(), last.date.year()));
    let timer = StoredValue::new(None::<IntervalHandle>);
    let is_playing = RwSignal::new(false);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        let _ = is_playing.try_set(false);
    };
    on_cleanup(stop);
    let tick = move || {
        let next = until.try_get_untracked().flatten().map_or(first, |year| year + 1);
        if next > last {
            let _ = until.try_set(None);
            stop();
        } else {
            let _ = until.try_set(Some(next));
        }
    };
    let toggle = move |_| {
        if is_playing.get_untracked() {
            stop();
            return;
        }
        until.set(Some(first));
        timer.set_value(set_interval_with_handle(tick, Duration::from_millis(900)).ok());
        is_playing.set(true);
    };
    live(move || {
        if !room.get().is_live {
            return nothing();
        }
        let label = move || if is_playing.get() { words.stop } else { words.play }.into_any();
        let year = move || until.get().map_or_else(String::new, |year| format!(" {year}")).into_any();
        view! { <button type="button" data-action="play" on:click=toggle>{live(label)}</button> <strong role="status">{live(year)}</strong> }
            .into_any()
    })
}
