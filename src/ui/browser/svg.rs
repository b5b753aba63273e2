//! SVG elements from a tree of nodes: built one by one, so that no text is parsed as markup.

use leptos::prelude::document;
use wasm_bindgen::JsValue;
use web_sys::Element;

use crate::scene::svg::Node;

const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// Builds the element of a node and of all within it.
pub(in crate::ui) fn build(node: &Node) -> Result<Element, JsValue> {
    let element = document().create_element_ns(Some(NAMESPACE), node.tag)?;
    for (name, value) in &node.attributes {
        element.set_attribute(name, value)?;
    }
    if let Some(text) = &node.text {
        element.set_text_content(Some(text));
    }
    for child in &node.children {
        element.append_child(&*build(child)?)?;
    }
    Ok(element)
}
