//! The cards of a deck under the hands of its maker: each slide with its picture and what can be done with it.

use std::mem::discriminant;

use leptos::prelude::*;
use web_sys::DragEvent;

use super::editor::DeckSession;
use super::fields::fields;
use super::sight::Sight;
use super::slide::{Room, slide};
use crate::dataset::Later;
use crate::deck::{Change, Content, Slide};
use crate::text::slide_of;
use crate::ui::browser::document;
use crate::ui::context::RenderContext;
use crate::ui::live::{all, live, nothing};
use crate::ui::widgets::claims;

/// Places for cards are made so many at a time: one slide more or less draws one card, not all.
const PLACES: usize = 64;

/// The cards of all slides. A place is drawn anew only where another kind of slide comes to stand there; words and
/// pictures follow their slides by themselves. So cards stay while words are typed into them, and nothing moves away
/// from under a pointer.
pub(super) fn cards(scope: RenderContext, later: &'static Later, desk: DeckSession, is_ready: bool) -> AnyView {
    let of = Memo::new(move |_| desk.deck.with(|deck| deck.slides.len()));
    let places = Memo::new(move |_| of.get().next_multiple_of(PLACES));
    live(move || {
        let places = (0..places.get()).map(|at| place(scope, later, desk, (at, of), is_ready));
        view! { <ol class="slides">{all(places)}</ol> }.into_any()
    })
}

fn place(
    scope: RenderContext,
    later: &'static Later,
    desk: DeckSession,
    (at, of): (usize, Memo<usize>),
    is_ready: bool,
) -> AnyView {
    let kind = Memo::new(move |_| {
        let of_slide = |slide: &Slide| (discriminant(&slide.content), slide.hidden);
        desk.deck.with(|deck| deck.slides.get(at).map(of_slide))
    });
    live(move || if kind.get().is_some() { card(scope, later, desk, (at, of), is_ready) } else { nothing() })
}

