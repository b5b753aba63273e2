//! What rests on which source, and on how many that do not repeat each other.

use std::collections::BTreeMap;

use crate::dataset::{Dataset, Kind, Later};
use crate::model::order::distinct;
use crate::model::{Bilingual, CheckOutcome, Checked, SourceKey, Word as _};

/// A record that names a source.
#[derive(Clone, Copy, Debug)]
pub struct CitedRecord<'a> {
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
pub fn cited_records<'a>(dataset: &'a Dataset, later: &'a Later) -> Vec<CitedRecord<'a>> {
    let mut records = Vec::new();
    let mut add = |kind, id: &'a String, text, sources: &'a Vec<SourceKey>| {
        records.push(CitedRecord { kind, id, text, sources });
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

/// Every record that rests on a source.
pub fn resting_on<'a>(dataset: &'a Dataset, later: &'a Later, source: SourceKey) -> Vec<CitedRecord<'a>> {
    cited_records(dataset, later).into_iter().filter(|record| record.sources.contains(&source)).collect()
}

/// The codes of the regions whose visits, and as far as they are there adoptions, a source tells of: each once, by code.
pub fn regions_told_of(dataset: &Dataset, later: Option<&Later>, source: SourceKey) -> Vec<String> {
    let visits = dataset.visits.iter().filter(|visit| visit.sources.contains(&source));
    let came = visits.flat_map(|visit| visit.delegations.iter().map(|part| part.institution));
    let adoptions = later.into_iter().flat_map(|later| &later.adoptions);
    let took = adoptions.filter(|adoption| adoption.sources.contains(&source)).map(|adoption| adoption.institution);
    let regions = came.chain(took).filter_map(|institution| dataset.institution(institution).region);
    distinct(regions).into_iter().map(|region| dataset.region(region).code.to_string()).collect()
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

/// On how much a record rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Footing {
    /// On one source.
    One,
    /// On several that carry the same press release.
    OneRelease,
    /// On two or more that do not repeat each other.
    Independent,
}

impl Footing {
    /// Every footing, the weakest first.
    pub const ALL: [Self; 3] = [Self::One, Self::OneRelease, Self::Independent];
}

/// On how much a list of sources lets a record rest.
pub fn footing(dataset: &Dataset, sources: &[SourceKey]) -> Footing {
    match (sources.len(), independent(dataset, sources)) {
        (0 | 1, _) => Footing::One,
        (_, 1) => Footing::OneRelease,
        _ => Footing::Independent,
    }
}

/// How many records have each footing, in the order of [`Footing::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Footings(pub [usize; 3]);

impl Footings {
    fn add(&mut self, footing: Footing) {
        self.0[footing as usize] += 1;
    }

    /// How many records there are.
    pub fn total(self) -> usize {
        self.0.iter().sum()
    }
}

/// The footings of all records.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// By kind, of every kind that names sources.
    pub by_kind: Vec<(Kind, Footings)>,
    /// By year, of the records that have one: visits, adoptions, awards and values of indicators.
    pub by_year: Vec<(i32, Footings)>,
}

/// Counts the footings of all records.
pub fn evidence(dataset: &Dataset, later: &Later) -> Evidence {
    let mut by_kind = BTreeMap::<Kind, Footings>::new();
    for record in cited_records(dataset, later) {
        by_kind.entry(record.kind).or_default().add(footing(dataset, record.sources));
    }
    let visits = dataset.visits.iter().map(|one| (one.date.year(), &one.sources));
    let adoptions = later.adoptions.iter().map(|one| (one.date.year(), &one.sources));
    let awards = later.awards.iter().map(|one| (one.year, &one.sources));
    let indicators = later.indicators.iter().map(|one| (one.year, &one.sources));
    let mut by_year = BTreeMap::<i32, Footings>::new();
    for (year, sources) in visits.chain(adoptions).chain(awards).chain(indicators) {
        by_year.entry(year).or_default().add(footing(dataset, sources));
    }
    Evidence { by_kind: by_kind.into_iter().collect(), by_year: by_year.into_iter().collect() }
}

/// How many records were looked up once more, by what it came to, in the order of the outcomes.
pub fn count_checks(dataset: &Dataset, later: &Later) -> Vec<(CheckOutcome, usize)> {
    let visits = dataset.visits.iter().map(|one| one.checked);
    let adoptions = later.adoptions.iter().map(|one| one.checked);
    let awards = later.awards.iter().map(|one| one.checked);
    let checks: Vec<Checked> = visits.chain(adoptions).chain(awards).flatten().collect();
    let count = |outcome: CheckOutcome| checks.iter().filter(|check| check.outcome == outcome).count();
    CheckOutcome::ALL.iter().map(|outcome| (*outcome, count(*outcome))).collect()
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
    fn a_source_tells_of_the_regions_that_came_and_that_took_a_programme_over() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the embedded dataset is whole");
        let key = dataset.find_source("sindonews-2017-03-22-lima-kabupaten").expect("it is in the dataset");
        let codes = regions_told_of(&dataset, Some(later), key);
        assert!(codes.len() >= 5 && codes.iter().all(|code| dataset.find_region(code).is_some()), "{codes:?}");
        assert!(resting_on(&dataset, later, key).iter().all(|record| record.sources.contains(&key)));
    }

    #[test]
    fn each_record_counts_once_by_kind_and_once_by_year() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let found = evidence(&dataset, later);
        let total = |counts: &[Footings]| counts.iter().map(|one| one.total()).sum::<usize>();
        let by_kind: Vec<_> = found.by_kind.iter().map(|(_, counts)| *counts).collect();
        assert_eq!(total(&by_kind), cited_records(&dataset, later).len());
        let by_year: Vec<_> = found.by_year.iter().map(|(_, counts)| *counts).collect();
        let dated = dataset.visits.len() + later.adoptions.len() + later.awards.len() + later.indicators.len();
        assert_eq!(total(&by_year), dated);
        let independent_visits =
            dataset.visits.iter().filter(|visit| independent(&dataset, &visit.sources) > 1).count();
        let visits = found.by_kind.iter().find(|(kind, _)| *kind == Kind::Visit).map(|(_, counts)| counts.0);
        assert_eq!(visits.map(|counts| counts[2]), Some(independent_visits));
        assert!(found.by_year.is_sorted_by_key(|(year, _)| *year));
    }

    #[test]
    fn several_papers_with_one_release_are_a_footing_of_their_own() {
        let dataset = Dataset::embedded();
        let key = |id: &str| dataset.find_source(id).into_iter().collect::<Vec<_>>();
        let first = key("detik-2017-03-22-lima");
        let same = [first.clone(), key("sindonews-2017-03-22-lima-kabupaten")].concat();
        let other = [same.clone(), key("kabarbwi-2017-03-lima")].concat();
        let found = [&first, &same, &other].map(|sources| footing(&dataset, sources));
        assert_eq!(found, Footing::ALL);
    }

    #[test]
    fn what_was_not_found_again_is_counted_as_checked() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let counts = count_checks(&dataset, later);
        assert_eq!(counts.len(), 4);
        let lost = counts.iter().find(|(outcome, _)| *outcome == CheckOutcome::NotFoundAgain);
        let seruyan = dataset.visits.iter().find(|visit| visit.id == "2019-10-09-seruyan");
        let outcome = seruyan.and_then(|visit| visit.checked).map(|checked| checked.outcome);
        assert_eq!(outcome, Some(CheckOutcome::NotFoundAgain));
        assert!(lost.is_some_and(|(_, count)| *count >= 1));
    }

    #[test]
    fn every_source_carries_something() {
        let dataset = Dataset::embedded();
        let counts = dataset.later().map(|later| count_resting(&dataset, later)).unwrap_or_default();
        assert_eq!(counts.len(), dataset.sources.len());
        assert!(counts.iter().all(|count| *count > 0));
    }
}
