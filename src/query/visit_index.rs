//! All visits by what can be chosen of them: what a filter keeps, and what each other choice would keep.

use std::sync::OnceLock;

use fixedbitset::FixedBitSet;

use super::inverted_index::{DimensionFilters, InvertedIndex};
use super::{Filter, Office, Selection, hosts, independent, search::Vocabulary};
use crate::dataset::Dataset;
use crate::model::order::distinct_few;
use crate::model::{InstitutionType, ProgrammeKey, Purpose, RegionKey, Topic, Visit, VisitKey, Word};

/// What visits can be chosen by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// The year of the first day.
    Period,
    /// The types of the institutions that came.
    Type,
    /// The provinces that they came from.
    Province,
    /// What they studied.
    Topic,
    /// The programmes named.
    Programme,
    /// The offices of those who received them.
    Host,
    /// What they were made for.
    Purpose,
    /// Whether two independent sources tell of it.
    Sources,
    /// Whether the day is known.
    Day,
    /// The words of the record.
    Text,
}

const DIMENSIONS: usize = 10;

/// Every visit by its values.
#[derive(Clone, Debug)]
pub struct VisitIndex {
    columns: InvertedIndex<DIMENSIONS>,
    /// Made at the first search: it takes longer than all the rest.
    vocabulary: OnceLock<Vocabulary>,
    words: fn(&Dataset, &Visit) -> String,
    first_year: i32,
}

impl VisitIndex {
    /// The index of a dataset; `words` gives all that a search may find a visit by.
    pub fn new(dataset: &Dataset, words: fn(&Dataset, &Visit) -> String) -> Self {
        let first_year = dataset.visits.first().map_or(0, |visit| visit.date.year());
        let mut columns = InvertedIndex::new(dataset.visits.len());
        for (row, visit) in dataset.visits.iter().enumerate() {
            let mut add = |dimension: Dimension, value: usize| columns.add(dimension as usize, value, row);
            add(Dimension::Period, year_at(first_year, visit.date.year()));
            for part in &visit.delegations {
                add(Dimension::Type, position(dataset.institution(part.institution).institution_type));
            }
            for province in provinces_of(dataset, visit) {
                add(Dimension::Province, province.index());
            }
            visit.topics.iter().for_each(|topic| add(Dimension::Topic, position(*topic)));
            visit.programmes.iter().for_each(|programme| add(Dimension::Programme, programme.index()));
            for host in hosts(visit) {
                add(Dimension::Host, position(host));
            }
            if let Some(purpose) = visit.purpose {
                add(Dimension::Purpose, position(purpose));
            }
            if independent(dataset, &visit.sources) >= 2 {
                add(Dimension::Sources, 0);
            }
            if visit.date.is_day_known() {
                add(Dimension::Day, 0);
            }
        }
        Self { columns, vocabulary: OnceLock::new(), words, first_year }
    }

    fn vocabulary(&self, dataset: &Dataset) -> &Vocabulary {
        self.vocabulary.get_or_init(|| {
            let texts: Vec<String> = dataset.visits.iter().map(|visit| (self.words)(dataset, visit)).collect();
            Vocabulary::new(&texts)
        })
    }

    /// The visits that a filter chooses.
    pub fn select(&self, dataset: &Dataset, filter: &Filter) -> Selection {
        Selection { filter: filter.clone(), keys: self.facets(dataset, filter).selected() }
    }

    /// What a filter chooses, and what each of its dimensions shows when it is not chosen by itself.
    pub fn facets(&self, dataset: &Dataset, filter: &Filter) -> FacetResult<'_> {
        let mut choice: DimensionFilters<DIMENSIONS> = std::array::from_fn(|_| None);
        let mut keep = |dimension: Dimension, value: Option<usize>| {
            choice[dimension as usize] = Some(self.columns.having(dimension as usize, value));
        };
        if let Some(wanted) = filter.institution_type {
            keep(Dimension::Type, Some(position(wanted)));
        }
        if let Some(code) = &filter.province {
            keep(Dimension::Province, dataset.find_province(code).map(RegionKey::index));
        }
        if let Some(topic) = filter.topic {
            keep(Dimension::Topic, Some(position(topic)));
        }
        if let Some(id) = &filter.programme {
            keep(Dimension::Programme, dataset.find_programme(id).map(Into::into));
        }
        if let Some(host) = filter.host {
            keep(Dimension::Host, Some(position(host)));
        }
        if let Some(purpose) = filter.purpose {
            keep(Dimension::Purpose, Some(position(purpose)));
        }
        if filter.well_sourced {
            keep(Dimension::Sources, Some(0));
        }
        if filter.day_known {
            keep(Dimension::Day, Some(0));
        }
        if filter.period.from.is_some() || filter.period.to.is_some() {
            let last = dataset.visits.last().map_or(0, |visit| visit.date.year());
            let years = (self.first_year..=last).filter(|year| filter.period.holds(*year));
            let years = years.map(|year| year_at(self.first_year, year));
            choice[Dimension::Period as usize] = Some(self.columns.having(Dimension::Period as usize, years));
        }
        if !filter.text.trim().is_empty() {
            choice[Dimension::Text as usize] = self.vocabulary(dataset).find(&filter.text);
        }
        FacetResult { index: self, kept: self.columns.kept(&choice) }
    }
}

