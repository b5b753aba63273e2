//! `#/present`: the decks; and where a figure or record is to be added, the choice of one.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::arrivals::{adding, from_link};
use super::keeping::{begin_editing, told};
use crate::deck::{Deck, DeckError, MOST_FILE_BYTES, read_offered, ready, write};
use crate::model::order::in_order_of_text;
use crate::model::{Region, RegionKey};
use crate::query::{find_regions, meant_region};
use crate::state::{Route, UrlState};
use crate::store::{OwnPicture, read_pictures};
use crate::text::{Lang, deck_size, or_untitled};
use crate::ui::browser::picture_store::{keep_pictures, pictures_of};
use crate::ui::browser::{document, download, file, own_records};
use crate::ui::context::{AppState, RenderContext};
use crate::ui::live::{all, live, nothing};
use crate::ui::widgets::{FileButton, Titled, bin, versions};

/// The decks.
pub(super) fn decks(scope: RenderContext) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.present();
    let changes = RwSignal::new(0);
    let notice = RwSignal::new(None::<String>);
    own_records::follow(changes);
    let own = live(move || {
        changes.track();
        page.view.track();
        let (decks, damaged) = own_records::list::<Deck>();
        if damaged {
            notice.set(Some(words.damaged.to_owned()));
        }
        if decks.is_empty() {
            return view! { <p class="muted">{words.none}</p> }.into_any();
        }
        let entries = decks.into_iter().map(|deck| own_deck(scope, deck, changes, notice));
        view! { <ul class="decks">{all(entries)}</ul> }.into_any()
    });
    let ready_ones = live(move || {
        page.view.track();
        let entries = ready(dataset, lang).into_iter().map(|deck| ready_deck(scope, deck, notice));
        view! { <ul class="decks">{all(entries)}</ul> }.into_any()
    });
    let begin = move |_| {
        let deck = Deck { id: own_records::new_id::<Deck>(), title: words.untitled.to_owned(), ..Deck::default() };
        begin_editing(scope, &deck, notice);
    };
    let take_in = move |file: web_sys::File| {
        spawn_local(async move {
            let Some(read) = read_file(&file).await else {
                notice.set(Some(scope.messages.file_not_read.to_owned()));
                return;
            };
            match read {
                Ok((decks, pictures)) => {
                    let are_shown = keep_pictures(&pictures);
                    let are_kept = decks.into_iter().filter(|deck| !own_records::take_in(deck.clone()).1).count() == 0;
                    let are_kept = are_kept && are_shown;
                    notice.set((!are_kept).then(|| words.not_kept.to_owned()));
                    changes.update(|count| *count += 1);
                }
                Err(error) => notice.set(Some(told(lang, &error))),
            }
        });
    };
    let on_drop = move |event: web_sys::DragEvent| file::dropped(&event).into_iter().for_each(take_in);
    let said = live(move || match notice.get() {
        Some(text) => view! { <p class="notice" role="alert">{text}</p> }.into_any(),
        None => nothing(),
    });
    view! {
        <section class="page" on:dragover=|event| file::welcome(&event) on:drop=on_drop>
            <h1 tabindex="-1">{words.heading}</h1>
            <p class="lead">{words.lead}</p>
            {said}
            {live(move || adding(scope, notice))}
            {from_link(scope, notice)}
            <h2>{words.own}</h2>
            <p class="toolbar">
                <button type="button" data-action="new-deck" on:click=begin>{words.new_deck}</button>
                <FileButton label=words.open_file action="open-decks" accept=".json,application/json" on_file=take_in />
            </p>
            {own}
            {live(move || bin::<Deck>(scope, changes))}
            {live(move || versions::<Deck>(scope, changes, notice, words.not_kept))}
            <h2>{words.for_region}</h2>
            <p>{words.for_region_lead}</p>
            {region_form(scope)}
            <h2>{words.ready}</h2>
            {ready_ones}
        </section>
    }
    .into_any()
}

impl Titled for Deck {
    fn title(&self) -> &str {
        &self.title
    }

    fn with_title(self, title: String) -> Self {
        Self { title, ..self }
    }

    fn size(&self, lang: Lang) -> String {
        deck_size(lang, self.slides.len(), self.minutes)
    }
}

/// A deck as a file, with the pictures that it shows.
fn file_of(deck: &Deck) -> String {
    let decks = std::slice::from_ref(deck);
    write(decks, &pictures_of(decks))
}

/// The decks of a file with their pictures, which is measured before it is read; none where the browser cannot read it.
async fn read_file(file: &web_sys::File) -> Option<Result<(Vec<Deck>, Vec<OwnPicture>), DeckError>> {
    if let Some(bytes) = file::larger_than(file, MOST_FILE_BYTES) {
        return Some(Err(DeckError::TooLarge(Some(bytes))));
    }
    let text = file::text(file).await?;
    Some(read_offered(&text).map(|decks| (decks, read_pictures(&text, "pictures"))))
}

