//! Outlines on a map: reads them, places them, and thins them to what a size can show.
//!
//! # Why no projection library
//! Longitude and latitude are drawn as they are (plate carrée). Indonesia lies between 11° south and 6° north, where
//! this stretches lengths by at most 2 % and areas by at most 2 %: a projection would change less than a line is wide.

mod capitals;
mod collection;
mod place;
mod topology;

pub use capitals::{Capital, Capitals};
pub use collection::{Property, write_collection};
pub use place::{MOST_ZOOM, Place, Window};
/// The outlines of a country and of those beside it.
#[derive(Clone, Debug)]
pub struct Maps {
    /// The country's regions, in layers.
    pub regions: Topology,
    /// The lands beside it.
    pub neighbours: Topology,
    /// The capitals of the regions.
    pub capitals: Capitals,
}

pub use topology::{Bounds, Outline, Topology};
