//! Values of attributes, properties, classes and styles.

use std::borrow::Cow;

use leptos::prelude::*;

/// What is said of an element under a name.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ui) enum Said {
    /// Nothing: the attribute is not there.
    Nothing,
    /// Whether something holds.
    Flag(bool),
    /// A text.
    Text(Cow<'static, str>),
}

impl From<&'static str> for Said {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Said {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<bool> for Said {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl<T: Into<Said>> From<Option<T>> for Said {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

/// What is said now, or what tells it whenever it changes.
pub(in crate::ui) enum Value {
    /// What is said as long as the element is not drawn anew.
    Fixed(Said),
    /// Asked again whenever a signal changes that it read.
    Live(Box<dyn FnMut() -> Said + Send>),
}

/// What can be said of an element.
pub(in crate::ui) trait IntoValue {
    /// As a value.
    fn into_value(self) -> Value;
}

macro_rules! fixed {
    ($($kind:ty,)*) => {
        $(impl IntoValue for $kind {
            fn into_value(self) -> Value {
                Value::Fixed(self.into())
            }
        })*
    };
}

fixed! { &'static str, String, bool, }

macro_rules! numbers {
    ($($kind:ty,)*) => {
        $(impl From<$kind> for Said {
            fn from(number: $kind) -> Self {
                Self::Text(Cow::Owned(number.to_string()))
            }
        }
        fixed! { $kind, })*
    };
}

numbers! { usize, u32, i32, }

impl<T: Into<Said>> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        Value::Fixed(self.into())
    }
}

impl<F, T> IntoValue for F
where
    F: FnMut() -> T + Send + 'static,
    T: Into<Said>,
{
    fn into_value(mut self) -> Value {
        Value::Live(Box::new(move || self().into()))
    }
}

macro_rules! signals {
    ($($kind:ident)*) => {
        $(impl<T: Clone + Into<Said> + Send + Sync + 'static> IntoValue for $kind<T> {
            fn into_value(self) -> Value {
                Value::Live(Box::new(move || self.get().into()))
            }
        })*
    };
}

signals! { Memo RwSignal Signal }
