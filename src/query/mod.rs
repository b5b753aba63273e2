//! Questions to a dataset and their answers: named, ordered, without words and without pixels.

mod counts;
mod coverage;
mod filter;
mod overview;

pub use counts::{YearCounts, count_by_year, group_of};
pub use coverage::{Coverage, cover};
pub use filter::{Filter, Period, select};
pub use overview::{Tally, newest, rank_provinces, rank_topics, tally};
