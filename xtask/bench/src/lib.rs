//! Choosing among a made-up register of many visits, with the page's own code: `tests/browser/bench-filter.mjs` runs it
//! beside crossfilter2 on the same rows and the same changes.

#![allow(unsafe_code, reason = "exports for a page that calls them by name")]

use std::cell::RefCell;

#[allow(dead_code, unreachable_pub, reason = "a part of the page's core, not all of which is measured")]
#[path = "../../../src/query/inverted_index.rs"]
mod inverted_index;

use fixedbitset::FixedBitSet;
use inverted_index::{DimensionFilters, InvertedIndex};

/// Year, type, province, topic, programme, sources.
const DIMENSIONS: usize = 6;
/// How many values each has.
const VALUES: [u32; DIMENSIONS] = [15, 15, 38, 15, 100, 2];

struct Register {
    columns: InvertedIndex<DIMENSIONS>,
    choice: DimensionFilters<DIMENSIONS>,
}

thread_local! {
    static REGISTER: RefCell<Option<Register>> = const { RefCell::new(None) };
}

/// The numbers that both sides draw their rows from (`x = 1664525 x + 1013904223 mod 2^32`, Numerical Recipes).
fn next(state: &mut u32) -> u32 {
    *state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
    *state >> 8
}

/// Makes a register of so many rows; a row has one value of each dimension, and two topics.
#[unsafe(no_mangle)]
pub extern "C" fn prepare(rows: usize) {
    let mut columns = InvertedIndex::new(rows);
    let mut state = 1;
    for row in 0..rows {
        for (dimension, values) in VALUES.iter().enumerate() {
            columns.add(dimension, (next(&mut state) % values) as usize, row);
        }
        columns.add(3, (next(&mut state) % VALUES[3]) as usize, row);
    }
    let choice = std::array::from_fn(|_| None::<FixedBitSet>);
    REGISTER.set(Some(Register { columns, choice }));
}

/// Chooses a value of a dimension, none where it is negative, and counts every value of every dimension in what the
/// others keep. Returns the sum of all counts, which both sides must agree on.
#[unsafe(no_mangle)]
pub extern "C" fn change(dimension: usize, value: i32) -> f64 {
    REGISTER.with_borrow_mut(|register| {
        let Some(Register { columns, choice }) = register else { return 0.0 };
        choice[dimension] = usize::try_from(value).ok().map(|value| columns.having(dimension, [value]));
        let kept = columns.kept(choice);
        let mut sum = 0.0;
        for (dimension, within) in kept.iter().take(DIMENSIONS).enumerate() {
            sum += columns.counts(within, dimension).into_iter().map(f64::from).sum::<f64>();
        }
        sum
    })
}
