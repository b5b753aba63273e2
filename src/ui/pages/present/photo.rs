//! A picture of the reader's own on a slide: made small when it is chosen, and kept apart from the deck.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::fields::retype_slide;
use super::session::DeckSession;
use crate::store::OwnPicture;
use crate::text::{or_untitled, photo_kept, picture_scaled, size};
use crate::ui::browser::{file, own_records, picture};
use crate::ui::context::RenderContext;
use crate::ui::widgets::FileButton;

/// The longest side of a kept picture, in pixels: that of a screen of 1080 lines is filled by it.
const LONGEST_PX: f64 = 1600.0;
/// How well a kept picture is told from what was chosen, from 0 to 1.
const QUALITY: f64 = 0.8;

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
    let lang = scope.lang;
    let words = lang.present();
    let said = RwSignal::new(None::<String>);
    let on_file = move |file: web_sys::File| {
        spawn_local(async move {
            let before = file::length(&file);
            let Ok((data, size_px)) = picture::jpeg_at_most(&file, LONGEST_PX, QUALITY).await else {
                let _ = said.try_set(Some(words.not_a_picture.to_owned()));
                return;
            };
            let after = data.len() * 3 / 4;
            let kept = OwnPicture::new(data, size_px);
            let is_kept = own_records::save(&kept);
            retype_slide(session, ("picture", at), |slide| {
                if let Some(id) = slide.content.words_mut("picture") {
                    *id = kept.id;
                }
            });
            let told = match (is_kept, after < before) {
                (false, _) => words.not_kept.to_owned(),
                (true, true) => picture_scaled(lang, &size(lang, before), &size(lang, after)),
                (true, false) => photo_kept(lang, &size(lang, after)),
            };
            let _ = said.try_set(Some(told));
        });
    };
    view! {
        <p class="toolbar">
            <FileButton label=words.choose_photo action="choose-photo" accept="image/*" on_file />
            <span role="status">{move || said.get()}</span>
        </p>
    }
}
