//! The pages, one file each: they arrange figures and widgets and compute nothing.

mod not_found;
mod overview;
mod visit;
mod visits;

pub(super) use not_found::NotFoundPage;
pub(super) use overview::OverviewPage;
pub(super) use visit::VisitPage;
pub(super) use visits::VisitsPage;
