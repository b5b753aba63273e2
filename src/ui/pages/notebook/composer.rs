//! The editor of one note over the page that it is about.

use leptos::prelude::*;

use super::editor::editor;
use super::session::NotebookSession;
use super::state_line;
use crate::notes::About;
use crate::ui::browser::document;
use crate::ui::context::RenderContext;
use crate::ui::live::live;
use crate::ui::over::Done;
use crate::ui::widgets::subject;

/// The editor; it goes when the reader is done.
pub(in crate::ui) fn composer(scope: RenderContext, about: &str) -> AnyView {
    let (page, words) = (scope.page, scope.lang.notebook());
    let desk = NotebookSession::open();
    let about = About::from_text(about);
    let name = subject(scope, &about).0;
    desk.begin(about.clone());
    let begun = desk.open.get_untracked();
    // The editor closes itself: by its button, by Escape, by Ctrl+Enter.
    Effect::new(move |_| {
        if desk.open.with(Option::is_some) {
            return;
        }
        let is_written = begun.is_some_and(|id| desk.with(|book| book.note(id).is_some_and(|note| !note.is_blank())));
        desk.save();
        if is_written {
            page.done.set(Some(Done::Noted));
            page.lead_links();
        }
        page.over.set(None);
        document::focus_when_lost("main");
    });
    let opened = move || desk.open.get().map(|id| editor(scope, desk, id));
    view! {
        <section class="composer" role="dialog" aria-label=words.new_note data-composer="">
            <p><strong>{format!("{}: {name}", words.column_about)}</strong></p>
            {live(move || opened().unwrap_or_else(|| ().into_any()))}
            {state_line(scope, desk)}
        </section>
    }
    .into_any()
}
