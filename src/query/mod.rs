//! Questions to a dataset and their answers: named, ordered, without words and without pixels.

mod catalogue;
mod counts;
mod coverage;
mod evidence;
mod filter;
mod ladder;
mod overview;
mod reach;
mod streaks;

pub use catalogue::{Entry, Facet, Wanted, catalogue, entry};
pub use counts::{YearCounts, count_by_year, group_of};
pub use coverage::{Coverage, Grid, cover, grid};
pub use evidence::{Resting, cited_records, count_resting, independent};
pub use filter::{Filter, Period, select};
pub use ladder::{Climb, climbs, median_days};
pub use overview::{Tally, newest, rank_provinces, rank_topics, tally};
pub use reach::{Level, Measure, Reach, Scope, chosen_adoptions, reach, unnamed};
pub use streaks::{AwardFilter, Lanes, Streak, select_awards, streaks};
