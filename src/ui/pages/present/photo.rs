//! A picture of the reader's own on a slide, kept apart from the deck.

use leptos::prelude::*;

use super::retype::retype_slide;
use super::session::DeckSession;
use crate::store::OwnPicture;
use crate::text::or_untitled;
use crate::ui::browser::own_records;
use crate::ui::context::RenderContext;
use crate::ui::widgets::{PictureButton, PictureUse};

/// A picture as a slide.
#[component]
pub(super) fn Photo(scope: RenderContext, picture: String, text: String, alt: String) -> impl IntoView {
    let lang = scope.lang;
    let words = lang.present();
    let kept = own_records::get::<OwnPicture>(&picture);
    let shown = kept.map(|picture| {
        let alt = or_untitled(lang, if alt.is_empty() { &text } else { &alt }).to_owned();
        view! { <img src=picture.data width=picture.size_px.0 height=picture.size_px.1 alt=alt /> }
    });
    let is_missing = shown.is_none();
    let said = if picture.is_empty() { words.no_photo_yet } else { words.photo_is_gone };
    view! {
        <figure class="slide-photo">
            {shown}
            {is_missing.then(|| view! { <p class="notice">{said}</p> })}
            <figcaption tabindex="-1" dir="auto">{text}</figcaption>
        </figure>
    }
}

/// The choice of a picture.
#[component]
pub(super) fn PhotoField(scope: RenderContext, session: DeckSession, at: usize) -> impl IntoView {
    let words = scope.lang.present();
    let on_picture = move |id| {
        retype_slide(session, ("picture", at), |slide| {
            if let Some(shown) = slide.content.words_mut("picture") {
                *shown = id;
            }
        });
    };
    view! {
        <p class="toolbar">
            <PictureButton
                lang=scope.lang
                label=words.choose_photo
                action="choose-photo"
                asked=PictureUse::Photo
                not_kept=words.not_kept
                on_picture
            />
        </p>
    }
}
