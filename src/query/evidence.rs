//! What rests on which source, and on how many that do not repeat each other.

use crate::dataset::{Dataset, Kind, Later};
use crate::model::{Bilingual, SourceKey};

/// A record that names a source.
#[derive(Clone, Copy, Debug)]
pub struct Resting<'a> {
    /// What kind of record it is.
    pub kind: Kind,
    /// Its id.
    pub id: &'a str,
    /// What it says.
    pub text: &'a Bilingual,
    /// Every source that it rests on.
    pub sources: &'a [SourceKey],
}

/// Every record that names sources.
pub fn cited_records<'a>(dataset: &'a Dataset, later: &'a Later) -> Vec<Resting<'a>> {
    let mut records = Vec::new();
    let mut add = |kind, id: &'a String, text, sources: &'a Vec<SourceKey>| {
        records.push(Resting { kind, id, text, sources });
    };
    for one in &dataset.visits {
        add(Kind::Visit, &one.id, &one.summary, &one.sources);
    }
    for one in &later.adoptions {
        add(Kind::Adoption, &one.id, &one.summary, &one.sources);
    }
    for (at, one) in dataset.programmes.iter().enumerate() {
        add(Kind::Programme, &one.id, &later.programme_text(at.into()).summary, &one.sources);
    }
    for one in &later.awards {
        add(Kind::Award, &one.id, &one.name, &one.sources);
    }
    for one in &later.indicators {
        add(Kind::Indicator, &one.id, &one.name, &one.sources);
    }
    for one in &dataset.totals {
        add(Kind::Total, &one.id, &one.note, &one.sources);
    }
    for one in &later.conflicts {
        add(Kind::Conflict, &one.id, &one.text, &one.sources);
    }
    records
}

/// How many of the sources are independent: those that carry the same press release count once.
pub fn independent(dataset: &Dataset, sources: &[SourceKey]) -> usize {
    let first = |key: &SourceKey| dataset.source(*key).release.unwrap_or(*key);
    sources
        .iter()
        .enumerate()
        .filter(|(at, key)| !sources[..*at].iter().any(|before| first(before) == first(key)))
        .count()
}

/// How many records rest on each source, in the order of the sources.
pub fn count_resting(dataset: &Dataset, later: &Later) -> Vec<usize> {
    let mut counts = vec![0; dataset.sources.len()];
    for key in cited_records(dataset, later).iter().flat_map(|record| record.sources) {
        counts[key.index()] += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_papers_with_the_same_press_release_are_one_source() {
        let dataset = Dataset::embedded();
        let key = |id: &str| dataset.find_source(id).into_iter().collect::<Vec<_>>();
        let sources = [key("detik-2017-03-22-lima"), key("sindonews-2017-03-22-lima-kabupaten")].concat();
        assert_eq!((sources.len(), independent(&dataset, &sources)), (2, 1));
        let others = [key("sindonews-2017-03-22-lima-kabupaten"), key("kabarbwi-2017-03-lima")].concat();
        assert_eq!(independent(&dataset, &others), 2);
    }

    #[test]
    fn every_source_carries_something() {
        let dataset = Dataset::embedded();
        let counts = dataset.later().map(|later| count_resting(&dataset, later)).unwrap_or_default();
        assert_eq!(counts.len(), dataset.sources.len());
        assert!(counts.iter().all(|count| *count > 0));
    }
}
