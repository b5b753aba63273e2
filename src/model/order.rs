//! One sort for all lists.
//!
//! The standard library's sort is compiled anew for each type that is sorted, 4 KB a time; sorting positions instead
//! is compiled once.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::fold::sort_key;

/// The positions of a list's items in the order of a comparison; equal items keep their order.
pub(crate) fn positions_in_order<T>(items: &[T], compare: impl Fn(&T, &T) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..items.len()).collect();
    sort(&mut positions, &|a, b| compare(&items[a], &items[b]));
    positions
}

/// The items of a list in the order of a comparison; equal items keep their order.
pub(crate) fn in_order<T>(items: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let positions = positions_in_order(&items, compare);
    at_positions(items, &positions)
}

/// The items at positions, each of which is given once.
pub(crate) fn at_positions<T>(items: Vec<T>, positions: &[usize]) -> Vec<T> {
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    positions.iter().filter_map(|at| items[*at].take()).collect()
}

/// The items of a list in the order of a text of each, as readers look for it; equal items keep their order.
pub(crate) fn in_order_of_text<T>(items: Vec<T>, text: impl Fn(&T) -> String) -> Vec<T> {
    let keyed = items.into_iter().map(|item| (sort_key(&text(&item)), item)).collect();
    in_order(keyed, |a: &(String, T), b| a.0.cmp(&b.0)).into_iter().map(|(_, item)| item).collect()
}

/// A map of pairs; of two with one key, the later. `collect` would sort the pairs first, with a sort of its own for each
/// iterator.
pub(crate) fn map_of<K: Ord, V>(pairs: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in pairs {
        map.insert(key, value);
    }
    map
}

/// Every key once, in the order of the dataset.
pub(crate) fn distinct<K: Copy + From<usize> + Into<usize>>(keys: impl Iterator<Item = K>) -> Vec<K> {
    let mut seen = Vec::new();
    for at in keys.map(Into::into) {
        if seen.len() <= at {
            seen.resize(at + 1, false);
        }
        seen[at] = true;
    }
    seen.into_iter().enumerate().filter(|(_, seen)| *seen).map(|(at, _)| K::from(at)).collect()
}

/// The same of a few keys, such as those of one record.
pub(crate) fn distinct_few<K: Copy + Ord>(keys: impl Iterator<Item = K>) -> Vec<K> {
    let mut found = Vec::new();
    for key in keys {
        if let Err(at) = found.binary_search(&key) {
            found.insert(at, key);
        }
    }
    found
}

fn sort(positions: &mut [usize], compare: &dyn Fn(usize, usize) -> Ordering) {
    positions.sort_by(|a, b| compare(*a, *b));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_keep_their_order() {
        let items = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        let sorted = in_order(items, |a, b| a.0.cmp(&b.0));
        assert_eq!(sorted, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }

    #[test]
    fn names_come_in_the_order_of_their_letters() {
        let names = vec!["Kumparan", "detik", "Zeta", "Édisi", "antara"];
        let sorted = in_order_of_text(names, |name| (*name).to_owned());
        assert_eq!(sorted, ["antara", "detik", "Édisi", "Kumparan", "Zeta"]);
    }
}
