//! Elements of the page: what `view!` writes.
//!
//! An element is one type whatever its tag, attributes and children are, and is drawn by one function. Leptos, whose
//! signals and regions these stand in, would give each a type of its own and compile its code for each: the same page
//! with its elements took 78 KB more to download, 1,160 instead of 1,082 KB.
//!
//! An element that is drawn anew in place stays the element that it was, with its focus, as long as tag, names of
//! attributes and number of children stay the same. What a reader types or ticks is a property (`prop:value`,
//! `prop:checked`): an attribute only says with what a field begins.

mod child;
mod node;
mod said;

pub(in crate::ui) use self::child::{Fragment, IntoChild};
pub(in crate::ui) use self::node::Node;
pub(in crate::ui) use view_macro::view;