/// One slide with all that can be done with it.
fn card(
    scope: RenderContext,
    later: &'static Later,
    desk: DeckSession,
    (at, of): (usize, Memo<usize>),
    is_ready: bool,
) -> AnyView {
    let lang = scope.lang;
    let words = lang.present();
    let width_px = (document::window_size_px().0 - 90.0).clamp(260.0, 860.0);
    let type_px = if width_px < 600.0 { 12.0 } else { 15.0 };
    let room = Signal::stored(Room { width_px, height_px: 480.0, type_px, is_live: false });
    let Some(one) = desk.deck.with_untracked(|deck| deck.slides.get(at).cloned()) else { return nothing() };
    let content = Memo::new(move |_| desk.deck.with(|deck| deck.slides.get(at).map(|slide| slide.content.clone())));
    let paper = paper(scope, later, content, room);
    let notes = Memo::new(move |_| {
        desk.deck.with(|deck| deck.slides.get(at).map(|slide| slide.notes.clone()).unwrap_or_default())
    });
    let read_notes = live(move || notes.with(|notes| notes_as_read(notes)));
    let page = scope.page;
    // Slides that are left out are not counted on the stage.
    let from_here = move || {
        page.links.track();
        let number = desk.deck.with(|deck| deck.shown().iter().position(|shown| *shown == at));
        number.and_then(|number| u32::try_from(number + 1).ok()).map(|number| {
            let address = page.link(|view| view.slide = Some(number));
            view! { <a class="from-here" data-action="show-from-here" href=address>{words.show_from_here}</a> }
        })
    };
    let said = Memo::new(move |_| {
        let said = content.with(|content| match content {
            Some(Content::Text(text) | Content::Question(text) | Content::Quote { text, .. }) => text.clone(),
            _ => String::new(),
        });
        format!("{said}\n{}", notes.get())
    });
    let class = if one.hidden { "slide-card hidden" } else { "slide-card" };
    let hidden = if one.hidden { view! { <span class="claim">{words.hidden}</span> }.into_any() } else { nothing() };
    let name = move || slide_of(lang, at + 1, of.get());
    if is_ready {
        return view! { <li class=class data-slide=at + 1><p class="slide-number">{name} " " {from_here}</p> {paper} {read_notes}</li> }.into_any();
    }
    let is_figure = matches!(one.content, Content::Figure(_));
    let act = move |change: Change, follow: usize| {
        desk.change(change);
        request_animation_frame(move || document::focus(&format!("[data-slide='{}'] [data-action=up]", follow + 1)));
    };
    let pair = if is_figure {
        let pair = move |_| pair_with_next(desk, at);
        view! { <button type="button" data-action="pair" on:click=pair>{words.pair}</button> }.into_any()
    } else {
        nothing()
    };
    let hide_label = if one.hidden { words.unhide } else { words.hide };
    // Words that are dragged out of a field of the card, and files from elsewhere, are none of its business.
    let on_start = move |event: DragEvent| {
        desk.dragged.set_value((event.target() == event.current_target()).then_some(at));
    };
    let on_over = move |event: DragEvent| {
        if desk.dragged.get_value().is_some() {
            event.prevent_default();
        }
    };
    let on_drop = move |event: DragEvent| {
        if let Some(from) = desk.dragged.try_update_value(Option::take).flatten() {
            event.prevent_default();
            desk.change(Change::Move(from, at));
        }
    };
    let on_end = move |_: DragEvent| desk.dragged.set_value(None);
    view! {
        <li class=class data-slide=at + 1 draggable="true" on:dragstart=on_start on:dragover=on_over on:drop=on_drop on:dragend=on_end>
            <p class="slide-number">{name} " " {hidden} " " {from_here}</p>
            {paper}
            <div class="toolbar slide-tools">
                <button type="button" data-action="up" on:click=move |_| act(Change::Up(at), at.saturating_sub(1))>{words.up}</button>
                <button type="button" data-action="down" on:click=move |_| act(Change::Down(at), at + 1)>{words.down}</button>
                <button type="button" data-action="duplicate" on:click=move |_| act(Change::Duplicate(at), at + 1)>{words.duplicate}</button>
                <button type="button" data-action="hide" on:click=move |_| act(Change::Hide(at), at)>{hide_label}</button>
                {pair}
                <button type="button" data-action="remove" on:click=move |_| act(Change::Remove(at), at.saturating_sub(1))>{words.delete}</button>
            </div>
            {fields(scope, desk, at, notes)}
            {read_notes}
            {live(move || claims(scope, &said.get()))}
        </li>
    }
    .into_any()
}

/// The picture of a slide. Figures are drawn when they come into sight, and again when they change there; words at once.
fn paper(scope: RenderContext, later: &'static Later, content: Memo<Option<Content>>, room: Signal<Room>) -> AnyView {
    let sight = Sight::new();
    let shown = Memo::new(move |before: Option<&Option<Content>>| {
        let now = content.get();
        let is_heavy = matches!(now, Some(Content::Figure(_) | Content::Pair(..)));
        let stays = before == Some(&now);
        if !is_heavy || sight.is_in.get() || stays { now } else { None }
    });
    let picture = live(move || {
        shown.with(|content| content.as_ref().map_or_else(nothing, |content| slide(scope, later, content, room)))
    });
    let is_unseen = move || shown.with(Option::is_none);
    view! { <div class="paper" class:unseen=is_unseen node_ref=sight.place>{picture}</div> }.into_any()
}

/// The notes as they stand on paper.
fn notes_as_read(notes: &str) -> AnyView {
    if notes.trim().is_empty() {
        return nothing();
    }
    view! { <div class="slide-notes">{crate::ui::widgets::rendered(notes)}</div> }.into_any()
}

/// Joins a figure with the next slide's, where that is one.
fn pair_with_next(desk: DeckSession, at: usize) {
    let pair = desk.deck.with_untracked(|deck| match (deck.slides.get(at), deck.slides.get(at + 1)) {
        (
            Some(Slide { content: Content::Figure(one), notes, hidden }),
            Some(Slide { content: Content::Figure(other), .. }),
        ) => {
            let content = Content::Pair(one.clone(), other.clone());
            Some(Slide { content, notes: notes.clone(), hidden: *hidden })
        }
        _ => None,
    });
    if let Some(pair) = pair {
        desk.change(Change::Set(at, pair));
        desk.deck.update(|deck| deck.change(Change::Remove(at + 1)));
        desk.save();
    }
}
