//! The thin layer on the screen: shows values of the pure core, and turns what a reader does into a new [`UrlState`].
//!
//! Computes nothing that could be tested without a browser. `browser` alone speaks to the browser's interfaces,
//! `context` alone hands things down.
//!
//! # Why functions
//! Parts of the page are functions that return an `AnyView`, drawn in one language with plain texts; what changes
//! while it is shown stands in a `live::live` region or in a signal of text.
//!
//! [`UrlState`]: crate::state::UrlState

mod app;
mod browser;
mod context;
mod datasets;
mod deferred;
mod exporter;
mod figure_keys;
mod figure_view;
mod history;
mod layout;
mod lazy_pages;
mod live;
mod long_press;
mod map_gestures;
mod maps;
mod opened;
mod over;
mod pages;
mod places;
mod resources;
mod scene_view;
mod shell;
mod tray;
mod visit_index;
mod widgets;

/// Puts the page into the document's body.
pub fn start() {
    browser::report_panics();
    browser::keep_keys_of_input_methods();
    browser::refuse_drops();
    browser::watch_focus();
    app::mount();
}
