//! Which visits a reader wants to see.

use super::Office;
use crate::dataset::Dataset;
use crate::model::{InstitutionType, Purpose, RegionKey, Topic, Visit, VisitKey};

/// A choice of visits; an empty one chooses all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only visits of these years.
    pub period: Period,
    /// Only visits that an institution of this type took part in.
    pub institution_type: Option<InstitutionType>,
    /// Only visits that an institution from this province took part in: its code of two digits.
    pub province: Option<String>,
    /// Only visits with this topic.
    pub topic: Option<Topic>,
    /// Only visits that name this programme: its id.
    pub programme: Option<String>,
    /// Only visits that someone of this office received.
    pub host: Option<Office>,
    /// Only visits made for this, as a source says.
    pub purpose: Option<Purpose>,
    /// Only visits that rest on two independent sources or more.
    pub well_sourced: bool,
    /// Only visits whose day is known.
    pub day_known: bool,
    /// Only visits whose record holds all of these words, as people type them.
    pub text: String,
}

/// Years from and to, both included; an open end is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Period {
    /// The first year.
    pub from: Option<i32>,
    /// The last year.
    pub to: Option<i32>,
}

impl Period {
    /// Whether a year lies within.
    pub fn holds(self, year: i32) -> bool {
        self.from.is_none_or(|from| from <= year) && self.to.is_none_or(|to| year <= to)
    }
}

/// The visits that a filter chooses; see [`VisitIndex::select`](super::VisitIndex::select).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The filter.
    pub filter: Filter,
    /// The visits, oldest first.
    pub keys: Vec<VisitKey>,
}

impl Selection {
    /// Every visit.
    pub fn all(dataset: &Dataset) -> Self {
        Self { filter: Filter::default(), keys: dataset.visits().map(|(key, _)| key).collect() }
    }
}

/// Whether an institution that came lies in a province.
pub(super) fn comes_from(dataset: &Dataset, visit: &Visit, province: RegionKey) -> bool {
    let regions = visit.delegations.iter().filter_map(|part| dataset.institution(part.institution).region);
    regions.filter_map(|region| dataset.province_of(region)).any(|found| found == province)
}
