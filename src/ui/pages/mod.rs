//! The pages, one file each: they arrange figures and widgets and compute nothing.

mod adoption;
mod awards;
mod data;
mod data_pages;
mod embed;
mod fact;
mod located_map;
mod not_found;
mod notebook;
mod overview;
mod own;
mod present;
mod record_entries;
mod report;
mod source;
mod sources;
mod visits;

pub(super) use adoption::adoption;
pub(super) use awards::awards;
pub(super) use data_pages::data_pages;
pub(super) use embed::embed;
pub(super) use not_found::not_found;
pub(super) use notebook::{composer, notebook};
pub(super) use overview::overview;
pub(super) use own::{dataset_with_own, own};
pub(super) use present::present;
pub(super) use report::report;
pub(super) use visits::visits;
