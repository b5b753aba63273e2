//! `view!`: markup as Leptos reads it, written as calls of `ui::markup` instead of as a type for each element.
//!
//! Leptos gives every element, attribute and closure a type, and its code is compiled for each type. Here an element is
//! one type, `Node`, and its parts are values that are added to it.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeBlock, NodeElement};
use syn::LitStr;
use syn::spanned::Spanned as _;

/// Elements with what is written in them: `<p class="notice" on:click=run>{text}</p>`.
///
/// Before a colon stands what a name belongs to: `on` (an event), `prop` (a property), `class` (one class), `style`
/// (one property of style); any other name is an attribute. A value is a text, a number, a truth value, none (`None`:
/// the attribute is not there), or a closure or signal of these, which is followed. One element gives a `Node`,
/// several give a `Fragment`.
#[proc_macro]
pub fn view(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    written(tokens.into()).into()
}

fn written(tokens: TokenStream) -> TokenStream {
    let parser = rstml::Parser::new(rstml::ParserConfig::default().recover_block(true));
    let (nodes, errors) = parser.parse_recoverable(tokens).split_vec();
    let mut faults = TokenStream::new();
    for error in errors {
        let fault = error.emit_as_expr_tokens();
        faults.extend(quote! { #fault; });
    }
    let view = match nodes.as_slice() {
        [Node::Element(element)] => node(element),
        nodes => {
            let children = nodes.iter().map(child);
            quote! { crate::ui::markup::Fragment(vec![#(#children),*]) }
        }
    };
    quote! { { #faults #view } }
}

/// The expression that makes an element.
fn node(element: &NodeElement<rstml::Infallible>) -> TokenStream {
    let name = element.name().to_string();
    let attributes = element.attributes().iter().map(|attribute| match attribute {
        NodeAttribute::Attribute(keyed) => add_attribute(keyed),
        NodeAttribute::Block(block) => syn::Error::new(block.span(), "an attribute has a name").to_compile_error(),
    });
    let children = element.children.iter().map(|each| {
        let child = child(each);
        quote! { node.child(#child); }
    });
    quote! {{
        let mut node = crate::ui::markup::Node::new(#name);
        #(#attributes)*
        #(#children)*
        node
    }}
}

/// The statement that adds an attribute to `node`.
fn add_attribute(attribute: &KeyedAttribute) -> TokenStream {
    let key = attribute.key.to_string();
    let value = attribute.value().map_or_else(|| quote! { true }, |value| quote! { #value });
    let span = attribute.key.span();
    match key.split_once(':') {
        None if key == "node_ref" => quote_spanned! { span => node.keep_in(#value); },
        None => quote_spanned! { span => node.attribute(#key, #value); },
        Some(("on", event)) => {
            let kind = format_ident!("{event}", span = span);
            quote_spanned! { span => node.on::<leptos::ev::#kind, _>(#event, #value); }
        }
        Some(("prop", name)) => quote_spanned! { span => node.property(#name, #value); },
        Some(("class", name)) => quote_spanned! { span => node.class(#name, #value); },
        Some(("style", name)) => quote_spanned! { span => node.style(#name, #value); },
        Some(_) => syn::Error::new(span, "before the colon stands on, prop, class or style").to_compile_error(),
    }
}

/// The expression of what stands within an element, as a view of any kind.
fn child(node_within: &Node) -> TokenStream {
    let value = match node_within {
        Node::Element(element) => node(element),
        Node::Text(text) => {
            let text = &text.value;
            quote! { #text }
        }
        Node::RawText(text) => {
            let text = LitStr::new(&text.to_string_best(), text.span());
            quote! { #text }
        }
        Node::Block(NodeBlock::ValidBlock(block)) => {
            if let [syn::Stmt::Expr(value, None)] = block.stmts.as_slice() {
                quote! { #value }
            } else {
                quote! { #block }
            }
        }
        other => syn::Error::new(other.span(), "an element, a text or an expression in braces").to_compile_error(),
    };
    quote! { crate::ui::markup::IntoChild::into_child(#value) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_a_colon_says_where_a_name_belongs() {
        let written =
            written(quote! { <input required on:input=hear prop:value=text class:near=is_near /> }).to_string();
        for call in [
            r#"node . attribute ("required" , true)"#,
            r#"node . on :: < leptos :: ev :: input , _ > ("input" , hear)"#,
            r#"node . property ("value" , text)"#,
            r#"node . class ("near" , is_near)"#,
        ] {
            assert!(written.contains(call), "{call} in {written}");
        }
        assert!(super::written(quote! { <p bind:value=text></p> }).to_string().contains("compile_error"));
    }

    #[test]
    fn one_element_is_a_node_and_several_are_a_fragment_in_their_order() {
        let one = written(quote! { <p>"text"</p> }).to_string();
        assert!(!one.contains("Fragment"));
        let several = written(quote! { <p></p> {value} "text" }).to_string();
        let at = |part: &str| several.find(part);
        assert!(
            several.contains("Fragment") && at("Node :: new") < at("value") && at("value") < at("text"),
            "{several}"
        );
    }
}
