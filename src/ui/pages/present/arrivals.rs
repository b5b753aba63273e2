//! What comes to the page of decks from elsewhere: a figure, record, list, summary or note to be put into a deck, and a
//! whole deck in a link.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::list::{begin_editing, told};
use crate::deck::{Change, Content, Deck, DeckError, FigureAt, MOST_BYTES, Slide, read_offered};
use crate::notes::NoteId;
use crate::state::{Route, View};
use crate::text::{deck_size, or_untitled};
use crate::ui::browser::deck_store;
use crate::ui::browser::pack::{self, UnpackError};
use crate::ui::context::Scope;
use crate::ui::live::{live, nothing};
use crate::ui::widgets::subject;

/// What the reader brought along to be put into a deck.
fn brought(scope: Scope, view: &View) -> Option<Slide> {
    let what = view.add.clone()?;
    let content = match (view.from.clone(), what.as_str()) {
        (Some(address), "list") => Content::List(address),
        (Some(address), "summary") => Content::Summary(address),
        (_, note) if note.starts_with("note/") => quote(scope, note)?,
        (_, record) if record.contains('/') => Content::Record(what),
        (Some(address), _) => Content::Figure(FigureAt { figure: what, address }),
        (None, _) => return None,
    };
    Some(Slide::from(content))
}

/// A note as words on a slide: who wrote it, else what it is about, below it.
fn quote(scope: Scope, note: &str) -> Option<Content> {
    let id = NoteId::parse(note.strip_prefix("note/")?)?;
    let note = crate::ui::pages::notebook::note(id)?;
    let by = if note.author.is_empty() { subject(scope, &note.about).0 } else { note.author.clone() };
    Some(Content::Quote { text: note.text, by })
}

/// The choice of a deck for what the reader brought along.
pub(super) fn adding(scope: Scope, notice: RwSignal<Option<String>>) -> AnyView {
    let Scope { page, lang, .. } = scope;
    let words = lang.present();
    let Some(slide) = page.view.with(|view| brought(scope, view)) else { return nothing() };
    let add_to = move |deck: Deck, slide: Slide| {
        let mut deck = deck;
        deck.change(Change::Add(None, slide));
        begin_editing(scope, &deck, notice);
    };
    let entries = deck_store::decks().0.into_iter().map(|deck| {
        let slide = slide.clone();
        let title = format!("{} · {}", or_untitled(lang, &deck.title), deck_size(lang, deck.slides.len(), deck.minutes));
        view! { <li><button type="button" data-add-to=deck.id.clone() on:click=move |_| add_to(deck.clone(), slide.clone())>{title}</button></li> }
            .into_any()
    });
    let entries: Vec<_> = entries.collect();
    let begin = move |_| {
        let deck = Deck { id: deck_store::new_id(), title: words.untitled.to_owned(), ..Deck::default() };
        add_to(deck, slide.clone());
    };
    view! {
        <section class="panel" data-adding="">
            <h2>{words.add_to}</h2>
            <ul class="inline">
                {entries}
                <li><button type="button" data-add-to="new" on:click=begin>{words.new_deck}</button></li>
            </ul>
        </section>
    }
    .into_any()
}

/// A deck that a link carries: shown before it is kept, and kept beside the reader's own.
pub(super) fn from_link(scope: Scope, notice: RwSignal<Option<String>>) -> AnyView {
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

fn offered(scope: Scope, deck: Deck, notice: RwSignal<Option<String>>) -> AnyView {
    let Scope { page, lang, .. } = scope;
    let words = lang.present();
    let size = deck_size(lang, deck.slides.len(), deck.minutes);
    let title = or_untitled(lang, &deck.title).to_owned();
    let take = move |_| {
        let (id, is_kept) = deck_store::take_in(deck.clone());
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
