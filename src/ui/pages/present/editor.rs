//! A deck as its maker sees it: each slide with its picture and what can be done with it. On paper the same page is the
//! handout, a slide a page, the sources last.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::agenda::agenda;
use super::deck_link::{copy_link, link_said};
use super::grid::SlideGrid;
use super::handout::sources;
use super::list::copied;
use super::panel::SlidePanel;
use super::session::DeckSession;
use super::sight::in_sight;
use super::slides_file::SlidesFile;
use crate::dataset::Later;
use crate::deck::{Change, Content, Deck, Slide, needs_maps, region_of};
use crate::state::{Route, UrlState, encode};
use crate::text::{Lang, deck_size, or_untitled};
use crate::ui::browser::{document, own_records};
use crate::ui::context::RenderContext;
use crate::ui::live::{all, live, nothing};
use crate::ui::maps::fetch_early;
use crate::ui::resources::LazyData;
use crate::ui::widgets::tick;

/// The title of a deck as it is read.
fn title_of(lang: Lang, deck: RwSignal<Deck>) -> impl Fn() -> String + Send + 'static {
    move || deck.with(|deck| or_untitled(lang, &deck.title).to_owned())
}

/// What is typed as a number of minutes; none is 0.
fn minutes_in(typed: &str) -> u32 {
    typed.parse().unwrap_or(0).min(600)
}

/// What slides show that rests on sources, each once: not the words that are typed, and in no order, so that a slide
/// that is moved changes nothing of it.
fn citing(deck: &Deck) -> BTreeSet<Content> {
    let contents = deck.slides.iter().map(|slide| &slide.content);
    contents.filter(|content| content.words("text").is_none()).cloned().collect()
}

fn has_maps(deck: &Deck) -> bool {
    deck.slides.iter().any(|slide| match &slide.content {
        Content::Title { .. } => true,
        Content::Figure(at) => needs_maps(&at.figure),
        Content::Pair(one, other) => needs_maps(&one.figure) || needs_maps(&other.figure),
        _ => false,
    })
}

/// The editor of a deck; one that is made by the program is shown, and copied to be edited.
pub(super) fn editor(scope: RenderContext, later: &'static Later, deck: RwSignal<Deck>, is_ready: bool) -> AnyView {
    let RenderContext { page, lang, .. } = scope;
    let words = lang.present();
    let session = DeckSession::new(deck);
    let is_several = RwSignal::new(false);
    if !is_ready {
        session.keep_alive();
    }
    let with_notes = RwSignal::new(false);
    let six_a_page = RwSignal::new(false);
    let show = move || {
        page.view.track();
        let address = page.link(|view| view.slide = Some(1));
        view! { <a class="button primary" data-action="show" href=address>{words.show}</a> }.into_any()
    };
    let back = move || {
        page.view.track();
        view! { <p class="way-back"><a href=page.link_to(Route::Present)>{format!("← {}", words.all_decks)}</a></p> }
            .into_any()
    };
    let copy = move |_| {
        let copy = deck.with_untracked(|deck| copied(scope, deck));
        own_records::save(&copy);
        page.open(UrlState { ..page.view.get_untracked().at(Route::Deck(copy.id)) });
    };
    let deck_id = deck.with_untracked(|deck| deck.id.clone());
    let to_sheet = sheet_link(scope, deck);
    let head = if is_ready {
        view! {
            <h1 tabindex="-1" dir="auto">{title_of(lang, deck)}</h1>
            <p class="toolbar">{live(show)} {to_sheet} <button type="button" data-action="copy" on:click=copy>{words.copy}</button></p>
            {agenda(scope, later, &deck_id)}
        }
        .into_any()
    } else {
        head_of_own(scope, session, live(show))
    };
    let kept = live(move || {
        if session.is_kept.get() {
            nothing()
        } else {
            view! { <p class="notice" role="alert">{words.not_kept}</p> }.into_any()
        }
    });
    // Whoever prints right away has the maps that were never in sight, too.
    Effect::new(move |_| {
        if deck.with(has_maps) {
            fetch_early(page);
        }
    });
    let adding = if is_ready { nothing() } else { add_buttons(scope, session) };
    let size = move || deck.with(|deck| deck_size(lang, deck.slides.len(), deck.minutes)).into_any();
    let cited = Memo::new(move |_| deck.with(citing));
    let last = in_sight("4rem", move || cited.with(|contents| sources(scope, later, contents)));
    view! {
        <section class="page deck" class:without-notes=move || !with_notes.get() class:six-a-page=move || six_a_page.get()>
            {live(back)}
            {head}
            {kept}
            <p class="muted">{live(size)}</p>
            <div class="slide-desk">
                <div>
                    <SlideGrid scope later session is_ready is_several />
                    {adding}
                </div>
                <SlidePanel scope later session is_ready is_several />
            </div>
            <ToPaper scope later deck with_notes six_a_page />
            {last}
        </section>
    }
    .into_any()
}

