//! Provinces, regencies and cities with their official codes.

use std::fmt;
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

use super::Bilingual;

/// The type of a region.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum RegionType {
    /// A province, code of two digits.
    Province,
    /// A regency, code of four digits.
    Regency,
    /// A city, code of four digits.
    City,
}

impl RegionType {
    /// The title of the head of such a region, in Indonesian, as sources write it, and in English.
    pub const fn head(self) -> (&'static str, &'static str) {
        match self {
            Self::Province => ("Gubernur", "Governor"),
            Self::Regency => ("Bupati", "Regent"),
            Self::City => ("Wali Kota", "Mayor"),
        }
    }
}

/// An official region code (*kode wilayah*): `35` for a province, `35.10` for a regency or city.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegionCode(String);

impl RegionCode {
    /// Reads a code; nothing else than `NN` or `NN.NN` is one.
    pub fn parse(text: &str) -> Option<Self> {
        let well_formed = matches!(text.len(), 2 | 5)
            && text.bytes().enumerate().all(|(at, byte)| if at == 2 { byte == b'.' } else { byte.is_ascii_digit() });
        well_formed.then(|| Self(text.to_owned()))
    }

    /// The code of the province: the first two digits.
    pub fn province(&self) -> &str {
        self.0.get(..2).unwrap_or(&self.0)
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RegionCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// A province, regency or city.
#[derive(Clone, Debug)]
pub struct Region {
    /// The official code.
    pub code: RegionCode,
    /// What kind of region it is.
    pub region_type: RegionType,
    /// Its name, with `Kabupaten` or `Kota` where it is one.
    pub name: Bilingual,
    /// The year since which it exists, where that matters to the records.
    pub since: Option<i32>,
    /// What to know of its past: splits and earlier names.
    pub history: Option<Bilingual>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_two_or_four_digits_with_a_dot() {
        assert_eq!(RegionCode::parse("35.10").map(|code| code.province().to_owned()).as_deref(), Some("35"));
        assert!(RegionCode::parse("35").is_some());
        for text in ["", "3510", "35.1", "35-10", "ab", "35.10.01"] {
            assert_eq!(RegionCode::parse(text), None, "{text}");
        }
    }
}
