//! The thin layer on the screen: shows values of the pure core, and turns what a reader does into a new [`View`].
//!
//! Computes nothing that could be tested without a browser. [`browser`] alone speaks to the browser's interfaces,
//! [`context`] alone hands things down.
//!
//! [`View`]: crate::state::View

#![expect(unreachable_pub, reason = "the component macro of Leptos writes public functions")]

mod app;
mod browser;
mod context;
mod figure_view;
mod pages;
mod scene_view;
mod shell;
mod widgets;

/// Puts the page into the document's body.
pub fn start() {
    browser::report_panics();
    app::mount();
}
