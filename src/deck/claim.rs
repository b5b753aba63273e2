//! Claims: sentences with a number from a figure, which keep what they rest on. A claim is plain text, the sentence and
//! the address of the view with the numbers that it said, so that it lives in any note and any slide:
//! `2018: 44 visits [#/visits?mark=2018&figure=visits-by-year&claim=2018-44&lang=en]`.

use super::{FigureInputs, draw, figure_of};
use crate::figure::{Figure, FigureSize, numbers_in, said};
use crate::state::{UrlState, decode, encode};
use crate::text::Lang;

/// Room enough for every mark.
const CANVAS: FigureSize = FigureSize { width_px: 960.0, height_px: 6000.0, type_px: 14.0, at_least: 0 };

/// A claim within a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The address as it stands there.
    pub address: String,
    /// The id of its figure.
    pub figure: &'static str,
    view: UrlState,
    numbers: String,
}

/// Whether a claim is still what its figure says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is.
    Holds,
    /// The figure says something else by now.
    Changed {
        /// What it says.
        now: String,
    },
    /// There is no such figure or mark any more.
    Gone,
}

/// The claim that a figure makes in a view: of its chosen mark, else its finding. None where there is no such mark.
pub fn claim(figure: &Figure, view: &UrlState, lang: Lang) -> Option<String> {
    let sentence = said(figure, view.mark.as_deref())?;
    let view = UrlState {
        lang: Some(lang),
        figure: Some(figure.id.to_owned()),
        claim: Some(numbers_in(&sentence)),
        ..view.clone()
    };
    Some(format!("{sentence} [{}]", encode(&view)))
}

/// The figure that a claim of a view is made from, with room for every mark.
pub fn claimed(inputs: FigureInputs<'_>, view: &UrlState) -> Option<Figure> {
    draw(inputs, figure_of(view), view, CANVAS)
}

/// The claims in a text.
pub fn claims_in(text: &str) -> Vec<Claim> {
    let addresses = text.match_indices("[#/").filter_map(|(at, _)| {
        let from = text.get(at + 1..)?;
        from.get(..from.find([']', '\n'])?)
    });
    let read = |address: &str| {
        let view = decode(address).0;
        let numbers = view.claim.clone()?;
        Some(Claim { address: address.to_owned(), figure: figure_of(&view), view, numbers })
    };
    addresses.filter_map(read).collect()
}

/// A text as it is read aloud: its claims without their addresses.
pub fn without_addresses(text: &str) -> String {
    let mut read = text.to_owned();
    for claim in claims_in(text) {
        read = read.replace(&format!(" [{}]", claim.address), "").replace(&format!("[{}]", claim.address), "");
    }
    read
}

impl Claim {
    /// Whether the claim is what its figure says, in the language of the claim.
    pub fn check(&self, inputs: FigureInputs<'_>) -> Standing {
        let inputs = FigureInputs { lang: self.view.lang.unwrap_or(inputs.lang), ..inputs };
        let now = claimed(inputs, &self.view).and_then(|figure| said(&figure, self.view.mark.as_deref()));
        match now {
            None => Standing::Gone,
            Some(now) if numbers_in(&now) == self.numbers => Standing::Holds,
            Some(now) => Standing::Changed { now },
        }
    }
}
