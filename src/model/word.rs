//! Closed lists of words: an enum whose values are written as fixed words in JSON and in addresses.

/// A value that is written as one word of a closed list.
pub trait Word: Copy + Sized + 'static {
    /// All values, in their usual order.
    const ALL: &'static [Self];
    /// The words of [`Word::ALL`], in the same order.
    const WORDS: &'static [&'static str];

    /// The word for this value.
    fn word(self) -> &'static str;

    /// The value that a word stands for, if it is one of the list.
    fn from_word(word: &str) -> Option<Self> {
        let at = Self::WORDS.iter().position(|candidate| *candidate == word)?;
        Self::ALL.get(at).copied()
    }
}

/// Declares an enum with a word for each value.
macro_rules! words {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$value_doc:meta])* $value:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$value_doc])* $value),* }

        impl $crate::model::Word for $name {
            const ALL: &'static [Self] = &[$(Self::$value),*];
            const WORDS: &'static [&'static str] = &[$($word),*];

            fn word(self) -> &'static str {
                match self { $(Self::$value => $word),* }
            }
        }
    };
}

pub(crate) use words;
