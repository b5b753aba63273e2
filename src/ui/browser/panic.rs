//! When the program breaks: tells the page's loader, which shows what happened and saves what the reader kept.

use web_sys::{CustomEvent, CustomEventInit};

/// Sends every panic to the loader as an event `studi-tiru-panic`; nothing of this program runs after one.
pub(in crate::ui) fn report_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let init = CustomEventInit::new();
        init.set_detail(&panic.to_string().into());
        let event = CustomEvent::new_with_event_init_dict("studi-tiru-panic", &init);
        if let (Some(window), Ok(event)) = (web_sys::window(), event) {
            let _ = window.dispatch_event(&event);
        }
    }));
}
