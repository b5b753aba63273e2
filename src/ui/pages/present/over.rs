//! What lies over a slide, in both windows of a talk, and the keys that call it up: those of the table in `deck`.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, KeyboardEvent};

use super::record::record;
use super::room::Room;
use super::sight::in_sight;
use super::slide::slide;
use super::stage::Stage;
use crate::dataset::{Kind, Later};
use crate::deck::{Command, Content, Deck, Focused, Press, TalkWindow, command, keys};
use crate::query::{SearchEntry, SearchIndex, SearchTarget};
use crate::state::encode;
use crate::text::{PresentMessages, search_entries, slide_of};
use crate::ui::browser::{address_bar, document};
use crate::ui::context::RenderContext;
use crate::ui::live::{all, live, nothing};

/// What lies over the slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Over {
    Nothing,
    Overview,
    Help,
    GoTo,
    Region,
    /// A record that was asked for, as a slide of its own.
    Answer,
    /// What the browser refused, and what to do.
    Refused(Refusal),
}

/// What a browser may refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    SecondWindow,
    FullScreen,
}

/// A window of a talk, with what its keys and buttons act on.
#[derive(Clone, Copy)]
pub(super) struct Controls {
    pub(super) scope: RenderContext,
    pub(super) stage: Stage,
    pub(super) window: TalkWindow,
    pub(super) over: RwSignal<Over>,
    /// The record that was asked for, `region/62.07`.
    answer: RwSignal<Option<String>>,
}

impl Controls {
    pub(super) fn new(scope: RenderContext, stage: &Stage, window: TalkWindow) -> Self {
        let stage = *stage;
        Self { scope, stage, window, over: RwSignal::new(Over::Nothing), answer: RwSignal::new(None) }
    }

    /// Hears keys as long as the window is shown; `own` does what only this window does.
    pub(super) fn hear_keys(self, own: impl Fn(Command) + 'static) {
        let listener = window_event_listener(ev::keydown, move |event| {
            // The search lies over the talk, and its keys are its own.
            if document::has("dialog[open]") {
                return;
            }
            let (key, modified) = (event.key(), event.ctrl_key() || event.meta_key() || event.alt_key());
            let press = Press { key: &key, shift: event.shift_key(), modified };
            if let Some(command) = command(self.window, focused(&event), press) {
                event.prevent_default();
                self.obey(command, &own);
            }
        });
        on_cleanup(move || listener.remove());
    }

    fn obey(self, command: Command, own: &impl Fn(Command)) {
        let Self { stage, over, .. } = self;
        match command {
            Command::Next => stage.step(true),
            Command::Previous => stage.step(false),
            Command::First => stage.go(0),
            Command::Last => stage.go(usize::MAX),
            Command::Black => stage.toggle_black(),
            Command::Overview => self.toggle(Over::Overview),
            Command::GoTo => self.toggle(Over::GoTo),
            Command::Region => self.toggle(Over::Region),
            Command::Help => self.toggle(Over::Help),
            Command::Full => self.toggle_full(),
            Command::Speaker | Command::Laser | Command::Theme | Command::Pen => own(command),
            Command::Escape => match over.get_untracked() {
                Over::Nothing => over.set(Over::Overview),
                Over::Overview => {
                    over.set(Over::Nothing);
                    own(command);
                }
                _ => over.set(Over::Nothing),
            },
        }
    }

    pub(super) fn toggle(self, wanted: Over) {
        self.over.update(|over| *over = if *over == wanted { Over::Nothing } else { wanted });
    }

    /// Lets this window fill the screen, or no longer. Where that is not allowed, it is said what to do instead.
    pub(super) fn toggle_full(self) {
        let refused = move || {
            let _ = self.over.try_set(Over::Refused(Refusal::FullScreen));
        };
        match leptos::prelude::document().query_selector(".show, .speaker") {
            Ok(Some(shown)) if document::can_fill_screen() => document::toggle_full_screen(&shown, refused),
            _ => refused(),
        }
    }

    /// The button for the whole screen, where the browser allows that.
    pub(super) fn full_button(self) -> AnyView {
        if !document::can_fill_screen() {
            return nothing();
        }
        let label = self.scope.lang.present().full;
        view! { <button type="button" data-action="full" on:click=move |_| self.toggle_full()>{label}</button> }
            .into_any()
    }

