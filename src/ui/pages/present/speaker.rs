//! What the speaker sees in a window of their own: this slide and the next, notes, clock, and the pace of the talk.

use std::time::Duration;

use leptos::prelude::*;

use super::over::{Controls, Over};
use super::room::Room;
use super::slide::slide;
use super::stage::Stage;
use crate::dataset::Later;
use crate::deck::{Deck, Section, TalkWindow, sections};
use crate::text::{or_untitled, pace, section_now, slide_of, step_of};
use crate::ui::browser::clock;
use crate::ui::context::RenderContext;
use crate::ui::live::live;
use crate::ui::widgets::rendered;

/// The speaker's view of a deck.
pub(super) fn speaker(scope: RenderContext, later: &'static Later, deck: RwSignal<Deck>) -> AnyView {
    let RenderContext { page, lang, .. } = scope;
    let words = lang.present();
    page.cover();
    let stage = Stage::new(page, deck, TalkWindow::Speaker);
    let controls = Controls::new(scope, &stage, TalkWindow::Speaker);
    controls.hear_keys(|_| {});
    let now = RwSignal::new(clock::now_ms());
    if let Ok(timer) = set_interval_with_handle(move || now.set(clock::now_ms()), Duration::from_secs(1)) {
        on_cleanup(move || timer.clear());
    }
    let at = Memo::new(move |_| stage.at());
    let of = move |step: usize| {
        let place = stage.shown().get(at.get() + step).copied()?;
        deck.with(|deck| deck.slides.get(place).cloned())
    };
    let preview = move |step: usize, width_px: f64| {
        let room =
            Signal::stored(Room { width_px, height_px: width_px * 0.56, type_px: width_px / 50.0, is_live: false });
        live(move || match of(step) {
            Some(one) => view! { <div class="tile" inert>{slide(scope, later, &one.content, room)}</div> }.into_any(),
            None => view! { <p class="muted">{words.end}</p> }.into_any(),
        })
    };
    let notes = live(move || match of(0).map(|slide| slide.notes).filter(|notes| !notes.trim().is_empty()) {
        Some(notes) => rendered(&notes),
        None => view! { <p class="muted">{words.no_notes}</p> }.into_any(),
    });
    let elapsed_s = Memo::new(move |_| now.get().saturating_sub(stage.begun_ms()) / 1000);
    let said = move || {
        let minutes = deck.with(|deck| deck.minutes);
        let text = pace(lang, elapsed_s.get(), minutes, at.get() + 1, stage.shown().len())?;
        Some(view! { <p class="speaker-pace">{text}</p> })
    };
    let section = move || {
        let found = deck.with(sections);
        let place = stage.shown().get(at.get()).copied().unwrap_or(0);
        let number = found.iter().rposition(|section| section.first <= place).filter(|_| found.len() > 1)?;
        let Section { heading, until_s, .. } = &found[number];
        let now = section_now(lang, (number + 1, found.len()), or_untitled(lang, heading), *until_s);
        Some(view! { <p class="speaker-section">{now}</p> })
    };
    let step = move || {
        let steps = of(0).map_or(0, |slide| slide.step_count());
        (steps > 0).then(|| view! { <p class="speaker-step">{step_of(lang, stage.steps_taken.get(), steps)}</p> })
    };
    let where_ = move || slide_of(lang, at.get() + 1, stage.shown().len()).into_any();
    view! {
        <section class="speaker" data-speaker="" aria-label=words.speaker>
            <h1 class="visually-hidden" tabindex="-1">{words.speaker}</h1>
            <div class="speaker-slides">
                <div><h2>{words.now}</h2> {preview(0, 620.0)}</div>
                <div><h2>{words.then}</h2> {preview(1, 360.0)}</div>
            </div>
            <div class="speaker-side">
                <Clock scope now elapsed_s />
                {said}
                {section}
                <p><strong role="status">{live(where_)}</strong></p>
                {step}
                {buttons(scope, &stage, &controls)}
                <h2>{words.notes}</h2>
                <div class="speaker-notes">{notes}</div>
            </div>
            {controls.view(later, deck)}
        </section>
    }
    .into_any()
}

/// The time of the day, and how long the talk has gone on.
#[component]
fn Clock(scope: RenderContext, now: RwSignal<u64>, elapsed_s: Memo<u64>) -> impl IntoView {
    let words = scope.lang.present();
    let time = move || {
        let (_, hour, minute) = clock::local(now.get());
        format!("{hour:02}:{minute:02}")
    };
    let elapsed = move || format!("{}:{:02}", elapsed_s.get() / 60, elapsed_s.get() % 60);
    view! {
        <p class="speaker-time">
            <span>{words.clock} " " <strong>{time}</strong></span>
            <span>{words.elapsed} " " <strong data-elapsed="">{elapsed}</strong></span>
        </p>
    }
}

/// The buttons below the slides.
fn buttons(scope: RenderContext, stage: &Stage, controls: &Controls) -> AnyView {
    let words = scope.lang.present();
    let (stage, controls) = (*stage, *controls);
    view! {
        <p class="toolbar">
            <button type="button" data-action="previous" on:click=move |_| stage.step(false)>{words.previous}</button>
            <button type="button" data-action="next" on:click=move |_| stage.step(true)>{words.next}</button>
            <button type="button" data-action="black" on:click=move |_| stage.toggle_black()>{words.key_black}</button>
            <button type="button" data-action="restart" on:click=move |_| stage.restart()>{words.restart}</button>
            <button type="button" data-action="overview" on:click=move |_| controls.toggle(Over::Overview)>{words.overview}</button>
            {controls.full_button()}
            <button type="button" data-action="help" on:click=move |_| controls.toggle(Over::Help)>{words.help}</button>
        </p>
    }
    .into_any()
}
