//! The catalogue of programmes: who studied each, who took it, what it won, and which ones a reader looks for.

use super::search::{is_near, words};
use crate::dataset::{Dataset, Later};
use crate::model::fold::fold;
use crate::model::order::{distinct, in_order, in_order_of_text};
use crate::model::{AdoptionKey, AwardKey, PartialDate, ProgrammeKey, RegionKey, RegionType, Topic, VisitKey};
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

/// What a programme must have to be shown.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum Facet {
    /// A visit that names it.
    Studied,
    /// An adoption of it.
    Adopted,
    /// An award for it.
    Awarded,
    /// A year of launch.
    Launched,
}

/// The order of programmes.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[strum(serialize_all = "kebab-case")]
pub enum ProgrammeOrder {
    /// Those that fit the words best first, then those studied most.
    Studied,
    /// Those wanted or taken most first.
    Adopted,
    /// Those launched last first, those of unknown year last.
    Launched,
    /// Those first studied first, those never studied last.
    FirstStudied,
    /// Those with the most awards first.
    Awarded,
    /// By name.
    Name,
}

/// How the catalogue is ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CatalogueOrder {
    /// By what.
    pub by: ProgrammeOrder,
    /// Whether the order is turned round.
    pub turned: bool,
}

impl From<ProgrammeOrder> for CatalogueOrder {
    fn from(by: ProgrammeOrder) -> Self {
        Self { by, turned: false }
    }
}

impl CatalogueOrder {
    /// Programmes in this order, their names read by a function. What is not known of a programme, or recorded of none,
    /// is no least value: it comes last either way.
    pub fn apply(self, dataset: &Dataset, found: Vec<Entry>, name: &dyn Fn(&Entry) -> String) -> Vec<Entry> {
        let by = |found: Vec<Entry>, falls: bool, value: &dyn Fn(&Entry) -> Option<i64>| {
            in_order(found, |a, b| match (value(a), value(b)) {
                (Some(a), Some(b)) if falls => b.cmp(&a),
                (Some(a), Some(b)) => a.cmp(&b),
                (a, b) => b.is_some().cmp(&a.is_some()),
            })
        };
        let some = |count: usize| i64::try_from(count).ok().filter(|count| *count > 0);
        let turned = self.turned;
        match self.by {
            ProgrammeOrder::Studied if !turned => found,
            ProgrammeOrder::Studied => by(found, false, &|entry| some(entry.visits.len())),
            ProgrammeOrder::Adopted => by(found, !turned, &|entry| some(entry.adoptions.len())),
            ProgrammeOrder::Launched => {
                by(found, !turned, &|entry| dataset.programme(entry.key).launched.map(i64::from))
            }
            ProgrammeOrder::FirstStudied => by(found, turned, &|entry| {
                let first: usize = (*entry.visits.first()?).into();
                i64::try_from(first).ok()
            }),
            ProgrammeOrder::Awarded => by(found, !turned, &|entry| some(entry.awards.len())),
            ProgrammeOrder::Name => {
                let mut found = in_order_of_text(found, name);
                if turned {
                    found.reverse();
                }
                found
            }
        }
    }
}

/// A programme with all that names it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The programme.
    pub key: ProgrammeKey,
    /// The visits that name it, oldest first.
    pub visits: Vec<VisitKey>,
    /// Its adoptions.
    pub adoptions: Vec<AdoptionKey>,
    /// Adoptions of a package that lists it among others: they do not show that it was taken itself.
    pub listed: Vec<AdoptionKey>,
    /// Its awards.
    pub awards: Vec<AwardKey>,
}

impl Entry {
    /// The regencies and cities that want, took or run it, as the map counts them.
    pub fn takers(&self, dataset: &Dataset, later: &Later) -> Vec<RegionKey> {
        let institutions = self.adoptions.iter().map(|key| later.adoption(*key).institution);
        let regions = distinct(institutions.filter_map(|key| dataset.institution(key).region));
        regions.into_iter().filter(|key| dataset.region(*key).region_type != RegionType::Province).collect()
    }

    /// When the first visit that names it began.
    pub fn first_visit(&self, dataset: &Dataset) -> Option<PartialDate> {
        self.visits.first().map(|key| dataset.visit(*key).date.start)
    }
}

