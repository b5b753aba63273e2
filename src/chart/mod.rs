//! Series and a size become a scene: one chart form a file. Draws numbers, and knows nothing of visits.
//!
//! Only this module may name `plotters`.

mod axis;
mod dot_columns;
mod legend;
mod plot;
mod recorder;
mod stacked_bars;
mod step_lines;

pub use dot_columns::{Dot, DotColumn, draw_dot_columns};
pub(crate) use legend::{Entry, draw_legend};
pub use stacked_bars::{Bar, Segment, Series, StackedBars, draw_stacked_bars};
pub use step_lines::{Line, Step, StepLines, draw_step_lines};
