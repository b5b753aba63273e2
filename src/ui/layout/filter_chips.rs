//! The filters of a page as chips in one row: those that matter most, and the rest behind one more chip.

use leptos::html::Details;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{KeyboardEvent, Node};

use crate::ui::context::RenderContext;
use crate::ui::widgets::choice;

/// The row of chips, with how much they leave.
#[component]
pub(in crate::ui) fn FilterChips(
    /// The dataset, the view and the language.
    scope: RenderContext,
    /// The chips.
    children: Children,
    /// What is left, in words.
    #[prop(into)]
    counted: ViewFn,
    /// Whether a change of the count is not told: while a map is played it changes all the time.
    #[prop(optional)]
    is_quiet: bool,
    /// Whether anything is chosen.
    #[prop(into)]
    is_narrowed: Signal<bool>,
    /// Gives every choice up.
    reset: Callback<()>,
) -> impl IntoView {
    view! {
        <form class="filters" role="search" aria-label=scope.messages.narrow on:submit=|event| event.prevent_default()>
            <div class="chips-row">{children()}</div>
            <p class="counted" role=(!is_quiet).then_some("status")>{move || counted.run()}</p>
            <button
                type="button"
                class="chip"
                data-action="reset"
                hidden=move || !is_narrowed.get()
                on:click=move |_| reset.run(())
            >
                {scope.messages.reset}
            </button>
        </form>
    }
}

/// A choice as a chip: it shows what is chosen; the first option says what could be, or what is usual.
pub(in crate::ui) fn chip_choice(
    name: &'static str,
    label: &'static str,
    options: Vec<(String, String)>,
    chosen: Signal<String>,
    on_choose: Callback<String>,
) -> AnyView {
    let usual = options.first().map(|(value, _)| value.clone()).unwrap_or_default();
    let is_set = move || chosen.with(|chosen| *chosen != usual);
    view! { <span class="chip-choice" class:set=is_set>{choice((Some(name), label), options, chosen, on_choose)}</span> }.into_any()
}

/// A chip that opens a panel of choices. Escape and a press beside it close the panel.
pub(in crate::ui) fn chip_menu(
    name: &'static str,
    label: impl IntoView + 'static,
    is_set: Signal<bool>,
    panel: AnyView,
) -> AnyView {
    let place = NodeRef::<Details>::new();
    let close = move || {
        if let Some(place) = place.try_get_untracked().flatten() {
            let _ = place.remove_attribute("open");
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            close();
        }
    };
    let outside = window_event_listener(leptos::ev::pointerdown, move |event| {
        let pressed = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        let inside = place.try_get_untracked().flatten().is_none_or(|place| place.contains(pressed.as_ref()));
        if !inside {
            close();
        }
    });
    on_cleanup(move || outside.remove());
    view! {
        <details class="chip-menu" data-chip=name node_ref=place class:set=move || is_set.get() on:keydown=on_key>
            <summary>{label}</summary>
            <div class="chip-panel">{panel}</div>
        </details>
    }
    .into_any()
}