fn address(page: AppState, id: &str, slide: Option<u32>) -> String {
    page.link(|view| {
        *view = UrlState { slide, ..view.at(Route::Deck(id.to_owned())) };
    })
}

fn links(scope: RenderContext, deck: &Deck) -> AnyView {
    let words = scope.lang.present();
    let (edit, show) = (address(scope.page, &deck.id, None), address(scope.page, &deck.id, Some(1)));
    view! {
        <a href=edit dir="auto">{or_untitled(scope.lang, &deck.title).to_owned()}</a> " "
        <span class="muted">{deck_size(scope.lang, deck.slides.len(), deck.minutes)}</span> " "
        <a class="button" data-action="show" href=show>{words.show}</a>
    }
    .into_any()
}

fn own_deck(scope: RenderContext, deck: Deck, changes: RwSignal<u32>, notice: RwSignal<Option<String>>) -> AnyView {
    let words = scope.lang.present();
    let link = links(scope, &deck);
    let (id, kept) = (deck.id.clone(), deck.clone());
    let remove = move |_| {
        let is_kept = own_records::remove(&kept);
        notice.set((!is_kept).then(|| words.not_kept.to_owned()));
        changes.update(|count| *count += 1);
        document::focus("[data-bin] summary");
    };
    let save = move |_| {
        if let Ok(blob) = download::blob(file_of(&deck).as_bytes(), "application/json") {
            let _ = download::save(&format!("{}.json", deck.id), &blob);
        }
    };
    view! {
        <li data-deck=id>
            {link} " "
            <button type="button" data-download="deck" on:click=save>{words.file}</button> " "
            <button type="button" data-action="delete" on:click=remove>{words.delete}</button>
        </li>
    }
    .into_any()
}

fn ready_deck(scope: RenderContext, deck: Deck, notice: RwSignal<Option<String>>) -> AnyView {
    let link = links(scope, &deck);
    let id = deck.id.clone();
    view! { <li data-deck=id>{link} " " {copy_button(scope, deck, notice)}</li> }.into_any()
}

/// Makes a deck of the reader's own out of another.
fn copy_button(scope: RenderContext, deck: Deck, notice: RwSignal<Option<String>>) -> AnyView {
    let words = scope.lang.present();
    let copy = move |_| begin_editing(scope, &copied(scope, &deck), notice);
    view! { <button type="button" data-action="copy" on:click=copy>{words.copy}</button> }.into_any()
}

/// A copy of a deck under an id of its own.
pub(super) fn copied(scope: RenderContext, deck: &Deck) -> Deck {
    let title = format!("{} ({})", or_untitled(scope.lang, &deck.title), scope.lang.present().copy_of);
    Deck { id: own_records::new_id::<Deck>(), title, ..deck.clone() }
}

/// The most regions that a name is asked back about.
const MOST_MEANT: usize = 8;

/// Makes the deck of a region.
fn region_form(scope: RenderContext) -> AnyView {
    let RenderContext { page, dataset, lang, .. } = scope;
    let words = lang.present();
    let typed = RwSignal::new(String::new());
    // What was asked for and means no region, or several.
    let asked = RwSignal::new(None::<String>);
    let deck_of = move |key: RegionKey| Route::Deck(format!("region-{}", dataset.region(key).code));
    let make = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = typed.get_untracked();
        match meant_region(dataset, &name) {
            Some(key) => page.open(page.view.get_untracked().at(deck_of(key))),
            None => asked.set(Some(name)),
        }
    };
    let answer = live(move || {
        let Some(name) = asked.get() else { return nothing() };
        let found = find_regions(dataset, &name);
        if found.is_empty() {
            return view! { <p class="notice" role="alert">{words.no_region}</p> }.into_any();
        }
        let links = found.into_iter().take(MOST_MEANT).map(|key| {
            let address = page.link_to(deck_of(key));
            view! { <li><a href=address>{lang.of(&dataset.region(key).name).to_owned()}</a></li> }.into_any()
        });
        view! { <p role="status">{words.which_region}</p> <ul class="inline" data-which="">{all(links)}</ul> }
            .into_any()
    });
    let regions =
        in_order_of_text(dataset.regions.iter().collect(), |region: &&Region| lang.of(&region.name).to_owned());
    let names =
        regions.into_iter().map(|region| view! { <option value=lang.of(&region.name).to_owned()></option> }.into_any());
    view! {
        <form class="looks" on:submit=make>
            <label>
                <span>{words.region}</span>
                <input
                    type="search"
                    list="region-names"
                    dir="auto"
                    data-field="deck-region"
                    autocomplete="off"
                    on:input=move |event| {
                        asked.set(None);
                        typed.set(event_target_value(&event));
                    }
                />
            </label>
            <datalist id="region-names">{all(names)}</datalist>
            <button type="submit" data-action="make-deck">{words.make}</button>
        </form>
        {answer}
    }
    .into_any()
}
