//! A deck as a file for `PowerPoint` and others, made in the page when asked for.

use chrono::{DateTime, Utc};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

use crate::cite::qr_code;
use crate::dataset::Later;
use crate::deck::{
    Deck, FigureInputs, OutlinePicture, OutlineSlide, PictureSource, PresentationInputs, SlidePicture, outline,
    sources_slide,
};
use crate::scene::svg::{Colours, tree, write};
use crate::store::OwnPicture;
use crate::ui::browser::{address_bar, clock, download, file, own_records, picture};
use crate::ui::context::RenderContext;
use crate::ui::lazy_pages::exporter;
use crate::ui::maps::fetch_maps;
use crate::ui::visit_index::visit_index;

const PPTX: &str = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
/// How many pixels of a file stand for one of the drawing: sharp on a projector.
const SCALE: f64 = 2.0;

/// The button, and what became of it.
#[component]
pub(super) fn SlidesFile(scope: RenderContext, later: &'static Later, deck: RwSignal<Deck>) -> impl IntoView {
    let words = scope.lang.present();
    let said = RwSignal::new(None::<&'static str>);
    let is_busy = RwSignal::new(false);
    let save = move |_| {
        is_busy.set(true);
        said.set(Some(words.making_slides));
        let deck = deck.get_untracked();
        spawn_local(async move {
            let made = make(scope, later, &deck).await;
            let saved = made.and_then(|blob| download::save(&format!("studi-tiru-{}.pptx", deck.id), &blob));
            let _ = said.try_set(Some(if saved.is_ok() { words.slides_saved } else { words.slides_not_saved }));
            let _ = is_busy.try_set(false);
        });
    };
    view! {
        <button type="button" data-download="pptx" disabled=move || is_busy.get() on:click=save>{words.as_slides}</button>
        <span role="status">{move || said.get()}</span>
    }
}

async fn make(scope: RenderContext, later: &'static Later, deck: &Deck) -> Result<web_sys::Blob, JsValue> {
    let RenderContext { dataset, lang, .. } = scope;
    let exporter = exporter().await.ok_or(JsValue::NULL)?;
    let maps = fetch_maps(dataset).await;
    let inputs = FigureInputs { dataset, later, maps, index: visit_index(dataset), lang };
    let mut slides = outline(inputs, deck);
    let address = address_bar::is_hosted().then(|| format!("{}#/present/{}", address_bar::folder(), deck.id));
    slides.push(sources_slide(inputs, deck, address.as_deref()));
    let mut pictures = Vec::with_capacity(slides.len());
    for OutlineSlide { pictures: asked, .. } in &slides {
        let mut made = Vec::with_capacity(asked.len());
        for picture in asked {
            made.push(drawn(picture).await);
        }
        pictures.push(made);
    }
    let now = i64::try_from(clock::now_ms()).ok().and_then(DateTime::<Utc>::from_timestamp_millis).unwrap_or_default();
    let now = now.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    let tag = lang.pick("id-ID", "en-GB");
    let inputs = PresentationInputs { title: &deck.title, lang: tag, now: &now, slides: &slides, pictures: &pictures };
    download::blob(&(exporter.presentation)(&inputs).map_err(JsValue::from)?, PPTX)
}

/// A picture as it goes into the file; none where it cannot be made.
async fn drawn(OutlinePicture { of, .. }: &OutlinePicture) -> Option<SlidePicture> {
    match of {
        PictureSource::Drawing(scene) => {
            let size_px = (scene.width_px, scene.height_px);
            png(&write(&tree(scene, Colours::Light)), size_px, SCALE).await
        }
        PictureSource::Code(fragment) => {
            let link = address_bar::is_hosted().then(|| format!("{}{fragment}", address_bar::folder()))?;
            let code = qr_code(&link)?;
            let side_px = f64::from(u32::try_from(code.side).ok()?);
            png(&code.svg(), (side_px, side_px), 12.0).await
        }
        PictureSource::Own(id) => {
            let kept = own_records::get::<OwnPicture>(id)?;
            Some(SlidePicture { bytes: picture::bytes_of_data(&kept.data)?, size_px: kept.size_px })
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes of pictures are small and positive")]
async fn png(svg: &str, size_px: (f64, f64), scale: f64) -> Option<SlidePicture> {
    let blob = picture::png_from_svg(svg, size_px, scale).await.ok()?;
    let bytes = file::bytes_of(&blob).await?;
    Some(SlidePicture { bytes, size_px: ((size_px.0 * scale).round() as u32, (size_px.1 * scale).round() as u32) })
}
