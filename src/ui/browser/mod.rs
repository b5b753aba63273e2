//! The browser's interfaces, each behind a few plain functions.

pub(super) mod address_bar;
mod base64;
pub(super) mod channel;
pub(super) mod clipboard;
pub(super) mod clock;
mod composing;
pub(super) mod copy;
mod deck_store;
pub(super) mod document;
pub(super) mod download;
pub(super) mod embedded;
pub(super) mod fetch;
pub(super) mod file;
mod focus;
pub(super) mod leaving;
pub(super) mod lock;
pub(super) mod motion;
pub(super) mod note_counts;
pub(super) mod offline;
pub(super) mod own_records;
pub(super) mod pack;
mod panic;
pub(super) mod picture;
pub(super) mod picture_store;
mod report_store;
pub(super) mod sharing;
pub(super) mod sight;
pub(super) mod storage;
pub(super) mod store;
pub(super) mod svg;
pub(super) mod tab_storage;
pub(super) mod translators;

pub(super) use composing::keep_keys_of_input_methods;
pub(super) use file::refuse_drops;
pub(super) use focus::watch_focus;
pub(super) use panic::report_panics;
