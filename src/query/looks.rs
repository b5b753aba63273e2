//! How a reader looks at visits: words of addresses.

use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

/// How finely time is cut.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum TimeBin {
    /// By year.
    Year,
    /// By month.
    Month,
}

/// What bars are divided by.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Breakdown {
    /// Not at all.
    None,
    /// The kind of institution, stacked.
    Kind,
    /// The topic, a small picture each.
    Topic,
    /// The province of origin, a small picture each.
    Province,
}

impl Breakdown {
    /// Whether each part has a small picture of its own.
    pub fn has_panels(self) -> bool {
        matches!(self, Self::Topic | Self::Province)
    }
}

/// How the values of indicators are drawn.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
pub enum Scale {
    /// As they are, from nought.
    #[strum(serialize = "linear")]
    Linear,
    /// By their logarithm: equal steps are equal ratios.
    #[strum(serialize = "log")]
    Logarithmic,
    /// As a share of the first value, which is 100.
    #[strum(serialize = "index")]
    Indexed,
}

/// The order of a list of visits.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum RecordOrder {
    /// The newest first.
    Newest,
    /// The oldest first.
    Oldest,
    /// The largest delegation first, those of unknown size last.
    Largest,
}

/// How a list of visits is grouped.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum RecordGroup {
    /// Not at all.
    None,
    /// By year.
    Year,
    /// By province of origin; a visit from several stands in each.
    Province,
    /// By kind of institution.
    Kind,
}
