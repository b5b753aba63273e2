//! A button that asks the reader for a picture, makes it small and keeps it apart from what shows it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::FileButton;
use crate::store::OwnPicture;
use crate::text::{Lang, picture_kept};
use crate::ui::browser::{file, own_records, picture};

/// The longest side of a kept logo, in pixels: at its size on paper these are 400 dots an inch.
const LOGO_PX: f64 = 360.0;
/// The longest side of a kept photograph, in pixels: that of a screen of 1080 lines is filled by it.
const PHOTO_PX: f64 = 1600.0;
/// How well a kept photograph is told from what was chosen, from 0 to 1.
const PHOTO_QUALITY: f64 = 0.8;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum PictureUse {
    /// A logo, kept as a PNG.
    Logo,
    /// A photograph, kept as a JPEG.
    Photo,
}

/// The button, with what came of it beside it.
#[component]
pub(in crate::ui) fn PictureButton<F>(
    /// The language of the page.
    lang: Lang,
    /// What it says.
    label: &'static str,
    /// What it is called in the page.
    action: &'static str,
    /// What the picture is for.
    asked: PictureUse,
    /// What is told where the browser refuses to keep it.
    not_kept: &'static str,
    /// Takes the id of the picture, also of one that lasts as long as the window.
    on_picture: F,
) -> impl IntoView
where
    F: Fn(String) + Clone + 'static,
{
    let told = RwSignal::new(None::<String>);
    let on_file = move |chosen: web_sys::File| {
        let on_picture = on_picture.clone();
        spawn_local(async move {
            let made = match asked {
                PictureUse::Logo => picture::png_at_most(&chosen, LOGO_PX).await,
                PictureUse::Photo => picture::jpeg_at_most(&chosen, PHOTO_PX, PHOTO_QUALITY).await,
            };
            let Ok((data, size_px)) = made else {
                let _ = told.try_set(Some(lang.frame().not_a_picture.to_owned()));
                return;
            };
            let kept_bytes = data.len() * 3 / 4;
            let kept = OwnPicture::new(data, size_px);
            let is_kept = own_records::save(&kept);
            on_picture(kept.id);
            let said =
                if is_kept { picture_kept(lang, file::length(&chosen), kept_bytes) } else { not_kept.to_owned() };
            let _ = told.try_set(Some(said));
        });
    };
    view! {
        <FileButton label action accept="image/*" on_file />
        <span role="status">{move || told.get()}</span>
    }
}
