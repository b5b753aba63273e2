//! Pieces that pages are made of.

mod figure_table;
mod filter_bar;
mod source_list;
mod status;
mod toolbar;
mod visit_list;

pub(super) use figure_table::FigureTable;
pub(super) use filter_bar::FilterBar;
pub(super) use source_list::SourceList;
pub(super) use status::{Status, StatusLine};
pub(super) use toolbar::Toolbar;
pub(super) use visit_list::{VisitCard, VisitList, institution_names};
