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

mod kind;
mod link;
mod parts;
mod problem;
mod record;
mod shape;

use std::collections::BTreeMap;

pub use kind::Kind;
pub use parts::Parts;
pub use problem::{Fault, Problem};
pub use shape::{Field, Shape};

use crate::model::{
    Conflict, Institution, InstitutionKey, Programme, ProgrammeKey, RecordRef, Region, RegionKey, Source, SourceKey,
    Subject, Total, Visit, VisitKey,
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
    /// Every disagreement, by id.
    pub conflicts: Vec<Conflict>,
    visit_keys: link::Index,
    province_keys: link::Index,
    conflicts_about: BTreeMap<RecordRef, Vec<usize>>,
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
    /// Reads a dataset from its parts.
    pub fn read(parts: Parts, version: &str) -> Reading {
        link::read(parts, version)
    }

    /// The dataset that is built into the program.
    ///
    /// # Panics
    /// If the embedded text has no subject; `tests/dataset.rs` proves that it reads without a problem.
    #[expect(clippy::expect_used, reason = "the embedded text is fixed at build time and proven by a test")]
    pub fn embedded() -> Self {
        let (parts, _) = Parts::from_combined(include_str!(concat!(env!("OUT_DIR"), "/dataset.json")));
        Self::read(parts, env!("DATASET_VERSION")).dataset.expect("the embedded dataset has a subject")
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
        self.visit_keys.get(id).copied().map(VisitKey::from)
    }

    /// Every visit with its key, oldest first.
    pub fn visits(&self) -> impl DoubleEndedIterator<Item = (VisitKey, &Visit)> {
        self.visits.iter().enumerate().map(|(at, visit)| (VisitKey::from(at), visit))
    }

    /// The province that a region lies in, or is.
    pub fn province_of(&self, key: RegionKey) -> Option<RegionKey> {
        self.find_province(self.region(key).code.province())
    }

    /// The province with a code of two digits.
    pub fn find_province(&self, code: &str) -> Option<RegionKey> {
        self.province_keys.get(code).copied().map(RegionKey::from)
    }

    /// The disagreements about a record.
    pub fn conflicts_about(&self, kind: Kind, id: &str) -> impl Iterator<Item = &Conflict> {
        let about = RecordRef { kind: kind.singular().to_owned(), id: id.to_owned() };
        let found = self.conflicts_about.get(&about).map_or(&[][..], Vec::as_slice);
        found.iter().map(|at| &self.conflicts[*at])
    }
}
