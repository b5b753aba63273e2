//! A link that carries a whole deck.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::deck::{Deck, MOST_LINK_CHARS, write};
use crate::state::{Route, UrlState, encode};
use crate::text::{link_copied, link_too_long};
use crate::ui::browser::{address_bar, clipboard, pack};
use crate::ui::context::RenderContext;
use crate::ui::live::{live, nothing};

/// What became of a link with the whole deck.
#[derive(Clone)]
pub(super) struct LinkStatus {
    said: String,
    /// The link, where the browser does not copy it.
    by_hand: Option<String>,
}

/// Copies a link with the whole deck, but for its pictures.
pub(super) fn copy_link(scope: RenderContext, deck: RwSignal<Deck>, status: RwSignal<Option<LinkStatus>>) {
    let RenderContext { page, lang, .. } = scope;
    let text = deck.with_untracked(|deck| write(std::slice::from_ref(deck), &[]));
    let has_photos =
        deck.with_untracked(|deck| deck.slides.iter().any(|slide| slide.content.words("picture").is_some()));
    spawn_local(async move {
        let Ok(letters) = pack::pack(&text).await else {
            status.set(Some(LinkStatus { said: lang.present().no_links.to_owned(), by_hand: None }));
            return;
        };
        let view = UrlState { deck: Some(letters), ..page.view.get_untracked().at(Route::Present) };
        let link = format!("{}{}", address_bar::without_fragment(), encode(&view));
        let chars = link.chars().count();
        if chars > MOST_LINK_CHARS {
            status.set(Some(LinkStatus { said: link_too_long(lang, chars, MOST_LINK_CHARS), by_hand: None }));
            return;
        }
        let is_copied = clipboard::copy_text(&link).await.is_ok();
        let mut said = if is_copied { link_copied(lang, chars) } else { scope.messages.copy_refused.to_owned() };
        if has_photos {
            said = format!("{said} {}", lang.present().link_without_photos);
        }
        status.set(Some(LinkStatus { said, by_hand: (!is_copied).then_some(link) }));
    });
}

/// What is said of it.
pub(super) fn link_said(status: RwSignal<Option<LinkStatus>>) -> AnyView {
    let said = move || {
        let Some(LinkStatus { said, by_hand }) = status.get() else { return nothing() };
        let by_hand = by_hand.map_or_else(nothing, |link| view! { <pre tabindex="0">{link}</pre> }.into_any());
        view! { <p>{said}</p> {by_hand} }.into_any()
    };
    view! { <div class="status" role="status">{live(said)}</div> }.into_any()
}
