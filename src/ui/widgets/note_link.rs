//! The ways from a record to the reader's notes on it, and into a deck.

use leptos::prelude::*;
use leptos_icons::Icon;
use web_sys::MouseEvent;

use crate::state::{Route, TrayItem, UrlState, encode};
use crate::ui::browser::note_counts;
use crate::ui::context::{AppState, RenderContext};
use crate::ui::over::Over;
use crate::ui::tray::is_plain;

/// A link that opens the notebook on a record, `visit/ID`, with the number of notes there.
pub(in crate::ui) fn note_link(RenderContext { page, messages, .. }: RenderContext, record: String) -> AnyView {
    let count = followed_count(page, record.clone());
    let label = Signal::derive(move || match count.get() {
        0 => messages.make_note.to_owned(),
        count => format!("{} ({count})", messages.notes),
    });
    let about = record.clone();
    let address = page.live_link(move |view| *view = notes_of(view, &about));
    let about = record.clone();
    // The first note is written where one is; those that are there stand in the notebook.
    let write_here = move |event: MouseEvent| {
        if count.get_untracked() == 0 && is_plain(&event) {
            event.prevent_default();
            page.over.set(Some(Over::Note(about.clone())));
        }
    };
    view! {
        <a class="note-link" data-note-about=record href=address title=label on:click=write_here>
            <Icon icon=icondata_lu::LuNotebookPen attr:aria-hidden="true" /> <span>{label}</span>
        </a>
    }
    .into_any()
}

/// How many notes there are on a record, as a sign beside it with what stands between; nothing where there are none.
pub(in crate::ui) fn note_sign(page: AppState, record: String, between: &'static str) -> Signal<String> {
    let count = followed_count(page, record);
    Signal::derive(move || match count.get() {
        0 => String::new(),
        count => format!("{between}✎\u{a0}{count}"),
    })
}

/// How many notes there are on a record, also once another was written.
fn followed_count(page: AppState, record: String) -> Memo<usize> {
    Memo::new(move |_| {
        page.links.track();
        page.note_counts.with_untracked(|counts| counts.get(&record).copied().unwrap_or(0))
    })
}

/// A small link to the notes on a record that is a row of a table, with their number.
pub(in crate::ui) fn row_note_link(RenderContext { page, messages, .. }: RenderContext, record: &str) -> AnyView {
    let address = encode(&notes_about(page, record));
    let count = note_counts::kept().get(record).copied().unwrap_or(0);
    let (name, sign) =
        if count > 0 { (messages.notes, format!("✎ {count}")) } else { (messages.make_note, "✎".to_owned()) };
    let class = if count > 0 { "row-note noted" } else { "row-note" };
    view! { <a class=class data-note-about=record.to_owned() href=address aria-label=format!("{sign} {name}: {record}")>{sign.clone()}</a> }.into_any()
}

/// The notebook on something: a record, or the address of a view.
pub(in crate::ui) fn notes_about(page: AppState, about: &str) -> UrlState {
    page.view.with_untracked(|view| notes_of(view, about))
}

fn notes_of(view: &UrlState, about: &str) -> UrlState {
    UrlState { about: Some(about.to_owned()), ..view.at(Route::Notes) }
}

/// What a note on a mark of the page is about: the view with the mark chosen; none where the mark cannot be chosen.
pub(in crate::ui) fn about_mark(page: AppState, mark: &str) -> Option<String> {
    let view = page.changed(|view| {
        view.mark = Some(mark.to_owned());
        // The figure that is meant, also where it is the first of its page.
        view.figure = view.figure.take().or_else(|| page.staged.get_untracked().map(str::to_owned));
        view.table = None;
        view.lang = None;
    });
    let is_series = mark.starts_with("series.");
    let can_be_chosen = !is_series && page.settled(view.clone()).mark.is_some();
    can_be_chosen.then(|| encode(&view))
}

/// A link that puts a record, `visit/ID`, or a note, `note/ID`, into a deck.
pub(in crate::ui) fn deck_link(RenderContext { page, messages, .. }: RenderContext, record: &str) -> AnyView {
    let put = put_aside(page, TrayItem { add: record.to_owned(), from: None });
    let added = record.to_owned();
    let address = page.live_link(move |view| {
        *view = UrlState { add: Some(added.clone()), ..view.at(Route::Present) };
    });
    view! { <a class="note-link" data-action="to-deck" href=address on:click=put>{messages.to_deck}</a> }.into_any()
}

/// Puts something into the tray at a plain press.
fn put_aside(page: AppState, item: TrayItem) -> impl Fn(MouseEvent) + 'static {
    move |event| {
        if is_plain(&event) {
            event.prevent_default();
            page.put_aside(item.clone());
        }
    }
}

/// The way of a figure, as the view shows it, into a deck. Whoever draws it follows the view.
pub(in crate::ui) fn figure_deck_link(RenderContext { page, messages, .. }: RenderContext, id: &str) -> AnyView {
    page.links.track();
    let from = page.link(|view| view.table = None);
    let put = put_aside(page, TrayItem { add: id.to_owned(), from: Some(from.clone()) });
    let address = page.link(|view| {
        *view = UrlState { add: Some(id.to_owned()), from: Some(from), ..view.at(Route::Present) };
    });
    // What is seen, the short word, is part of what is heard.
    let name = format!("{}: {}", messages.slide, messages.to_deck);
    view! {
        <a class="button" data-action="to-deck" href=address on:click=put aria-label=name title=messages.to_deck>
            <Icon icon=icondata_lu::LuPresentation attr:aria-hidden="true" /> <span>{messages.slide}</span>
        </a>
    }
    .into_any()
}

/// A link that puts what the view selects into a deck: its `list`, or its `summary`. Whoever draws it follows the view.
pub(in crate::ui) fn selection_link(RenderContext { page, messages, .. }: RenderContext, what: &str) -> AnyView {
    let from = page.link(|view| {
        view.table = None;
        view.mark = None;
    });
    let put = put_aside(page, TrayItem { add: what.to_owned(), from: Some(from.clone()) });
    let address =
        page.link(|view| *view = UrlState { add: Some(what.to_owned()), from: Some(from), ..view.at(Route::Present) });
    view! { <a class="note-link" data-action="to-deck" data-add=what.to_owned() href=address on:click=put>{messages.to_deck}</a> }
        .into_any()
}

/// The way to a report on a visit or a region, `visit/ID` or `region/CODE`; its address follows the view.
pub(in crate::ui) fn report_link(scope: RenderContext, about: String) -> AnyView {
    let page = scope.page;
    let address = move || {
        page.links.track();
        encode(&UrlState { about: Some(about.clone()), ..page.view.get_untracked().at(Route::Reports) })
    };
    view! {
        <a class="note-link" data-action="make-report" href=address>
            <Icon icon=icondata_lu::LuFileText attr:aria-hidden="true" /> <span>{scope.messages.make_report}</span>
        </a>
    }
    .into_any()
}
