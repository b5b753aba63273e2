//! From JSON to the model: the records of a dataset, checked, linked and indexed.
//!
//! One table of fields per kind of record ([`kind::Kind::fields`]) drives everything that must agree: the checks
//! of shape, the unknown-field check, and what a problem report says would be right. Reading never stops at
//! the first fault: the sound records are kept, every fault becomes a [`Problem`].
//!
//! # Why
//! Derived deserialisers stop at the first fault of a record and speak English to developers. People edit these
//! files by hand and import their own: they need every fault at once, with the field and the remedy, in their
//! own language. A table of fields gives that, and costs less code in the page than derived readers.

mod changes;
mod check_record;
mod compare;
mod example;
mod files;
mod found;
mod kind;
mod later_records;
mod lazy_records;
mod link;
mod lists;
mod opened;
mod own;
mod own_records;
mod pace;
mod parts;
mod problem;
mod raw;
mod reader;
mod record;
mod records;
mod rule;
mod rules;
mod schema;
mod shape;
mod sheet;
mod version;
mod wording;

use std::sync::OnceLock;

pub use changes::{CHANGES_FILE, Change, ChangeKind, read_changes};
pub use compare::{FieldChange, RecordChange, compare};
pub use example::{EXAMPLES, Example};
pub use files::{DatasetFiles, MOST_DATASET_BYTES};
pub use kind::Kind;
pub use lazy_records::Later;
pub use opened::DatasetFileError;
pub use own::{OWN_KINDS, OWN_PREFIX, OWN_SOURCE, is_own};
pub use own_records::{OwnRecords, Shown};
pub use pace::{Pace, Pause, at_once};
pub use parts::Parts;
pub use problem::{Fault, Problem};
pub use rule::Rule;
pub use schema::{changes_schema_text, schema, schema_text};
pub use shape::{Field, Shape};
pub use sheet::sheet;
pub use version::version_of;

use self::check_record::check_record;
use self::reader::CheckShape;
use crate::model::{
    Institution, InstitutionKey, Programme, ProgrammeKey, Region, RegionKey, Source, SourceKey, SourceText, Subject,
    Total, Visit, VisitKey,
};

/// A whole dataset: immutable, every reference sound.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// What it is about.
    pub subject: Subject,
    /// The first digits of the hash of its text: two copies with the same version say the same.
    pub version: String,
    /// Every source, by id.
    pub sources: Vec<Source>,
    /// Every region, by code.
    pub regions: Vec<Region>,
    /// Every institution, by id.
    pub institutions: Vec<Institution>,
    /// Every programme, by id.
    pub programmes: Vec<Programme>,
    /// Every visit, oldest first.
    pub visits: Vec<Visit>,
    /// Every stated total, by its first day.
    pub totals: Vec<Total>,
    later: OnceLock<Later>,
    source_texts: OnceLock<SourceTexts>,
    provinces: reader::Index,
    province_of: Vec<Option<RegionKey>>,
    indexes: reader::Indexes,
    moved: reader::Moved,
    own: OwnRecords,
    origin: Origin,
}

/// Where the files of a dataset lie.
#[derive(Clone, Debug)]
enum Origin {
    /// Beside the page; what it needs from the start is built in.
    BuiltIn,
    /// In the folder of an example.
    Example(&'static str),
    /// Here: the reader opened them.
    Opened(DatasetFiles),
}

/// The text that is built into the program.
const EMBEDDED: &str = include_str!(concat!(env!("OUT_DIR"), "/first.json"));

/// The titles and addresses of all sources: they travel by themselves, since only a reader who goes to look needs them.
#[derive(Clone, Debug)]
pub struct SourceTexts(Vec<SourceText>);

impl SourceTexts {
    /// The title and the address of a source.
    pub fn get(&self, key: SourceKey) -> &SourceText {
        &self.0[key.index()]
    }
}

/// What reading a dataset came to.
#[derive(Debug)]
pub struct Reading {
    /// The dataset of all sound records; none if it has no subject.
    pub dataset: Option<Dataset>,
    /// Every fault found.
    pub problems: Vec<Problem>,
}

impl Dataset {
    /// Reads a whole dataset from its parts, and checks every field.
    pub fn read(parts: Parts<'_>, version: &str) -> Reading {
        at_once(Self::read_checked(parts, version, check_record, Pace::default()))
    }

