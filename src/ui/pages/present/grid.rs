//! The slides of a deck as small pictures: chosen, moved and left out by pointer and by keyboard. On paper they are the
//! handout.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{DragEvent, HtmlElement, KeyboardEvent, MouseEvent};

use super::room::Room;
use super::session::DeckSession;
use super::sight::Sight;
use super::slide::slide;
use crate::dataset::Later;
use crate::deck::{Change, Content, Section, Selection, Slide, sections};
use crate::text::{or_untitled, section_of, slide_of};
use crate::ui::browser::document;
use crate::ui::context::RenderContext;
use crate::ui::live::{live, nothing};
use crate::ui::widgets::rendered;

/// The room that a slide of the grid is drawn for: that of a page of the handout. On the screen it is made small.
const ROOM: Room = Room { width_px: 860.0, height_px: 480.0, type_px: 15.0, is_live: false };

/// What is done with the slides of a grid.
#[derive(Clone, Copy)]
struct Grid {
    session: DeckSession,
    is_ready: bool,
    /// Whether a press chooses one more slide, as with Ctrl: for those who have no keyboard.
    is_several: RwSignal<bool>,
    is_dragged: StoredValue<bool>,
    sections: Memo<Vec<Section>>,
}

impl Grid {
    /// Slides are drawn away: those that are chosen where the one that is held is among them, else that one.
    fn begin_drag(self, at: usize, event: &DragEvent) {
        let selection = self.session.selection;
        if !selection.with_untracked(|selection| selection.contains(at)) {
            selection.set(Selection::one(at));
        }
        self.is_dragged.set_value(true);
        if let Some(carried) = event.data_transfer() {
            carried.set_effect_allowed("move");
        }
    }

    /// They are dropped before or behind a slide, on whichever half of it the pointer is.
    fn drop_at(self, at: usize, event: &DragEvent) {
        if self.is_dragged.try_update_value(std::mem::take).unwrap_or(false) {
            event.prevent_default();
            let places = untrack(|| self.session.places());
            self.session.change(Change::Move(places, at + usize::from(is_right_half(event))));
        }
    }
}

/// The grid.
#[component]
pub(super) fn SlideGrid(
    scope: RenderContext,
    later: &'static Later,
    session: DeckSession,
    /// Whether the deck is made by the program, and only shown.
    is_ready: bool,
    /// Whether a press chooses one more slide.
    is_several: RwSignal<bool>,
) -> impl IntoView {
    let words = scope.lang.present();
    // Once for all slides: each looks up its own.
    let sections = Memo::new(move |_| session.deck.with(sections));
    let grid = Grid { session, is_ready, is_several, is_dragged: StoredValue::new(false), sections };
    let count = Memo::new(move |_| session.deck.with(|deck| deck.slides.len()));
    let on_key = move |event: KeyboardEvent| {
        if grid.press(&event) {
            event.prevent_default();
            request_animation_frame(|| document::focus(".slides [tabindex='0']"));
        }
    };
    view! {
        <ol class="slides" role="listbox" aria-label=words.slides aria-multiselectable="true" on:keydown=on_key>
            <For each=move || 0..count.get() key=|at| *at let:at>
                <Thumbnail scope later grid at count />
            </For>
        </ol>
    }
}

/// A slide of the grid. It is drawn anew only where another slide comes to stand in its place.
#[component]
fn Thumbnail(scope: RenderContext, later: &'static Later, grid: Grid, at: usize, count: Memo<usize>) -> impl IntoView {
    let lang = scope.lang;
    let words = lang.present();
    let session = grid.session;
    let of = move |read: fn(&Slide) -> bool| {
        Memo::new(move |_| session.deck.with(|deck| deck.slides.get(at).is_some_and(read)))
    };
    let is_hidden = of(|slide| slide.hidden);
    let content = Memo::new(move |_| session.deck.with(|deck| deck.slides.get(at).map(|slide| slide.content.clone())));
    let notes = Memo::new(move |_| {
        session.deck.with(|deck| deck.slides.get(at).map(|slide| slide.notes.clone()).unwrap_or_default())
    });
    // The first section needs no line where it is the only one.
    let section: Memo<Option<(usize, Section)>> = Memo::new(move |_| {
        grid.sections.with(|all| {
            let found = all.iter().position(|section| section.first == at).filter(|_| all.len() > 1);
            found.map(|number| (number, all[number].clone()))
        })
    });
    let section_line = move || {
        let (number, Section { heading, slides, until_s, .. }) = section.get()?;
        let line = section_of(lang, number + 1, or_untitled(lang, &heading), slides, until_s);
        Some(view! { <p class="section-line">{line}</p> })
    };
    let number = move || slide_of(lang, at + 1, count.get());
    let name = move || {
        let said = content.with(|content| {
            let said = content.as_ref().and_then(|content| content.words("heading").or_else(|| content.words("text")));
            said.unwrap_or_default().chars().take(60).collect::<String>()
        });
        let hidden = if is_hidden.get() { format!(" ({})", words.hidden) } else { String::new() };
        format!("{}{hidden} {said}", number())
    };
    let is_chosen = move || session.selection.with(|selection| selection.within(count.get()).contains(at));
    let is_active = move || session.active() == at;
    let on_click = move |event: MouseEvent| grid.choose(at, event.shift_key(), event.ctrl_key() || event.meta_key());
    let on_drag = move |event: DragEvent| grid.begin_drag(at, &event);
    let on_over = move |event: DragEvent| {
        if grid.is_dragged.get_value() {
            event.prevent_default();
        }
    };
    let on_drop = move |event: DragEvent| grid.drop_at(at, &event);
    let on_end = move |_: DragEvent| grid.is_dragged.set_value(false);
    view! {
        <li
            class="slide-thumb"
            class:hidden=move || is_hidden.get()
            class:begins-section=move || section.with(Option::is_some)
            data-slide=at + 1
            role="option"
            aria-selected=move || is_chosen().to_string()
            aria-current=move || is_active().then_some("true")
            tabindex=move || if is_active() { "0" } else { "-1" }
            draggable=(!grid.is_ready).to_string()
            on:click=on_click
            on:dragstart=on_drag
            on:dragover=on_over
            on:drop=on_drop
            on:dragend=on_end
        >
            <span class="visually-hidden">{name}</span>
            {section_line}
            <Paper scope later content />
            <p class="slide-number">{move || at + 1} {move || is_hidden.get().then(|| view! { " " <span class="claim">{words.hidden}</span> })}</p>
            <div class="slide-notes">{live(move || notes.with(|notes| rendered(notes)))}</div>
        </li>
    }
}

