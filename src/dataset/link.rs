//! Records as written become the model: first those that a page needs from the start, then the others.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::kind::Kind;
use super::later_records::{
    read_adoption, read_award, read_conflict, read_indicator, read_programme_text, read_source_text,
};
use super::pace::Pace;
use super::problem::{Fault, Problem, RecordName, Report};
use super::raw::Raw;
use super::reader::{CheckShape, Index, Indexes, Links, Moved, Reader};
use super::record::Record;
use super::records::{
    read_institution, read_programme, read_region, read_source, read_subject, read_total, read_visit,
};
use super::{Dataset, Later, Origin, OwnRecords, Parts, Reading};
use crate::model::order::{at_positions, in_order, positions_in_order};
use crate::model::{Institution, InstitutionKey, RegionKey, RegionType, Source, SourceKey, SourceText};

/// Reads the kinds that a page needs from the start, in the order in which they refer to one another.
pub(super) async fn read_first(
    parts: &mut Parts<'_>,
    version: &str,
    check_shape: Option<CheckShape>,
    pace: &mut Pace<'_>,
) -> Reading {
    let mut reader = Reader { problems: Vec::new(), indexes: Indexes::new(), moved: Moved::new(), check_shape, pace };
    let mut releases = Vec::new();
    let read = |record: &mut Record<'_>, links: &mut Links<'_>| {
        let release = record.text("release");
        let source = read_source(record, links)?;
        releases.push(release);
        Some(source)
    };
    let mut sources = reader.read(parts, Kind::Source, read).await;
    link_releases(&mut sources, &releases, &mut reader);
    let regions = reader.read(parts, Kind::Region, read_region).await;
    let subject = reader.read(parts, Kind::Subject, read_subject).await.into_iter().next();
    let mut parents = Vec::new();
    let read = |record: &mut Record<'_>, links: &mut Links<'_>| {
        let parent = record.text("parent");
        let institution = read_institution(record, links)?;
        parents.push(parent);
        Some(institution)
    };
    let mut institutions = reader.read(parts, Kind::Institution, read).await;
    link_parents(&mut institutions, &parents, &mut reader);
    let programmes = reader.read(parts, Kind::Programme, read_programme).await;
    let visits = reader.read(parts, Kind::Visit, read_visit).await;
    reader.pace.rest().await;
    let order = positions_in_order(&visits, |a, b| (a.date.start, &a.id).cmp(&(b.date.start, &b.id)));
    reader.pace.rest().await;
    let visits = at_positions(visits, &order);
    reader.follow_order(Kind::Visit, &order);
    reader.pace.rest().await;
    let totals = reader.read(parts, Kind::Total, read_total).await;
    let totals = in_order(totals, |a, b| (a.from, &a.id).cmp(&(b.from, &b.id)));
    let mut provinces = Index::default();
    for (at, region) in regions.iter().enumerate().filter(|(_, region)| region.region_type == RegionType::Province) {
        provinces.insert(region.code.as_str().to_owned(), at);
    }
    let province_of = regions.iter().map(|region| provinces.get(region.code.province()).copied().map(RegionKey::from));
    let province_of = province_of.collect();
    let Reader { problems, indexes, moved, .. } = reader;
    let dataset = subject.map(|subject| Dataset {
        subject,
        version: version.to_owned(),
        sources,
        regions,
        institutions,
        programmes,
        visits,
        totals,
        later: OnceLock::new(),
        source_texts: OnceLock::new(),
        provinces,
        province_of,
        indexes,
        moved,
        own: OwnRecords::default(),
        origin: Origin::BuiltIn,
    });
    Reading { dataset, problems }
}

