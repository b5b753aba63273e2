//! Awards, grades and listings.

use super::word::words;
use super::{Bilingual, PartialDate, ProgrammeKey, SourceKey};

words! {
    /// How far an award reaches.
    pub enum AwardLevel {
        /// Given within a province.
        Provincial = "provincial",
        /// Given nationally.
        National = "national",
        /// Given internationally.
        International = "international",
    }
}

words! {
    /// What the year of an award means; each series keeps to one.
    pub enum YearBasis {
        /// The year evaluated (SAKIP).
        Evaluated = "evaluated",
        /// The fiscal year audited (WTP).
        Fiscal = "fiscal",
        /// The year of the ceremony.
        Ceremony = "ceremony",
        /// The year in the award's name (Adipura).
        Named = "named",
    }
}

words! {
    /// What kind of result it is; only some are wins.
    pub enum Outcome {
        /// An award was given.
        Win = "win",
        /// A grade was given.
        Grade = "grade",
        /// A place was given.
        Rank = "rank",
        /// An auditor's opinion.
        Opinion = "opinion",
        /// Named among the best of many.
        Finalist = "finalist",
        /// Put forward.
        Nomination = "nomination",
        /// Put on a list.
        Listing = "listing",
        /// A certificate.
        Certificate = "certificate",
        /// Money for performance.
        Incentive = "incentive",
    }
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
}
