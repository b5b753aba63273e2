//! Awards, grades and listings.

use super::{Bilingual, Checked, PartialDate, ProgrammeKey, SourceKey};
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

/// How far an award reaches.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum AwardLevel {
    /// Given within a province.
    Provincial,
    /// Given nationally.
    National,
    /// Given internationally.
    International,
}

/// What the year of an award means; each series keeps to one.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum YearBasis {
    /// The year evaluated (SAKIP).
    Evaluated,
    /// The fiscal year audited (WTP).
    Fiscal,
    /// The year of the ceremony.
    Ceremony,
    /// The year in the award's name (Adipura).
    Named,
}

/// What kind of result it is; only some are wins.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Outcome {
    /// An award was given.
    Win,
    /// A grade was given.
    Grade,
    /// A place was given.
    Rank,
    /// An auditor's opinion.
    Opinion,
    /// Named among the best of many.
    Finalist,
    /// Put forward.
    Nomination,
    /// Put on a list.
    Listing,
    /// A certificate.
    Certificate,
    /// Money for performance.
    Incentive,
}

/// An award.
#[derive(Clone, Debug)]
pub struct Award {
    /// The stable id.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// The series that it belongs to.
    pub series: String,
    /// Who gave it.
    pub grantor: Bilingual,
    /// How far it reaches.
    pub level: AwardLevel,
    /// The year that it counts for.
    pub year: i32,
    /// What that year means.
    pub year_basis: YearBasis,
    /// The day of the ceremony, where known.
    pub date: Option<PartialDate>,
    /// Its category.
    pub category: Option<Bilingual>,
    /// The result, in words.
    pub result: Bilingual,
    /// What kind of result.
    pub outcome: Outcome,
    /// The grade, where one was given.
    pub grade: Option<String>,
    /// The place, from 1, where one was given.
    pub rank: Option<u32>,
    /// The how-manieth in a row it was called when it was given, where a source counts.
    pub in_a_row: Option<u32>,
    /// Whether a source calls the region the first to receive it.
    pub first: bool,
    /// Whether there is reason to doubt it; it is never shown as a win.
    pub doubtful: bool,
    /// Who received it.
    pub recipient: Bilingual,
    /// The programmes that it was given for.
    pub programmes: Vec<ProgrammeKey>,
    /// What to know beside.
    pub note: Option<Bilingual>,
    /// Where that is stated.
    pub sources: Vec<SourceKey>,
    /// Whether it was looked up once more, and what that came to.
    pub checked: Option<Checked>,
}