/// All that names a programme.
pub fn entry(dataset: &Dataset, later: &Later, key: ProgrammeKey) -> Entry {
    Entry {
        key,
        visits: dataset.visits().filter(|(_, visit)| visit.programmes.contains(&key)).map(|(key, _)| key).collect(),
        adoptions: later.adoptions().filter(|(_, adoption)| adoption.programme == key).map(|(key, _)| key).collect(),
        listed: later.adoptions().filter(|(_, adoption)| adoption.listed.contains(&key)).map(|(key, _)| key).collect(),
        awards: later.awards().filter(|(_, award)| award.programmes.contains(&key)).map(|(key, _)| key).collect(),
    }
}

/// What a reader looks for in the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProgrammeFilter {
    /// Words, each of which must be found, one letter wrong in a longer word forgiven.
    pub text: String,
    /// The field.
    pub sector: Option<Topic>,
    /// The agency that runs it, by its Indonesian name.
    pub agency: Option<String>,
    /// What each must have.
    pub only: Vec<Facet>,
}

/// The programmes wanted, those that fit the words best first, then those studied most.
pub fn catalogue(dataset: &Dataset, later: &Later, wanted: &ProgrammeFilter) -> Vec<Entry> {
    let words: Vec<String> = words(&wanted.text);
    let mut found = Vec::new();
    for at in 0..dataset.programmes.len() {
        let key = ProgrammeKey::from(at);
        let programme = dataset.programme(key);
        if programme.marker || wanted.sector.is_some_and(|sector| programme.sector != sector) {
            continue;
        }
        let agency = later.programme_text(key).agency.as_ref().map(|agency| agency.id.as_str());
        if wanted.agency.is_some() && wanted.agency.as_deref() != agency {
            continue;
        }
        let entry = entry(dataset, later, key);
        let has = |facet: &Facet| match facet {
            Facet::Studied => !entry.visits.is_empty(),
            Facet::Adopted => !entry.adoptions.is_empty(),
            Facet::Awarded => !entry.awards.is_empty(),
            Facet::Launched => programme.launched.is_some(),
        };
        if let Some(score) = score(dataset, later, key, &words).filter(|_| wanted.only.iter().all(has)) {
            found.push((score, entry));
        }
    }
    let found = in_order(found, |a, b| (b.0, b.1.visits.len()).cmp(&(a.0, a.1.visits.len())));
    found.into_iter().map(|(_, entry)| entry).collect()
}

/// The least letters of a word that is looked for within other words.
const SHORTEST_ELSEWHERE: usize = 3;

