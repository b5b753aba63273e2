//! The tree as text.

use std::fmt::Write as _;

use super::Node;

/// The tree as text.
pub fn write(node: &Node) -> String {
    let mut text = String::new();
    write_node(node, 0, &mut text);
    text
}

fn write_node(node: &Node, depth: usize, text: &mut String) {
    let indent = "  ".repeat(depth);
    let _ = write!(text, "{indent}<{}", node.tag);
    for (name, value) in &node.attributes {
        let _ = write!(text, " {name}=\"{}\"", escape(value));
    }
    match &node.text {
        Some(content) => {
            let _ = writeln!(text, ">{}</{}>", escape(content), node.tag);
        }
        None if node.children.is_empty() => text.push_str("/>\n"),
        None => {
            text.push_str(">\n");
            for child in &node.children {
                write_node(child, depth + 1, text);
            }
            let _ = writeln!(text, "{indent}</{}>", node.tag);
        }
    }
}

/// Escapes for text and for attributes; control characters, which XML forbids, are dropped.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\t' | '\n' => escaped.push(' '),
            control if control.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}
