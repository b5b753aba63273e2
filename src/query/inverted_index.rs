//! Rows by their values: how a choice among a million visits is counted within a frame.
//!
//! Each value of each dimension keeps the set of rows that have it. A choice is one set a dimension; what a dimension
//! shows is counted in the rows that all *other* dimensions keep, so that a reader sees what another choice would
//! give (crossfilter's rule). A row may have several values of a dimension, or none.

use fixedbitset::FixedBitSet;

/// Rows by their values: for each dimension, for each value, the rows that have it.
#[derive(Clone, Debug)]
pub struct InvertedIndex<const DIMENSIONS: usize> {
    rows: usize,
    values: [Vec<FixedBitSet>; DIMENSIONS],
}

/// What each dimension keeps; none keeps everything.
pub type DimensionFilters<const DIMENSIONS: usize> = [Option<FixedBitSet>; DIMENSIONS];

impl<const DIMENSIONS: usize> InvertedIndex<DIMENSIONS> {
    /// So many rows, without any value.
    pub fn new(rows: usize) -> Self {
        Self { rows, values: std::array::from_fn(|_| Vec::new()) }
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// A row has a value of a dimension.
    pub fn add(&mut self, dimension: usize, value: usize, row: usize) {
        let values = &mut self.values[dimension];
        if values.len() <= value {
            values.resize(value + 1, FixedBitSet::with_capacity(self.rows));
        }
        if row < self.rows {
            values[value].insert(row);
        }
    }

    /// The rows that have one of some values.
    pub fn having(&self, dimension: usize, wanted: impl IntoIterator<Item = usize>) -> FixedBitSet {
        let mut found = FixedBitSet::with_capacity(self.rows);
        wanted
            .into_iter()
            .filter_map(|value| self.values[dimension].get(value))
            .for_each(|rows| found.union_with(rows));
        found
    }

    /// The rows that a choice keeps, for each dimension by all others; and last, by all.
    pub fn kept(&self, choice: &DimensionFilters<DIMENSIONS>) -> Vec<FixedBitSet> {
        // What is kept by the dimensions before each, then by those after: each set is met twice, not once a dimension.
        let mut kept = Vec::with_capacity(DIMENSIONS + 1);
        let mut before = every(self.rows);
        for chosen in choice {
            kept.push(before.clone());
            if let Some(chosen) = chosen {
                before.intersect_with(chosen);
            }
        }
        kept.push(before);
        let mut after = None::<FixedBitSet>;
        for (at, chosen) in choice.iter().enumerate().rev() {
            if let Some(after) = &after {
                kept[at].intersect_with(after);
            }
            if let Some(chosen) = chosen {
                match &mut after {
                    Some(after) => after.intersect_with(chosen),
                    None => after = Some(chosen.clone()),
                }
            }
        }
        kept
    }

    /// How many of some rows have a value of a dimension.
    pub fn count(&self, within: &FixedBitSet, dimension: usize, value: usize) -> u32 {
        self.values[dimension].get(value).map_or(0, |rows| in_both(rows, within))
    }

    /// How many of some rows have each value of a dimension.
    pub fn counts(&self, within: &FixedBitSet, dimension: usize) -> Vec<u32> {
        self.values[dimension].iter().map(|rows| in_both(rows, within)).collect()
    }
}

/// Every row of so many.
fn every(rows: usize) -> FixedBitSet {
    let mut all = FixedBitSet::with_capacity(rows);
    all.insert_range(..);
    all
}

fn in_both(one: &FixedBitSet, other: &FixedBitSet) -> u32 {
    u32::try_from(one.intersection_count(other)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn each_dimension_is_counted_in_what_all_others_keep(
            rows in proptest::collection::vec((0..4usize, 0..3usize, proptest::collection::vec(0..5usize, 0..3)), 0..200),
            wanted in (proptest::option::of(0..4usize), proptest::option::of(0..3usize), proptest::option::of(0..5usize)),
        ) {
            let mut columns = InvertedIndex::<3>::new(rows.len());
            for (row, (a, b, c)) in rows.iter().enumerate() {
                columns.add(0, *a, row);
                columns.add(1, *b, row);
                for value in c {
                    columns.add(2, *value, row);
                }
            }
            let chosen = [wanted.0, wanted.1, wanted.2];
            let choice: DimensionFilters<3> = std::array::from_fn(|at| chosen[at].map(|value| columns.having(at, [value])));
            let kept = columns.kept(&choice);
            let has = |row: &(usize, usize, Vec<usize>), at: usize, value: usize| match at {
                0 => row.0 == value,
                1 => row.1 == value,
                _ => row.2.contains(&value),
            };
            for (dimension, kept) in kept.iter().take(3).enumerate() {
                let others = |row: &&(usize, usize, Vec<usize>)| (0..3).filter(|at| *at != dimension)
                    .all(|at| chosen[at].is_none_or(|value| has(row, at, value)));
                for (value, count) in columns.counts(kept, dimension).into_iter().enumerate() {
                    let expected = rows.iter().filter(others).filter(|row| has(row, dimension, value)).count();
                    prop_assert_eq!(usize::try_from(count), Ok(expected));
                }
            }
            let all = rows.iter().filter(|row| (0..3).all(|at| chosen[at].is_none_or(|value| has(row, at, value))));
            prop_assert_eq!(kept[3].count_ones(..), all.count());
        }
    }
}
