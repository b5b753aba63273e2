//! Sets of rows as bits, and rows by their values: how a choice among a million visits is counted within a frame.
//!
//! Each value of each dimension keeps the set of rows that have it. A choice is one set a dimension; what a dimension
//! shows is counted in the rows that all *other* dimensions keep, so that a reader sees what another choice would
//! give (crossfilter's rule). A row may have several values of a dimension, or none.

/// A set of rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
}

const WIDTH: usize = 64;

impl Bits {
    /// No row of so many.
    pub fn none(rows: usize) -> Self {
        Self { words: vec![0; rows.div_ceil(WIDTH)] }
    }

    /// Every row of so many.
    pub fn all(rows: usize) -> Self {
        let mut bits = Self { words: vec![u64::MAX; rows.div_ceil(WIDTH)] };
        if let Some(last) = bits.words.last_mut()
            && !rows.is_multiple_of(WIDTH)
        {
            *last = (1 << (rows % WIDTH)) - 1;
        }
        bits
    }

    /// Adds a row.
    pub fn add(&mut self, row: usize) {
        if let Some(word) = self.words.get_mut(row / WIDTH) {
            *word |= 1 << (row % WIDTH);
        }
    }

    /// Whether a row is in it.
    pub fn holds(&self, row: usize) -> bool {
        self.words.get(row / WIDTH).is_some_and(|word| word & (1 << (row % WIDTH)) != 0)
    }

    /// Keeps only what is in another set, too.
    pub fn keep(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= other);
    }

    /// Adds what is in another set.
    pub fn join(&mut self, other: &Self) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word |= other);
    }

    /// How many rows are in it.
    pub fn count(&self) -> u32 {
        self.words.iter().map(|word| word.count_ones()).sum()
    }

    /// How many rows are in it and in another set.
    pub fn count_with(&self, other: &Self) -> u32 {
        self.words.iter().zip(&other.words).map(|(word, other)| (word & other).count_ones()).sum()
    }

    /// The rows, in order.
    pub fn rows(&self) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().flat_map(|(at, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                let bit = usize::try_from(rest.trailing_zeros()).ok().filter(|_| rest != 0)?;
                rest &= rest - 1;
                Some(at * WIDTH + bit)
            })
        })
    }
}

/// Rows by their values: for each dimension, for each value, the rows that have it.
#[derive(Clone, Debug)]
pub struct Columns<const DIMENSIONS: usize> {
    rows: usize,
    values: [Vec<Bits>; DIMENSIONS],
}

/// What each dimension keeps; none keeps everything.
pub type Choice<const DIMENSIONS: usize> = [Option<Bits>; DIMENSIONS];

impl<const DIMENSIONS: usize> Columns<DIMENSIONS> {
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
            values.resize(value + 1, Bits::none(self.rows));
        }
        values[value].add(row);
    }

    /// The rows that have one of some values.
    pub fn having(&self, dimension: usize, wanted: impl IntoIterator<Item = usize>) -> Bits {
        let mut found = Bits::none(self.rows);
        wanted.into_iter().filter_map(|value| self.values[dimension].get(value)).for_each(|bits| found.join(bits));
        found
    }

    /// The rows that a choice keeps, for each dimension by all others; and last, by all.
    pub fn kept(&self, choice: &Choice<DIMENSIONS>) -> Vec<Bits> {
        // What is kept by the dimensions before each, then by those after: each set is met twice, not once a dimension.
        let mut kept = Vec::with_capacity(DIMENSIONS + 1);
        let mut before = Bits::all(self.rows);
        for chosen in choice {
            kept.push(before.clone());
            if let Some(chosen) = chosen {
                before.keep(chosen);
            }
        }
        kept.push(before);
        let mut after = None::<Bits>;
        for (at, chosen) in choice.iter().enumerate().rev() {
            if let Some(after) = &after {
                kept[at].keep(after);
            }
            if let Some(chosen) = chosen {
                match &mut after {
                    Some(after) => after.keep(chosen),
                    None => after = Some(chosen.clone()),
                }
            }
        }
        kept
    }

    /// How many of some rows have a value of a dimension.
    pub fn count(&self, within: &Bits, dimension: usize, value: usize) -> u32 {
        self.values[dimension].get(value).map_or(0, |bits| bits.count_with(within))
    }

    /// How many of some rows have each value of a dimension.
    pub fn counts(&self, within: &Bits, dimension: usize) -> Vec<u32> {
        self.values[dimension].iter().map(|bits| bits.count_with(within)).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_set_holds_what_was_added_and_nothing_beyond_its_rows() {
        let mut bits = Bits::none(130);
        for row in [0, 63, 64, 129, 500] {
            bits.add(row);
        }
        assert_eq!(bits.rows().collect::<Vec<_>>(), [0, 63, 64, 129]);
        assert_eq!((Bits::all(130).count(), Bits::all(128).count(), Bits::all(0).count()), (130, 128, 0));
    }

    proptest! {
        #[test]
        fn each_dimension_is_counted_in_what_all_others_keep(
            rows in proptest::collection::vec((0..4usize, 0..3usize, proptest::collection::vec(0..5usize, 0..3)), 0..200),
            wanted in (proptest::option::of(0..4usize), proptest::option::of(0..3usize), proptest::option::of(0..5usize)),
        ) {
            let mut columns = Columns::<3>::new(rows.len());
            for (row, (a, b, c)) in rows.iter().enumerate() {
                columns.add(0, *a, row);
                columns.add(1, *b, row);
                for value in c {
                    columns.add(2, *value, row);
                }
            }
            let chosen = [wanted.0, wanted.1, wanted.2];
            let choice: Choice<3> = std::array::from_fn(|at| chosen[at].map(|value| columns.having(at, [value])));
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
            prop_assert_eq!(usize::try_from(kept[3].count()), Ok(all.count()));
        }
    }
}
