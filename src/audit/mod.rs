//! Audit packs: a figure in one archive with all that it was computed from, so that anyone can compute it again.
//!
//! A pack holds the picture, the table, the records behind the marks with their sources, the files of the dataset, and a
//! page without scripts that shows it all. [`verify()`] makes the same contents anew from the files of the dataset and
//! compares them byte for byte.

mod contents;
mod inputs;
mod page;
mod verify;

pub use contents::{drawn, pack, picture};
pub use inputs::PackInputs;
pub use verify::{PackFault, Verified, verify};

use crate::figure::FigureSize;

/// The room of the picture of a pack: it depends on no screen.
const CANVAS: FigureSize = FigureSize { width_px: 960.0, height_px: 540.0, type_px: 14.0, at_least: 0 };

/// The name of the format, in `audit.json`.
const FORMAT: &str = "studi-tiru-audit";
/// The version of the format.
const VERSION: u64 = 1;

/// What a pack says of itself.
const MANIFEST: &str = "audit.json";
/// The checksums of all other files, as `sha256sum -c` reads them.
const CHECKSUMS: &str = "SHA256SUMS";
/// The picture that the browser made, which cannot be made again to the byte.
const PNG: &str = "figure.png";
