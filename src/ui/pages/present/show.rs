//! The stage: one slide on the whole screen, moved by keys, by a clicker, by a finger.

use leptos::ev;
use leptos::prelude::*;
use web_sys::PointerEvent;

use super::over::{Controls, Over};
use super::pen::Pen;
use super::room::{Room, SlideSteps};
use super::slide::slide;
use super::stage::Stage;
use crate::dataset::Later;
use crate::deck::{Command, Deck, Steps, TalkWindow};
use crate::model::Word as _;
use crate::state::Theme;
use crate::text::slide_of;
use crate::ui::browser::document;
use crate::ui::browser::motion::MarkPlaces;
use crate::ui::context::RenderContext;
use crate::ui::live::{live, nothing};

/// The themes of a talk, in turn.
const THEMES: [Theme; 3] = [Theme::Light, Theme::Dark, Theme::Contrast];
/// How far a finger goes to the side in a swipe, in pixels, and how much farther than up or down.
const SWIPE_PX: i32 = 60;
const SWIPE_SLOPE: i32 = 2;

/// The stage with its deck.
pub(super) fn show(scope: RenderContext, later: &'static Later, deck: RwSignal<Deck>) -> AnyView {
    let RenderContext { page, lang, .. } = scope;
    let words = lang.present();
    page.cover();
    let stage = Stage::new(page, deck, TalkWindow::Stage);
    let controls = Controls::new(scope, &stage, TalkWindow::Stage);
    let over = controls.over;
    let laser = RwSignal::new(None::<(i32, i32)>);
    let pen = Pen::new();
    let room = room();
    let theme = document::theme();
    on_cleanup(move || document::set_theme(&theme));
    let leave = move || {
        stage.end();
        page.open(page.changed(|view| view.slide = None));
    };
    controls.hear_keys(move |command| match command {
        Command::Speaker => controls.open_speaker(),
        Command::Laser => laser.update(|laser| *laser = if laser.is_some() { None } else { Some((-50, -50)) }),
        Command::Theme => next_theme(),
        Command::Pen => pen.toggle(),
        Command::Escape => leave(),
        _ => {}
    });
    let at = Memo::new(move |_| stage.at());
    let content = Memo::new(move |_| {
        let place = stage.shown().get(at.get()).copied()?;
        deck.with(|deck| deck.slides.get(place).map(|slide| slide.content.clone()))
    });
    Effect::new(move |_| {
        at.track();
        pen.clear();
    });
    let is_covered = Memo::new(move |_| over.get() != Over::Nothing || stage.is_black.get());
    follow_by_focus(at, is_covered);
    provide_context(steps_of(&stage, deck));
    let drawn = live(move || {
        // Marks of the slide before move to where the next has them.
        let marks = MarkPlaces::of(".stage-slide");
        request_animation_frame(move || marks.animate(".stage-slide"));
        match content.get() {
            Some(content) => slide(scope, later, &content, room),
            None => view! { <p class="notice">{words.no_slides}</p> }.into_any(),
        }
    });
    let swipe = StoredValue::new(None::<(i32, i32)>);
    let on_down = move |event: PointerEvent| {
        let is_swipe = !untrack(|| pen.is_on()) && begins_swipe(&event) && over.get_untracked() == Over::Nothing;
        swipe.set_value(is_swipe.then(|| (event.client_x(), event.client_y())));
    };
    let on_up = move |event: PointerEvent| {
        if let Some(is_forward) = swipe.try_update_value(Option::take).flatten().and_then(|from| swiped(from, &event)) {
            stage.step(is_forward);
        }
    };
    // The browser took the finger for something of its own: it scrolls the slide.
    let on_cancel = move |_| swipe.set_value(None);
    let on_move = move |event: PointerEvent| {
        if laser.get_untracked().is_some() {
            laser.set(Some((event.client_x(), event.client_y())));
        }
    };
    // Nobody comes by keyboard to what is covered.
    let is_slide_covered = move || stage.is_black.get() || over.get() == Over::Overview;
    let is_black = move || stage.is_black.get();
    view! {
        <section class="show" data-show="" aria-label=words.heading on:pointerdown=on_down on:pointerup=on_up on:pointercancel=on_cancel on:pointermove=on_move>
            <div class="stage-slide" aria-live="off" inert=is_slide_covered>{drawn}</div>
            {bar(scope, &controls, at, leave)}
            <div inert=is_black>{controls.view(later, deck)}</div>
            {pen.view()}
            <Laser at=laser />
            {move || is_black().then(|| view! { <button type="button" class="stage-black" aria-label=words.black on:click=move |_| stage.toggle_black()></button> })}
        </section>
    }
    .into_any()
}