/// A filter's answer.
#[derive(Clone, Debug)]
pub struct FacetResult<'a> {
    index: &'a VisitIndex,
    /// For each dimension what all others keep; last what all keep.
    kept: Vec<FixedBitSet>,
}

impl FacetResult<'_> {
    /// The visits chosen, oldest first.
    pub fn selected(&self) -> Vec<VisitKey> {
        self.kept.last().map_or_else(Vec::new, keys)
    }

    /// The visits that would be chosen if a dimension were free, oldest first.
    pub fn without(&self, dimension: Dimension) -> Vec<VisitKey> {
        keys(&self.kept[dimension as usize])
    }

    /// A selection in which a dimension is free; its words no longer name it.
    pub fn free(&self, filter: &Filter, dimension: Dimension) -> Selection {
        let mut filter = filter.clone();
        match dimension {
            Dimension::Period => filter.period = super::Period::default(),
            Dimension::Type => filter.institution_type = None,
            Dimension::Province => filter.province = None,
            Dimension::Topic => filter.topic = None,
            Dimension::Programme => filter.programme = None,
            Dimension::Host => filter.host = None,
            Dimension::Purpose => filter.purpose = None,
            Dimension::Sources => filter.well_sourced = false,
            Dimension::Day => filter.day_known = false,
            Dimension::Text => filter.text.clear(),
        }
        Selection { filter, keys: self.without(dimension) }
    }

    /// How many visits each type of institution would leave.
    pub fn of_type(&self, value: InstitutionType) -> u32 {
        self.count(Dimension::Type, position(value))
    }

    /// How many visits each topic would leave.
    pub fn of_topic(&self, value: Topic) -> u32 {
        self.count(Dimension::Topic, position(value))
    }

    /// How many visits a province would leave.
    pub fn of_province(&self, value: RegionKey) -> u32 {
        self.count(Dimension::Province, value.index())
    }

    /// How many visits a programme would leave.
    pub fn of_programme(&self, value: ProgrammeKey) -> u32 {
        self.count(Dimension::Programme, value.index())
    }

    /// How many visits a host's office would leave.
    pub fn of_host(&self, value: Office) -> u32 {
        self.count(Dimension::Host, position(value))
    }

    /// How many visits a purpose would leave.
    pub fn of_purpose(&self, value: Purpose) -> u32 {
        self.count(Dimension::Purpose, position(value))
    }

    /// How many visits a year would leave.
    pub fn of_year(&self, year: i32) -> u32 {
        self.count(Dimension::Period, year_at(self.index.first_year, year))
    }

    /// How many visits a condition without values, on sources or the day, would leave.
    pub fn of_condition(&self, dimension: Dimension) -> u32 {
        self.count(dimension, 0)
    }

    fn count(&self, dimension: Dimension, value: usize) -> u32 {
        self.index.columns.count(&self.kept[dimension as usize], dimension as usize, value)
    }
}

fn keys(bits: &FixedBitSet) -> Vec<VisitKey> {
    bits.ones().map(VisitKey::from).collect()
}

fn year_at(first: i32, year: i32) -> usize {
    usize::try_from(year - first).unwrap_or(usize::MAX)
}

/// The position of a word in its list.
fn position<W: Word + PartialEq + 'static>(word: W) -> usize {
    W::ALL.iter().position(|one| *one == word).unwrap_or(0)
}

