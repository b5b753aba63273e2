//! The list of notes, each in its place or in its editor, and the bin.

use leptos::prelude::*;

use super::editor::editor;
use super::session::NotebookSession;
use crate::deck::{Content, FigureAt};
use crate::model::fold::sort_key;
use crate::model::order::in_order;
use crate::notes::{About, Note, NoteId};
use crate::state::decode;
use crate::text::{heading_with_count, moment};
use crate::ui::browser::clock::{local, now_ms};
use crate::ui::context::RenderContext;
use crate::ui::live::{all, live, nothing, with_later};
use crate::ui::pages::present::{Room, slide};
use crate::ui::widgets::{RowsShown, claims, deck_link, rendered, subject, tick};

/// How many notes the list shows before the reader asks for more.
const PAGE_LENGTH: usize = 50;

/// Order and filter.
pub(super) fn choices(scope: RenderContext, _: NotebookSession) -> AnyView {
    let page = scope.page;
    let words = scope.lang.notebook();
    let order = Signal::derive(move || page.view.with(|view| view.sort.clone().map(|(by, _)| by).unwrap_or_default()));
    let choose = move |event| {
        let by: String = event_target_value(&event);
        page.replace(page.changed(|view| view.sort = (!by.is_empty()).then_some((by, false))));
    };
    let is_on = Signal::derive(move || page.view.with(|view| view.focus.as_deref() == Some("follow-up")));
    let toggle = move |on: bool| page.replace(page.changed(|view| view.focus = on.then(|| "follow-up".to_owned())));
    view! {
        <label>
            <span>{words.order}</span>
            <select data-filter="order" prop:value=order on:change=choose>
                <option value="">{words.by_time}</option>
                <option value="subject">{words.by_subject}</option>
                <option value="agenda">{words.by_agenda}</option>
            </select>
        </label>
        {tick(Some("follow-up".to_owned()), words.only_follow_up, is_on, toggle)}
    }
    .into_any()
}

/// The notes that the view asks for.
pub(super) fn list(scope: RenderContext, desk: NotebookSession) -> AnyView {
    let RenderContext { page, lang, messages, .. } = scope;
    let words = lang.notebook();
    let (text, about, order, only) = page.view.with(|view| {
        let order = view.sort.as_ref().map_or_else(String::new, |(by, _)| by.clone());
        (view.filter.text.clone(), view.about.clone(), order, view.focus.as_deref() == Some("follow-up"))
    });
    // Notes come and go: their list is one list however long it is.
    let shown = RowsShown::new(page, "notes", PAGE_LENGTH);
    let ids = Memo::new(move |before: Option<&Vec<NoteId>>| {
        desk.revision.track();
        let open = desk.open.get();
        let found = desk.with(|book| {
            let is_of = |note: &&Note| {
                (!only || note.follow_up) && about.as_deref().is_none_or(|about| note.about.text() == about)
            };
            let mut found: Vec<_> = book.find(&text).into_iter().filter(is_of).collect();
            found = match order.as_str() {
                "subject" => in_order(found, |a, b| a.about.cmp(&b.about)),
                // Notes without a place come last.
                "agenda" => {
                    let place = |note: &Note| (note.agenda.is_empty(), sort_key(&note.agenda));
                    in_order(found, |a, b| place(a).cmp(&place(b)))
                }
                _ => found,
            };
            found.into_iter().map(|note| note.id).collect::<Vec<_>>()
        });
        // While a note is written its place stays, whatever its words do to order and search.
        match (open, before) {
            (None, _) => found,
            (Some(open), Some(before)) if before.contains(&open) => {
                let mut kept: Vec<_> = before.iter().copied().filter(|id| *id == open || found.contains(id)).collect();
                kept.extend(found.into_iter().filter(|id| !before.contains(id)));
                kept
            }
            (Some(open), _) => {
                let rest = found.into_iter().filter(|id| *id != open);
                std::iter::once(open).chain(rest).collect()
            }
        }
    });
    let is_empty = Memo::new(move |_| {
        desk.revision.track();
        desk.with(crate::notes::Book::is_empty)
    });
    live(move || {
        let ids = ids.get();
        if ids.is_empty() {
            let text = if is_empty.get() { words.none } else { words.none_found };
            return view! { <p class="empty">{text}</p> }.into_any();
        }
        let heading = heading_with_count(words.heading, lang, ids.len());
        let cards = ids.iter().take(shown.get()).map(|id| card(scope, desk, *id));
        let more = if ids.len() > shown.get() {
            view! { <p class="more">{shown.more(ids.len(), messages.show_more)}</p> }.into_any()
        } else {
            nothing()
        };
        view! { <h2>{heading}</h2> <ul class="notes">{all(cards)}</ul> {more} }.into_any()
    })
}

