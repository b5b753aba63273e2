//! A button that asks the reader for a file.

use leptos::prelude::*;
use web_sys::File;

use crate::ui::browser::file;

/// The button; what is chosen is handed on.
#[component]
pub(in crate::ui) fn FileButton<F>(
    /// What it says.
    label: &'static str,
    /// What it is called in the page.
    action: &'static str,
    /// Which files it offers, as in the attribute `accept`.
    accept: &'static str,
    /// Takes the file.
    on_file: F,
) -> impl IntoView
where
    F: Fn(File) + 'static,
{
    let on_change = move |event| file::chosen(&event).into_iter().for_each(&on_file);
    view! {
        <label class="button">
            {label}
            <input type="file" class="visually-hidden" data-action=action accept=accept on:change=on_change />
        </label>
    }
}
