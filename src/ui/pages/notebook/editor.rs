//! The editor of one note.

use leptos::prelude::*;

use super::desk::Desk;
use crate::notes::{Note, NoteId};
use crate::ui::context::Scope;
use crate::ui::live::live;
use crate::ui::markup::view;
use crate::ui::widgets::{rendered, tick};

/// The editor; every letter goes into the book at once, and from there into the store.
pub(super) fn editor(scope: Scope, desk: Desk, id: NoteId) -> AnyView {
    let words = scope.lang.notebook();
    // Undo and other tabs change the note under the editor.
    let note = Memo::new(move |_| {
        desk.revision.track();
        desk.with(|book| book.note(id).cloned()).unwrap_or_else(|| Note::new(id, crate::notes::About::Free))
    });
    let text = Memo::new(move |_| note.with(|note| note.text.clone()));
    let author = Signal::derive(move || note.with(|note| note.author.clone()));
    let agenda = Signal::derive(move || note.with(|note| note.agenda.clone()));
    let flag = Signal::derive(move || note.with(|note| note.follow_up));
    // What is typed as tags may end in the middle of one.
    let typed_tags = RwSignal::new(String::new());
    let tags = Signal::derive(move || {
        let (typed, tags) = (typed_tags.get(), note.with(|note| note.tags.clone()));
        if Note::tags_from(&typed) == tags { typed } else { tags.join(" ") }
    });
    let on_text = move |event| {
        let words: String = event_target_value(&event);
        desk.edit(id, true, |note| note.text = words);
    };
    let on_tags = move |event| {
        let typed: String = event_target_value(&event);
        let tags = Note::tags_from(&typed);
        typed_tags.set(typed);
        desk.edit(id, true, |note| note.tags = tags);
    };
    let on_author = move |event| {
        let author: String = event_target_value(&event);
        desk.remember_author(&author);
        desk.edit(id, true, |note| note.author = author);
    };
    let on_agenda = move |event| {
        let agenda: String = event_target_value(&event);
        desk.edit(id, true, |note| note.agenda = agenda);
    };
    let on_flag = move |flag| desk.edit(id, false, |note| note.follow_up = flag);
    let close = move || desk.close();
    let on_key = move |event: web_sys::KeyboardEvent| {
        let is_command = event.ctrl_key() || event.meta_key();
        match event.key().as_str() {
            "Escape" => close(),
            "Enter" if is_command => close(),
            _ => {}
        }
    };
    view! {
        <div class="editor" on:keydown=on_key>
            <label>
                <span>{words.text}</span>
                <textarea dir="auto" data-field="text" rows="7" prop:value=text on:input=on_text></textarea>
            </label>
            <p class="muted">{words.text_help}</p>
            <div class="editor-fields">
                <label><span>{words.tags}</span> <input dir="auto" data-field="tags" prop:value=tags on:input=on_tags /></label>
                <label><span>{words.author}</span> <input dir="auto" data-field="author" autocomplete="name" prop:value=author on:input=on_author /></label>
                <label><span>{words.agenda}</span> <input dir="auto" data-field="agenda" prop:value=agenda on:input=on_agenda /></label>
                {tick(Some("follow-up".to_owned()), words.follow_up, flag, on_flag)}
            </div>
            <details class="preview" open><summary>{words.preview}</summary> {live(move || rendered(&text.get()))}</details>
            <p><button type="button" data-action="done" on:click=move |_| close()>{words.done}</button></p>
        </div>
    }
    .into_any()
}
