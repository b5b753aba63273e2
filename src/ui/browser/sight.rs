//! What of the page is in the window, and when all of it goes on paper.

use js_sys::Array;
use leptos::prelude::window;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far beyond the window an element counts as in sight: what is scrolled to is there when it comes.
const AROUND: &str = "100% 0px";

/// Follows whether an element is in the window or near it, for as long as what it returns lives; none where the
/// browser cannot tell.
pub(in crate::ui) fn follow(element: &Element, tell: impl Fn(bool) + 'static) -> Option<Watch> {
    let hear = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        // Of several changes at once the last holds.
        let mut entries = entries.iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok());
        if let Some(last) = entries.next_back() {
            tell(last.is_intersecting());
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(AROUND);
    let observer = IntersectionObserver::new_with_options(hear.as_ref().unchecked_ref(), &options).ok()?;
    observer.observe(element);
    Some(Watch { observer, _hear: hear })
}

/// An element that is followed.
pub(in crate::ui) struct Watch {
    observer: IntersectionObserver,
    _hear: Closure<dyn FnMut(Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Hears when the page is about to be printed (`true`) and when it has been (`false`), as long as what it returns lives.
pub(in crate::ui) fn follow_printing(tell: impl Fn(bool) + Clone + 'static) -> Printing {
    let listener = |name: &'static str, is_printing: bool| {
        let tell = tell.clone();
        let hear = Closure::<dyn FnMut()>::new(move || tell(is_printing));
        let _ = window().add_event_listener_with_callback(name, hear.as_ref().unchecked_ref());
        (name, hear)
    };
    Printing([listener("beforeprint", true), listener("afterprint", false)])
}

/// The listeners of [`follow_printing`].
pub(in crate::ui) struct Printing([Heard; 2]);

/// An event and what hears it.
type Heard = (&'static str, Closure<dyn FnMut()>);

impl Drop for Printing {
    fn drop(&mut self) {
        for (name, hear) in &self.0 {
            let _ = window().remove_event_listener_with_callback(name, hear.as_ref().unchecked_ref());
        }
    }
}
