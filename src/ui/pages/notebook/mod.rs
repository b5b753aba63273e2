//! `#/notes`: the reader's notes.

mod cards;
mod composer;
mod editor;
mod files;
mod locking;
mod note_file;
mod panel;
mod session;

use leptos::prelude::*;

pub(in crate::ui) use self::composer::composer;
use self::session::NotebookSession;
pub(in crate::ui) use self::session::{all_notes, note};
use crate::model::Topic;
use crate::notes::{About, EncryptedNotes};
use crate::state::{QUESTIONS, Route};
use crate::text::{notes_that_fit, question_list};
use crate::ui::browser::file;
use crate::ui::context::RenderContext;
use crate::ui::live::{all, live, nothing};
use crate::ui::widgets::text_search;

/// The notebook.
pub(in crate::ui) fn notebook(scope: RenderContext, _: &Route) -> AnyView {
    let RenderContext { page, lang, .. } = scope;
    let words = lang.notebook();
    let desk = NotebookSession::open();
    files::take_brought(desk);
    // Whoever comes from a record sees the notes on it, and writes the first where there is none.
    let about = move || page.view.with(|view| About::from_text(view.about.as_deref().unwrap_or_default()));
    let began = untrack(about);
    if let Some(sector) = asks_questions(scope, &began) {
        let text = question_list(lang, sector);
        // Who follows the link again finds the list as it was answered.
        if desk.with(|book| !book.about(&began).iter().any(|note| note.text.starts_with(first_line(&text)))) {
            desk.begin_with(began, text);
        }
        page.replace(page.changed(|view| view.add = None));
    } else if began != About::Free && desk.with(|book| book.about(&began).is_empty()) {
        desk.begin(began);
    }
    // Another subject in the address of the open page: the editor goes along.
    let subject = Memo::new(move |_| about());
    Effect::new(move |before: Option<About>| {
        let now = subject.get();
        if before.is_some_and(|before| before != now) {
            desk.close();
            if now != About::Free && desk.with(|book| book.about(&now).is_empty()) {
                desk.begin(now.clone());
            }
        }
        now
    });
    let locked = RwSignal::new(None::<EncryptedNotes>);
    let on_drop = move |event: web_sys::DragEvent| {
        if let Some(file) = file::dropped(&event) {
            files::take_file(lang, desk, locked, file);
        }
    };
    view! {
        <section class="page notebook" on:dragover=|event| file::welcome(&event) on:drop=on_drop>
            <h1 tabindex="-1">{words.heading}</h1>
            <p class="lead">{words.privacy}</p>
            {state_line(scope, desk)}
            {finds(scope, desk)}
            <div class="toolbar">
                <button type="button" data-action="new-note" on:click=move |_| desk.begin(untrack(about))>{words.new_note}</button>
                {steps(scope, desk)}
                {files::take_along(scope, desk, locked)}
            </div>
            {files::import_preview(scope, desk)}
            <form class="filters" role="search" on:submit=|event| event.prevent_default()>
                {text_search(scope, words.search)}
                {cards::choices(scope, desk)}
            </form>
            {live(move || about_line(scope, &about()))}
            {live(move || cards::list(scope, desk))}
            {live(move || cards::bin(scope, desk))}
            {panel::panel(scope, desk)}
        </section>
    }
    .into_any()
}

/// The field whose questions the reader takes along, where the address says so.
fn asks_questions(RenderContext { page, dataset, .. }: RenderContext, about: &About) -> Option<Topic> {
    let asked = page.view.with_untracked(|view| view.add.as_deref() == Some(QUESTIONS));
    let id = about.text().strip_prefix("programme/").filter(|_| asked)?;
    Some(dataset.programme(dataset.find_programme(id)?).sector)
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

/// Whether all is saved, and if not, why.
fn state_line(scope: RenderContext, desk: NotebookSession) -> AnyView {
    let words = scope.lang.notebook();
    live(move || {
        let (text, is_fault) = match desk.state.get() {
            session::State::Saved => (words.saved, false),
            session::State::Saving => (words.saving, false),
            session::State::Full => (words.unsaved_full, true),
            session::State::Refused => (words.unsaved_refused, true),
        };
        let fit = if desk.state.get() == session::State::Full {
            notes_that_fit(scope.lang, desk.that_fit())
        } else {
            String::new()
        };
        if is_fault {
            view! { <p class="notice" role="alert" data-saved="no">{text} " " {fit}</p> }.into_any()
        } else {
            let word = if desk.state.get() == session::State::Saved { "yes" } else { "soon" };
            view! { <p class="muted" role="status" data-saved=word>{text}</p> }.into_any()
        }
    })
}

/// What could not be read, with a way to take it along.
fn finds(scope: RenderContext, desk: NotebookSession) -> AnyView {
    let words = scope.lang.notebook();
    let unread = desk.unread();
    let notices = [(unread.damaged, words.damaged), (unread.newer, words.newer)].map(|(holds, text)| {
        if !holds {
            return nothing();
        }
        view! {
            <p class="notice" role="alert">
                {text} " "
                <button type="button" data-action="download-aside" on:click=move |_| files::download_unread(desk)>{words.download_kept}</button>
            </p>
        }
        .into_any()
    });
    all(notices)
}

fn steps(scope: RenderContext, desk: NotebookSession) -> AnyView {
    let words = scope.lang.notebook();
    live(move || {
        desk.revision.track();
        let (undo, redo) = desk.can_step();
        view! {
            <button type="button" data-action="undo" disabled=!undo on:click=move |_| desk.undo()>{words.undo}</button>
            <button type="button" data-action="redo" disabled=!redo on:click=move |_| desk.redo()>{words.redo}</button>
        }
        .into_any()
    })
}

/// What the notes shown are about, where they are not all.
fn about_line(scope: RenderContext, about: &About) -> AnyView {
    let page = scope.page;
    if *about == About::Free {
        return nothing();
    }
    let (name, _) = crate::ui::widgets::subject(scope, about);
    let every = page.link(|view| view.about = None);
    view! { <p>{format!("{}: {name}. ", scope.lang.notebook().column_about)} <a data-action="every-note" href=every>{scope.lang.notebook().every_note}</a></p> }
        .into_any()
}
