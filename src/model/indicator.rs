//! Figures by year: poverty, arrivals, scores.

use super::{Bilingual, SourceKey};
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

/// How a value stands to the main one of its series and year.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Variant {
    /// Another source gives another value.
    Alternative,
    /// It rests on another base or method, and belongs to a line of its own.
    OtherBase,
    /// It covers a part of the year or of the region.
    Partial,
}

/// A value of an indicator.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// The stable id.
    pub id: String,
    /// The indicator: the same for all its years.
    pub series: String,
    /// Its name.
    pub name: Bilingual,
    /// The year.
    pub year: i32,
    /// The value, in the unit.
    pub value: f64,
    /// The unit.
    pub unit: Bilingual,
    /// How it stands to the main value, if it is not that.
    pub variant: Option<Variant>,
    /// Whether its base or method may differ from that of the value before it: no line joins the two.
    pub break_in_series: bool,
    /// The grade that goes with it.
    pub grade: Option<String>,
    /// What to know beside.
    pub note: Option<Bilingual>,
    /// Where that is stated.
    pub sources: Vec<SourceKey>,
}
