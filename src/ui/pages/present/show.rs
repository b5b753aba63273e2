//! The stage: one slide on the whole screen, moved by keys as reveal.js has them, by a clicker, by a finger.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent, PointerEvent};

use super::slide::{Room, slide};
use super::stage::Stage;
use crate::dataset::Later;
use crate::deck::{Content, Deck};
use crate::query::find_regions;
use crate::state::{Route, encode};
use crate::text::slide_of;
use crate::ui::browser::{address_bar, document};
use crate::ui::context::Scope;
use crate::ui::live::{all, live, nothing};
use crate::ui::markup::view;

/// What lies over the slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Over {
    Nothing,
    Overview,
    Help,
    GoTo,
    Region,
}

/// The stage with its deck.
pub(super) fn show(scope: Scope, later: &'static Later, deck: RwSignal<Deck>) -> AnyView {
    let Scope { page, lang, .. } = scope;
    let words = lang.present();
    let stage = Stage::new(page, deck);
    let over = RwSignal::new(Over::Nothing);
    let laser = RwSignal::new(None::<(i32, i32)>);
    let room = room();
    let leave = move || page.open(page.changed(|view| view.slide = None));
    let keys = window_event_listener(ev::keydown, move |event| on_key(&event, stage, over, laser, leave));
    on_cleanup(move || keys.remove());
    let at = Memo::new(move |_| stage.at());
    let content = Memo::new(move |_| {
        let place = stage.shown().get(at.get()).copied()?;
        deck.with(|deck| deck.slides.get(place).map(|slide| slide.content.clone()))
    });
    // The new slide's heading gets the focus, and that of the slide which is no longer covered: screen readers begin
    // there.
    Effect::new(move |_| {
        at.track();
        if over.get() != Over::Nothing {
            return;
        }
        request_animation_frame(|| document::focus_quietly(".show .stage-slide [tabindex='-1']"));
    });
    let drawn = live(move || match content.get() {
        Some(content) => slide(scope, later, &content, room),
        None => view! { <p class="notice">{words.no_slides}</p> }.into_any(),
    });
    let where_ = move || match stage.shown().len() {
        0 => nothing(),
        all => slide_of(lang, at.get() + 1, all).into_any(),
    };
    let speaker = move |_| open_speaker(scope);
    let full = if document::has_full_screen() {
        view! { <button type="button" data-action="full" on:click=move |_| toggle_full()>{words.full}</button> }
            .into_any()
    } else {
        nothing()
    };
    let swipe = StoredValue::new(None::<(i32, i32)>);
    let on_down = move |event: PointerEvent| {
        let is_touch = event.pointer_type() == "touch";
        swipe.set_value(is_touch.then(|| (event.client_x(), event.client_y())));
    };
    let on_up = move |event: PointerEvent| {
        if let Some((x, y)) = swipe.try_update_value(Option::take).flatten() {
            let (dx, dy) = (event.client_x() - x, event.client_y() - y);
            if dx.abs() > 60 && dx.abs() > dy.abs() * 2 {
                stage.step(dx < 0);
            }
        }
    };
    let on_move = move |event: PointerEvent| {
        if laser.get_untracked().is_some() {
            laser.set(Some((event.client_x(), event.client_y())));
        }
    };
    let black = live(move || {
        if stage.is_black.get() {
            view! { <button type="button" class="stage-black" aria-label=words.black on:click=move |_| stage.toggle_black()></button> }.into_any()
        } else {
            nothing()
        }
    });
    let dot = live(move || match laser.get() {
        Some((x, y)) => {
            view! { <i class="laser" aria-hidden="true" style:left=format!("{x}px") style:top=format!("{y}px")></i> }
                .into_any()
        }
        None => nothing(),
    });
    view! {
        <section class="show" data-show="" aria-label=words.heading on:pointerdown=on_down on:pointerup=on_up on:pointermove=on_move>
            <div class="stage-slide" aria-live="off">{drawn}</div>
            <div class="stage-bar">
                <button type="button" data-action="previous" aria-label=words.previous on:click=move |_| stage.step(false)>"←"</button>
                <span role="status">{live(where_)}</span>
                <button type="button" data-action="next" aria-label=words.next on:click=move |_| stage.step(true)>"→"</button>
                <span class="stage-more">
                    <button type="button" data-action="overview" on:click=move |_| toggle(over, Over::Overview)>{words.overview}</button>
                    <button type="button" data-action="speaker" on:click=speaker>{words.speaker}</button>
                    {full}
                    <button type="button" data-action="help" on:click=move |_| toggle(over, Over::Help)>{words.help}</button>
                    <button type="button" data-action="leave" on:click=move |_| leave()>{words.leave}</button>
                </span>
            </div>
            {live(move || overlay(scope, later, deck, stage, over))}
            {dot}
            {black}
        </section>
    }
    .into_any()
}

