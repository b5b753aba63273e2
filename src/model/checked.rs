//! That a record was looked up once more by somebody who had not written it, and what that came to.

use super::PartialDate;
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

/// What looking a record up again came to.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum CheckOutcome {
    /// A source says what the record says.
    Confirmed,
    /// A source says more than the record did; what was missing is in it now.
    Incomplete,
    /// A source says something else than the record did; the record follows it now.
    Corrected,
    /// No page that states it came up again; nothing speaks against it either.
    NotFoundAgain,
}

/// A look at a record after it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    /// When, as precisely as known.
    pub date: PartialDate,
    /// What it came to.
    pub outcome: CheckOutcome,
}
