//! Numbers of people that know how precisely they are known.

use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

/// How precisely a number of people is known.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum CountPrecision {
    /// The source counts.
    Exact,
    /// The source rounds or estimates.
    About,
    /// The source counts a part of the group.
    AtLeast,
}

/// A stated number of people; a visit without one has none, never 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadCount {
    /// How many, at least 1.
    pub count: u32,
    /// How precisely.
    pub precision: CountPrecision,
}