    /// Opens the speaker's window. Where the browser refuses a second window, it is said what to do.
    pub(super) fn open_speaker(self) {
        let opened = window().open_with_url_and_target(&self.speaker_address(), "studi-tiru-speaker");
        if !matches!(opened, Ok(Some(_))) {
            self.over.set(Over::Refused(Refusal::SecondWindow));
        }
    }

    fn speaker_address(self) -> String {
        let mut view = self.scope.page.view.get_untracked();
        view.speaker = true;
        view.lang = Some(self.scope.lang);
        address_bar::without_fragment() + &encode(&view)
    }

    /// What lies over the slide, if anything does.
    pub(super) fn view(self, later: &'static Later, deck: RwSignal<Deck>) -> AnyView {
        let over = self.over;
        live(move || match over.get() {
            Over::Nothing => nothing(),
            Over::Overview => overview(&self, later, deck),
            Over::Help => help(&self),
            Over::GoTo => go_to(&self),
            Over::Region => find_record(&self),
            Over::Answer => answer(&self, later),
            Over::Refused(refusal) => refused(&self, refusal),
        })
    }
}

/// What has the focus while a key is pressed.
fn focused(event: &KeyboardEvent) -> Focused {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return Focused::Other;
    };
    let lies_in = |selector: &str| target.closest(selector).ok().flatten().is_some();
    if lies_in("input, select, textarea") {
        Focused::Field
    } else if lies_in("[data-mark]") {
        Focused::Mark
    } else if lies_in("button, a[href], summary") {
        Focused::Control
    } else {
        Focused::Other
    }
}

fn overview(controls: &Controls, later: &'static Later, deck: RwSignal<Deck>) -> AnyView {
    let Controls { scope, stage, over, .. } = *controls;
    let at = Memo::new(move |_| stage.at());
    let small = Signal::stored(Room { width_px: 280.0, height_px: 170.0, type_px: 7.0, is_live: false });
    let slides: Vec<Content> = deck.with(|deck| {
        let shown = deck.shown().into_iter().filter_map(|place| deck.slides.get(place));
        shown.map(|slide| slide.content.clone()).collect()
    });
    let of = slides.len();
    let tiles = slides.into_iter().enumerate().map(|(number, content)| {
        let go = move |_| {
            over.set(Over::Nothing);
            stage.go(number);
        };
        let current = move || (at.get() == number).then_some("true");
        let label = slide_of(scope.lang, number + 1, of);
        let picture = in_sight("10rem", move || slide(scope, later, &content, small));
        view! {
            <li>
                <button type="button" aria-label=label aria-current=current on:click=go>{number + 1}</button>
                <div class="tile" inert>{picture}</div>
            </li>
        }
        .into_any()
    });
    request_animation_frame(|| document::focus("[data-overview] [aria-current]"));
    view! { <ol class="stage-over tiles" data-overview="">{all(tiles)}</ol> }.into_any()
}

/// The keys of this window, as the table has them.
fn help(controls: &Controls) -> AnyView {
    let words = controls.scope.lang.present();
    let entries = keys(controls.window).map(|(command, keys)| {
        let keys = keys.into_iter().map(|key| view! { <kbd>{key}</kbd> " " }.into_any());
        view! { <dt>{all(keys)}</dt> <dd>{meaning(words, controls.window, command)}</dd> }.into_any()
    });
    view! { <dl class="stage-over keys" data-keys="">{all(entries)}</dl> }.into_any()
}

fn meaning(words: &PresentMessages, window: TalkWindow, command: Command) -> &'static str {
    match command {
        Command::Next => words.key_next,
        Command::Previous => words.key_previous,
        Command::First => words.key_first,
        Command::Last => words.key_last,
        Command::Black => words.key_black,
        Command::Overview => words.overview,
        Command::GoTo => words.key_go,
        Command::Full => words.full,
        Command::Speaker => words.speaker,
        Command::Laser => words.key_laser,
        Command::Region => words.key_region,
        Command::Theme => words.key_theme,
        Command::Pen => words.key_pen,
        Command::Help => words.help,
        Command::Escape if window == TalkWindow::Stage => words.key_leave,
        Command::Escape => words.key_overview,
    }
}

