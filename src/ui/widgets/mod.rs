//! Pieces that pages are made of.

#![allow(unreachable_pub, reason = "the macro of components writes their properties as public")]

mod audit_pack;
mod back_to_mark;
mod bin;
mod checked;
mod choice;
mod citation;
mod claims;
mod conflict_entry;
mod figure_table;
mod file_button;
mod file_link;
mod folded_entry;
mod markdown;
mod menu;
mod not_arrived;
mod note_link;
mod offline;
mod own_line;
mod picture_button;
mod record_link;
mod rows_shown;
mod sheet_view;
mod site_questions;
mod source_list;
mod status;
mod table_file;
mod text_search;
mod thumbnail;
mod toolbar;
mod typed_field;
mod visit_list;
mod whole_dataset;

pub(super) use back_to_mark::{back_to_mark, leave_records};
pub(super) use bin::{Titled, bin, versions};
pub(super) use checked::checked_line;
pub(super) use choice::{choice, tick};
pub(super) use citation::citation;
pub(super) use claims::claims;
pub(super) use conflict_entry::conflict_entry;
pub(super) use figure_table::figure_table;
pub(super) use file_button::FileButton;
pub(super) use file_link::{file_link, is_json};
pub(super) use folded_entry::FoldedEntry;
pub(super) use markdown::{rendered, subject};
pub(super) use menu::{menu, menu_of};
pub(super) use not_arrived::not_arrived;
pub(super) use note_link::{
    about_mark, deck_link, figure_deck_link, note_link, note_sign, notes_about, report_link, row_note_link,
    selection_link,
};
pub(super) use offline::{new_version, offline};
pub(super) use own_line::{correct_link, own_line};
pub(super) use picture_button::{PictureButton, PictureUse};
pub(super) use record_link::record_link;
pub(super) use rows_shown::RowsShown;
pub(super) use sheet_view::sheet_view;
pub(super) use site_questions::site_questions;
pub(super) use source_list::{link_out, source_links, source_list};
pub(super) use status::{Status, status_line};
pub(super) use table_file::{TableFile, table_files};
pub(super) use text_search::text_search;
pub(super) use thumbnail::thumbnail_link;
pub(super) use toolbar::toolbar;
pub(super) use typed_field::TypedField;
pub(super) use visit_list::{visit_card, visit_list};
pub(super) use whole_dataset::{published_files, whole_dataset};
