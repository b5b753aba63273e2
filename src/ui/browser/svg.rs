//! SVG elements from a tree of nodes: built one by one, so that no text is parsed as markup.

use leptos::prelude::document;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{DomParser, Element, SupportedType};

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

/// Reads a picture of the page's own, made when it was built, with its title; none where it is no SVG.
pub(in crate::ui) fn read(text: &str) -> Option<(Element, String)> {
    let parsed = DomParser::new().ok()?.parse_from_string(text, SupportedType::ImageSvgXml).ok()?;
    let root = parsed.document_element().filter(|root| root.tag_name() == "svg")?;
    let title = root.query_selector("title").ok()??.text_content()?;
    let picture: Element = document().import_node_with_deep(&root, true).ok()?.dyn_into().ok()?;
    let _ = picture.set_attribute("role", "img");
    Some((picture, title))
}
