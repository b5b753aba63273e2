//! The frame that pages of figures share: finding, filter bar, stage, rail or sheet, filmstrip, records, method.

#![allow(unreachable_pub, reason = "the macro of components writes their properties as public")]
#![allow(clippy::needless_pass_by_value, reason = "a component owns its properties")]

mod behind;
mod filmstrip;
mod filter_chips;
mod frame;
mod header;
mod method;
mod rail;
mod search;
mod search_results;
mod searching;
mod sections;
mod share;
mod share_panel;
mod shown;
mod stage;
mod stage_figure;
mod told;

pub(in crate::ui) use behind::{key_numbers, record_items};
pub(in crate::ui) use filter_chips::{FilterChips, chip_choice, chip_menu};
pub(in crate::ui) use frame::{Frame, Heading};
pub(in crate::ui) use header::Header;
pub(in crate::ui) use method::Method;
pub(in crate::ui) use search::{SearchDialog, hear_search_keys};
pub(in crate::ui) use search_results::search_results;
pub(in crate::ui) use searching::Searching;
pub(in crate::ui) use sections::Sections;
pub(in crate::ui) use share::ShareDialog;
pub(in crate::ui) use share_panel::share_panel;
pub(in crate::ui) use stage_figure::StageFigure;
pub(in crate::ui) use told::Told;
