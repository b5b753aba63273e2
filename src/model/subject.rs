//! What a dataset is about, and how it was made.

use chrono::NaiveDate;

use super::{Bilingual, RegionKey};

/// The subject of a dataset: the region whose programmes others come to see.
#[derive(Clone, Debug)]
pub struct Subject {
    /// The region visited.
    pub region: RegionKey,
    /// The short name that sentences use.
    pub name: String,
    /// The title of the dataset.
    pub title: Bilingual,
    /// The last day on which facts were gathered.
    pub gathered: NaiveDate,
    /// The licence of the data, as an SPDX identifier.
    pub licence: String,
    /// Where the licence can be read.
    pub licence_url: String,
}
