//! Records of the reader's own beside the published ones: told apart by their ids, read like all others.

use super::check_record::{check_fields, check_record};
use super::kind::Kind;
use super::later_records::{read_adoption, read_award, read_conflict};
use super::pace::{Pace, at_once};
use super::problem::{Fault, Report};
use super::raw::Fields;
use super::reader::{Moved, Reader};
use super::records::{read_institution, read_source, read_visit};
use super::{Dataset, Field, Parts, Problem, Shape, Shown, link};

/// What the id of each record of the reader's own begins with; no published record may have such an id.
pub const OWN_PREFIX: &str = "own-";

/// The source of a record that the reader named none for.
pub const OWN_SOURCE: &str = "own-record";

/// Whether a record is the reader's own, by its id.
pub fn is_own(id: &str) -> bool {
    id.starts_with(OWN_PREFIX)
}

/// The kinds of which the reader may have records, those that others refer to first.
pub const OWN_KINDS: [Kind; 6] =
    [Kind::Source, Kind::Institution, Kind::Visit, Kind::Adoption, Kind::Award, Kind::Conflict];

/// The fields of a source that the reader describes: a letter or a register has no address.
const OWN_SOURCE_FIELDS: &[Field] = &[
    Field { name: "id", shape: Shape::Id, required: true },
    Field { name: "publisher", shape: Shape::Text, required: true },
    Field { name: "title", shape: Shape::Text, required: false },
    Field { name: "url", shape: Shape::Url, required: false },
    Field { name: "published", shape: Shape::PartialDate, required: false },
    Field { name: "language", shape: Shape::Word(&["id", "en"]), required: true },
];

fn check_own_record(record: &Fields<'_>, kind: Kind, report: &mut Report<'_>) -> bool {
    match kind {
        Kind::Source => check_fields(record, OWN_SOURCE_FIELDS, report),
        _ => check_record(record, kind, report),
    }
}

impl Dataset {
    /// Whether any of the records shown are the reader's own.
    pub fn has_own(&self) -> bool {
        self.own.shown != Shown::Published && !self.own.text.is_empty()
    }

    /// How many records of their own the reader has, shown or not; institutions and sources that came with them are not
    /// counted.
    pub fn own_count(&self) -> usize {
        let (mut own, _) = Parts::from_combined(&self.own.text);
        let kinds = [Kind::Visit, Kind::Adoption, Kind::Award, Kind::Conflict];
        kinds.into_iter().filter_map(|kind| own.take(kind)).map(|records| records.len()).sum()
    }

    /// Which records are shown.
    pub fn shown(&self) -> Shown {
        self.own.shown
    }

    /// Joins the reader's own records of later kinds, and the texts of own sources, to published parts.
    pub(super) fn join_own<'a>(&'a self, published: &mut Parts<'a>) {
        let kinds: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| published.has(*kind)).collect();
        self.own.join(published, &kinds);
    }

    /// What is wrong in records of the reader's own, checked as published ones are: shape, dates, references to published
    /// records and to one another.
    pub fn check_own(&self, text: &str) -> Vec<Problem> {
        at_once(self.check_own_records(text))
    }

    async fn check_own_records(&self, text: &str) -> Vec<Problem> {
        let (mut parts, mut problems) = Parts::from_combined(text);
        let mut indexes = self.indexes.clone();
        if let Some(later) = self.later() {
            link::index_later(later, &mut indexes);
        }
        let mut reader = Reader {
            problems: Vec::new(),
            indexes,
            moved: Moved::new(),
            check_shape: Some(check_own_record),
            pace: &mut Pace::default(),
        };
        for kind in OWN_KINDS {
            if !parts.has(kind) {
                continue;
            }
            let published = reader.indexes.remove(&kind);
            match kind {
                Kind::Source => drop(reader.read(&mut parts, kind, read_source).await),
                Kind::Institution => drop(reader.read(&mut parts, kind, read_institution).await),
                Kind::Visit => drop(reader.read(&mut parts, kind, read_visit).await),
                Kind::Adoption => drop(reader.read(&mut parts, kind, read_adoption).await),
                Kind::Award => drop(reader.read(&mut parts, kind, read_award).await),
                _ => drop(reader.read(&mut parts, kind, read_conflict).await),
            }
            // What comes behind may refer to either.
            reader.indexes.entry(kind).or_default().extend(published.into_iter().flatten());
        }
        problems.extend(reader.problems);
        if self.later().is_none() {
            problems.retain(|problem| !is_of_later(problem));
        }
        problems
    }
}

/// Whether a problem is that a record of a later kind is not known, which it may be once such records have arrived.
fn is_of_later(problem: &Problem) -> bool {
    let later = || Kind::ALL.iter().filter(|kind| kind.is_later()).map(|kind| kind.singular());
    matches!(&problem.fault, Fault::UnknownReference { kind, .. } if later().any(|one| one == *kind))
}

/// Whether a problem is of a record of the reader's own: it is left out, and hinders nothing else.
pub(super) fn is_of_own(problem: &Problem) -> bool {
    problem.record.as_deref().is_some_and(is_own)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::EMBEDDED;

    #[test]
    fn a_correction_of_a_record_that_travels_later_is_sound_until_such_records_say_otherwise() {
        let of = |award: &str| {
            format!(
                r#"{{"sources": [{{"id": "own-record", "publisher": "p", "language": "id"}}], "conflicts": [{{"id": "own-1",
                "about": {{"kind": "award", "id": "{award}"}}, "field": "year", "text": {{"id": "a", "en": "a"}},
                "sources": ["own-record"]}}]}}"#
            )
        };
        let first = Dataset::read_first(Parts::from_combined(EMBEDDED).0, "first").dataset.expect("it has a subject");
        assert!(first.later().is_none() && first.check_own(&of("no-such")).is_empty());
        let whole = Dataset::embedded();
        assert!(whole.check_own(&of("2012-wtp")).is_empty());
        assert_eq!(whole.check_own(&of("no-such")).len(), 1);
    }
}
