//! The document around the page: language, theme, title, state, scrolling.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, MediaQueryList, ScrollIntoViewOptions, ScrollLogicalPosition};

fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(name, value);
    }
}

/// Sets `<html lang>`.
pub(in crate::ui) fn set_lang(lang: &str) {
    set_root_attribute("lang", lang);
}

/// Sets `<html data-theme>`.
pub(in crate::ui) fn set_theme(theme: &str) {
    set_root_attribute("data-theme", theme);
}

/// Sets `<html data-accent>`.
pub(in crate::ui) fn set_accent(accent: &str) {
    set_root_attribute("data-accent", accent);
}

/// The theme that is shown.
pub(in crate::ui) fn theme() -> String {
    let root = leptos::prelude::document().document_element();
    root.and_then(|root| root.get_attribute("data-theme")).unwrap_or_default()
}

const DARK: &str = "(prefers-color-scheme: dark)";
const CONTRAST: &str = "(prefers-contrast: more)";

fn media(query: &str) -> Option<MediaQueryList> {
    window().match_media(query).ok().flatten()
}

/// Whether the device prefers dark pages.
pub(in crate::ui) fn prefers_dark() -> bool {
    media(DARK).is_some_and(|query| query.matches())
}

/// Whether the device asks for strong contrast.
pub(in crate::ui) fn prefers_contrast() -> bool {
    media(CONTRAST).is_some_and(|query| query.matches())
}

/// Hears when the device comes to prefer something else, as long as the window is open.
pub(in crate::ui) fn hear_preferences(heard: impl Fn() + 'static) {
    let heard = Closure::<dyn FnMut()>::new(heard);
    for query in [DARK, CONTRAST].into_iter().filter_map(media) {
        let _ = query.add_event_listener_with_callback("change", heard.as_ref().unchecked_ref());
    }
    heard.forget();
}

/// Sets the title of the window.
pub(in crate::ui) fn set_title(title: &str) {
    document().set_title(title);
}

/// Says that a part of what the page shows is on its way.
pub(in crate::ui) fn announce_waiting() {
    set_root_attribute("data-state", "waiting");
}

/// Whether the first picture of a main page stands there before the program: see `xtask/src/early.js`.
pub(in crate::ui) fn has_first_picture() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute("data-first"))
}

/// Runs something once what is drawn by now has been painted: two frames later, since the first frame only begins the
/// painting.
pub(in crate::ui) fn once_painted(run: impl FnOnce() + 'static) {
    request_animation_frame(move || request_animation_frame(run));
}

/// Says that the page is being drawn, and when it has been painted, unless it changed in the meantime.
pub(in crate::ui) fn announce_painting(is_unchanged: impl Fn() -> bool + 'static) {
    set_root_attribute("data-state", "drawing");
    once_painted(move || {
        if is_unchanged() {
            set_root_attribute("data-state", "ready");
            mark("ready");
        }
    });
}

/// Tells the browser's performance timeline that something has happened; benchmarks and tests read it there.
pub(in crate::ui) fn mark(name: &str) {
    if let Some(performance) = window().performance() {
        let _ = performance.mark(name);
    }
}

/// Whether all that the page shows has been painted.
pub(in crate::ui) fn is_ready() -> bool {
    state().as_deref() == Some("ready")
}

fn state() -> Option<String> {
    document().document_element()?.get_attribute("data-state")
}

/// Runs a step and tells the browser's performance timeline how long it took; benchmarks read it there.
pub(in crate::ui) fn measured<T>(name: &str, run: impl FnOnce() -> T) -> T {
    let performance = window().performance();
    let start = format!("{name}-start");
    if let Some(performance) = &performance {
        let _ = performance.mark(&start);
    }
    let result = run();
    if let Some(performance) = &performance {
        let _ = performance.measure_with_start_mark(name, &start);
    }
    result
}

/// The type size of the root in pixels: the reader's own, as far as the style sheet lets it grow.
pub(in crate::ui) fn root_type_px() -> f64 {
    let root = document().document_element();
    let style = root.and_then(|root| window().get_computed_style(&root).ok().flatten());
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    size.and_then(|size| size.trim_end_matches("px").parse().ok()).unwrap_or(16.0)
}

/// Hears when the type of the root has another size, as long as the window is open: an element as wide as that type
/// is high is watched.
pub(in crate::ui) fn hear_type_size(heard: impl Fn() + 'static) {
    let (Some(body), Ok(measure)) = (document().body(), document().create_element("div")) else { return };
    let _ = measure.set_attribute("class", "type-measure");
    let _ = body.append_child(&measure);
    let heard = Closure::<dyn FnMut()>::new(heard);
    if let Ok(observer) = web_sys::ResizeObserver::new(heard.as_ref().unchecked_ref()) {
        // It lives as long as what it observes.
        observer.observe(&measure);
    }
    heard.forget();
}

/// Whether the device is used with fingers first.
pub(in crate::ui) fn has_coarse_pointer() -> bool {
    media("(pointer: coarse)").is_some_and(|query| query.matches())
}

/// Scrolls down by some pixels.
pub(in crate::ui) fn scroll_by(y_px: f64) {
    window().scroll_by_with_x_and_y(0.0, y_px);
}

