//! What the reader is looking at: a value that an address can be written from and read into.
//!
//! Every view has an address and every address a view; what an address cannot mean is reported and left out, the
//! rest still opens. Defaults are never written.

mod address_writes;
mod map_viewport;
mod other_dataset;
mod parameters;
mod percent;
mod period_url;
mod places;
mod read_url;
mod route;
mod tray;
mod url;
mod view;

pub use address_writes::{AddressWrites, Write};
pub use map_viewport::MapViewport;
pub use other_dataset::OtherDataset;
pub use places::{Left, Places};
pub use read_url::decode;
pub use route::{Route, has_records, led_on};
pub use tray::{Tray, TrayItem};
pub use url::encode;
pub use view::{QUESTIONS, Theme, UrlState};