/// The provinces that a visit's institutions lie in.
pub fn provinces_of(dataset: &Dataset, visit: &Visit) -> Vec<RegionKey> {
    let regions = visit.delegations.iter().filter_map(|part| dataset.institution(part.institution).region);
    distinct_few(regions.filter_map(|region| dataset.province_of(region)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::query::Period;

    fn words(dataset: &Dataset, visit: &Visit) -> String {
        let names = visit.delegations.iter().map(|part| dataset.institution(part.institution).name.id.as_str());
        names.chain([visit.summary.id.as_str()]).collect::<Vec<_>>().join(" ")
    }

    /// What a filter means, said plainly; its text aside.
    fn fits(dataset: &Dataset, visit: &Visit, filter: &Filter) -> bool {
        let province = filter.province.as_deref().map(|code| dataset.find_province(code));
        let programme = filter.programme.as_deref().map(|id| dataset.find_programme(id));
        let kinds = || visit.delegations.iter().map(|part| dataset.institution(part.institution).institution_type);
        filter.period.holds(visit.date.year())
            && filter.institution_type.is_none_or(|wanted| kinds().any(|kind| kind == wanted))
            && province.is_none_or(|wanted| wanted.is_some_and(|key| provinces_of(dataset, visit).contains(&key)))
            && filter.topic.is_none_or(|topic| visit.topics.contains(&topic))
            && programme.is_none_or(|wanted| wanted.is_some_and(|key| visit.programmes.contains(&key)))
            && filter.host.is_none_or(|host| hosts(visit).contains(&host))
            && filter.purpose.is_none_or(|purpose| visit.purpose == Some(purpose))
            && (!filter.well_sourced || independent(dataset, &visit.sources) >= 2)
            && (!filter.day_known || visit.date.is_day_known())
    }

    fn filters() -> impl Strategy<Value = Filter> {
        let period = prop_oneof![
            Just(Period::default()),
            (2010..2028, 0..6).prop_map(|(from, more)| Period { from: Some(from), to: Some(from + more) }),
            (2010..2028).prop_map(|from| Period { from: Some(from), to: None }),
        ];
        (
            period,
            proptest::option::of(proptest::sample::select(InstitutionType::ALL)),
            proptest::option::of(proptest::sample::select(vec!["33", "35", "62", "99"])),
            proptest::option::of(proptest::sample::select(Topic::ALL)),
            proptest::option::of(proptest::sample::select(vec!["smart-kampung", "e-village-budgeting", "none"])),
            (
                proptest::option::of(proptest::sample::select(Office::ALL)),
                proptest::option::of(proptest::sample::select(Purpose::ALL)),
                any::<bool>(),
                any::<bool>(),
            ),
        )
            .prop_map(
                |(period, institution_type, province, topic, programme, (host, purpose, well_sourced, day_known))| {
                    Filter {
                        period,
                        institution_type,
                        province: province.map(str::to_owned),
                        topic,
                        programme: programme.map(str::to_owned),
                        host,
                        purpose,
                        well_sourced,
                        day_known,
                        text: String::new(),
                    }
                },
            )
    }

    #[test]
    fn the_register_chooses_and_counts_what_going_through_all_visits_does() {
        let dataset = Dataset::embedded();
        let index = VisitIndex::new(&dataset, words);
        let chosen = |filter: &Filter| -> Vec<VisitKey> {
            dataset.visits().filter(|(_, visit)| fits(&dataset, visit, filter)).map(|(key, _)| key).collect()
        };
        let count = |filter: Filter| u32::try_from(chosen(&filter).len()).unwrap_or(u32::MAX);
        proptest!(|(filter in filters())| {
            let facets = index.facets(&dataset, &filter);
            prop_assert_eq!(facets.selected(), chosen(&filter));
            prop_assert_eq!(
                facets.without(Dimension::Province),
                chosen(&Filter { province: None, ..filter.clone() })
            );
            for topic in Topic::ALL {
                prop_assert_eq!(facets.of_topic(*topic), count(Filter { topic: Some(*topic), ..filter.clone() }));
            }
            for kind in InstitutionType::ALL {
                let other = Filter { institution_type: Some(*kind), ..filter.clone() };
                prop_assert_eq!(facets.of_type(*kind), count(other));
            }
            for host in Office::ALL {
                prop_assert_eq!(facets.of_host(*host), count(Filter { host: Some(*host), ..filter.clone() }));
            }
            for purpose in Purpose::ALL {
                let other = Filter { purpose: Some(*purpose), ..filter.clone() };
                prop_assert_eq!(facets.of_purpose(*purpose), count(other));
            }
            for year in 2012..=2026 {
                let period = Period { from: Some(year), to: Some(year) };
                prop_assert_eq!(facets.of_year(year), count(Filter { period, ..filter.clone() }));
            }
            prop_assert_eq!(
                facets.of_condition(Dimension::Sources),
                count(Filter { well_sourced: true, ..filter.clone() })
            );
        });
    }

    #[test]
    fn words_narrow_like_any_other_choice() {
        let dataset = Dataset::embedded();
        let index = VisitIndex::new(&dataset, words);
        let select = |text: &str| index.select(&dataset, &Filter { text: text.into(), ..Filter::default() }).keys;
        let ids: Vec<_> = select("seruyan").into_iter().map(|key| dataset.visit(key).id.as_str()).collect();
        assert!(ids.contains(&"2019-10-09-seruyan"), "{ids:?}");
        assert_eq!(select("seruyn"), select("seruyan"), "a letter is missing");
        assert_eq!(select("  ").len(), dataset.visits.len());
        assert!(select("seruyan zzzz").is_empty());
    }
}