/// The deck on paper, and as slides of another program.
#[component]
fn ToPaper(
    scope: RenderContext,
    later: &'static Later,
    deck: RwSignal<Deck>,
    with_notes: RwSignal<bool>,
    six_a_page: RwSignal<bool>,
) -> impl IntoView {
    let (page, words) = (scope.page, scope.lang.present());
    // On paper stand titles and addresses of the sources, which may not have been asked for yet; whoever prints without
    // a network prints what there is.
    let print = move |_| {
        spawn_local(async move {
            LazyData::SourceTexts.fetch(page).await;
            let _ = window().print();
        });
    };
    view! {
        <p class="toolbar">
            <button type="button" data-action="print" on:click=print>{words.print}</button>
            <SlidesFile scope later deck />
            {tick(None, words.print_notes, with_notes.into(), move |is_on| with_notes.set(is_on))}
            {tick(Some("six-a-page".to_owned()), words.six_a_page, six_a_page.into(), move |is_on| six_a_page.set(is_on))}
        </p>
    }
}

/// The head of a deck that is the reader's own: its title and length, and what can be done with all of it.
fn head_of_own(scope: RenderContext, session: DeckSession, show: AnyView) -> AnyView {
    let words = scope.lang.present();
    let title = Signal::derive(move || session.deck.with(|deck| deck.title.clone()));
    let retitle = move |event| session.retype(("title", 0), Change::Title(event_target_value(&event)));
    // A field that is emptied to be typed into anew stays empty meanwhile.
    let typed_minutes = RwSignal::new(session.deck.with_untracked(|deck| deck.minutes.to_string()));
    let minutes = Signal::derive(move || {
        let (typed, minutes) = (typed_minutes.get(), session.deck.with(|deck| deck.minutes));
        if minutes_in(&typed) == minutes { typed } else { minutes.to_string() }
    });
    let replan = move |event| {
        let typed: String = event_target_value(&event);
        let minutes = minutes_in(&typed);
        typed_minutes.set(typed);
        session.retype(("minutes", 0), Change::Minutes(minutes));
    };
    let can_undo = move || session.before.with(Vec::is_empty);
    view! {
        <h1 tabindex="-1" class="visually-hidden">{title_of(scope.lang, session.deck)}</h1>
        <div class="looks">
            <label><span>{words.title}</span> <input dir="auto" data-field="title" prop:value=title on:input=retitle /></label>
            <label><span>{words.minutes}</span> <input type="number" min="0" max="600" data-field="minutes" prop:value=minutes on:input=replan /></label>
        </div>
        <p class="toolbar">
            {show}
            <button type="button" data-action="undo" disabled=can_undo on:click=move |_| session.undo()>{words.undo}</button>
            <button type="button" data-action="copy-deck-link" on:click=move |_| copy_link(scope, session.deck, session.link)>{words.copy_link}</button>
        </p>
        {link_said(session.link)}
    }
    .into_any()
}

/// The way to the one page that a host prints, for the deck of a region.
fn sheet_link(scope: RenderContext, deck: RwSignal<Deck>) -> AnyView {
    let page = scope.page;
    live(move || {
        if deck.with(|deck| region_of(&deck.id).is_none()) {
            return nothing();
        }
        page.links.track();
        let address = page.link(|view| view.sheet = true);
        view! { <a class="button" data-action="sheet" href=address>{scope.lang.present().sheet}</a> }.into_any()
    })
}

/// A kind of slide that begins empty: the key of its button, what it is called, and how it is made.
type Kind = (&'static str, &'static str, fn() -> Content);

fn add_buttons(scope: RenderContext, session: DeckSession) -> AnyView {
    let words = scope.lang.present();
    let kinds: [Kind; 7] = [
        ("add-title", words.add_title, || Content::Title {
            heading: String::new(),
            text: String::new(),
            guest: String::new(),
        }),
        ("add-number", words.add_number, || Content::Number(encode(&UrlState::default().at(Route::Visits)))),
        ("add-text", words.add_text, || Content::Text(String::new())),
        ("add-quote", words.add_quote, || Content::Quote { text: String::new(), by: String::new() }),
        ("add-question", words.add_question, || Content::Question(String::new())),
        ("add-photo", words.add_photo, || Content::Photo {
            picture: String::new(),
            text: String::new(),
            alt: String::new(),
        }),
        ("add-thanks", words.add_thanks, || Content::Thanks {
            heading: String::new(),
            text: String::new(),
            address: encode(&UrlState::default()),
        }),
    ];
    let buttons = kinds.map(|(key, label, make)| {
        let add = move |_| {
            // After the slide that is looked at, as other programs do.
            let after = untrack(|| session.active());
            session.change(Change::Add(Some(after), Slide::from(make())));
            request_animation_frame(|| document::focus("[data-panel] .slide-fields :is(textarea, input)"));
        };
        view! { <button type="button" data-action=key on:click=add>{label}</button> }.into_any()
    });
    view! { <p class="toolbar">{all(buttons)}</p> <p class="muted">{words.add_figures}</p> }.into_any()
}