/// The room of the window, followed as it changes.
fn room() -> Signal<Room> {
    let measure = || {
        let (width_px, height_px) = document::window_size_px();
        let type_px = (width_px / 80.0).clamp(if width_px < 700.0 { 12.0 } else { 16.0 }, 30.0);
        let margin = if width_px < 700.0 { 24.0 } else { width_px * 0.08 };
        Room { width_px: width_px - margin, height_px: (height_px - 84.0).max(200.0), type_px, is_live: true }
    };
    let room = RwSignal::new(measure());
    let handle = window_event_listener(ev::resize, move |_| room.set(measure()));
    on_cleanup(move || handle.remove());
    room.into()
}

fn toggle(over: RwSignal<Over>, wanted: Over) {
    over.update(|over| *over = if *over == wanted { Over::Nothing } else { wanted });
}

fn toggle_full() {
    if let Ok(Some(stage)) = leptos::prelude::document().query_selector(".show") {
        document::toggle_full_screen(&stage);
    }
}

fn open_speaker(scope: Scope) {
    let mut view = scope.page.view.get_untracked();
    view.speaker = true;
    view.lang = Some(scope.lang);
    let address = address_bar::without_fragment() + &encode(&view);
    let _ = window().open_with_url_and_target(&address, "studi-tiru-speaker");
}

/// The keys of reveal.js, none while a field is typed in.
fn on_key(
    event: &KeyboardEvent,
    stage: Stage,
    over: RwSignal<Over>,
    laser: RwSignal<Option<(i32, i32)>>,
    leave: impl Fn(),
) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let tag = target.as_ref().map(Element::tag_name).unwrap_or_default();
    let is_typing = matches!(tag.as_str(), "INPUT" | "SELECT" | "TEXTAREA");
    if event.ctrl_key() || event.meta_key() || event.alt_key() || (is_typing && event.key() != "Escape") {
        return;
    }
    // A mark, a button or a link that has the focus keeps its own keys.
    let on_mark = target.as_ref().is_some_and(|target| target.closest("[data-mark]").ok().flatten().is_some());
    let is_own = on_mark
        && (event.key().starts_with("Arrow") || matches!(event.key().as_str(), "Home" | "End" | " " | "Escape"));
    let is_pressed = matches!(tag.as_str(), "BUTTON" | "A") && event.key() == " ";
    if is_own || is_pressed {
        return;
    }
    let last = untrack(|| stage.shown().len()).saturating_sub(1);
    match event.key().as_str() {
        "ArrowRight" | "ArrowDown" | "PageDown" | " " | "n" => stage.step(true),
        "ArrowLeft" | "ArrowUp" | "PageUp" | "p" => stage.step(false),
        "Home" => stage.go(0),
        "End" => stage.go(last),
        "b" | "B" | "." => stage.toggle_black(),
        "o" | "O" => toggle(over, Over::Overview),
        "g" | "G" => toggle(over, Over::GoTo),
        "f" | "F" if document::has_full_screen() => toggle_full(),
        "s" | "S" => document::click(".stage-bar [data-action=speaker]"),
        "l" | "L" => laser.update(|laser| *laser = if laser.is_some() { None } else { Some((-50, -50)) }),
        "/" => toggle(over, Over::Region),
        "?" => toggle(over, Over::Help),
        "Escape" => match over.get_untracked() {
            Over::Nothing => over.set(Over::Overview),
            Over::Overview => leave(),
            _ => over.set(Over::Nothing),
        },
        _ => return,
    }
    event.prevent_default();
}