/// How well a programme fits words: a word of its name counts 8, the beginning of one 6, one with a letter wrong 3,
/// a word elsewhere 1, if it is not so short that it is in every text; none if a word is found nowhere.
fn score(dataset: &Dataset, later: &Later, key: ProgrammeKey, words: &[String]) -> Option<u32> {
    let programme = dataset.programme(key);
    let text = later.programme_text(key);
    let names = [&programme.name.id, &programme.name.en].into_iter().chain(&text.aliases).map(|name| fold(name));
    let names: Vec<String> = names.collect();
    let rest = fold(&format!("{} {} {}", text.summary.id, text.summary.en, programme.id));
    let mut sum = 0;
    for word in words {
        let of_name = |part: &str| match part {
            same if same == word => 8,
            longer if longer.starts_with(word.as_str()) => 6,
            near if is_near(near, word) => 3,
            _ => 0,
        };
        let parts = names.iter().flat_map(|name| name.split(|letter: char| !letter.is_alphanumeric()));
        let best = parts.map(of_name).max().unwrap_or(0);
        let is_elsewhere = word.chars().count() >= SHORTEST_ELSEWHERE && rest.contains(word.as_str());
        let best = if best == 0 && is_elsewhere { 1 } else { best };
        if best == 0 {
            return None;
        }
        sum += best;
    }
    Some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Word as _;

    fn ids(wanted: &ProgrammeFilter) -> Vec<String> {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        catalogue(&dataset, later, wanted).into_iter().map(|entry| dataset.programme(entry.key).id.clone()).collect()
    }

    fn search(text: &str) -> Vec<String> {
        ids(&ProgrammeFilter { text: text.to_owned(), ..ProgrammeFilter::default() })
    }

    #[test]
    fn a_programme_is_found_by_its_name_in_either_language_and_with_a_typing_error() {
        assert_eq!(search("smart kampung").first().map(String::as_str), Some("smart-kampung"));
        assert_eq!(search("smrat kampng").first().map(String::as_str), Some("smart-kampung"));
        assert_eq!(search("mal pelayanan").first().map(String::as_str), Some("mal-pelayanan-publik"));
        assert!(search("birth certificate").iter().any(|id| id == "lahir-procot-pulang-bawa-akta"), "found in English");
        assert!(search("zzzz").is_empty());
        assert!(search("e-k").contains(&"e-kinerja".to_owned()));
        assert!(search("e-k").len() < 10, "two letters are not looked for in every text");
    }

    #[test]
    fn every_order_puts_first_what_it_names_and_keeps_all() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let all = catalogue(&dataset, later, &ProgrammeFilter::default());
        let name = |entry: &Entry| dataset.programme(entry.key).name.id.clone();
        let ordered = |by: ProgrammeOrder, turned: bool| {
            let ordered = CatalogueOrder { by, turned }.apply(&dataset, all.clone(), &name);
            assert_eq!(ordered.len(), all.len());
            ordered
        };
        let first = |by: ProgrammeOrder| ordered(by, false).into_iter().next().expect("there are programmes");
        let most = |count: fn(&Entry) -> usize| all.iter().map(count).max().unwrap_or(0);
        assert_eq!(first(ProgrammeOrder::Studied).visits.len(), most(|entry| entry.visits.len()));
        assert_eq!(first(ProgrammeOrder::Adopted).adoptions.len(), most(|entry| entry.adoptions.len()));
        assert_eq!(first(ProgrammeOrder::Awarded).awards.len(), most(|entry| entry.awards.len()));
        let earliest = all.iter().filter_map(|entry| entry.visits.first()).min();
        assert_eq!(first(ProgrammeOrder::FirstStudied).visits.first(), earliest);
        let newest = all.iter().filter_map(|entry| dataset.programme(entry.key).launched).max();
        assert_eq!(dataset.programme(first(ProgrammeOrder::Launched).key).launched, newest);
        for by in ProgrammeOrder::ALL {
            let turned = ordered(*by, true);
            let (front, end) = (turned.first().expect("there are"), turned.last().expect("there are"));
            let known = |entry: &Entry| match by {
                ProgrammeOrder::Studied | ProgrammeOrder::FirstStudied => !entry.visits.is_empty(),
                ProgrammeOrder::Adopted => !entry.adoptions.is_empty(),
                ProgrammeOrder::Awarded => !entry.awards.is_empty(),
                ProgrammeOrder::Launched => dataset.programme(entry.key).launched.is_some(),
                ProgrammeOrder::Name => true,
            };
            assert!(known(front), "{by:?} turned round begins with what is known");
            assert!(*by == ProgrammeOrder::Name || !known(end), "{by:?} turned round ends with what is not");
            assert_ne!(front.key, first(*by).key, "{by:?} is turned round");
        }
    }

    #[test]
    fn an_agency_and_a_known_launch_narrow_the_catalogue() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let agency = later.programme_text(dataset.find_programme("smart-kampung").expect("it is there")).agency.clone();
        let agency = agency.expect("its agency is known").id;
        let found = ids(&ProgrammeFilter { agency: Some(agency.clone()), ..ProgrammeFilter::default() });
        assert!(found.contains(&"smart-kampung".to_owned()) && found.len() < 20);
        assert!(ids(&ProgrammeFilter { agency: Some("none such".into()), ..ProgrammeFilter::default() }).is_empty());
        let launched = ids(&ProgrammeFilter { only: vec![Facet::Launched], ..ProgrammeFilter::default() });
        assert!(
            launched
                .iter()
                .all(|id| { dataset.find_programme(id).is_some_and(|key| dataset.programme(key).launched.is_some()) })
        );
        assert!(!launched.is_empty() && launched.len() < ids(&ProgrammeFilter::default()).len());
    }

    #[test]
    fn facets_keep_what_has_all_of_them() {
        let dataset = Dataset::embedded();
        let later = dataset.later().expect("the later records are there");
        let found = ids(&ProgrammeFilter { only: vec![Facet::Adopted, Facet::Awarded], ..ProgrammeFilter::default() });
        assert!(!found.is_empty());
        for id in found {
            let entry = entry(&dataset, later, dataset.find_programme(&id).expect("it is there"));
            assert!(!entry.adoptions.is_empty() && !entry.awards.is_empty(), "{id}");
        }
    }
}
