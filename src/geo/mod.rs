//! Outlines on a map: reads them, places them, and thins them to what a size can show.
//!
//! # Why no projection library
//! Longitude and latitude are drawn as they are (plate carrée). Indonesia lies between 11° south and 6° north, where
//! this stretches lengths by at most 2 % and areas by at most 2 %: a projection would change less than a line is wide.

mod bounds;
mod capitals;
mod collection;
mod maps;
mod place;
mod topology;

pub use bounds::Bounds;
pub use capitals::{Capital, Capitals};
pub use collection::{Property, write_collection};
pub use maps::{Maps, read_elsewhere};
pub use place::{MOST_ZOOM, Place, Window};
pub use topology::{Outline, Topology};