/// What lies over the slide, if anything does.
fn overlay(scope: Scope, later: &'static Later, deck: RwSignal<Deck>, stage: Stage, over: RwSignal<Over>) -> AnyView {
    let words = scope.lang.present();
    match over.get() {
        Over::Nothing => nothing(),
        Over::Overview => overview(scope, later, deck, stage, over),
        Over::Help => help(scope),
        Over::GoTo => {
            let go = move |event| {
                let number: String = event_target_value(&event);
                if let Ok(number) = number.parse::<usize>() {
                    over.set(Over::Nothing);
                    stage.go(number.saturating_sub(1));
                }
            };
            request_animation_frame(|| document::focus(".stage-over input"));
            view! { <div class="stage-over"><label>{words.go_to} " " <input type="number" min="1" data-field="go-to" on:change=go /></label></div> }
                .into_any()
        }
        Over::Region => find_region(scope),
    }
}

fn overview(scope: Scope, later: &'static Later, deck: RwSignal<Deck>, stage: Stage, over: RwSignal<Over>) -> AnyView {
    let at = stage.at();
    let small = Signal::stored(Room { width_px: 280.0, height_px: 170.0, type_px: 7.0, is_live: false });
    let slides = deck.with(|deck| {
        stage.shown().into_iter().map(|place| deck.slides[place].content.clone()).collect::<Vec<Content>>()
    });
    let tiles = slides.into_iter().enumerate().map(|(number, content)| {
        let go = move |_| {
            over.set(Over::Nothing);
            stage.go(number);
        };
        let current = (number == at).then_some("true");
        let label = slide_of(scope.lang, number + 1, stage.shown().len());
        view! {
            <li>
                <button type="button" aria-label=label aria-current=current on:click=go>{number + 1}</button>
                <div class="tile" inert>{slide(scope, later, &content, small)}</div>
            </li>
        }
        .into_any()
    });
    view! { <ol class="stage-over tiles" data-overview="">{all(tiles)}</ol> }.into_any()
}

fn help(scope: Scope) -> AnyView {
    let words = scope.lang.present();
    let keys = [
        ("→ ← ␣ PgUp PgDn", words.key_next),
        ("Home End", words.key_ends),
        ("B .", words.key_black),
        ("O Esc", words.key_leave),
        ("G", words.key_go),
        ("F", words.full),
        ("S", words.speaker),
        ("L", words.key_laser),
        ("/", words.key_region),
        ("?", words.help),
    ];
    let keys = keys.into_iter().filter(|(key, _)| *key != "F" || document::has_full_screen());
    let entries = keys.map(|(key, what)| view! { <dt><kbd>{key}</kbd></dt> <dd>{what}</dd> }.into_any());
    view! { <dl class="stage-over keys" data-keys="">{all(entries)}</dl> }.into_any()
}

/// "And what about us?": any region, found by its name from any slide.
fn find_region(scope: Scope) -> AnyView {
    let Scope { page, dataset, lang, .. } = scope;
    let words = lang.present();
    let typed = RwSignal::new(String::new());
    let found = move || {
        let name = typed.get();
        let regions = find_regions(dataset, &name);
        if regions.is_empty() && !name.trim().is_empty() {
            return view! { <li role="status">{words.no_region}</li> }.into_any();
        }
        all(regions.into_iter().take(8).map(|key| {
            let region = dataset.region(key);
            let address = page.link_to(Route::Region(region.code.to_string()));
            view! { <li><a href=address>{lang.of(&region.name).to_owned()}</a></li> }.into_any()
        }))
    };
    request_animation_frame(|| document::focus(".stage-over input"));
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            document::click(".stage-over li a");
        }
    };
    view! {
        <div class="stage-over">
            <label>{words.key_region} " " <input type="search" data-field="region" autocomplete="off" on:keydown=on_key on:input=move |event| typed.set(event_target_value(&event)) /></label>
            <ul>{live(found)}</ul>
        </div>
    }
    .into_any()
}
