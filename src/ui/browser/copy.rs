//! A copy of the one-file app with the reader's notes and decks inside: a stick carries them.
//!
//! They lie in the copy as a block of data, not as a script: nothing of it is ever run.

use js_sys::{Function, JSON, Promise, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{clock, download, storage};

/// The function of the page's loader that gives the one-file app as text.
const PAGE: &str = "studiTiruPage";
/// The element of the copy that holds what was brought along.
const BLOCK: &str = "brought";
/// The name of a dataset that stands in place of the built-in one.
pub(in crate::ui) const DATASET: &str = "dataset";

/// Whether a copy can be made: the loader knows the one-file app.
pub(in crate::ui) fn can_copy() -> bool {
    Reflect::get(&window(), &PAGE.into()).is_ok_and(|page| page.is_function())
}

/// Offers a copy with what is given under names.
pub(in crate::ui) async fn save(parts: &[(&str, String)]) -> Result<String, JsValue> {
    let page: Function = Reflect::get(&window(), &PAGE.into())?.dyn_into()?;
    let asked: Promise = page.call0(&JsValue::NULL)?.dyn_into()?;
    let html = JsFuture::from(asked).await?.as_string().ok_or(JsValue::NULL)?;
    let block = js_sys::Object::new();
    let stamp = clock::now_ms().to_string();
    Reflect::set(&block, &"stamp".into(), &stamp.as_str().into())?;
    for (name, text) in parts {
        Reflect::set(&block, &(*name).into(), &text.as_str().into())?;
    }
    // Within a script element `<` could end it; within JSON it can be written otherwise.
    let json = String::from(JSON::stringify(&block)?).replace('<', "\\u003c");
    // What the page shows before the program runs is of the built-in dataset: `xtask/src/early.js`.
    let brings_dataset = parts.iter().any(|(name, _)| *name == DATASET);
    let html = if brings_dataset { html.replacen("<html ", "<html data-page=\"other\" ", 1) } else { html };
    let (before, after) = html.rsplit_once("</body>").ok_or(JsValue::NULL)?;
    let copy = format!("{before}<script type=\"application/json\" id=\"{BLOCK}\">{json}</script>\n</body>{after}");
    let name = format!("studi-tiru-{}.html", clock::today());
    let blob = download::blob(copy.as_bytes(), "text/html")?;
    download::save(&name, &blob)?;
    Ok(name)
}

/// What a copy brought along under a name, until it is taken over.
pub(in crate::ui) fn brought(name: &str) -> Option<String> {
    if storage::read(&taken_key(name)?).is_some() { None } else { part(name) }
}

/// What was brought along under a name is the reader's own from now on. To be said only once it is kept.
pub(in crate::ui) fn taken(name: &str) {
    if let Some(key) = taken_key(name) {
        storage::write(&key, "taken");
    }
}

fn taken_key(name: &str) -> Option<String> {
    Some(format!("{BLOCK}/{}/{name}", part("stamp")?))
}

fn part(name: &str) -> Option<String> {
    let text = document().get_element_by_id(BLOCK)?.text_content()?;
    Reflect::get(&JSON::parse(&text).ok()?, &name.into()).ok()?.as_string()
}
