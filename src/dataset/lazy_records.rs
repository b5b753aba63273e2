//! The records that travel after the program.

use std::collections::BTreeMap;

use super::Kind;
use super::reader::Moved;
use crate::model::{
    Adoption, AdoptionKey, Award, AwardKey, Conflict, Indicator, IndicatorKey, ProgrammeKey, ProgrammeText, RecordRef,
};

/// The records that travel after the program, so that the page can be read before they are there.
#[derive(Clone, Debug)]
pub struct Later {
    /// Every adoption, by id.
    pub adoptions: Vec<Adoption>,
    /// Every award, by id.
    pub awards: Vec<Award>,
    /// Every value of an indicator, by id.
    pub indicators: Vec<Indicator>,
    /// Every disagreement, by id.
    pub conflicts: Vec<Conflict>,
    pub(super) programme_texts: Vec<ProgrammeText>,
    pub(super) conflicts_about: BTreeMap<RecordRef, Vec<usize>>,
    pub(super) moved: Moved,
}

impl Later {
    /// What a programme does, and who runs it.
    pub fn programme_text(&self, key: ProgrammeKey) -> &ProgrammeText {
        &self.programme_texts[key.index()]
    }

    /// The adoption under a key.
    pub fn adoption(&self, key: AdoptionKey) -> &Adoption {
        &self.adoptions[key.index()]
    }

    /// Every adoption with its key, by id.
    pub fn adoptions(&self) -> impl Iterator<Item = (AdoptionKey, &Adoption)> {
        self.adoptions.iter().enumerate().map(|(at, adoption)| (AdoptionKey::from(at), adoption))
    }

    /// The award under a key.
    pub fn award(&self, key: AwardKey) -> &Award {
        &self.awards[key.index()]
    }

    /// Every award with its key, by id.
    pub fn awards(&self) -> impl Iterator<Item = (AwardKey, &Award)> {
        self.awards.iter().enumerate().map(|(at, award)| (AwardKey::from(at), award))
    }

    /// The adoption with an id.
    pub fn find_adoption(&self, id: &str) -> Option<AdoptionKey> {
        self.adoptions.iter().position(|one| one.id == id).map(AdoptionKey::from)
    }

    /// The award with an id.
    pub fn find_award(&self, id: &str) -> Option<AwardKey> {
        self.awards.iter().position(|one| one.id == id).map(AwardKey::from)
    }

    /// The value of an indicator with an id.
    pub fn find_indicator(&self, id: &str) -> Option<IndicatorKey> {
        self.indicators.iter().position(|one| one.id == id).map(IndicatorKey::from)
    }

    /// The disagreement with an id.
    pub fn find_conflict(&self, id: &str) -> Option<&Conflict> {
        self.conflicts.iter().find(|one| one.id == id)
    }

    /// A value of an indicator.
    pub fn indicator(&self, key: IndicatorKey) -> &Indicator {
        &self.indicators[key.index()]
    }

    /// The values of indicators with their keys.
    pub fn indicators(&self) -> impl Iterator<Item = (IndicatorKey, &Indicator)> {
        self.indicators.iter().enumerate().map(|(at, value)| (IndicatorKey::from(at), value))
    }

    /// The disagreements about a record.
    pub fn conflicts_about(&self, kind: Kind, id: &str) -> impl Iterator<Item = &Conflict> {
        let about = RecordRef { kind: kind.singular().to_owned(), id: id.to_owned() };
        let found = self.conflicts_about.get(&about).map_or(&[][..], Vec::as_slice);
        found.iter().map(|at| &self.conflicts[*at])
    }
}
