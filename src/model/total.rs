//! Totals that officials stated for a period.

use chrono::NaiveDate;

use super::{Bilingual, SourceKey};

/// A stated total. It is never added to records, and records are never shown as if they were it.
#[derive(Clone, Debug)]
pub struct Total {
    /// The stable id.
    pub id: String,
    /// The first day of the period.
    pub from: NaiveDate,
    /// The last day of the period.
    pub to: NaiveDate,
    /// Stated number of institutions.
    pub institutions: Option<u32>,
    /// Stated number of people.
    pub people: Option<u32>,
    /// What the statement says beside.
    pub note: Bilingual,
    /// Who states it.
    pub sources: Vec<SourceKey>,
}
