//! What a dataset is about, and how it was made.

use chrono::NaiveDate;
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

use super::{Bilingual, RegionKey};

/// A state of the dataset that was given a number, so that what was cited can be told from what came after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its number, from 1.
    pub number: u32,
    /// The day on which it was closed.
    pub day: NaiveDate,
}

/// The colour of links and buttons on the pages of a subject: whoever moves between two sees which one is shown.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumString,
    IntoStaticStr,
    VariantArray,
    VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Accent {
    /// Blue.
    #[default]
    Blue,
    /// Green.
    Green,
    /// Dark red.
    Maroon,
    /// Violet.
    Violet,
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
    /// The colour of its pages.
    pub accent: Accent,
    /// The licence of the data, as an SPDX identifier.
    pub licence: String,
    /// Where the licence can be read.
    pub licence_url: String,
}
