//! Series and a size become a scene: one chart form a file. Draws numbers, and knows nothing of visits.
//!
//! Only this module may name `plotters`.

mod axis;
mod legend;
mod plot;
mod recorder;
mod stacked_bars;

pub use stacked_bars::{Bar, Segment, Series, StackedBars, draw_stacked_bars};
