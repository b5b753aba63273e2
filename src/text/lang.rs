//! The languages of the product.

use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

use super::frame::{self, FrameMessages};
use super::messages::{ENGLISH, INDONESIAN, Messages};
use crate::model::Bilingual;

/// A language of the product; Indonesian is the first.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    EnumString,
    IntoStaticStr,
    VariantArray,
    VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Lang {
    /// Indonesian.
    #[default]
    Id,
    /// English.
    En,
}

impl Lang {
    /// The language for a browser's list of preferred languages (BCP 47 tags, best first): the first that is
    /// one of ours, else Indonesian. Malay readers get Indonesian.
    pub fn from_preferences<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        tags.into_iter().find_map(Self::from_tag).unwrap_or_default()
    }

    /// The language of a BCP 47 tag, if its readers read one of ours: `en-GB`, `id_ID`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next()?.trim().to_ascii_lowercase().as_str() {
            "id" | "in" | "ms" | "jv" | "su" => Some(Self::Id),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The fixed messages in this language.
    pub const fn messages(self) -> &'static Messages {
        match self {
            Self::Id => &INDONESIAN,
            Self::En => &ENGLISH,
        }
    }

    /// The fixed messages of the frame in this language.
    pub const fn frame(self) -> &'static FrameMessages {
        match self {
            Self::Id => &frame::INDONESIAN,
            Self::En => &frame::ENGLISH,
        }
    }

    /// The text in this language.
    pub fn of(self, text: &Bilingual) -> &str {
        match self {
            Self::Id => &text.id,
            Self::En => &text.en,
        }
    }

    /// The one of two texts that is in this language.
    pub const fn pick<'a>(self, indonesian: &'a str, english: &'a str) -> &'a str {
        match self {
            Self::Id => indonesian,
            Self::En => english,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_preferred_language_that_we_speak_is_used() {
        assert_eq!(Lang::from_preferences(["de-DE", "en-GB", "id"]), Lang::En);
        assert_eq!(Lang::from_preferences(["id-ID", "en"]), Lang::Id);
        assert_eq!(Lang::from_preferences(["ms-MY"]), Lang::Id);
    }

    #[test]
    fn who_prefers_neither_language_reads_indonesian() {
        assert_eq!(Lang::from_preferences(["fr", "de"]), Lang::Id);
        assert_eq!(Lang::from_preferences([]), Lang::Id);
    }
}