fn card(scope: RenderContext, desk: NotebookSession, id: NoteId) -> AnyView {
    let inner = live(move || {
        if desk.open.get() == Some(id) {
            let about = desk.with(|book| book.note(id).map(|note| note.about.clone())).unwrap_or_default();
            return all([picture(scope, &about), editor(scope, desk, id)]);
        }
        desk.revision.track();
        desk.with(|book| book.note(id).cloned()).map_or_else(nothing, |note| reading(scope, desk, &note))
    });
    let about = desk.with(|book| book.note(id).map(|note| note.about.clone())).unwrap_or_default();
    let name = live(move || match subject(scope, &about) {
        (name, Some(address)) => view! { <a href=address>{name}</a> }.into_any(),
        (name, None) => name.into_any(),
    });
    view! { <li class="card note" data-note=id.to_string()><h3 class="card-name">{name}</h3> {inner}</li> }.into_any()
}

fn reading(scope: RenderContext, desk: NotebookSession, note: &Note) -> AnyView {
    let lang = scope.lang;
    let words = lang.notebook();
    let id = note.id;
    let mut foot = vec![moment(lang, local(note.changed_ms))];
    if !note.author.is_empty() {
        foot.push(note.author.clone());
    }
    if !note.agenda.is_empty() {
        foot.push(note.agenda.clone());
    }
    foot.extend(note.tags.iter().map(|tag| format!("#{tag}")));
    let rival =
        if note.rival_of.is_some() { view! { <p class="claim">{words.rival}</p> }.into_any() } else { nothing() };
    let flag = if note.follow_up {
        view! { <p><strong>{format!("☐ {}", words.follow_up)}</strong></p> }.into_any()
    } else {
        nothing()
    };
    let open = move |_| {
        desk.open.set(Some(id));
        request_animation_frame(|| crate::ui::browser::document::focus("[data-field=text]"));
    };
    let delete = move |_| desk.change(id, false, |book| book.delete(id, now_ms()));
    view! {
        {rival}
        {picture(scope, &note.about)}
        {rendered(&note.text)}
        {claims(scope, &note.text)}
        {flag}
        <p class="card-foot">{foot.join(" · ")}</p>
        <p class="note-actions">
            <button type="button" data-action="edit" on:click=open>{words.edit}</button>
            {deck_link(scope, &format!("note/{id}"))}
            <button type="button" data-action="delete" on:click=delete>{words.delete}</button>
        </p>
    }
    .into_any()
}

/// The figure that a note is about, as it was: drawn anew from the address that the note keeps.
fn picture(scope: RenderContext, about: &About) -> AnyView {
    let About::View(address) = about else { return nothing() };
    let Some(figure) = decode(address).0.figure else { return nothing() };
    let content = Content::Figure(FigureAt { figure, address: address.clone() });
    let room = Signal::stored(Room { width_px: 320.0, height_px: 320.0, type_px: 10.0, is_live: false });
    let drawn = with_later(scope, move |later| slide(scope, later, &content, room));
    view! { <div class="note-picture">{drawn}</div> }.into_any()
}

/// The bin.
pub(super) fn bin(scope: RenderContext, desk: NotebookSession) -> AnyView {
    desk.revision.track();
    let lang = scope.lang;
    let words = lang.notebook();
    let deleted: Vec<Note> = desk.with(|book| book.bin().into_iter().cloned().collect());
    if deleted.is_empty() {
        return nothing();
    }
    let count = deleted.len();
    let entries = deleted.into_iter().map(|note| {
        let id = note.id;
        let restore = move |_| desk.change(id, false, |book| book.restore(id, now_ms()));
        let remove = move |_| desk.change(id, false, |book| book.delete_for_good(id, now_ms()));
        view! {
            <li data-note=id.to_string()>
                {rendered(&note.text)}
                <p class="note-actions">
                    <button type="button" data-action="restore" on:click=restore>{words.restore}</button>
                    <button type="button" data-action="delete-forever" on:click=remove>{words.delete_forever}</button>
                </p>
            </li>
        }
        .into_any()
    });
    view! {
        <details class="bin">
            <summary>{heading_with_count(words.bin, lang, count)}</summary>
            <ul class="entries">{all(entries)}</ul>
        </details>
    }
    .into_any()
}