/// The height of the window in pixels.
pub(in crate::ui) fn window_height_px() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(800.0)
}

/// The width and height of the window in pixels.
pub(in crate::ui) fn window_size_px() -> (f64, f64) {
    let width = window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or(1280.0);
    (width, window_height_px())
}

/// Acts on the first element that a selector finds as a click would.
pub(in crate::ui) fn click(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// Whether an element fills the screen.
pub(in crate::ui) fn is_full_screen(element: &Element) -> bool {
    document().fullscreen_element().is_some_and(|full| &full == element)
}

/// Whether the browser lets anything of this page fill the screen: in a frame, or on a phone, it may not.
pub(in crate::ui) fn can_fill_screen() -> bool {
    document().fullscreen_enabled()
}

/// Lets an element fill the screen, or no longer. Where the browser refuses, at once or later, that is told.
pub(in crate::ui) fn toggle_full_screen(element: &Element, refused: impl FnOnce() + 'static) {
    let (place, name): (JsValue, &str) = if is_full_screen(element) {
        (document().into(), "exitFullscreen")
    } else {
        (element.clone().into(), "requestFullscreen")
    };
    // Asked within the reader's press, or the browser refuses.
    let asked = ask_by_name(&place, name);
    wasm_bindgen_futures::spawn_local(async move {
        let is_done = match asked {
            Ok(answer) => JsFuture::from(answer).await.is_ok(),
            Err(_) => false,
        };
        if !is_done {
            refused();
        }
    });
}

/// Calls what answers later, by its name: some browsers lack it.
fn ask_by_name(place: &JsValue, name: &str) -> Result<Promise, JsValue> {
    let call: Function = Reflect::get(place, &name.into())?.dyn_into()?;
    call.call0(place)?.dyn_into()
}

/// Scrolls to a height in pixels.
pub(in crate::ui) fn scroll_to(y_px: f64) {
    window().scroll_to_with_x_and_y(0.0, y_px);
}

/// Begins a page that is new to the reader: at its top, with the focus on its heading.
pub(in crate::ui) fn begin_page() {
    scroll_to(0.0);
    focus("h1");
}

/// How far the page can be scrolled, in pixels.
pub(in crate::ui) fn longest_scroll_px() -> f64 {
    let height = document().document_element().map_or(0, |root| root.scroll_height());
    f64::from(height) - window_height_px()
}

/// Whether the page has an element.
pub(in crate::ui) fn has(selector: &str) -> bool {
    document().query_selector(selector).ok().flatten().is_some()
}

/// How far the page is scrolled, in pixels.
pub(in crate::ui) fn scrolled_px() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Moves the focus to the first element that a selector finds.
pub(in crate::ui) fn focus(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Puts the focus on an element, and unfolds what it is folded in.
pub(in crate::ui) fn focus_unfolded(selector: &str) {
    let found = leptos::prelude::document().query_selector(selector).ok().flatten();
    if let Some(folded) = found.and_then(|element| element.closest("details:not([open])").ok().flatten()) {
        let _ = folded.set_attribute("open", "");
    }
    focus(selector);
}

/// Moves the focus to the first element that a selector finds, unfolds what it is folded in, and leaves the page where
/// it is.
pub(in crate::ui) fn focus_quietly(selector: &str) {
    let place = scrolled_px();
    focus_unfolded(selector);
    scroll_to(place);
}

/// In the next frame, when what was chosen is drawn: moves the focus to an element if what had it is gone.
pub(in crate::ui) fn focus_when_lost(selector: &'static str) {
    request_animation_frame(move || {
        if is_focus_lost() {
            focus_quietly(selector);
        }
    });
}

/// Whether a field that words are typed into has the focus.
pub(in crate::ui) fn is_typed_into() -> bool {
    document().active_element().is_some_and(|active| matches!(active.tag_name().as_str(), "TEXTAREA" | "INPUT"))
}

/// Whether what had the focus is gone.
pub(in crate::ui) fn is_focus_lost() -> bool {
    document().active_element().is_none_or(|active| active.tag_name() == "BODY")
}

/// Brings the first element that a selector finds into view, and the focus with it.
pub(in crate::ui) fn reveal(selector: &str) {
    if let Some(element) = document().query_selector(selector).ok().flatten() {
        element.scroll_into_view();
    }
    focus(selector);
}

/// Scrolls no more than brings the first element that a selector finds into view.
pub(in crate::ui) fn bring_into_view(selector: &str) {
    if let Some(element) = document().query_selector(selector).ok().flatten() {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Moves the focus to the first element that a selector finds, with no more scrolling than brings it into view.
pub(in crate::ui) fn reveal_gently(selector: &str) {
    focus(selector);
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<web_sys::SvgElement>().ok()) {
        let _ = element.focus();
    }
}

/// Runs a step at each event of the document, for as long as what it returns lives.
pub(in crate::ui) fn listen(name: &'static str, run: impl Fn() + 'static) -> impl Drop {
    let closure = Closure::<dyn FnMut()>::new(run);
    let _ = document().add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    Listener { name, closure }
}

struct Listener {
    name: &'static str,
    closure: Closure<dyn FnMut()>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = document().remove_event_listener_with_callback(self.name, self.closure.as_ref().unchecked_ref());
    }
}