    async fn read_checked(mut parts: Parts<'_>, version: &str, check: CheckShape, mut pace: Pace<'_>) -> Reading {
        // What a page reads of these later is read here from the same records.
        let texts = parts.copy(&[Kind::Source, Kind::Programme]);
        let mut reading = link::read_first(&mut parts, version, Some(check), &mut pace).await;
        parts.put(texts);
        if let Some(dataset) = &reading.dataset {
            dataset.source_texts.get_or_init(|| SourceTexts(link::read_source_texts(dataset, &mut parts)));
            let (later, problems) = link::read_later(dataset, &mut parts, Some(check), &mut pace).await;
            dataset.later.get_or_init(|| later);
            reading.problems.extend(problems);
        }
        reading
    }

    /// Reads what a page needs from the start, from parts that were checked when the page was built;
    /// [`Dataset::add_later`] adds the rest.
    pub fn read_first(mut parts: Parts<'_>, version: &str) -> Reading {
        at_once(link::read_first(&mut parts, version, None, &mut Pace::default()))
    }

    /// Adds the records that travel later, once, if they are sound; returns the faults found in them.
    pub fn add_later<'a>(&'a self, mut parts: Parts<'a>) -> Vec<Problem> {
        self.join_own(&mut parts);
        let (later, mut problems) = at_once(link::read_later(self, &mut parts, None, &mut Pace::default()));
        problems.retain(|problem| !own::is_of_own(problem));
        if problems.is_empty() {
            self.later.get_or_init(|| later);
        }
        problems
    }