fn go_to(controls: &Controls) -> AnyView {
    let Controls { scope, stage, over, .. } = *controls;
    let go = move |event| {
        let number: String = event_target_value(&event);
        if let Ok(number) = number.parse::<usize>() {
            over.set(Over::Nothing);
            stage.go(number.saturating_sub(1));
        }
    };
    request_animation_frame(|| document::focus(".stage-over input"));
    view! { <div class="stage-over"><label>{scope.lang.present().go_to} " " <input type="number" min="1" data-field="go-to" on:change=go /></label></div> }
        .into_any()
}

/// How many records a search on a slide offers.
const OFFERED: usize = 8;

/// "And what about us?": any region, programme or institution, found by its name from any slide.
fn find_record(controls: &Controls) -> AnyView {
    let Controls { scope, over, answer, .. } = *controls;
    let RenderContext { dataset, lang, .. } = scope;
    let words = lang.present();
    let is_answer = |entry: &SearchEntry| {
        matches!(entry.target, SearchTarget::Record(Kind::Region | Kind::Programme | Kind::Institution, _))
    };
    let entries = search_entries(lang, dataset).into_iter().filter(is_answer).collect();
    let index = StoredValue::new(SearchIndex::new(entries));
    let typed = RwSignal::new(String::new());
    let show = move |record: String| {
        answer.set(Some(record));
        over.set(Over::Answer);
    };
    let found = move || {
        let asked = typed.get();
        let found: Vec<SearchEntry> =
            index.with_value(|index| index.find(&asked, OFFERED).into_iter().cloned().collect());
        if found.is_empty() && !asked.trim().is_empty() {
            return view! { <li role="status">{words.nothing_found}</li> }.into_any();
        }
        let offers = found.into_iter().filter_map(|SearchEntry { target, name, about, .. }| {
            let SearchTarget::Record(kind, id) = target else { return None };
            let record = format!("{}/{id}", kind.singular());
            Some(view! { <li><button type="button" data-answer=record.clone() on:click=move |_| show(record.clone())>{name}</button> " " <span class="muted">{about}</span></li> })
        });
        offers.collect_view().into_any()
    };
    request_animation_frame(|| document::focus(".stage-over input"));
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" {
            document::click(".stage-over li button");
        }
    };
    view! {
        <div class="stage-over">
            <label>{words.key_region} " " <input type="search" dir="auto" data-field="region" autocomplete="off" on:keydown=on_key on:input=move |event| typed.set(event_target_value(&event)) /></label>
            <ul class="answers">{live(found)}</ul>
        </div>
    }
    .into_any()
}

/// The record that was asked for, in place of the slide; Escape returns to it.
fn answer(controls: &Controls, later: &'static Later) -> AnyView {
    let Controls { scope, over, answer, .. } = *controls;
    let Some(name) = answer.get_untracked() else { return nothing() };
    request_animation_frame(|| document::focus(".stage-answer h2"));
    view! {
        <div class="stage-answer" data-answered=name.clone()>
            <button type="button" data-action="close-answer" on:click=move |_| over.set(Over::Nothing)>{format!("← {}", scope.messages.close)}</button>
            {record(scope, later, &name)}
        </div>
    }
    .into_any()
}

/// What the browser refused, and what to do.
fn refused(controls: &Controls, refusal: Refusal) -> AnyView {
    let Controls { scope, over, .. } = *controls;
    let words = scope.lang.present();
    let close = move |_| over.set(Over::Nothing);
    let (name, said, way) = match refusal {
        Refusal::SecondWindow => {
            let address = controls.speaker_address();
            let link =
                view! { <a class="button" target="_blank" href=address on:click=close>{words.speaker_in_tab}</a> };
            ("window", words.window_refused, link.into_any())
        }
        Refusal::FullScreen => ("full-screen", words.full_refused, nothing()),
    };
    view! {
        <div class="stage-over" data-refused=name>
            <p role="alert">{said}</p>
            <p class="toolbar">{way} <button type="button" data-action="close" on:click=close>{scope.messages.close}</button></p>
        </div>
    }
    .into_any()
}