/// The picture of a slide. Figures are drawn when they come into sight or are printed, and again when they change there;
/// words at once.
#[component]
fn Paper(scope: RenderContext, later: &'static Later, content: Memo<Option<Content>>) -> impl IntoView {
    let sight = Sight::new();
    let shown = Memo::new(move |before: Option<&Option<Content>>| {
        let now = content.get();
        let is_heavy = matches!(now, Some(Content::Figure(_) | Content::Pair(..)));
        let stays = before == Some(&now);
        if !is_heavy || sight.is_in.get() || stays { now } else { None }
    });
    let room = Signal::stored(ROOM);
    let picture = live(move || {
        shown.with(|content| content.as_ref().map_or_else(nothing, |content| slide(scope, later, content, room)))
    });
    view! { <div class="paper" inert node_ref=sight.place>{picture}</div> }
}

impl Grid {
    fn choose(self, at: usize, to: bool, more: bool) {
        self.session.selection.update(|selection| {
            if to {
                selection.extend_to(at);
            } else if more || self.is_several.get_untracked() {
                selection.toggle(at);
            } else {
                *selection = Selection::one(at);
            }
        });
    }

    /// Does what a key asks for; whether it was one of the grid's.
    fn press(self, event: &KeyboardEvent) -> bool {
        let session = self.session;
        let (count, active) = untrack(|| (session.deck.with(|deck| deck.slides.len()), session.active()));
        let last = count.saturating_sub(1);
        let key = event.key();
        let is_command = event.ctrl_key() || event.meta_key() || event.alt_key();
        let row = columns();
        let to = match key.as_str() {
            "ArrowLeft" => active.saturating_sub(1),
            "ArrowRight" => (active + 1).min(last),
            "ArrowUp" => active.checked_sub(row).unwrap_or(active),
            "ArrowDown" if active + row <= last => active + row,
            "ArrowDown" => active,
            "Home" => 0,
            "End" => last,
            " " => {
                session.selection.update(|selection| selection.toggle(active));
                return true;
            }
            "a" if is_command => {
                session.selection.set(Selection::several(&(0..count).collect::<Vec<_>>()));
                return true;
            }
            "Enter" => {
                document::focus("[data-panel] :is(textarea, input, select)");
                return false;
            }
            "Escape" => {
                session.selection.set(Selection::one(active));
                return true;
            }
            _ if self.is_ready => return false,
            "d" if is_command => {
                session.change(Change::Duplicate(untrack(|| session.places())));
                return true;
            }
            "Delete" | "Backspace" => {
                session.change(Change::Remove(untrack(|| session.places())));
                return true;
            }
            _ => return false,
        };
        if is_command && !self.is_ready {
            // Those that are chosen go as far as the key leads the one that is looked at.
            let places = untrack(|| session.places());
            let (first, after) = (places.first().copied().unwrap_or(0), places.last().map_or(0, |last| last + 1));
            let target = if to > active { after + (to - active) } else { first.saturating_sub(active - to) };
            session.change(Change::Move(places, target));
        } else if !is_command {
            session.selection.update(|selection| {
                if event.shift_key() {
                    selection.extend_to(to);
                } else {
                    *selection = Selection::one(to);
                }
            });
        }
        true
    }
}

/// How many slides of the grid stand side by side.
fn columns() -> usize {
    let Ok(slides) = leptos::prelude::document().query_selector_all(".slides > li") else { return 1 };
    let tops = (0..slides.length()).filter_map(|at| slides.item(at)?.dyn_into::<HtmlElement>().ok());
    let mut tops = tops.map(|slide| slide.offset_top() + slide.offset_height());
    let first = tops.next();
    1 + tops.take_while(|bottom| Some(*bottom) == first).count()
}

/// Whether the pointer is over the right half of what it is over.
fn is_right_half(event: &DragEvent) -> bool {
    let over = event.current_target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    over.is_some_and(|over| {
        let place = over.get_bounding_client_rect();
        f64::from(event.client_x()) > place.left() + place.width() / 2.0
    })
}
