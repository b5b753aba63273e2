//! Views as addresses.
//!
//! The part after `#`: a path, and parameters after `?`. `#/visits?period=2016-2019&type=regency`.

use std::fmt::Write as _;

use super::UrlState;
use super::parameters::{OF_DATASET, OF_FILTER, OF_VIEW, write_all};
use super::percent::escape;

/// The address of a view, from the `#` on.
pub fn encode(view: &UrlState) -> String {
    let mut address = "#/".to_owned();
    escape(&view.route.path(), &mut address);
    let mut separator = '?';
    let mut add = |name: &str, value: &str| {
        let _ = write!(address, "{separator}{name}=");
        escape(value, &mut address);
        separator = '&';
    };
    write_all(&OF_DATASET, view, &mut add);
    write_all(&OF_FILTER, &view.filter, &mut add);
    write_all(&OF_VIEW, view, &mut add);
    address
}

#[cfg(test)]
mod tests;
