//! A copy of the one-file app with the reader's notes and decks inside: a stick carries them.
//!
//! Each lies in the copy as a block of data, not as a script: nothing of it is ever run.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

use super::{clock, download, storage};

/// The function of the page's loader that gives the one-file app as text.
const PAGE: &str = "studiTiruPage";
/// The elements of the copy that hold what was brought along are named after this.
const BLOCK: &str = "brought";
/// The name of a dataset that stands in place of the built-in one.
pub(in crate::ui) const DATASET: &str = "dataset";

/// Whether a copy can be made: the loader knows the one-file app.
pub(in crate::ui) fn can_copy() -> bool {
    Reflect::get(&window(), &PAGE.into()).is_ok_and(|page| page.is_function())
}

/// Offers a copy with what is given under names: JSON, or base64.
pub(in crate::ui) async fn save(parts: &[(&str, String)]) -> Result<String, JsValue> {
    let page: Function = Reflect::get(&window(), &PAGE.into())?.dyn_into()?;
    let asked: Promise = page.call0(&JsValue::NULL)?.dyn_into()?;
    let html = JsFuture::from(asked).await?.as_string().ok_or(JsValue::NULL)?;
    let stamp = clock::now_ms();
    let blocks = parts.iter().map(|(name, text)| {
        // Within a script element `<` could end it; within JSON it can be written otherwise, and base64 has none.
        let text = text.replace('<', "\\u003c");
        format!("<script type=\"text/plain\" id=\"{BLOCK}-{name}\" data-{BLOCK}=\"{stamp}\">{text}</script>\n")
    });
    let blocks: String = blocks.collect();
    // What the page shows before the program runs is of the built-in dataset: `xtask/src/early.js`.
    let brings_dataset = parts.iter().any(|(name, _)| *name == DATASET);
    let html = if brings_dataset { html.replacen("<html ", "<html data-page=\"other\" ", 1) } else { html };
    let (before, after) = html.rsplit_once("</body>").ok_or(JsValue::NULL)?;
    let copy = format!("{before}{blocks}</body>{after}");
    let name = format!("studi-tiru-{}.html", clock::today());
    let blob = download::blob(copy.as_bytes(), "text/html")?;
    download::save(&name, &blob)?;
    Ok(name)
}

/// What a copy brought along under a name, until it is taken over.
pub(in crate::ui) fn brought(name: &str) -> Option<String> {
    if is_brought(name) { block(name)?.text_content() } else { None }
}

/// Whether a copy brought something along under a name that is not taken over.
pub(in crate::ui) fn is_brought(name: &str) -> bool {
    taken_key(name).is_some_and(|key| storage::read(&key).is_none())
}

/// What was brought along under a name is the reader's own from now on. To be said only once it is kept.
pub(in crate::ui) fn taken(name: &str) {
    if let Some(key) = taken_key(name) {
        storage::write(&key, "taken");
    }
}

fn taken_key(name: &str) -> Option<String> {
    let stamp = block(name)?.get_attribute(&format!("data-{BLOCK}"))?;
    Some(format!("{BLOCK}/{stamp}/{name}"))
}

fn block(name: &str) -> Option<Element> {
    document().get_element_by_id(&format!("{BLOCK}-{name}"))
}
