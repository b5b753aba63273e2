//! Regions by what people type: *malang* means Kabupaten Malang and Kota Malang, and only then Pemalang.

use super::search::words;
use crate::dataset::Dataset;
use crate::model::RegionKey;
use crate::model::order::in_order;

/// The names of all regions, made ready for many questions.
#[derive(Debug)]
pub struct RegionNames(Vec<[Vec<String>; 2]>);

impl RegionNames {
    /// The names of a dataset's regions.
    pub fn of(dataset: &Dataset) -> Self {
        Self(dataset.regions.iter().map(|region| [words(&region.name.id), words(&region.name.en)]).collect())
    }

    /// The regions that a name may mean, the likeliest first: those of just that name, then those in whose name a word
    /// begins with it, then those that hold it anywhere.
    pub fn find(&self, name: &str) -> Vec<RegionKey> {
        self.ranked(&words(name)).into_iter().map(|(_, key)| key).collect()
    }

    /// The region that a name means, if it can mean only one: the likeliest has no equal.
    pub fn meant(&self, name: &str) -> Option<RegionKey> {
        match self.ranked(&words(name)).as_slice() {
            [(_, only)] => Some(*only),
            [(first, key), (second, _), ..] if first != second => Some(*key),
            _ => None,
        }
    }

    fn ranked(&self, wanted: &[String]) -> Vec<(u8, RegionKey)> {
        let found =
            self.0.iter().enumerate().filter_map(|(at, names)| Some((rank(names, wanted)?, RegionKey::from(at))));
        in_order(found.collect(), Ord::cmp)
    }
}

/// The regions that a name may mean, see [`RegionNames::find`].
pub fn find_regions(dataset: &Dataset, name: &str) -> Vec<RegionKey> {
    RegionNames::of(dataset).find(name)
}

/// The region that a name means, see [`RegionNames::meant`].
pub fn meant_region(dataset: &Dataset, name: &str) -> Option<RegionKey> {
    RegionNames::of(dataset).meant(name)
}

/// What a name says beside the kind of region.
const KINDS: [&str; 6] = ["kabupaten", "kota", "provinsi", "regency", "city", "province"];

fn rank(names: &[Vec<String>; 2], wanted: &[String]) -> Option<u8> {
    if wanted.is_empty() {
        return None;
    }
    let of = |name: &Vec<String>| {
        let bare: Vec<&String> = name.iter().filter(|word| !KINDS.contains(&word.as_str())).collect();
        if name == wanted {
            return Some(0);
        }
        if bare.iter().copied().eq(wanted.iter()) {
            return Some(1);
        }
        if wanted.iter().all(|part| name.iter().any(|word| word.starts_with(part.as_str()))) {
            return Some(2);
        }
        name.join(" ").contains(&wanted.join(" ")).then_some(3)
    };
    names.iter().filter_map(of).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(name: &str) -> Vec<String> {
        let dataset = Dataset::embedded();
        find_regions(&dataset, name).into_iter().map(|key| dataset.region(key).code.to_string()).collect()
    }

    #[test]
    fn a_bare_name_means_the_regency_and_the_city_of_that_name_before_any_other() {
        assert_eq!(codes("malang")[..2], ["35.07", "35.73"]);
        assert!(codes("malang").contains(&"33.27".to_owned()), "Pemalang comes after them");
        let dataset = Dataset::embedded();
        assert_eq!(meant_region(&dataset, "malang"), None, "two are meant alike");
        assert_eq!(meant_region(&dataset, "Kota Malang"), dataset.find_region("35.73"));
        assert_eq!(meant_region(&dataset, "seruyan"), dataset.find_region("62.07"));
        assert_eq!(meant_region(&dataset, "central java"), dataset.find_province("33"));
        assert_eq!(meant_region(&dataset, "Atlantis"), None);
        assert!(codes(" ").is_empty());
    }
}
