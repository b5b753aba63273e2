//! Numbers to numbers: the ticks of an axis. Knows no domain words and no pixels.

mod ticks;

pub use ticks::count_ticks;
