//! A text in both languages of the product.

/// A text in Indonesian and in English; neither may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bilingual {
    /// The Indonesian text.
    pub id: String,
    /// The English text.
    pub en: String,
}
