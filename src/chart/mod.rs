//! Series and a size become a scene: one chart form a file. Draws numbers, and knows nothing of visits.
//!
//! Only this module may name `plotters`.

mod axis;
mod calendar;
mod dot_columns;
mod heat;
mod lanes;
mod legend;
mod plot;
mod ranked_bars;
mod recorder;
mod scatter;
mod share_curves;
mod share_rows;
mod sign;
mod small_lines;
mod stacked_bars;
mod step_lines;
mod time_notes;

pub use calendar::{CalendarDot, CalendarYear, draw_calendar};
pub use dot_columns::{Dot, DotColumn, draw_dot_columns};
pub use heat::{Heat, HeatCell, HeatRow, draw_heat};
pub use lanes::{Lane, OwnMark, Stop, draw_lanes, lanes_height_px};
pub(crate) use legend::{Entry, draw_legend};
pub use ranked_bars::{RankedRow, draw_ranked_bars, ranked_height_px, ranked_rows_within};
pub use scatter::{Scatter, ScatterDot, draw_scatter};
pub use share_curves::{OwnPlace, ShareCurve, ShareCurves, SharePoint, draw_share_curves};
pub use share_rows::{ShareRow, draw_share_rows, share_rows_height_px, share_rows_within};
pub use sign::Sign;
pub(crate) use sign::beside_type;
pub use small_lines::{SmallLine, draw_small_lines, panels_within};
pub use stacked_bars::{Bar, Segment, Series, StackedBars, draw_stacked_bars};
pub use step_lines::{Line, Step, StepLines, draw_step_lines};
pub use time_notes::{TimeNote, TimeNoteRow};