    /// Adds the titles and addresses of sources, once.
    pub fn add_source_texts<'a>(&'a self, mut parts: Parts<'a>) {
        self.join_own(&mut parts);
        self.source_texts.get_or_init(|| SourceTexts(link::read_source_texts(self, &mut parts)));
    }

    /// The titles and addresses of sources, if they have arrived.
    pub fn source_texts(&self) -> Option<&SourceTexts> {
        self.source_texts.get()
    }

    /// The records that travel later, if they have arrived.
    pub fn later(&self) -> Option<&Later> {
        self.later.get()
    }

    /// Faults that no record has by itself: see [`Rule`].
    pub fn check(&self) -> Vec<Problem> {
        rules::check(self)
    }

    /// The dataset that is built into the program: whole in a native one, in a page what it needs from the start.
    pub fn embedded() -> Self {
        Self::embedded_with(OwnRecords::default())
    }

    /// The dataset that is built into the program, with the reader's own records beside it.
    ///
    /// # Panics
    /// If the embedded text has no subject; `tests/dataset.rs` proves that it reads without a problem.
    #[must_use]
    #[expect(clippy::expect_used, reason = "the embedded text is fixed at build time and proven by a test")]
    pub fn embedded_with(own: OwnRecords) -> Self {
        let (mut parts, _) = Parts::from_combined(EMBEDDED);
        own.join(&mut parts, Kind::ALL);
        let dataset = Self::read_first(parts, env!("DATASET_VERSION")).dataset;
        let mut dataset = dataset.expect("the embedded dataset has a subject");
        dataset.own = own;
        #[cfg(not(target_arch = "wasm32"))]
        {
            let (parts, _) = Parts::from_combined(include_str!(concat!(env!("OUT_DIR"), "/later.json")));
            dataset.add_source_texts(parts.copy(&[Kind::Source]));
            dataset.add_later(parts);
        }
        dataset
    }

    /// The source under a key.
    pub fn source(&self, key: SourceKey) -> &Source {
        &self.sources[key.index()]
    }

    /// The region under a key.
    pub fn region(&self, key: RegionKey) -> &Region {
        &self.regions[key.index()]
    }

    /// The institution under a key.
    pub fn institution(&self, key: InstitutionKey) -> &Institution {
        &self.institutions[key.index()]
    }

    /// The institution that one is, over its parents, a part of; itself if of none.
    pub fn whole(&self, key: InstitutionKey) -> InstitutionKey {
        let mut whole = key;
        while let Some(parent) = self.institution(whole).parent {
            whole = parent;
        }
        whole
    }

    /// The programme under a key.
    pub fn programme(&self, key: ProgrammeKey) -> &Programme {
        &self.programmes[key.index()]
    }

    /// The visit under a key.
    pub fn visit(&self, key: VisitKey) -> &Visit {
        &self.visits[key.index()]
    }

    /// The visit with an id.
    pub fn find_visit(&self, id: &str) -> Option<VisitKey> {
        self.indexes.get(&Kind::Visit)?.get(id).copied().map(VisitKey::from)
    }

    /// Every visit with its key, oldest first.
    pub fn visits(&self) -> impl DoubleEndedIterator<Item = (VisitKey, &Visit)> {
        self.visits.iter().enumerate().map(|(at, visit)| (VisitKey::from(at), visit))
    }

    /// The province that a region lies in, or is.
    pub fn province_of(&self, key: RegionKey) -> Option<RegionKey> {
        self.province_of[key.index()]
    }

    /// The region with a code.
    pub fn find_region(&self, code: &str) -> Option<RegionKey> {
        self.indexes.get(&Kind::Region)?.get(code).copied().map(RegionKey::from)
    }

    /// The programmes with their keys.
    pub fn programmes(&self) -> impl Iterator<Item = (ProgrammeKey, &Programme)> {
        self.programmes.iter().enumerate().map(|(at, programme)| (ProgrammeKey::from(at), programme))
    }

    /// The programme with an id.
    pub fn find_programme(&self, id: &str) -> Option<ProgrammeKey> {
        self.indexes.get(&Kind::Programme)?.get(id).copied().map(ProgrammeKey::from)
    }

    /// The province with a code of two digits.
    pub fn find_province(&self, code: &str) -> Option<RegionKey> {
        self.provinces.get(code).copied().map(RegionKey::from)
    }

    /// Whether there is a record of a kind with an id.
    pub fn has(&self, kind: Kind, id: &str) -> bool {
        let later = || {
            self.later().is_some_and(|later| match kind {
                Kind::Adoption => later.find_adoption(id).is_some(),
                Kind::Award => later.find_award(id).is_some(),
                Kind::Indicator => later.find_indicator(id).is_some(),
                Kind::Conflict => later.find_conflict(id).is_some(),
                _ => false,
            })
        };
        self.indexes.get(&kind).is_some_and(|index| index.contains_key(id)) || later()
    }

    /// The ids of the records of a kind, as far as they have arrived, in no order.
    pub fn ids(&self, kind: Kind) -> Box<dyn Iterator<Item = &str> + '_> {
        let later = self.later();
        match kind {
            Kind::Adoption => Box::new(later.into_iter().flat_map(|later| &later.adoptions).map(|one| one.id.as_str())),
            Kind::Award => Box::new(later.into_iter().flat_map(|later| &later.awards).map(|one| one.id.as_str())),
            Kind::Indicator => {
                Box::new(later.into_iter().flat_map(|later| &later.indicators).map(|one| one.id.as_str()))
            }
            Kind::Conflict => Box::new(later.into_iter().flat_map(|later| &later.conflicts).map(|one| one.id.as_str())),
            _ => Box::new(self.indexes.get(&kind).into_iter().flat_map(|index| index.keys()).map(String::as_str)),
        }
    }

    /// The id of the record that one of this kind, which was merged away, is part of now.
    pub fn moved(&self, kind: Kind, id: &str) -> Option<&str> {
        let key = (kind, id.to_owned());
        let later = self.later().and_then(|later| later.moved.get(&key));
        self.moved.get(&key).or(later).map(String::as_str)
    }

    /// The ids that were merged away, by kind, each with that of the record which they are part of now.
    pub fn all_moved(&self) -> impl Iterator<Item = (Kind, &str, &str)> {
        let later = self.later().into_iter().flat_map(|later| &later.moved);
        self.moved.iter().chain(later).map(|((kind, old), new)| (*kind, old.as_str(), new.as_str()))
    }

    /// The source with an id.
    pub fn find_source(&self, id: &str) -> Option<SourceKey> {
        self.indexes.get(&Kind::Source)?.get(id).copied().map(SourceKey::from)
    }
}
