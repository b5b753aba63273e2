//! Numbers of people that know how precisely they are known.

use super::word::words;

words! {
    /// How precisely a number of people is known.
    pub enum CountPrecision {
        /// The source counts.
        Exact = "exact",
        /// The source rounds or estimates.
        About = "about",
        /// The source counts a part of the group.
        AtLeast = "at-least",
    }
}

/// A stated number of people; a visit without one has none, never 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadCount {
    /// How many, at least 1.
    pub count: u32,
    /// How precisely.
    pub precision: CountPrecision,
}
