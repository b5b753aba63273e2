//! The slide that is looked at, large, with what can be done with it and with those that are chosen.

use std::mem::discriminant;

use leptos::prelude::*;

use super::fields::fields;
use super::room::Room;
use super::session::DeckSession;
use super::slide::slide;
use crate::dataset::Later;
use crate::deck::{Change, Content};
use crate::text::{chosen_slides, slide_of};
use crate::ui::browser::document;
use crate::ui::context::RenderContext;
use crate::ui::live::{live, nothing};
use crate::ui::widgets::{claims, rendered, tick};

/// The share of the window that the panel takes where it stands beside the grid; `present.css` has it, too.
const SHARE: f64 = 0.56;
/// The width of a window from which on it does.
const BESIDE_FROM_PX: f64 = 960.0;
/// The widest room of a page.
const WIDEST_PX: f64 = 1560.0;

/// The panel.
#[component]
pub(super) fn SlidePanel(
    scope: RenderContext,
    later: &'static Later,
    session: DeckSession,
    /// Whether the deck is made by the program, and only shown.
    is_ready: bool,
    /// Whether a press in the grid chooses one more slide.
    is_several: RwSignal<bool>,
) -> impl IntoView {
    let RenderContext { page, lang, .. } = scope;
    let words = lang.present();
    let active = Memo::new(move |_| session.active());
    let count = Memo::new(move |_| session.deck.with(|deck| deck.slides.len()));
    // Another kind of slide has other fields.
    let kind = Memo::new(move |_| {
        let at = active.get();
        session.deck.with(|deck| deck.slides.get(at).map(|slide| (at, discriminant(&slide.content))))
    });
    let content =
        Memo::new(move |_| session.deck.with(|deck| deck.slides.get(active.get()).map(|slide| slide.content.clone())));
    let notes = Memo::new(move |_| {
        session.deck.with(|deck| deck.slides.get(active.get()).map(|slide| slide.notes.clone()).unwrap_or_default())
    });
    // Slides that are left out are not counted on the stage.
    let from_here = move || {
        page.links.track();
        let number = session.deck.with(|deck| deck.shown().iter().position(|shown| *shown == active.get()));
        number.and_then(|number| u32::try_from(number + 1).ok()).map(|number| {
            let address = page.link(|view| view.slide = Some(number));
            view! { <a class="button" data-action="show-from-here" href=address>{words.show_from_here}</a> }
        })
    };
    let picture = live(move || {
        content.with(|content| {
            content.as_ref().map_or_else(nothing, |content| slide(scope, later, content, Signal::stored(room())))
        })
    });
    let said = Memo::new(move |_| {
        let said = content.with(|content| match content {
            Some(Content::Text(text) | Content::Question(text) | Content::Quote { text, .. }) => text.clone(),
            _ => String::new(),
        });
        format!("{said}\n{}", notes.get())
    });
    let below = live(move || match kind.get() {
        Some((at, _)) if !is_ready => {
            view! { {fields(scope, later, session, at, notes)} {live(move || claims(scope, &said.get()))} }.into_any()
        }
        Some(_) if notes.with(|notes| !notes.trim().is_empty()) => {
            view! { <h3>{words.notes}</h3> {live(move || notes.with(|notes| rendered(notes)))} }.into_any()
        }
        _ => nothing(),
    });
    let name = move || slide_of(lang, active.get() + 1, count.get());
    view! {
        <section class="slide-panel" data-panel=move || active.get() + 1 aria-label=name hidden=move || count.get() == 0>
            <div class="toolbar">
                <strong>{name}</strong>
                {from_here}
                {(!is_ready).then(|| view! { <Tools scope session active is_several /> })}
            </div>
            <div class="paper large">{picture}</div>
            {below}
        </section>
    }
}

/// What can be done with the slides that are chosen.
#[component]
fn Tools(scope: RenderContext, session: DeckSession, active: Memo<usize>, is_several: RwSignal<bool>) -> impl IntoView {
    let lang = scope.lang;
    let words = lang.present();
    let places = Memo::new(move |_| session.places());
    let act = move |change: fn(Vec<usize>) -> Change| session.change(change(places.get_untracked()));
    let is_figure = move || {
        session.deck.with(|deck| {
            let is_figure =
                |at: usize| matches!(deck.slides.get(at).map(|slide| &slide.content), Some(Content::Figure(_)));
            is_figure(active.get()) && is_figure(active.get() + 1)
        })
    };
    let pair = move || {
        is_figure().then(|| {
            let pair = move |_| session.change(Change::Pair(active.get_untracked()));
            view! { <button type="button" data-action="pair" on:click=pair>{words.pair}</button> }
        })
    };
    let hide_label = move || {
        let is_hidden = |at: &usize| session.deck.with(|deck| deck.slides.get(*at).is_some_and(|slide| slide.hidden));
        if places.with(|places| places.iter().all(is_hidden)) { words.unhide } else { words.hide }
    };
    let remove = move |_| {
        act(Change::Remove);
        request_animation_frame(|| document::focus(".slides [tabindex='0']"));
    };
    let before = |places: Vec<usize>| {
        let to = places.first().map_or(0, |first| first.saturating_sub(1));
        Change::Move(places, to)
    };
    let after = |places: Vec<usize>| {
        let to = places.last().map_or(0, |last| last + 2);
        Change::Move(places, to)
    };
    view! {
        <button type="button" data-action="up" on:click=move |_| act(before)>{words.up}</button>
        <button type="button" data-action="down" on:click=move |_| act(after)>{words.down}</button>
        <button type="button" data-action="duplicate" on:click=move |_| act(Change::Duplicate)>{words.duplicate}</button>
        <button type="button" data-action="hide" on:click=move |_| act(Change::Hide)>{hide_label}</button>
        {pair}
        <button type="button" data-action="remove" on:click=remove>{words.delete}</button>
        {tick(Some("several-slides".to_owned()), words.several, is_several.into(), move |is_on| is_several.set(is_on))}
        <span role="status">{move || chosen_slides(lang, places.with(Vec::len))}</span>
    }
}

/// The room of the large slide.
fn room() -> Room {
    let (window_px, _) = document::window_size_px();
    let width_px =
        if window_px >= BESIDE_FROM_PX { window_px.min(WIDEST_PX) * SHARE - 100.0 } else { window_px - 56.0 };
    let width_px = width_px.clamp(260.0, 860.0);
    let type_px = if width_px < 600.0 { 12.0 } else { 15.0 };
    Room { width_px, height_px: (width_px * 0.56).max(300.0), type_px, is_live: false }
}
