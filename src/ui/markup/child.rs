//! What stands within an element.

use leptos::prelude::{AnyView, IntoAny as _, Memo, RwSignal, Signal};

use super::node::Node;

/// What can stand within an element.
pub(in crate::ui) trait IntoChild {
    /// As a view of any kind.
    fn into_child(self) -> AnyView;
}

impl IntoChild for AnyView {
    fn into_child(self) -> AnyView {
        self
    }
}

impl IntoChild for Node {
    fn into_child(self) -> AnyView {
        self.into_any()
    }
}

/// Elements beside each other.
pub(in crate::ui) struct Fragment(pub(in crate::ui) Vec<AnyView>);

impl Fragment {
    /// As a view of any kind.
    pub(in crate::ui) fn into_any(self) -> AnyView {
        self.0.into_any()
    }
}

impl IntoChild for Fragment {
    fn into_child(self) -> AnyView {
        self.into_any()
    }
}

macro_rules! texts {
    ($($kind:ty,)*) => {
        $(impl IntoChild for $kind {
            fn into_child(self) -> AnyView {
                self.into_any()
            }
        })*
    };
}

texts! { &'static str, String, (), }

macro_rules! numbers {
    ($($kind:ty,)*) => {
        $(impl IntoChild for $kind {
            fn into_child(self) -> AnyView {
                self.to_string().into_any()
            }
        })*
    };
}

numbers! { usize, u32, i32, }

impl<T: IntoChild> IntoChild for Option<T> {
    fn into_child(self) -> AnyView {
        self.map(IntoChild::into_child).into_any()
    }
}

impl<T: IntoChild> IntoChild for Vec<T> {
    fn into_child(self) -> AnyView {
        self.into_iter().map(IntoChild::into_child).collect::<Vec<_>>().into_any()
    }
}

impl<F, T> IntoChild for F
where
    F: FnMut() -> T + Send + 'static,
    T: IntoChild,
{
    fn into_child(mut self) -> AnyView {
        let draw: Box<dyn FnMut() -> AnyView + Send> = Box::new(move || self().into_child());
        draw.into_any()
    }
}

macro_rules! signals {
    ($($kind:ident)*) => {
        $(impl<T: Clone + IntoChild + Send + Sync + 'static> IntoChild for $kind<T> {
            fn into_child(self) -> AnyView {
                use leptos::prelude::Get as _;
                (move || self.get()).into_child()
            }
        })*
    };
}

signals! { Memo RwSignal Signal }
