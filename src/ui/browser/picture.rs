//! SVG to PNG, by the browser's own drawing.

use leptos::prelude::document;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

use super::{base64, download};

/// Draws an SVG text of a size into a PNG, `scale` times as large.
pub(in crate::ui) async fn png_from_svg(
    svg: &str,
    (width_px, height_px): (f64, f64),
    scale: f64,
) -> Result<Blob, JsValue> {
    let source = download::blob(svg.as_bytes(), "image/svg+xml")?;
    let address = Url::create_object_url_with_blob(&source)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&address);
    let decoded = JsFuture::from(image.decode()).await;
    let _ = Url::revoke_object_url(&address);
    decoded?;
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(whole(width_px * scale));
    canvas.set_height(whole(height_px * scale));
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    context.scale(scale, scale)?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width_px, height_px)?;
    let blob = JsFuture::from(js_sys::Promise::new(&mut |resolve, _| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        let _ = canvas.to_blob(done.unchecked_ref());
    }))
    .await?;
    blob.dyn_into()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes of pictures are small and positive")]
fn whole(px: f64) -> u32 {
    px.round() as u32
}

/// A picture file of the reader's as a PNG of which no side is longer than that, as a `data:` address with its size.
///
/// # Errors
/// Where the browser cannot open the file as a picture.
pub(in crate::ui) async fn png_at_most(file: &Blob, longest_px: f64) -> Result<(String, (u32, u32)), JsValue> {
    let canvas = drawn_at_most(file, longest_px, false).await?;
    Ok((canvas.to_data_url()?, (canvas.width(), canvas.height())))
}

/// The same as a JPEG, on white; `quality` from 0 to 1.
///
/// # Errors
/// As [`png_at_most`].
pub(in crate::ui) async fn jpeg_at_most(
    file: &Blob,
    longest_px: f64,
    quality: f64,
) -> Result<(String, (u32, u32)), JsValue> {
    let canvas = drawn_at_most(file, longest_px, true).await?;
    let data = canvas.to_data_url_with_type_and_encoder_options("image/jpeg", &quality.into())?;
    Ok((data, (canvas.width(), canvas.height())))
}

async fn drawn_at_most(file: &Blob, longest_px: f64, on_white: bool) -> Result<HtmlCanvasElement, JsValue> {
    let address = Url::create_object_url_with_blob(file)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&address);
    let decoded = JsFuture::from(image.decode()).await;
    let _ = Url::revoke_object_url(&address);
    decoded?;
    // A vector picture without a size of its own has none here.
    let (width_px, height_px) = (f64::from(image.natural_width().max(1)), f64::from(image.natural_height().max(1)));
    let scale = (longest_px / width_px.max(height_px)).min(1.0);
    let (width, height) = (whole(width_px * scale).max(1), whole(height_px * scale).max(1));
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into();
    let (width, height) = (f64::from(width), f64::from(height));
    if on_white {
        context.set_fill_style_str("#fff");
        context.fill_rect(0.0, 0.0, width, height);
    }
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    Ok(canvas)
}

/// The bytes of a file.
pub(in crate::ui) async fn bytes(file: &Blob) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(file.array_buffer()).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// The bytes of a picture that a `data:` address holds.
pub(in crate::ui) fn bytes_of_data(data: &str) -> Option<Vec<u8>> {
    base64::bytes(data.split_once(";base64,")?.1).ok()
}
