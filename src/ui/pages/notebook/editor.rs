//! The editor of one note.

use leptos::prelude::*;

use super::desk::Desk;
use crate::notes::{Note, NoteId};
use crate::ui::context::Scope;
use crate::ui::live::live;
use crate::ui::markup::view;
use crate::ui::widgets::rendered;

/// The editor; every letter goes into the book at once, and from there into the store.
pub(super) fn editor(scope: Scope, desk: Desk, id: NoteId) -> AnyView {
    let words = scope.lang.notebook();
    let note = desk.with(|book| book.note(id).cloned()).unwrap_or_else(|| Note::new(id, crate::notes::About::Free));
    let text = RwSignal::new(note.text.clone());
    // Undo and other tabs change the words under the editor.
    let shown = Signal::derive(move || {
        desk.revision.track();
        desk.with(|book| book.note(id).map(|note| note.text.clone())).unwrap_or_default()
    });
    Effect::new(move |_| text.set(shown.get()));
    let on_text = move |event| {
        let words: String = event_target_value(&event);
        desk.edit(id, true, |note| note.text = words);
    };
    let on_tags = move |event| {
        let tags = Note::tags_from(&event_target_value(&event));
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
    let on_flag = move |event| {
        let flag = event_target_checked(&event);
        desk.edit(id, false, |note| note.follow_up = flag);
    };
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
                <textarea data-field="text" rows="7" prop:value=shown on:input=on_text></textarea>
            </label>
            <p class="muted">{words.text_help}</p>
            <div class="editor-fields">
                <label><span>{words.tags}</span> <input data-field="tags" value=note.tags.join(" ") on:input=on_tags /></label>
                <label><span>{words.author}</span> <input data-field="author" autocomplete="name" value=note.author.clone() on:input=on_author /></label>
                <label><span>{words.agenda}</span> <input data-field="agenda" value=note.agenda.clone() on:input=on_agenda /></label>
                <label class="check"><input type="checkbox" data-field="follow-up" checked=note.follow_up on:change=on_flag /> <span>{words.follow_up}</span></label>
            </div>
            <details class="preview" open><summary>{words.preview}</summary> {live(move || rendered(&text.get()))}</details>
            <p><button type="button" data-action="done" on:click=move |_| close()>{words.done}</button></p>
        </div>
    }
    .into_any()
}
