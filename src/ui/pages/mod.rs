//! The pages, one file each: they arrange figures and widgets and compute nothing.

mod crowd;
mod data;
mod fact;
mod honours;
mod maps;
mod not_found;
mod notebook;
mod overview;
mod present;
mod source;
mod sources;
mod story;
mod tables;

pub(super) use crowd::crowd;
pub(super) use honours::honours;
pub(super) use not_found::not_found;
pub(super) use notebook::notebook;
pub(super) use overview::overview;
pub(super) use present::present;
pub(super) use story::story;
pub(super) use tables::tables;
