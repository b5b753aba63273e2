//! An axis of a plot: from 0 to its far end, with ticks and labels exactly where they are asked for.

use std::ops::Range;

use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter};

/// A tick: where it stands on its axis, and what it says; an empty word keeps the place without a label.
#[derive(Clone, Debug)]
pub(super) struct Tick {
    pub(super) at: f64,
    pub(super) label: String,
}

/// An axis.
pub(super) struct Axis {
    pub(super) max: f64,
    pub(super) ticks: Vec<Tick>,
}

impl Ranged for Axis {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    #[expect(clippy::cast_possible_truncation, reason = "between two pixels")]
    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        let share = value / self.max;
        limit.0 + (share * f64::from(limit.1 - limit.0)).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<f64> {
        self.ticks.iter().map(|tick| tick.at).collect()
    }

    fn range(&self) -> Range<f64> {
        0.0..self.max
    }
}

impl ValueFormatter<f64> for Axis {
    fn format_ext(&self, value: &f64) -> String {
        let tick = self.ticks.iter().find(|tick| (tick.at - value).abs() < 1e-9);
        tick.map_or_else(String::new, |tick| tick.label.clone())
    }
}
