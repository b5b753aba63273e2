//! What a dataset is about, and how it was made.

use chrono::NaiveDate;

use super::{Bilingual, RegionKey};

/// A state of the dataset that was given a number, so that what was cited can be told from what came after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its number, from 1.
    pub number: u32,
    /// The day on which it was closed.
    pub day: NaiveDate,
}

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
    /// The edition, where the dataset counts them.
    pub edition: Option<Edition>,
    /// The licence of the data, as an SPDX identifier.
    pub licence: String,
    /// Where the licence can be read.
    pub licence_url: String,
}
