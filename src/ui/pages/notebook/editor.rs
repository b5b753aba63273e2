//! The editor of one note.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::session::NotebookSession;
use crate::deck::{FigureInputs, claim, claimed, figure_of, needs_maps};
use crate::notes::{About, Note, NoteId};
use crate::state::decode;
use crate::text::moment;
use crate::ui::browser::clock::local;
use crate::ui::context::RenderContext;
use crate::ui::live::{all, live, nothing};
use crate::ui::maps::fetch_maps;
use crate::ui::resources::LazyData;
use crate::ui::visit_index::visit_index;
use crate::ui::widgets::{TypedField, rendered, tick};

/// The editor; every letter goes into the book at once, and from there into the store.
pub(super) fn editor(scope: RenderContext, desk: NotebookSession, id: NoteId) -> AnyView {
    let words = scope.lang.notebook();
    // Undo and other tabs change the note under the editor.
    let note = Memo::new(move |_| {
        desk.revision.track();
        desk.with(|book| book.note(id).cloned()).unwrap_or_else(|| Note::new(id, crate::notes::About::Free))
    });
    let text = Memo::new(move |_| note.with(|note| note.text.clone()));
    let text_field = TypedField::new(Signal::derive(move || text.get()));
    let author_field = TypedField::new(Signal::derive(move || note.with(|note| note.author.clone())));
    let agenda_field = TypedField::new(Signal::derive(move || note.with(|note| note.agenda.clone())));
    let flag = Signal::derive(move || note.with(|note| note.follow_up));
    // What is typed as tags may end in the middle of one.
    let typed_tags = RwSignal::new(String::new());
    let tags = Signal::derive(move || {
        let (typed, tags) = (typed_tags.get(), note.with(|note| note.tags.clone()));
        if Note::tags_from(&typed) == tags { typed } else { tags.join(" ") }
    });
    let on_text = move |event| {
        let typed = text_field.typed(event_target_value(&event));
        desk.edit(id, true, |note| note.text = typed.onto(&note.text));
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
        let typed = author_field.typed(author);
        desk.edit(id, true, |note| note.author = typed.onto(&note.author));
    };
    let on_agenda = move |event| {
        let typed = agenda_field.typed(event_target_value(&event));
        desk.edit(id, true, |note| note.agenda = typed.onto(&note.agenda));
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
                <textarea dir="auto" data-field="text" rows="7" prop:value=text_field.shown() on:input=on_text on:focus=move |_| text_field.focus(true) on:blur=move |_| text_field.focus(false)></textarea>
            </label>
            <p class="muted">{words.text_help}</p>
            <div class="editor-fields">
                <label><span>{words.tags}</span> <input dir="auto" data-field="tags" prop:value=tags on:input=on_tags /></label>
                <label><span>{words.author}</span> <input dir="auto" data-field="author" autocomplete="name" prop:value=author_field.shown() on:input=on_author on:focus=move |_| author_field.focus(true) on:blur=move |_| author_field.focus(false) /></label>
                <label><span>{words.agenda}</span> <input dir="auto" data-field="agenda" prop:value=agenda_field.shown() on:input=on_agenda on:focus=move |_| agenda_field.focus(true) on:blur=move |_| agenda_field.focus(false) /></label>
                {tick(Some("follow-up".to_owned()), words.follow_up, flag, on_flag)}
            </div>
            {insert_claim(scope, desk, id)}
            {earlier(scope, desk, id)}
            <details class="preview" open><summary>{words.preview}</summary> {live(move || rendered(&text.get()))}</details>
            <p><button type="button" data-action="done" on:click=move |_| close()>{words.done}</button></p>
        </div>
    }
    .into_any()
}

/// A button that adds what the figure of the note says, with what it rests on.
fn insert_claim(scope: RenderContext, desk: NotebookSession, id: NoteId) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.notebook();
    let about = desk.with(|book| book.note(id).map(|note| note.about.clone()));
    let Some(About::View(address)) = about else { return nothing() };
    let view = decode(&address).0;
    let told = RwSignal::new(None::<&'static str>);
    let insert = move |_| {
        let view = view.clone();
        spawn_local(async move {
            let are_there = LazyData::Records.fetch(page).await;
            let on_map = needs_maps(figure_of(&view));
            let maps = if on_map { fetch_maps(scope.dataset).await } else { None };
            let Some(later) = dataset.later().filter(|_| are_there && (maps.is_some() || !on_map)) else {
                let _ = told.try_set(Some(words.claim_not_arrived));
                return;
            };
            let inputs = FigureInputs { dataset, later, maps, index: visit_index(dataset), lang };
            let made = claimed(inputs, &view).and_then(|figure| claim(&figure, &view, lang));
            match made {
                Some(sentence) => desk.edit(id, false, |note| {
                    if !note.text.is_empty() && !note.text.ends_with('\n') {
                        note.text.push('\n');
                    }
                    note.text.push_str(&sentence);
                    note.text.push('\n');
                }),
                None => {
                    let _ = told.try_set(Some(words.claim_gone));
                }
            }
        });
    };
    view! {
        <p>
            <button type="button" data-action="insert-claim" title=words.insert_claim_about on:click=insert>{words.insert_claim}</button>
            " " <span role="status">{move || told.get()}</span>
        </p>
    }
    .into_any()
}

/// The earlier revisions of the note, each with the way back to it.
fn earlier(scope: RenderContext, desk: NotebookSession, id: NoteId) -> AnyView {
    let lang = scope.lang;
    let words = lang.notebook();
    live(move || {
        desk.state.track();
        let earlier = desk.earlier(id);
        if earlier.is_empty() {
            return nothing();
        }
        let entries = earlier.into_iter().map(|earlier| {
            let when = moment(lang, local(earlier.revision.saved_ms));
            let first = earlier.body.text.lines().next().unwrap_or_default().to_owned();
            let bring_back = move |_| {
                let body = earlier.body.clone();
                desk.edit(id, false, |note| {
                    note.text = body.text;
                    note.tags = body.tags;
                    note.agenda = body.agenda;
                    note.follow_up = body.follow_up;
                });
            };
            view! {
                <li>
                    {when} ": " <span dir="auto">{first}</span> " "
                    <button type="button" data-action="bring-back" on:click=bring_back>{words.bring_back}</button>
                </li>
            }
            .into_any()
        });
        view! { <details class="versions"><summary>{words.versions}</summary> <ul class="entries">{all(entries)}</ul></details> }
            .into_any()
    })
}
