//! Questions to a dataset and their answers: named, ordered, without words and without pixels.

mod after_visit;
mod catalogue;
mod context;
mod counts;
mod coverage;
mod evidence;
mod filter;
mod find_regions;
mod inverted_index;
mod key_counts;
mod ladder;
mod looks;
mod neighbours;
mod offices;
mod overview;
mod plan;
mod region_progress;
mod returning;
mod search;
mod search_index;
mod streaks;
mod survival;
mod uptake;
mod visit_index;
mod window;

pub use after_visit::{
    AfterVisit, Asking, Case, Group, GroupName, LEAST_STEPS, STEPS, Split, Waiters, after_visit, days_of_years, groups,
    years_that_hold,
};
pub use catalogue::{CatalogueOrder, Entry, Facet, ProgrammeFilter, ProgrammeOrder, catalogue, entry};
pub use context::{Context, Regent, indicator_series, regents};
pub use counts::{YearCounts, count_by_year, group_of, years_of};
pub use coverage::{Coverage, Grid, cover, grid};
pub use evidence::{
    CitedRecord, Evidence, Footing, Footings, cited_records, count_checks, count_resting, evidence, footing,
    independent, regions_told_of, resting_on,
};
pub use filter::{Filter, Period, Selection};
pub use find_regions::{RegionNames, find_regions, meant_region};
pub use inverted_index::{DimensionFilters, InvertedIndex};
pub use key_counts::{AwardCounts, ReachCounts, VisitCounts, count_awards, count_reach, count_visits};
pub use ladder::{VisitToSignature, median_days, visits_to_signatures};
pub use looks::{Breakdown, RecordGroup, RecordOrder, Scale, TimeBin};
pub use neighbours::{
    AdoptionNeighbours, AwardNeighbours, Beside, adoption_neighbours, award_neighbours, conflict_neighbours,
    indicator_neighbours,
};
pub use offices::{Office, hosts, office, offices};
pub use overview::{Tally, newest, rank_provinces, rank_topics, tally};
pub use plan::{Hosts, hosts_of, programmes_of_kind, takers_near};
pub use region_progress::{AdoptionFilter, Level, Measure, RegionProgress, chosen_adoptions, reach, unnamed};
pub use returning::{Returning, days_between, returning};
pub use search::words as fold_words;
pub use search_index::{SearchEntry, SearchIndex, SearchTarget};
pub use streaks::{AwardFilter, Counted, Lanes, Streak, counted_in_a_row, runs_within, select_awards, streaks};
pub use survival::{Curve, Rise, Waiting, kaplan_meier, wilson};
pub use uptake::{Uptake, UptakeOrder, uptake, uptake_of};
pub use visit_index::{Dimension, FacetResult, VisitIndex, provinces_of};
pub use window::{Walk, brought_inside, shifted, years_shown, zoomed};
