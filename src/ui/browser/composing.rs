//! Input methods: while one composes a word, its keys are its own. Enter takes a candidate and Escape gives one up; they
//! neither close an editor nor follow a link.

use leptos::prelude::window;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::KeyboardEvent;

/// The code of a key that an input method took; Safari tells Enter so after the composition has ended.
const TAKEN: u32 = 229;

/// Keeps keys of input methods from everything that hears keys on this page, for as long as it is open. The browser
/// still does with them what it does.
pub(in crate::ui) fn keep_keys_of_input_methods() {
    let hear = Closure::<dyn FnMut(KeyboardEvent)>::new(|event: KeyboardEvent| {
        if event.is_composing() || event.key_code() == TAKEN {
            event.stop_immediate_propagation();
        }
    });
    // On the way down, before anything else hears it.
    for name in ["keydown", "keyup"] {
        let listener = hear.as_ref().unchecked_ref();
        let _ = window().add_event_listener_with_callback_and_bool(name, listener, true);
    }
    hear.forget();
}
