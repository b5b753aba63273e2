//! What was just done, told over the foot of the page for a while, with a way to it.

use std::time::Duration;

use leptos::prelude::*;

use crate::state::Route;
use crate::text::put_aside;
use crate::ui::context::RenderContext;
use crate::ui::over::Done;

/// How long it is told.
const TOLD: Duration = Duration::from_secs(8);

/// The words; nothing while there is nothing to tell.
#[component]
pub(in crate::ui) fn Told(
    /// The dataset, the view and the language.
    scope: RenderContext,
) -> impl IntoView {
    let RenderContext { page, lang, messages, .. } = scope;
    Effect::new(move |_| {
        if page.done.with(Option::is_some) {
            let timer = set_timeout_with_handle(move || page.done.set(None), TOLD).ok();
            on_cleanup(move || {
                if let Some(timer) = timer {
                    timer.clear();
                }
            });
        }
    });
    let undo = move |_| {
        page.change_tray(|tray| {
            tray.items.pop();
        });
        page.done.set(None);
    };
    let words = move || {
        page.done.get().map(|done| {
            let (text, route, label) = match done {
                Done::PutAside(count) => (put_aside(lang, count), Route::Present, messages.present),
                Done::WasAside => (scope.lang.frame().was_aside.to_owned(), Route::Present, messages.present),
                Done::Noted => (scope.lang.frame().noted.to_owned(), Route::Notes, messages.notes),
            };
            let can_undo = matches!(done, Done::PutAside(_));
            view! {
                <p>
                    {text} " "
                    <a href=page.link_to(route) on:click=move |_| page.done.set(None)>{label}</a>
                    {can_undo.then(|| view! { <button type="button" data-action="undo-tray" on:click=undo>{scope.lang.frame().undo}</button> })}
                </p>
            }
        })
    };
    view! { <div class="announced" role="status" data-told="">{words}</div> }
}