/// The heading of a new slide gets the focus, and that of one which is no longer covered: screen readers begin there.
fn follow_by_focus(at: Memo<usize>, is_covered: Memo<bool>) {
    Effect::new(move |_| {
        at.track();
        if !is_covered.get() {
            request_animation_frame(|| document::focus_quietly(".show .stage-slide [tabindex='-1']"));
        }
    });
}

/// Whether a finger may begin a swipe: a second one makes it something else.
fn begins_swipe(event: &PointerEvent) -> bool {
    event.pointer_type() == "touch" && event.is_primary()
}

/// Whether a finger that began there swiped to the next slide, or to the one before; none where it did not swipe.
fn swiped((x, y): (i32, i32), event: &PointerEvent) -> Option<bool> {
    let (dx, dy) = (event.client_x() - x, event.client_y() - y);
    (dx.abs() > SWIPE_PX && dx.abs() > dy.abs() * SWIPE_SLOPE).then_some(dx < 0)
}

/// The dot that follows the pointer.
#[component]
fn Laser(at: RwSignal<Option<(i32, i32)>>) -> impl IntoView {
    let dot = |(x, y): (i32, i32)| {
        view! { <i class="laser" aria-hidden="true" style:left=format!("{x}px") style:top=format!("{y}px")></i> }
    };
    move || at.get().map(dot)
}

/// What was pointed out on the slide that is shown, and how many of its entries have come.
fn steps_of(stage: &Stage, deck: RwSignal<Deck>) -> SlideSteps {
    let stage = *stage;
    let shown = Memo::new(move |_| {
        let place = stage.shown().get(stage.at()).copied()?;
        deck.with(|deck| deck.slides.get(place).cloned())
    });
    SlideSteps {
        mark: Memo::new(move |_| shown.get()?.mark_of_step(stage.steps_taken.get()).map(str::to_owned)),
        lines: Memo::new(move |_| (shown.get()?.steps == Steps::Lines).then(|| stage.steps_taken.get())),
    }
}

/// What lies below the slide: where the talk stands, and what can be done.
fn bar(scope: RenderContext, controls: &Controls, at: Memo<usize>, leave: impl Fn() + Copy + 'static) -> AnyView {
    let (lang, words) = (scope.lang, scope.lang.present());
    let controls = *controls;
    let stage = controls.stage;
    let where_ = move || match stage.shown().len() {
        0 => nothing(),
        all => slide_of(lang, at.get() + 1, all).into_any(),
    };
    let is_black = move || stage.is_black.get();
    view! {
        <div class="stage-bar" inert=is_black>
                <button type="button" data-action="previous" aria-label=words.previous on:click=move |_| stage.step(false)>"←"</button>
                <span role="status">{live(where_)}</span>
                <button type="button" data-action="next" aria-label=words.next on:click=move |_| stage.step(true)>"→"</button>
                <span class="stage-more">
                    <button type="button" data-action="overview" on:click=move |_| controls.toggle(Over::Overview)>{words.overview}</button>
                    <button type="button" data-action="speaker" on:click=move |_| controls.open_speaker()>{words.speaker}</button>
                    {controls.full_button()}
                    <button type="button" data-action="theme" on:click=move |_| next_theme()>{words.theme}</button>
                    <button type="button" data-action="help" on:click=move |_| controls.toggle(Over::Help)>{words.help}</button>
                    <button type="button" data-action="leave" on:click=move |_| leave()>{words.leave}</button>
                </span>
            </div>
    }
    .into_any()
}

/// Shows the next of the themes for as long as the talk lasts; nothing of it is kept.
fn next_theme() {
    let shown = document::theme();
    let at = THEMES.iter().position(|theme| theme.word() == shown).unwrap_or(0);
    if let Some(next) = THEMES.get((at + 1) % THEMES.len()) {
        document::set_theme(next.word());
    }
}

/// The room of the window, followed as it changes.
fn room() -> Signal<Room> {
    let measure = || {
        let (width_px, height_px) = document::window_size_px();
        // What is read at the far end of a hall: 28 pixels and more on a screen of 1080 lines.
        let type_px = (width_px / 66.0).min(height_px / 37.0).clamp(if width_px < 700.0 { 12.0 } else { 15.0 }, 60.0);
        let margin = if width_px < 700.0 { 24.0 } else { width_px * 0.08 };
        Room { width_px: width_px - margin, height_px: (height_px - 84.0).max(200.0), type_px, is_live: true }
    };
    let room = RwSignal::new(measure());
    let handle = window_event_listener(ev::resize, move |_| room.set(measure()));
    on_cleanup(move || handle.remove());
    room.into()
}