/// Reads the kinds that travel after the program.
pub(super) async fn read_later(
    dataset: &Dataset,
    parts: &mut Parts<'_>,
    check_shape: Option<CheckShape>,
    pace: &mut Pace<'_>,
) -> (Later, Vec<Problem>) {
    let mut reader =
        Reader { problems: Vec::new(), indexes: dataset.indexes.clone(), moved: Moved::new(), check_shape, pace };
    let adoptions = reader.read(parts, Kind::Adoption, read_adoption).await;
    let awards = reader.read(parts, Kind::Award, read_award).await;
    let indicators = reader.read(parts, Kind::Indicator, read_indicator).await;
    let conflicts = reader.read(parts, Kind::Conflict, read_conflict).await;
    let mut conflicts_about: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for (at, conflict) in conflicts.iter().enumerate() {
        conflicts_about.entry(conflict.about.clone()).or_default().push(at);
    }
    let programme_texts = texts(parts.take(Kind::Programme), Kind::Programme, dataset, read_programme_text);
    let Reader { problems, moved, .. } = reader;
    let later = Later { adoptions, awards, indicators, conflicts, programme_texts, conflicts_about, moved };
    (later, problems)
}

/// Adds what is known of later kinds to indexes.
pub(super) fn index_later(later: &Later, indexes: &mut Indexes) {
    let index = |ids: &mut dyn Iterator<Item = &String>| ids.enumerate().map(|(at, id)| (id.clone(), at)).collect();
    indexes.insert(Kind::Adoption, index(&mut later.adoptions.iter().map(|one| &one.id)));
    indexes.insert(Kind::Award, index(&mut later.awards.iter().map(|one| &one.id)));
    indexes.insert(Kind::Conflict, index(&mut later.conflicts.iter().map(|one| &one.id)));
}

/// Reads the titles and addresses of sources.
pub(super) fn read_source_texts(dataset: &Dataset, parts: &mut Parts<'_>) -> Vec<SourceText> {
    texts(parts.take(Kind::Source), Kind::Source, dataset, read_source_text)
}

/// The later parts of records of an earlier kind, at the positions of those.
fn texts<T: Clone + Default>(
    records: Option<Vec<Raw<'_>>>,
    kind: Kind,
    dataset: &Dataset,
    read: fn(&mut Record<'_>) -> T,
) -> Vec<T> {
    let index = dataset.indexes.get(&kind);
    let mut texts = vec![T::default(); index.map_or(0, Index::len)];
    for value in records.into_iter().flatten() {
        let Raw::Record(fields) = value else { continue };
        let at = fields.get(kind.id_field()).and_then(Raw::as_text).and_then(|id| index?.get(id).copied());
        if let Some(place) = at.and_then(|at| texts.get_mut(at)) {
            *place = read(&mut Record::new(fields));
        }
    }
    texts
}

fn link_releases(sources: &mut [Source], releases: &[Option<String>], reader: &mut Reader<'_, '_>) {
    let links: Vec<_> = sources.iter().zip(releases).map(|(source, id)| (source.id.clone(), id.clone())).collect();
    for (at, (id, release)) in links.into_iter().enumerate() {
        let Some(release) = release else { continue };
        sources[at].release = reader.find_sibling(Kind::Source, &id, "release", &release).map(SourceKey::from);
    }
}

fn link_parents(institutions: &mut [Institution], parents: &[Option<String>], reader: &mut Reader<'_, '_>) {
    let links: Vec<_> = institutions.iter().zip(parents).map(|(one, id)| (one.id.clone(), id.clone())).collect();
    for (at, (id, parent)) in links.into_iter().enumerate() {
        let Some(parent) = parent else { continue };
        let Some(found) = reader.find_sibling(Kind::Institution, &id, "parent", &parent) else { continue };
        let mut above = Some(found);
        while let Some(step) = above.filter(|step| *step != at) {
            above = institutions[step].parent.map(InstitutionKey::index);
        }
        if above.is_some() {
            let file = Kind::Institution.file();
            let mut report = Report::new(&mut reader.problems, &file, RecordName::Id(&id));
            report.within("parent", |report| report.add(Fault::ParentCycle));
        } else {
            institutions[at].parent = Some(InstitutionKey::from(found));
        }
    }
}
