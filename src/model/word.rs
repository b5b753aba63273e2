//! Closed lists of words: an enum whose values are written as fixed words in JSON and in addresses. The words are those
//! that `strum` derives for the enum.

use std::str::FromStr;

use strum::{VariantArray, VariantNames};

/// A value that is written as one word of a closed list.
pub trait Word: Copy + Sized + 'static {
    /// All values, in their usual order.
    const ALL: &'static [Self];
    /// The words of [`Word::ALL`], in the same order.
    const WORDS: &'static [&'static str];

    /// The word for this value.
    fn word(self) -> &'static str;

    /// The value that a word stands for, if it is one of the list.
    fn from_word(word: &str) -> Option<Self>;
}

impl<T> Word for T
where
    T: Copy + VariantArray + VariantNames + Into<&'static str> + FromStr + 'static,
{
    const ALL: &'static [Self] = <T as VariantArray>::VARIANTS;
    const WORDS: &'static [&'static str] = <T as VariantNames>::VARIANTS;

    fn word(self) -> &'static str {
        self.into()
    }

    fn from_word(word: &str) -> Option<Self> {
        word.parse().ok()
    }
}
