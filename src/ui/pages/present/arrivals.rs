//! What comes to the page of decks from elsewhere: a figure, record, list, summary or note to be put into a deck, and a
//! whole deck in a link.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::keeping::{begin_editing, told};
use crate::deck::{Change, Content, Deck, DeckError, FigureAt, MOST_BYTES, Slide, read_offered};
use crate::notes::{About, NoteId};
use crate::state::{Route, TrayItem};
use crate::text::{deck_size, heading_with_count, or_untitled};
use crate::ui::browser::own_records;
use crate::ui::browser::pack::{self, UnpackError};
use crate::ui::context::RenderContext;
use crate::ui::live::{live, nothing};
use crate::ui::widgets::subject;

/// A slide of something that was put aside; none where it is no more.
fn slide_of(scope: RenderContext, TrayItem { add, from }: TrayItem) -> Option<Slide> {
    let content = match (from, add.as_str()) {
        (Some(address), "list") => Content::List(address),
        (Some(address), "summary") => Content::Summary(address),
        (_, note) if note.starts_with("note/") => quote(scope, note)?,
        (_, record) if record.contains('/') => Content::Record(add),
        (Some(address), _) => Content::Figure(FigureAt { figure: add, address }),
        (None, _) => return None,
    };
    Some(Slide::from(content))
}

/// A note as words on a slide: who wrote it, else what it is about, below it.
fn quote(scope: RenderContext, note: &str) -> Option<Content> {
    let id = NoteId::parse(note.strip_prefix("note/")?)?;
    let note = crate::ui::pages::notebook::note(id)?;
    let by = if note.author.is_empty() { subject(scope, &note.about).0 } else { note.author.clone() };
    Some(Content::Quote { text: note.text, by })
}

/// What something put aside is called.
pub(in crate::ui) fn name_of(scope: RenderContext, item: &TrayItem) -> String {
    let about = item.from.as_deref().unwrap_or(&item.add);
    let name = subject(scope, &About::from_text(about)).0;
    match item.add.as_str() {
        "list" => format!("{}: {name}", scope.lang.frame().tray_list),
        "summary" => format!("{}: {name}", scope.lang.frame().tray_summary),
        _ => name,
    }
}

/// What waits to be put into a deck: what lies in the tray, and what an address brings along.
pub(super) fn adding(scope: RenderContext, notice: RwSignal<Option<String>>) -> AnyView {
    let RenderContext { page, lang, .. } = scope;
    let words = lang.present();
    let brought = page.view.with(|view| {
        let add = view.add.clone()?;
        Some(TrayItem { add, from: view.from.clone() })
    });
    let mut items = page.tray.with(|tray| tray.items.clone());
    items.extend(brought.filter(|one| !page.tray.with(|tray| tray.items.contains(one))));
    let waiting: Vec<(TrayItem, Slide)> =
        items.into_iter().filter_map(|item| Some((item.clone(), slide_of(scope, item)?))).collect();
    if waiting.is_empty() {
        return nothing();
    }
    let slides: Vec<Slide> = waiting.iter().map(|(_, slide)| slide.clone()).collect();
    let add_to = move |mut deck: Deck, slides: Vec<Slide>| {
        for slide in slides {
            deck.change(Change::Add(None, slide));
        }
        page.change_tray(|tray| tray.items.clear());
        begin_editing(scope, &deck, notice);
    };
    let entries = own_records::list::<Deck>().0.into_iter().map(|deck| {
        let slides = slides.clone();
        let title = format!("{} · {}", or_untitled(lang, &deck.title), deck_size(lang, deck.slides.len(), deck.minutes));
        view! { <li><button type="button" data-add-to=deck.id.clone() on:click=move |_| add_to(deck.clone(), slides.clone())>{title}</button></li> }
    });
    let entries: Vec<_> = entries.collect();
    let of_new = slides.clone();
    let begin = move |_| {
        let deck = Deck { id: own_records::new_id::<Deck>(), title: words.untitled.to_owned(), ..Deck::default() };
        add_to(deck, of_new.clone());
    };
    let listed = waiting.into_iter().map(|(item, _)| {
        let name = name_of(scope, &item);
        let take_out = move |_| page.change_tray(|tray| tray.items.retain(|one| *one != item));
        let label = format!("{}: {name}", lang.frame().take_out);
        view! {
            <li>
                <span dir="auto">{name}</span> " "
                <button type="button" class="icon" aria-label=label.clone() title=label data-action="take-out" on:click=take_out>"×"</button>
            </li>
        }
    });
    view! {
        <section class="panel" data-adding="">
            <h2>{heading_with_count(lang.frame().tray, lang, slides.len())}</h2>
            <ul class="entries" data-tray="">{listed.collect_view()}</ul>
            <p>{words.add_to}</p>
            <ul class="inline">
                {entries}
                <li><button type="button" class="primary" data-add-to="new" on:click=begin>{words.new_deck}</button></li>
            </ul>
        </section>
    }
    .into_any()
}

/// A deck that a link carries: shown before it is kept, and kept beside the reader's own.
pub(super) fn from_link(scope: RenderContext, notice: RwSignal<Option<String>>) -> AnyView {
    let letters = Memo::new(move |_| scope.page.view.with(|view| view.deck.clone()));
    let unpacked = RwSignal::new(None::<Result<Deck, DeckError>>);
    Effect::new(move |_| {
        unpacked.set(None);
        let Some(letters) = letters.get() else { return };
        spawn_local(async move {
            let text = pack::unpack(&letters, MOST_BYTES).await.map_err(|error| match error {
                UnpackError::Broken => DeckError::NotDecks,
                UnpackError::TooLarge => DeckError::TooLarge(None),
            });
            let decks = text.and_then(|text| read_offered(&text));
            let deck = decks.and_then(|decks| decks.into_iter().next().ok_or(DeckError::NotDecks));
            let _ = unpacked.try_set(Some(deck));
        });
    });
    live(move || match unpacked.get() {
        Some(Ok(deck)) => offered(scope, deck, notice),
        Some(Err(error)) => {
            let said = told(scope.lang, &error);
            let text = match error {
                DeckError::TooLarge(_) | DeckError::TooManySlides(_) => said,
                _ => format!("{} {said}", scope.lang.present().link_broken),
            };
            view! { <p class="notice" role="alert" data-from-link="">{text}</p> }.into_any()
        }
        None => nothing(),
    })
}

fn offered(scope: RenderContext, deck: Deck, notice: RwSignal<Option<String>>) -> AnyView {
    let RenderContext { page, lang, .. } = scope;
    let words = lang.present();
    let size = deck_size(lang, deck.slides.len(), deck.minutes);
    let title = or_untitled(lang, &deck.title).to_owned();
    let take = move |_| {
        let (id, is_kept) = own_records::take_in(deck.clone());
        notice.set((!is_kept).then(|| words.not_kept.to_owned()));
        page.open(page.view.get_untracked().at(Route::Deck(id)));
    };
    view! {
        <section class="panel" data-from-link="">
            <h2>{words.from_link}</h2>
            <p><strong dir="auto">{title}</strong> " " <span class="muted">{size}</span></p>
            <p><button type="button" data-action="keep-deck" on:click=take>{words.keep_and_open}</button></p>
        </section>
    }
    .into_any()
}
