//! The list of notes, each in its place or in its editor, and the bin.

use leptos::prelude::*;

use super::desk::Desk;
use super::editor::editor;
use crate::model::order::in_order;
use crate::notes::{Note, NoteId};
use crate::text::{heading_with_count, moment};
use crate::ui::browser::clock::{local, now_ms};
use crate::ui::context::Scope;
use crate::ui::live::{all, live, nothing};
use crate::ui::widgets::{deck_link, rendered, subject};

/// How many notes the list shows before the reader asks for more.
const PAGE_LENGTH: usize = 50;

/// Order and filter.
pub(super) fn choices(scope: Scope, _: Desk) -> AnyView {
    let page = scope.page;
    let words = scope.lang.notebook();
    let order = Signal::derive(move || page.view.with(|view| view.sort.clone().map(|(by, _)| by).unwrap_or_default()));
    let choose = move |event| {
        let by: String = event_target_value(&event);
        page.replace(page.changed(|view| view.sort = (!by.is_empty()).then_some((by, false))));
    };
    let is_on = Signal::derive(move || page.view.with(|view| view.focus.as_deref() == Some("follow-up")));
    let toggle = move |event| {
        let on = event_target_checked(&event);
        page.replace(page.changed(|view| view.focus = on.then(|| "follow-up".to_owned())));
    };
    view! {
        <label>
            <span>{words.order}</span>
            <select data-filter="order" prop:value=order on:change=choose>
                <option value="">{words.by_time}</option>
                <option value="subject">{words.by_subject}</option>
            </select>
        </label>
        <label class="check"><input type="checkbox" data-filter="follow-up" prop:checked=is_on on:change=toggle /> <span>{words.only_follow_up}</span></label>
    }
    .into_any()
}

/// The notes that the view asks for.
pub(super) fn list(scope: Scope, desk: Desk) -> AnyView {
    let Scope { page, lang, messages, .. } = scope;
    let words = lang.notebook();
    let (text, about, by_subject, only) = page.view.with(|view| {
        let by_subject = view.sort.as_ref().is_some_and(|(by, _)| by == "subject");
        (view.filter.text.clone(), view.about.clone(), by_subject, view.focus.as_deref() == Some("follow-up"))
    });
    let shown = RwSignal::new(PAGE_LENGTH);
    let ids = Memo::new(move |before: Option<&Vec<NoteId>>| {
        desk.revision.track();
        let open = desk.open.get();
        let found = desk.with(|book| {
            let is_of = |note: &&Note| {
                (!only || note.follow_up) && about.as_deref().is_none_or(|about| note.about.text() == about)
            };
            let mut found: Vec<_> = book.find(&text).into_iter().filter(is_of).collect();
            if by_subject {
                found = in_order(found, |a, b| a.about.cmp(&b.about));
            }
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
            view! { <p class="more"><button type="button" on:click=move |_| shown.update(|shown| *shown += PAGE_LENGTH)>{messages.show_more}</button></p> }.into_any()
        } else {
            nothing()
        };
        view! { <h2>{heading}</h2> <ul class="notes">{all(cards)}</ul> {more} }.into_any()
    })
}

fn card(scope: Scope, desk: Desk, id: NoteId) -> AnyView {
    let inner = live(move || {
        if desk.open.get() == Some(id) {
            return editor(scope, desk, id);
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

fn reading(scope: Scope, desk: Desk, note: &Note) -> AnyView {
    let lang = scope.lang;
    let words = lang.notebook();
    let id = note.id;
    let mut foot = vec![moment(lang, local(note.changed_ms))];
    if !note.author.is_empty() {
        foot.push(note.author.clone());
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
        {rendered(&note.text)}
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

/// The bin.
pub(super) fn bin(scope: Scope, desk: Desk) -> AnyView {
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
