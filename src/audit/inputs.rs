//! What an audit pack is made of.

use crate::dataset::Kind;
use crate::deck::FigureInputs;
use crate::state::UrlState;

/// What a pack is made of.
pub struct PackInputs<'a> {
    /// What the figure is drawn from.
    pub drawn_from: FigureInputs<'a>,
    /// The id of the figure.
    pub id: &'a str,
    /// The view that it belongs to.
    pub view: &'a UrlState,
    /// The published files of the dataset.
    pub files: &'a [(Kind, Vec<u8>)],
    /// The picture as PNG, where one could be made.
    pub png: Option<&'a [u8]>,
}
